/**
 * What the rules found in one description, brought together: the same said twice is one constraint,
 * statements that contradict each other, or that another case contradicts, are withdrawn.
 * Lines of the form `Minimum: 1` are the page's own table of facts and win over sentences.
 */
import type {
  Constraint,
  DefaultConstraint,
  DocumentedValue,
  EnumConstraint,
  Scalar,
} from "./constraint.js";
import type { Passage } from "./passage.js";
import { cleanMeaning } from "./value-list.js";
import type { Cell } from "./rule.js";

export interface Stated {
  readonly constraint: Constraint;
  readonly passages: readonly Passage[];
}

export interface Settled {
  readonly constraints: readonly Constraint[];
  /** Passages whose statements were withdrawn. */
  readonly withdrawn: ReadonlySet<Passage>;
}

type Bound = Extract<Constraint, { kind: "range" | "length" | "items" }>;

const LABELLED = new Set([
  "numbers/labelled-bound",
  "numbers/array-length",
  "lengths/labelled",
  "defaults/labelled",
]);
const LOWER = ["minimum", "exclusiveMinimum", "minLength", "minItems"];
const UPPER = ["maximum", "exclusiveMaximum", "maxLength", "maxItems"];
/** In a conditional sentence: the bounds differ in some case. */
const OTHER_BOUNDS =
  /\brang(?:e|es|ing)\b|取值范围|\bcharacters\b|字符|\d\s*(?:to|-|~)\s*\d/i;
