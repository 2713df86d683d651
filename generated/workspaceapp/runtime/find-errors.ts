/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Finds the errors of a request, fast: rules are turned into functions when they are first needed, what the fast checks
 * accept is passed over, and nothing is written down but problems. Findings are not looked for. What is rare (more than
 * types, bounds, lists and members) is left to `check`, with the same result.
 */
import { MAX_DEPTH } from "./checks.js";
import { carefully } from "./find-carefully.js";
import {
  add,
  isScalar,
  putAt,
  scalarFinder,
  scalarTest,
  typeRefuser,
  type Finder,
  type Test,
} from "./find-scalar-errors.js";
import { rulesOf, type Find, type Rules } from "./rules.js";
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

/** Keywords that a list may have. */
const OF_LISTS: ReadonlySet<string> = new Set([
  "items",
  "maxItems",
  "minItems",
  "nullable",
  "readOnly",
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
  const scalar = scalarRulesOf(rules);
  if (scalar) return scalarFinder(scalar);
  const target = targetOf(rules);
  if (target) {
    const isFine = quickTest(target);
    const find = referenceFinder(rules, target);
    return (value, path, step, run, given) => {
      if (!isFine(value)) find(value, path, step, run, given);
    };
  }
  if (rules.find) return objectFinder(rules.find);
  return isList(rules) ? arrayFinder(rules) : careful(rules);
}

/** Rules of a string, a number or a boolean, with what they refer to; undefined for others. */
export function scalarRulesOf(rules: Rules): Rules | undefined {
  if (isScalar(rules)) return rules;
  const target = targetOf(rules);
  if (!target || !isScalar(target)) return undefined;
  const { ref: _ref, ...own } = rules;
  return { ...target, ...own };
}

function isList(rules: Rules): boolean {
  const isKnown = Object.keys(rules).every((keyword) => OF_LISTS.has(keyword));
  return rules.type === "array" && isKnown;
}

/** What the generated code tells of an object, where the object stands. */
function objectFinder(find: Find): Finder {
  return (value, path, step, run, source) => {
    const { root } = run;
    run.root = undefined;
    const isFine = find(value, run);
    run.root = root;
    if (!isFine) putAt(run, path + step, source);
  };
}

function careful(rules: Rules): Finder {
  return carefully((value, run) => check(value, rules, run));
}

/** What rules refer to that add nothing to it. */
function targetOf({ ref, ...rest }: Rules): Rules | undefined {
  const isBare = Object.keys(rest).every((keyword) => OF_USE.has(keyword));
  return ref && isBare ? rulesOf(ref) : undefined;
}

/** For a value that the fast check of the target did not accept. */
function referenceFinder(use: Rules, target: Rules): Finder {
  const { nullable, source: own } = use;
  let find: Finder | undefined;
  return (value, path, step, run, given) => {
    if (value === null && nullable === true) return;
    if (run.exceeded) return;
    if (run.depth >= MAX_DEPTH) {
      run.exceeded = true;
      return;
    }
    find ??= finderOf(target);
    run.depth += 1;
    find(value, path, step, run, own ?? given);
    run.depth -= 1;
  };
}

function arrayFinder(rules: Rules): Finder {
  const refuseType = typeRefuser(rules);
  const { items, minItems = 0, maxItems = Infinity, source: own } = rules;
  const item = items && partOf(items);
  return (value, path, step, run, source = own) => {
    if (!Array.isArray(value)) {
      refuseType(value, path, step, run, source);
      return;
    }
    const list = value as readonly unknown[];
    if (list.length < minItems) {
      const actual = `${list.length} items`;
      const expected = `at least ${minItems} items`;
      add(run, path + step, source, { code: "minItems", expected, actual });
    }
    if (list.length > maxItems) {
      const actual = `${list.length} items`;
      const expected = `at most ${maxItems} items`;
      add(run, path + step, source, { code: "maxItems", expected, actual });
    }
    if (!item) return;
    for (let index = 0; index < list.length; index++) {
      const part = list[index];
      if (item.isFine(part)) continue;
      item.find(part, path + step, `[${index}]`, run);
    }
  };
}

/** What is asked of a value at its place. */
export interface Part {
  /** The fast answer: true where there is nothing to be found. */
  readonly isFine: Test;
  readonly find: Finder;
}

function quickTest(rules: Rules): Test {
  return rules.accepts ?? scalarTest(rules);
}

/** What is not fine by the fast answer of a reference need not be asked for it again. */
export function partOf(rules: Rules): Part {
  const target = targetOf(rules);
  return target
    ? {
        isFine: quickTest(target),
        find: referenceFinder(rules, target),
      }
    : { isFine: scalarTest(rules), find: finderOf(rules) };
}
