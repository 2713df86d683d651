/** What rules found, before it is settled which of it stands; and what settling needs to know of it. */
import type { Constraint } from "./constraint.js";
import type { Passage } from "./passage.js";
import type { Cell } from "./rule.js";

export interface Stated {
  readonly constraint: Constraint;
  readonly passages: readonly Passage[];
}

/** What settling a kind of constraints looks at beside them. */
export interface Settling {
  readonly cell: Cell;
  /** Passages that no rule understood. */
  readonly others: readonly Passage[];
  /** Withdraws statements. */
  readonly drop: (items: readonly Stated[]) => void;
}

type Bound = Extract<Constraint, { kind: "range" | "length" | "items" }>;

/** Rules that read labelled lines, which win over sentences. */
const LABELLED = new Set([
  "numbers/labelled-bound",
  "numbers/array-length",
  "lengths/labelled",
  "defaults/labelled",
]);

/** Keywords of either side of a range, whatever it counts. */
export const LOWER = ["minimum", "exclusiveMinimum", "minLength", "minItems"];
export const UPPER = ["maximum", "exclusiveMaximum", "maxLength", "maxItems"];

/** True for what a labelled line states. */
export function isLabelled(item: Stated): boolean {
  return LABELLED.has(item.constraint.rule);
}

/** The statements of these kinds. */
export function byKind(
  stated: readonly Stated[],
  kinds: readonly Constraint["kind"][],
): Stated[] {
  return stated.filter((item) => kinds.includes(item.constraint.kind));
}

/** The statements without those that demand the same again. */
export function distinct(stated: readonly Stated[]): readonly Stated[] {
  if (stated.length < 2) return stated;
  const seen = new Set<string>();
  return stated.filter(({ constraint }) => {
    const { rule: _rule, words: _words, ...demand } = constraint;
    const key = JSON.stringify(demand);
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

/** The bound on one side; undefined when the statement leaves that side open. */
export function boundOf(
  item: Stated,
  sides: readonly string[],
): number | undefined {
  const bound = item.constraint as Bound & Readonly<Record<string, unknown>>;
  for (const side of sides) {
    const value = bound[side];
    if (typeof value === "number") return value;
  }
  return undefined;
}

/** The statement without bounds on these sides; none where it has no others. */
export function withoutSides(item: Stated, sides: readonly string[]): Stated[] {
  if (sides.length === 0) return [item];
  const constraint = Object.fromEntries(
    Object.entries(item.constraint).filter(([key]) => !sides.includes(key)),
  ) as unknown as Constraint;
  const rest: Stated = { ...item, constraint };
  return boundOf(rest, [...LOWER, ...UPPER]) === undefined ? [] : [rest];
}
