/**
 * Reads `A, B (meaning), or C` from the start of a text: a scanner, one pass, no backtracking over the list.
 * Gives up where a member is no value of the row's type; what follows the list is left to the caller.
 */
import { CASE_INSENSITIVE } from "../vocabulary/prose/conditions.js";
import {
  ACTION_WORDS,
  CHOICE_NAMES,
  DEFAULT_MARK,
  KIND_WORDS,
  MEANING_OPENERS,
  PLACE_NAMES,
  STATE_WORDS,
} from "../vocabulary/prose/values.js";
import type { DocumentedValue, Scalar } from "./constraint.js";
import type { FieldScope } from "./field-scope.js";
import { holds } from "./screen.js";
import { isCodeLike, isValueWord, scalarOfType } from "./typed-scalar.js";
import { withoutStop } from "./without-stop.js";

export interface ValueList {
  readonly values: readonly DocumentedValue[];
  /** The value that carries a mark such as "(default)". */
  readonly marked?: Scalar;
  /** False when a value is an ordinary word: `server`, `filter`. */
  readonly codeLike: boolean;
  /** How many values are words that prose uses in their place: "available", "deleted", "name". */
  readonly loose: number;
  readonly rest: string;
}

const QUOTED = /["“”'‘`]([^"“”'‘’`\n]{0,64})["“”'’`]/y;
const WORD =
  /(?:[<>]=?(?=[\s,]|$)|[!=]?=(?=[\s,]|$)|(?:charset=[\w-]{3,20};? )?(?:text|application|image|audio|video|multipart)\/[\w.+-]+(?:; ?charset=[\w-]+)?|\$\{\w+\}|-?\d{1,3}(?:,\d{3})+(?!\d)|\d{2}:\d{2}(?::\d{2})?(?: GMT[+-]\d{2}:\d{2})?(?!\d)|[A-Z]{2,4}[+-]\d{2}:\d{2}(?!\d)|[+-]\d{2}:\d{2}(?![\d:])|-?[A-Za-z0-9_](?:[\w.+-]|::(?=\w)){0,63})/y;
const SEPARATOR =
  /\s*(?:[,;，；、/|]\s*(?:(?:or|and)\s+|或者?\s*|和\s*|以及\s*)?|\s(?:or|and)\s+|或者?\s*|和\s*|以及\s*)/y;
const BRACKETS =
  /\s*(?:\(([^()]{0,200}(?:\([^()]{0,100}\)[^()]{0,100})?)\)|（([^（）()]{0,200})[）)])/y;
const SAYS = /\s*(?:表示|代表)\s*([^，,；;、。/]{1,100})/y;

/** "down (descending, default)". */
const ENDS_AS_DEFAULT = /, (?:the )?default(?: value)?$/i;
const GLUED = /(?:,\w{1,40}){1,5}(?![\w,])/y;

/** After a word of prose that is a value: the next value, or the end. "valid only if" and "valid and complete" are none. */
const AFTER_LOOSE = /\s*(?:$|[,;，；、/|.。(（)）]|\sor\s|或)/y;

/** "h1/h2: by the hammer": what both of them mean, or the value with a slash. */
const MEANING_FOLLOWS = /^\s?[:：]/;

/** "Bell.Tower/smallBells" is one name, not two. */
const PATH = /^["“'`]?[A-Za-z]\w*\.[A-Za-z]\w*\/\w/;

/** The word at `at`: what a value is written as, and where it ends. */
export function wordAt(
  text: string,
  at: number,
): { raw: string; end: number; quoted: boolean } | undefined {
  const quoted = matchAt(QUOTED, text, at);
  if (quoted)
    return {
      raw: quoted[1]!.trim().replace(/(?<=\w)[.,]$/, ""),
      end: at + quoted[0].length,
      quoted: true,
    };
  const word = matchAt(WORD, text, at);
  if (!word) return undefined;
  const raw = /[.+-]$/.test(word[0]) ? word[0].replace(/[.+-]+$/, "") : word[0];
  return raw === "" ? undefined : { raw, end: at + raw.length, quoted: false };
}

/** "A or B, and is A by default": a second predicate. */
const GOES_ON = /^(?:is|cannot|must|takes)\s/;

