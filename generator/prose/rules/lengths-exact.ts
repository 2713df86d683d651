/** One length and no other: that of an ID, and one that is said to be fixed. */
import { EITHER, OTHER_THAN_ID } from "../../vocabulary/prose/formats.js";
import { mayBeString } from "../field-scope.js";
import { openingOf, type Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";

export const EXACT_LENGTH_RULE: PassageRule = {
  name: "lengths/exact",
  kind: "length",
  fits: mayBeString,
  about:
    /\b(?:\d{2,3}[- ]character |3[26][- ](?:character|digit)|\d{2,3}-byte|be \d{2,3} bytes|string (?:of|with|containing) \d{2} characters|fixed length|total length|3[26] (?:character|digit|letter|lowercase letter)s|fixed (?:at|to) \d|\d{1,4} hexadecimal )/i,
  read: readExact,
};

/** "32-character bell ID", "a string of 32 characters", as a whole: IDs have one length. */
const OF_ID =
  /^(?:(?:(?:the|this) (?:value|parameter|field|id)|it) )?(?:(?:is|must be|(?:must )?contains?|consists of|has|enter|use) )?(?:an? )?(?:(?:string|value) (?:of|containing|with) )?(32|36)(?:[- ](?:character|digit)s?| (?:lowercase )?letters and digits)(?: (?:long|in length)| (?!characters|digits)(?!.*\bor\b)[a-z -]{2,60}|,? (?:including|containing|composed of|consisting of) (?:only )?(?:letters|digits|lowercase letters)(?: and (?:letters|digits|lowercase letters))?(?: at the end of the (?:browser )?url(?: (?:when|of) [a-z ]{3,60})?)?|\s?\((?:letters|digits|lowercase letters)(?: and (?:letters|digits|lowercase letters))?\)| with (?:a|the) suffix(?: of)? ["“]?\w{1,8}["”]?)?$/i;
/** "The value is a string with 24 characters", as the range of an ID: a length that IDs have, and no usual limit. */
const RANGE_OF_ID =
  /^(?:(?:the value|it) (?:is|must be) )?an? string (?:of|with|containing) (?:exactly )?(24|26|32|36|40) characters$/i;
const FIXED_LENGTH =
  /^(?:the value|it|this parameter|this field) (?:is|has|must be) (?:a string )?(?:of |with )?an? fixed length of (\d{1,4})(?: characters)?$/i;
/** "The length of bell_id is fixed at 36 bytes" */
const FIXED_AT =
  /^(?:(?:the|its) length(?: of ([\w -]{2,40}?))?|(the [a-z ]{2,40}?) length) is fixed (?:at|to) (\d{1,4})(?: (?:characters|(bytes)))?$/i;
/** The standard's own form, and its length. */
const UUID_OF_LENGTH =
  /^(?:the value|it|this parameter) is a uuid (?:containing|of|with) (36|32) characters$/i;
/** "A string of 24 hexadecimal characters" */
const HEXADECIMAL =
  /^(?:value\s?[:：]\s)?(?:(?:the value|it) is )?a string of (\d{1,4}) hexadecimal (?:characters|digits)$/i;
/** Something stands before, behind or between the digits. */
const WITH_SIGNS =
  /prefix|suffix|colon|quotation|\buuid\b|\bmac\b|\bsha|0x|#|\b(?:followed|preceded|begins?|starts?|ends?) (?:by|with)\b|hyphen|dash|\bor\b/i;
const TOTAL_LENGTH = /^the total length is (\d{1,4}) characters$/i;
/** "32-character ID of a bell, which must be unique", "Bell ID, which consists of 32 characters", as the first sentence. */
const FIRST_ID =
  /^(?:specifies |indicates )?(?:the )?(?:[a-z]+ ){0,3}id(?: of (?:the |an? )?[a-z]+(?: [a-z]+)?)?, (?:which (?:is|contains|consists of|has)|consisting of|containing) (?:a string of )?(?:exactly )?(32|36) (?:characters|letters and digits|digits and letters)(?: consisting of (?:digits and letters|letters and digits)(?: at the end of the (?:browser )?url(?: (?:when|of) [a-z ]{3,60})?)?)?$|^(?:the )?(32|36)-(?:character|digit) id(?: of (?:the |an? )?(?!.*\b(?:or|and|followed|prefix)\b)[a-z ]{2,40})?(?:,? which must be unique)?$/i;
/** "The 39-character ID of the bell": of no other length. */
const COUNTED_ID =
  /^(?:specifies |indicates )?(?:the |an? )?(?:unique )?(\d{2,3})[- ]character (?:[a-z]+ )?id(?:entifier)?(?: (?:of|for) (?:the |an? )?(?!.*\b(?:or|and|followed|prefix)\b)[a-z ]{2,60})?$/i;
/** "A 34 character string that uniquely identifies the bell", whatever the field is called. */
const COUNTED_STRING =
  /^(?:(?:specifies|indicates|provides|contains) )?(?:the |an? )?(?:unique )?(\d{2,3})[- ]character (?:unique |alphanumeric |hexadecimal )?string (?:that|which) (?:is used to )?(?:uniquely )?(?:identifies|identify) (?!.*\b(?:or|followed|prefix)\b)[a-z -]{2,100}$/i;
/** "It should be 36 bytes and match the regular expression ^[a-f0-9-]*$" */
const BYTES_OF_EXPRESSION =
  /^(?:it|the value) (?:should|must) be (\d{2,3}) bytes and match the regular expression \^(\S+)\$$/i;
/** "64-byte ID of a bell": IDs are of ASCII. So is a serial number whose example has as many characters. */
const BYTES_OF_ID =
  /^(?:specifies |indicates )?(?:an? |the )?(\d{2,3})-byte (?:[a-z]+ )?(id|s(?:erial|equence) number)(?: of (?:the |an? )?(?!.*\b(?:or|and|followed|prefix)\b)[a-z ]{2,40}?)?(?: (?:that|which) (?:matches|meets) the regular expression \^\S+?)?(?:, for example, (\S+?))?$/i;
const ASCII_EXAMPLE =
  /\bfor example,? ["“]?([\da-f-]{2,200})["”]?\.?$|^examples?\s?[:：] ?([\da-f-]{2,200})\.?$/i;
const ID_NAME = /(?:^|_)u?u?id$|[a-z]U?u?Id$/;

/** True where another sentence tells a length as well. */
function statesAnother(passage: Passage, { description }: Cell): boolean {
  return description.passages.some(
    (one) =>
      one !== passage && /\d (?:characters|digits|bytes)\b/i.test(one.text),
  );
}

function readExact(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const isId = ID_NAME.test(cell.scope.name) && !passage.first;
  if (cell.says(OTHER_THAN_ID)) return undefined;
  const fixed = fixedAt(passage, cell);
  if (fixed) return fixed;
  const found =
    FIXED_LENGTH.exec(passage.text) ??
    UUID_OF_LENGTH.exec(passage.text) ??
    (isId ? bytesOfExpression(passage) : null) ??
    (isId && passage.label === "range"
      ? RANGE_OF_ID.exec(passage.text)
      : null) ??
    (/(?:marker|id)$/i.test(cell.scope.name) && !cell.says(WITH_SIGNS)
      ? HEXADECIMAL.exec(passage.text)
      : null) ??
    (isId ? TOTAL_LENGTH.exec(passage.text) : null) ??
    (passage.first ? lengthBesideName(passage, cell) : null) ??
    (isId && !/\buuid\b/i.test(passage.text) ? OF_ID.exec(passage.text) : null);
  const length = Number(found?.[1] ?? found?.[2]);
  return found
    ? [{ kind: "length", minLength: length, maxLength: length }]
    : undefined;
}

/** Bytes are characters where they are those of an ID. */
function fixedAt(passage: Passage, cell: Cell): readonly Demand[] | undefined {
  const [, ofNoun, noun, count, bytes] = FIXED_AT.exec(passage.text) ?? [];
  if (count === undefined || EITHER.test(openingOf(cell.description)))
    return undefined;
  if (!speaksOfField(ofNoun ?? noun ?? "its length", passage, cell))
    return undefined;
  const length = Number(count);
  const isSure = bytes === undefined || /id$/i.test(cell.scope.name);
  return [
    {
      kind: "length",
      minLength: isSure ? length : 1,
      maxLength: length,
    },
  ];
}

/** The only length of a description whose first sentence has it beside what the field is. */
function lengthBesideName(
  passage: Passage,
  cell: Cell,
): RegExpExecArray | null {
  const { text } = passage;
  const found =
    (ID_NAME.test(cell.scope.name)
      ? (FIRST_ID.exec(text) ?? COUNTED_ID.exec(text))
      : null) ??
    COUNTED_STRING.exec(text) ??
    bytesOfId(passage, cell);
  return found && !statesAnother(passage, cell) ? found : null;
}

/** Only where the expression takes so many characters. */
function bytesOfExpression({ text }: Passage): RegExpExecArray | null {
  const found = BYTES_OF_EXPRESSION.exec(text);
  if (!found) return null;
  let length = 0;
  for (const [, count] of found[2]!.matchAll(ONE_SIGN))
    length += Number(count ?? 1);
  return length === Number(found[1]) && !/[*+?|()]/.test(found[2]!)
    ? found
    : null;
}

/** A class or a sign, maybe so many times. */
const ONE_SIGN = /(?:\[[^\]]*\]|\\.|[^{}])(?:\{(\d+)\})?/g;

function bytesOfId({ text }: Passage, cell: Cell): RegExpExecArray | null {
  const found = BYTES_OF_ID.exec(text);
  if (!found) return null;
  const shown = found[3];
  if (shown !== undefined)
    return shown.length === Number(found[1]) ? found : null;
  if (/^id$/i.test(found[2]!))
    return ID_NAME.test(cell.scope.name) ? found : null;
  const isShown = cell.description.passages.some(({ words }) => {
    const [, one, other] = ASCII_EXAMPLE.exec(words) ?? [];
    return (one ?? other)?.length === Number(found[1]);
  });
  return isShown ? found : null;
}
