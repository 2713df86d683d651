/**
 * Finds the errors of objects: one loop over the members that an object has, which asks each whether it is fine, and
 * then for those that miss. The members of a type are made ready when they are first needed.
 */
import { isObject } from "./checks.js";
import { printStep } from "./describe-value.js";
import { carefully } from "./find-carefully.js";
import { compositionFinder } from "./find-condition-errors.js";
import { partOf, type Part } from "./find-errors.js";
import {
  add,
  isFlag,
  isText,
  MISSING,
  typeRefuser,
  unsure,
  type Finder,
  type Search,
} from "./find-scalar-errors.js";
import type { Problem, Rules } from "./rules.js";
import { check } from "./validate.js";

interface Member extends Part {
  readonly name: string;
  readonly step: string;
  /** Its bit among those that are needed; 0 for others. */
  readonly bit: number;
  readonly asks: number;
}

/** How a member is asked whether it is fine: the commonest types on the spot, which spares a call. */
const ASK = 0;
const ASK_TEXT = 1;
const ASK_FLAG = 2;
const ASK_NOTHING = 3;

export function objectFinder(rules: Rules): Finder {
  const refuseType = typeRefuser(rules);
  const { source: own } = rules;
  // Made when they are first needed: a type may hold itself.
  let members: ReadonlyMap<string, Member> | undefined;
  // Those of the object before, in its order: the next one is likely to have the same.
  const order: Member[] = [];
  const needed = neededMembers(rules);
  const allBits = needed.reduce((bits, { bit }) => bits | bit, 0);
  const findComposed = compositionFinder(rules);
  const lookAgain = carefully((value, run) => check(value, rules, run));
  return (value, path, step, run, given) => {
    if (!isObject(value)) {
      refuseType(value, path, step, run, given ?? own);
      return;
    }
    members ??= membersOf(rules, needed);
    const place = path + step;
    const { problems } = run;
    const before = problems.length;
    let at = 0;
    let bits = 0;
    let last: string | undefined;
    // Of plain objects this loop is by far the fastest.
    for (const name in value) {
      last = name;
      let member: Member | undefined = order[at];
      if (member === undefined || member.name !== name) {
        member = members.get(name);
        if (member === undefined) continue;
        if (at < members.size) order[at] = member;
      }
      at += 1;
      const part = value[name];
      if (part === undefined) continue;
      bits |= member.bit;
      const { asks } = member;
      const isFine =
        asks === ASK_TEXT
          ? typeof part === "string"
          : asks === ASK_FLAG
            ? typeof part === "boolean"
            : asks === ASK && member.isFine(part);
      if (!isFine) member.find(part, place, member.step, run);
    }
    // What is inherited comes last, and does not count.
    if (last !== undefined && !Object.hasOwn(value, last)) {
      problems.length = before;
      lookAgain(value, path, step, run, given);
      return;
    }
    if (bits !== allBits || needed.length > MAX_BITS) {
      // What is missing comes before what is wrong.
      const wrong: Problem[] = [];
      while (problems.length > before) wrong.push(problems.pop()!);
      findMissing(value, needed, bits, { place, run });
      while (wrong.length > 0) problems.push(wrong.pop()!);
    }
    findComposed?.(value, path, step, run, given);
  };
}

interface Needed {
  readonly name: string;
  readonly step: string;
  /** Tells it from others among those that were seen; 0 for what comes after the first ones. */
  readonly bit: number;
  /** Every object has something of this name. */
  readonly isInherited: boolean;
  readonly source: string | undefined;
}

const MAX_BITS = 30;

/** What the service sets is neither needed nor looked at. */
function neededMembers(rules: Rules): readonly Needed[] {
  const { properties = {}, required = [], source } = rules;
  const isForeign = (name: string): boolean =>
    Object.hasOwn(properties, name) && properties[name]?.readOnly === true;
  const names = required.filter((name) => !isForeign(name));
  return names.map((name, index) => ({
    name,
    step: printStep(name),
    bit: index < MAX_BITS ? 1 << index : 0,
    isInherited: name in Object.prototype,
    source: Object.hasOwn(properties, name) ? properties[name]?.source : source,
  }));
}

function findMissing(
  object: Readonly<Record<string, unknown>>,
  needed: readonly Needed[],
  seen: number,
  { place, run }: { readonly place: string; readonly run: Search },
): void {
  for (let index = 0; index < needed.length; index++) {
    const { name, step, bit, isInherited, source } = needed[index]!;
    if ((seen & bit) !== 0) continue;
    const isThere = !isInherited || Object.hasOwn(object, name);
    if (isThere && object[name] !== undefined) continue;
    add(run, place + step, source, MISSING);
  }
}

function membersOf(
  { properties = {} }: Rules,
  needed: readonly Needed[],
): Map<string, Member> {
  const members = new Map<string, Member>();
  const bits = new Map<string, number>();
  for (const { name, bit } of needed) {
    // A name that is listed twice is seen twice.
    bits.set(name, (bits.get(name) ?? 0) | bit);
    members.set(name, memberOf(name, undefined, bits.get(name)));
  }
  for (const [name, rules] of Object.entries(properties)) {
    if (rules.readOnly === true) continue;
    members.set(name, memberOf(name, rules, bits.get(name)));
  }
  return members;
}

function memberOf(name: string, rules: Rules | undefined, bit = 0): Member {
  const { isFine, find } = rules ? partOf(rules) : ANYTHING;
  const asks =
    isFine === isText
      ? ASK_TEXT
      : isFine === isFlag
        ? ASK_FLAG
        : isFine === unsure
          ? ASK_NOTHING
          : ASK;
  return { name, step: printStep(name), bit, asks, isFine, find };
}

/** Of a member that is needed and nothing else. */
const ANYTHING: Part = { isFine: () => true, find: () => undefined };
