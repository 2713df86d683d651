/**
 * What a piece of text could be in a parameter table: a name, a Mandatory cell, a type. Output: how surely, from 0
 * (cannot be) to 3. A light recogniser: the grammar of types is `page/`'s; this one only finds where cells begin.
 */
import {
  AT_LEAST_ONE,
  NO_WORDS,
  ONE_OF_NAMED,
  YES_WORDS,
} from "../../vocabulary/mandatory-words.js";
import { LIST_ITSELF } from "../../vocabulary/object-names.js";
import {
  ARRAY_WORDS,
  MAP_WORDS,
  OBJECT_WORDS,
  SCALAR_WORDS,
} from "../../vocabulary/type-words.js";

const LONGEST_NAME = 100;
const LONGEST_TYPE = 200;
const LONGEST_FLAG = 120;

const FLAG_WORDS: ReadonlySet<string> = new Set([...YES_WORDS, ...NO_WORDS]);
const CONDITIONAL_FLAG =
  /^(?:yes|no|是|否|必选|可选)\s*[(（,，]|^(?:mandatory|required) (?:if|when|for)\b|^at least one$/i;

const WIRE_NAME = /^[A-Za-z_$@][\w$@:.\-[\]{}*#/]*$/;
const PLACEHOLDER = /^(?:<[^<>]{1,60}>|\{[^{}]{1,60}\})$/;
/** "name (optional)", "└ name", "+ name": what `page/` takes off a label. */
const NAME_DRESS =
  /^[+>–—└├│\s]{1,8}(?=[A-Za-z_$@])|\s*[(（][^()（）]{1,40}[)）]$/g;

/** A wire name: 3 when written like one, 2 for a bare capitalised word, 1 for a label with blanks. */
export function nameStrength(text: string): number {
  if (text.length > LONGEST_NAME || text === "") return 0;
  const name = text.replace(NAME_DRESS, "").replace(/^\*{1,2}|\*{1,2}$/g, "");
  if (PLACEHOLDER.test(name)) return 2;
  if (LIST_ITSELF.test(name)) return 3;
  if (/[.:：。，,;；!?]$/.test(name)) return 0;
  if (!WIRE_NAME.test(name)) return labelStrength(name);
  if (/^[A-Z]/.test(name) && !/[_-]/.test(name)) {
    return FLAG_WORDS.has(name.toLowerCase()) ? 0 : 2;
  }
  return 3;
}

/** A label such as "Key name" may stand for a key that the user chooses. */
function labelStrength(name: string): number {
  return name.split(/\s+/, 5).length <= 4 && /^[\p{L}_<{]/u.test(name)
    ? 0.5
    : 0;
}

/** A cell of the Mandatory column. */
export function flagStrength(text: string): number {
  if (text.length > LONGEST_FLAG) return 0;
  const word = text.toLowerCase().replace(/[.。]$/, "");
  if (AT_LEAST_ONE.test(text) || ONE_OF_NAMED.test(text)) return 3;
  if (FLAG_WORDS.has(word))
    return word.length === 1 && /[a-z]/.test(word) ? 2 : 3;
  return CONDITIONAL_FLAG.test(text) ? 2.5 : 0;
}

const PIECE = /[<>[\](),，/|]|[^\s<>[\](),，/|]+/g;
const NAME_WORD = /^[\p{L}_$@][\p{L}\p{N}_$@:.-]*$/u;

/** A type cell: scalars, lists, maps, `X object`. */
export function typeStrength(text: string): number {
  if (text.length > LONGEST_TYPE || text === "") return 0;
  const pieces = text.match(PIECE) ?? [];
  const words = pieces.map((piece) => piece.toLowerCase());
  const first = words[0] ?? "";
  const capital = /^\p{Lu}/u.test(text) || /[\u4e00-\u9fff]/.test(first);
  if (Object.hasOwn(SCALAR_WORDS, first)) {
    return scalarStrength(words, capital);
  }
  if (ARRAY_WORDS.has(first) || MAP_WORDS.has(first)) {
    if (words.length === 1) return capital ? 3 : 1.5;
    if (isDataStructure(words.slice(1))) return 3;
    return /^(?:of|[<[(])$/.test(words[1] ?? "") && endsAsType(pieces) ? 3 : 0;
  }
  if (OBJECT_WORDS.has(first) && words.length === 1) return capital ? 3 : 1.5;
  if (OBJECT_WORDS.has(first) && isDataStructure(words.slice(1))) return 3;
  return endsAsObject(pieces, words) ? 3 : 0;
}

/** "List data structure", "Dictionary data structure. See Table 3.". */
function isDataStructure(words: readonly string[]): boolean {
  const [first = "", second = ""] = words;
  return first === "data" && OBJECT_WORDS.has(second.replace(/[.,;]$/, ""));
}

/** Words that are types and just as well names of fields: `date`, `url`, `file`. */
const PLAIN_TYPES =
  /^(?:str(?:ing)?s?|int(?:eger)?s?|int32|int64|longs?|floats?|doubles?|bool(?:ean)?s?|字符串|整型|整数|布尔[值型]?)$/;

function scalarStrength(words: readonly string[], capital: boolean): number {
  const [first = "", second] = words;
  if (second === undefined) {
    if (PLAIN_TYPES.test(first)) return capital ? 3 : 2.5;
    return capital ? 2.5 : 1.5;
  }
  if (/^[(（]/.test(second) && words.length <= 6) return 2.5;
  if (ARRAY_WORDS.has(second) && words.length === 2) return 3;
  if (second === "[" && words[2] === "]") return 3;
  return /^(?:\/|\||or|或)$/.test(second) &&
    words.length <= 7 &&
    isScalar(words[2])
    ? 3
    : 0;
}

function isScalar(word = ""): boolean {
  return (
    Object.hasOwn(SCALAR_WORDS, word) ||
    OBJECT_WORDS.has(word) ||
    ARRAY_WORDS.has(word)
  );
}

/** "Array of X objects", "List<Map<String, X>>": no sentence goes on behind. */
function endsAsType(pieces: readonly string[]): boolean {
  return pieces.length <= 24 && !/[.。]$/.test(pieces.at(-1) ?? "");
}

/** "OrderParam object", "Security Group Rule objects", "Xobject". */
function endsAsObject(
  pieces: readonly string[],
  words: readonly string[],
): boolean {
  const last = words.at(-1) ?? "";
  if (words.length === 1)
    return /^\p{Lu}[\p{L}\p{N}_]*\p{Ll}[\p{L}\p{N}_]*objects?$/u.test(
      pieces[0] ?? "",
    );
  if (!OBJECT_WORDS.has(last) && !ARRAY_WORDS.has(last)) return false;
  const names = pieces.slice(0, -1);
  if (/^(?:table|表)$/.test(words[0] ?? "") && /^\d{1,3}$/.test(words[1] ?? ""))
    return names.length === 2;
  return (
    names.length <= 6 &&
    names.every((name) => NAME_WORD.test(name)) &&
    (names.length === 1 ||
      names.every(
        (name) =>
          /^\p{Lu}|[_:]/u.test(name) ||
          (name === "structure" && ARRAY_WORDS.has(last)),
      ))
  );
}
