/**
 * What an example call of an operation sends: documented values where there are any, placeholders otherwise, and of the
 * parameters only those that are required or have an example. Input: parameters and the body; output: values by place.
 */
import type { CallInput } from "../emit/usage/client-calls.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import type { ReadParameter } from "./read-operation.js";
import { readExamples } from "./read-examples.js";
import { memberOf } from "./read-value.js";
import { sampleValue } from "./sample-value.js";

const PLACES = ["path", "query", "header", "cookie"] as const;

export function callInput(
  document: OpenApiDocument,
  parameters: readonly ReadParameter[],
  body: unknown,
): CallInput {
  const places = PLACES.flatMap((place) => {
    const sent = parameters.flatMap((parameter) => {
      if (parameter.in !== place) return [];
      const value = valueOf(document, parameter);
      return value === undefined ? [] : [[parameter.name, value] as const];
    });
    return sent.length === 0
      ? []
      : [[place, Object.fromEntries(sent)] as const];
  });
  return {
    ...Object.fromEntries(places),
    ...(body !== undefined && { body }),
  };
}

function valueOf(
  document: OpenApiDocument,
  { name, node, schema, isRequired }: ReadParameter,
): unknown {
  const [example] = readExamples(document, { ...node, schema });
  if (example) return example.value;
  if (!isRequired) return undefined;
  const sample = sampleValue(document, schema);
  return sample === "string" || sample === null || isEmptyObject(sample)
    ? placeholder(name)
    : sample;
}

function isEmptyObject(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length === 0
  );
}

/** `project_id` becomes `PROJECT_ID`: to be replaced by the reader. */
export function placeholder(name: string): string {
  const word = name.toUpperCase().replace(/[^A-Z0-9]+/g, "_");
  return word.replace(/^_+|_+$/g, "") || "VALUE";
}

/** The body of the example call: the first documented one, or one made from the schema. */
export function exampleBody(
  document: OpenApiDocument,
  media: unknown,
): { readonly value: unknown; readonly isMade: boolean } {
  const [example] = readExamples(document, media).filter(
    ({ isAside }) => !isAside,
  );
  return example
    ? { value: example.value, isMade: false }
    : { value: sampleValue(document, memberOf(media, "schema")), isMade: true };
}
