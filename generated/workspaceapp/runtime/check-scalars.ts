/* Part of the runtime of helpspec clients, the same in every client. */
/** Checks strings, numbers and arrays against rules. */
import { characters, isMultiple, isUnique } from "./checks.js";
import { describeRules } from "./describe-value.js";
import type { Rules } from "./rules.js";
import { check, errorsBy, meets, refuse, type Run } from "./validate.js";

export function checkString(value: string, rules: Rules, run: Run): void {
  const { minLength, maxLength, pattern } = rules;
  if (minLength !== undefined || maxLength !== undefined) {
    const length = characters(value);
    const actual = `${length} characters`;
    if (minLength !== undefined && length < minLength) {
      const expected = `at least ${minLength} characters`;
      refuse(run, rules, { code: "minLength", expected, actual });
    }
    if (maxLength !== undefined && length > maxLength) {
      const expected = `at most ${maxLength} characters`;
      refuse(run, rules, { code: "maxLength", expected, actual });
    }
  }
  if (pattern && !pattern.test(value)) {
    const actual = `${characters(value)} characters that do not match`;
    refuse(run, rules, {
      code: "pattern",
      expected: `text like ${String(pattern)}`,
      actual,
    });
  }
}

export function checkNumber(
  value: number | bigint,
  rules: Rules,
  run: Run,
): void {
  const actual = String(value);
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = rules;
  if (minimum !== undefined && value < minimum) {
    refuse(run, rules, {
      code: "minimum",
      expected: `${minimum} or more`,
      actual,
    });
  }
  if (maximum !== undefined && value > maximum) {
    refuse(run, rules, {
      code: "maximum",
      expected: `${maximum} or less`,
      actual,
    });
  }
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) {
    const expected = `more than ${exclusiveMinimum}`;
    refuse(run, rules, { code: "exclusiveMinimum", expected, actual });
  }
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) {
    const expected = `less than ${exclusiveMaximum}`;
    refuse(run, rules, { code: "exclusiveMaximum", expected, actual });
  }
  if (rules.multipleOf !== undefined && !isMultiple(value, rules.multipleOf)) {
    const expected = `a multiple of ${rules.multipleOf}`;
    refuse(run, rules, { code: "multipleOf", expected, actual });
  }
}

export function checkArray(
  value: readonly unknown[],
  rules: Rules,
  run: Run,
): void {
  const { minItems, maxItems, prefixItems, items } = rules;
  const actual = `${value.length} items`;
  if (minItems !== undefined && value.length < minItems) {
    refuse(run, rules, {
      code: "minItems",
      expected: `at least ${minItems} items`,
      actual,
    });
  }
  if (maxItems !== undefined && value.length > maxItems) {
    refuse(run, rules, {
      code: "maxItems",
      expected: `at most ${maxItems} items`,
      actual,
    });
  }
  if (rules.uniqueItems === true && !isUnique(value)) {
    const found = "an item that occurs twice";
    refuse(run, rules, {
      code: "uniqueItems",
      expected: "items that differ",
      actual: found,
    });
  }
  if (rules.contains) checkContained(value, rules.contains, rules, run);
  if (!items && !prefixItems) return;
  for (let index = 0; index < value.length; index++) {
    const rulesOfItem = prefixItems?.[index] ?? items;
    if (!rulesOfItem) return;
    run.keys.push(index);
    check(value[index], rulesOfItem, run);
    run.keys.pop();
  }
}

function checkContained(
  value: readonly unknown[],
  wanted: Rules,
  rules: Rules,
  run: Run,
): void {
  const { minContains = 1, maxContains = Infinity } = rules;
  const fits = (item: unknown) => errorsBy(item, wanted, run).length === 0;
  const count = value.filter(fits).length;
  const what = describeRules(wanted);
  if (count < minContains) {
    const code = rules.minContains === undefined ? "contains" : "minContains";
    const expected = `at least ${minContains} of: ${what}`;
    const actual = `${count} such items`;
    refuse(run, rules, { code, expected, actual });
  }
  // Too many are only those that are what is meant by the letter.
  const most =
    count > maxContains && run.isTolerant
      ? value.filter((item) => meets(item, wanted, run)).length
      : count;
  if (most > maxContains) {
    const expected = `at most ${maxContains} of: ${what}`;
    const actual = `${most} such items`;
    refuse(run, rules, { code: "maxContains", expected, actual });
  }
}
