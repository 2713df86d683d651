/**
 * OpenAPI 3.1 as this program reads and writes it: the package openapi-types, extended once for the keywords of
 * JSON Schema 2020-12 that it lacks (`if`, `then`, `dependentRequired`, `const`, `$ref` with siblings).
 */
import type { OpenAPIV3_1 } from "openapi-types";

export type JsonSchemaType =
  "string" | "integer" | "number" | "boolean" | "null" | "object" | "array";

/** A JSON Schema 2020-12 in an OpenAPI 3.1 document; `true` and `false` are schemas too. */
export interface Schema {
  $ref?: string;
  type?: JsonSchemaType | JsonSchemaType[];
  format?: string;
  title?: string;
  description?: string;
  default?: unknown;
  deprecated?: boolean;
  readOnly?: boolean;
  writeOnly?: boolean;
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  items?: Schema | boolean;
  prefixItems?: Schema[];
  contains?: Schema | boolean;
  minContains?: number;
  maxContains?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  required?: string[];
  minProperties?: number;
  maxProperties?: number;
  dependentRequired?: Record<string, string[]>;
  dependentSchemas?: Record<string, Schema | boolean>;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  not?: Schema;
  if?: Schema;
  then?: Schema;
  else?: Schema;
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  contentMediaType?: string;
  contentEncoding?: string;
  /** What the text holds; OpenAPI 3.1 takes it from JSON Schema 2020-12. */
  contentSchema?: Schema;
  examples?: unknown[];
  example?: unknown;
  $defs?: Record<string, Schema>;
  externalDocs?: { url: string; description?: string };
  xml?: unknown;
  [extension: `x-${string}`]: unknown;
}

export interface Reference {
  $ref: string;
  summary?: string;
  description?: string;
}

export interface Example {
  summary?: string;
  description?: string;
  value?: unknown;
  externalValue?: string;
}

export interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
  encoding?: Record<string, unknown>;
  [extension: `x-${string}`]: unknown;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  description?: string;
  required?: boolean;
  deprecated?: boolean;
  allowEmptyValue?: boolean;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
  schema?: Schema;
  content?: Record<string, MediaType>;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
  [extension: `x-${string}`]: unknown;
}

export type Header = Omit<Parameter, "name" | "in">;

export interface RequestBody {
  description?: string;
  required?: boolean;
  content: Record<string, MediaType>;
  [extension: `x-${string}`]: unknown;
}

export interface Response {
  description: string;
  headers?: Record<string, Header | Reference>;
  content?: Record<string, MediaType>;
  links?: Record<string, unknown>;
  [extension: `x-${string}`]: unknown;
}

export type SecurityRequirement = Record<string, string[]>;
export type SecurityScheme = OpenAPIV3_1.SecuritySchemeObject & {
  [extension: `x-${string}`]: unknown;
};
export type Server = OpenAPIV3_1.ServerObject;

export interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  deprecated?: boolean;
  externalDocs?: { url: string; description?: string };
  parameters?: (Parameter | Reference)[];
  requestBody?: RequestBody | Reference;
  responses?: Record<string, Response | Reference>;
  security?: SecurityRequirement[];
  servers?: Server[];
  callbacks?: Record<string, unknown>;
  [extension: `x-${string}`]: unknown;
}

export const OPERATION_METHODS = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;
export type OperationMethod = (typeof OPERATION_METHODS)[number];

export type PathItem = {
  [method in OperationMethod]?: Operation;
} & {
  $ref?: string;
  summary?: string;
  description?: string;
  parameters?: (Parameter | Reference)[];
  servers?: Server[];
  [extension: `x-${string}`]: unknown;
};

export interface Components {
  schemas?: Record<string, Schema>;
  responses?: Record<string, Response | Reference>;
  parameters?: Record<string, Parameter | Reference>;
  examples?: Record<string, Example | Reference>;
  requestBodies?: Record<string, RequestBody | Reference>;
  headers?: Record<string, Header | Reference>;
  securitySchemes?: Record<string, SecurityScheme | Reference>;
  links?: Record<string, unknown>;
  callbacks?: Record<string, unknown>;
  pathItems?: Record<string, PathItem>;
}

/** A whole OpenAPI document. Documents are replaced, not changed: stages treat them as read-only. */
export interface OpenApiDocument {
  openapi: string;
  info: OpenAPIV3_1.InfoObject & { [extension: `x-${string}`]: unknown };
  jsonSchemaDialect?: string;
  servers?: Server[];
  tags?: { name: string; description?: string }[];
  security?: SecurityRequirement[];
  externalDocs?: { url: string; description?: string };
  paths?: Record<string, PathItem>;
  webhooks?: Record<string, PathItem>;
  components?: Components;
  [extension: `x-${string}`]: unknown;
}
