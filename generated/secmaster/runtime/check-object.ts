/* Part of the runtime of helpspec clients, the same in every client. */
/** Checks the members of an object against rules. Own members alone count, whatever their names. */
import { checkCount } from "./check-scalars.js";
import { kindOf, memberPath } from "./describe-value.js";
import type { Rules } from "./rules.js";
import { check, report, type Run } from "./validate.js";

export function checkObject(
  value: object,
  rules: Rules,
  path: string,
  run: Run,
): void {
  const object = value as Readonly<Record<string, unknown>>;
  const isPresent = (name: string) =>
    Object.hasOwn(object, name) && object[name] !== undefined;
  const names = Object.keys(object).filter(isPresent);
  const visit = { object, rules, path, run };
  checkRequired(visit, isPresent);
  checkCount(names.length, {
    least: ["minProperties", rules.minProperties ?? 0],
    most: ["maxProperties", rules.maxProperties ?? Infinity],
    unit: "members",
    report: (problem) => report(run, { path, ...problem }, rules),
  });
  for (const name of names) checkMember(name, visit);
}

interface Visit {
  readonly object: Readonly<Record<string, unknown>>;
  readonly rules: Rules;
  readonly path: string;
  readonly run: Run;
}

function checkRequired(
  { rules, path, run }: Visit,
  isPresent: (name: string) => boolean,
): void {
  for (const name of rules.required ?? []) {
    if (isPresent(name)) continue;
    const own = ownRules(rules.properties, name);
    if (own && isForeign(own, run)) continue;
    reportMissing(name, "required", { rules: own ?? rules, path, run });
  }
  const dependent = rules.dependentRequired ?? {};
  for (const [name, others] of Object.entries(dependent)) {
    if (!isPresent(name)) continue;
    for (const other of others) {
      if (isPresent(other)) continue;
      const own = ownRules(rules.properties, other) ?? rules;
      reportMissing(other, "dependentRequired", { rules: own, path, run });
    }
  }
}

function reportMissing(
  name: string,
  code: string,
  { rules, path, run }: Omit<Visit, "object">,
): void {
  const place = memberPath(path, name);
  const problem = { path: place, code, expected: "a value", actual: "nothing" };
  report(run, problem, rules);
}

function checkMember(name: string, { object, rules, path, run }: Visit): void {
  const value = object[name];
  const place = memberPath(path, name);
  const own = ownRules(rules.properties, name);
  if (own) {
    if (isForeign(own, run)) {
      const expected = "no member that the service sets";
      const actual = kindOf(value);
      report(
        run,
        { path: place, code: "read-only", expected, actual },
        own,
        "info",
      );
    } else {
      check(value, own, place, run);
    }
  }
  if (rules.propertyNames) check(name, rules.propertyNames, place, run);
  let isKnown = own !== undefined;
  for (const [pattern, memberRules] of rules.patternProperties ?? []) {
    if (!pattern.test(name)) continue;
    isKnown = true;
    check(value, memberRules, place, run);
  }
  if (isKnown) return;
  if (rules.additionalProperties) {
    check(value, rules.additionalProperties, place, run);
  } else if (isComplete(rules)) {
    const expected = "a documented member";
    const actual = kindOf(value);
    const problem = { path: place, code: "unknown-property", expected, actual };
    report(run, problem, rules, "info");
  }
}

/** True when `properties` lists all that is documented: no composition adds any. */
function isComplete(rules: Rules): boolean {
  return (
    rules.properties !== undefined &&
    rules.patternProperties === undefined &&
    rules.allOf === undefined &&
    rules.anyOf === undefined &&
    rules.oneOf === undefined &&
    rules.ref === undefined
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
