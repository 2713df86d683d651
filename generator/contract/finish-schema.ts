/**
 * From a draft to the schema that the document holds: references by name, keywords in a fixed order, `x-doc-source`,
 * and for each row an entry among the sources.
 */
import type { Origin } from "../service/service-model.js";
import { pointer } from "./access/resolve.js";
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
  const entries = Object.keys(draft)
    .sort((left, right) => rankOf(left) - rankOf(right))
    .map((keyword): [string, unknown] => [
      keyword,
      finishKeyword(draft, keyword, at, finishing),
    ]);
  const note = finishing.notes.notes.get(draft);
  const [first] = note?.origins ?? [];
  if (note && first) {
    entries.push(["x-doc-source", docSource(first)]);
    finishing.entries.set(pointerText(at), sourceEntry(note));
  }
  return Object.fromEntries(entries) as Schema;
}

/** `x-doc-source`: names only, nothing that moves when a page is edited elsewhere. */
export function docSource({ page, table, row }: Origin): {
  page: string;
  table?: string;
  row?: string;
} {
  return {
    page: page.name,
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
  };
}

/** A pointer without the `#`: the keys of the sources. */
export function pointerText(segments: readonly string[]): string {
  return pointer(...segments).slice(1);
}

function finishKeyword(
  draft: Schema,
  keyword: string,
  at: readonly string[],
  finishing: Finishing,
): unknown {
  const value: unknown = draft[keyword as keyof Schema];
  switch (keyword) {
    case "$ref": {
      const name = finishing.nameOf(String(value));
      return pointer("components", "schemas", name ?? "");
    }
    case "properties":
      return Object.fromEntries(
        Object.entries(draft.properties ?? {}).map(([name, property]) => [
          name,
          finishSchema(property, [...at, keyword, name], finishing),
        ]),
      );
    case "items":
    case "additionalProperties":
      return typeof value === "object"
        ? finishSchema(value as Schema, [...at, keyword], finishing)
        : value;
    case "anyOf":
      return (draft.anyOf ?? []).map((option, index) =>
        finishSchema(option, [...at, keyword, String(index)], finishing),
      );
    default:
      return value;
  }
}
