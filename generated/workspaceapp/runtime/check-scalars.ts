/* Part of the runtime of helpspec clients, the same in every client. */
/** Checks strings, numbers and arrays against rules. */
import { characters, isMultiple, isUnique } from "./checks.js";
import type { Rules } from "./rules.js";
import { check, report, type Run } from "./validate.js";

export function checkString(
  value: string,
  rules: Rules,
  path: string,
  run: Run,
): void {
  const { minLength = 0, maxLength = Infinity, pattern } = rules;
  if (minLength > 0 || maxLength < Infinity) {
    checkCount(characters(value), {
      least: ["minLength", minLength],
      most: ["maxLength", maxLength],
      unit: "characters",
      report: (problem) => report(run, { path, ...problem }, rules),
    });
  }
  if (pattern && !pattern.test(value)) {
    const expected = `text like ${String(pattern)}`;
    const actual = `${characters(value)} characters that do not match`;
    report(run, { path, code: "pattern", expected, actual }, rules);
  }
}

export function checkNumber(
  value: number,
  rules: Rules,
  path: string,
  run: Run,
): void {
  const actual = String(value);
  const refuse = (code: string, expected: string) =>
    report(run, { path, code, expected, actual }, rules);
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = rules;
  if (minimum !== undefined && value < minimum) {
    refuse("minimum", `${minimum} or more`);
  }
  if (maximum !== undefined && value > maximum) {
    refuse("maximum", `${maximum} or less`);
  }
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) {
    refuse("exclusiveMinimum", `more than ${exclusiveMinimum}`);
  }
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) {
    refuse("exclusiveMaximum", `less than ${exclusiveMaximum}`);
  }
  if (rules.multipleOf !== undefined && !isMultiple(value, rules.multipleOf)) {
    refuse("multipleOf", `a multiple of ${rules.multipleOf}`);
  }
}

export function checkArray(
  value: readonly unknown[],
  rules: Rules,
  path: string,
  run: Run,
): void {
  checkCount(value.length, {
    least: ["minItems", rules.minItems ?? 0],
    most: ["maxItems", rules.maxItems ?? Infinity],
    unit: "items",
    report: (problem) => report(run, { path, ...problem }, rules),
  });
  if (rules.uniqueItems === true && !isUnique(value)) {
    const expected = "items that differ";
    const actual = "an item that occurs twice";
    report(run, { path, code: "uniqueItems", expected, actual }, rules);
  }
  const { prefixItems = [], items } = rules;
  if (!items && prefixItems.length === 0) return;
  for (let index = 0; index < value.length; index++) {
    const rulesOfItem = prefixItems[index] ?? items;
    if (rulesOfItem) check(value[index], rulesOfItem, `${path}[${index}]`, run);
  }
}

/** A number that must lie between two bounds, each with the keyword that sets it. */
interface Count {
  readonly least: readonly [code: string, bound: number];
  readonly most: readonly [code: string, bound: number];
  readonly unit: string;
  readonly report: (problem: {
    readonly code: string;
    readonly expected: string;
    readonly actual: string;
  }) => void;
}

export function checkCount(actual: number, count: Count): void {
  const [code, bound] = actual < count.least[1] ? count.least : count.most;
  if (actual >= count.least[1] && actual <= count.most[1]) return;
  const words = code === count.least[0] ? "at least" : "at most";
  count.report({
    code,
    expected: `${words} ${bound} ${count.unit}`,
    actual: `${actual} ${count.unit}`,
  });
}
