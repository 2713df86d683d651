/**
 * Finds members that belong to one direction (`readOnly`, `writeOnly`) where that is said elsewhere than in `properties`:
 * in the schema that a member refers to, in a part that it is composed of, or in one part of a composition while another
 * part demands the member. Input: a fresh copy of a document, with its maps of properties and its compositions; these get
 * the mark where it was missing, so that all who emit look in one place.
 */
import { isReference, resolve } from "../../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import { isSchema } from "./schema-parts.js";

type Mark = Pick<Schema, "readOnly" | "writeOnly">;

interface Places {
  readonly properties: readonly Record<string, unknown>[];
  /** Those of the compositions that are members themselves. */
  readonly members: readonly Record<string, unknown>[];
  readonly composed: readonly Record<string, unknown>[];
  readonly conditional: readonly Record<string, unknown>[];
}

/** Keywords under which a schema may demand members under a condition. */
export const CONDITIONS = [
  "anyOf",
  "oneOf",
  "then",
  "else",
  "dependentSchemas",
];

/** True for a schema that may demand members under a condition. */
export function holdsConditions(schema: object): boolean {
  return CONDITIONS.some((keyword) => keyword in schema);
}

export function markForeignMembers(
  document: OpenApiDocument,
  { properties, members, composed, conditional }: Places,
): void {
  for (const schema of members) markComposed(schema);
  const schemas = Object.values(document.components?.schemas ?? {});
  // Most documents say it where it counts.
  if (schemas.some((schema) => isSchema(schema) && markOf(schema))) {
    for (const map of properties) markReferring(document, map);
  }
  for (const schema of composed) markDemanded(document, schema);
  for (const schema of new Set([...conditional, ...composed])) {
    markConditions(document, schema);
  }
}

function markOf({ readOnly, writeOnly }: Schema): Mark | undefined {
  if (readOnly !== true && writeOnly !== true) return undefined;
  return {
    ...(readOnly === true ? { readOnly } : {}),
    ...(writeOnly === true ? { writeOnly } : {}),
  };
}

/** A member composed of parts one of which says it: `allOf` of a reference and `readOnly`, as 3.0 has to write it. */
function markComposed(schema: Record<string, unknown>): void {
  if (markOf(schema as Schema)) return;
  const parts = (schema.allOf as readonly unknown[]).filter(isInline);
  const mark = parts.map(markOf).find((found) => found !== undefined);
  if (mark) Object.assign(schema, mark);
}

/** A member that refers to a marked schema, or wraps it. */
function markReferring(
  document: OpenApiDocument,
  members: Record<string, unknown>,
): void {
  for (const name of Object.keys(members)) {
    const member = members[name];
    if (!isSchema(member)) continue;
    if (member.$ref === undefined && member.allOf === undefined) continue;
    if (markOf(member)) continue;
    const parts = [member, ...(member.allOf ?? [])].filter(isReference);
    const mark = parts
      .map((part) => resolve<Schema>(document, part))
      .map((target) => target && markOf(target))
      .find((found) => found !== undefined);
    if (mark) put(members, name, { ...member, ...mark });
  }
}

/** A marked member of one part that the whole or another part demands without describing it. */
function markDemanded(
  document: OpenApiDocument,
  schema: Record<string, unknown>,
): void {
  const parts = (schema.allOf as readonly unknown[]).filter(isSchema);
  const demanding = [schema as Schema, ...parts].filter(
    (part) =>
      Array.isArray(part.required) && !isReference(part) && isOpen(part),
  );
  if (demanding.length === 0) return;
  const marks = new Map<string, Mark>();
  collect(document, schema as Schema, marks, new Set());
  if (marks.size === 0) return;
  for (const part of demanding) markNamed(part, marks);
}

function markNamed(part: Schema, marks: ReadonlyMap<string, Mark>): void {
  for (const name of part.required ?? []) {
    const mark = marks.get(name);
    if (!mark || Object.hasOwn(part.properties ?? {}, name)) continue;
    const members = { ...part.properties };
    put(members, name, { ...mark });
    (part as Record<string, unknown>).properties = members;
  }
}

/** A marked member that a condition demands: what cannot be there is not demanded. */
function markConditions(
  document: OpenApiDocument,
  schema: Record<string, unknown>,
): void {
  const marks = new Map<string, Mark>();
  collect(document, schema as Schema, marks, new Set());
  if (marks.size === 0) return;
  const isOwner = schema.properties !== undefined;
  const { demanded, alternatives } = conditionsOf(schema as Schema, isOwner);
  for (const part of demanded) markNamed(part, marks);
  const returned = [...marks].filter(([, mark]) => mark.readOnly !== true);
  // Exactly one is to fit: what the service sets makes none of them fit in requests.
  for (const part of alternatives) markNamed(part, new Map(returned));
}

interface Conditions {
  readonly demanded: readonly Schema[];
  readonly alternatives: readonly Schema[];
}

/** Alternatives are conditions only beside the members that they speak of; elsewhere they are types. */
function conditionsOf(schema: Schema, isOwner: boolean): Conditions {
  const { allOf = [], anyOf = [], oneOf = [], dependentSchemas } = schema;
  const branches = [
    schema.then,
    schema.else,
    ...Object.values(dependentSchemas ?? {}),
    ...(isOwner ? anyOf : []),
  ].filter(isInline);
  const alternatives = isOwner ? oneOf.filter(isInline) : [];
  const inner = [...allOf.filter(isInline), ...branches].map((part) =>
    conditionsOf(part, isOwner),
  );
  return {
    demanded: [...branches, ...inner.flatMap(({ demanded }) => demanded)],
    alternatives: [
      ...alternatives,
      ...inner.flatMap((part) => part.alternatives),
    ],
  };
}

function isInline(part: unknown): part is Schema {
  return isSchema(part) && !isReference(part);
}

/** True where some demanded member is not described. */
function isOpen({ required = [], properties = {} }: Schema): boolean {
  return required.some((name) => !Object.hasOwn(properties, name));
}

function collect(
  document: OpenApiDocument,
  schema: Schema,
  marks: Map<string, Mark>,
  seen: Set<Schema>,
): void {
  const target = isReference(schema)
    ? resolve<Schema>(document, schema)
    : schema;
  if (!target || seen.has(target)) return;
  seen.add(target);
  for (const [name, member] of Object.entries(target.properties ?? {})) {
    const mark = isSchema(member) ? markOf(member) : undefined;
    if (mark) marks.set(name, mark);
  }
  for (const part of target.allOf ?? []) collect(document, part, marks, seen);
}

function put(
  members: Record<string, unknown>,
  name: string,
  value: unknown,
): void {
  Object.defineProperty(members, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
