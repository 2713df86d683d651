/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Decides conditions between members fast. Input: rules in the forms that conditions have (`required`,
 * `dependentRequired`, `const` and `enum` of a member, and `allOf`, `anyOf`, `oneOf`, `not` and `if` of these); output:
 * a function that is true of objects with which nothing is wrong, or undefined for rules in any other form.
 */
import { isEqual } from "./checks.js";
import type { Rules } from "./rules.js";

type Members = Readonly<Record<string, unknown>>;
export type ConditionTest = (value: Members) => boolean;

export function conditionTest(rules: Rules): ConditionTest | undefined {
  const tests: ConditionTest[] = [];
  for (const keyword of Object.keys(rules)) {
    const make = MAKERS.get(keyword);
    const test = make?.(rules);
    if (!test) return undefined;
    tests.push(test);
  }
  if (tests.length === 1) return tests[0];
  return (value) => tests.every((test) => test(value));
}

type Maker = (rules: Rules) => ConditionTest | undefined;

const nothing: Maker = () => () => true;

const MAKERS: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ["source", nothing],
  ["required", ({ required = [] }) => hasAll(required)],
  ["dependentRequired", dependentTest],
  ["properties", membersTest],
  ["allOf", ({ allOf }) => ofAll(allOf, (fit, all) => fit === all)],
  ["anyOf", ({ anyOf }) => ofAll(anyOf, (fit) => fit > 0)],
  ["oneOf", ({ oneOf }) => ofAll(oneOf, (fit) => fit === 1)],
  ["not", ({ not }) => ofAll(not && [not], (fit) => fit === 0)],
  ["if", branchTest],
  // Looked at where `if` is.
  ["then", nothing],
  ["else", nothing],
]);

function hasAll(names: readonly string[]): ConditionTest {
  return (value) => names.every((name) => isPresent(value, name));
}

function isPresent(value: Members, name: string): boolean {
  return value[name] !== undefined && Object.hasOwn(value, name);
}

function dependentTest({ dependentRequired = {} }: Rules): ConditionTest {
  const pairs = Object.entries(dependentRequired).map(
    ([name, others]) => [name, hasAll(others)] as const,
  );
  return (value) =>
    pairs.every(([name, test]) => !isPresent(value, name) || test(value));
}

/** Members of which nothing is said but the values that they may have. */
function membersTest({ properties = {} }: Rules): ConditionTest | undefined {
  const members = Object.entries(properties);
  const isKnown = members.every(([, rules]) =>
    Object.keys(rules).every((keyword) => VALUES.has(keyword)),
  );
  if (!isKnown) return undefined;
  return (value) =>
    members.every(
      ([name, rules]) =>
        !isPresent(value, name) || isListed(value[name], rules),
    );
}

const VALUES: ReadonlySet<string> = new Set(["const", "enum", "source"]);

function isListed(value: unknown, rules: Rules): boolean {
  if ("const" in rules && !isEqual(value, rules.const)) return false;
  return !rules.enum || rules.enum.some((item) => isEqual(item, value));
}

/** `isRight` judges how many of `parts` fit. */
function ofAll(
  parts: readonly Rules[] | undefined,
  isRight: (fitting: number, all: number) => boolean,
): ConditionTest | undefined {
  const tests = parts?.map(conditionTest) ?? [];
  const known = tests.filter((test) => test !== undefined);
  if (known.length < tests.length) return undefined;
  return (value) => {
    let fitting = 0;
    for (const test of known) if (test(value)) fitting += 1;
    return isRight(fitting, known.length);
  };
}

function branchTest(rules: Rules): ConditionTest | undefined {
  const [condition, then, otherwise] = [
    rules.if ?? {},
    rules.then ?? {},
    rules.else ?? {},
  ].map(conditionTest);
  if (!condition || !then || !otherwise) return undefined;
  return (value) => (condition(value) ? then(value) : otherwise(value));
}
