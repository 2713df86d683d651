/** The words and example values of an object that has no table yet. Input: the rows that ask for it; output: sets. */
import type { ParameterTable } from "../../page/page-model.js";
import type { TypeExpression } from "../../page/type-expression.js";
import {
  namesWithin,
  type ShownValue,
  valuesOfRow,
  withinMaps,
} from "./example-values.js";
import { wordsOf } from "./name-words.js";
import type { Slot } from "./table-pools.js";

export interface SlotWords {
  /** Those of each row's name. */
  readonly rows: readonly ReadonlySet<string>[];
  /** Those of the object's name, or of the first row's. */
  readonly own: ReadonlySet<string>;
  /** What the examples show in the rows' places. */
  readonly shown: ReadonlySet<string>;
  /** The same one level further down, where the rows may be maps. */
  readonly below: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly descriptions: ReadonlySet<string>;
}

/** One object on hundreds of pages: the first ones are evidence enough. */
export const MOST_OTHERS = 50;

const MAP_OF_ANYTHING: TypeExpression = {
  kind: "map",
  values: { kind: "unknown", text: "" },
};
const NONE: ReadonlySet<string> = new Set();

/** What `slot` has to compare with tables. */
export function slotWords(
  { name: own, mentions, doubtful }: Slot,
  {
    shown,
    namesOf,
  }: {
    readonly shown: ReadonlyMap<string, readonly ShownValue[]>;
    readonly namesOf: (table: ParameterTable) => ReadonlySet<string>;
  },
): SlotWords {
  const values = mentions.flatMap(({ table, row }) =>
    withinMaps(valuesOfRow(shown, row.name, namesOf(table)), row.type),
  );
  const first = mentions.slice(0, MOST_OTHERS).map(({ row }) => row);
  const names = mentions.map(({ row }) => row.name);
  return {
    shown: namesWithin(values),
    below: doubtful ? namesWithin(withinMaps(values, MAP_OF_ANYTHING)) : NONE,
    rows: first.map(({ name }) => wordsOf(name)),
    own: wordsOf(own ?? names[0] ?? ""),
    names: wordsOf([own ?? "", ...names].join(" ")),
    descriptions: wordsOf(
      first.map(({ description }) => description).join(" "),
    ),
  };
}
