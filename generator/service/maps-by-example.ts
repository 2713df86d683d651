/**
 * Objects whose table lists `key` and `value` for what the caller names: `{"max_lamps": "10"}` in the examples. Input:
 * the operations and their objects; output: what was found, such objects now maps. An object stays as its table has it
 * where no example shows it, or any one shows `key` or `value` in it.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Json } from "../page/page-model.js";
import type { JsonObject } from "./json-object.js";
import { documentedExamples } from "./learn-from-examples.js";
import type {
  AbsorbedRow,
  FieldSchema,
  ObjectId,
  ServiceObject,
  ServiceOperation,
} from "./service-model.js";

export interface FoundMaps {
  readonly diagnostics: readonly Diagnostic[];
  readonly absorbed: readonly AbsorbedRow[];
}

const DEEPEST = 50;

/** Turns the objects in `objects` into maps that the examples show as maps. */
export function mapsByExample(
  operations: readonly ServiceOperation[],
  objects: Map<ObjectId, ServiceObject>,
): FoundMaps {
  const asked = new Set(
    [...objects].filter(([, object]) => listsPair(object)).map(([id]) => id),
  );
  const diagnostics: Diagnostic[] = [];
  const absorbed: AbsorbedRow[] = [];
  if (asked.size === 0) return { diagnostics, absorbed };
  const shown = new Map<ObjectId, Set<string>>();
  const visit = (value: Json, schema: FieldSchema, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > DEEPEST) return;
    if (Array.isArray(value)) {
      if (schema.kind !== "array") return;
      for (const item of value as readonly Json[])
        visit(item, schema.items, depth + 1);
      return;
    }
    if (schema.kind !== "object") return;
    if (asked.has(schema.object)) {
      const names = shown.get(schema.object) ?? new Set();
      for (const [name, inner] of Object.entries(value))
        names.add(typeof inner === "object" && inner !== null ? "key" : name);
      shown.set(schema.object, names);
    }
    for (const field of objects.get(schema.object)?.fields ?? []) {
      const inner = (value as JsonObject)[field.name];
      if (inner !== undefined) visit(inner, field.schema, depth + 1);
    }
  };
  for (const [{ value }, schema] of operations.flatMap(documentedExamples))
    if (value !== undefined) visit(value, schema, 0);
  for (const [id, names] of shown) {
    if (names.size === 0 || names.has("key") || names.has("value")) continue;
    const object = objects.get(id) as ServiceObject;
    const [key, value] = ["key", "value"].map((name) =>
      object.fields.find((field) => field.name === name),
    );
    if (!key || !value) continue;
    objects.set(id, { ...object, fields: [], additional: value });
    absorbed.push(
      ...[key, value].map(({ origin }) => ({
        origin,
        became: "map key" as const,
        detail: "additionalProperties",
      })),
    );
    const [first = ""] = names;
    diagnostics.push(
      diagnostic(
        "service/map-from-example",
        `The table of \`${object.owner}\` lists \`key\` and \`value\`, yet no example shows them there, but names such as \`${first}\`; it was taken for a map; next best: an object with these two fields`,
        {
          file: object.origin.page.file,
          ...(object.origin.table ? { table: object.origin.table } : {}),
          ...(object.origin.position
            ? { position: object.origin.position }
            : {}),
        },
      ),
    );
  }
  return { diagnostics, absorbed };
}

/** A table of two rows, `key` and `value`, the value no object. */
function listsPair({ fields, additional, open }: ServiceObject): boolean {
  if (fields.length !== 2 || additional || open) return false;
  return ["key", "value"].every((name) =>
    fields.some(
      (field) =>
        field.name === name &&
        (field.schema.kind === "scalar" || field.schema.kind === "any"),
    ),
  );
}
