/* Part of the runtime of helpspec clients, the same in every client. */
/** Checks the members of an object against rules. Own members alone count, whatever their names. */
import { kindOf } from "./describe-value.js";
import type { Rules } from "./rules.js";
import { check, note, refuse, type Run } from "./validate.js";

type Members = Readonly<Record<string, unknown>>;

/** Documented members come first, in the order of the documentation; what is missing is told at its place. */
export function checkObject(value: object, rules: Rules, run: Run): void {
  const object = value as Members;
  const { properties = {}, required = [] } = rules;
  const isNeeded = new Set(required);
  for (const name of Object.keys(properties)) {
    if (isPresent(object, name)) checkMember(object, name, rules, run);
    else if (isNeeded.has(name)) refuseMissing(name, "required", rules, run);
  }
  for (const name of isNeeded) {
    if (ownRules(properties, name) || isPresent(object, name)) continue;
    refuseMissing(name, "required", rules, run);
  }
  if (rules.dependentRequired) checkDependent(object, rules, run);
  if (!looksAtMembers(rules)) return;
  const names = Object.keys(object);
  checkNumberOfMembers(object, names, rules, run);
  for (const name of names) {
    const isDone = ownRules(properties, name) !== undefined;
    if (!isDone && object[name] !== undefined)
      checkMember(object, name, rules, run);
  }
}

/** False for conditions that only ask which members are there. */
function looksAtMembers(rules: Rules): boolean {
  return (
    rules.properties !== undefined ||
    rules.additionalProperties !== undefined ||
    rules.patternProperties !== undefined ||
    rules.propertyNames !== undefined ||
    rules.minProperties !== undefined ||
    rules.maxProperties !== undefined
  );
}

function isPresent(object: Members, name: string): boolean {
  return Object.hasOwn(object, name) && object[name] !== undefined;
}

function checkDependent(object: Members, rules: Rules, run: Run): void {
  const dependent = rules.dependentRequired ?? {};
  for (const [name, others] of Object.entries(dependent)) {
    if (!isPresent(object, name)) continue;
    for (const other of others) {
      if (isPresent(object, other)) continue;
      refuseMissing(other, "dependentRequired", rules, run);
    }
  }
}

/** What the other direction sets is not missed. */
function refuseMissing(
  name: string,
  code: string,
  rules: Rules,
  run: Run,
): void {
  const own = ownRules(rules.properties, name);
  if (own && isForeign(own, run)) return;
  run.keys.push(name);
  refuse(run, own ?? rules, { code, expected: "a value", actual: "nothing" });
  run.keys.pop();
}

function checkNumberOfMembers(
  object: Members,
  names: readonly string[],
  rules: Rules,
  run: Run,
): void {
  const { minProperties, maxProperties } = rules;
  if (minProperties === undefined && maxProperties === undefined) return;
  const count = names.filter((name) => object[name] !== undefined).length;
  const actual = `${count} members`;
  if (minProperties !== undefined && count < minProperties) {
    const expected = `at least ${minProperties} members`;
    refuse(run, rules, { code: "minProperties", expected, actual });
  }
  if (maxProperties !== undefined && count > maxProperties) {
    const expected = `at most ${maxProperties} members`;
    refuse(run, rules, { code: "maxProperties", expected, actual });
  }
}

function checkMember(
  object: Members,
  name: string,
  rules: Rules,
  run: Run,
): void {
  run.keys.push(name);
  checkPart(object[name], name, rules, run);
  run.keys.pop();
}

function checkPart(value: unknown, name: string, rules: Rules, run: Run): void {
  const own = ownRules(rules.properties, name);
  if (own && isForeign(own, run)) {
    const expected = "no member that the service sets";
    note(run, own, { code: "read-only", expected, actual: kindOf(value) });
  } else if (own) {
    check(value, own, run);
  }
  if (rules.propertyNames) check(name, rules.propertyNames, run);
  let isKnown = own !== undefined;
  for (const [pattern, memberRules] of rules.patternProperties ?? []) {
    if (!pattern.test(name)) continue;
    isKnown = true;
    check(value, memberRules, run);
  }
  if (isKnown) return;
  if (rules.additionalProperties) {
    check(value, rules.additionalProperties, run);
  } else if (isComplete(rules)) {
    const expected = "a documented member";
    note(run, rules, {
      code: "unknown-property",
      expected,
      actual: kindOf(value),
    });
  }
}

/** True when `properties` lists all that is documented: no composition adds any. */
function isComplete(rules: Rules): boolean {
  return (
    rules.properties !== undefined &&
    rules.patternProperties === undefined &&
    ![rules.allOf, rules.anyOf, rules.oneOf].some((parts) =>
      parts?.some(hasMembers),
    ) &&
    rules.ref === undefined
  );
}

function hasMembers(rules: Rules): boolean {
  return (
    rules.ref !== undefined ||
    rules.properties !== undefined ||
    rules.additionalProperties !== undefined ||
    rules.allOf !== undefined ||
    rules.anyOf !== undefined ||
    rules.oneOf !== undefined
  );
}

/** A member that belongs to the other direction. */
function isForeign(rules: Rules, run: Run): boolean {
  return run.direction === "request"
    ? rules.readOnly === true
    : rules.writeOnly === true;
}

function ownRules(
  properties: Rules["properties"],
  name: string,
): Rules | undefined {
  return properties && Object.hasOwn(properties, name)
    ? properties[name]
    : undefined;
}
