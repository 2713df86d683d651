/**
 * How well a table fits an object, from what both say; the order of the page is weighed in `assign-tables`.
 * Input: the pool; output: a weight and its reasons in words. Weights are roughly logarithms of odds, so they add up.
 */
import type { ParameterRow, ParameterTable } from "../../page/page-model.js";
import type { TypeExpression } from "../../page/type-expression.js";
import {
  namesWithin,
  shownValues,
  valuesOfRow,
  type ShownValue,
  withinMaps,
} from "./example-values.js";
import { type KnownTables, likeness, rowNames } from "./known-tables.js";
import { singularOf, wordsOf } from "./name-words.js";
import type { Slot, TablePool } from "./table-pools.js";

export interface Weight {
  readonly weight: number;
  readonly reasons: readonly string[];
}

/** Each kind of evidence with what it can add at most, and what it takes away where it speaks against. */
export const WEIGHTS = {
  /** A name that the example shows and the table lists; rare names count more. */
  shownName: 0.5,
  mostShown: 7,
  /** A name that the example shows and the table does not list. */
  missingName: -2.5,
  noneShown: -9,
  sameElsewhere: 7,
  likeElsewhere: 5,
  unlikeElsewhere: -2,
  nameWords: 3,
  descriptionWords: 1.5,
  /** Rows whose words have all of the object's name: "ID of the sail". */
  toldOnce: 1.5,
  toldOften: 3,
  /** Rows that have the words with which the object is described. */
  toldWords: 4,
  toldLess: 0.8,
  toldOfRow: 0.4,
  /** A table with a row that asks for the same object: objects that contain themselves are rare. */
  recursive: -1.5,
  /** A caption that names another object than the type cell does. */
  otherName: -9,
  /** A caption of the words of a row that has lost its object's name: `UpdateRouteReq` and `update_routes`. */
  sameCaption: 6,
  /** `RouteInfo` and `spare_routes`. */
  withinRow: 4,
  /** `DataVolume` and `volume`. */
  withinCaption: 2.5,
  /** A description with the words of the caption. */
  toldCaption: 2,
  /** `route` and `Route` rather than `RouteInfo`. */
  spelt: 1.5,
  /** `spare_routes` and `Route` rather than `RouteInfo`. */
  endsSpelt: 0.75,
  otherCaption: -1.5,
} as const;

interface Texts {
  readonly names: ReadonlySet<string>;
  readonly inNames: ReadonlySet<string>;
  readonly inDescriptions: ReadonlySet<string>;
  /** In how many descriptions of rows that are no objects each word stands. */
  readonly told: ReadonlyMap<string, number>;
}

/** Weighs the tables of one pool against its objects. */
export class Weigher {
  readonly #pool: TablePool;
  readonly #known: KnownTables;
  readonly #shown: ReadonlyMap<string, readonly ShownValue[]>;
  readonly #texts = new Map<ParameterTable, Texts>();
  readonly #namesOf = new Map<ParameterTable, ReadonlySet<string>>();
  readonly #spread = new Map<string, number>();
  readonly #wordSpread = new Map<string, number>();
  readonly #slots = new Map<Slot, SlotWords>();
  readonly #weights = new Map<Slot, Map<ParameterTable, Weight>>();

  constructor(pool: TablePool, known: KnownTables) {
    this.#pool = pool;
    this.#known = known;
    this.#shown = shownValues(pool.examples);
    for (const table of pool.tables) {
      const texts = textsOf(table);
      const { names, inNames, inDescriptions } = texts;
      this.#texts.set(table, texts);
      this.#namesOf.set(table, names);
      for (const name of names) count(this.#spread, name);
      for (const word of new Set([...inNames, ...inDescriptions]))
        count(this.#wordSpread, word);
    }
  }

  /** How well `table` fits `slot`. */
  weigh(slot: Slot, table: ParameterTable): Weight {
    let weights = this.#weights.get(slot);
    if (!weights) {
      weights = new Map();
      this.#weights.set(slot, weights);
    }
    let weight = weights.get(table);
    if (!weight) {
      const recursive = slot.mentions.some((one) => one.table === table);
      const parts = [
        this.#byExamples(slot, table),
        this.#byOtherPages(slot, table),
        this.#byCaption(slot, table),
        this.#byWords(slot, table, recursive),
      ];
      const otherName = slot.name !== undefined && table.owners.length > 0;
      weight = {
        weight: parts.reduce(
          (sum, part) => sum + part.weight,
          (recursive ? WEIGHTS.recursive : 0) +
            (otherName ? WEIGHTS.otherName : 0),
        ),
        reasons: parts.flatMap(({ reasons }) => reasons),
      };
      weights.set(table, weight);
    }
    return weight;
  }

  /** What the examples show where the rows of `slot` stand. */
  shownNames(slot: Slot): ReadonlySet<string> {
    return this.#slotWords(slot).shown;
  }

  /** How well `table` fits the call itself, by the outermost names of the examples. */
  weighCall(table: ParameterTable): Weight {
    const outermost = this.#pool.examples.flatMap(({ value }) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.keys(value)
        : [],
    );
    const root = this.#pool.root && this.#namesOf.get(this.#pool.root);
    const rest = new Set(outermost.filter((name) => !root?.has(name)));
    return rest.size === 0
      ? { weight: WEIGHTS.noneShown, reasons: [] }
      : this.#byShownNames(rest, table);
  }

  #byExamples(slot: Slot, table: ParameterTable): Weight {
    const { shown, below } = this.#slotWords(slot);
    if (shown.size === 0) return NOTHING;
    const straight = this.#byShownNames(shown, table);
    if (below.size === 0 || straight.reasons.length > 0) return straight;
    const inMap = this.#byShownNames(below, table);
    return inMap.reasons.length > 0 ? inMap : straight;
  }

