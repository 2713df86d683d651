/**
 * Checks a value against rules and reports every problem. It never throws and never changes the value.
 * Known limits: `format` is not checked; values that hold themselves 256 levels deep are refused.
 */
import { isEqual, MAX_DEPTH } from "./checks.js";
import { checkArray, checkNumber, checkString } from "./check-scalars.js";
import { checkObject } from "./check-object.js";
import { checkComposition } from "./check-composition.js";
import {
  kindOf,
  printChoices,
  printTypes,
  printValue,
} from "./describe-value.js";
import type { Direction, Kind, Problem, Rules } from "./rules.js";

/** One walk through a value. */
export interface Run {
  readonly problems: Problem[];
  readonly direction: Direction;
  /** False inside alternatives, where an unknown property may be known to another one. */
  readonly findings: boolean;
  readonly depth: number;
}

/** Every problem of `value`, findings included; errors come in the order of the rules. */
export function validate(
  value: unknown,
  rules: Rules,
  direction: Direction = "request",
): readonly Problem[] {
  const run: Run = { problems: [], direction, findings: true, depth: 0 };
  try {
    check(value, rules, "$", run);
  } catch {
    // A getter or a proxy threw: the value cannot be read, let alone sent.
    report(run, {
      path: "$",
      code: "unreadable",
      expected: "a value that can be read",
      actual: "an object that throws",
    });
  }
  return run.problems;
}

/** True when nothing is wrong; findings aside. */
export function satisfies(
  value: unknown,
  rules: Rules,
  direction: Direction = "request",
): boolean {
  return !validate(value, rules, direction).some(isError);
}

export function isError(problem: Problem): boolean {
  return problem.severity === "error";
}

/** Adds a problem; an error unless it says otherwise. */
export function report(
  run: Run,
  problem: Omit<Problem, "severity" | "source">,
  rules: Rules = {},
  severity: Problem["severity"] = "error",
): void {
  if (severity === "info" && !run.findings) return;
  run.problems.push({
    ...problem,
    severity,
    ...(rules.source === undefined ? {} : { source: rules.source }),
  });
}

/** True when `value` has no errors by `rules`; reports nothing. */
export function fits(value: unknown, rules: Rules, run: Run): boolean {
  const inner: Run = { ...run, problems: [], findings: false };
  check(value, rules, "$", inner);
  return inner.problems.length === 0;
}

export function check(
  value: unknown,
  rules: Rules,
  path: string,
  run: Run,
): void {
  const isNullFine = run.direction === "response" || rules.nullable === true;
  if (value === null && isNullFine) return;
  if (rules.ref) checkReference(value, rules, path, run);
  if (rules.never === true) {
    const actual = kindOf(value);
    report(run, { path, code: "never", expected: "nothing", actual }, rules);
  }
  if (!checkType(value, rules, path, run)) return;
  checkValues(value, rules, path, run);
  if (typeof value === "string") checkString(value, rules, path, run);
  else if (typeof value === "number") checkNumber(value, rules, path, run);
  else if (Array.isArray(value)) checkArray(value, rules, path, run);
  else if (typeof value === "object" && value !== null) {
    checkObject(value, rules, path, run);
  }
  checkComposition(value, rules, path, run);
}

/** Whatever repeats itself does so through references: only these are counted. */
function checkReference(
  value: unknown,
  rules: Rules,
  path: string,
  run: Run,
): void {
  if (!rules.ref) return;
  if (run.depth >= MAX_DEPTH) {
    const actual = `more than ${MAX_DEPTH} levels`;
    report(run, { path, code: "depth", expected: "less depth", actual }, rules);
    return;
  }
  const deeper: Run = { ...run, depth: run.depth + 1 };
  check(value, sourced(rules.ref(), rules), path, deeper);
}

/** A use of shared rules knows better where it is documented. */
function sourced(target: Rules, use: Rules): Rules {
  return use.source === undefined ? target : { ...target, source: use.source };
}

function checkType(
  value: unknown,
  rules: Rules,
  path: string,
  run: Run,
): boolean {
  const { type } = rules;
  if (type === undefined) return true;
  const isValid =
    typeof type === "string"
      ? hasType(value, type)
      : type.some((each) => hasType(value, each));
  if (!isValid) {
    const expected = printTypes(type);
    report(run, { path, code: "type", expected, actual: kindOf(value) }, rules);
  }
  return isValid;
}

function hasType(value: unknown, type: Kind): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return (
        typeof value === "object" && value !== null && !Array.isArray(value)
      );
    case "integer":
      return Number.isInteger(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

function checkValues(
  value: unknown,
  rules: Rules,
  path: string,
  run: Run,
): void {
  const actual = printValue(value);
  if ("const" in rules && !isEqual(value, rules.const)) {
    const expected = printValue(rules.const);
    report(run, { path, code: "const", expected, actual }, rules);
  }
  if (rules.enum && !rules.enum.some((item) => isEqual(item, value))) {
    const severity = run.direction === "response" ? "info" : "error";
    const expected = printChoices(rules.enum);
    report(run, { path, code: "enum", expected, actual }, rules, severity);
  }
  if (rules.known && !rules.known.some((item) => isEqual(item, value))) {
    const expected = printChoices(rules.known);
    const problem = { path, code: "unknown-value", expected, actual };
    report(run, problem, rules, "info");
  }
}
