/**
 * The values that a schema lists, with what they mean. Input: keywords of a schema; output: values, and the description
 * without the lines that say the same once more.
 */
import type { Html } from "../report/html-text.js";
import type { Markdown } from "./markdown.js";
import {
  listOf,
  memberOf,
  shownValue,
  textOf,
  type Node,
} from "./read-value.js";
import { breakable } from "./words.js";

export interface ListedValue {
  readonly value: string;
  readonly meaning: string;
}

export interface ValueList {
  readonly values: readonly ListedValue[];
  /** True where others may occur. */
  readonly isOpen: boolean;
}

export interface ValueView {
  readonly value: Html;
  readonly meaning: Html;
}

/** `enum`, or `x-extensible-enum` for lists that are open; `const` is a constraint of its own. */
export function readValues(facets: Node): ValueList | undefined {
  const closed = listOf(facets["enum"]);
  const isOpen = closed.length === 0;
  const values = isOpen ? listOf(facets["x-extensible-enum"]) : closed;
  if (values.length === 0) return undefined;
  const meanings = facets["x-enum-descriptions"];
  return {
    isOpen,
    values: values.map((value, at) => ({
      value: shownValue(value),
      meaning: textOf(
        Array.isArray(meanings)
          ? meanings[at]
          : memberOf(meanings, String(value)),
      ).trim(),
    })),
  };
}

export function valueViews(
  { values }: ValueList,
  { line }: Markdown,
): readonly ValueView[] {
  return values.map(({ value, meaning }) => ({
    value: breakable(value),
    meaning: line(meaning),
  }));
}

const ITEM = /^\s*[-*]\s+/;

/** Paragraphs that only repeat the list of values or the default are told by those already. */
export function withoutRepeated(
  description: string,
  facets: Node,
  list: ValueList | undefined,
): string {
  const lines = new Set(
    (list?.values ?? []).map(({ value, meaning }) => `${value}: ${meaning}`),
  );
  const isDefault = Object.hasOwn(facets, "default");
  const byDefault = `Default: ${shownValue(facets["default"])}`;
  return description
    .split(/\n{2,}/)
    .filter((paragraph) => {
      if (isDefault && paragraph.trim() === byDefault) return false;
      const items = paragraph.split("\n");
      return !items.every(
        (item) => ITEM.test(item) && lines.has(item.replace(ITEM, "").trim()),
      );
    })
    .join("\n\n");
}
