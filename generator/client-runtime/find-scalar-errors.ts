/** Finds the errors of strings, numbers and booleans, and of values that have another type. */
import { isInt64, isMultiple, isNumber, isString } from "./checks.js";
import { checkNumber, checkString } from "./check-scalars.js";
import { kindOf, printChoices, printValue } from "./describe-value.js";
import type { Problem, Rules, Search } from "./rules.js";
import { typeNames, type Run } from "./validate.js";

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

export type Test = (value: unknown) => boolean;

const isFlag: Test = (value) => typeof value === "boolean";

/** For what no fast answer is known. */
export const unsure: Test = () => false;

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

/**
 * Puts what was told since `search.start` where its object stands. `source` is where the use of shared rules is
 * documented, which knows better than they do.
 */
export function putAt(
  { problems, start }: Search,
  place: string,
  source: string | undefined,
): void {
  for (let index = start; index < problems.length; index++) {
    const problem = problems[index]!;
    if (problem.path === "" && source !== undefined) problem.source = source;
    problem.path = place + problem.path;
  }
}

/** Refuses a value of another type. */
export function typeRefuser(rules: Rules): Finder {
  const { nullable, source: own } = rules;
  const expected = typeNames(rules);
  return (value, path, step, run, source = own) => {
    if (value === null && nullable === true) return;
    const actual = kindOf(value);
    add(run, path + step, source, { code: "type", expected, actual });
  };
}

/** For strings, numbers and booleans. */
export function scalarFinder(rules: Rules): Finder {
  const refuseType = typeRefuser(rules);
  const { enum: list, source: own } = rules;
  const isOfType = typeTest(rules);
  const choices = list === undefined ? "" : printChoices(list);
  const isListed = list && valuesTest(list);
  const isWithin = boundsTest(rules);
  return (value, path, step, run, source = own) => {
    if (!isOfType(value)) {
      refuseType(value, path, step, run, source);
      return;
    }
    if (isListed && !isListed(value)) {
      const expected = choices;
      const actual = printValue(value);
      add(run, path + step, source, { code: "enum", expected, actual });
    }
    if (isWithin && !isWithin(value))
      careful(value, rules, { path: path + step, source, run });
  };
}

/** True for rules of one type that have no other keywords than those of scalars. */
export function isScalar(rules: Rules): boolean {
  const { type } = rules;
  const isPlain = Object.keys(rules).every((keyword) => PLAIN.has(keyword));
  return isPlain && typeof type === "string" && SCALARS.has(type);
}

/** Whether a scalar is plainly fine; what is not may be so all the same. */
export function scalarTest(rules: Rules): Test {
  if (!isScalar(rules)) return unsure;
  const { enum: list } = rules;
  const isWithin = boundsTest(rules);
  const isOfType = typeTest(rules);
  if (list) {
    const isListed = valuesTest(list);
    return isWithin ? unsure : (value) => isOfType(value) && isListed(value);
  }
  return isWithin ? (value) => isOfType(value) && isWithin(value) : isOfType;
}

const SCALARS: ReadonlySet<string> = new Set([
  "boolean",
  "integer",
  "number",
  "string",
]);

/** Keywords that a plain scalar may have. */
const PLAIN: ReadonlySet<string> = new Set([
  "enum",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "int64",
  "known",
  "maximum",
  "maxLength",
  "minimum",
  "minLength",
  "multipleOf",
  "nullable",
  "pattern",
  "readOnly",
  "source",
  "type",
  "writeOnly",
]);

/** Whether `list` holds a scalar. */
function valuesTest(list: readonly unknown[]): Test {
  const values = new Set(list);
  return (value) => values.has(value);
}

function typeTest({ type, int64 }: Rules): Test {
  switch (type) {
    case "string":
      return isString;
    case "boolean":
      return isFlag;
    case "integer":
      return int64 === true ? isInt64 : Number.isInteger;
    default:
      return isNumber;
  }
}

/** Whether a value is surely within the bounds of its type; undefined where there are none. */
function boundsTest(rules: Rules): Test | undefined {
  const has = (keywords: readonly string[]): boolean =>
    keywords.some((keyword) => keyword in rules);
  if (rules.type === "string")
    return has(["minLength", "maxLength", "pattern"])
      ? textTest(rules)
      : undefined;
  return rules.type !== "boolean" && has(NUMERIC)
    ? numberTest(rules)
    : undefined;
}

const NUMERIC = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
];

/** A character takes one or two units: only in between is counting needed. */
function textTest({
  minLength = 0,
  maxLength = Infinity,
  pattern,
}: Rules): Test {
  return (value) => {
    const text = value as string;
    return (
      text.length >= 2 * minLength &&
      text.length <= maxLength &&
      (pattern === undefined || pattern.test(text))
    );
  };
}

/** Bigints are left to those who look carefully. */
function numberTest(rules: Rules): Test {
  const { minimum = -Infinity, maximum = Infinity } = rules;
  const { exclusiveMinimum, exclusiveMaximum, multipleOf } = rules;
  return (value) =>
    typeof value === "number" &&
    value >= minimum &&
    value <= maximum &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum) &&
    (exclusiveMaximum === undefined || value < exclusiveMaximum) &&
    (multipleOf === undefined || isMultiple(value, multipleOf));
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
    isTolerant: false,
    findings: false,
    keys: [],
    depth: run.depth,
    limit: { exceeded: false },
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
