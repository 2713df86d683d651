/**
 * A small service to be written as pages and read back. It knows what pages say, in no language and no layout;
 * objects are referred to by their place in `objects`, so that they may contain themselves.
 */

/** A value as JSON. */
export type SampleJson =
  | string
  | number
  | boolean
  | readonly SampleJson[]
  | { readonly [key: string]: SampleJson };

export type SampleMethod = "GET" | "POST" | "PUT" | "DELETE" | "PATCH";
export type SampleScalar =
  "string" | "integer" | "long" | "float" | "double" | "boolean";

export interface ServiceSample {
  readonly seed: number;
  readonly size: number;
  readonly objects: readonly SampleObject[];
  /** Several with one method and path stand on a page each. */
  readonly operations: readonly SampleOperation[];
  readonly service?: ServiceFacts;
}

/** What pages of their own say about the whole service. */
export interface ServiceFacts {
  readonly endpoints: readonly {
    readonly region: string;
    readonly host: string;
  }[];
  readonly errorCodes: readonly {
    readonly code: string;
    readonly status: string;
    readonly message: string;
  }[];
}

/** How often an operation may be called. */
export interface SampleRateLimit {
  readonly perUser: number;
  readonly total?: number;
  readonly period: "second" | "minute" | "hour" | "day";
}

export interface SampleObject {
  readonly name: string;
  readonly fields: readonly SampleField[];
  /** Values of keys that the user chooses, beside the fields. */
  readonly keys?: SampleType;
}

export interface SampleField {
  readonly name: string;
  readonly type: SampleType;
  readonly required: boolean;
  /** Mandatory under a condition: `Yes (if ...)`. */
  readonly conditional?: true;
  /** What the description says it is: an index into the nouns of the words. */
  readonly noun: number;
  /** What it is in words of its own, which count instead. */
  readonly about?: { readonly en: string; readonly zh: string };
  readonly limits: SampleLimits;
}

/** `minimum` and `maximum` count characters of a string, elements of an array, or are the bounds of a number. */
export interface SampleLimits {
  readonly values?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly fallback?: string | number | boolean;
}

export type SampleType =
  | {
      readonly kind: "scalar";
      readonly scalar: SampleScalar;
      /** `Integer/Boolean`: the value may be of this type instead. */
      readonly or?: SampleScalar;
    }
  | { readonly kind: "object"; readonly object: number }
  | { readonly kind: "array"; readonly items: SampleType }
  | { readonly kind: "map"; readonly values: SampleType };

export interface SampleOperation {
  readonly method: SampleMethod;
  readonly path: string;
  /** Paths of older versions on the same page, the newest first. */
  readonly olderPaths?: readonly string[];
  readonly limit?: SampleRateLimit;
  /** The official name, `CreateLamp`. */
  readonly apiName: string;
  readonly pathParameters: readonly SampleField[];
  readonly query: readonly SampleField[];
  readonly headers: readonly SampleField[];
  /** True when the page lists `X-Auth-Token` among the headers. */
  readonly token: boolean;
  readonly body: readonly SampleField[];
  readonly requestExample?: SampleJson;
  /** The first one is the success; each has its own status. */
  readonly responses: readonly [SampleResponse, ...SampleResponse[]];
  readonly errors: readonly { readonly code: string; readonly text: string }[];
}

export interface SampleResponse {
  readonly status: string;
  readonly body: readonly SampleField[];
  readonly example?: SampleJson;
}

/** Method and path, parameter names aside. */
export function identityOf({
  method,
  path,
}: Pick<SampleOperation, "method" | "path">): string {
  return `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`;
}

/** Names of keys around the whole of a body begin so. */
export const WRAPPER_PREFIX = "wrapped_";

/** The object that a body consists of, where it is one key around an object. */
export function wrappedObject(
  body: readonly SampleField[],
): number | undefined {
  const [field] = body;
  if (body.length !== 1 || !field?.name.startsWith(WRAPPER_PREFIX))
    return undefined;
  return objectOf(field.type);
}

/** The object of a type, below lists and maps; undefined for scalars. */
export function objectOf(type: SampleType): number | undefined {
  switch (type.kind) {
    case "scalar":
      return undefined;
    case "object":
      return type.object;
    case "array":
      return objectOf(type.items);
    case "map":
      return objectOf(type.values);
  }
}
