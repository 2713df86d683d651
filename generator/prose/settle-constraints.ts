/**
 * What the rules found in one description, brought together: the same said twice is one constraint,
 * statements that contradict each other, or that another case contradicts, are withdrawn.
 * Lines of the form `Minimum: 1` are the page's own table of facts and win over sentences.
 */
import { DEFAULT_OF_CASE } from "../vocabulary/prose/value-doubts.js";
import type {
  Constraint,
  DefaultConstraint,
  DocumentedValue,
  EnumConstraint,
} from "./constraint.js";
import { isDoubted } from "./doubts.js";
import type { Passage } from "./passage.js";
import type { Cell } from "./rule.js";
import { holds } from "./screen.js";
import { isOutside, letting, settleBounds } from "./settle-bounds.js";
import { settlePatterns } from "./settle-patterns.js";
import { settleEnums } from "./settle-values.js";
import { refusing, specialValuesOf, withNumbers } from "./special-values.js";
import {
  byKind,
  distinct,
  isLabelled,
  type Settling,
  type Stated,
} from "./stated.js";

export interface Settled {
  readonly constraints: readonly Constraint[];
  /** Passages whose statements were withdrawn. */
  readonly withdrawn: ReadonlySet<Passage>;
}

/** The constraints that stand. */
export function settle(
  found: readonly Stated[],
  cell: Cell,
  understood: ReadonlySet<Passage>,
): Settled {
  const withdrawn = new Set<Passage>();
  const drop = (items: readonly Stated[]): void => {
    for (const item of items)
      for (const passage of item.passages) withdrawn.add(passage);
  };
  const doubted = found.filter((item) => isDoubted(item, cell));
  drop(doubted);
  const stated = found.filter((item) => !doubted.includes(item));
  const others = cell.description.passages.filter(
    (passage) => !understood.has(passage) && passage.label !== "example",
  );
  let specials: readonly string[] | undefined;
  const standing = (items: readonly Stated[]): readonly Stated[] => {
    if (items.length === 0) return items;
    specials ??= specialValuesOf(cell);
    const refused = refusing(items, specials);
    if (refused.length === 0) return items;
    const numbers = specials.filter((one) => /^-?\d+$/.test(one)).map(Number);
    return items.flatMap((item) => {
      if (!refused.includes(item)) return item;
      const rest =
        item.constraint.kind === "range"
          ? letting(item, numbers)
          : withNumbers(item, specials!, cell);
      if (rest.length === 0) drop([item]);
      return rest;
    });
  };
  const enums = standing(
    settleEnums(byKind(stated, ["enum"]), { cell, others, drop }),
  );
  const bounds = standing(settleBounds(stated, { cell, others, drop }));
  const defaults = settleDefaults(byKind(stated, ["default"]), {
    cell,
    others,
    drop,
  });
  const rest = byKind(stated, [
    "multiple",
    "deprecated",
    "readOnly",
    "nullable",
    "reserved",
    "presence",
  ]);
  const all = reconcile({ enums, bounds, defaults, drop });
  return {
    constraints: [
      ...all,
      ...settlePatterns(stated, { cell, others, drop }, all),
      ...standing(distinct(rest)).map((item) => item.constraint),
    ],
    withdrawn,
  };
}

/** A sentence that was not understood and gives a default too: of another case, as it were. */
const OTHER_DEFAULT =
  /\bdefault value (?:is (?!used|taken|applied)|for|of)|默认值?(?:为|是)/i;

/** One default; a labelled one wins, two that differ are none, nor is one beside that of another case. */
function settleDefaults(
  stated: readonly Stated[],
  { others, drop }: Settling,
): Stated[] {
  if (stated.length === 0) return [];
  const labelled = stated.filter(isLabelled);
  const candidates = labelled.length > 0 ? labelled : stated;
  const values = new Set(
    stated.map((item) =>
      JSON.stringify((item.constraint as DefaultConstraint).value),
    ),
  );
  const doubted =
    labelled.length === 0 &&
    others.some(({ text }) => givesOther(text, values));
  if (values.size > 1 || doubted) {
    drop(candidates);
    return [];
  }
  return candidates.slice(0, 1);
}

