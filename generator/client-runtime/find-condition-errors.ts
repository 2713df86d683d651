/**
 * Conditions between members, fast: the normal forms of `allOf`, `anyOf`, `not`, `if` and `then` that hold only names
 * and values are turned into one function. What it refuses, and what is none of these forms, is looked at by `check`.
 */
import { isObject } from "./checks.js";
import { checkComposition } from "./check-composition.js";
import { describeRules, kindOf, printStep } from "./describe-value.js";
import { carefully } from "./find-carefully.js";
import { add, MISSING, type Finder } from "./find-scalar-errors.js";
import type { Rules } from "./rules.js";
import { check, isListed } from "./validate.js";

type Test = (value: unknown) => boolean;

const COMPOSITION = [
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
] as const;
export const COMPOSED: ReadonlySet<string> = new Set(COMPOSITION);
const UNDERSTOOD: ReadonlySet<string> = new Set([
  ...COMPOSITION,
  "const",
  "enum",
  "properties",
  "required",
  "source",
]);

/** The errors of an object by its compositions; undefined where it has none. */
export function compositionFinder(rules: Rules): Finder | undefined {
  const finders = COMPOSITION.flatMap((keyword) => {
    const part = rules[keyword];
    if (part === undefined || keyword === "then" || keyword === "else")
      return [];
    return keyword === "allOf"
      ? rules.allOf!.map((one) => partFinder(one, rules.source))
      : [keywordFinder(rules, keyword)];
  });
  return finders.length > 0 ? inTurn(finders) : undefined;
}

function inTurn(finders: readonly Finder[]): Finder {
  const [first] = finders;
  if (finders.length === 1 && first) return first;
  return (value, path, step, run, source) => {
    for (const find of finders) find(value, path, step, run, source);
  };
}

/** One part of `allOf`, or a branch of a condition; it is documented where the whole is, unless it says otherwise. */
function partFinder(part: Rules, whole: string | undefined): Finder {
  const source = part.source ?? whole;
  const rules = source === undefined ? part : { ...part, source };
  const { required } = part;
  const isNames = required !== undefined && hasOnly(part, ["required"]);
  if (isNames) return namesFinder(required, source);
  const isComposed = Object.keys(part).every(
    (keyword) => keyword === "source" || COMPOSED.has(keyword),
  );
  return (
    (isComposed ? compositionFinder(rules) : undefined) ??
    unless(
      testOf(part),
      carefully((value, run) => check(value, rules, run)),
    )
  );
}

function keywordFinder(
  rules: Rules,
  keyword: "anyOf" | "oneOf" | "not" | "if",
): Finder {
  const own: Rules = {
    ...(rules.source === undefined ? {} : { source: rules.source }),
    [keyword]: rules[keyword],
    ...(keyword === "if"
      ? { then: rules.then ?? {}, else: rules.else ?? {} }
      : {}),
  };
  const accepts = testOf(own);
  const explain =
    (keyword === "if" && branchFinder(own)) ||
    (keyword === "not" && refusalFinder(own, accepts)) ||
    (keyword === "anyOf" && choiceFinder(own, accepts)) ||
    undefined;
  if (explain) return explain;
  return unless(
    accepts,
    carefully((value, run) => checkComposition(value, own, run)),
  );
}

/** `find`, where `accepts` does not say that there is nothing to be found. */
function unless(accepts: Test | undefined, find: Finder): Finder {
  if (!accepts) return find;
  return (value, path, step, run, source) => {
    if (!accepts(value)) find(value, path, step, run, source);
  };
}

/** `if` with branches. */
function branchFinder(rules: Rules): Finder | undefined {
  const condition = testOf(rules.if ?? {});
  if (!condition) return undefined;
  const then = partFinder(rules.then ?? {}, rules.source);
  const otherwise = partFinder(rules.else ?? {}, rules.source);
  return (value, path, step, run, source) => {
    const find = condition(value) ? then : otherwise;
    find(value, path, step, run, source);
  };
}

function refusalFinder(rules: Rules, accepts: Test | undefined) {
  if (!accepts || !rules.not) return undefined;
  const expected = `not ${describeRules(rules.not)}`;
  return unless(accepts, (value, path, step, run, source = rules.source) => {
    const actual = kindOf(value);
    add(run, path + step, source, { code: "not", expected, actual });
  });
}