  #byShownNames(shown: ReadonlySet<string>, table: ParameterTable): Weight {
    const names = this.#texts.get(table)?.names ?? new Set();
    let listed = 0;
    let weight = 0;
    for (const name of shown) {
      if (!names.has(name)) continue;
      listed += 1;
      weight += WEIGHTS.shownName + rarity(this.#spread.get(name), this.#size);
    }
    if (listed === 0) return { weight: WEIGHTS.noneShown, reasons: [] };
    const missing = shown.size - listed;
    return {
      weight:
        Math.min(weight, WEIGHTS.mostShown) +
        // A few of many may be missing: examples are older or newer than tables.
        Math.max(
          missing * WEIGHTS.missingName,
          (missing / shown.size) * WEIGHTS.noneShown,
        ),
      reasons: [
        `the examples show ${listed === shown.size ? "" : `${listed} of `}${shown.size} of its fields there`,
      ],
    };
  }

  #byOtherPages(slot: Slot, table: ParameterTable): Weight {
    if (slot.name === undefined) return NOTHING;
    const known = this.#known.named(slot.name, this.#pool.page.page.id);
    if (known.length === 0) return NOTHING;
    const names = this.#texts.get(table)?.names ?? new Set();
    let best = 0;
    let where = "";
    for (const other of known.slice(0, MOST_OTHERS)) {
      const alike = likeness(names, other.fields);
      if (alike > best) [best, where] = [alike, other.where];
    }
    if (best === 1)
      return {
        weight: WEIGHTS.sameElsewhere,
        reasons: [`\`${slot.name}\` has the same fields on ${where}`],
      };
    return best >= 0.4
      ? {
          weight: best * WEIGHTS.likeElsewhere,
          reasons: [`\`${slot.name}\` has like fields on ${where}`],
        }
      : { weight: WEIGHTS.unlikeElsewhere, reasons: [] };
  }

  #byCaption(slot: Slot, { owners }: ParameterTable): Weight {
    if (slot.name !== undefined || owners.length === 0) return NOTHING;
    const { rows, descriptions } = this.#slotWords(slot);
    let best = 0;
    let nearest = "";
    for (const owner of owners) {
      const words = wordsOf(owner);
      const told =
        words.size > 0 && [...words].every((word) => descriptions.has(word));
      const likest = slot.mentions
        .slice(0, MOST_OTHERS)
        .map(
          ({ row: { name } }, at) =>
            likeCaption(rows[at] ?? NONE, words) + spelling(name, owner),
        );
      const weight = Math.max(told ? WEIGHTS.toldCaption : 0, ...likest);
      if (weight > best) [best, nearest] = [weight, owner];
    }
    return best > 0
      ? { weight: best, reasons: [`its caption is \`${nearest}\``] }
      : { weight: WEIGHTS.otherCaption, reasons: [] };
  }

  #byWords(slot: Slot, table: ParameterTable, recursive: boolean): Weight {
    // A row that asks for the object has the object's words: it says nothing of the others.
    const texts = recursive
      ? textsOf(table, new Set(slot.mentions.map(({ row }) => row)))
      : this.#texts.get(table);
    if (!texts) return NOTHING;
    const words = this.#slotWords(slot);
    const named = this.#share(words.names, texts) * WEIGHTS.nameWords;
    const described =
      this.#share(words.descriptions, texts) * WEIGHTS.descriptionWords;
    // The name of a row is less than that of an object.
    const [nameWorth, worth] =
      slot.name === undefined
        ? [WEIGHTS.toldOfRow, WEIGHTS.toldLess]
        : [1, WEIGHTS.toldWords];
    const told =
      this.#told(words.own, texts) * nameWorth +
      this.#toldPart(words.descriptions, texts) * worth;
    const hits = [...words.names].filter(
      (word) => texts.inNames.has(word) || texts.inDescriptions.has(word),
    );
    return {
      weight: named + described + told,
      reasons:
        hits.length > 0
          ? [`its fields speak of ${hits.slice(0, 3).join(", ")}`]
          : [],
    };
  }

  /** The rows of a table that speak of the object: all words of its name are in what they say. */
  #told(words: ReadonlySet<string>, { told }: Texts): number {
    if (words.size === 0) return 0;
    let rows = Infinity;
    let rarest = 0;
    for (const word of words) {
      rows = Math.min(rows, told.get(word) ?? 0);
      rarest = Math.max(rarest, this.#rarity(word));
    }
    const most =
      rows === 0 ? 0 : rows === 1 ? WEIGHTS.toldOnce : WEIGHTS.toldOften;
    return most * Math.min(1, rarest);
  }

  /** The part of the words, weighted by rarity, that those rows have: Chinese pages name things there alone. */
  #toldPart(words: ReadonlySet<string>, { told }: Texts): number {
    let all = 0;
    let hit = 0;
    for (const word of words) {
      const worth = this.#rarity(word);
      all += worth;
      if (told.has(word)) hit += worth;
    }
    return all === 0 ? 0 : hit / all;
  }

  #rarity(word: string): number {
    return rarity(this.#wordSpread.get(word), this.#size);
  }

  /** The part of the words, weighted by rarity, that the table has: names count in full, descriptions half. */
  #share(words: ReadonlySet<string>, texts: Texts): number {
    let all = 0;
    let hit = 0;
    for (const word of words) {
      const worth = 0.3 + this.#rarity(word);
      all += worth;
      if (texts.inNames.has(word)) hit += worth;
      else if (texts.inDescriptions.has(word)) hit += worth / 2;
    }
    return all === 0 ? 0 : hit / all;
  }

  get #size(): number {
    return this.#pool.tables.length;
  }

  #slotWords(slot: Slot): SlotWords {
    let words = this.#slots.get(slot);
    if (!words) {
      const values = slot.mentions.flatMap(({ table, row }) =>
        withinMaps(
          valuesOfRow(
            this.#shown,
            row.name,
            this.#namesOf.get(table) ?? new Set(),
          ),
          row.type,
        ),
      );
      words = {
        shown: namesWithin(values),
        below: slot.doubtful
          ? namesWithin(withinMaps(values, MAP_OF_ANYTHING))
          : NONE,
        rows: slot.mentions
          .slice(0, MOST_OTHERS)
          .map(({ row }) => wordsOf(row.name)),
        own: wordsOf(slot.name ?? slot.mentions[0]?.row.name ?? ""),
        names: wordsOf(
          [slot.name ?? "", ...slot.mentions.map(({ row }) => row.name)].join(
            " ",
          ),
        ),
        descriptions: wordsOf(
          slot.mentions
            .slice(0, MOST_OTHERS)
            .map(({ row }) => row.description)
            .join(" "),
        ),
      };
      this.#slots.set(slot, words);
    }
    return words;
  }
}

