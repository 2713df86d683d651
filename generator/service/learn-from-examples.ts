/**
 * What documented examples add to the objects: fields of objects that have no table, and nothing else.
 * A field that only an example shows, of an object that has a table, is reported and not added.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Json, PageExample } from "../page/page-model.js";
import type {
  FieldSchema,
  ObjectId,
  ServiceField,
  ServiceObject,
  ServiceOperation,
} from "./service-model.js";

/** Fills open objects in `objects` from the examples of the operations; returns what only examples show. */
export function learnFromExamples(
  operations: readonly ServiceOperation[],
  objects: Map<ObjectId, ServiceObject>,
): Diagnostic[] {
  const diagnostics = new Map<string, Diagnostic>();
  for (const operation of operations) {
    const learner = new Learner(operation, objects, diagnostics);
    for (const [example, schema] of documentedExamples(operation))
      learner.learn(example, schema);
  }
  return [...diagnostics.values()];
}

type Documented = readonly [PageExample, FieldSchema];

/** Each example of an operation with the schema of its body; an example shows what its own page documents. */
export function documentedExamples(operation: ServiceOperation): Documented[] {
  const found: Documented[] = [];
  if (operation.variants)
    for (const variant of operation.variants)
      addDocumented(variant, variant.requestBody, found);
  else addDocumented(operation, operation.requestBody?.schema, found);
  return found;
}

function addDocumented(
  {
    requestExamples,
    responses,
  }: Pick<ServiceOperation, "requestExamples" | "responses">,
  body: FieldSchema | undefined,
  found: Documented[],
): void {
  if (body) for (const example of requestExamples) found.push([example, body]);
  for (const { schema, examples } of responses)
    if (schema) for (const example of examples) found.push([example, schema]);
}

const MAX_DEPTH = 50;

/** Where in an example a value stands. */
interface Spot {
  readonly example: PageExample;
  readonly path: string;
  readonly depth: number;
}

function below({ example, path, depth }: Spot, step: string): Spot {
  return { example, path: `${path}${step}`, depth: depth + 1 };
}

class Learner {
  readonly #operation: ServiceOperation;
  readonly #objects: Map<ObjectId, ServiceObject>;
  readonly #diagnostics: Map<string, Diagnostic>;

  constructor(
    operation: ServiceOperation,
    objects: Map<ObjectId, ServiceObject>,
    diagnostics: Map<string, Diagnostic>,
  ) {
    this.#operation = operation;
    this.#objects = objects;
    this.#diagnostics = diagnostics;
  }

  learn(example: PageExample, schema: FieldSchema): void {
    if (example.value !== undefined)
      this.#visit(example.value, schema, { example, path: "$", depth: 0 });
  }

  #visit(value: Json, schema: FieldSchema, spot: Spot): void {
    if (value === null || typeof value !== "object" || spot.depth > MAX_DEPTH)
      return;
    if (Array.isArray(value)) {
      if (schema.kind !== "array") return;
      for (const item of value as readonly Json[])
        this.#visit(item, schema.items, below(spot, "[]"));
    } else if (schema.kind === "map") {
      for (const item of Object.values(value))
        this.#visit(item as Json, schema.values, below(spot, ".*"));
    } else if (schema.kind === "union") {
      const fitting = this.#fitting(value, schema.options);
      if (fitting) this.#visit(value, fitting, below(spot, ""));
    } else if (schema.kind === "object") {
      this.#visitObject(
        value as { readonly [key: string]: Json },
        schema.object,
        spot,
      );
    }
  }

  #visitObject(
    value: { readonly [key: string]: Json },
    id: ObjectId,
    spot: Spot,
  ): void {
    const object = this.#objects.get(id);
    if (!object) return;
    const added: ServiceField[] = [];
    const fields = new Map(object.fields.map((field) => [field.name, field]));
    for (const [name, inner] of Object.entries(value)) {
      const field = fields.get(name);
      const place = below(spot, `.${name}`);
      if (field) this.#visit(inner, field.schema, place);
      else if (object.open) added.push(fieldOfValue(object, name, inner));
      else if (!object.additional)
        this.#reportUndocumented(object, name, place);
    }
    if (added.length === 0) return;
    const { fields: now } = this.#objects.get(id) as ServiceObject;
    this.#objects.set(id, { ...object, fields: [...now, ...added] });
  }

  /** The form that lists most of the names that the example shows. */
  #fitting(
    value: Json,
    options: readonly FieldSchema[],
  ): FieldSchema | undefined {
    const names = new Set(Object.keys(value as object));
    const shared = (schema: FieldSchema): number =>
      schema.kind === "object"
        ? (this.#objects
            .get(schema.object)
            ?.fields.filter(({ name }) => names.has(name)).length ?? 0)
        : -1;
    const objects = options.filter(({ kind }) => kind === "object");
    return objects.sort((a, b) => shared(b) - shared(a))[0];
  }

  #reportUndocumented(
    object: ServiceObject,
    name: string,
    { path, example }: Spot,
  ): void {
    const { page } = this.#operation.origin;
    const key = `${page.id} ${object.id} ${name}`;
    if (this.#diagnostics.has(key)) return;
    this.#diagnostics.set(
      key,
      diagnostic(
        "service/example-field-undocumented",
        `The ${example.side} example shows \`${path}\`, which no table lists; it was not added`,
        {
          file: page.file,
          ...(object.origin.table ? { table: object.origin.table } : {}),
          row: name,
          position: example.position,
        },
        { subject: `${this.#operation.method} ${this.#operation.path}` },
      ),
    );
  }
}

function fieldOfValue(
  { origin }: ServiceObject,
  name: string,
  value: Json,
): ServiceField {
  return {
    name,
    schema: schemaOfValue(value),
    description: "",
    constraints: [],
    unread: [],
    origin: { ...origin, row: name },
  };
}

/** The widest type that the value allows: an example shows one case, not the rule. */
function schemaOfValue(value: Json): FieldSchema {
  if (value === null) return { kind: "any" };
  if (Array.isArray(value)) {
    const [first] = value as readonly Json[];
    return {
      kind: "array",
      items: first === undefined ? { kind: "any" } : schemaOfValue(first),
    };
  }
  switch (typeof value) {
    case "string":
      return { kind: "scalar", name: "string" };
    case "boolean":
      return { kind: "scalar", name: "boolean" };
    case "number":
      return {
        kind: "scalar",
        name: Number.isInteger(value) ? "integer" : "number",
      };
    default:
      return { kind: "any-object" };
  }
}