/** One of several lists of names: the names that miss of the nearest list are told as well. */
function choiceFinder(rules: Rules, accepts: Test | undefined) {
  const options = rules.anyOf ?? [];
  const isNames = options.every((option) => hasOnly(option, ["required"]));
  if (!accepts || !isNames) return undefined;
  const expected = `one of: ${options.map(describeRules).join("; ")}`;
  return unless(accepts, (value, path, step, run, source = rules.source) => {
    const place = path + step;
    const actual = kindOf(value);
    add(run, place, source, { code: "anyOf", expected, actual });
    const missing = options.map(({ required = [] }) =>
      required.filter((name) => isObject(value) && !isPresent(value, name)),
    );
    const fewest = Math.min(...missing.map((names) => names.length));
    const nearest = missing.filter((names) => names.length === fewest);
    if (nearest.length > 1) return;
    const at = missing.findIndex((names) => names.length === fewest);
    for (const name of missing[at] ?? [])
      add(run, place + printStep(name), options[at]?.source, MISSING);
  });
}

/** Names that must be there. */
function namesFinder(
  names: readonly string[],
  source: string | undefined,
): Finder {
  return (value, path, step, run) => {
    if (!isObject(value)) return;
    for (const name of names) {
      if (isPresent(value, name)) continue;
      add(run, path + step + printStep(name), source, MISSING);
    }
  };
}

function hasOnly(rules: Rules, keywords: readonly string[]): boolean {
  return Object.keys(rules).every(
    (keyword) => keyword === "source" || keywords.includes(keyword),
  );
}

/** Whether a value meets `rules`; undefined where they hold more than names and values. */
function testOf(rules: Rules): Test | undefined {
  if (!Object.keys(rules).every((keyword) => UNDERSTOOD.has(keyword)))
    return undefined;
  const tests: (Test | undefined)[] = [
    ...(rules.allOf ?? []).map(testOf),
    ...("const" in rules ? [listTest([rules.const])] : []),
    ...(rules.enum ? [listTest(rules.enum)] : []),
    ...(rules.required ? [requiredTest(rules)] : []),
    ...(rules.properties ? [propertiesTest(rules.properties)] : []),
    ...(rules.anyOf ? [someTest(rules.anyOf, (fitting) => fitting > 0)] : []),
    ...(rules.oneOf ? [someTest(rules.oneOf, (fitting) => fitting === 1)] : []),
    ...(rules.not ? [notTest(rules.not)] : []),
    ...(rules.if ? [conditionTest(rules)] : []),
  ];
  if (!tests.every((one) => one !== undefined)) return undefined;
  return tests.length === 1
    ? tests[0]
    : (value) => tests.every((one) => one(value));
}

function listTest(values: readonly unknown[]): Test {
  return (value) => isListed(value, values);
}

function requiredTest({
  required = [],
  properties = {},
}: Rules): Test | undefined {
  const isForeign = required.some(
    (name) => Object.hasOwn(properties, name) && properties[name]?.readOnly,
  );
  if (isForeign) return undefined;
  return (value) => {
    if (!isObject(value)) return true;
    for (const name of required) if (!isPresent(value, name)) return false;
    return true;
  };
}

function propertiesTest(
  properties: Readonly<Record<string, Rules>>,
): Test | undefined {
  const tests: [string, Test][] = [];
  for (const [name, rules] of Object.entries(properties)) {
    const test = testOf(rules);
    if (!test) return undefined;
    tests.push([name, test]);
  }
  return (value) =>
    !isObject(value) ||
    tests.every(([name, test]) => !isPresent(value, name) || test(value[name]));
}

function someTest(
  options: readonly Rules[],
  isRight: (fitting: number) => boolean,
): Test | undefined {
  const tests = options.map(testOf);
  if (!tests.every((one) => one !== undefined)) return undefined;
  return (value) => isRight(tests.filter((one) => one(value)).length);
}

function notTest(rules: Rules): Test | undefined {
  const test = testOf(rules);
  return test && ((value) => !test(value));
}

function conditionTest(rules: Rules): Test | undefined {
  const condition = testOf(rules.if ?? {});
  const then = testOf(rules.then ?? {});
  const otherwise = testOf(rules.else ?? {});
  if (!condition || !then || !otherwise) return undefined;
  return (value) => (condition(value) ? then(value) : otherwise(value));
}

function isPresent(
  object: Readonly<Record<string, unknown>>,
  name: string,
): boolean {
  return object[name] !== undefined && Object.hasOwn(object, name);
}
