/** Whether a sentence that no rule understood gives a field other values than those that were read. */
import { WHEN_LEFT_OUT } from "../vocabulary/prose/conditions.js";
import type { Scalar } from "./constraint.js";
import type { Passage } from "./passage.js";
import type { Cell } from "./rule.js";
import { matchesOf } from "./screen.js";
import type { Settling } from "./stated.js";
import { readValueList, type ValueList } from "./value-list.js";

/** A sentence that was not understood gives the field a value. */
const OTHER_VALUE =
  /(?:\bvalue(?: of (?:this|the) parameter)? (?:can only be|must be|can be|is fixed (?:to|at)|is)|\b(?:this|the) parameter (?:can only be set to|must be set to|can be set to|is fixed (?:to|at)))\s+(?:set to\s+)?["“']?([A-Za-z0-9_$-]+)/gi;

/** True when a sentence that was not understood gives the field another value. */
export function contradicted(
  values: ReadonlySet<Scalar>,
  settling: Settling,
): boolean {
  const { others, cell } = settling;
  const known = new Set([...values].map(String));
  if (hasOtherCodes(known, settling)) return true;
  return others.some(
    (passage) =>
      isOtherList(passage, known) ||
      isOtherLabel(passage, known, cell) ||
      isSupportedToo(passage, known, cell) ||
      matchesOf(OTHER_VALUE, passage.text).some((found) => {
        const word = found[1]!;
        return (
          (/[A-Z_\d]/.test(word.slice(1)) && !known.has(word)) ||
          isValueOfCase(passage, found, known, cell) ||
          (passage.guarded && listsAnother(passage.text, found, known, cell))
        );
      }),
  );
}

/** "If the tower is old, the value is **chain**", "For old towers, the fixed value is **chain**": in marks, and none of those read. */
function isValueOfCase(
  { text, guarded }: Passage,
  found: RegExpExecArray,
  known: ReadonlySet<string>,
  { description }: Cell,
): boolean {
  const word = found[1]!;
  return (
    !known.has(word) &&
    description.marked.has(word) &&
    (guarded || OF_CASE.test(text)) &&
    !WHEN_LEFT_OUT.test(text) &&
    BEGINS_CLAUSE.test(text.slice(0, found.index))
  );
}

const OF_CASE = /^(?:for|in|on|with) [^,;]{2,80},/i;
const BEGINS_CLAUSE = /[,;] (?:(?:the|its) )?(?:fixed )?$/i;

/** "Old towers also support **chain**". */
function isSupportedToo(
  { text }: Passage,
  known: ReadonlySet<string>,
  { description }: Cell,
): boolean {
  const word = ALSO_SUPPORTS.exec(text)?.[1];
  return word !== undefined && !known.has(word) && description.marked.has(word);
}

const ALSO_SUPPORTS =
  /\balso (?:supports?|accepts?|allows?) ["“']?([\w-]+)["”']?(?=$|[,.;]| (?:and|or)\b)/i;

/** "If the tower is high, the value can be A, B, or C": more than the two of all other towers. */
function listsAnother(
  text: string,
  found: RegExpExecArray,
  known: ReadonlySet<string>,
  { scope }: Cell,
): boolean {
  // "If the value is set to 0, ...": a special value, which is judged as one.
  if (ASKS_FOR_NUMBER.test(text)) return false;
  const from = found.index + found[0].length - found[1]!.length;
  const list = readValueList(text.slice(from), scope);
  return hasOtherCode(list, known);
}

const ASKS_FOR_NUMBER =
  /^(?:if|when) (?:it|the value|(?:this|the) (?:parameter|field)) is set to ["“]?-?\d+["”]?, (?!.*\bvalues?\b)/i;

/** Another list of codes, none of them a value: of another case, or of another time. */
function hasOtherCodes(
  known: ReadonlySet<string>,
  { others, cell }: Settling,
): boolean {
  if (![...known].every((value) => CODE.test(value))) return false;
  return cell.description.lists.some(
    ({ items }) =>
      items.length > 1 &&
      items.every(({ text, passages }) => {
        const code = CODE_FIRST.exec(text)?.[1];
        return (
          code !== undefined &&
          !known.has(code) &&
          passages.every((passage) => others.includes(passage))
        );
      }),
  );
}

const CODE = /^[A-Z][A-Z\d_]*$/;
const CODE_FIRST = /^([A-Z][A-Z\d_]+)(?:$|\s?[:：]|\s[-–]\s)/;

/** Another label for values, with codes behind it that are none of these: a page ran two lists together. */
function isOtherLabel(
  { text, label, guarded }: Passage,
  known: ReadonlySet<string>,
  { scope }: Cell,
): boolean {
  if (label !== "values" || guarded) return false;
  const list = readValueList(text, scope);
  return (
    list !== undefined && list.values.length > 1 && hasOtherCode(list, known)
  );
}

function hasOtherCode(
  list: ValueList | undefined,
  known: ReadonlySet<string>,
): boolean {
  return (
    list?.codeLike === true &&
    list.values.some(({ value }) => !known.has(String(value)))
  );
}

/** "(SMALL, LARGE)" behind "small or large": nothing but codes, of which none is a value. */
function isOtherList({ text }: Passage, known: ReadonlySet<string>): boolean {
  if (!/^\(?[A-Z][A-Z_\d]+(?:, [A-Z][A-Z_\d]+)+\)?$/.test(text)) return false;
  return text.split(/[^A-Z_\d]+/).every((code) => !known.has(code));
}
