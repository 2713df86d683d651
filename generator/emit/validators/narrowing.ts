/**
 * What TypeScript knows of values after conditions, as far as comparisons with literals are concerned. Input: conditions
 * of a fast check; output: literals and types that a value may still be.
 */
import { isNegation, type Condition } from "../print/condition-layout.js";
import type { Doc } from "../print/doc.js";
import type { Step } from "./check.js";

/** Literals as they are written, and names of types; what is not there may be anything. */
export type Knowledge = ReadonlyMap<string, ReadonlySet<string>>;

/** A type of which no more is known than that it is one. */
export const SOME_TYPE = "?";

/** TypeScript takes the type for its two values. */
export const BOOLEANS: readonly string[] = ["true", "false"];

/** What a condition asks of one value. */
export interface Test {
  readonly subject: string;
  /** The literal that it is compared with. */
  readonly literal?: string;
  /** What else it is found to be. */
  readonly types?: readonly string[];
  /** False where the condition is the opposite. */
  readonly isPositive: boolean;
}

/** Undefined for what proves nothing. */
export function testOf(condition: Condition): Test | undefined {
  if (condition.kind === "operand") {
    const { doc, proves } = condition;
    if (!proves) return undefined;
    const { subject, types } = proves;
    const isPositive = !isNegation(doc);
    return { subject: writtenAs(subject), types, isPositive };
  }
  if (condition.kind !== "comparison") return undefined;
  const { left, operator, right } = condition;
  const isPositive = operator === "===";
  if (!isPositive && operator !== "!==") return undefined;
  if (typeof right !== "string") return undefined;
  if (Array.isArray(left) && left[0] === "typeof ") {
    const subject = writtenAs((left as readonly Doc[])[1] ?? "");
    const types = right === '"boolean"' ? BOOLEANS : [right.slice(1, -1)];
    return { subject, types, isPositive };
  }
  return { subject: writtenAs(left), literal: right, isPositive };
}

/** Anything may be compared with these. */
const NOTHING: ReadonlySet<string> = new Set(["null", "undefined"]);

function isNothing({ literal }: Test): boolean {
  return literal !== undefined && NOTHING.has(literal);
}

function writtenAs(doc: Doc): string {
  return typeof doc === "string" ? doc : JSON.stringify(doc);
}

/** Values that more is asked of than whether they are on one list. */
export function comparedTwice(steps: readonly Step[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const found = new Set<string>();
  const add = (condition: Condition): void => {
    if (condition.kind !== "||" && condition.kind !== "&&") {
      note(testOf(condition));
      return;
    }
    let last: string | undefined;
    for (const item of condition.operands) {
      const test = testOf(item);
      if (!test) {
        if (item.kind !== "comparison") add(item);
        last = undefined;
        continue;
      }
      if (isNothing(test)) continue;
      const isOfList =
        test.literal !== undefined &&
        test.isPositive === (condition.kind === "||");
      if (!isOfList || last !== test.subject) note(test);
      last = isOfList ? test.subject : undefined;
    }
  };
  const note = (test: Test | undefined): void => {
    if (!test || isNothing(test)) return;
    const { subject } = test;
    if (seen.has(subject)) found.add(subject);
    seen.add(subject);
  };
  const addAll = (some: readonly Step[]): void => {
    for (const step of some) {
      if (step.kind !== "loop") add(step.when);
      if (step.kind !== "refuse") addAll(step.steps);
    }
  };
  addAll(steps);
  return found;
}

/** What is known where the test is met, and where not; nothing where TypeScript refuses to compare. */
export function narrowed(
  before: Knowledge,
  { subject, literal, types = [], isPositive }: Test,
): [whenTrue?: Knowledge, whenFalse?: Knowledge] {
  const known = before.get(subject);
  const wanted = new Set(literal === undefined ? types : [literal]);
  if (literal !== undefined && known && !canBe(known, literal)) return [];
  const met = before.has(subject) ? fitting(known, wanted) : wanted;
  const left = known && withoutAll(known, wanted);
  const positive = new Map(before).set(subject, met);
  const negative = left ? new Map(before).set(subject, left) : before;
  return isPositive ? [positive, negative] : [negative, positive];
}

/** Nothing at all may be compared with anything. */
function canBe(known: ReadonlySet<string>, literal: string): boolean {
  return (
    NOTHING.has(literal) ||
    known.size === 0 ||
    known.has(literal) ||
    known.has(typeOfLiteral(literal))
  );
}

function fitting(
  known: ReadonlySet<string> | undefined,
  wanted: ReadonlySet<string>,
): ReadonlySet<string> {
  if (!known) return wanted;
  const both = [...known].filter((one) => isAmong(one, wanted));
  const narrower = [...wanted].filter((one) => isAmong(one, known));
  const met = new Set([...both, ...narrower]);
  const isMixed = [...known, ...wanted].some((one) => MIXABLE.has(one));
  return met.size === 0 && known.size > 0 && isMixed
    ? new Set([SOME_TYPE])
    : met;
}

/** What TypeScript does not hold to be contradictory: text that is an object as well. */
const MIXABLE: ReadonlySet<string> = new Set([SOME_TYPE, "array", "object"]);

function withoutAll(
  known: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set([...known].filter((one) => !isAmong(one, wanted)));
}

function isAmong(one: string, types: ReadonlySet<string>): boolean {
  return types.has(one) || types.has(typeOfLiteral(one));
}

/** The type of a literal; of a type, itself. */
function typeOfLiteral(text: string): string {
  if (/^["']/.test(text)) return "string";
  return /^-?[\d.]/.test(text) ? "number" : text;
}

/** What is known either way. */
export function united(one: Knowledge, other: Knowledge): Knowledge {
  const both = new Map<string, ReadonlySet<string>>();
  for (const [subject, known] of one) {
    const more = other.get(subject);
    if (more) both.set(subject, new Set([...known, ...more]));
  }
  return both;
}