/** The values at the start of `text`; undefined when it does not start with one. */
export function readValueList(
  text: string,
  scope: FieldScope,
): ValueList | undefined {
  if (PATH.test(text)) return undefined;
  const areIndicated = holds(INDICATED, text);
  const values: DocumentedValue[] = [];
  const seen = new Set<Scalar>();
  let marked: Scalar | undefined;
  let codeLike = true;
  let loose = 0;
  let slashes = 0;
  let separators = 0;
  let glued = 0;
  let grouped = 0;
  let end = 0;
  let at = 0;
  for (;;) {
    const word = wordAt(text, at);
    if (!word || (values.length > 1 && GOES_ON.test(text.slice(at)))) break;
    const sure =
      word.quoted ||
      isValueWord(word.raw) ||
      isLetter(text, word) ||
      isSwitch(text, word) ||
      isNotApplicable(text, word) ||
      isAmongTypes(text, word, scope);
    if (
      !sure &&
      !isLooseValue(text, word, scope) &&
      !isAmongCodes(text, word, values)
    )
      break;
    if (!word.quoted && word.raw.includes(",")) grouped += 1;
    const joined = joinedAt(text, word, seen);
    const value = scalarOfType(joined.raw, scope);
    if (value === undefined) break;
    const note = noteAt(text, joined.end, areIndicated);
    // A word that stands twice in a long list is a slip.
    if (seen.has(value) && (values.length < 3 || note.meaning)) break;
    if (note.isDefault) marked = value;
    if (!seen.has(value))
      values.push(note.meaning ? { value, meaning: note.meaning } : { value });
    seen.add(value);
    if (!sure) loose += 1;
    codeLike &&= word.quoted || isCodeLike(word.raw);
    end = note.end;
    const separator = matchAt(SEPARATOR, text, end);
    if (!separator) break;
    if (separator[0] === "/") slashes += 1;
    else if (separator[0] === ",") glued += 1;
    if (separator[0] !== "/") separators += 1;
    at = end + separator[0].length;
  }
  const isOpen = areIndicated && values.some(({ meaning }) => !meaning);
  // "h2, http/1.1, or h3": a slash is a sign of the value, or of two values.
  const isMixed =
    slashes > 0 && (separators > 0 || MEANING_FOLLOWS.test(text.slice(end)));
  // "128,64,256": numbers side by side, or their digits in groups.
  const isGlued = grouped > 0 && (glued > 0 || values.length === 1);
  if (values.length === 0 || isOpen || isMixed || isGlued) return undefined;
  const rest = text.slice(end);
  return {
    values,
    codeLike,
    loose,
    rest,
    ...(marked === undefined ? {} : { marked }),
  };
}

/** "HTTP, HTTPS, and HTTP,HTTPS": the last value is several of those before it, with no blank between them. */
function joinedAt(
  text: string,
  { raw, end }: { raw: string; end: number },
  seen: ReadonlySet<Scalar>,
): { raw: string; end: number } {
  if (!seen.has(raw)) return { raw, end };
  const more = matchAt(GLUED, text, end)?.[0] ?? "";
  const isKnown = more
    .split(",")
    .slice(1)
    .every((one) => seen.has(one));
  return isKnown ? { raw: raw + more, end: end + more.length } : { raw, end };
}

