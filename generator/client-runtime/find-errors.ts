/**
 * Finds the errors of a request, fast: rules are turned into functions when they are first needed, what the fast checks
 * accept is passed over, and nothing is written down but problems. Findings are not looked for. What is rare (more than
 * types, bounds, lists and members) is left to `check`, with the same result.
 */
import { isEqual, isMultiple, MAX_DEPTH } from "./checks.js";
import { checkNumber, checkString } from "./check-scalars.js";
import {
  kindOf,
  printChoices,
  printStep,
  printValue,
} from "./describe-value.js";
import { rulesOf, type Problem, type Rules } from "./rules.js";
import {
  check,
  hasType,
  printPathFrom,
  typeNames,
  type Run,
} from "./validate.js";

/** Adds to `run` what is wrong with a value, which stands at `path` and then `step`. */
type Finder = (value: unknown, path: string, step: string, run: Search) => void;

export interface Search {
  readonly problems: Problem[];
  depth: number;
  readonly limit: { exceeded: boolean };
}

const finders = new WeakMap<Rules, Finder>();

export function finderOf(rules: Rules): Finder {
  let finder = finders.get(rules);
  if (finder === undefined) {
    finder = makeFinder(rules);
    finders.set(rules, finder);
  }
  return finder;
}

/** Keywords that this file knows. */
const KNOWN: ReadonlySet<string> = new Set([
  "accepts",
  "enum",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "int64",
  "items",
  "known",
  "maximum",
  "maxItems",
  "maxLength",
  "minimum",
  "minItems",
  "minLength",
  "multipleOf",
  "nullable",
  "pattern",
  "properties",
  "readOnly",
  "required",
  "source",
  "type",
  "writeOnly",
]);

const OF_USE: ReadonlySet<string> = new Set([
  "nullable",
  "readOnly",
  "ref",
  "source",
  "writeOnly",
]);

function makeFinder(rules: Rules): Finder {
  const keywords = Object.keys(rules);
  if (rules.ref && keywords.every((keyword) => OF_USE.has(keyword))) {
    return referenceFinder(rules);
  }
  if (!keywords.every((keyword) => KNOWN.has(keyword))) {
    return interpreter(rules);
  }
  switch (rules.type) {
    case "string":
    case "number":
    case "integer":
    case "boolean":
      return scalarFinder(rules);
    case "array":
      return arrayFinder(rules);
    case "object":
      return objectFinder(rules);
    default:
      return interpreter(rules);
  }
}

/** What the careful way says, at the place where the value stands. */
function interpreter(rules: Rules): Finder {
  return (value, path, step, run) => {
    const own: Run = {
      problems: [],
      direction: "request",
      findings: false,
      keys: [],
      depth: run.depth,
      limit: run.limit,
    };
    check(value, rules, own);
    for (const problem of own.problems) {
      const place = printPathFrom(path + step, problem.path);
      run.problems.push({ ...problem, path: place });
    }
  };
}

function referenceFinder(use: Rules): Finder {
  const { ref, nullable, source } = use;
  const target = ref ? rulesOf(ref) : {};
  let finder: Finder | undefined;
  return (value, path, step, run) => {
    if (value === null && nullable === true) return;
    if (run.limit.exceeded || target.accepts?.(value) === true) return;
    if (run.depth >= MAX_DEPTH) {
      run.limit.exceeded = true;
      const expected = "less depth";
      const actual = `more than ${MAX_DEPTH} levels`;
      add(run, path + step, use, { code: "depth", expected, actual });
      return;
    }
    finder ??= finderOf(target);
    run.depth += 1;
    const before = run.problems.length;
    finder(value, path, step, run);
    run.depth -= 1;
    if (source === undefined) return;
    // A use of shared rules knows better where the value itself is documented.
    const place = path + step;
    for (let index = before; index < run.problems.length; index++) {
      const problem = run.problems[index];
      if (problem?.path === place) run.problems[index] = { ...problem, source };
    }
  };
}

function add(
  run: Search,
  path: string,
  { source }: Rules,
  { code, expected, actual }: Pick<Problem, "code" | "expected" | "actual">,
): void {
  const problem = { path, code, severity: "error", expected, actual } as const;
  run.problems.push(source === undefined ? problem : { ...problem, source });
}

