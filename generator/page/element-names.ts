/**
 * "Array of bells": a list whose elements have a table, or a plain word. Input: type cells and captions; output: the
 * names that a caption may give such an element, and the type where one does. The word alone is no type: "Array of ids" has no table.
 */
import { nameKey, namesOfOne } from "../vocabulary/object-names.js";
import type { FlowBlock } from "./page-flow.js";
import { readCaptionWords } from "./read-caption.js";
import type { TypeExpression } from "./type-expression.js";
import { isTypeWord } from "./type-tokens.js";

const LIST_OF_WORD = /^\s*(?:array|list)\s+of\s+([a-z][a-z0-9]*)\s*$/i;

/** The element's name as it stands and in the singular; none where the cell says no such list. */
export function elementNames(typeText: string): readonly string[] {
  const [, word] = LIST_OF_WORD.exec(typeText) ?? [];
  return word === undefined || isTypeWord(word) ? [] : namesOfOne(word);
}

/** What the cell means where a caption has one of its names; `captioned` as `namesOfCaptions` gives it. */
export function typeOfCaptioned(
  read: TypeExpression,
  typeText: string,
  captioned: ReadonlySet<string> = new Set(),
): TypeExpression | undefined {
  const isCaptioned = (one: string): boolean => captioned.has(nameKey(one));
  if (read.kind === "unknown") {
    const names = elementNames(typeText);
    const [name] = names;
    return name !== undefined && names.some(isCaptioned)
      ? { kind: "array", items: { kind: "object", name } }
      : undefined;
  }
  const [, name] = NAME_IN_BRACKETS.exec(typeText) ?? [];
  return name !== undefined && isCaptioned(name)
    ? withName(read, name)
    : undefined;
}

/** "Array of objects (Lamp)": words in brackets may as well be a remark. */
const NAME_IN_BRACKETS =
  /\bobjects?\s*[(（]\s*([\p{L}_][\w:.-]*)\s*[)）]\s*$/iu;

function withName(type: TypeExpression, name: string): TypeExpression {
  if (type.kind === "array")
    return { kind: "array", items: withName(type.items, name) };
  return type.kind === "object" ? { kind: "object", name } : type;
}

/** What captions call their tables, as `nameKey` writes it. */
export function namesOfCaptions(
  flow: readonly FlowBlock[],
): ReadonlySet<string> {
  return new Set(
    flow.flatMap(({ block }) =>
      block.kind === "table" && block.caption !== undefined
        ? readCaptionWords(block.caption).owners.map((owner) => nameKey(owner))
        : [],
    ),
  );
}