/** True for `A` in "A, AAAA, or MX": the article has a blank behind it. */
function isLetter(text: string, { raw, end }: { raw: string; end: number }) {
  return (
    raw === "A" &&
    /^(?:[,、/|(（]|or [A-Z]{2,}\b)/.test(text.slice(end).trimStart())
  );
}

/** True for `on` and `off` side by side. */
function isSwitch(text: string, { raw }: { raw: string }): boolean {
  return (
    /^(?:on|off)$/i.test(raw) &&
    /\bon["']? or ["']?off\b|\boff["']? or ["']?on\b/i.test(text)
  );
}

/** True for `na` in "na, slow, and fast". */
function isNotApplicable(
  text: string,
  { raw, end }: { raw: string; end: number },
): boolean {
  return (
    raw === "na" && /^, \w+(?:, \w+)*,? (?:and|or) \w/.test(text.slice(end))
  );
}

const TYPE_NAME =
  "(?:int|integer|string|boolean|bool|float|double|long|list|array|date|number|text|enum)";
const IS_TYPE_NAME = new RegExp(`^${TYPE_NAME}$`);
const TYPE_NAMES = new RegExp(
  `${TYPE_NAME}["”]?, (?:["“]?${TYPE_NAME}["”]?, ){1,10}(?:and |or )?["“]?${TYPE_NAME}\\b`,
);

/** Fields that name the type of a value. */
const OF_TYPES =
  /^(?:data_?type|(?:value|param|parameter|field|column|attribute|property|variable)_?type|type)$/i;

/** "integer, string, or boolean" of a field that says of what type something is. */
function isAmongTypes(
  text: string,
  { raw }: { raw: string },
  { name }: FieldScope,
): boolean {
  return OF_TYPES.test(name) && IS_TYPE_NAME.test(raw) && TYPE_NAMES.test(text);
}

/** True for a word such as "available" or "ip" that stands as a member of a list, in a field that chooses. */
function isLooseValue(
  text: string,
  { raw, end }: { raw: string; end: number },
  scope: FieldScope,
): boolean {
  const word = raw.toLowerCase();
  const known =
    STATE_WORDS.has(word) || ACTION_WORDS.has(word) || KIND_WORDS.has(word);
  return (
    known &&
    (CHOICE_NAMES.test(scope.name) || PLACE_NAMES.test(scope.name)) &&
    matchAt(AFTER_LOOSE, text, end) !== null
  );
}

/** "key_name, project_id, uuid, and vm_state": whatever it means elsewhere, beside such names it is one of them. */
function isAmongCodes(
  text: string,
  { raw, end }: { raw: string; end: number },
  values: readonly DocumentedValue[],
): boolean {
  const codes = values.filter(({ value }) =>
    /^[a-z]+(?:_[a-z]+)+$/.test(String(value)),
  );
  return (
    codes.length > 3 &&
    /^[a-z]+$/.test(raw) &&
    NAMES_OF_THINGS.has(raw) &&
    matchAt(AFTER_LOOSE, text, end) !== null
  );
}

const NAMES_OF_THINGS: ReadonlySet<string> = new Set([
  "id",
  "name",
  "uuid",
  "ip",
  "address",
  "port",
  "url",
]);

/** "LOUD, indicating a hammer, or SOFT, indicating a hand": at least two of them say so what they mean. */
const INDICATES = ",\\s(?:indicating|meaning|representing)\\s";
const INDICATED = new RegExp(`${INDICATES}.*${INDICATES}`, "i");
const INDICATION = new RegExp(
  `${INDICATES}(?:that\\s)?((?:(?!\\b(?:or|any|others?|between|not|unless|if|when|and\\s\\S+,?$)\\b)[^.;:,]){1,100}?)(?=(?:,|,?\\s(?:and|or))\\s\\S{1,64}${INDICATES}|$)`,
  "iy",
);

/** The meaning in brackets or after 表示, or behind "indicating" where that is so of several. */
function noteAt(
  text: string,
  at: number,
  areIndicated: boolean,
): { meaning?: string; isDefault: boolean; end: number } {
  const mark = DEFAULT_MARK.exec(text.slice(at, at + 40));
  const start = at + (mark ? mark[0].length : 0);
  const found =
    matchAt(BRACKETS, text, start) ??
    matchAt(SAYS, text, start) ??
    (areIndicated ? matchAt(INDICATION, text, start) : null);
  if (!found) return { isDefault: mark !== null, end: start };
  const words = found[1] ?? found[2] ?? "";
  const meaning = CASE_INSENSITIVE.test(words) ? "" : cleanMeaning(words);
  return {
    ...(meaning ? { meaning } : {}),
    isDefault: mark !== null || ENDS_AS_DEFAULT.test(words),
    end: start + found[0].length,
  };
}

/** A meaning without "indicates", without the full stop. */
export function cleanMeaning(text: string): string {
  return withoutStop(
    text
      .trim()
      .replace(MEANING_OPENERS, "")
      .replace(/[,;]? (?:and|or)$| -$/i, "")
      .replace(/^([^()]*)\)$/, "$1")
      .replace(/(?<!\bdefault)[.;,]?(?: and)?(?: the)? value$/i, ""),
  );
}

function matchAt(
  pattern: RegExp,
  text: string,
  at: number,
): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
