/**
 * A draft schema for every object of the service: complete but for names. References hold object ids.
 * Drafts are changed in place by the steps that follow (examples, sharing), and copied when the document is written.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type {
  FieldSchema,
  ObjectId,
  ServiceField,
  ServiceModel,
  ServiceObject,
} from "../service/service-model.js";
import { applyConstraints } from "./apply-constraints.js";
import { applyPresence, refusePresence } from "./apply-presence.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import { schemaIdentifier } from "./identifiers.js";
import type { Schema } from "./openapi.js";
import { safeMarkdown } from "./safe-markdown.js";
import {
  emptyNotes,
  noteField,
  noteOf,
  rowOrigin,
  type SchemaNotes,
} from "./schema-notes.js";
import { schemaOfType } from "./schema-of-type.js";

export interface DraftObject {
  readonly object: ServiceObject;
  readonly schema: Schema;
  /** The documented name as an identifier. */
  readonly name?: string;
}

export interface DraftSchemas {
  readonly objects: ReadonlyMap<ObjectId, DraftObject>;
  readonly notes: SchemaNotes;
  readonly diagnostics: Diagnostic[];
}

/** Drafts of all objects of `model`. */
export function draftSchemas(model: ServiceModel): DraftSchemas {
  const notes = emptyNotes();
  const diagnostics: Diagnostic[] = [];
  const hasObject = (id: ObjectId): boolean => model.objects.has(id);
  const objects = new Map<ObjectId, DraftObject>();
  const context: DraftContext = { notes, diagnostics, hasObject };
  for (const [id, object] of model.objects) {
    const name =
      object.name === undefined ? undefined : schemaIdentifier(object.name);
    objects.set(id, {
      object,
      schema: draftObject(object, context),
      ...(name === undefined ? {} : { name }),
    });
  }
  return { objects, notes, diagnostics };
}

export interface DraftContext {
  readonly notes: SchemaNotes;
  readonly diagnostics: Diagnostic[];
  readonly hasObject: (id: ObjectId) => boolean;
}

/** The draft for one field: its type, its constraints, its words. */
export function draftField(field: ServiceField, context: DraftContext): Schema {
  reportMissing(field.schema, field, context);
  const schema = schemaOfType(field.schema, context.hasObject);
  noteField(context.notes, schema, field);
  if (field.constraints.length > 0) {
    context.diagnostics.push(...applyConstraints(schema, field, context.notes));
  }
  if (field.description !== "") {
    schema.description = safeMarkdown(field.description);
  }
  return schema;
}

/** The draft for a field beside which no other stands in an object: a parameter, a header, the values of a map. */
export function draftLoneField(
  field: ServiceField,
  context: DraftContext,
): Schema {
  const schema = draftField(field, context);
  refusePresence(schema, field, context.notes);
  return schema;
}

function draftObject(object: ServiceObject, context: DraftContext): Schema {
  const properties = new Map<string, Schema>();
  const required: string[] = [];
  for (const field of object.fields) {
    const first = properties.get(field.name);
    if (first) {
      noteDuplicate(first, field, context);
      continue;
    }
    properties.set(field.name, draftField(field, context));
    if (field.required === true) required.push(field.name);
  }
  const schema: Schema = { type: "object" };
  if (required.length > 0) schema.required = required;
  if (properties.size > 0) schema.properties = Object.fromEntries(properties);
  context.diagnostics.push(...applyPresence(schema, object, context.notes));
  if (object.additional) {
    schema.additionalProperties = draftLoneField(object.additional, context);
  } else if (object.open) schema.additionalProperties = true;
  noteOf(context.notes, schema).origins.push(object.origin);
  return schema;
}

function noteDuplicate(
  first: Schema,
  field: ServiceField,
  { notes, diagnostics }: DraftContext,
): void {
  noteOf(notes, first).origins.push(rowOrigin(field));
  diagnostics.push(
    diagnostic(
      "contract/duplicate-field",
      `\`${field.name}\` has more than one row; the first one is used.`,
      diagnosticSource(field.origin),
      { subject: field.name },
    ),
  );
}

function reportMissing(
  type: FieldSchema,
  field: ServiceField,
  context: DraftContext,
): void {
  switch (type.kind) {
    case "scalar":
      if (type.content) reportMissing(type.content, field, context);
      return;
    case "array":
      return reportMissing(type.items, field, context);
    case "map":
      return reportMissing(type.values, field, context);
    case "union":
      for (const option of type.options) reportMissing(option, field, context);
      return;
    case "object":
      if (context.hasObject(type.object)) return;
      context.diagnostics.push(
        diagnostic(
          "contract/missing-object",
          `\`${field.name}\` refers to the object \`${type.object}\`, which the service does not have.`,
          diagnosticSource(field.origin),
          { subject: field.name },
        ),
      );
  }
}
