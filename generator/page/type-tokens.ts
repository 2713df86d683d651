/** Cuts a type cell into tokens. Input: its text and the names that it links to; output: words, signs and names. */
import {
  ARRAY_WORDS,
  FILLER_WORDS,
  MAP_WORDS,
  OBJECT_WORDS,
  SCALAR_WORDS,
} from "../vocabulary/type-words.js";

const TOKEN = /[<>[\](),|/，、；;]|[^\s<>[\](),|/，、；;]+/g;

/** "Table 3": the fields are there. */
export const TABLE_NAME = /^(?:Table|表) ?\d{1,3}$/i;

/** "Table 4 BellRope": the object is called as the caption has it, without its number. */
const NUMBER_BEFORE_NAME = /^(?:Table|表) ?\d{1,3}[.:：]?\s+(?=\p{L})/iu;

/** A word, a sign, or the text of a link. */
export interface Token {
  readonly text: string;
  readonly word: string;
  /** True for a name that is surely one: it is linked. */
  readonly linked?: true;
}

/** Link texts are one token each, blanks and all: "Security Group Rule". */
export function tokenize(text: string, names: readonly string[]): Token[] {
  const tokens: Token[] = [];
  let rest = text;
  while (rest !== "") {
    const found = names
      .map((name) => ({ name, at: rest.indexOf(name) }))
      .filter(({ at }) => at !== -1)
      .sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0];
    const plain = found ? rest.slice(0, found.at) : rest;
    for (const [piece] of plain.matchAll(TOKEN))
      tokens.push(...splitGlued(piece));
    if (!found) break;
    const name = found.name.replace(NUMBER_BEFORE_NAME, "");
    tokens.push({ text: name, word: "", linked: true });
    rest = rest.slice(found.at + found.name.length);
  }
  return tokens;
}

/** Chinese words that stand without a blank between them, the longest first: "字符串数组". */
const CHINESE_WORDS = [
  ...Object.keys(SCALAR_WORDS),
  ...OBJECT_WORDS,
  ...ARRAY_WORDS,
  ...FILLER_WORDS,
]
  .filter((word) => /^[\u4e00-\u9fff]+$/.test(word))
  .sort((a, b) => b.length - a.length);
const RUN_TOGETHER = new RegExp(
  `^([A-Za-z]\\w*)?((?:${CHINESE_WORDS.join("|")})+)$`,
);
const CHINESE_WORD = new RegExp(CHINESE_WORDS.join("|"), "g");

/** A scalar and its list in one word: "IntegerArray", "StringList". */
const RUN_TOGETHER_LIST = /^([A-Za-z]\p{Ll}+)(Array|List)$/u;
/** The same the other way round: "ARRAY_REFERENCE", "List_String". */
const LIST_AND_ELEMENT = /^(array|list)_([a-z]+)$/i;

/** "Xobjects" with its blank missing, "List数据结构", "StringArray", "lamp_row结构体列表", "JSON格式的字典". */
function splitGlued(piece: string): Token[] {
  const [, latin = "", chinese = ""] = RUN_TOGETHER.exec(piece) ?? [];
  if (chinese !== "") {
    const words = (chinese.match(CHINESE_WORD) ?? []).filter(
      (word) => !FILLER_WORDS.has(word),
    );
    const tokens = listOfNamed(latin, words) ?? [latin, ...words];
    return tokens.filter((text) => text !== "").map(token);
  }
  const glued = /^(\p{Lu}[\p{L}\p{N}_]*?)(objects?)$/u.exec(piece);
  if (glued?.[1]) return [token(glued[1]), token(glued[2] as string)];
  const [, element = "", list = ""] = RUN_TOGETHER_LIST.exec(piece) ?? [];
  if (Object.hasOwn(SCALAR_WORDS, element.toLowerCase()))
    return [token(element), token(list)];
  const [, outer = "", inner = ""] = LIST_AND_ELEMENT.exec(piece) ?? [];
  if (isTypeWord(inner)) return [token(outer), token("of"), token(inner)];
  const suffixed = /^([\p{L}_][\p{L}\p{N}_]*)\[\]$/u.exec(piece);
  if (suffixed?.[1]) return [token(suffixed[1]), token("array")];
  return [token(piece)];
}

/** What an id is called; no object is called so. */
const NAME_OF_ID = /^[a-z]\w*(?:_id|[a-z]Id)$/;

/** "lamp_id数组" is a list of ids; "lamp数组" is `List<lamp>`, whose word may be an object's name. */
function listOfNamed(
  name: string,
  [list = "", ...others]: readonly string[],
): string[] | undefined {
  const isList = ARRAY_WORDS.has(list) && others.length === 0;
  if (!isList || !/^[a-z]/.test(name) || isTypeWord(name)) return undefined;
  return NAME_OF_ID.test(name) ? ["string", list] : [list, "<", name, ">"];
}

function token(text: string): Token {
  return { text, word: text.toLowerCase().replace(/[.。:：]$/, "") };
}

/** True for a word that the grammar knows: it names no object. */
export function isTypeWord(text: string): boolean {
  const word = text.toLowerCase();
  return (
    word === "of" ||
    Object.hasOwn(SCALAR_WORDS, word) ||
    OBJECT_WORDS.has(word) ||
    ARRAY_WORDS.has(word) ||
    MAP_WORDS.has(word)
  );
}
