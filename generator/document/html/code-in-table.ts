/**
 * Code that a table of one row holds, with the numbers of its lines in a cell before it: how highlighters write it.
 * Input: a table; output: the code, or undefined for any other table.
 */
import type { Cell, Code, Table } from "../document-tree.js";

/** "1 2 3", from the first line on. */
const LINE_NUMBERS = /^1(?:\s+\d{1,5})*$/;

/** The code that is all that `table` has. */
export function codeInTable({
  caption,
  header,
  rows: [row, ...others],
  anchors,
}: Table): Code | undefined {
  if (caption !== undefined || header.length > 0 || others.length > 0)
    return undefined;
  const [first, second, ...more] = row?.cells ?? [];
  if (!first || more.length > 0) return undefined;
  if (second && !LINE_NUMBERS.test(first.text.trim())) return undefined;
  const code = onlyCode(second ?? first);
  return code && { ...code, anchors: [...anchors, ...code.anchors] };
}

function onlyCode({ blocks }: Cell): Code | undefined {
  const [only, ...others] = blocks;
  return only?.kind === "code" && others.length === 0 ? only : undefined;
}
