/**
 * A JSON Schema (draft 2020-12) for each component schema of a 3.1 document. Each file stands alone: what a schema refers
 * to is in its `$defs`. Known limit: inside a schema that has an `$id`, references stay as they are.
 */
import {
  isJsonObject,
  mapMembers,
  mapPart,
  partOf,
  type JsonObject,
} from "../access/object-kinds.js";
import { lookUp, pointer, pointerSegments } from "../access/resolve.js";
import type { OpenApiDocument } from "../openapi.js";

export interface SchemaFile {
  /** A plain name, none the same as another but for case. */
  readonly path: string;
  readonly schema: JsonObject;
}

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** The files, in the order of the document. */
export function jsonSchemaFiles(document: OpenApiDocument): SchemaFile[] {
  const schemas = Object.keys(document.components?.schemas ?? {});
  const taken = new Set<string>();
  return schemas.map((name) => {
    const path = `${fileName(name, taken)}.schema.json`;
    return { path, schema: schemaFile(document, name, path) };
  });
}

function schemaFile(
  document: OpenApiDocument,
  name: string,
  path: string,
): JsonObject {
  const root = pointer("components", "schemas", name);
  const schema = lookUp(document, root);
  // A schema that has definitions or an identity of its own is one of ours, not the root.
  const isInner =
    !isJsonObject(schema) ||
    ["$defs", "$id", "$schema"].some((key) => Object.hasOwn(schema, key));
  const definitions = new Map<string, unknown>();
  const waiting: [key: string, schema: unknown][] = [];
  const keys = new Map<string, string>();
  const moving: Moving = { document, root: isInner ? "" : root, ask };
  const start = isInner
    ? { $ref: ask(root) }
    : (moveReferences(schema, moving) as JsonObject);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    definitions.set(next[0], moveReferences(next[1], moving));
  }
  const $defs = Object.fromEntries(
    [...definitions].sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return {
    $schema: DIALECT,
    $id: path,
    ...start,
    ...(definitions.size > 0 ? { $defs } : {}),
  };

  /** Where the schema at `place` is in this file. */
  function ask(place: string): string {
    const key = keys.get(place) ?? newKey(place);
    return pointer("$defs", key);
  }

  function newKey(place: string): string {
    const segments = pointerSegments(place) ?? [];
    const isNamed = segments.length === 3 && segments[1] === "schemas";
    let key = isNamed ? (segments[2] ?? "") : segments.join(" ");
    while ([...keys.values()].includes(key)) key += "_";
    keys.set(place, key);
    waiting.push([key, lookUp(document, place)]);
    return key;
  }
}

interface Moving {
  readonly document: OpenApiDocument;
  /** Pointer of the schema that is the root of the file. */
  readonly root: string;
  readonly ask: (place: string) => string;
}

function moveReferences(schema: unknown, moving: Moving): unknown {
  if (!isJsonObject(schema) || Object.hasOwn(schema, "$id")) return schema;
  const { example, ...rest } = schema;
  const form = Object.hasOwn(schema, "examples") ? schema : rest;
  const moved = mapMembers(form, (value, key) => {
    if (key === "$ref" && typeof value === "string") {
      return movedReference(value, moving);
    }
    if (key === "discriminator" && isJsonObject(value)) {
      return movedMapping(value, moving);
    }
    const part = partOf("schema", key);
    return part
      ? mapPart(value, part, (item) => moveReferences(item, moving))
      : value;
  });
  return form === rest && Object.hasOwn(schema, "example")
    ? { ...moved, examples: [example] }
    : moved;
}

function movedReference(ref: string, moving: Moving): string {
  const { document, root, ask } = moving;
  if (lookUp(document, ref) === undefined) return ref;
  if (ref === root) return "#";
  return ask(ref);
}

function movedMapping(discriminator: JsonObject, moving: Moving): JsonObject {
  const { mapping } = discriminator;
  if (!isJsonObject(mapping)) return discriminator;
  const moved = mapMembers(mapping, (value) =>
    typeof value === "string" && value.startsWith("#/")
      ? movedReference(value, moving)
      : value,
  );
  return { ...discriminator, mapping: moved };
}

const MOST_CHARACTERS = 100;
/** Names that some file systems keep for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that is safe on every file system. */
function fileName(name: string, taken: Set<string>): string {
  const plain = name
    .replace(/[^A-Za-z0-9._-]+/g, "_")
    .replace(/^\.+/, "_")
    .slice(0, MOST_CHARACTERS);
  const stem = plain === "" || RESERVED.test(plain) ? `_${plain}` : plain;
  let unique = stem;
  for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
    unique = `${stem}-${number}`;
  }
  taken.add(unique.toLowerCase());
  return unique;
}
