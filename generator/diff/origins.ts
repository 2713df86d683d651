/** Where both sides of a change stand: page, date, table, row and words, from the document and the pages' manifests. */
import { pointerSegment, pointerSegments } from "../contract/access/resolve.js";
import { operationsOf } from "../contract/access/walk.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import type { Change, DocSource } from "./change.js";
import type { Origin } from "./finding.js";
import { operationAt } from "./documented-values.js";
import { sourceOf } from "./document-reader.js";
import { recordOf } from "./json-value.js";

/** What a manifest says about a page. */
export interface PageNote {
  /** As the project names it. */
  readonly file?: string;
  readonly address?: string;
  readonly date?: string;
}

/** Pages by name. */
export type PageNotes = ReadonlyMap<string, PageNote>;

/** One place where a part of a contract was read. */
export interface Occurrence {
  readonly page: string;
  readonly table?: string;
  readonly row?: string;
  readonly line?: number;
}

export interface OriginSources {
  readonly pages: PageNotes;
  /** Where a pointer was read; on the page named, if it stands there. */
  readonly occurrenceOf?:
    | ((pointer: string, page: string | undefined) => Occurrence | undefined)
    | undefined;
}

/** The origin of one side of a change. */
export function originOf(
  change: Change,
  side: "base" | "revision",
  sources: OriginSources & { readonly document: OpenApiDocument },
): Origin {
  const { pages, occurrenceOf, document } = sources;
  const { operation } = change;
  const { source } = change[side];
  const pointer = rowPointer(change, side);
  const own = operation && sourceOf(operationAt(document, operation))?.page;
  const found = occurrenceOf?.(pointer, own);
  // What is shared names its first page; the operation's own page is nearer.
  const isNear = found?.page === own && source?.page !== own;
  const { page, table, row }: DocSource = (isNear ? found : source) ?? {};
  const note = page === undefined ? undefined : pages.get(page);
  const words = wordsAt(document, pointer);
  const line = found?.page === page ? found?.line : undefined;
  return {
    ...(page !== undefined && { page }),
    ...(note?.file !== undefined && { file: note.file }),
    ...(line !== undefined && { line }),
    ...(note?.address !== undefined && { address: note.address }),
    ...(note?.date !== undefined && { date: note.date }),
    ...(table !== undefined && { table }),
    ...(row !== undefined && { row }),
    ...(words !== undefined && { words }),
  };
}

/** That a field is mandatory stands in its row, not in the list of mandatory names. */
function rowPointer(change: Change, side: "base" | "revision"): string {
  const { element, keyword, name } = change;
  const at = change[side].pointer;
  if (element !== "property" || keyword !== "required") return at;
  if (name === undefined) return at;
  const owner = at.replace(/\/required$/, "");
  return `${owner}/properties/${pointerSegment(name)}`;
}

/** The newest date of the pages that a document's operations were read from. */
export function newestDate(
  document: OpenApiDocument,
  pages: PageNotes,
): string | undefined {
  if (pages.size === 0) return undefined;
  let newest: string | undefined;
  for (const { operation } of operationsOf(document)) {
    const { page } = sourceOf(operation) ?? {};
    const date = page === undefined ? undefined : pages.get(page)?.date;
    if (date !== undefined && (newest === undefined || date > newest)) {
      newest = date;
    }
  }
  return newest;
}

/** Below these stand things with names of their own: what was said above is about something else. */
const HOLDERS: ReadonlySet<string> = new Set([
  "properties",
  "parameters",
  "responses",
  "headers",
  "schemas",
  "patternProperties",
]);

/** The description at a pointer, or of the named thing around it; undefined where the pointer leads nowhere. */
function wordsAt(document: OpenApiDocument, at: string): string | undefined {
  let node: unknown = document;
  let words: string | undefined;
  let holder = "";
  for (const segment of pointerSegments(at) ?? []) {
    if (typeof node !== "object" || node === null) return undefined;
    if (!Object.hasOwn(node, segment)) return undefined;
    node = (node as Record<string, unknown>)[segment];
    const isNamed = HOLDERS.has(holder) || segment === "requestBody";
    // Permissions and limits have no words of their own.
    if (isNamed || segment.startsWith("x-doc-")) words = undefined;
    holder = segment;
    const { description } = recordOf(node);
    if (typeof description === "string") words = description;
  }
  return words;
}
