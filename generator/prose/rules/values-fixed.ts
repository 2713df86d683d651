/** One value and no other: "is fixed to X", "can only be X", "must be X". Input: a sentence; output: an enumeration of one. */
import {
  HOW_IT_IS,
  MEASURED,
  STATE_IT_IS,
} from "../../vocabulary/prose/value-doubts.js";
import { OPEN_WORDS } from "../../vocabulary/prose/conditions.js";
import {
  KIND_PARTICIPLES,
  STATE_NAMES,
  SURE_CHOICES,
} from "../../vocabulary/prose/values.js";
import { ONLY_EXAMPLE } from "../../vocabulary/prose/marked-words.js";
import { FIXED_PREDICATES } from "../../vocabulary/prose/lead-ins.js";
import { predicates } from "../compile-phrase.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { matchesOf } from "../screen.js";
import { speaksOfField } from "../speaks-of-field.js";
import {
  isCodeLike,
  isLayoutName,
  isValueWord,
  scalarOfType,
} from "../typed-scalar.js";
import { readValueList, wordAt } from "../value-list.js";
import { demandValues, hasValues, isChoice } from "./values.js";
import {
  demandOne,
  demandWord,
  hasCasesOfValue,
  isAllThatIsSaid,
  isOfCase,
} from "./one-value.js";
import { isMarkedWord } from "./values-marked.js";

/** "Must be set to ABC": what one sets a field to is its value where prose has no such word. */
const CODE = /^[A-Z][A-Z0-9_]+(?![\w-])/;
const IN_JSON = /\bJSON\b/;
const FIXED = predicates(FIXED_PREDICATES);

/** "The value is ABC", "Its value is self, indicating that ...". */
const VALUE_IS =
  /^(?:(?:the|its) value (?:is|can be)|set this parameter to(?=[^,]+, which)) ["“]?([\w.-]{1,40})["”]?(, (?:indicating|which indicates) that [^.]*)?$/i;

/** "It must be set to **Bell** and cannot be changed": in bold. */
const MUST_BE =
  /^(?:it|(?:this|the) (?:value|parameter|field)) must (?:always )?be (?:set to )?([\w.-]{1,40})(?:,? and cannot be (?:changed|modified))?$/i;

/** "Currently, bell is the only value" */
const SOLE_VALUE =
  /^(?:(?:currently|at present), )?["“]?([\w.-]{2,40})["”]? is the only (?:valid |supported |available )?value$/i;
/** "Set it to bell", behind what the field is and before nothing else. */
const SET_TO_WORD =
  /^set (?:it|this (?:parameter|field)|the (?:(?:parameter|field) )?value) to ["“]?([a-z][\w-]{1,40})["”]?$/i;
/** "Set this parameter to text/plain;charset=utf8." */
const MEDIA_TYPE =
  /^(?:set (?:this (?:parameter|field)|it) to|fill(?: in)?) ["“]?((?:application|text|multipart)\/[\w.+-]+(?:; ?charset=[\w-]+)?)["”]?(?: in this (?:parameter|field))?$/i;

/** "Fill bell_one in this field." */
const FILLED_IN =
  /^fill(?: in)? ["“]?(?!(?:your|my|the)_)([\w-]{2,40})(?<!_(?:id|name|code|url|ip|key|value|token|password)s?)["”]? in this (?:parameter|field)$/i;

/** "Set this parameter to 12", "It can be set to 2 only, indicating the second" */
const SET_TO_NUMBER =
  /^(?:set this parameter to (-?\d+)|(?:it|the value|this parameter) can be (?:set to )?(?=\d+ only))(?:(\d+) only(?:, indicating [^.]*)?)?$/i;
/** "The parameter can be set to bell only." */
const SET_TO_WORD_ONLY =
  /^(?:it|(?:this|the) (?:parameter|field|value)) can be (?:set to )?["“]?([a-z][\w.-]{1,40})["”]? only$/i;
/** What is written, and no word for it: "timestamps", "ascii". */
const TELLS_OF_TEXT =
  /s$|^(?:ascii|unicode|text|utf|iso)|(?:case|numeric|decimal)$/i;
/** "Set the value to 12.", where the description says nothing else. */
const SET_TO_ONE =
  /^set (?:it|this (?:parameter|field)|the (?:(?:parameter|field) )?value) to ["“]?(-?\d{1,9}|true|false)["”]?$/i;
/** More than one number may be sent, or in some case only. */
const OTHER_NUMBERS =
  /:\s*$|\brang(?:e|es|ing)\b|\bm(?:in|ax)imum\b|\bvalues? (?:can|may)\b|\d:/i;
/** `Set this parameter to ["A"]` */
const LIST_OF_ONE =
  /^(?:set (?:this (?:parameter|field)|it) to|(?:the value|it) (?:is|must be|is fixed to)) \[\s?["“](\w[\w.-]{0,60})["”]\s?\]$/i;

