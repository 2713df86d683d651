/**
 * The fields of an operation, each with its place for people and its pointer in the contract.
 * Input: a contract of ours and one of its operations. A schema that contains itself is not entered again.
 */
import {
  lookUp,
  pointer,
  pointerSegments,
} from "../contract/access/resolve.js";
import { subschemasOf, type OperationEntry } from "../contract/access/walk.js";
import type { OpenApiDocument, Schema } from "../contract/openapi.js";

export interface FoundField {
  /** `request body > volumes[] > size` */
  readonly location: string;
  /** Names from the outermost field inwards: `["volumes", "size"]`. */
  readonly names: readonly string[];
  /** JSON pointer, `#/components/schemas/Volume/properties/size`. */
  readonly pointer: string;
  readonly schema: Schema;
}

interface Visit {
  readonly schema: Schema;
  readonly segments: readonly string[];
  readonly location: string;
  readonly names: readonly string[];
  /** References followed on the way here: a schema inside itself is not entered again. */
  readonly refs: readonly string[];
}

/** A contract that shares schemas in a hostile way has more places than anyone can read. */
const MOST_PLACES = 50_000;

/** Every parameter and field of the operation, request before response. */
export function fieldsOf(
  document: OpenApiDocument,
  { path, method, operation }: OperationEntry,
): readonly FoundField[] {
  const base = ["paths", path, method];
  const found: FoundField[] = [];
  for (const [index, parameter] of (operation.parameters ?? []).entries()) {
    if ("$ref" in parameter) continue;
    found.push({
      location: `${parameter.in} parameter > ${parameter.name}`,
      names: [parameter.name],
      pointer: pointer(...base, "parameters", String(index)),
      schema: parameter.schema ?? {},
    });
  }
  const pending: Visit[] = [];
  const { requestBody } = operation;
  if (requestBody && "content" in requestBody) {
    const segments = [...base, "requestBody", "content"];
    pending.push(...startsIn(requestBody.content, segments, "request body"));
  }
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    if (!("content" in response) || !response.content) continue;
    const segments = [...base, "responses", status, "content"];
    pending.push(...startsIn(response.content, segments, `response ${status}`));
  }
  for (let index = 0; index < pending.length; index += 1) {
    const visit = pending[index];
    if (visit && pending.length < MOST_PLACES) {
      pending.push(...step(document, visit, found));
    }
  }
  return found;
}

function startsIn(
  content: Readonly<Record<string, { schema?: Schema }>>,
  segments: readonly string[],
  location: string,
): Visit[] {
  return Object.entries(content).flatMap(([mediaType, { schema }]) =>
    schema
      ? [
          {
            schema,
            segments: [...segments, mediaType, "schema"],
            location,
            names: [],
            refs: [],
          },
        ]
      : [],
  );
}

function step(
  document: OpenApiDocument,
  visit: Visit,
  found: FoundField[],
): Visit[] {
  const { schema, segments, location, names, refs } = visit;
  const next: Visit[] = [];
  const ref = schema.$ref;
  if (ref !== undefined && !refs.includes(ref)) {
    const target = lookUp(document, ref);
    const to = pointerSegments(ref);
    if (typeof target === "object" && target !== null && to) {
      next.push({
        ...visit,
        schema: target as Schema,
        segments: to,
        refs: [...refs, ref],
      });
    }
  }
  for (const [below, subschema] of subschemasOf(schema)) {
    const [keyword, name] = below;
    // What a condition asks of a field is no field.
    if (keyword === "if" || keyword === "not") continue;
    const isField = keyword === "properties" && name !== undefined;
    const inside: Visit = {
      schema: subschema,
      segments: [...segments, ...below],
      location: isField
        ? `${location} > ${name}`
        : keyword === "items"
          ? `${location}[]`
          : location,
      names: isField ? [...names, name] : names,
      refs,
    };
    if (isField) {
      found.push({
        location: inside.location,
        names: inside.names,
        pointer: pointer(...inside.segments),
        schema: subschema,
      });
    }
    next.push(inside);
  }
  return next;
}