const OTHER_VALUE =
  /(?:\bvalue(?: of (?:this|the) parameter)? (?:can only be|must be|can be|is fixed (?:to|at)|is)|\b(?:this|the) parameter (?:can only be set to|must be set to|can be set to|is fixed (?:to|at)))\s+(?:set to\s+)?["“']?([A-Za-z0-9_$-]+)/gi;
const MEANT_NUMBER =
  /(?:^|[^\w.-])(-?\d+) (?:indicates?|means?|represents?)\b|(?:^|[^\w.-])(-?\d+)\s*(?:表示|代表)/g;

/** The constraints that stand. */
export function settle(
  stated: readonly Stated[],
  cell: Cell,
  understood: ReadonlySet<Passage>,
): Settled {
  const withdrawn = new Set<Passage>();
  const drop = (items: readonly Stated[]): void => {
    for (const item of items)
      for (const passage of item.passages) withdrawn.add(passage);
  };
  const others = cell.description.passages.filter(
    (passage) => !understood.has(passage) && passage.label !== "example",
  );
  const enums = settleEnums(byKind(stated, ["enum"]), { cell, others, drop });
  const bounds = settleBounds(stated, { cell, others, drop });
  const defaults = settleDefaults(byKind(stated, ["default"]), drop);
  const rest = byKind(stated, [
    "multiple",
    "format",
    "pattern",
    "deprecated",
    "readOnly",
    "nullable",
  ]);
  const all = reconcile({ enums, bounds, defaults, drop });
  return {
    constraints: [...all, ...distinct(rest).map((item) => item.constraint)],
    withdrawn,
  };
}

interface Settling {
  readonly cell: Cell;
  readonly others: readonly Passage[];
  readonly drop: (items: readonly Stated[]) => void;
}

function byKind(
  stated: readonly Stated[],
  kinds: readonly Constraint["kind"][],
): Stated[] {
  return stated.filter((item) => kinds.includes(item.constraint.kind));
}

function distinct(stated: readonly Stated[]): Stated[] {
  const seen = new Set<string>();
  return stated.filter(({ constraint }) => {
    const { rule: _rule, words: _words, ...demand } = constraint;
    const key = JSON.stringify(demand);
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

/** One enumeration, with the meanings of all statements; none when two differ. */
function settleEnums(stated: readonly Stated[], context: Settling): Stated[] {
  const [first, ...more] = stated;
  if (!first) return [];
  const found = stated.map((item) => item.constraint as EnumConstraint);
  const values = new Set(found[0]!.values.map((one) => one.value));
  const agree = found.every(
    (one) =>
      one.values.length === values.size &&
      one.values.every((member) => values.has(member.value)),
  );
  if (!agree || contradicted(values, context)) {
    context.drop(stated);
    return [];
  }
  const constraint: EnumConstraint = {
    ...found[0]!,
    values: found[0]!.values.map((member) =>
      withMeaning(member, found, context.cell),
    ),
    open: found.some((one) => one.open),
  };
  return [
    {
      constraint,
      passages: [first, ...more].flatMap((item) => item.passages),
    },
  ];
}

/** True when a sentence that was not understood gives the field another value. */
function contradicted(
  values: ReadonlySet<Scalar>,
  { others }: Settling,
): boolean {
  const known = new Set([...values].map(String));
  return others.some((passage) =>
    [...passage.text.matchAll(OTHER_VALUE)].some((found) => {
      const word = found[1]!;
      return /[A-Z_\d]/.test(word.slice(1)) && !known.has(word);
    }),
  );
}

function withMeaning(
  member: DocumentedValue,
  found: readonly EnumConstraint[],
  cell: Cell,
): DocumentedValue {
  for (const one of found) {
    const meaning = one.values.find(
      (other) => other.value === member.value,
    )?.meaning;
    if (meaning) return { value: member.value, meaning };
  }
  const meaning = meaningElsewhere(String(member.value), cell);
  return meaning ? { value: member.value, meaning } : member;
}

/** "server indicates server certificates, and client indicates CA certificates". */
function meaningElsewhere(value: string, cell: Cell): string | undefined {
  for (const { text } of cell.description.passages) {
    for (const verb of [" indicates ", " means ", "表示"]) {
      const at = text.indexOf(value + verb);
      if (at < 0 || /[\w-]/.test(text.charAt(at - 1))) continue;
      const rest = text.slice(at + value.length + verb.length);
      const meaning = /^[^,，;；.。]{1,200}/.exec(rest)?.[0];
      return meaning && cleanMeaning(meaning);
    }
  }
  return undefined;
}

function settleBounds(
  stated: readonly Stated[],
  { cell, others, drop }: Settling,
): Stated[] {
  const bounds = distinct(byKind(stated, ["range", "length", "items"]));
  const all = bounds.filter((item) => !isImplied(item, bounds));
  const prose = all.filter((item) => !LABELLED.has(item.constraint.rule));
  const otherCase = others.some(
    (passage) => passage.guarded && OTHER_BOUNDS.test(passage.text),
  );
  const special = prose.filter((item) => hasSpecialNumber(item, cell));
  const doubted = new Set(otherCase ? prose : special);
  for (const sides of [LOWER, UPPER]) {
    const labelled = all.filter(
      (item) => !prose.includes(item) && boundOf(item, sides) !== undefined,
    );
    if (clash(labelled, sides)) for (const item of labelled) doubted.add(item);
    const same = prose.filter((item) => boundOf(item, sides) !== undefined);
    const overruled = labelled[0];
    for (const item of same) {
      const beside = overruled ? [item, overruled] : same;
      if (clash(beside, sides)) doubted.add(item);
    }
  }
  const kept = all.filter(
    (item) => !doubted.has(item) && !repeats(item, prose, all),
  );
  drop([...doubted]);
  if (!isEmptyRange(kept)) return kept;
  drop(kept);
  return [];
}

/** True for "no negative number" beside a lower bound that says more. */
function isImplied(item: Stated, all: readonly Stated[]): boolean {
  const low = boundOf(item, LOWER) ?? 0;
  return (
    item.constraint.rule === "numbers/sign" &&
    all.some((one) => one !== item && (boundOf(one, LOWER) ?? -1) >= low)
  );
}

/** True for a sentence that says no more than the labelled lines. */
function repeats(
  item: Stated,
  prose: readonly Stated[],
  all: readonly Stated[],
): boolean {
  if (!prose.includes(item)) return false;
  return [LOWER, UPPER].every(
    (sides) =>
      boundOf(item, sides) === undefined ||
      all.some(
        (other) =>
          !prose.includes(other) && boundOf(other, sides) !== undefined,
      ),
  );
}

function boundOf(item: Stated, sides: readonly string[]): number | undefined {
  const bound = item.constraint as Bound;
  for (const [key, value] of Object.entries(bound))
    if (sides.includes(key) && typeof value === "number") return value;
  return undefined;
}

function clash(items: readonly Stated[], sides: readonly string[]): boolean {
  const statements = items.map(
    (item) => `${item.constraint.kind} ${boundOf(item, sides)}`,
  );
  return new Set(statements).size > 1;
}

function isEmptyRange(kept: readonly Stated[]): boolean {
  const lows = kept.flatMap((item) => boundOf(item, LOWER) ?? []);
  const highs = kept.flatMap((item) => boundOf(item, UPPER) ?? []);
  return lows.some((low) => highs.some((high) => low > high));
}

/** "-1 indicates no limit" beside "1 to 100": the range does not say all. */
function hasSpecialNumber(item: Stated, cell: Cell): boolean {
  if (item.constraint.kind !== "range") return false;
  const low = boundOf(item, LOWER) ?? -Infinity;
  const high = boundOf(item, UPPER) ?? Infinity;
  return cell.description.passages.some(({ text }) =>
    [...text.matchAll(MEANT_NUMBER)].some((found) => {
      const value = Number(found[1] ?? found[2]);
      return value < low || value > high;
    }),
  );
}

/** One default; a labelled one wins, two that differ are none. */
function settleDefaults(
  stated: readonly Stated[],
  drop: Settling["drop"],
): Stated[] {
  const labelled = stated.filter((item) => LABELLED.has(item.constraint.rule));
  const candidates = labelled.length > 0 ? labelled : stated;
  const values = new Set(
    candidates.map((item) => (item.constraint as DefaultConstraint).value),
  );
  if (values.size > 1) {
    drop(candidates);
    return [];
  }
  return candidates.slice(0, 1);
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
    !values.some((one) => one.value === value)
  ) {
    drop([...enums, ...defaults]);
    enums = [];
    defaults = [];
  }
  if (typeof value === "number") {
    const broken = bounds.filter((item) => isOutside(value, item));
    if (broken.length > 0) {
      drop([...broken, ...defaults]);
      bounds = bounds.filter(
        (item) => LABELLED.has(item.constraint.rule) || !broken.includes(item),
      );
      defaults = defaults.filter(
        () =>
          bounds.length === 0 || !bounds.some((item) => isOutside(value, item)),
      );
    }
  }
  return [...enums, ...bounds, ...defaults].map((item) => item.constraint);
}

function isOutside(value: number, item: Stated): boolean {
  if (item.constraint.kind !== "range") return false;
  return (
    value < (boundOf(item, LOWER) ?? -Infinity) ||
    value > (boundOf(item, UPPER) ?? Infinity)
  );
}
