/* Part of the runtime of helpspec clients, the same in every client. */
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
  printPath,
  printTypes,
  printValue,
} from "./describe-value.js";
import {
  rulesOf,
  type Direction,
  type Kind,
  type Problem,
  type Rules,
  type RulesSource,
} from "./rules.js";

/** One walk through a value. Where it is just now is kept here, and written out only for a problem. */
export interface Run {
  readonly problems: Problem[];
  readonly direction: Direction;
  /** True where null and values that are not listed pass: in answers, but not where a condition is asked. */
  readonly isTolerant: boolean;
  /** False inside alternatives, where an unknown property may be known to another one. */
  findings: boolean;
  /** Names and numbers that lead to the value. */
  readonly keys: (string | number)[];
  /** How many references lead to it. */
  depth: number;
  /** Shared by all attempts of a run: true after a value was too deep, when nothing is looked at any more. */
  readonly limit: { exceeded: boolean };
}

/** Every problem of `value`, findings included; errors come in the order of the rules. */
export function validate(
  value: unknown,
  rules: Rules,
  direction: Direction = "request",
): readonly Problem[] {
  return problemsOf(value, rules, { direction, findings: true });
}

/** `path` of a problem, `$` being at `start`. */
export function printPathFrom(start: string, path: string): string {
  return start + path.slice(1);
}

export function typeNames({ type }: Rules): string {
  return type === undefined ? "" : printTypes(type);
}

/** By the rules alone. */
export function problemsOf(
  value: unknown,
  rules: Rules,
  options: Pick<Run, "direction" | "findings">,
): readonly Problem[] {
  const limit = { exceeded: false };
  const isTolerant = options.direction === "response";
  const own = { problems: [], keys: [], depth: 0, limit };
  const run: Run = { ...options, ...own, isTolerant };
  try {
    check(value, rules, run);
  } catch {
    // A getter or a proxy threw: the value cannot be read, let alone sent.
    const actual = "an object that throws";
    refuse(
      run,
      {},
      { code: "unreadable", expected: "a value that can be read", actual },
    );
  }
  if (limit.exceeded && !run.problems.some(isError)) refuseDepth(run, {});
  return run.problems;
}

/** True when nothing is wrong; findings aside. */
export function satisfies(
  value: unknown,
  rules: RulesSource,
  direction: Direction = "request",
): boolean {
  const options = { direction, findings: false };
  return !problemsOf(value, rulesOf(rules), options).some(isError);
}

export function isError(problem: Problem): boolean {
  return problem.severity === "error";
}

/** What a rule demands and what was found instead. */
type Failure = Pick<Problem, "code" | "expected" | "actual">;

/** Adds an error about the value that the run is at. */
export function refuse(run: Run, rules: Rules, failure: Failure): void {
  add(run, rules, failure, "error");
}

/** Adds a finding, where findings are wanted. */
export function note(run: Run, rules: Rules, failure: Failure): void {
  if (run.findings) add(run, rules, failure, "info");
}

function add(
  run: Run,
  { source }: Rules,
  { code, expected, actual }: Failure,
  severity: Problem["severity"],
): void {
  const path = printPath(run.keys);
  run.problems.push({
    path,
    code,
    severity,
    expected,
    actual,
    ...(source === undefined ? {} : { source }),
  });
}

/** The errors of `value` by `rules`, which the run itself does not report. */
export function errorsBy(value: unknown, rules: Rules, run: Run): Problem[] {
  const attempt: Run = { ...run, problems: [], findings: false };
  check(value, rules, attempt);
  return attempt.problems;
}

/** Whether a condition is met, by the letter: tolerance would turn round what it demands. */
export function meets(value: unknown, rules: Rules, run: Run): boolean {
  return errorsBy(value, rules, { ...run, isTolerant: false }).length === 0;
}

export function check(value: unknown, rules: Rules, run: Run): void {
  if (run.limit.exceeded) return;
  const isNullFine = run.isTolerant || rules.nullable === true;
  if (value === null && isNullFine) return;
  if (rules.ref) checkReference(value, rulesOf(rules.ref), rules, run);
  if (rules.never === true) {
    refuse(run, rules, {
      code: "never",
      expected: "nothing",
      actual: kindOf(value),
    });
  }
  if (!checkType(value, rules, run)) return;
  checkValues(value, rules, run);
  if (typeof value === "string") checkString(value, rules, run);
  else if (typeof value === "number" || typeof value === "bigint") {
    checkNumber(value, rules, run);
  } else if (Array.isArray(value)) checkArray(value, rules, run);
  else if (typeof value === "object" && value !== null) {
    checkObject(value, rules, run);
  }
  checkComposition(value, rules, run);
}

/** Whatever repeats itself does so through references: only these are counted. */
function checkReference(
  value: unknown,
  target: Rules,
  use: Rules,
  run: Run,
): void {
  const isQuick = !run.findings && run.direction === "request";
  if (isQuick && target.accepts?.(value) === true) return;
  if (run.depth >= MAX_DEPTH) {
    run.limit.exceeded = true;
    refuseDepth(run, use);
    return;
  }
  run.depth += 1;
  const before = run.problems.length;
  check(value, target, run);
  run.depth -= 1;
  if (use.source !== undefined) relocate(run, before, use.source);
}

function refuseDepth(run: Run, rules: Rules): void {
  refuse(run, rules, {
    code: "depth",
    expected: "less depth",
    actual: `more than ${MAX_DEPTH} levels`,
  });
}

/** A use of shared rules knows better where the value itself is documented. */
function relocate(run: Run, from: number, source: string): void {
  const path = run.problems.length > from ? printPath(run.keys) : "";
  for (let index = from; index < run.problems.length; index++) {
    const problem = run.problems[index];
    if (problem?.path === path) run.problems[index] = { ...problem, source };
  }
}

function checkType(value: unknown, rules: Rules, run: Run): boolean {
  const { type } = rules;
  if (type === undefined) return true;
  const isValid =
    typeof type === "string"
      ? hasType(value, type, rules)
      : type.some((each) => hasType(value, each, rules));
  if (!isValid)
    refuse(run, rules, {
      code: "type",
      expected: printTypes(type),
      actual: kindOf(value),
    });
  return isValid;
}

function hasType(value: unknown, type: Kind, { int64 }: Rules): boolean {
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
      return (
        Number.isInteger(value) || (int64 === true && typeof value === "bigint")
      );
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

function checkValues(value: unknown, rules: Rules, run: Run): void {
  if ("const" in rules && !isEqual(value, rules.const)) {
    refuse(run, rules, {
      code: "const",
      expected: printValue(rules.const),
      actual: printValue(value),
    });
  }
  if (rules.enum && !isListed(value, rules.enum)) {
    const tell = run.isTolerant ? note : refuse;
    tell(run, rules, {
      code: "enum",
      expected: printChoices(rules.enum),
      actual: printValue(value),
    });
  }
  if (rules.known && !isListed(value, rules.known)) {
    const expected = printChoices(rules.known);
    note(run, rules, {
      code: "unknown-value",
      expected,
      actual: printValue(value),
    });
  }
}

/** Whether `list` holds the value or one equal to it. */
export function isListed(value: unknown, list: readonly unknown[]): boolean {
  return list.includes(value) || list.some((item) => isEqual(item, value));
}
