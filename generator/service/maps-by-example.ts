/**
 * Objects whose table lists `key` and `value`, or one row for all "key-value pairs", for what the caller names:
 * `{"max_lamps": "10"}` in the examples. Input: the operations and their objects; output: what was found, such objects
 * now maps. An object stays as its table has it where no example shows it, or any one shows one of these rows in it.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Json } from "../page/page-model.js";
import { PAIR_NAMES, PAIRS_SAID } from "../vocabulary/object-names.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import type { JsonObject } from "./json-object.js";
import { documentedExamples } from "./learn-from-examples.js";
import type {
  AbsorbedRow,
  FieldSchema,
  ObjectId,
  ServiceField,
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
  const asked = new Map<ObjectId, Pair>();
  for (const [id, object] of objects) {
    const pair = pairIn(object);
    if (pair) asked.set(id, pair);
  }
  const diagnostics: Diagnostic[] = [];
  const absorbed: AbsorbedRow[] = [];
  if (asked.size === 0) return { diagnostics, absorbed };
  const pairs = new ShownPairs(asked, objects);
  for (const [{ value }, schema] of operations.flatMap(documentedExamples))
    if (value !== undefined) pairs.visit(value, schema, 0);
  for (const [id, names] of pairs.shown) {
    const object = objects.get(id) as ServiceObject;
    const { rows, value } = asked.get(id) as Pair;
    if (names.size === 0 || rows.some(({ name }) => names.has(name))) continue;
    objects.set(id, { ...object, fields: [], additional: value });
    absorbed.push(
      ...rows.map(({ origin }) => ({
        origin,
        became: "map key" as const,
        detail: "additionalProperties",
      })),
    );
    const listed = rows.map(({ name }) => `\`${name}\``).join(" and ");
    const [first = ""] = names;
    diagnostics.push(
      diagnostic(
        "service/map-from-example",
        `The table of \`${object.owner}\` lists ${listed}, which no example shows there, but names such as \`${first}\`; it was taken for a map; next best: an object with these fields`,
        diagnosticSource(object.origin),
      ),
    );
  }
  return { diagnostics, absorbed };
}

/** The names that examples show in the places of objects that may be maps. */
class ShownPairs {
  readonly shown = new Map<ObjectId, Set<string>>();
  readonly #asked: ReadonlyMap<ObjectId, Pair>;
  readonly #objects: ReadonlyMap<ObjectId, ServiceObject>;

  constructor(
    asked: ReadonlyMap<ObjectId, Pair>,
    objects: ReadonlyMap<ObjectId, ServiceObject>,
  ) {
    this.#asked = asked;
    this.#objects = objects;
  }

  visit(value: Json, schema: FieldSchema, depth: number): void {
    if (typeof value !== "object" || value === null || depth > DEEPEST) return;
    if (Array.isArray(value)) {
      if (schema.kind !== "array") return;
      for (const item of value as readonly Json[])
        this.visit(item, schema.items, depth + 1);
      return;
    }
    if (schema.kind !== "object") return;
    const pair = this.#asked.get(schema.object);
    if (pair) this.#note(value as JsonObject, schema.object, pair);
    for (const field of this.#objects.get(schema.object)?.fields ?? []) {
      const inner = (value as JsonObject)[field.name];
      if (inner !== undefined) this.visit(inner, field.schema, depth + 1);
    }
  }

  #note(value: JsonObject, id: ObjectId, pair: Pair): void {
    const names = this.shown.get(id) ?? new Set();
    for (const [name, inner] of Object.entries(value))
      names.add(
        typeof inner === "object" && inner !== null ? pair.value.name : name,
      );
    this.shown.set(id, names);
  }
}

/** What stands for all keys and values of a map. */
interface Pair {
  readonly rows: readonly ServiceField[];
  /** The row that tells what the values are. */
  readonly value: ServiceField;
}

/** The two rows `key` and `value`, or the only one, which speaks of pairs; the value is no object. */
function pairIn({ fields, additional, open }: ServiceObject): Pair | undefined {
  const isPlain = fields.every(
    ({ schema: { kind } }) => kind === "scalar" || kind === "any",
  );
  if (!isPlain || additional || open) return undefined;
  const [only, second] = fields;
  if (only && !second)
    return PAIRS_SAID.test(only.description)
      ? { rows: fields, value: only }
      : undefined;
  const value = fields.find(({ name }) => name === "value");
  const names = new Set(fields.map(({ name }) => name));
  const isPair = [...PAIR_NAMES].every((name) => names.has(name));
  return value && fields.length === 2 && isPair
    ? { rows: fields, value }
    : undefined;
}
