/**
 * Reads `additionalProperties: false` beside `allOf` as what is meant: by the letter it refuses all that the parts
 * describe. Input: a fresh copy of a document, and the schemas that have both; those whose parts list their members get
 * the names of all of them, and the places of the others are returned: nothing is refused there.
 */
import { isReference, resolve } from "../../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import { isSchema } from "./schema-parts.js";
import { isBare } from "./schema-shape.js";

/** A schema that was closed, and where it stands. */
export interface ClosedSchema {
  readonly schema: Record<string, unknown>;
  readonly place: string;
}

/** Taken by its letter it refuses all that the parts describe; that nothing else is there is what is meant. */
export function isClosedToItsParts({
  additionalProperties,
  allOf,
  properties,
}: Readonly<Record<string, unknown>>): boolean {
  return (
    additionalProperties === false &&
    Array.isArray(allOf) &&
    allOf.some(
      (part) => isSchema(part) && (isSchema(part.properties) || "$ref" in part),
    ) &&
    Object.keys(properties ?? {}).length === 0
  );
}

export function closeToParts(
  document: OpenApiDocument,
  closed: readonly ClosedSchema[],
  composed: readonly Record<string, unknown>[],
): string[] {
  if (closed.length === 0) return [];
  const extended = new Set<unknown>(
    composed.flatMap(({ allOf }) =>
      (allOf as readonly unknown[])
        .filter(isSchema)
        .map((part) => targetOf(document, part)),
    ),
  );
  return closed.flatMap(({ schema, place }) => {
    const names = new Set<string>();
    // Who extends it adds members: those would be refused.
    const isEnd = !extended.has(schema) && schema.propertyNames === undefined;
    if (!isEnd || !collect(document, schema as Schema, names, new Set())) {
      return [place];
    }
    schema.propertyNames = { enum: [...names].sort() };
    return [];
  });
}

function targetOf(
  document: OpenApiDocument,
  schema: Schema,
): Schema | undefined {
  return isReference(schema) ? resolve<Schema>(document, schema) : schema;
}

/** False where a part may describe members otherwise than by name. */
function collect(
  document: OpenApiDocument,
  schema: Schema,
  names: Set<string>,
  seen: Set<Schema>,
): boolean {
  const target = targetOf(document, schema);
  if (!target) return false;
  if (seen.has(target)) return true;
  seen.add(target);
  const {
    type: _type,
    required: _required,
    properties = {},
    allOf = [],
    additionalProperties: others,
    ...rest
  } = target;
  if (!isBare(rest) || isReference(target)) return false;
  if (others !== undefined && others !== false) return false;
  for (const name of Object.keys(properties)) names.add(name);
  return allOf.every((part) => collect(document, part, names, seen));
}
