/**
 * The steps for `allOf`, `anyOf`, `oneOf`, `not` and `if`. Input: a schema; output: steps, calls last, because a call
 * narrows the type of what it checks.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import {
  joined,
  negated,
  operand,
  variable,
  type Condition,
  type Subject,
} from "../print/condition-layout.js";
import { failureOf, refuseAny, type Step } from "./check.js";
import { checkOfPart } from "./check-of-schema.js";
import {
  refusedByPart,
  type ChecksContext,
  type Known,
} from "./checks-context.js";
import { dependentParts } from "./dependent-parts.js";
import { areExclusive, isToldApart } from "./exclusive.js";

export function compositionSteps(
  schema: Schema,
  value: Subject,
  context: ChecksContext,
  known: Known,
): Step[] {
  const failure = (part: Schema | boolean) =>
    failureOfPart(part, value, context, known);
  const steps: Step[] = [];
  const [inline, called] = byCalls(schema.allOf ?? [], context);
  for (const part of inline) {
    steps.push(...checkOfPart(part, value, context, known).steps);
  }
  if (schema.anyOf) {
    steps.push(...refuseAll(schema.anyOf.map(failure)));
  }
  if (schema.oneOf && isToldApart(schema)) {
    steps.push(...refuseAll(schema.oneOf.map(failure)));
  } else if (schema.oneOf) {
    steps.push(...oneOfSteps(schema.oneOf, value, context, known));
  }
  if (schema.not !== undefined) {
    const inner = failure(schema.not);
    steps.push(...refuseAny([inner ? negated(inner) : ALWAYS]));
  }
  if (schema.if !== undefined) {
    steps.push(...branchSteps(schema, failure(schema.if), failure));
  }
  for (const part of dependentParts(schema)) {
    steps.push(...branchSteps(part, failure(part.if), failure));
  }
  for (const part of called) {
    steps.push(...checkOfPart(part, value, context, known).steps);
  }
  return steps;
}

const ALWAYS: Condition = operand("true");

function byCalls(
  parts: readonly Schema[],
  { graph }: ChecksContext,
): [inline: readonly Schema[], called: readonly Schema[]] {
  const isCall = (part: Schema) =>
    isReference(part) || graph.entryOf(part) !== undefined;
  return [
    parts.filter((part) => !isCall(part)),
    parts.filter((part) => isCall(part)),
  ];
}

/** Refuses when every alternative fails; one that cannot fail accepts all. */
function refuseAll(failures: readonly (Condition | undefined)[]): Step[] {
  const known = failures.filter((failure) => failure !== undefined);
  return known.length === failures.length && known.length > 0
    ? refuseAny([joined("&&", known)])
    : [];
}

function oneOfSteps(
  options: readonly Schema[],
  value: Subject,
  context: ChecksContext,
  known: Known,
): Step[] {
  if (areExclusive(options, context.graph)) {
    return refuseAll(
      options.map((option) => failureOfPart(option, value, context, known)),
    );
  }
  const name = context.exactlyOneName(options, () =>
    options.map((option) =>
      failureOfPart(option, variable("value"), context, undefined),
    ),
  );
  return refuseAny([refusedByPart(name, value.doc, context)]);
}

function branchSteps(
  schema: Schema,
  condition: Condition | undefined,
  failure: (part: Schema | boolean) => Condition | undefined,
): Step[] {
  const then = schema.then === undefined ? undefined : failure(schema.then);
  const other = schema.else === undefined ? undefined : failure(schema.else);
  const failures: Condition[] = [];
  if (then) {
    failures.push(condition ? joined("&&", [negated(condition), then]) : then);
  }
  if (other && condition) failures.push(joined("&&", [condition, other]));
  return refuseAny(failures);
}

/** When a part fails, as a condition. */
function failureOfPart(
  part: Schema | boolean,
  value: Subject,
  context: ChecksContext,
  known: Known,
): Condition | undefined {
  const used = context.knownPartName(part);
  if (used !== undefined) return refusedByPart(used, value.doc, context);
  const { steps } = checkOfPart(part, value, context, known);
  return conditionOf(steps, part, value, context);
}

/** When the steps of a part refuse, as a condition; what needs a loop is asked of a function of its own. */
export function conditionOf(
  steps: readonly Step[],
  part: Schema | boolean,
  value: Subject,
  context: ChecksContext,
): Condition | undefined {
  if (steps.length === 0) return undefined;
  const failure = failureOf(steps);
  if (failure) return failure;
  const name = context.partName(part, () =>
    checkOfPart(part, variable("value"), context),
  );
  return refusedByPart(name, value.doc, context);
}