function textsOf(
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
  for (const { type, description } of kept) {
    if (type.kind !== "scalar") continue;
    for (const word of wordsOf(description)) count(told, word);
  }
  return {
    told,
    names,
    inNames: wordsOf([...rowNames(own), ...owners].join(" ")),
    inDescriptions: wordsOf(
      kept.map(({ description }) => description).join("\n"),
    ),
  };
}

/** How much the words of a row's name and those of a caption are the same. */
function likeCaption(
  row: ReadonlySet<string>,
  caption: ReadonlySet<string>,
): number {
  const both = [...row].filter((word) => caption.has(word)).length;
  if (both === 0) return 0;
  if (both === caption.size)
    return both === row.size ? WEIGHTS.sameCaption : WEIGHTS.withinRow;
  if (both === row.size) return WEIGHTS.withinCaption;
  return both / (row.size + caption.size - both);
}

/** `fuel_orders` or `spare_fuel_orders`, and `FuelOrder`. */
function spelling(row: string, caption: string): number {
  const bare = (name: string): string =>
    singularOf(name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase());
  const [own, other] = [bare(row), bare(caption)];
  if (own === other) return WEIGHTS.spelt;
  return other !== "" && own.endsWith(other) ? WEIGHTS.endsSpelt : 0;
}

const MAP_OF_ANYTHING: TypeExpression = {
  kind: "map",
  values: { kind: "unknown", text: "" },
};
const NONE: ReadonlySet<string> = new Set();

interface SlotWords {
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

const NOTHING: Weight = { weight: 0, reasons: [] };
/** One object on hundreds of pages: the first ones are evidence enough. */
const MOST_OTHERS = 50;

/** From 0 for what every table has to about 3 for what only one of many has. */
function rarity(tables: number | undefined, of: number): number {
  return Math.log((of + 1) / ((tables ?? 0) + 0.5 + (tables ? 0.5 : 0)));
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
