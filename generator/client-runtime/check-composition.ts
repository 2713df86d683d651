/** Checks alternatives and conditions: `allOf`, `anyOf`, `oneOf`, `not`, `if`/`then`/`else`. */
import { describeRules, kindOf } from "./describe-value.js";
import type { Problem, Rules } from "./rules.js";
import { check, fits, isError, report, type Run } from "./validate.js";

export function checkComposition(
  value: unknown,
  rules: Rules,
  path: string,
  run: Run,
): void {
  const quiet: Run = { ...run, findings: false };
  for (const part of rules.allOf ?? []) {
    check(value, withSource(part, rules), path, quiet);
  }
  if (rules.anyOf) checkAlternatives(value, rules.anyOf, path, { rules, run });
  if (rules.oneOf) checkOneOf(value, rules.oneOf, path, { rules, run });
  if (rules.not && fits(value, rules.not, run)) {
    const expected = `not ${describeRules(rules.not)}`;
    const actual = kindOf(value);
    report(run, { path, code: "not", expected, actual }, rules);
  }
  if (rules.if) {
    const branch = fits(value, rules.if, run) ? rules.then : rules.else;
    if (branch) check(value, withSource(branch, rules), path, quiet);
  }
}

/** Parts of a composition are documented where the whole is, unless they say otherwise. */
function withSource(part: Rules, whole: Rules): Rules {
  return part.source !== undefined || whole.source === undefined
    ? part
    : { ...part, source: whole.source };
}

interface Whole {
  readonly rules: Rules;
  readonly run: Run;
}

/** When none fits, and one is nearer than the others, its problems are reported too. */
function checkAlternatives(
  value: unknown,
  options: readonly Rules[],
  path: string,
  { rules, run }: Whole,
): void {
  let nearest: readonly Problem[] = [];
  let isClear = false;
  for (const option of options) {
    const attempt: Run = { ...run, problems: [], findings: false };
    check(value, option, path, attempt);
    const errors = attempt.problems.filter(isError);
    if (errors.length === 0) return;
    if (nearest.length === 0 || errors.length < nearest.length) {
      nearest = errors;
      isClear = true;
    } else if (errors.length === nearest.length) {
      isClear = false;
    }
  }
  const expected = `one of: ${options.map(describeRules).join("; ")}`;
  report(run, { path, code: "anyOf", expected, actual: kindOf(value) }, rules);
  const isInside = (problem: Problem) => problem.path !== path;
  if (isClear && nearest.every(isInside)) run.problems.push(...nearest);
}

function checkOneOf(
  value: unknown,
  options: readonly Rules[],
  path: string,
  { rules, run }: Whole,
): void {
  const fitting = options.filter((option) => fits(value, option, run)).length;
  if (fitting === 0) checkAlternatives(value, options, path, { rules, run });
  // Alternatives of a response may overlap: an answer is never refused for fitting too well.
  if (fitting > 1 && run.direction === "request") {
    const expected = "exactly one alternative";
    const actual = `${fitting} that fit`;
    report(run, { path, code: "oneOf", expected, actual }, rules);
  }
}
