/**
 * Fields whose table lists what stands behind names that nobody documents: `{"7f3e": [{"addr": ...}]}`, where the
 * table has `addr`. Input: the operations and their objects; output: what was found, such fields now maps of the
 * object, or of lists of it. A field stays as it is where any example shows the table's own fields in it.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Json } from "../page/page-model.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import { isJsonObject, type JsonObject } from "./json-object.js";
import { documentedExamples } from "./learn-from-examples.js";
import type {
  FieldSchema,
  ObjectId,
  ServiceObject,
  ServiceOperation,
} from "./service-model.js";

const DEEPEST = 50;

/** What the examples show in the place of one object. */
interface Shown {
  /** A name that a value stands behind. */
  readonly key: string;
  readonly list: boolean;
}

/** Turns the fields of `objects` into maps that the examples show as maps. */
export function objectsBehindKeys(
  operations: readonly ServiceOperation[],
  objects: Map<ObjectId, ServiceObject>,
): Diagnostic[] {
  const looked = new LookedAt(objects);
  for (const [{ value }, schema] of operations.flatMap(documentedExamples))
    if (value !== undefined) looked.visit(value, schema, 0);
  const { found } = looked;
  const maps = new Map(
    [...found].flatMap(([id, shown]) => (shown ? [[id, shown] as const] : [])),
  );
  if (maps.size > 0) retarget(objects, maps);
  return [...maps].map(([id, shown]) =>
    report(objects.get(id) as ServiceObject, shown),
  );
}

/** What examples show in the places of objects; undefined where they do not agree, or show the table's own fields. */
class LookedAt {
  readonly found = new Map<ObjectId, Shown | undefined>();
  readonly #objects: ReadonlyMap<ObjectId, ServiceObject>;

  constructor(objects: ReadonlyMap<ObjectId, ServiceObject>) {
    this.#objects = objects;
  }

  visit(value: Json, schema: FieldSchema, depth: number): void {
    if (depth > DEEPEST) return;
    if (Array.isArray(value)) {
      if (schema.kind !== "array") return;
      for (const item of value as readonly Json[])
        this.visit(item, schema.items, depth + 1);
      return;
    }
    if (!isJsonObject(value)) return;
    if (schema.kind === "map")
      for (const inner of Object.values(value))
        this.visit(inner, schema.values, depth + 1);
    if (schema.kind !== "object") return;
    // The body itself is no field, and `find-wrapper` looks at it.
    if (depth > 0) this.#look(value, schema.object);
    const { fields = [] } = this.#objects.get(schema.object) ?? {};
    for (const { name, schema: own } of fields) {
      const inner = Object.hasOwn(value, name) ? value[name] : undefined;
      if (inner !== undefined) this.visit(inner, own, depth + 1);
    }
  }

  #look(value: JsonObject, id: ObjectId): void {
    if (Object.keys(value).length === 0) return;
    const object = this.#objects.get(id);
    const shown = object && behindKeys(value, object);
    const known = this.found.get(id);
    const agrees = !this.found.has(id) || known?.list === shown?.list;
    this.found.set(id, agrees ? shown : undefined);
  }
}

/** Undefined where a key is a field, or a value is not of the table's object. */
function behindKeys(
  value: JsonObject,
  { fields, additional, open }: ServiceObject,
): Shown | undefined {
  if (open || additional || fields.length < 2) return undefined;
  const names = new Set(fields.map(({ name }) => name));
  const keys = Object.keys(value);
  if (keys.some((key) => names.has(key))) return undefined;
  const values = Object.values(value);
  const list = values.every((inner) => Array.isArray(inner));
  const inner: readonly Json[] = list ? values.flat() : values;
  const listed = inner.every((one) => isJsonObject(one) && fits(one, names));
  return inner.length > 0 && listed
    ? { key: keys[0] as string, list }
    : undefined;
}

/** Most of what the value has is in the table, and one name alone proves nothing. */
function fits(value: JsonObject, names: ReadonlySet<string>): boolean {
  const keys = Object.keys(value);
  const known = keys.filter((key) => names.has(key)).length;
  return known > 1 && known * 2 > keys.length;
}

function retarget(
  objects: Map<ObjectId, ServiceObject>,
  maps: ReadonlyMap<ObjectId, Shown>,
): void {
  const mapped = (schema: FieldSchema): FieldSchema => {
    if (schema.kind === "array") {
      const items = mapped(schema.items);
      return items === schema.items ? schema : { kind: "array", items };
    }
    const shown = schema.kind === "object" && maps.get(schema.object);
    if (!shown) return schema;
    return {
      kind: "map",
      values: shown.list ? { kind: "array", items: schema } : schema,
    };
  };
  for (const [id, object] of objects) {
    const fields = object.fields.map((field) => {
      const schema = mapped(field.schema);
      return schema === field.schema ? field : { ...field, schema };
    });
    if (fields.some((field, at) => field !== object.fields[at]))
      objects.set(id, { ...object, fields });
  }
}

function report(
  { owner, origin, fields }: ServiceObject,
  { key, list }: Shown,
): Diagnostic {
  const names = fields.slice(0, 3).map(({ name }) => `\`${name}\``);
  return diagnostic(
    "service/map-from-example",
    `The table of \`${owner}\` lists ${names.join(", ")}, yet every example shows them behind names such as \`${key}\`; it was taken for a map of ${list ? "lists of " : ""}such objects; next best: an object with these fields`,
    diagnosticSource(origin),
  );
}
