/**
 * Values behind a predicate: "The value can be A or B". Input: a sentence; output: what it demands. What stands before must
 * be the field, what follows must end the statement.
 */
import { WHEN_LEFT_OUT } from "../../vocabulary/prose/conditions.js";
import { VALUE_PREDICATES } from "../../vocabulary/prose/lead-ins.js";
import {
  KIND_PARTICIPLES,
  SURE_CHOICES,
} from "../../vocabulary/prose/values.js";
import { predicates } from "../compile-phrase.js";
import { openingOf, type Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { matchesOf } from "../screen.js";
import { saysValue, speaksOfField } from "../speaks-of-field.js";
import { readValueList, type ValueList } from "../value-list.js";
import { isChoice } from "./values.js";
import { markedList } from "./values-marked.js";
import { whole } from "./whole-list.js";

const VALUES = predicates(VALUE_PREDICATES);
/** Of a list each element is one of them. */
const ONE_OR_MORE =
  /^one or (?:more|several) of(?: the following)?(?: values| options)?\s*(?=[:：\w"])/i;
/** "-small_bell -big_bell": items of a list that a page ran together. */
const DASHED = /^-[a-z]+_\w+(?: -[a-z]\w+)+$/i;

export function readPredicate(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  for (const found of matchesOf(VALUES, passage.text)) {
    const before = passage.text
      .slice(0, found.index)
      // "Valid values for bell_state": the field's own name.
      .replace(` for ${cell.scope.name} `, " ");
    const verb = found[0].trim().toLowerCase();
    if (verb.startsWith("one of") && before !== "") continue;
    const ofKinds =
      (verb === "include" || verb === "are") &&
      isOwnPlural(before, verb, passage, cell);
    if (verb.startsWith("include") || verb === "are") {
      if (!ofKinds && !OWN_VALUES.test(before.trim())) continue;
    }
    // Mostly no value follows: whether the words before are the field takes more time to say.
    const behind = passage.text.slice(found.index + found[0].length);
    const read = readValueList(listBehind(behind, cell), cell.scope);
    const list =
      read?.rest === ""
        ? read
        : (markedList(behind, cell) ?? bracketedCodes(behind, cell) ?? read);
    if (!list || (/^can also/.test(verb) && !hasDefault(list, cell))) continue;
    if (/\bdefault,? [\w ]{1,40}$/i.test(before.trim())) continue;
    if (!list.codeLike && TELLS_WHICH.test(before + verb)) continue;
    if (
      !ofKinds &&
      !speaksOfField(before, passage, cell) &&
      !areOwnCodes(list, before, passage)
    )
      continue;
    // "The file can be A or B" says what a file is made of; "the type can be" and "the file can be set to" list values.
    const saysKind =
      saysValue(before) || isChoice(cell) || ofOwnKind(before, cell);
    if (!saysKind && !/ set to\b/.test(verb)) continue;
    const isSure = list.codeLike || isChoice(cell) || NAMES_VALUES.test(before);
    if (verb === "is" && !isSure) continue;
    const demands =
      whole(list, passage, cell) ??
      (isOnlyValue(list, verb, cell)
        ? whole(list, passage, cell, { atLeast: 1 })
        : undefined);
    if (demands) return demands;
  }
  return undefined;
}

/** "The valid value is loud or soft": no words about the value. */
const NAMES_VALUES =
  /\b(?:valid|possible|available|allowed|supported|acceptable) (?:value|option) $/i;

/** "A small bell (SMALL) or a bell of the tower (BELL_TOWER)": what each means, and its code. */
const CODE_OF = /^([a-z][a-z -]{1,60}?) \(([A-Z][A-Z\d_]{1,60})\)\.?$/i;
const NEXT_CODE = /(?<=\)),? (?:and |or )?|(?<=\)),(?= )/;

/** "Attached to a bell": no kind of it. */
const DONE_TO_IT = /^[a-z]+(?:ed|en) (?:by|to|with|in|on|for|from)\b/i;

/** "Hard disk drive (HDD)": the first letters, of which nobody says that they are sent. */
function isShortFor(code: string, meaning: string): boolean {
  const letters = meaning.match(/(?<![A-Za-z])[A-Za-z]/g) ?? [];
  return letters.join("").toUpperCase().endsWith(code);
}

function bracketedCodes(text: string, { scope }: Cell): ValueList | undefined {
  if (scope.scalar !== "string" || !/\([A-Z][A-Z\d_]+\)/.test(text))
    return undefined;
  if (DONE_TO_IT.test(text)) return undefined;
  const found = text.split(NEXT_CODE).map((one) => CODE_OF.exec(one.trim()));
  if (found.length < 2) return undefined;
  const values = found.flatMap((one) => {
    const [, meaning = "", value = ""] = one ?? [];
    return /^[A-Z\d_]+$/.test(value) ? [{ value, meaning }] : [];
  });
  if (new Set(values.map(({ value }) => value)).size < found.length)
    return undefined;
  const areCodes = values.some((one) => !isShortFor(one.value, one.meaning));
  return areCodes ? { values, codeLike: true, loose: 0, rest: "" } : undefined;
}

const OWN_VALUES =
  /\b(?:options|values)(?: (?:of|for) (?:this|the) (?:parameter|field|property|attribute|option|structure|setting))?$/i;

/** "The bell that is loud or soft": which of them, not what the field can be. */
const TELLS_WHICH = /\b(?:that|who) (?:is|are)$/i;

/** What stands behind a predicate, from where values may begin. */
function listBehind(text: string, { scope }: Cell): string {
  const rest = scope.array ? text.replace(ONE_OR_MORE, "") : text;
  // Mostly a word follows.
  return /^[(:：a-]/i.test(rest)
    ? rest
        .replace(/^(?:\(?and is (?:not )?case[- ]\w+\)?)?[:：]\s*/i, "")
        .replace(DASHED, (dashed) => dashed.replaceAll(" -", ", ").slice(1))
    : rest;
}

/** "The ringing methods include A and B", "The valid methods are A and B", of the field `ring_method`. */
function isOwnPlural(
  before: string,
  verb: string,
  passage: Passage,
  cell: Cell,
): boolean {
  const [, valid, noun] = KINDS.exec(before.trim()) ?? [];
  if (noun === undefined || (verb === "are" && valid === undefined))
    return false;
  const one = noun.replace(/(?:(?<=[sx])es|s)$/, "").replace(/ie$/, "y");
  return isChoice(cell) && speaksOfField(`the ${one}`, passage, cell);
}

const KINDS =
  /^(?:the )?(valid |supported |available |possible |allowed |optional )?([a-z]+(?: [a-z]+){0,3}s)$/i;

/** "The bell type can be A or B", behind "Type of a bell": a kind, whatever the field's name is. */
function ofOwnKind(before: string, { description }: Cell): boolean {
  const [, of = "", kind = ""] = OWN_KIND.exec(before.trim()) ?? [];
  const opening = openingOf(description).toLowerCase();
  return kind !== "" && opening.includes(of.toLowerCase().trim());
}

const OWN_KIND = /^the ([a-z]+ )?(type|mode|protocol)$/i;

/** "The default is small. The value can also be small or large": the list holds the default, and so all values. */
function hasDefault({ values }: ValueList, { description }: Cell): boolean {
  return description.passages.some(({ text }) => {
    const stated = DEFAULT_IS.exec(text)?.[1];
    return values.some(({ value }) => String(value) === stated);
  });
}

const DEFAULT_IS =
  /\bdefault value(?: of (?:which|(?:this|the) (?:parameter|field)))? is ["“]?([\w.:-]{1,40}?)["”]?$/i;

/** "How often it rings, which can be EACH_HOUR or EACH_DAY": whatever the words, only a field takes such codes. */
function areOwnCodes(
  { values }: ValueList,
  before: string,
  { first }: Passage,
): boolean {
  return (
    first &&
    values.length > 1 &&
    /^[^,]{3,100}, which$/i.test(before.trim()) &&
    values.every(({ value }) => /^[A-Z]\w*_\w+$/.test(String(value)))
  );
}

/** "Windows is supported elsewhere", "Otherwise, it is silent". */
const OTHERS_TOO =
  /\botherwise\b|\bothers?\b|\balso\b|\bmore [a-z]+s are\b|\bsupported in\b/i;

/** "Bell type. The value is tenor.": the first sentence says that it is a kind. */
function isToldType({ description }: Cell): boolean {
  const said = description.passages.filter(
    ({ text, label, first }) =>
      text !== "" && !first && (label === undefined || label === "about"),
  );
  return (
    said.every(({ text }, at) => at === 0 || WHEN_LEFT_OUT.test(text)) &&
    /^(?:specifies the |indicates the )?(?!default\b|column\b)(?:[a-z]+ ){1,3}type$/i.test(
      openingOf(description),
    )
  );
}

/** It may have no value, too. */
const LEFT_BLANK = /\b(?:is|be) left blank\b/i;

/** "The value is static", "which can be system (of the house)": one value, and all there is. */
function isOnlyValue(list: ValueList, verb: string, cell: Cell): boolean {
  const [only, ...more] = list.values;
  if (!only || more.length > 0 || list.loose > 0) return false;
  if (!/^(?:is|can be)$/.test(verb) || !isChoice(cell)) return false;
  if (cell.says(LEFT_BLANK)) return false;
  if (!list.codeLike && cell.says(OTHERS_TOO)) return false;
  return list.codeLike || only.meaning !== undefined
    ? true
    : (SURE_CHOICES.test(cell.scope.name) || isToldType(cell)) &&
        list.rest.trim() === "" &&
        (!/ed$/.test(String(only.value)) ||
          KIND_PARTICIPLES.has(String(only.value)));
}
