/* Part of the runtime of helpspec clients, the same in every client. */
/** Checks alternatives and conditions: `allOf`, `anyOf`, `oneOf`, `not`, `if`/`then`/`else`. */
import { describeRules, kindOf, printPath } from "./describe-value.js";
import type { Problem, Rules } from "./rules.js";
import { check, errorsBy, meets, refuse, type Run } from "./validate.js";

export function checkComposition(value: unknown, rules: Rules, run: Run): void {
  for (const part of rules.allOf ?? []) checkPart(value, part, rules, run);
  if (rules.anyOf) checkAlternatives(value, rules.anyOf, rules, run);
  if (rules.oneOf) checkOneOf(value, rules.oneOf, rules, run);
  if (rules.not && meets(value, rules.not, run)) {
    const expected = `not ${describeRules(rules.not)}`;
    refuse(run, rules, { code: "not", expected, actual: kindOf(value) });
  }
  if (rules.if) {
    const branch = meets(value, rules.if, run) ? rules.then : rules.else;
    if (branch) checkPart(value, branch, rules, run);
  }
}

function fits(value: unknown, rules: Rules, run: Run): boolean {
  return errorsBy(value, rules, run).length === 0;
}

/** A part is documented where the whole is, unless it says otherwise; it does not know all members. */
function checkPart(value: unknown, part: Rules, whole: Rules, run: Run): void {
  const hasSource = part.source !== undefined || whole.source === undefined;
  const { findings } = run;
  run.findings = false;
  check(value, hasSource ? part : { ...part, source: whole.source }, run);
  run.findings = findings;
}

/** When none fits, and one is nearer than the others, its problems are reported too. */
function checkAlternatives(
  value: unknown,
  options: readonly Rules[],
  rules: Rules,
  run: Run,
): void {
  let nearest: readonly Problem[] = [];
  let isClear = false;
  for (const option of options) {
    const errors = errorsBy(value, option, run);
    if (errors.length === 0) return;
    if (nearest.length === 0 || errors.length < nearest.length) {
      nearest = errors;
      isClear = true;
    } else if (errors.length === nearest.length) {
      isClear = false;
    }
  }
  const expected = `one of: ${options.map(describeRules).join("; ")}`;
  refuse(run, rules, { code: "anyOf", expected, actual: kindOf(value) });
  const here = printPath(run.keys);
  if (isClear && nearest.every(({ path }) => path !== here)) {
    run.problems.push(...nearest);
  }
}

function checkOneOf(
  value: unknown,
  options: readonly Rules[],
  rules: Rules,
  run: Run,
): void {
  const fitting = options.filter((option) => fits(value, option, run)).length;
  if (fitting === 0) checkAlternatives(value, options, rules, run);
  // Alternatives of a response may overlap: an answer is never refused for fitting too well.
  if (fitting > 1 && !run.isTolerant) {
    const actual = `${fitting} that fit`;
    refuse(run, rules, {
      code: "oneOf",
      expected: "exactly one alternative",
      actual,
    });
  }
}
