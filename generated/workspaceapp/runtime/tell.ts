/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * What the generated code says of the errors that it finds in objects, by the number of the member in the rules. Paths
 * grow from within: what holds an object says where it stands.
 */
import {
  kindOf,
  printChoices,
  printStep,
  printValue,
} from "./describe-value.js";
import { explainersOf } from "./find-composition-errors.js";
import { finderOf, scalarRulesOf } from "./find-errors.js";
import { isArray } from "./checks.js";
import {
  add,
  MISSING,
  putAt,
  unsure,
  type Finder,
  type Test,
} from "./find-scalar-errors.js";
import {
  rulesOf,
  type Find,
  type Rules,
  type RulesSource,
  type Search,
} from "./rules.js";
import { typeNames } from "./validate.js";

/** What is known of the members of a type; made when something is wrong for the first time. */
export interface Members {
  readonly source: RulesSource;
  known: Known | undefined;
}

interface Known {
  readonly rules: Rules;
  readonly list: readonly Member[];
  /** What explains each composition that a value does not fit. */
  readonly compositions: readonly Finder[];
}

interface Member {
  readonly step: string;
  /** The step from the value that is searched. */
  readonly first: string;
  readonly source: string | undefined;
  /** Of the items, where it is a list of objects. */
  readonly isFine: Test;
  readonly findInItem: Find | undefined;
  readonly sourceOfItems: string | undefined;
  /** The type, where nothing else is demanded. */
  readonly type: string | undefined;
  /** The strings that there may be, where nothing else is demanded. */
  readonly choices: string | undefined;
  readonly find: Finder;
}

export function membersOf(source: RulesSource): Members {
  return { source, known: undefined };
}

function learn(members: Members): Known {
  const rules = rulesOf(members.source);
  const list = Object.entries(rules.properties ?? {}).map(memberOf);
  members.known = { rules, list, compositions: explainersOf(rules) };
  return members.known;
}

function memberOf([name, rules]: readonly [string, Rules]): Member {
  const step = printStep(name);
  const { source } = rules;
  const scalar = scalarRulesOf(rules) ?? {};
  const keywords = Object.keys(scalar).filter((one) => !OF_USE.has(one));
  const isPlain = scalar.source === source;
  const isTyped = isPlain && keywords.join() === "type";
  const item = rules.items?.ref ? rulesOf(rules.items.ref) : {};
  const isListed = isPlain && keywords.sort().join() === "enum,type";
  return {
    step,
    first: `$${step}`,
    source,
    isFine: item.accepts ?? unsure,
    findInItem: item.find,
    sourceOfItems: rules.items?.source,
    type: isTyped ? typeNames(scalar) : undefined,
    choices:
      isListed && scalar.type === "string"
        ? printChoices(scalar.enum ?? [])
        : undefined,
    find: finderOf(rules),
  };
}

const OF_USE: ReadonlySet<string> = new Set(["source", "writeOnly"]);

/** True where nothing was told since `start`. */
export function endOf(search: Search, start: number, value: object): boolean {
  if (search.problems.length === start) return true;
  // Inherited members do not count, which only the careful way knows.
  if (value.constructor !== Object) search.exceeded = true;
  search.start = start;
  return false;
}

/** Tells of a value that is no object; false. */
export function wrongType(
  search: Search,
  members: Members,
  value: unknown,
): boolean {
  const { rules } = members.known ?? learn(members);
  search.start = search.problems.length;
  const path = rules === search.root ? "$" : "";
  const expected = typeNames(rules);
  const actual = kindOf(value);
  add(search, path, rules.source, { code: "type", expected, actual });
  return false;
}

/** Tells of a member that is wrong or missing. */
export function wrongMember(
  search: Search,
  members: Members,
  index: number,
  value: unknown,
): void {
  const { rules, list } = members.known ?? learn(members);
  const { step, first, source, type, choices, find } = list[index]!;
  const path = rules === search.root ? first : step;
  if (value === undefined) {
    add(search, path, source, MISSING);
  } else if (type !== undefined) {
    const actual = kindOf(value);
    add(search, path, source, { code: "type", expected: type, actual });
  } else if (choices !== undefined && typeof value === "string") {
    const actual = printValue(value);
    add(search, path, source, { code: "enum", expected: choices, actual });
  } else {
    find(value, path, "", search);
  }
}

/** Tells where the object is that told of something. */
export function wrongWithin(
  search: Search,
  members: Members,
  index: number,
): void {
  const { rules, list } = members.known ?? learn(members);
  const { step, first, source } = list[index]!;
  tellMissing(search, source);
  putAt(search, rules === search.root ? first : step, source);
}

/** Tells of what is no list, and of the items of one. */
export function wrongItems(
  search: Search,
  members: Members,
  index: number,
  value: unknown,
): void {
  if (!isArray(value)) {
    wrongMember(search, members, index, value);
    return;
  }
  const { rules, list } = members.known ?? learn(members);
  const { step, first, isFine, findInItem, sourceOfItems } = list[index]!;
  for (let item = 0; item < value.length; item++) {
    const part = value[item];
    // The only one is wrong, or the list would be fine.
    if (value.length > 1 && isFine(part)) continue;
    if (findInItem?.(part, search) !== false) continue;
    const member = rules === search.root ? first : step;
    putAt(search, `${member}[${item}]`, sourceOfItems);
  }
}

/** An object of which nothing is there is missing, not of another type. */
function tellMissing(
  { problems, start }: Search,
  source: string | undefined,
): void {
  const problem = problems[start];
  if (problem?.path !== "" || problem.code !== "type") return;
  if (problem.actual !== MISSING.actual) return;
  Object.assign(problem, MISSING);
  if (source === undefined) delete problem.source;
}

/** Tells of members that do not go together by a composition, of which `index` is the number. */
export function wrongTogether(
  search: Search,
  members: Members,
  index: number,
  value: unknown,
): void {
  const { rules, compositions } = members.known ?? learn(members);
  const path = rules === search.root ? "$" : "";
  compositions[index]!(value, path, "", search);
}
