/**
 * Drafts of one direction, documented name (or field, without one) and shape become one: the first in the order of the
 * operations stands for all of them, and takes over their origins, the words of their constraints and, where they say
 * it otherwise, their descriptions. Bodies without a name stay apart.
 */
import type { ObjectId, ServiceObject } from "../service/service-model.js";
import { compareText } from "./compare-text.js";
import type { DraftObject, DraftSchemas } from "./draft-schemas.js";
import type { DraftRoot } from "./draft-operations.js";
import type { Schema } from "./openapi.js";
import { mergeNotes, type SchemaNotes } from "./schema-notes.js";
import { referencesOf, visitReferences } from "./schema-references.js";
import { shapeClasses } from "./shape-classes.js";

export interface SharedDrafts {
  /** The drafts that stand for all, in the order of the operations. */
  readonly drafts: ReadonlyMap<ObjectId, DraftObject>;
  /** Objects with a name that no operation uses: structure pages. */
  readonly unclaimed: readonly ObjectId[];
  /** Objects without a name that no operation uses. */
  readonly unused: readonly ServiceObject[];
}

/** Merges equal drafts of `all`; `roots` are in the order of the operations. */
export function shareDrafts(
  all: DraftSchemas,
  roots: readonly DraftRoot[],
): SharedDrafts {
  const reached = reach(
    all.objects,
    roots.map((root) => root.schema),
  );
  const others = [...all.objects.keys()]
    .filter((id) => !reached.has(id))
    .sort(compareText);
  const named = others.filter((id) => all.objects.get(id)?.name !== undefined);
  const claimed = reach(
    all.objects,
    named.map((id) => ({ $ref: id })),
    reached,
  );
  const own = ownBodies(roots);
  const labelled = new Map(
    [...claimed.keys()].flatMap((id) => {
      const draft = all.objects.get(id);
      if (!draft) return [];
      const name = draft.name?.toLowerCase() ?? own.get(id) ?? claimed.get(id);
      const label = `${draft.object.side} ${name ?? ""}`;
      return [[id, { schema: draft.schema, label }] as const];
    }),
  );
  const { drafts, representative } = merge(all, shapeClasses(labelled));
  for (const { schema } of drafts.values()) redirect(schema, representative);
  for (const { schema } of roots) redirect(schema, representative);
  return {
    drafts,
    unclaimed: named.filter((id) => representative.get(id) === id),
    unused: others.flatMap((id) => {
      const object = all.objects.get(id)?.object;
      return object && !claimed.has(id) ? [object] : [];
    }),
  };
}

/**
 * Bodies that keep to their operation: equal today, two operations' requests may part tomorrow, and the name of one
 * in the signature of the other would have to change with them. Errors are the service's own, and shared. What several
 * pages say of one body is one where it is equal.
 */
function ownBodies(roots: readonly DraftRoot[]): ReadonlyMap<ObjectId, string> {
  return new Map(
    roots.flatMap(({ label, operation, schema }) => {
      const [place] = /^#(?:body|[123]..)(?=:|$)/i.exec(label) ?? [];
      return place === undefined || schema.$ref === undefined
        ? []
        : [[schema.$ref, `${place} of ${operation}`] as const];
    }),
  );
}

/**
 * Every object below `schemas`, breadth first, with the field that leads to it: objects without a name are one only
 * under the same field, as the `{id}` of a rule is not that of a member.
 */
function reach(
  objects: ReadonlyMap<ObjectId, DraftObject>,
  schemas: readonly Schema[],
  known: ReadonlyMap<ObjectId, string> = new Map(),
): Map<ObjectId, string> {
  const reached = new Map(known);
  const open: Schema[] = [...schemas];
  for (let index = 0; index < open.length; index++) {
    for (const { id, property } of referencesOf(open[index] as Schema)) {
      const draft = objects.get(id);
      if (!draft || reached.has(id)) continue;
      reached.set(id, property === undefined ? "" : `.${property}`);
      open.push(draft.schema);
    }
  }
  return reached;
}

function merge(
  { objects, notes }: DraftSchemas,
  classes: ReadonlyMap<ObjectId, number>,
): {
  readonly drafts: Map<ObjectId, DraftObject>;
  readonly representative: ReadonlyMap<ObjectId, ObjectId>;
} {
  const firsts = new Map<number, ObjectId>();
  const drafts = new Map<ObjectId, DraftObject>();
  const representative = new Map<ObjectId, ObjectId>();
  for (const [id, number] of classes) {
    const draft = objects.get(id) as DraftObject;
    const first = firsts.get(number) ?? id;
    firsts.set(number, first);
    representative.set(id, first);
    if (first === id) drafts.set(id, draft);
    else
      mergeDraft(
        notes,
        (objects.get(first) as DraftObject).schema,
        draft.schema,
      );
  }
  return { drafts, representative };
}

/** Lets every reference below `schema` point to the draft that stands for its object. */
function redirect(
  schema: Schema,
  representative: ReadonlyMap<ObjectId, ObjectId>,
): void {
  visitReferences(schema, (holder) => {
    const id = holder.$ref ?? "";
    holder.$ref = representative.get(id) ?? id;
  });
}

/** Carries over what `other`, of the same shape, has beside its shape. */
export function mergeDraft(
  notes: SchemaNotes,
  schema: Schema,
  other: Schema,
): void {
  if (schema.description === undefined && other.description !== undefined) {
    schema.description = other.description;
  }
  mergeNotes(notes, schema, other);
  mergeOpenValues(schema, other);
  for (const [name, property] of Object.entries(other.properties ?? {})) {
    const own = schema.properties?.[name];
    if (own) mergeDraft(notes, own, property);
  }
  for (const keyword of [
    "items",
    "additionalProperties",
    "contentSchema",
  ] as const) {
    const own = schema[keyword];
    const theirs = other[keyword];
    if (typeof own === "object" && typeof theirs === "object") {
      mergeDraft(notes, own, theirs);
    }
  }
}

/** Open values are no part of the shape: none that a page documents may be lost. */
function mergeOpenValues(schema: Schema, other: Schema): void {
  const theirs = other["x-extensible-enum"];
  if (!Array.isArray(theirs)) return;
  const own = schema["x-extensible-enum"];
  if (!Array.isArray(own)) {
    if (schema.enum) return;
    for (const keyword of OPEN_KEYWORDS) {
      if (other[keyword] !== undefined) schema[keyword] = other[keyword];
    }
    return;
  }
  const missing = theirs.filter((value: unknown) => !own.includes(value));
  if (missing.length === 0) return;
  schema["x-extensible-enum"] = [...(own as unknown[]), ...missing];
  delete schema["x-enum-varnames"];
  const meaningOf = meanings([other, schema]);
  if (meaningOf.size > 0) {
    schema["x-enum-descriptions"] = (
      schema["x-extensible-enum"] as unknown[]
    ).map((value) => meaningOf.get(value) ?? "");
  }
}

const OPEN_KEYWORDS = [
  "x-extensible-enum",
  "x-enum-descriptions",
  "x-enum-varnames",
] as const;

function meanings(schemas: readonly Schema[]): Map<unknown, string> {
  const found = new Map<unknown, string>();
  for (const schema of schemas) {
    const values = schema["x-extensible-enum"] as unknown[];
    const words = schema["x-enum-descriptions"];
    if (!Array.isArray(words)) continue;
    for (const [index, value] of values.entries()) {
      if (words[index]) found.set(value, String(words[index]));
    }
  }
  return found;
}
