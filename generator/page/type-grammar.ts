/**
 * The grammar of the type column. Input: the cell's text and link texts; output: a TypeExpression.
 *
 *   type    := single (("/" | "|" | "or") single)*
 *   single  := array | map | named | scalar | object
 *   array   := ("Array" | "List") ("of" type | "<" type ">" | "[" type "]" | "(" type ")" | "data structure" | NAME)?
 *            | type "array" | type "[]" | "[" type "]"
 *   map     := "Map" ("<" type "," type ">" | "[" type "]" type | "of" type)?
 *   named   := NAME "object"?
 *
 * Words that fit nothing give `unknown`, never a guess.
 */
import { remembered } from "../prose/remembered.js";
import {
  ARRAY_WORDS,
  FILLER_WORDS,
  KIND_OF_TEXT,
  MAP_WORDS,
  SCALAR_WORDS,
} from "../vocabulary/type-words.js";
import type { TypeExpression } from "./type-expression.js";
import { TypeParser } from "./type-parser.js";
import { isTypeWord, TABLE_NAME, tokenize } from "./type-tokens.js";

const MAX_LENGTH = 400;
/** "Dict(str:str)". */
const KEY_AND_VALUE =
  /^\s*(?:dict(?:ionary)?|map|hashmap)\s?[(（<]\s*(\w+)\s*[:：]\s*(\w+)\s*[)）>]\s*$/i;
/** "List <lamp> [1]": the mark of a note, or of the table whose caption has it as well. */
const FOOTNOTE = /(?<=>|\s\S{2,40})\s*\[\d\]$/;
/** "JSON array of lamps": a list says itself what is in it. */
const NOTATION = /^json (?=(?:array|list) of \S)/i;
/** "Dict For details, see Table 2". */
const POINTER =
  /[\s.]+(?:for (?:more )?(?:details|information)|see|refer to|详情|具体|请?参见|请参考)(?=[\s,，])?.*$/is;

/** "list(string)，数据结构参见(表5 ...)": texts in name only, as that table lists what each of them holds. */
const LIST_OF_STRUCTURES =
  /^(?:list|array)\s?[(（<]\s*string\s*[)）>]\s*[,，;；。]?\s*数据结构(?:请|详情|具体)?(?:参见|参考|见)/i;

/** Reads a type cell; `linkTexts` are the names of objects that the cell links to. */
export function parseType(
  text: string,
  linkTexts: readonly string[] = [],
): TypeExpression {
  return linkTexts.length === 0
    ? parseUnlinked(text)
    : parseCell(text, linkTexts);
}

const parseUnlinked = remembered((text) => parseCell(text, []));

function parseCell(text: string, linkTexts: readonly string[]): TypeExpression {
  const trimmed = text
    .replace(/\u00a0/g, " ")
    .replace(KEY_AND_VALUE, "Map<$1,$2>")
    .trim()
    .replace(FOOTNOTE, "")
    .replace(NOTATION, "");
  if (trimmed === "" || trimmed === "-" || trimmed.length > MAX_LENGTH) {
    return { kind: "unknown", text: trimmed };
  }
  // Whether linked or not: the fields are in that table.
  if (TABLE_NAME.test(trimmed)) return { kind: "object" };
  if (linkTexts.length > 0 && LIST_OF_STRUCTURES.test(trimmed))
    return { kind: "array", items: { kind: "object" } };
  const scalar = linkTexts.length === 0 ? plainScalar(trimmed) : undefined;
  if (scalar) return scalar;
  if (KIND_OF_TEXT.test(trimmed)) return { kind: "scalar", name: "string" };
  const names = linkTexts
    .map((name) => name.trim().replace(/\[\]$/, ""))
    .filter((name) => name !== "" && !name.split(SIGNS).some(isTypeWord));
  const parser = new TypeParser(tokenize(trimmed, names));
  const expression = parser.type();
  return expression && parser.atEnd()
    ? expression
    : (looseReading(trimmed, names) ??
        joinedReading(trimmed) ?? { kind: "unknown", text: trimmed });
}

/** Blanks and signs between the words of a type, which may all be the text of one link: "List<Lamp>". */
const SIGNS = /[\s<>[\](),]+/;

/** "Map<String,Stri ng>": a narrow column broke a word, which with the rest of it is one of ours. */
function joinedReading(text: string): TypeExpression | undefined {
  if (!BROKEN_WORD.test(text)) return undefined;
  const parser = new TypeParser(tokenize(text.replace(/\s+/g, ""), []));
  const expression = parser.type();
  return expression && parser.atEnd() && holdsScalars(expression)
    ? expression
    : undefined;
}

const BROKEN_WORD =
  /^\p{L}+\s?[<(][\p{L}\s,<>()]*\p{Ll}\s+\p{Ll}[\p{L}\s,<>()]*[>)]$/u;

function holdsScalars(type: TypeExpression): boolean {
  if (type.kind === "array") return holdsScalars(type.items);
  if (type.kind === "map") return holdsScalars(type.values);
  return type.kind === "scalar";
}

/** Most cells hold one word, and nearly all of those a scalar's: what the grammar would make of it, without it. */
function plainScalar(text: string): TypeExpression | undefined {
  return PLAIN_SCALARS.get(text.toLowerCase());
}

const PLAIN_SCALARS: ReadonlyMap<string, TypeExpression> = new Map(
  Object.entries(SCALAR_WORDS)
    .filter(
      ([word]) =>
        ![FILLER_WORDS, ARRAY_WORDS, MAP_WORDS].some((words) =>
          words.has(word),
        ),
    )
    .map(([word, scalar]) => [word, { kind: "scalar", ...scalar }]),
);

/** Cells that add prose to a plain type: "String, the ID", "Array, see below". */
function looseReading(
  text: string,
  names: readonly string[],
): TypeExpression | undefined {
  const said = text.replace(POINTER, "");
  const head = said.split(/[,;，；。:：\n(（]|\.(?=\s)/, 1)[0]?.trim() ?? "";
  if (head === "" || head === text) return undefined;
  const parser = new TypeParser(tokenize(head, names));
  const expression = parser.type();
  if (!expression || !parser.atEnd()) return undefined;
  // "String, Integer" names two types and does not say how they belong together.
  const rest = said.slice(said.indexOf(head) + head.length + 1);
  const second = /^[^\p{L}]*(\p{L}+)/u.exec(rest)?.[1] ?? "";
  return isTypeWord(second) ? undefined : expression;
}
