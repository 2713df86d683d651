/**
 * Documented layouts of dates and times: `date` and `date-time` where the layout is that of RFC 3339, a pattern
 * otherwise. Where the page explains the `Z` as an offset, it is no letter: pages that do so write `+0800` without the colon
 * of RFC 3339, whether they show it or not.
 */
import {
  LAYOUT,
  OFFSET_TALK,
  OTHER_OFFSETS,
  SHORT_OFFSET,
  TIME_NAMES,
  Z_IS_OFFSET,
} from "../../vocabulary/prose/formats.js";
import { mayHoldText } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { saysValue, speaksOfField } from "../speaks-of-field.js";
import { PARTS_LAYOUT_RULE } from "./layouts-of-parts.js";
import { NUMBERED_LAYOUT_RULE } from "./numbered-layouts.js";

const SAYS_BEFORE =
  /(?:\bin (?:the )?(?:following )?(?:format(?: of)?|form of)\s*[:：]?\s*|\bformat(?: of [\w ]{1,30})? (?:is|must be)(?: as follows)?\s*[:：]?\s*|^(?:the |utc |time )*format\s*[:：]?\s*|\bformatted as\s*|\bformat\s+(?=[(（]$)|\bformat is used\s*[:：]\s*|格式(?:为|是)?\s*[:：]?\s*)["“'‘(（]?$/i;
const IN_BEFORE = /\b(?:in|is|be|use)(?: the| a)?\s+["“'‘(（]?$/i;
const SAYS_AFTER = /^["”'’)）]?\s*(?:format\b|格式|的格式)/i;
const SECONDS = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}`;
/** A sample in UTC, and one of any zone, both perhaps in quotation marks. */
const UTC_MOMENT = String.raw`["“]?${SECONDS}(?:\.\d{1,9})?Z["”]?`;
const MOMENT = String.raw`["“]?${SECONDS}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})["”]?`;
/** The layout told by an example: "The time format is 2020-06-15T02:21:18.669Z", "in the format of 2020-..." */
const EXAMPLE_LAYOUT = new RegExp(
  String.raw`(?:^|\s)format(?: is| of|\s?[:：])\s*${UTC_MOMENT}$|^the (?:value|time) is in the ${UTC_MOMENT} format$`,
  "i",
);
/** "Ringing time, in the format 2031-06-17T07:38:42Z", as all that the first sentence says. */
const SAMPLE_LAYOUT = new RegExp(
  String.raw`^(?:[a-z]+ ){1,3}time, in the format ${UTC_MOMENT}$`,
  "i",
);
/** "When it rang last, which must be the UTC time, for example, 2031-06-17T07:38:42Z" */
const UTC_SAMPLE = new RegExp(
  String.raw`\b(?:is|must be) (?:the |a )?UTC time, (?:for example|such as),? ${UTC_MOMENT}$`,
  "i",
);
/** The standard's own letters, as all of a sentence or behind "format:". */
const ISO_LAYOUT =
  /^(?:[\w ]{0,60}\bformat(?:\s?[:：]| of)\s*)?(?:CC|YY)YY-MM-DDThh:mm:ss(?:±hh:mm|\+\/-hh:mm|Z)(?:, for example, \S+)?$/;
/** The standard's own letters with an offset, its name, and a moment in UTC that proves both. */
const PROVEN_LAYOUT = new RegExp(
  String.raw`^(?:the )?(?:value|time|it) is in the format of ["“]?(?:CC|YY)YY-MM-DDThh:mm:ss(?:±hh:mm|\+\/-hh:mm|Z)["”]?(?: in UTC(?:\+0)?)?,? and (?:complies with|conforms to) ISO ?8601,? for example,? ${MOMENT}$`,
  "i",
);
/** The standard by its name. */
const STANDARD_LAYOUT = new RegExp(
  String.raw`\b(?:format|time|value|it) (?:is|complies with|conforms to|follows|must (?:be|comply with|conform to)|(?:is|must be) (?:a UTC time )?(?:compliant with|in)) (?:the )?RFC ?3339(?: (?:format|standard))?(?: \((?:UTC time|Y{4}-[YMDThms:Z-]{10,20})\))?(?=$| and (?:is )?accurate\b|, for example,? ${MOMENT}$)|^[a-z ]{3,40},? in (?:the )?RFC ?3339 format$|^(?:(?:the|this) (?:parameter|value|time) is |[a-z ]{3,40},? )in (?:the )?ISO ?8601 (?:time )?format,? (?:for example|such as),? ${MOMENT}$`,
  "i",
);
/** More than one time, or another way to tell it. */
const OTHER_TIMES =
  /\brange\b|\bduration\b|\balso\b|\btimestamp\b|\brelative\b|\bfilter|\bstart and end\b/i;
/** A field that is one end of the time by which something is filtered. */
const ONE_END = /^(?:begin|start|end|from|to)_?(?:time|date|at)$/i;
const OTHER_FORMS =
  /\bduration\b|\balso\b|\btimestamp\b|\brelative\b|\bstart and end\b/i;
/** The time is but a part of the value: "The format is created_at=operator:time". */
const OTHER_LAYOUT =
  /\bformat(?: of [\w ]{1,30})? (?:is|must be)(?: as follows)?\s*[:：]?\s*["“']?(?!y{4}|h{2}:|\d|ISO)[\w{}<>]{1,40}[=:][\w{}<>]/i;
/** Seconds have digits that a layout without a fraction does not show. */
const FURTHER_DIGITS =
  /\bdecimal places?\b|\b(?:accurate|precise|rounded|precision) (?:to|of|in) (?:\d+ |the )?(?:milli|micro|nano)seconds?\b|小数(?:点后|位)|毫秒|微秒/i;
const ENDS =
  /^["”'’)）]?\s*(?:utc )?(?:format\b|的?格式)?\s*(?:$|[.,;，；。(（]|(?:and|where) )/i;
const ANY_OFFSET = `^${SECONDS}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:?\\d{2})$`;
const EITHER = /\bor\b|\beither\b|或/i;
const SUBJECT = /^(.*?)\s(?:is|are|must|should|can)\s/i;
const TIME_SUBJECT = /\b(?:time|date)$/i;
const UTC = /\bUTC\b|UTC时间/;

export const LAYOUT_RULES: readonly PassageRule[] = [
  {
    name: "formats/layout",
    kind: "format",
    about:
      /yyyy|hh:?mm|RFC ?3339|ISO ?8601|format(?: is| of|\s?[:：])?\s*["“]?\d{4}-|\dZ["”]? format$|UTC time, /i,
    readsExamples: true,
    fits: mayHoldText,
    read: readLayout,
  },
  NUMBERED_LAYOUT_RULE,
  PARTS_LAYOUT_RULE,
];

/** "%YYYY-%mm-%dd", "in the ISO 8601 YYYY-MM-DD format", "ISO 8601: YYYY-MM-DD": what stands before the letters and says no more. */
const MARKS = /%(?=y{4}|mm|dd|hh|ss)|\bISO ?8601(?:: ?| )(?=y{4}-)/gi;

function readLayout(given: Passage, cell: Cell): readonly Demand[] | undefined {
  const text = given.text.replace(MARKS, "");
  const passage = { ...given, text };
  if (
    STANDARD_LAYOUT.test(text) &&
    (TIME_NAMES.test(cell.scope.name) ||
      /_(?:time|date)_/.test(cell.scope.name)) &&
    !EITHER.test(text) &&
    !cell.says(ONE_END.test(cell.scope.name) ? OTHER_FORMS : OTHER_TIMES) &&
    !cell.says(OTHER_LAYOUT)
  )
    return [{ kind: "format", format: "date-time" }];
  if (EITHER.test(text) || !isTime(passage, cell)) return undefined;
  if (cell.says(OTHER_LAYOUT)) return undefined;
  if (
    EXAMPLE_LAYOUT.test(text) ||
    ISO_LAYOUT.test(text) ||
    PROVEN_LAYOUT.test(text) ||
    (UTC_SAMPLE.test(text) && !cell.says(OTHER_TIMES)) ||
    (passage.first && SAMPLE_LAYOUT.test(text))
  )
    return [{ kind: "format", format: "date-time" }];
  const layouts = [...text.matchAll(LAYOUT)].filter(
    ({ groups }) => groups!.date ?? groups!.time,
  );
  const [found] = layouts;
  if (!found || layouts.length > 1 || !isStated(passage, found))
    return undefined;
  const demand = demandOf(found, cell);
  return demand ? [demand] : undefined;
}

/** True for a field that holds a time, or a sentence about its value. */
function isTime(passage: Passage, cell: Cell): boolean {
  const subject = SUBJECT.exec(passage.text)?.[1]?.trim() ?? "";
  const isOne =
    TIME_NAMES.test(cell.scope.name) ||
    (/^the time format$/i.test(subject) && /^time_/.test(cell.scope.name));
  if (isOne)
    return (
      subject === "" ||
      /\b(?:time|date|value|format)$/i.test(subject) ||
      speaksOfField(subject, passage, cell)
    );
  return (
    subject !== "" &&
    saysValue(subject) &&
    !TIME_SUBJECT.test(subject) &&
    speaksOfField(subject, passage, cell)
  );
}

/** True when the words say that this is the format. */
function isStated(passage: Passage, found: RegExpMatchArray): boolean {
  const { text, label, words } = passage;
  if (label === "example" && !/^格式/.test(words)) return false;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index! + found[0].length);
  const said =
    SAYS_BEFORE.test(before) ||
    (label === "example" && before.trim() === "") ||
    (SAYS_AFTER.test(after) &&
      (IN_BEFORE.test(before) || /^["“'‘]?$/.test(before)));
  return said && ENDS.test(after);
}

function demandOf(found: RegExpMatchArray, cell: Cell): Demand | undefined {
  const { date, joint, time, to, fraction, zone } = found.groups!;
  if (
    date !== undefined &&
    time !== undefined &&
    joint === undefined &&
    /\D-|:/.test(date + time)
  )
    return undefined;
  const usual = date !== undefined && /^y{4}-mm-dd$/i.test(date);
  const isT = joint !== undefined && /T/i.test(joint);
  const isMoment =
    usual && isT && /^hh:mm:ss$/i.test(time ?? "") && to === undefined;
  if (zone !== undefined && cell.says(isMoment ? OTHER_OFFSETS : OFFSET_TALK))
    return undefined;
  if (usual && time === undefined && zone === undefined)
    return { kind: "format", format: "date" };
  if (time === undefined && (zone ?? fraction) !== undefined) return undefined;
  // RFC 3339 has a full stop before the fraction.
  if (isMoment && zone && !fraction?.startsWith(",")) return momentOf(cell);
  // Pages that speak of UTC leave the sign of UTC out of the layout and show it in their examples.
  const isUtc = isT && time !== undefined && cell.says(UTC);
  // Without a date, the blank before the time is one between words.
  const between = date === undefined ? "" : joint && (isT ? "T" : " ");
  const layout = [date, between, time].join("");
  const end = time === undefined ? undefined : statedEnd(cell);
  if (time !== undefined && fraction === undefined && cell.says(FURTHER_DIGITS))
    return undefined;
  const pattern = [
    end === undefined ? digits(layout) : digits(layout.slice(0, -2)) + end,
    fraction === undefined
      ? ""
      : `${fraction.startsWith(",") ? "," : "\\."}\\d{${fraction.length - 1}}`,
    zone === undefined ? (isUtc ? "Z?" : "") : "Z",
  ].join("");
  return { kind: "pattern", pattern: `^${pattern}$` };
}

/** `date-time`; where the page explains the `Z` as an offset, a pattern that lets one of any spelling pass. */
function momentOf(cell: Cell): Demand | undefined {
  if (cell.says(Z_IS_OFFSET)) return { kind: "pattern", pattern: ANY_OFFSET };
  return cell.says(SHORT_OFFSET)
    ? undefined
    : { kind: "format", format: "date-time" };
}

/** "The value must end with 59", of a time of the day. */
function statedEnd({ description }: Cell): string | undefined {
  for (const { text, guarded } of description.passages) {
    const end = guarded
      ? undefined
      : /^(?:the value|it|this parameter) must end with ["“]?(\d{2})["”]?$/i.exec(
          text,
        )?.[1];
    if (end !== undefined) return end;
  }
  return undefined;
}

/** The letters of a layout as digits; its signs as they are. */
function digits(layout: string): string {
  return layout
    .replace(/[.]/g, "\\.")
    .replace(/(?:y{4}|[mdhs]{2})+/gi, (letters) => `\\d{${letters.length}}`);
}
