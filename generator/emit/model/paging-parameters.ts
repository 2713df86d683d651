/**
 * Reads the parameters by which an operation pages: of the query of a GET, of the body of a POST. Input: an operation;
 * output: them, by what they are for; nothing for other methods. Parameters that are neither number nor text are none.
 */
import { resolve } from "../../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import {
  LIMIT_NAMES,
  MARKER_NAMES,
  OFFSET_NAMES,
  PAGE_NAMES,
  pagingName,
  RANGE_END_NAMES,
  REVERSING_NAMES,
} from "../../vocabulary/paging-names.js";
import type { ClientOperation } from "./client-operation.js";
import { membersOf, scalarKind } from "./paging-answer.js";

export interface PagingParameter {
  readonly name: string;
  /** The name as the vocabulary has it. */
  readonly known: string;
  readonly kind: "number" | "text";
  readonly schema: Schema;
  readonly description: string;
}

export interface PagingParameters {
  readonly place: "query" | "body";
  readonly limit?: PagingParameter;
  readonly offsets: readonly PagingParameter[];
  readonly pages: readonly PagingParameter[];
  readonly markers: readonly PagingParameter[];
  readonly reverse?: string;
}

/** Names that mean a size only where a page or an offset stands beside them: disks have a `size`, too. */
const WEAK_LIMITS = new Set(["top", "size", "count"]);

export function pagingParameters(
  document: OpenApiDocument,
  operation: ClientOperation,
): PagingParameters | undefined {
  const { method } = operation.entry;
  if (method !== "get" && method !== "post") return undefined;
  const place = method === "get" ? "query" : "body";
  const members = [...membersIn(document, operation, place)];
  const parameters = members.flatMap(([name, given]): PagingParameter[] => {
    const schema = resolve<Schema>(document, given);
    const kind = schema && scalarKind(document, schema);
    if (!kind) return [];
    const words = given.description ?? schema.description;
    const description = typeof words === "string" ? words : "";
    return [{ name, known: pagingName(name), kind, schema, description }];
  });
  const named = (names: readonly string[]) =>
    parameters.filter(({ known }) => names.includes(known));
  const hasEnd = members.some(([name]) =>
    RANGE_END_NAMES.includes(pagingName(name)),
  );
  const offsets = named(OFFSET_NAMES).filter(
    ({ known }) => known !== "start" || !hasEnd,
  );
  const pages = named(PAGE_NAMES);
  const isCounted = offsets.length + pages.length > 0;
  const limit = named(LIMIT_NAMES)
    .filter(({ known }) => isCounted || !WEAK_LIMITS.has(known))
    .sort((a, b) => rank(a) - rank(b))[0];
  const reverse = members.find(([name]) =>
    REVERSING_NAMES.includes(pagingName(name)),
  );
  return {
    place,
    offsets,
    pages,
    markers: named(MARKER_NAMES),
    ...(limit ? { limit } : {}),
    ...(reverse ? { reverse: reverse[0] } : {}),
  };
}

function rank({ known }: PagingParameter): number {
  return LIMIT_NAMES.indexOf(known);
}

function membersIn(
  document: OpenApiDocument,
  { parameters, body }: ClientOperation,
  place: "query" | "body",
): ReadonlyMap<string, Schema> {
  if (place === "body") {
    return body?.kind === "json"
      ? membersOf(document, body.schema)
      : new Map<string, Schema>();
  }
  const query = parameters.filter((parameter) => parameter.in === "query");
  return new Map(query.map(({ name, schema }) => [name, schema]));
}
