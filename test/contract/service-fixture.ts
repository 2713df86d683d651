/** Small service models, made by hand: everything that a test does not say has a plain default. */
import {
  type ContractOptions,
  type ContractResult,
} from "../../generator/contract/contract-options.js";
import { buildContract } from "../../generator/contract/build-contract.js";
import { EMPTY_LEDGER } from "../../generator/contract/name-ledger.js";
import type { Schema } from "../../generator/contract/openapi.js";
import type {
  Json,
  PageExample,
  Side,
} from "../../generator/page/page-model.js";
import type { Constraint } from "../../generator/prose/constraint.js";
import type {
  FieldSchema,
  Origin,
  ServiceField,
  ServiceModel,
  ServiceObject,
  ServiceOperation,
  ServiceParameter,
  ServiceResponse,
} from "../../generator/service/service-model.js";
import type { PageRef } from "../../generator/source/page-source.js";

export const STRING: FieldSchema = { kind: "scalar", name: "string" };
export const INTEGER: FieldSchema = { kind: "scalar", name: "integer" };
export const BOOLEAN: FieldSchema = { kind: "scalar", name: "boolean" };

export function page(name: string): PageRef {
  return { id: `book/${name}.html`, file: `pages/${name}.html`, name };
}

export function origin(name: string, table?: string, row?: string): Origin {
  return {
    page: page(name),
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
    position: { line: 7, column: 3 },
  };
}

export function field(
  name: string,
  schema: FieldSchema = STRING,
  more: Partial<ServiceField> = {},
): ServiceField {
  return {
    name,
    schema,
    description: `About ${name}.`,
    constraints: [],
    unread: [],
    origin: origin("Page", "Fields", name),
    ...more,
  };
}

export function constrained(
  name: string,
  schema: FieldSchema,
  ...constraints: readonly Constraint[]
): ServiceField {
  return field(name, schema, { constraints });
}

/** A closed list of values. */
export function values(
  ...list: readonly (string | number | boolean)[]
): Constraint {
  return {
    kind: "enum",
    rule: "values/test",
    words: `one of ${list.join(", ")}`,
    values: list.map((value) => ({ value })),
    open: false,
  };
}

export function ref(object: string): FieldSchema {
  return { kind: "object", object };
}

export function listOf(items: FieldSchema): FieldSchema {
  return { kind: "array", items };
}

export interface ObjectSpec {
  readonly id: string;
  readonly name?: string;
  readonly side?: Side;
  readonly fields: readonly ServiceField[];
  readonly more?: Partial<ServiceObject>;
}

export function object(spec: ObjectSpec): ServiceObject {
  return {
    id: spec.id,
    ...(spec.name === undefined ? {} : { name: spec.name }),
    owner: spec.name ?? spec.id,
    side: spec.side ?? "request",
    origin: origin("Page", spec.name ?? spec.id),
    fields: spec.fields,
    open: false,
    ...spec.more,
  };
}

export function response(
  status: string,
  schema?: FieldSchema,
  examples: readonly PageExample[] = [],
): ServiceResponse {
  return {
    status,
    description: "",
    headers: [],
    ...(schema ? { schema } : {}),
    examples,
  };
}

export function parameter(
  place: ServiceParameter["in"],
  name: string,
  more: Partial<ServiceField> = {},
): ServiceParameter {
  return { in: place, field: field(name, STRING, more) };
}

export function example(
  side: Side,
  value: Json,
  more: Partial<PageExample> = {},
): PageExample {
  return {
    side,
    headers: {},
    text: JSON.stringify(value),
    value,
    position: { line: 90, column: 1 },
    ...more,
  };
}

export interface OperationSpec extends Partial<ServiceOperation> {
  /** `POST /v2/disks`. */
  readonly line: string;
  readonly body?: FieldSchema;
  readonly page?: string;
}

export function operation(spec: OperationSpec): ServiceOperation {
  const { line, body, page: name = "Page", ...more } = spec;
  const [method, path] = line.split(" ") as [
    ServiceOperation["method"],
    string,
  ];
  return {
    method,
    path,
    origin: origin(name),
    otherPages: [],
    summary: "Does a thing",
    description: "",
    deprecated: false,
    tag: "Things",
    parameters: [],
    ...(body
      ? {
          requestBody: {
            mediaTypes: ["application/json"],
            required: true,
            schema: body,
          },
        }
      : {}),
    responses: [response("200"), response("400")],
    requestExamples: [],
    permissions: [],
    documentsToken: false,
    absorbed: [],
    ...more,
  };
}

export function service(
  operations: readonly ServiceOperation[],
  objects: readonly ServiceObject[] = [],
): ServiceModel {
  const pages = new Map(
    operations.map(({ origin: { page: ref } }) => [ref.id, ref]),
  );
  return {
    kind: "service",
    name: "things",
    operations,
    objects: new Map(objects.map((item) => [item.id, item])),
    pages: [...pages.values()],
    diagnostics: [],
  };
}

export const OPTIONS: ContractOptions = {
  title: "Things",
  servers: [
    {
      url: "https://things.{region}.cloud.test",
      regions: ["north-1", "south-2"],
    },
  ],
  ledger: EMPTY_LEDGER,
};

export function build(
  model: ServiceModel,
  options: Partial<ContractOptions> = {},
): ContractResult {
  return buildContract(model, { ...OPTIONS, ...options });
}

/** Component schemas by name. */
export function schemasOf(result: ContractResult): Record<string, Schema> {
  return result.document.components?.schemas ?? {};
}

/** Codes of the diagnostics, sorted. */
export function codesOf(result: ContractResult): string[] {
  return result.diagnostics.map(({ code }) => code).sort();
}
