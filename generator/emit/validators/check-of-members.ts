/**
 * The steps for the members of an object that stands in the variable `value`. Input: a schema; output: steps.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import { isBare } from "../model/schema-shape.js";
import { callOf } from "../print/code-layout.js";
import {
  comparison,
  joined,
  memberOf,
  type Condition,
} from "../print/condition-layout.js";
import { guarded, merged, refuseAny, type Step } from "./check.js";
import { checkOfPart } from "./check-of-schema.js";
import { loopOver, refusing } from "./check-of-types.js";
import type { ChecksContext } from "./checks-context.js";

/** True when members are asked about by name. */
export function hasMemberChecks(schema: Schema): boolean {
  const { additionalProperties: more, properties = {}, required } = schema;
  return (
    Object.keys(properties).length > 0 ||
    (required?.length ?? 0) > 0 ||
    schema.dependentRequired !== undefined ||
    schema.propertyNames !== undefined ||
    more === false
  );
}

/** Steps of all members. */
export function memberSteps(schema: Schema, context: ChecksContext): Step[] {
  const { properties = {}, required = [], dependentRequired } = schema;
  const names = Object.keys(properties);
  const isDeclared = new Set(names);
  const needed = required.filter((name) => !isDeclared.has(name));
  const isNeeded = new Set(required);
  return [
    ...names.flatMap((name) =>
      stepsOfMember(name, properties[name] ?? {}, isNeeded.has(name), context),
    ),
    ...refuseAny([...new Set(needed)].map(isAbsent)),
    ...Object.entries(dependentRequired ?? {}).flatMap(([name, listed]) => {
      const others = listed.filter(
        (other) => !isSetByService(memberIn(properties, other)),
      );
      return others.length > 0
        ? refuseAny([
            joined("&&", [isPresent(name), joined("||", others.map(isAbsent))]),
          ])
        : [];
    }),
    ...otherMembers(schema, names, context),
  ];
}

/** Steps of a member that may be absent, or may not. */
function stepsOfMember(
  name: string,
  part: Schema | boolean,
  isRequired: boolean,
  context: ChecksContext,
): Step[] {
  if (isSetByService(part)) return [];
  const member = memberOf("value", name);
  const { steps, refusesUndefined } = checkOfPart(part, member, context);
  if (!isRequired) {
    return part === false ? [...steps] : guarded(isPresent(name), steps);
  }
  const presence = refusesUndefined ? [] : refuseAny([isAbsent(name)]);
  return merged([...presence, ...steps]);
}

/** What the service sets is neither needed nor looked at in requests. */
export function isSetByService(part: Schema | boolean | undefined): boolean {
  return typeof part === "object" && part.readOnly === true;
}

function memberIn(
  properties: NonNullable<Schema["properties"]>,
  name: string,
): Schema | undefined {
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** Members that `properties` does not have, and the names of all. */
function otherMembers(
  schema: Schema,
  names: readonly string[],
  context: ChecksContext,
): Step[] {
  const { additionalProperties: more, propertyNames } = schema;
  const steps: Step[] = [];
  if (more === false) {
    steps.push(...refuseOthers(names, context));
  } else if (typeof more === "object" && names.length > 0) {
    const over = () =>
      callOf(context.uses("othersOf"), "value", context.membersName(names));
    steps.push(...loopOver(over, more, 0, context));
  }
  const listed = listedNames(propertyNames);
  if (listed) {
    steps.push(...refuseOthers(listed, context));
  } else if (propertyNames !== undefined) {
    const over = () => callOf(context.uses("namesOf"), "value");
    steps.push(...loopOver(over, propertyNames, 0, context));
  }
  return steps;
}

function refuseOthers(
  names: readonly string[],
  context: ChecksContext,
): Step[] {
  const members = context.membersName(names);
  return refuseAny([refusing(context.uses("hasOnly"), "value", members)]);
}

/** The only names that there may be, where no more is asked of them than that. */
function listedNames(
  propertyNames: Schema | boolean | undefined,
): readonly string[] | undefined {
  if (typeof propertyNames !== "object") return undefined;
  const { enum: values, type = "string", ...rest } = propertyNames;
  if (isReference(rest) || type !== "string") return undefined;
  return isBare(rest) && values?.every((value) => typeof value === "string")
    ? values
    : undefined;
}

export function isPresent(name: string): Condition {
  return comparison(memberOf("value", name).doc, "!==", "undefined");
}

export function isAbsent(name: string): Condition {
  return comparison(memberOf("value", name).doc, "===", "undefined");
}
