/** An OpenAPI document as a listing. References are followed, `null` beside a type is dropped: pages do not say it. */
import { operationsOf } from "../../../generator/contract/access/walk.js";
import { resolve } from "../../../generator/contract/access/resolve.js";
import type {
  MediaType,
  OpenApiDocument,
  Operation,
  Parameter,
  RequestBody,
  Response,
  Schema,
} from "../../../generator/contract/openapi.js";
import {
  type Entry,
  type Facts,
  LISTED_DEPTH,
  type Place,
  variantName,
} from "./listing.js";

const LIMITS = [
  "enum",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "pattern",
  "default",
  "x-extensible-enum",
] as const satisfies readonly (keyof Schema)[];

/** Lists every operation of the document. */
export function listContract(document: OpenApiDocument): Entry[] {
  return [
    ...listService(document),
    ...[...operationsOf(document)].flatMap(({ method, path, operation }) =>
      new OperationLister(document, `${method.toUpperCase()} ${path}`).list(
        operation,
      ),
    ),
  ];
}

interface DocumentedCode {
  readonly code: string;
  readonly status?: string;
  readonly message?: string;
}

/** Regions of servers, and error codes of the whole service. */
function listService(document: OpenApiDocument): Entry[] {
  const endpoints = (document.servers ?? []).flatMap(({ url, variables }) =>
    (variables?.["region"]?.enum ?? []).map((region): Entry => ({
      operation: "service",
      place: "endpoint",
      at: new URL(url.replace("{region}", region)).host,
      facts: { region },
    })),
  );
  const codes = (document["x-doc-error-codes"] ?? []) as DocumentedCode[];
  const listed = codes.map(({ code, ...facts }): Entry => ({
    operation: "service",
    place: "error code",
    at: code,
    facts,
  }));
  return [...endpoints, ...listed];
}

interface Where {
  readonly place: Place;
  readonly status?: string;
}

class OperationLister {
  readonly #entries: Entry[] = [];
  readonly #document: OpenApiDocument;
  #name: string;

  constructor(document: OpenApiDocument, name: string) {
    this.#document = document;
    this.#name = name;
  }

  list(operation: Operation): readonly Entry[] {
    const { operationId } = operation;
    const limit = operation["x-doc-rate-limit"];
    this.#add({ place: "operation" }, "", { operationId, limit });
    const codes = (operation["x-doc-error-codes"] ?? []) as DocumentedCode[];
    for (const { code, message } of codes)
      this.#add({ place: "error code" }, code, { message });
    for (const item of operation.parameters ?? []) {
      const parameter = this.#resolved<Parameter>(item);
      if (parameter.in === "cookie") continue;
      this.#value(
        { place: parameter.in },
        parameter.name,
        parameter.schema,
        0,
        {
          required: parameter.required ?? false,
        },
      );
    }
    if (operation.requestBody)
      this.#body(this.#resolved<RequestBody>(operation.requestBody));
    for (const [status, item] of Object.entries(operation.responses ?? {}))
      this.#response(status, this.#resolved<Response>(item));
    this.#variants(operation["x-doc-variants"]);
    return this.#entries;
  }

  #variants(variants: unknown): void {
    if (!Array.isArray(variants)) return;
    const own = this.#name;
    for (const { schema } of variants as { readonly schema: Schema }[]) {
      const { properties = {} } = this.#resolved<Schema>(schema);
      this.#name = variantName(own, Object.keys(properties));
      this.#value({ place: "body" }, "", schema, 0, {});
    }
    this.#name = own;
  }

  #resolved<T extends object>(item: T | { $ref: string }): T {
    return resolve(this.#document, item) as T;
  }

  #body({ content, required }: RequestBody): void {
    for (const media of Object.values(content)) {
      const where = { place: "body" } as const;
      this.#value(where, "", media.schema, 0, { required: required ?? false });
      this.#examples({ place: "request example" }, media);
    }
  }

  #response(status: string, { content, headers }: Response): void {
    const where = { place: "response", status } as const;
    const media = Object.values(content ?? {})[0];
    if (!media) this.#add(where, "", {});
    else {
      this.#value(where, "", media.schema, 0, {});
      this.#examples({ place: "response example", status }, media);
    }
    for (const name of Object.keys(headers ?? {}))
      this.#add(where, `header ${name}`, {});
  }

  #examples(where: Where, media: MediaType): void {
    const examples = Object.values(media.examples ?? {});
    for (const [at, example] of examples.entries())
      this.#add(where, at === 0 ? "" : `#${at + 1}`, {
        value: "value" in example ? example.value : undefined,
      });
    const rejected = media["x-doc-examples"];
    if (Array.isArray(rejected))
      for (const example of rejected as unknown[])
        this.#add(where, "rejected", { example });
  }

  #add({ place, status }: Where, at: string, facts: Facts): void {
    this.#entries.push({
      operation: this.#name,
      place,
      ...(status ? { status } : {}),
      at,
      facts,
    });
  }

  #value(
    where: Where,
    at: string,
    given: Schema | undefined,
    depth: number,
    facts: Facts,
  ): void {
    if (depth > LISTED_DEPTH) return;
    const outer = given ?? {};
    const schema = this.#resolved<Schema>(outer);
    const type = typeOf(schema);
    const limits = LIMITS.flatMap((name) =>
      schema[name] === undefined && outer[name] === undefined
        ? []
        : [[name, outer[name] ?? schema[name]] as const],
    );
    this.#add(where, at, {
      ...(type === undefined ? {} : { type }),
      ...(schema.format === undefined ? {} : { format: schema.format }),
      ...Object.fromEntries(limits),
      ...facts,
    });
    if (typeof schema.items === "object")
      this.#value(where, `${at}[]`, schema.items, depth + 1, {});
    // The body's own fields are at the depth of the body.
    const below = at === "" ? 0 : depth + 1;
    for (const [name, inner] of Object.entries(schema.properties ?? {})) {
      const required = schema.required?.includes(name) ?? false;
      const path = at === "" ? name : `${at}.${name}`;
      this.#value(where, path, inner, below, { required });
    }
    if (typeof schema.additionalProperties === "object")
      this.#value(where, `${at}.*`, schema.additionalProperties, below, {});
  }
}

function typeOf(schema: Schema): unknown {
  if (schema.anyOf ?? schema.oneOf ?? schema.allOf) return "composed";
  const { type } = schema;
  if (!Array.isArray(type)) return type;
  const said = type.filter((name) => name !== "null");
  return said.length === 1 ? said[0] : [...said].sort();
}
