/** The words of a table, by where they stand. Input: a table; output: sets that are compared with the words of objects. */
import type { ParameterRow, ParameterTable } from "../../page/page-model.js";
import { rowNames } from "./known-tables.js";
import { MOST_LETTERS, wordsOf } from "./name-words.js";

export interface Texts {
  readonly names: ReadonlySet<string>;
  readonly inNames: ReadonlySet<string>;
  readonly inDescriptions: ReadonlySet<string>;
  /** In how many descriptions of rows that are no objects each word stands. */
  readonly told: ReadonlyMap<string, number>;
}

/** The words of `table`; those of rows in `without` are left out. */
export function textsOf(
  { rows, owners }: ParameterTable,
  without?: ReadonlySet<ParameterRow>,
): Texts {
  const kept = without ? rows.filter((row) => !without.has(row)) : rows;
  const names = rowNames(kept);
  // Rows that ask for objects have the words of those.
  const own = kept.filter(
    ({ type }) =>
      type.kind !== "object" &&
      !(type.kind === "array" && type.items.kind === "object"),
  );
  const told = new Map<string, number>();
  const described = new Set<string>();
  let letters = 0;
  for (const { type, description } of kept) {
    letters += description.length + 1;
    const words = wordsOf(description);
    for (const word of words) described.add(word);
    if (type.kind !== "scalar") continue;
    for (const word of words) count(told, word);
  }
  return {
    told,
    names,
    inNames: wordsOf([...rowNames(own), ...owners].join(" ")),
    inDescriptions:
      letters > MOST_LETTERS
        ? wordsOf(kept.map(({ description }) => description).join("\n"))
        : described,
  };
}

/** One more of `key`. */
export function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
