/**
 * Makes the input of an operation's example. Input: the operation, and the document as it was given, with its examples;
 * output: `{path, query, header, body}` as code: what is mandatory, and the documented body where there is one.
 */
import { resolve } from "../../contract/access/resolve.js";
import type {
  Example,
  MediaType,
  OpenApiDocument,
  Parameter,
  PathItem,
  RequestBody,
} from "../../contract/openapi.js";
import type {
  ClientBody,
  ClientOperation,
  ClientParameter,
} from "../model/client-operation.js";
import { object, type Member, type ValueTerm } from "../print/code-layout.js";
import { documentedTerm, sampleTerm } from "./example-value.js";
import { fitsType } from "./fits-type.js";
import { objectShape } from "./object-shape.js";

/** The same document twice: schemas are read in the one, examples in the other. */
export interface ExampleSource {
  readonly document: OpenApiDocument;
  readonly examples: OpenApiDocument;
}

/** Undefined where nothing must be given. */
export function exampleInput(
  operation: ClientOperation,
  source: ExampleSource,
): ValueTerm | undefined {
  const places = (["path", "query", "header", "cookie"] as const).flatMap(
    (place): Member[] => {
      const members = operation.parameters
        .filter((parameter) => parameter.in === place && parameter.required)
        .map((parameter): Member => {
          return {
            key: parameter.name,
            value: parameterTerm(parameter, operation, source),
          };
        });
      return members.length > 0 ? [{ key: place, value: object(members) }] : [];
    },
  );
  const body = operation.body && bodyTerm(operation, operation.body, source);
  const all = [...places, ...(body ? [{ key: "body", value: body }] : [])];
  return all.length > 0 ? object(all) : undefined;
}

function parameterTerm(
  { in: place, name, schema }: ClientParameter,
  operation: ClientOperation,
  { document, examples }: ExampleSource,
): ValueTerm {
  const { found, pathItem } = givenOperation(operation, examples);
  const node = [...(found?.parameters ?? []), ...(pathItem?.parameters ?? [])]
    .map((item) => resolve<Parameter>(examples, item))
    .find((item) => item?.in === place && item.name === name);
  const value = (node ? valuesOf(examples, node) : []).find(
    (example) => example !== "" && fitsType(document, example, schema),
  );
  return value === undefined
    ? sampleTerm(document, schema, name)
    : documentedTerm(document, value, schema);
}

/** Of several documented bodies the first that has all and nothing but the members of this one. */
function bodyTerm(
  operation: ClientOperation,
  { kind, mediaType, schema, required }: ClientBody,
  { document, examples }: ExampleSource,
): ValueTerm | undefined {
  const { found } = givenOperation(operation, examples);
  const node = found?.requestBody;
  const body = node && resolve<RequestBody>(examples, node);
  const content: MediaType = body?.content[mediaType] ?? {};
  const { members } = objectShape(document, schema, "all");
  const isVariant = operation.variant !== undefined;
  const value = valuesOf(examples, content).find(
    (example) =>
      fitsType(document, example, schema) &&
      (!isVariant ||
        (isObject(example) &&
          Object.keys(example).every((name) => members.has(name)))),
  );
  if (value !== undefined && kind === "json") {
    return documentedTerm(document, value, schema);
  }
  return required ? sampleTerm(document, schema, "body") : undefined;
}

function givenOperation(
  { entry }: ClientOperation,
  document: OpenApiDocument,
): {
  found?: PathItem[typeof entry.method];
  pathItem?: PathItem;
} {
  const paths = document.paths ?? {};
  const node = Object.hasOwn(paths, entry.path) ? paths[entry.path] : undefined;
  const pathItem = node && resolve<PathItem>(document, node);
  return pathItem ? { pathItem, found: pathItem[entry.method] } : {};
}

/** Documented values, by the names of the examples. */
function valuesOf(
  document: OpenApiDocument,
  holder: MediaType | Parameter,
): unknown[] {
  const { example, examples = {}, schema } = holder;
  const named = Object.entries(examples)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, node]) => resolve<Example>(document, node)?.value);
  const own = [example, ...named, schema?.example, ...(schema?.examples ?? [])];
  return own.filter((value) => value !== undefined);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
