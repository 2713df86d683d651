/**
 * Demands of presence as conditions of an object's schema, each a part of its `allOf`. Input: a draft with its fields;
 * what does not fit the object is left out and noted. Conditions can be taken back when an example breaks them.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PresenceConstraint } from "../prose/constraint.js";
import type { ServiceField, ServiceObject } from "../service/service-model.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import { NONE_NEEDED, ONE_PREVAILS } from "../vocabulary/prose/presence.js";
import type { Schema } from "./openapi.js";
import {
  type Condition,
  conditionOf,
  propertyOf,
  type Refusal,
} from "./presence-condition.js";
import {
  type ConditionPlace,
  type ConstraintNote,
  noteOf,
  type SchemaNotes,
} from "./schema-notes.js";

/** Adds the conditions that the words of the fields of `from` demand to `object`, in place. */
export function applyPresence(
  object: Schema,
  { fields, side }: Pick<ServiceObject, "fields" | "side">,
  notes: SchemaNotes,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const parts: Schema[] = [];
  for (const field of fields) {
    for (const constraint of field.constraints) {
      if (constraint.kind !== "presence") continue;
      const made: Condition | Refusal =
        side === "response"
          ? {
              reason:
                "is said of a response, where only the Mandatory column counts",
            }
          : (takenBackBy(constraint, field, fields) ??
            conditionOf(constraint, object));
      const note: ConstraintNote = {
        constraint,
        origin: field.origin,
        keywords: "reason" in made ? [] : [made.keyword],
        ...("reason" in made
          ? { dropped: made.reason }
          : { condition: JSON.stringify(made.part) }),
      };
      const own = propertyOf(object, field.name);
      if (own) noteOf(notes, own).constraints.push(note);
      if (!("reason" in made)) {
        parts.push(made.part);
        continue;
      }
      const reported = made.code && leftOut(field, constraint.words, made);
      if (reported) diagnostics.push(reported);
      if (!made.byColumn) continue;
      const disputes = notes.disputes.get(object) ?? [];
      disputes.push({ constraint, property: own, note, reported });
      notes.disputes.set(object, disputes);
    }
  }
  addConditions(object, parts, notes);
  return diagnostics;
}

/** What another of the fields says against a demand of all of them: "if neither a nor b is sent, 1 is taken". */
function takenBackBy(
  constraint: PresenceConstraint,
  { name }: ServiceField,
  fields: readonly ServiceField[],
): Refusal | undefined {
  if ("when" in constraint) return undefined;
  const { form } = constraint;
  const against = [
    ...(form === "notTogether" ? [] : [NONE_NEEDED]),
    ...(form === "atLeastOne" ? [] : [ONE_PREVAILS]),
  ];
  const other = fields.find(
    (field) =>
      field.name !== name &&
      constraint.fields.includes(field.name) &&
      field.description
        .split(/[.。\n]/)
        .some(
          (sentence) =>
            sentence.split(/[^\w-]+/).includes(name) &&
            against.some((pattern) => pattern.test(sentence)),
        ),
  );
  return (
    other && {
      reason: `is taken back by \`${other.name}\`, which says what holds otherwise`,
    }
  );
}

/** Adds parts to the object's conditions, each of which is there once. */
export function addConditions(
  object: Schema,
  parts: readonly Schema[],
  notes: SchemaNotes,
): void {
  if (parts.length === 0) return;
  const all = [...(object.allOf ?? [])];
  const known = new Set(all.map((one) => JSON.stringify(one)));
  for (const part of parts) {
    const key = JSON.stringify(part);
    if (known.has(key)) continue;
    known.add(key);
    all.push(part);
    notes.conditions.set(part, { object, part });
    if (part.then) notes.conditions.set(part.then, { object, part });
  }
  object.allOf = all;
}

function leftOut(
  { name, origin }: ServiceField,
  words: string,
  { code, reason }: Refusal,
): Diagnostic | undefined {
  return (
    code &&
    diagnostic(
      code,
      `\`${words}\` of \`${name}\` ${reason}; it is left out.`,
      diagnosticSource(origin),
      { subject: name, actual: words },
    )
  );
}

/** Notes that the demands of `field` went nowhere, for a field that is no property of an object. */
export function refusePresence(
  schema: Schema,
  field: ServiceField,
  notes: SchemaNotes,
): void {
  for (const constraint of field.constraints) {
    if (constraint.kind !== "presence") continue;
    noteOf(notes, schema).constraints.push({
      constraint,
      origin: field.origin,
      keywords: [],
      dropped: "is between parameters, for which OpenAPI has no conditions",
    });
  }
}

/** Takes a condition back; the notes that gave it. */
export function withdrawCondition(
  { object, part }: ConditionPlace,
  notes: SchemaNotes,
): readonly ConstraintNote[] {
  const key = JSON.stringify(part);
  const rest = (object.allOf ?? []).filter((other) => other !== part);
  if (rest.length > 0) object.allOf = rest;
  else delete object.allOf;
  return Object.values(object.properties ?? {}).flatMap((property) =>
    (notes.notes.get(property)?.constraints ?? []).filter(
      ({ condition }) => condition === key,
    ),
  );
}
