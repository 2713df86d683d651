/**
 * What is known of a schema besides what it says: the rows that it was read from and the words of its constraints.
 * Kept beside the drafts, keyed by the draft itself; `finish-schema` carries it into the sources.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Constraint, PresenceConstraint } from "../prose/constraint.js";
import type { Origin, ServiceField } from "../service/service-model.js";
import type { Schema } from "./openapi.js";

export interface ConstraintNote {
  readonly constraint: Constraint;
  readonly origin: Origin;
  /** Keywords that it gave the schema. */
  readonly keywords: readonly string[];
  /** The part of the object's `allOf` that it became, as JSON. */
  readonly condition?: string;
  /** Why it was never applied. */
  readonly dropped?: string;
  /** The example that refuted it. */
  withdrawn?: string;
}

export interface SchemaNote {
  /** The first is the one that `x-doc-source` names. */
  readonly origins: Origin[];
  readonly constraints: ConstraintNote[];
  /** Sentences that look like constraints and were not understood. */
  readonly unread: { readonly words: string; readonly origin: Origin }[];
  /** What other rows of a shared schema say where it says something else. */
  readonly otherDescriptions: string[];
}

/** The schema whose note tells about the keywords of another: an array's for its items. */
export interface KeywordOwner {
  readonly owner: Schema;
  readonly target: "self" | "items";
}

/** The schema that takes a constraint's keywords; undefined where it is about the items of something that lists none. */
export function holderOf(
  schema: Schema,
  { target }: Constraint,
): Schema | undefined {
  const holder = target === "items" ? schema.items : schema;
  return typeof holder === "object" ? holder : undefined;
}

export interface SchemaNotes {
  readonly notes: Map<Schema, SchemaNote>;
  readonly owners: Map<Schema, KeywordOwner>;
  /** By the schema that refuses a value: the condition between fields that it belongs to. */
  readonly conditions: Map<Schema, ConditionPlace>;
  /** By an object: what its words say of presence and its Mandatory column forbids. */
  readonly disputes: Map<Schema, Dispute[]>;
}

export interface ConditionPlace {
  readonly object: Schema;
  /** Member of the object's `allOf`. */
  readonly part: Schema;
}

/** A demand of presence that was left out because its fields are mandatory. */
export interface Dispute {
  readonly constraint: PresenceConstraint;
  /** The property whose description says so, and its note. */
  readonly property: Schema | undefined;
  readonly note: ConstraintNote;
  /** What reported that the column won. */
  readonly reported: Diagnostic | undefined;
}

export function emptyNotes(): SchemaNotes {
  return {
    notes: new Map(),
    owners: new Map(),
    conditions: new Map(),
    disputes: new Map(),
  };
}

/** The note of `schema`, made on first use. */
export function noteOf(notes: SchemaNotes, schema: Schema): SchemaNote {
  let note = notes.notes.get(schema);
  if (!note) {
    note = {
      origins: [],
      constraints: [],
      unread: [],
      otherDescriptions: [],
    };
    notes.notes.set(schema, note);
  }
  return note;
}

/** Starts the note of a field's schema. */
export function noteField(
  notes: SchemaNotes,
  schema: Schema,
  field: ServiceField,
): void {
  const note = noteOf(notes, schema);
  note.origins.push(rowOrigin(field), ...(field.also ?? []));
  for (const { words } of field.unread) {
    note.unread.push({ words, origin: field.origin });
  }
  notes.owners.set(schema, { owner: schema, target: "self" });
  if (typeof schema.items === "object") {
    notes.owners.set(schema.items, { owner: schema, target: "items" });
  }
}

/** Adds what is known of `other`, which has become the same schema. */
export function mergeNotes(
  notes: SchemaNotes,
  schema: Schema,
  other: Schema,
): void {
  const added = notes.notes.get(other);
  if (!added || schema === other) return;
  const note = noteOf(notes, schema);
  note.origins.push(...added.origins);
  note.constraints.push(...added.constraints);
  note.unread.push(...added.unread);
  note.otherDescriptions.push(...added.otherDescriptions);
  if (
    other.description !== undefined &&
    other.description !== schema.description
  ) {
    note.otherDescriptions.push(other.description);
  }
}

/** A field's origin; the row's name is its own where the origin gives none. */
export function rowOrigin(field: ServiceField): Origin {
  return field.origin.row === undefined
    ? { ...field.origin, row: field.name }
    : field.origin;
}
