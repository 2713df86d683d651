/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Finds the errors of a request, fast: rules are turned into functions when they are first needed, what the fast checks
 * accept is passed over, and nothing is written down but problems. Findings are not looked for. What is rare (more than
 * types, bounds, lists and members) is left to `check`, with the same result.
 */
import { isObject, MAX_DEPTH } from "./checks.js";
import { printStep } from "./describe-value.js";
import {
  add,
  scalarFinder,
  typeFinder,
  type Finder,
} from "./find-scalar-errors.js";
import { rulesOf, type Rules } from "./rules.js";
import { check, printPathFrom, type Run } from "./validate.js";

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

/** Keywords that `checkComposition` knows. */
const COMPOSED: ReadonlySet<string> = new Set([
  "allOf",
  "anyOf",
  "else",
  "if",
  "not",
  "oneOf",
  "then",
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
    return composedFinder(rules) ?? interpreter(rules);
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

/** An object with conditions: its members are looked at fast, and only the conditions carefully. */
function composedFinder(rules: Rules): Finder | undefined {
  const keywords = Object.entries(rules);
  const isComposed = ([keyword]: readonly [string, unknown]) =>
    COMPOSED.has(keyword);
  const plain = keywords.filter((entry) => !isComposed(entry));
  const isPlain = plain.every(([keyword]) => KNOWN.has(keyword));
  if (!isPlain || rules.type !== "object") return undefined;
  const members = objectFinder(Object.fromEntries(plain) as Rules);
  const composed = Object.fromEntries(keywords.filter(isComposed)) as Rules;
  const conditions = interpreter(documentedAt(composed, rules.source));
  return (value, path, step, run, source) => {
    members(value, path, step, run, source);
    if (isObject(value)) conditions(value, path, step, run, source);
  };
}

/** Said once of every part, where saying it at each value would cost more than looking at it. */
function documentedAt(rules: Rules, source: string | undefined): Rules {
  if (source === undefined) return rules;
  const allOf = rules.allOf?.map((part) => ({ source, ...part }));
  return { ...rules, source, ...(allOf ? { allOf } : {}) };
}

/** What the careful way says, at the place where the value stands. */
function interpreter(rules: Rules): Finder {
  return (value, path, step, run, source) => {
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
      const isOwn = problem.path === "$" && source !== undefined;
      run.problems.push({
        ...problem,
        path: place,
        ...(isOwn ? { source } : {}),
      });
    }
  };
}

function referenceFinder(use: Rules): Finder {
  const { ref, nullable, source } = use;
  const target = ref ? rulesOf(ref) : {};
  let finder: Finder | undefined;
  return (value, path, step, run, given) => {
    if (value === null && nullable === true) return;
    if (run.limit.exceeded || target.accepts?.(value) === true) return;
    if (run.depth >= MAX_DEPTH) {
      run.limit.exceeded = true;
      const expected = "less depth";
      const actual = `more than ${MAX_DEPTH} levels`;
      add(run, path + step, source ?? given, {
        code: "depth",
        expected,
        actual,
      });
      return;
    }
    finder ??= finderOf(target);
    run.depth += 1;
    finder(value, path, step, run, source ?? given);
    run.depth -= 1;
  };
}

function arrayFinder(rules: Rules): Finder {
  const isOther = typeFinder(rules);
  const { items, minItems = 0, maxItems = Infinity } = rules;
  const item = items && finderOf(items);
  const accepts = items?.ref ? rulesOf(items.ref).accepts : undefined;
  return (value, path, step, run, source = rules.source) => {
    if (isOther(value, path, step, run, source)) return;
    const list = value as readonly unknown[];
    const place = path + step;
    if (list.length < minItems) {
      const actual = `${list.length} items`;
      const expected = `at least ${minItems} items`;
      add(run, place, source, { code: "minItems", expected, actual });
    }
    if (list.length > maxItems) {
      const actual = `${list.length} items`;
      const expected = `at most ${maxItems} items`;
      add(run, place, source, { code: "maxItems", expected, actual });
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
  readonly step: string;
  readonly find: Finder;
}

const MISSING = { code: "required", expected: "a value", actual: "nothing" };

function objectFinder(rules: Rules): Finder {
  const isOther = typeFinder(rules);
  const { properties = {} } = rules;
  // Made when they are first needed: a type may hold itself.
  let members: ReadonlyMap<string, Member> | undefined;
  const needed = neededMembers(rules);
  return (value, path, step, run, source = rules.source) => {
    if (isOther(value, path, step, run, source)) return;
    members ??= membersOf(properties);
    const object = value as Readonly<Record<string, unknown>>;
    const place = path + step;
    for (const one of needed) {
      const { name } = one;
      const isThere = !one.isInherited || Object.hasOwn(object, name);
      if (isThere && object[name] !== undefined) continue;
      add(run, place + one.step, one.source, MISSING);
    }
    const isPlain = Object.getPrototypeOf(object) === Object.prototype;
    // Of plain objects this loop is by far the fastest.
    for (const name in object) {
      const member = members.get(name);
      if (member === undefined) continue;
      if (!isPlain && !Object.hasOwn(object, name)) continue;
      const part = object[name];
      if (part !== undefined) member.find(part, place, member.step, run);
    }
  };
}

/** What the service sets is neither needed nor looked at. */
function neededMembers({ properties = {}, required = [], source }: Rules) {
  return required.flatMap((name) => {
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (own?.readOnly === true) return [];
    const isInherited = name in Object.prototype;
    const told = own === undefined ? source : own.source;
    return [{ name, step: printStep(name), isInherited, source: told }];
  });
}

function membersOf(
  properties: Readonly<Record<string, Rules>>,
): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const [name, rules] of Object.entries(properties)) {
    if (rules.readOnly === true) continue;
    members.set(name, { step: printStep(name), find: finderOf(rules) });
  }
  return members;
}