/** "is fixed to X", "can only be X", "must be X", "the only value is X". */
export function readFixed(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  // A list of texts that hold JSON: "the value" is one within them.
  if (!hasValues(cell) || (cell.scope.array && cell.says(IN_JSON)))
    return undefined;
  const element = cell.scope.array
    ? LIST_OF_ONE.exec(passage.text)?.[1]
    : undefined;
  if (element !== undefined && scalarOfType(element, cell.scope) !== undefined)
    return demandOne(element, passage, cell);
  const media = MEDIA_TYPE.exec(passage.text)?.[1];
  if (media !== undefined && cell.scope.scalar === "string")
    return demandOne(media, passage, cell);
  const filled = FILLED_IN.exec(passage.text)?.[1];
  if (
    filled !== undefined &&
    isAllThatIsSaid(passage, cell) &&
    isCodeLike(filled)
  )
    return demandWord(filled, passage, cell);
  const [, told = "", meaning] = VALUE_IS.exec(passage.text) ?? [];
  const marked = MUST_BE.exec(passage.text)?.[1] ?? told;
  if (
    !passage.first &&
    !hasCasesOfValue(passage, cell) &&
    cell.scope.scalar === "string" &&
    isMarkedWord(marked, passage, cell)
  )
    return demandOne(marked, passage, cell, cell.says(OPEN_WORDS));
  if (
    (!passage.first || (meaning !== undefined && isChoice(cell))) &&
    (cell.scope.scalar === "string" || cell.scope.scalar === "unknown") &&
    !/^-?\d+$/.test(meaning === undefined ? "" : told) &&
    !hasCasesOfValue(passage, cell) &&
    (meaning !== undefined ||
      isCodeLike(told) ||
      isNameOfKind(told, passage, cell)) &&
    !/ can be /.test(passage.text) &&
    !cell.says(ONLY_EXAMPLE) &&
    isValueWord(told) &&
    !NAME_OF_FIELD.test(told) &&
    !isLayoutName(told) &&
    scalarOfType(told, cell.scope) !== undefined
  )
    return fixedAt({ ...passage, text: told }, 0, cell, true)?.map((demand) =>
      demand.kind === "enum" && cell.says(OPEN_WORDS)
        ? { ...demand, open: true }
        : demand,
    );
  const word = SET_TO_WORD.exec(passage.text)?.[1];
  if (
    word !== undefined &&
    isAllThatIsSaid(passage, cell) &&
    isChoice(cell) &&
    cell.scope.scalar === "string"
  )
    return demandWord(word, passage, cell);
  const only = SET_TO_WORD_ONLY.exec(passage.text)?.[1];
  if (
    only !== undefined &&
    SURE_CHOICES.test(cell.scope.name) &&
    cell.scope.scalar === "string" &&
    isAllThatIsSaid(passage, cell) &&
    !TELLS_OF_TEXT.test(only)
  )
    return demandWord(only, passage, cell);
  const one = SET_TO_ONE.exec(passage.text)?.[1];
  if (
    one !== undefined &&
    !MEASURED.test(cell.scope.name) &&
    cell.description.passages.length === 1 &&
    scalarOfType(one, cell.scope) !== undefined &&
    !cell.scope.array
  )
    return fixedAt({ ...passage, text: one }, 0, cell, true);
  const set = SET_TO_NUMBER.exec(passage.text);
  const number = set?.[1] ?? set?.[2];
  if (
    number !== undefined &&
    isChoice(cell) &&
    cell.description.passages.length < 3 &&
    !cell.says(OTHER_NUMBERS)
  )
    return fixedAt({ ...passage, text: number }, 0, cell, true);
  const sole = SOLE_VALUE.exec(passage.text)?.[1];
  if (sole !== undefined)
    return fixedAt({ ...passage, text: sole }, 0, cell, true);
  const named =
    /^(?:the )?(?:(?:(?:only (?:valid |allowed )?|valid )(?:value|option)(?: of (?:this|the) (?:parameter|field))?(?: that is (?:currently )?supported)?|fixed value)(?: is|\s?[:：])|set (?:it|the value|this parameter) to (?:the|a) fixed value(?: of)?)\s+/i.exec(
      passage.text,
    );
  if (named && !(/^set/i.test(named[0]) && isOfCase(passage, cell))) {
    const { text } = passage;
    // "Fixed value: provided", as all that is said: no word of prose stands there.
    const isAll =
      /[:：]\s+$/.test(named[0]) && ONE_WORD.test(text.slice(named[0].length));
    return isAll
      ? demandWord(text.slice(named[0].length), passage, cell)
      : fixedAt(passage, named[0].length, cell, true);
  }
  for (const found of matchesOf(FIXED, passage.text)) {
    const before = passage.text.slice(0, found.index);
    if (!speaksOfField(before, passage, cell) || OF_ITS_SIZE.test(before))
      continue;
    // "Fixed at creation": when, not which.
    if (
      /^fixed/i.test(found[0]) &&
      !/^["“\dA-Z]/.test(passage.text.slice(found.index + found[0].length))
    )
      continue;
    const firm = /fixed|only|always|consistently|invariably/i.test(found[0]);
    const at = found.index + found[0].length;
    const isDescribed =
      /\bis (?:always|consistently|invariably)\b/i.test(found[0]) &&
      (STATE_NAMES.test(cell.scope.name) ? STATE_IT_IS : HOW_IT_IS).test(
        /^[\w-]*/.exec(passage.text.slice(at).trimStart())![0],
      );
    if (isDescribed) continue;
    const demands =
      fixedAt(passage, at, cell, firm) ??
      (/set to/i.test(found[0]) && CODE.test(passage.text.slice(at))
        ? fixedAt(passage, at, cell, true)
        : undefined);
    if (demands) return demands;
  }
  return undefined;
}

/** "The value is bell_id": what stands there, and not the word. */
const NAME_OF_FIELD =
  /^[a-z]+(?:_[a-z]+)*_(?:ids?|uuid|name|time|token|url)$|^[a-z]+(?:[A-Z][a-z]+)*(?:Id|Name|Token|Url)$|-encoded$/;

/** "Its value is Bronze", as all that is said: a capital within a sentence is that of a name, of a field that tells which. */
function isNameOfKind(word: string, passage: Passage, cell: Cell): boolean {
  return (
    (/^[A-Z]{2,}-[A-Z][a-z]+$/.test(word) ||
      (/^[A-Z][a-z]+$/.test(word) && KIND.test(cell.scope.name))) &&
    isAllThatIsSaid(passage, cell)
  );
}

const KIND = /(?:type|mode|kind)$/i;
/** "Its length is fixed to 12": no value. */
const OF_ITS_SIZE = /\b(?:length|number of [a-z]+)\s*$/i;
const ONE_WORD = /^["“]?[A-Za-z0-9][\w.-]{0,60}["”]?$/;

/** True for a layout where a field tells which of them: "The type can only be cidr". */
function isKind(word: string, { scope }: Cell): boolean {
  return isLayoutName(word) && SURE_CHOICES.test(scope.name);
}

/** "Fixed at low or LOW and cannot be changed" */
const STAYS = /,? and (?:cannot|can not|must not) be (?:changed|modified)$/i;

/** "Must be silent, indicating that nothing rings": only a value has a meaning. */
const TELLS_MEANING =
  /^["”]?, (?:indicating|which indicates|meaning|which means)\b/;

function fixedAt(
  passage: Passage,
  at: number,
  cell: Cell,
  firm: boolean,
): readonly Demand[] | undefined {
  const word = wordAt(passage.text, at);
  if (!word) return undefined;
  // "Can only be 1, 2, or 3" is a list.
  const listed = passage.text.slice(at);
  const bare = listed.replace(STAYS, "");
  const list = readValueList(bare, cell.scope);
  if (list && list.values.length > 1 && /^\s*(?:$|[.;,(])/.test(list.rest)) {
    const isEither =
      firm && isChoice(cell) && bare !== listed && /^\S+ or \S+$/.test(bare);
    return isEither
      ? demandValues({ values: list.values, words: passage.words }, cell)
      : undefined;
  }
  if (!word.quoted) {
    // "Can only be In": a capital within a sentence is that of a name.
    const isName = firm && isChoice(cell) && /^[A-Z][a-z]+$/.test(word.raw);
    if (!isValueWord(word.raw) && !isName && !isKind(word.raw, cell))
      return undefined;
    if (isLayoutName(word.raw) && !isKind(word.raw, cell)) return undefined;
    const certain =
      isChoice(cell) && isCodeLike(word.raw) && !NAME_OF_FIELD.test(word.raw);
    const isTold =
      isChoice(cell) && TELLS_MEANING.test(passage.text.slice(word.end));
    // "The type can only be shared": a kind, of a field that tells one.
    const isShared =
      KIND_PARTICIPLES.has(word.raw) && SURE_CHOICES.test(cell.scope.name);
    if (/^[a-z]+ed$/.test(word.raw) && !(firm && (isTold || isShared)))
      return undefined;
    if (!firm && !certain && !isTold && cell.scope.scalar === "string")
      return undefined;
  }
  const value = scalarOfType(word.raw, cell.scope);
  if (value === undefined) return undefined;
  const rest = passage.text
    .slice(word.end)
    .replace(/^ (?:now|currently|at present|in (?:the )?current version)$/, "");
  // "fixed to X for Workspace": fixed for this product, so open to others.
  const product = /^ for [A-Z][a-z]+\s*$/.test(rest);
  if (
    !product &&
    !/^\s*(?:$|[.;。；(（]|[,，:：]\s*(?!or\b|and\b|或)|,? and (?:cannot|can not|must not) be (?:changed|modified)\b)/.test(
      rest,
    )
  )
    return undefined;
  return demandValues(
    { values: [{ value }], words: passage.words, open: product },
    cell,
  );
}
