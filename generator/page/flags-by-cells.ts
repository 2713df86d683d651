/**
 * The column that says which fields must be sent, where its heading does not tell. Input: a header, its rows and the
 * columns that are taken; output: the one free column of whose cells each says "Mandatory" or "Optional".
 */
import type { Row } from "../document/document-tree.js";
import { FLAG_ITSELF, MAYBE_FLAGS } from "../vocabulary/mandatory-words.js";
import { readMandatory } from "./read-mandatory.js";

export function flagsByCells(
  header: readonly string[],
  rows: readonly Row[],
  taken: ReadonlySet<number>,
): number | undefined {
  const found = [...header.entries()].filter(
    ([at, label]) => !taken.has(at) && allFlags(rows, at, label.toLowerCase()),
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** "Yes" and "No" are an answer to any question: below them the heading must be one that may ask for flags. */
function allFlags(rows: readonly Row[], at: number, label: string): boolean {
  const said = rows
    .map(({ cells }) => cells[at]?.text.trim().toLowerCase() ?? "")
    .filter((text) => text !== "");
  return (
    said.length > 0 &&
    said.every(
      (text) =>
        FLAG_ITSELF.test(text) ||
        (MAYBE_FLAGS.test(label) && readMandatory(text, false) !== undefined),
    )
  );
}
