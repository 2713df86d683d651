/**
 * The type of a row whose table has no column of types, as its description says it. Input: the blocks; output: what a
 * cell of types would have given. A line with a label counts, and a sentence that demands a number or a truth value.
 */
import type { Block } from "../document/document-tree.js";
import { STATED_TYPE } from "../vocabulary/type-words.js";
import type { ParameterRow } from "./page-model.js";
import { parseType } from "./type-grammar.js";

/** "Type: string", a line of its own; an item of a list may tell of a member. */
const TYPE_LINE = /^(?:data type|type|参数类型|类型)\s*[:：]\s*(\S.{0,60})$/i;

/** A type and nothing else, before the paragraph that describes the field: a cell in which the two columns were one. */
const TYPE_ABOVE =
  /^(?:String|Int(?:eger)?|Long|Float|Double|Bool(?:ean)?|(?:List|Array|Map)\s?<[\w\s,<>]{1,60}>|Array of \w{1,40}(?: objects)?)$/i;

/** The type and its words; none where the description says nothing of it. */
export function typeInDescription(
  blocks: readonly Block[],
): Pick<ParameterRow, "type" | "typeText" | "typeLinks"> {
  const own = blocks.filter((block) => block.kind === "paragraph");
  const [above, ...others] = own.map(({ text }) => text.trim());
  const stated = [
    ...(others.length > 0 &&
    TYPE_ABOVE.test(above ?? "") &&
    !others.some((one) => TYPE_ABOVE.test(one))
      ? [above]
      : []),
    ...own.flatMap(linesOf).map((line) => TYPE_LINE.exec(line)?.[1]),
    ...blocks.flatMap(linesOf).map((line) => statedIn(line)),
  ];
  for (const text of stated) {
    const typeText = text?.trim() ?? "";
    const type = parseType(typeText);
    if (type.kind !== "unknown") return { type, typeText, typeLinks: [] };
  }
  return { type: parseType(""), typeText: "", typeLinks: [] };
}

/** Paragraphs, those of a list's items too. */
function linesOf(block: Block): string[] {
  if (block.kind === "paragraph") return [block.text];
  return block.kind === "list"
    ? block.items.flatMap((item) => item.blocks.flatMap(linesOf))
    : [];
}

function statedIn(line: string): string | undefined {
  return STATED_TYPE.exec(line)?.slice(1).find(Boolean);
}
