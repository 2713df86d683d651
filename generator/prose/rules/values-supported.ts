/** "Only A is supported", "A and B are supported", for fields that choose. Input: a sentence; output: an enumeration. */
import { OPEN_WORDS } from "../../vocabulary/prose/conditions.js";
import { WHO_MAY } from "../../vocabulary/prose/value-doubts.js";
import { openingOf, type Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { ownPhrase } from "../speaks-of-field.js";
import { SURE_CHOICES } from "../../vocabulary/prose/values.js";
import { readValueList, type ValueList } from "../value-list.js";
import { isChoice } from "./values.js";
import { namesLayouts, whole } from "./whole-list.js";

/** "Only A is supported", "A and B are supported": an enumeration for fields that choose. */
export function readSupported(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found =
    /^(?:(?:currently|at present|for now), )?(only )?(.{1,200}?) (?:is|are) (?:(?:currently|now) )?(?:supported|allowed|accepted|available(?<=only .*)(?=\s*$|, which (?:indicates|means)))(?: (?:currently|now|at present|for now))?(?:\s*$|[,;(])/i.exec(
      passage.text,
    );
  const only = found?.[1] !== undefined;
  const isKind = only && isToldKind(cell);
  // "Only the value 0 is supported": a value, whatever the field's name is.
  const isMeant = only && TELLS_MEANING.test(passage.text);
  const isTold = isMeant || ONLY_VALUE.test(passage.text);
  const isPlace = only && PLACE.test(cell.scope.name) && isOpen(passage);
  if (!found || !(acceptsOnly(cell) || isKind || isTold || isPlace))
    return supporting(passage, cell);
  const list = readValueList(
    found[2]!.replace(/^(?:the )?values? /i, ""),
    cell.scope,
  );
  if (!list || !(list.rest.trim() === "" || isOwnThing(list, only, cell)))
    return undefined;
  if (list.values.length === 1 && WHO_MAY.test(String(list.values[0]!.value)))
    return undefined;
  // "Only ringers are supported" tells who may, "only bronze is" which value.
  const isOneWord =
    isKind && list.values.length === 1 && /^only \S+ is /i.test(passage.text);
  const arePlaces =
    isPlace &&
    list.values.length > 1 &&
    list.values.every(({ value }) => /^[A-Z]/.test(String(value)));
  if (!believable(list, cell) && !isOneWord && !arePlaces && !isTold)
    return undefined;
  return whole({ ...list, rest: "" }, passage, cell, {
    atLeast: only ? 1 : 2,
  });
}

/** "Only the values 0 and 1 are", "Only value true is" */
const ONLY_VALUE =
  /^(?:(?:currently|at present|for now), )?only (?:the values? |value (?=(?:(?:true|false)\b|-?\d|["“]|\S*_)\S* is\b))/i;

/** "Only LOUD and SOFT bells are supported", of "The type of bell": codes before the things that the field tells a kind of. */
function isOwnThing(list: ValueList, only: boolean, cell: Cell): boolean {
  const thing = /^ ([a-z]{3,20})s$/.exec(list.rest)?.[1];
  if (thing === undefined || !only || list.values.length < 2) return false;
  const opening = openingOf(cell.description).toLowerCase();
  return (
    list.values.every(({ value }) => /^[A-Z][A-Z\d_]+$/.test(String(value))) &&
    (thing === cell.scope.noun ||
      new RegExp(`\\b(?:type|kind) of (?:an? |the )?${thing}\\b`).test(opening))
  );
}

/** "Currently, only bronze is available, which indicates that it is of bronze": what means something is a value. */
const TELLS_MEANING =
  /^(?:(?:currently|at present|for now), )?only \S+ is (?:supported|allowed|accepted|available), which (?:indicates|means) that\b/i;
/** A place has a name that looks like any other; told as all for now it restricts nothing. */
const PLACE = /(?:location|region|area|zone|city|country)$/i;

function isOpen({ text }: Passage): boolean {
  return OPEN_WORDS.test(text);
}

/** "Kind of the bell, supporting SMALL, LARGE, and HUGE currently", as all of the first sentence. */
const SUPPORTING =
  /^[a-z][a-z /-]{2,80}, (?:supporting|which supports) ([^.;:]{3,200}?)(?: (?:currently|now|at present))?$/i;

/** "State of the bell, including RINGING, SILENT, and BROKEN", as all of the first sentence: some of the values. */
const INCLUDING =
  /^[A-Za-z][a-z /-]{2,80}, including ((?:[A-Z][A-Z\d_]+, )*[A-Z][A-Z\d_]+,? and [A-Z][A-Z\d_]+)$/;

/** What things have, and no states of them. */
const PART =
  /\b(?:ID|NAME|SIZE|CODE|TIME|TYPE|KEY|URL|IP|PORT|UUID|CPU|STATUS|STATE)\b/;

function supporting(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!passage.first || !isChoice(cell)) return undefined;
  const named = INCLUDING.exec(passage.text)?.[1];
  if (named !== undefined && PART.test(named)) return undefined;
  if (named !== undefined && SURE_CHOICES.test(cell.scope.name))
    return whole(readValueList(named, cell.scope), passage, cell, {
      open: true,
    });
  const values = SUPPORTING.exec(passage.text)?.[1];
  if (values === undefined) return undefined;
  const list = readValueList(values, cell.scope);
  return list?.rest.trim() === "" && list.codeLike && believable(list, cell)
    ? whole({ ...list, rest: "" }, passage, cell)
    : undefined;
}

/** Names of layouts count as values only where a field chooses a version, a family or a type. */
export function believable(list: ValueList, cell: Cell): boolean {
  if (!namesLayouts(list))
    return list.codeLike || isChoice(cell) || cell.scope.scalar === "boolean";
  return /(?:version|type|family|protocol|format)s?$/i.test(cell.scope.name);
}

/** "Ringing mode. Only manual is supported": the first sentence says that the field chooses. */
function isToldKind(cell: Cell): boolean {
  return (
    cell.scope.scalar === "string" &&
    /(?:^| )(?:mode|type|method|protocol)$/.test(ownPhrase(cell))
  );
}

export function acceptsOnly(cell: Cell): boolean {
  const { scalar } = cell.scope;
  return scalar === "boolean" || scalar === "integer" || isChoice(cell);
}
