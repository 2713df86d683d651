/**
 * Finds out how an operation pages its list. Input: operations; output: for each that does, what an iterator needs;
 * a diagnostic for each that documents a limit and a way to go on, and whose answers do not show how.
 * Precision before recall: where two readings are possible there is no iterator. Known limits: lists by GET, and by POST
 * where the name says so; pages that only the header `Link` leads to are not followed.
 */
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import {
  ID_MARKER_NAMES,
  LISTING_VERBS,
  PAGE_NUMBER_WORDS,
} from "../../vocabulary/paging-names.js";
import type { ClientOperation } from "./client-operation.js";
import { findItems, type FoundItems } from "./paging-items.js";
import {
  pagingParameters,
  type PagingParameter,
  type PagingParameters,
} from "./paging-parameters.js";
import {
  linksIn,
  membersOf,
  nextIn,
  scalarKind,
  totalIn,
} from "./paging-answer.js";

/** `Paging` of the client's runtime, as JSON. */
export interface PagingTerm {
  readonly in: "query" | "body";
  readonly items: readonly string[];
  readonly limit?: { readonly name: string };
  readonly by: object;
  readonly total?: readonly string[];
  readonly reverse?: string;
}

export interface ClientPaging {
  readonly term: PagingTerm;
  readonly item: Schema | boolean;
}

export interface PagedOperations {
  readonly paged: ReadonlyMap<ClientOperation, ClientPaging>;
  readonly diagnostics: readonly Diagnostic[];
}

export function readPaging(
  document: OpenApiDocument,
  operations: readonly ClientOperation[],
): PagedOperations {
  const paged = new Map<ClientOperation, ClientPaging>();
  const diagnostics: Diagnostic[] = [];
  for (const operation of operations) {
    // The function that takes any body is the one that pages.
    if (operation.variant) continue;
    const parameters = pagingParameters(document, operation);
    if (!parameters) continue;
    const found = pagingOf(document, operation, parameters);
    if (typeof found !== "string") {
      if (found) paged.set(operation, found);
      continue;
    }
    const names = [
      parameters.limit,
      ...parameters.markers,
      ...parameters.offsets,
      ...parameters.pages,
    ].flatMap((parameter) => (parameter ? [`\`${parameter.name}\``] : []));
    diagnostics.push(
      diagnostic(
        "emit/no-iterator",
        `\`${operation.id}\` documents ${names.join(" and ")}, but ${found}; it has no iterator.`,
        undefined,
        { subject: operation.id },
      ),
    );
  }
  return { paged, diagnostics };
}

/** How it pages, or why that cannot be told; nothing where it does not page at all. */
function pagingOf(
  document: OpenApiDocument,
  operation: ClientOperation,
  parameters: PagingParameters,
): ClientPaging | string | undefined {
  const { limit, markers, offsets, pages, place } = parameters;
  const answer = answerOf(operation);
  const next = answer && nextIn(document, answer);
  const isPaged = markers.length + offsets.length + pages.length > 0;
  // Without a limit only an answer that names the next page is evidence.
  if (!isPaged || (!limit && !(next && markers.length > 0))) return undefined;
  if (place === "body" && !isListing(operation)) {
    return "nothing but a `GET`, or a `POST` whose name says so, is taken for a list";
  }
  if (markers.length > 1) return "more than one marker is documented";
  if (!answer) return "no answer of JSON is documented";
  const items = findItems(document, operation, answer);
  if (typeof items === "string") return items;
  const by = pageBy(document, { ...parameters, answer, items, next });
  if (typeof by === "string") return by;
  const total = totalIn(document, answer, items.path);
  const { reverse } = parameters;
  return {
    item: items.schema,
    term: {
      in: place,
      items: items.path,
      ...(limit ? { limit: limitTerm(limit) } : {}),
      by,
      ...(total ? { total } : {}),
      ...(reverse === undefined ? {} : { reverse }),
    },
  };
}

