/** A sample as a listing: what the contract must say if pages could say everything. */
import type {
  SampleField,
  SampleLimits,
  SampleOperation,
  SampleScalar,
  SampleType,
  ServiceSample,
} from "../sample/service-sample.js";
import { type Entry, type Facts, LISTED_DEPTH, type Place } from "./listing.js";

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
  return sample.operations.flatMap((operation) =>
    new OperationLister(sample, operation).list(),
  );
}

class OperationLister {
  readonly #entries: Entry[] = [];
  readonly #sample: ServiceSample;
  readonly #operation: SampleOperation;
  readonly #name: string;

  constructor(sample: ServiceSample, operation: SampleOperation) {
    this.#sample = sample;
    this.#operation = operation;
    this.#name = `${operation.method} ${operation.path}`;
  }

  list(): readonly Entry[] {
    const { apiName, body, responses, requestExample } = this.#operation;
    this.#add("operation", "", { operationId: apiName });
    this.#parameters("path", this.#operation.pathParameters);
    this.#parameters("query", this.#operation.query);
    this.#parameters("header", this.#operation.headers);
    if (body.length > 0) {
      const required = body.some((field) => field.required);
      this.#add("body", "", { type: "object", required });
      this.#fields({ place: "body" }, body, "", 0);
    }
    if (requestExample !== undefined)
      this.#add("request example", "", { value: requestExample });
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
        this.#add(place, at, { ...TYPES[type.scalar], ...facts }, status);
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