/** Refuses a value of another type, and says whether it did. */
function typeFinder(rules: Rules): (...args: Parameters<Finder>) => boolean {
  const { type, nullable } = rules;
  const kind = typeof type === "string" ? type : "object";
  const expected = typeNames(rules);
  return (value, path, step, run) => {
    if (hasType(value, kind, rules)) return false;
    if (value === null && nullable === true) return true;
    const actual = kindOf(value);
    add(run, path + step, rules, { code: "type", expected, actual });
    return true;
  };
}

function scalarFinder(rules: Rules): Finder {
  const isOther = typeFinder(rules);
  const { enum: list } = rules;
  const choices = list === undefined ? "" : printChoices(list);
  const isText = rules.type === "string";
  return (value, path, step, run) => {
    if (isOther(value, path, step, run)) return;
    if (list && !list.includes(value) && !isListed(value, list)) {
      const actual = printValue(value);
      add(run, path + step, rules, { code: "enum", expected: choices, actual });
    }
    if (isText) {
      if (isFineText(value as string, rules)) return;
    } else if (isFineNumber(value, rules)) return;
    careful(value, rules, { path, step, run });
  };
}

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
  place: { readonly path: string; readonly step: string; readonly run: Search },
): void {
  const { path, step, run } = place;
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
    run.problems.push({ ...problem, path: path + step });
  }
}

function arrayFinder(rules: Rules): Finder {
  const isOther = typeFinder(rules);
  const { items, minItems = 0, maxItems = Infinity } = rules;
  const item = items && finderOf(items);
  const accepts = items?.ref ? rulesOf(items.ref).accepts : undefined;
  return (value, path, step, run) => {
    if (isOther(value, path, step, run)) return;
    const list = value as readonly unknown[];
    const place = path + step;
    const actual = `${list.length} items`;
    if (list.length < minItems) {
      const expected = `at least ${minItems} items`;
      add(run, place, rules, { code: "minItems", expected, actual });
    }
    if (list.length > maxItems) {
      const expected = `at most ${maxItems} items`;
      add(run, place, rules, { code: "maxItems", expected, actual });
    }
    if (!item) return;
    for (let index = 0; index < list.length; index++) {
      const part = list[index];
      if (accepts?.(part) === true) continue;
      item(part, place, `[${index}]`, run);
    }
  };
}

interface Member {
  readonly name: string;
  readonly step: string;
  readonly find: Finder;
  readonly rules: Rules;
  readonly isRequired: boolean;
  /** True for a name that every object inherits. */
  readonly isInherited: boolean;
}

const MISSING = { code: "required", expected: "a value", actual: "nothing" };

function objectFinder(rules: Rules): Finder {
  const isOther = typeFinder(rules);
  const { properties = {}, required = [] } = rules;
  // Made when they are first needed: a type may hold itself.
  let members: readonly Member[] | undefined;
  const more = required.filter((name) => !Object.hasOwn(properties, name));
  return (value, path, step, run) => {
    if (isOther(value, path, step, run)) return;
    members ??= membersOf(properties, required);
    const object = value as Readonly<Record<string, unknown>>;
    const place = path + step;
    for (const name of more) {
      if (Object.hasOwn(object, name) && object[name] !== undefined) continue;
      add(run, place + printStep(name), rules, MISSING);
    }
    for (const one of members) {
      const { name } = one;
      const isThere = !one.isInherited || Object.hasOwn(object, name);
      const member = isThere ? object[name] : undefined;
      if (member !== undefined) one.find(member, place, one.step, run);
      else if (one.isRequired) add(run, place + one.step, one.rules, MISSING);
    }
  };
}

/** What the service sets is neither needed nor looked at. */
function membersOf(
  properties: Readonly<Record<string, Rules>>,
  required: readonly string[],
): Member[] {
  return Object.entries(properties)
    .filter(([, rules]) => rules.readOnly !== true)
    .map(([name, rules]) => ({
      name,
      step: printStep(name),
      find: finderOf(rules),
      rules,
      isRequired: required.includes(name),
      isInherited: name in Object.prototype,
    }));
}
