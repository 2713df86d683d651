/**
 * Finds the errors of a request, fast: rules are turned into functions when they are first needed, what the fast checks
 * accept is passed over, and nothing is written down but problems. Findings are not looked for. What is rare (more than
 * types, bounds, lists and members) is left to `check`, with the same result.
 */
import { MAX_DEPTH } from "./checks.js";
import { printStep } from "./describe-value.js";
import { carefully } from "./find-carefully.js";
import { COMPOSED, compositionFinder } from "./find-condition-errors.js";
import {
  add,
  MISSING,
  scalarFinder,
  scalarTest,
  typeFinder,
  type Finder,
} from "./find-scalar-errors.js";
import { rulesOf, type Rules } from "./rules.js";
import { check } from "./validate.js";

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
  const target = targetOf(rules);
  if (target) {
    const find = referenceFinder(rules, target);
    return (value, path, step, run, given) => {
      if (target.accepts?.(value) === true) return;
      find(value, path, step, run, given);
    };
  }
  const keywords = Object.keys(rules);
  const isObject = rules.type === "object";
  const isKnown = (keyword: string): boolean =>
    KNOWN.has(keyword) || (isObject && COMPOSED.has(keyword));
  if (!keywords.every(isKnown)) {
    return carefully((value, run) => check(value, rules, run));
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
      return carefully((value, run) => check(value, rules, run));
  }
}

/** What rules refer to that add nothing to it. */
function targetOf({ ref, ...rest }: Rules): Rules | undefined {
  const isBare = Object.keys(rest).every((keyword) => OF_USE.has(keyword));
  return ref && isBare ? rulesOf(ref) : undefined;
}

/** For a value that the fast check of the target did not accept. */
function referenceFinder(use: Rules, target: Rules): Finder {
  const { nullable, source } = use;
  let finder: Finder | undefined;
  return (value, path, step, run, given) => {
    if (value === null && nullable === true) return;
    if (run.limit.exceeded) return;
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
  const item = items && memberOf(items, "");
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
      if (item.isFine(part)) continue;
      item.find(part, place, `[${index}]`, run);
    }
  };
}

interface Member {
  readonly step: string;
  /** The fast answer: true where there is nothing to be found. */
  readonly isFine: (value: unknown) => boolean;
  readonly find: Finder;
}

function objectFinder(rules: Rules): Finder {
  const isOther = typeFinder(rules);
  const { properties = {} } = rules;
  // Made when they are first needed: a type may hold itself.
  let members: ReadonlyMap<string, Member> | undefined;
  const needed = neededMembers(rules);
  const findComposed = compositionFinder(rules);
  return (value, path, step, run, given) => {
    const source = given ?? rules.source;
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
      if (part === undefined || member.isFine(part)) continue;
      member.find(part, place, member.step, run);
    }
    findComposed?.(value, path, step, run, given);
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
    members.set(name, memberOf(rules, printStep(name)));
  }
  return members;
}

/** What is not fine by the fast answer of a reference need not be asked for it again. */
function memberOf(rules: Rules, step: string): Member {
  const target = targetOf(rules);
  const isFine = target?.accepts;
  return target && isFine
    ? { step, isFine, find: referenceFinder(rules, target) }
    : { step, isFine: scalarTest(rules), find: finderOf(rules) };
}
