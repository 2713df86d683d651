/** A sample as a listing: what the contract must say if pages could say everything. */
import { identityOf } from "../sample/service-sample.js";
import type {
  SampleField,
  SampleLimits,
  SampleOperation,
  SampleScalar,
  SampleType,
  ServiceSample,
} from "../sample/service-sample.js";
import {
  type Entry,
  type Facts,
  LISTED_DEPTH,
  type Place,
  variantName,
} from "./listing.js";

const TYPES: Readonly<Record<SampleScalar, Facts>> = {
  string: { type: "string" },
  integer: { type: "integer" },
  long: { type: "integer", format: "int64" },
  float: { type: "number", format: "float" },
  double: { type: "number", format: "double" },
  boolean: { type: "boolean" },
};

/** Lists every operation of the sample. */
export function listSample(sample: ServiceSample): Entry[] {
  const byIdentity = new Map<string, SampleOperation[]>();
  for (const operation of sample.operations) {
    const key = identityOf(operation);
    byIdentity.set(key, [...(byIdentity.get(key) ?? []), operation]);
  }
  return [
    ...listService(sample),
    ...[...byIdentity.values()].flatMap((pages) => {
      const [first] = pages as [SampleOperation];
      const variants = [...new Set(pages)];
      return [first.path, ...(first.olderPaths ?? [])].flatMap((path) =>
        new OperationLister(sample, variants, path).list(),
      );
    }),
  ];
}

function listService({ service }: ServiceSample): Entry[] {
  const entry = (place: Place, at: string, facts: Facts): Entry => ({
    operation: "service",
    place,
    at,
    facts,
  });
  return [
    ...(service?.endpoints ?? []).map(({ host, region }) =>
      entry("endpoint", host, { region }),
    ),
    ...(service?.errorCodes ?? []).map(({ code, status, message }) =>
      entry("error code", code, { status, message }),
    ),
  ];
}

class OperationLister {
  readonly #entries: Entry[] = [];
  readonly #sample: ServiceSample;
  readonly #operation: SampleOperation;
  readonly #variants: readonly SampleOperation[];
  readonly #path: string;
  #name: string;

  /** Lists an operation at one of its paths; `variants` have what its different pages say. */
  constructor(
    sample: ServiceSample,
    variants: readonly SampleOperation[],
    path: string,
  ) {
    this.#sample = sample;
    this.#operation = variants[0] as SampleOperation;
    this.#variants = variants;
    this.#path = path;
    this.#name = `${this.#operation.method} ${path}`;
  }

  list(): readonly Entry[] {
    const { apiName, responses, errors, limit } = this.#operation;
    const isNewest = this.#path === this.#operation.path;
    const version = /^\/v(\d)/.exec(this.#path)?.[1] ?? "";
    this.#add("operation", "", {
      operationId: isNewest ? apiName : `${apiName}V${version}`,
      limit: isNewest ? limit : undefined,
    });
    this.#parameters("path", this.#operation.pathParameters);
    this.#parameters("query", this.#operation.query);
    this.#parameters("header", this.#operation.headers);
    this.#bodies();
    for (const [at, { requestExample }] of this.#variants.entries()) {
      if (requestExample === undefined) continue;
      const place = at === 0 ? "" : `#${at + 1}`;
      this.#add("request example", place, { value: requestExample });
    }
    for (const { code, text } of errors)
      this.#add("error code", code, { message: text });
    for (const { status, body: fields, example } of responses) {
      const where = { place: "response", status } as const;
      this.#add(
        "response",
        "",
        fields.length > 0 ? { type: "object" } : {},
        status,
      );
      this.#fields(where, fields, "", 0);
      if (example !== undefined)
        this.#add("response example", "", { value: example }, status);
    }
    return this.#entries;
  }

  /** The body, or one for each variant, which is told by its fields. */
  #bodies(): void {
    const isRequired = ({ body }: SampleOperation): boolean =>
      body.some((field) => field.required);
    const { body } = this.#operation;
    if (body.length === 0) return;
    const required = this.#variants.every(isRequired);
    if (this.#variants.length === 1) {
      this.#add("body", "", { type: "object", required });
      this.#fields({ place: "body" }, body, "", 0);
      return;
    }
    this.#add("body", "", { type: "composed", required });
    const own = this.#name;
    for (const variant of this.#variants) {
      this.#name = variantName(
        own,
        variant.body.map(({ name }) => name),
      );
      this.#add("body", "", { type: "object" });
      this.#fields({ place: "body" }, variant.body, "", 0);
    }
    this.#name = own;
  }

  #add(place: Place, at: string, facts: Facts, status?: string): void {
    this.#entries.push({
      operation: this.#name,
      place,
      ...(status ? { status } : {}),
      at,
      facts,
    });
  }

  #parameters(
    place: "path" | "query" | "header",
    fields: readonly SampleField[],
  ): void {
    for (const { name, type, required, limits } of fields)
      this.#value({ place }, name, type, 0, {
        ...limitFacts(type, limits),
        required,
      });
  }

  #fields(
    where: Where,
    fields: readonly SampleField[],
    at: string,
    depth: number,
  ): void {
    for (const { name, type, required, limits } of fields) {
      this.#value(where, at === "" ? name : `${at}.${name}`, type, depth, {
        ...limitFacts(type, limits),
        required,
      });
    }
  }

  #value(
    where: Where,
    at: string,
    type: SampleType,
    depth: number,
    facts: Facts,
  ): void {
    if (depth > LISTED_DEPTH) return;
    const { place, status } = where;
    switch (type.kind) {
      case "scalar":
        this.#add(
          place,
          at,
          type.or
            ? { type: [type.scalar, type.or].sort(), ...facts }
            : { ...TYPES[type.scalar], ...facts },
          status,
        );
        return;
      case "array":
        this.#add(place, at, { type: "array", ...facts }, status);
        this.#value(where, `${at}[]`, type.items, depth + 1, {});
        return;
      case "map":
        this.#add(place, at, { type: "object", ...facts }, status);
        this.#value(where, `${at}.*`, type.values, depth + 1, {});
        return;
      case "object": {
        this.#add(place, at, { type: "object", ...facts }, status);
        const object = this.#sample.objects[type.object];
        if (!object) return;
        this.#fields(where, object.fields, at, depth + 1);
        if (object.keys)
          this.#value(where, `${at}.*`, object.keys, depth + 1, {});
      }
    }
  }
}

interface Where {
  readonly place: Place;
  readonly status?: string;
}

function limitFacts(
  type: SampleType,
  { values, minimum, maximum, fallback }: SampleLimits,
): Facts {
  const [low, high] =
    type.kind === "array"
      ? ["minItems", "maxItems"]
      : type.kind === "scalar" && type.scalar === "string"
        ? ["minLength", "maxLength"]
        : ["minimum", "maximum"];
  return {
    ...(values ? { enum: values } : {}),
    ...(minimum === undefined ? {} : { [low as string]: minimum }),
    ...(maximum === undefined ? {} : { [high as string]: maximum }),
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}
