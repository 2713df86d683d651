/**
 * How well a table fits an object, from what both say; the order of the page is weighed in `assign-tables`.
 * Input: the pool; output: a weight and its reasons in words.
 */
import type { ParameterTable } from "../../page/page-model.js";
import type { TypeExpression } from "../../page/type-expression.js";
import { isJsonObject } from "../json-object.js";
import { shownValues, type ShownValue } from "./example-values.js";
import { type KnownTables, likeness } from "./known-tables.js";
import { weighCaption } from "./like-caption.js";
import { NOTHING, type Weight, WEIGHTS } from "./match-weights.js";
import { MOST_OTHERS, type SlotWords, slotWords } from "./slot-words.js";
import type { Slot, TablePool } from "./table-pools.js";
import { count, type Texts, textsOf } from "./table-texts.js";

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
  /** Names of rows that are no objects by their types. */
  readonly #scalars = new Set<string>();

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
      for (const { name, type } of table.rows)
        if (type.kind === "scalar") this.#scalars.add(name);
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
      const strange =
        (table.owners.length > 0 || this.#isLikeRoot(table)) &&
        parts.every(({ reasons }) => reasons.length === 0) &&
        mayHoldAnything(slot);
      weight = {
        weight: parts.reduce(
          (sum, part) => sum + part.weight,
          (recursive ? WEIGHTS.recursive : 0) +
            (otherName ? WEIGHTS.otherName : 0) +
            (strange ? WEIGHTS.strange : 0),
        ),
        reasons: parts.flatMap(({ reasons }) => reasons),
      };
      weights.set(table, weight);
    }
    return weight;
  }

  /** True for a table under the caption of the body's own that shares a row with it: the body of another case, rather than what is in it. */
  #isLikeRoot({ caption, rows }: ParameterTable): boolean {
    const { root } = this.#pool;
    if (caption === undefined || caption !== root?.caption) return false;
    const names = new Set(root.rows.map(({ name }) => name));
    return rows.some(({ name }) => names.has(name));
  }

  /** True where the examples show fields of `table` at `slot`. */
  isShown(slot: Slot, table: ParameterTable): boolean {
    return this.#byExamples(slot, table).reasons.length > 0;
  }

  /** How well `table` fits the call itself, by the outermost names of the examples. */
  weighCall(table: ParameterTable): Weight {
    const outermost = this.#pool.examples.flatMap(({ value }) =>
      isJsonObject(value) ? Object.keys(value) : [],
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

  /** A caption that is nothing like the row, and spelt as one that is a scalar, is the page's word that it is no other's. */
  #byCaption(slot: Slot, table: ParameterTable): Weight {
    const weight = weighCaption(slot, table, this.#slotWords(slot));
    return weight.weight < 0 &&
      table.owners.some((owner) => this.#scalars.has(owner))
      ? { ...weight, weight: WEIGHTS.ofScalar }
      : weight;
  }

  #byWords(slot: Slot, table: ParameterTable, recursive: boolean): Weight {
    // A row that asks for the object has the object's words: it says nothing of the others.
    const texts =
      recursive && table.rows.length <= MOST_OWN_ROWS
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
      words = slotWords(slot, {
        shown: this.#shown,
        namesOf: (table) => this.#namesOf.get(table) ?? new Set(),
      });
      this.#slots.set(slot, words);
    }
    return words;
  }
}

/** A list without elements, or a map to objects without a name: such a row needs no table. */
function mayHoldAnything({ name, mentions }: Slot): boolean {
  return name === undefined && mentions.every(({ row }) => isOpen(row.type));
}

function isOpen(type: TypeExpression): boolean {
  if (type.kind !== "array" && type.kind !== "map") return false;
  const inner = type.kind === "array" ? type.items : type.values;
  return (
    (inner.kind === "unknown" && inner.text === "") ||
    (type.kind === "map" && inner.kind === "object") ||
    isOpen(inner)
  );
}

/** In longer tables one row does not matter. */
const MOST_OWN_ROWS = 200;

/** From 0 for what every table has to about 3 for what only one of many has. */
function rarity(tables: number | undefined, of: number): number {
  return Math.log((of + 1) / ((tables ?? 0) + 0.5 + (tables ? 0.5 : 0)));
}