/** The documented body of success: that of 200 where there are several. */
function answerOf({ responses }: ClientOperation): Schema | undefined {
  const bodies = responses.filter(
    ({ status, kind, schema }) =>
      status.startsWith("2") && kind === "json" && schema,
  );
  const usual = bodies.find(({ status }) => status === "200") ?? bodies[0];
  return usual?.schema;
}

/** `ListDisksByTag`, `POST /disks/search` */
function isListing({ id, entry }: ClientOperation): boolean {
  const [first = ""] = id.split(/(?=[A-Z_-])/);
  const last = entry.path.split(/[/:]/).at(-1) ?? "";
  return [first, last].some((verb) =>
    LISTING_VERBS.includes(verb.toLowerCase()),
  );
}

interface Evidence extends PagingParameters {
  readonly answer: Schema;
  readonly items: FoundItems;
  readonly next: readonly string[] | undefined;
}

/** In falling order of evidence; or why there is none. */
function pageBy(
  document: OpenApiDocument,
  evidence: Evidence,
): object | string {
  const { markers, offsets, pages, answer, items, next } = evidence;
  const [marker] = markers;
  if (marker && next) {
    const number = marker.kind === "number" ? { number: true } : {};
    return { kind: "marker", name: marker.name, next, ...number };
  }
  const links = linksIn(document, answer, items.path);
  const id = marker && idOf(document, marker, items);
  if (marker?.kind === "text" && links) {
    return { kind: "links", name: marker.name, links, ...(id ? { id } : {}) };
  }
  if (offsets.length + pages.length > 1) {
    return "more than one way to go on is documented";
  }
  const [offset] = offsets;
  if (offset) return byOffset(offset);
  const [page] = pages;
  if (page) return byPage(page);
  if (!marker) return "there is no marker";
  if (!ID_MARKER_NAMES.has(marker.known)) {
    return "no answer says where the next page begins";
  }
  return id
    ? { kind: "last", name: marker.name, id }
    : "no answer says where the next page begins, and items have no `id` of its type";
}

/** The member of an item that its marker holds. */
function idOf(
  document: OpenApiDocument,
  { kind, known }: PagingParameter,
  { schema }: FoundItems,
): string | undefined {
  if (typeof schema === "boolean" || !ID_MARKER_NAMES.has(known)) {
    return undefined;
  }
  const id = membersOf(document, schema).get("id");
  return id && scalarKind(document, id) === kind ? "id" : undefined;
}

function byOffset(offset: PagingParameter): object | string {
  const { name, kind, schema, description } = offset;
  const start = schema.default ?? schema.minimum ?? 0;
  if (Number(start) !== 0) return "it does not begin with 0";
  if (PAGE_NUMBER_WORDS.test(description)) {
    return "its description speaks of pages, not of items";
  }
  return { kind: "offset", name, ...(kind === "text" ? { text: true } : {}) };
}

function byPage(page: PagingParameter): object | string {
  const { name, kind, schema } = page;
  const first = Number(schema.default ?? schema.minimum ?? NaN);
  if (first !== 0 && first !== 1) {
    return "the number of the first page is not documented";
  }
  const text = kind === "text" ? { text: true } : {};
  return { kind: "page", name, first, ...text };
}

const USUAL_SIZE = 100;

/** What is asked for unless the caller says so: never more than the documented maximum. */
function limitTerm({ name, kind, schema }: PagingParameter): {
  readonly name: string;
} {
  const { minimum = 0, maximum, enum: values } = schema;
  const documented = Number(schema.default ?? NaN);
  const wanted =
    maximum === undefined
      ? documented || USUAL_SIZE
      : Math.max(documented || 0, USUAL_SIZE);
  const size = Math.max(Math.min(wanted, maximum ?? wanted), minimum);
  const isAllowed = values === undefined && size > 0;
  return {
    name,
    ...(isAllowed ? { size } : {}),
    ...(kind === "text" ? { text: true } : {}),
  };
}
