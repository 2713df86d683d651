/**
 * Describes an operation as data: what the client's runtime needs to send it. Input: the operation and the names of
 * its validators; output: a `ValueTerm`.
 */
import type {
  ClientOperation,
  ClientParameter,
  ClientResponse,
} from "../model/client-operation.js";
import type { Schema } from "../../contract/openapi.js";
import { acceptedTypes } from "../model/accepted-types.js";
import { reachesInt64 } from "../model/exact-integers.js";
import type { SchemaGraph, TypeEntry } from "../model/schema-graph.js";
import { isBare, typesOf } from "../model/schema-shape.js";
import {
  code,
  jsonTerm,
  object,
  text,
  type Member,
  type ValueTerm,
} from "../print/code-layout.js";
import type { ValidatorNames } from "../validators/validator-names.js";

export interface TermContext {
  readonly graph: SchemaGraph;
  readonly validators: ReadonlyMap<TypeEntry, ValidatorNames>;
}

/** What is asked for where an operation says nothing else. */
const USUAL_TYPE = "application/json";

/** `used` collects the names that the term refers to. */
export function operationTerm(
  operation: ClientOperation,
  context: TermContext,
  used: Set<string>,
): ValueTerm {
  const { entry, id, body, authenticated, server } = operation;
  const parameters = operation.parameters.filter(isUnusual);
  const input = context.graph.entryOf(operation.input);
  const names = input && context.validators.get(input);
  const rateLimit = readRateLimit(operation);
  const accept = acceptedTypes(operation.responses);
  for (const name of [names?.is, names?.rules]) if (name) used.add(name);
  return object([
    { key: "id", value: text(id) },
    { key: "method", value: text(entry.method.toUpperCase()) },
    { key: "path", value: text(sentPath(entry.path)) },
    ...(parameters.length > 0
      ? [
          {
            key: "parameters",
            value: {
              kind: "list",
              items: parameters.map(parameterTerm),
            } as const,
          },
        ]
      : []),
    ...(body
      ? [
          {
            key: "body",
            value: jsonTerm({
              kind: body.kind,
              mediaType: body.mediaType,
              ...(body.parts ? { parts: body.parts } : {}),
            }),
          },
        ]
      : []),
    ...(accept === USUAL_TYPE ? [] : [{ key: "accept", value: text(accept) }]),
    {
      key: "responses",
      value: object(
        operation.responses.map((response) =>
          responseMember(response, context, used),
        ),
      ),
    },
    ...(server === undefined ? [] : [{ key: "server", value: text(server) }]),
    ...(authenticated
      ? []
      : [
          {
            key: "authenticated",
            value: { kind: "boolean", value: false } as const,
          },
        ]),
    ...(rateLimit ? [{ key: "rateLimit", value: jsonTerm(rateLimit) }] : []),
    { key: "accepts", value: code(names?.is ?? "") },
    { key: "rules", value: code(names?.rules ?? "") },
  ]);
}

/** It begins with a slash; what comes after `#` only tells operations of one path apart. */
function sentPath(path: string): string {
  const sent = path.replace(/#.*$/su, "");
  return sent.startsWith("/") ? sent : `/${sent}`;
}

const PERIODS = ["second", "minute", "hour", "day"];

/** What one user may send, by `x-doc-rate-limit`; where only a limit for all is documented, that one. */
function readRateLimit({
  entry,
}: ClientOperation): { requests: number; period: string } | undefined {
  const limit = entry.operation["x-doc-rate-limit"];
  if (typeof limit !== "object" || limit === null) return undefined;
  const { perUser, total, period } = limit as Readonly<Record<string, unknown>>;
  const requests = perUser ?? total;
  const isCount =
    typeof requests === "number" && Number.isInteger(requests) && requests > 0;
  return isCount && typeof period === "string" && PERIODS.includes(period)
    ? { requests, period }
    : undefined;
}

/** True where the usual way of the place would be wrong. */
function isUnusual({
  in: place,
  style,
  explode,
  allowReserved,
}: ClientParameter): boolean {
  const isForm = place === "query" || place === "cookie";
  return (
    style !== (isForm ? "form" : "simple") ||
    explode !== isForm ||
    allowReserved
  );
}

function parameterTerm(parameter: ClientParameter): ValueTerm {
  const { in: place, name, style, explode, allowReserved } = parameter;
  return jsonTerm({
    in: place,
    name,
    style,
    explode,
    ...(allowReserved ? { allowReserved } : {}),
  });
}

const YES: ValueTerm = { kind: "boolean", value: true };

/** Data of events that no schema describes is text. */
function isText(schema: Schema, graph: SchemaGraph): boolean {
  const described = graph.entryOf(schema)?.schema ?? schema;
  return isBare(described) || typesOf(described).includes("string");
}

function responseMember(
  response: ClientResponse,
  context: TermContext,
  used: Set<string>,
): Member {
  const { status, kind, schema } = response;
  const entry = schema && context.graph.entryOf(schema);
  const rules = entry && context.validators.get(entry)?.rules;
  if (rules !== undefined) used.add(rules);
  return {
    key: status,
    value: object([
      { key: "kind", value: text(kind) },
      ...(schema && reachesInt64(schema, context.graph)
        ? [{ key: "exact", value: YES }]
        : []),
      ...(kind === "events" && schema && !isText(schema, context.graph)
        ? [{ key: "json", value: YES }]
        : []),
      ...(rules === undefined ? [] : [{ key: "rules", value: code(rules) }]),
    ]),
  };
}