/** True for a sentence that tells of another default than `values`, or of that of a case. */
function givesOther(text: string, values: ReadonlySet<string>): boolean {
  if (holds(OTHER_DEFAULT, text) && !repeats(text, values)) return true;
  for (const one of DEFAULT_OF_CASE) if (holds(one, text)) return true;
  return false;
}

/** "..., and the default value is 1" at the end of a case, where it is 1 in every case. */
function repeats(text: string, values: ReadonlySet<string>): boolean {
  const word = SAME_DEFAULT.exec(text)?.[1];
  return (
    word !== undefined &&
    text.split(/\bdefault\b/i).length === 2 &&
    (values.has(word) || values.has(JSON.stringify(word)))
  );
}

const SAME_DEFAULT = /\bdefault value is ["“]?([\w.:-]{1,40}?)["”]?$/i;

/** "Default: Loudly" beside "Enumeration values: 1, 2", which the page calls so: the default is told by its name. */
function isNamed(
  word: DefaultConstraint["value"],
  { words, values }: EnumConstraint,
): boolean {
  return (
    /^[A-Z][a-z]+$/.test(String(word)) &&
    /^enum(?:eration|erated) values?\s*[:：]/i.test(words) &&
    values.every(({ value }) => /^\d+$/.test(String(value)))
  );
}

/** "The default value is descending", of "desc: descending order": the word that is shortened, which no one sends. */
function tells(
  { value, meaning = "" }: DocumentedValue,
  word: DefaultConstraint["value"],
): boolean {
  return (
    typeof word === "string" &&
    /^[a-z]{4,}$/.test(word) &&
    String(value).length > 2 &&
    word.startsWith(String(value).toLowerCase()) &&
    meaning.toLowerCase().split(/\W+/)[0] === word
  );
}

function isAmong(
  value: DocumentedValue["value"],
  values: readonly DocumentedValue[],
): boolean {
  for (const one of values) if (one.value === value) return true;
  return false;
}

/** True for a default that a bound refuses: a number, or a text by its length. */
function breaks(value: DefaultConstraint["value"], item: Stated): boolean {
  if (typeof value === "number") return isOutside(value, item);
  const { constraint } = item;
  if (typeof value !== "string" || constraint.kind !== "length") return false;
  const { minLength = 0, maxLength = Infinity, target } = constraint;
  const length = [...value].length;
  return target === undefined && (length < minLength || length > maxLength);
}

/** A default outside the values or the bounds shows that one of the two statements is not the whole truth. */
function reconcile(found: {
  enums: readonly Stated[];
  bounds: readonly Stated[];
  defaults: readonly Stated[];
  drop: Settling["drop"];
}): Constraint[] {
  const { drop } = found;
  let { enums, bounds, defaults } = found;
  const value = (defaults[0]?.constraint as DefaultConstraint | undefined)
    ?.value;
  const values = (enums[0]?.constraint as EnumConstraint | undefined)?.values;
  if (
    value !== undefined &&
    values &&
    ![value].flat().every((part) => isAmong(part, values))
  ) {
    const isSure =
      values.some((one) => tells(one, value)) ||
      isNamed(value, enums[0]!.constraint as EnumConstraint);
    drop(isSure ? defaults : [...enums, ...defaults]);
    if (!isSure) enums = [];
    defaults = [];
  }
  if (value !== undefined) {
    const broken = bounds.filter((item) => breaks(value, item));
    if (broken.length > 0) {
      drop([...broken, ...defaults]);
      bounds = bounds.filter((item) => !broken.includes(item));
    }
  }
  return [...enums, ...bounds, ...defaults].map((item) => item.constraint);
}
