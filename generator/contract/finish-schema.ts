/**
 * From a draft to the schema that the document holds: references by name, keywords in a fixed order, `x-doc-source`,
 * and for each row an entry among the sources.
 */
import type { Origin } from "../service/service-model.js";
import { pointer, pointerSegment } from "./access/resolve.js";
import type { Schema } from "./openapi.js";
import type { SchemaNotes } from "./schema-notes.js";
import { type SourceEntries, sourceEntry } from "./sources-document.js";

export interface Finishing {
  /** Name of the component for an object id. */
  readonly nameOf: (id: string) => string | undefined;
  readonly notes: SchemaNotes;
  readonly entries: SourceEntries;
}

/** The order of keywords; those that are not in the list follow in the order of the draft. */
const KEY_ORDER: readonly string[] = [
  "$ref",
  "type",
  "anyOf",
  "format",
  "enum",
  "x-extensible-enum",
  "x-enum-descriptions",
  "x-enum-varnames",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "default",
  "description",
  "deprecated",
  "readOnly",
  "required",
  "properties",
  "items",
  "additionalProperties",
];

const RANKS = new Map(KEY_ORDER.map((keyword, rank) => [keyword, rank]));

function rankOf(keyword: string): number {
  return RANKS.get(keyword) ?? KEY_ORDER.length;
}

/** The finished copy of `draft`, which stands at `at` (a pointer's segments). */
export function finishSchema(
  draft: Schema,
  at: readonly string[],
  finishing: Finishing,
): Schema {
  return finishAt(draft, pointerText(at), finishing);
}

/** The same, the place as the text of its pointer: it is what grows with each level, and the key of the sources. */
function finishAt(draft: Schema, place: string, finishing: Finishing): Schema {
  const finished: Record<string, unknown> = {};
  // Keywords are ours; only the names of properties are a page's own.
  for (const keyword of inOrder(Object.keys(draft))) {
    finished[keyword] = finishKeyword(draft, keyword, place, finishing);
  }
  const note = finishing.notes.notes.get(draft);
  const first = note?.origins[0];
  if (note && first) {
    finished["x-doc-source"] = docSource(first);
    finishing.entries.set(place, sourceEntry(note));
  }
  return finished as Schema;
}

/** Sorted by rank; a few keywords, of which most are in order. */
function inOrder(keywords: string[]): string[] {
  for (let at = 1; at < keywords.length; at += 1) {
    const keyword = keywords[at] as string;
    const rank = rankOf(keyword);
    let to = at;
    for (; to > 0 && rankOf(keywords[to - 1] as string) > rank; to -= 1) {
      keywords[to] = keywords[to - 1] as string;
    }
    keywords[to] = keyword;
  }
  return keywords;
}

/** `x-doc-source`: names only, nothing that moves when a page is edited elsewhere. */
export function docSource({ page, table, row }: Origin): {
  page: string;
  table?: string;
  row?: string;
} {
  const source: { page: string; table?: string; row?: string } = {
    page: page.name,
  };
  if (table !== undefined) source.table = table;
  if (row !== undefined) source.row = row;
  return source;
}

/** A pointer without the `#`: the keys of the sources. */
export function pointerText(segments: readonly string[]): string {
  return pointer(...segments).slice(1);
}

function finishKeyword(
  draft: Schema,
  keyword: string,
  place: string,
  finishing: Finishing,
): unknown {
  const value: unknown = draft[keyword as keyof Schema];
  switch (keyword) {
    case "$ref": {
      const name = finishing.nameOf(String(value));
      return pointer("components", "schemas", name ?? "");
    }
    case "properties":
      return finishProperties(draft.properties ?? {}, place, finishing);
    case "items":
    case "additionalProperties":
    case "contentSchema":
      return typeof value === "object"
        ? finishAt(value as Schema, `${place}/${keyword}`, finishing)
        : value;
    case "anyOf":
      return (draft.anyOf ?? []).map((option, index) =>
        finishAt(option, `${place}/anyOf/${index}`, finishing),
      );
    default:
      return value;
  }
}

function finishProperties(
  properties: Readonly<Record<string, Schema>>,
  place: string,
  finishing: Finishing,
): Record<string, Schema> {
  const finished = new Map<string, Schema>();
  for (const [name, property] of Object.entries(properties)) {
    const at = `${place}/properties/${pointerSegment(name)}`;
    finished.set(name, finishAt(property, at, finishing));
  }
  return Object.fromEntries(finished);
}
