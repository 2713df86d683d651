/* Part of the runtime of helpspec clients, the same in every client. */
/** Finds the errors of strings, numbers and booleans, and of values that have another type. */
import { isEqual, isMultiple } from "./checks.js";
import { checkNumber, checkString } from "./check-scalars.js";
import { kindOf, printChoices, printValue } from "./describe-value.js";
import type { Problem, Rules } from "./rules.js";
import { hasType, typeNames, type Run } from "./validate.js";

/**
 * Adds to `run` what is wrong with a value, which stands at `path` and then `step`. `source` is where the use of shared
 * rules is documented, which knows better than they do.
 */
export type Finder = (
  value: unknown,
  path: string,
  step: string,
  run: Search,
  source?: string,
) => void;

export interface Search {
  readonly problems: Problem[];
  depth: number;
  readonly limit: { exceeded: boolean };
}

/** What is said of a member that is needed and not there. */
export const MISSING = {
  code: "required",
  expected: "a value",
  actual: "nothing",
};

/** Adds an error. */
export function add(
  run: Search,
  path: string,
  source: string | undefined,
  failure: Pick<Problem, "code" | "expected" | "actual">,
): void {
  const { code, expected, actual } = failure;
  run.problems.push(
    source === undefined
      ? { path, code, severity: "error", expected, actual }
      : { path, code, severity: "error", expected, actual, source },
  );
}

/** Refuses a value of another type, and says whether it did. */
export function typeFinder(
  rules: Rules,
): (...args: Parameters<Finder>) => boolean {
  const { type, nullable } = rules;
  const kind = typeof type === "string" ? type : "object";
  const expected = typeNames(rules);
  return (value, path, step, run, source = rules.source) => {
    if (hasType(value, kind, rules)) return false;
    if (value === null && nullable === true) return true;
    const actual = kindOf(value);
    add(run, path + step, source, { code: "type", expected, actual });
    return true;
  };
}

/** For strings, numbers and booleans. */
export function scalarFinder(rules: Rules): Finder {
  const isOther = typeFinder(rules);
  const { enum: list } = rules;
  const choices = list === undefined ? "" : printChoices(list);
  const isText = rules.type === "string";
  return (value, path, step, run, source = rules.source) => {
    if (isOther(value, path, step, run, source)) return;
    if (list && !list.includes(value) && (isText || !isListed(value, list))) {
      const actual = printValue(value);
      add(run, path + step, source, {
        code: "enum",
        expected: choices,
        actual,
      });
    }
    if (isText) {
      if (isFineText(value as string, rules)) return;
    } else if (isFineNumber(value, rules)) return;
    careful(value, rules, { path: path + step, source, run });
  };
}

/** Whether a scalar is plainly fine; what is not may be so all the same. */
export function scalarTest(rules: Rules): (value: unknown) => boolean {
  const { type, enum: list } = rules;
  const keywords = Object.keys(rules).filter((one) => !PLAIN.has(one));
  if (keywords.length > (list ? 1 : 0)) return () => false;
  switch (type) {
    case "string":
      return list
        ? (value) => typeof value === "string" && list.includes(value)
        : (value) => typeof value === "string";
    case "boolean":
      return list ? () => false : (value) => typeof value === "boolean";
    case "integer":
      return list
        ? (value) => Number.isInteger(value) && list.includes(value)
        : Number.isInteger;
    default:
      return () => false;
  }
}

/** Keywords that a plain scalar may have. */
const PLAIN: ReadonlySet<string> = new Set([
  "int64",
  "known",
  "nullable",
  "source",
  "type",
  "writeOnly",
]);

function isListed(value: unknown, list: readonly unknown[]): boolean {
  return list.some((item) => isEqual(item, value));
}

function isFineText(value: string, rules: Rules): boolean {
  const { minLength, maxLength, pattern } = rules;
  return (
    (minLength === undefined || value.length >= 2 * minLength) &&
    (maxLength === undefined || value.length <= maxLength) &&
    (pattern === undefined || pattern.test(value))
  );
}

function isFineNumber(value: unknown, rules: Rules): boolean {
  if (typeof value !== "number") return typeof value !== "bigint";
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = rules;
  return (
    (minimum === undefined || value >= minimum) &&
    (maximum === undefined || value <= maximum) &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum) &&
    (exclusiveMaximum === undefined || value < exclusiveMaximum) &&
    (rules.multipleOf === undefined || isMultiple(value, rules.multipleOf))
  );
}

/** Looks again at bounds that a value may break. */
function careful(
  value: unknown,
  rules: Rules,
  place: {
    readonly path: string;
    readonly source: string | undefined;
    readonly run: Search;
  },
): void {
  const { path, source, run } = place;
  const own: Run = {
    problems: [],
    direction: "request",
    findings: false,
    keys: [],
    depth: run.depth,
    limit: run.limit,
  };
  if (typeof value === "string") checkString(value, rules, own);
  else checkNumber(value as number | bigint, rules, own);
  for (const problem of own.problems) {
    run.problems.push({
      ...problem,
      path,
      ...(source === undefined ? {} : { source }),
    });
  }
}
