/**
 * Values as `VALUE: meaning` one after the other in a text, on lines, between semicolons or in sentences of their own.
 * Without words that introduce them they must look like codes, or the field must be one that chooses.
 */
import {
  EXAMPLE_WORDS,
  NO_VALUE_LIST,
} from "../../vocabulary/prose/conditions.js";
import {
  CHOICE_NAMES,
  NO_VALUE_LABELS,
  STATE_WORDS,
  SURE_CHOICES,
} from "../../vocabulary/prose/values.js";
import type { FieldScope } from "../field-scope.js";
import type { Flow, Passage } from "../passage.js";
import type { Cell, Finding, FlowRule } from "../rule.js";
import { isConditional } from "../split-passages.js";
import { isValueWord, scalarOfType } from "../typed-scalar.js";
import { cleanMeaning } from "../value-list.js";
import {
  announces,
  enumerate,
  introduces,
  memberFrom,
  type Member,
} from "./value-members.js";
import { hasValues, isChoice } from "./values.js";

/** A stop with no blank behind it is part of a name: `r5.large:`. */
const MARK =
  /(?<=^|[\n;。；:：,，、(（]\s{0,3}|\.\s{1,3}|[:.;]\s-\s)(["“]?)(-?[A-Za-z0-9_$][\w$.{}+-]{0,63})["”]?(\s*(?:\((?:the )?default(?: value)?\)|[（(](?:默认值?|缺省值?)[）)]))?(?:\s*：\s*|:(?=\s|[^\x00-\x7f])\s*|\s*(?:表示|代表)\s*)/g;
/** Keys of an object are no values. */
const JSON_TEXT = /\{\s*["“]|["”]\s*[:：]\s*["“[{\d]/;
const COUNTED_MARK = /(?<=^|\s)(\d{1,2}):\s+(?=[A-Za-z])/g;
const EQUATED_MARK =
  /(?<=^|\n|[,;:.(]\s?|\b(?:are|is|and|or)\s)(\d{1,2})(?:\s?=\s?|\s[-–]\s)(?=[A-Za-z])/g;
const BRACKETED_MARK = /(?<=\(|[,;]\s?)(\d{1,2})\s?:\s?(?=[A-Za-z])/g;
const INDICATED_MARK =
  /(?<=^|[.;]\s{1,3}(?:The value )?|,\s?(?:and )?(?:the )?(?:value )?|\sand (?:the )?(?:value )?)(\d{1,2})\s+(?:indicates|means|represents)\s+(?:that\s+)?/g;
/** "Kind of ringing: LOUD indicates with the hammer; SOFT indicates with the hand". */
const CODE_INDICATED_MARK =
  /(?<=^|[:;,]\s|\.\s)([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\s+(?:indicates|means|represents)\s+(?:that\s+)?/g;
/** "'small' - a small bell; 'large' - a large one". */
const QUOTED_MARK =
  /(?<=[:;.]\s{1,3})["'“‘]([\w.-]{1,40})["'”’]\s[-–]\s(?=\S)/g;
const SPACED_MARK = /(?<=\s)([A-Z][A-Z0-9_]+):\s+/g;

/** In a meaning: another value, glued to the word before it. Without it the list would be wrong. */
const HIDDEN_MARK =
  /[\u4e00-\u9fff][A-Za-z][\w-]{0,40}：|[A-Z][A-Z0-9_]{2,40}:\s|\s[a-z]+\.[a-z]\w{0,40}:\s/;

/** So much of what stands before the values is looked at. */
const MOST_LEAD = 300;

export const FLOW_RULES: readonly FlowRule[] = [
  { name: "values/explained-inline", kind: "enum", read: readFlow },
];

interface Mark {
  readonly raw: string;
  readonly marked: boolean;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

function readFlow(flow: Flow, cell: Cell): Finding | undefined {
  if (
    !hasValues(cell) ||
    !/[:：]|表示|代表|[\dA-Z] (?:indicates|means|represents)|\d\s?=|\d\s[-–]\s/.test(
      flow.text,
    )
  )
    return undefined;
  if (JSON_TEXT.test(flow.text)) return undefined;
  const marks = marksOf(flow, cell.scope);
  if (marks.length < 2) return undefined;
  const first = marks[0]!;
  const before = flow.passages.filter((one) => one.start <= first.start);
  const holder = before.at(-1) ?? flow.passages[0];
  if (!holder || holder.label === "example" || holder.label === "default")
    return undefined;
  const lead = leadInOf(flow, holder, first);
  if (isConditional(lead.text) || EXAMPLE_WORDS.test(lead.text))
    return undefined;
  const end = endOfLast(flow, marks.at(-1)!);
  const members = marks.map((mark, index) =>
    memberFrom(
      mark,
      {
        meaning: cleanMeaning(
          flow.text.slice(mark.end, marks[index + 1]?.start ?? end),
        ),
        marked: mark.marked,
      },
      cell.scope,
    ),
  );
  if (members.some((one) => one === undefined)) return undefined;
  const known = members as Member[];
  if (known.some((one) => HIDDEN_MARK.test(one.meaning))) return undefined;
  if (!lead.explicit && !inlineBelievable(known, lead.text, cell))
    return undefined;
  const from = lead.explicit ? holder.start : first.start;
  return enumerate(known, {
    cell,
    words: [flow.text.slice(from, end)],
    passages: flow.passages.filter((one) => one.end > from && one.start < end),
  });
}

/** The words right before the first mark, and whether they say that values follow. */
function leadInOf(
  flow: Flow,
  holder: Passage,
  first: Mark,
): { text: string; explicit: boolean } {
  const text = flow.text
    .slice(holder.start, first.start)
    .trim()
    .replace(/(?<=[:：])\s-$/, "");
  if (text === "") {
    // The values have a sentence of their own: the one above matters only where it announces them.
    const above = flow.passages.filter((one) => one.end <= first.start).at(-1);
    if (!above) return { text: "", explicit: false };
    const explicit = introduces(above);
    return {
      text: explicit || /[:：]\s*$/.test(above.words) ? above.text : "",
      explicit,
    };
  }
  const labelled =
    (holder.label === "values" || holder.label === "range") &&
    flow.text
      .slice(first.start, holder.end)
      .trim()
      .startsWith(holder.text.slice(0, 20));
  return {
    text,
    explicit: labelled || announces(lastSentence(text)),
  };
}

function lastSentence(text: string): string {
  return /[^.。\n]*[.。]?\s*$/.exec(text.slice(-MOST_LEAD))?.[0].trim() ?? text;
}

function marksOf(flow: Flow, scope: FieldScope): Mark[] {
  const marks: Mark[] = [];
  const seen = new Set<string>();
  for (const found of flow.text.matchAll(MARK)) {
    const raw = found[2]!;
    if (
      NO_VALUE_LABELS.has(raw.toLowerCase()) ||
      (!found[1] && !isValueWord(raw) && !isStateOnLine(raw, found, scope)) ||
      scalarOfType(raw, scope) === undefined
    ) {
      // A label after the values ends them; one before introduces them.
      if (marks.length > 0) break;
      continue;
    }
    if (seen.has(raw)) return [];
    seen.add(raw);
    const { index } = found;
    marks.push({
      raw,
      marked: found[3] !== undefined,
      start: index,
      end: index + found[0].length,
      quoted: found[1] !== "",
    });
  }
  if (marks.length > 1) return marks;
  const quoted = quotedMarks(flow, scope);
  if (quoted.length > 1) return quoted;
  const indicated = indicatedCodes(flow, scope);
  if (indicated.length > 1) return indicated;
  const spaced = spacedMarks(flow, scope);
  return spaced.length > 1 ? spaced : countedMarks(flow, scope);
}

/** "available: It can be used." on a line of its own, in a field that tells a state. */
function isStateOnLine(
  raw: string,
  { index, input }: RegExpExecArray,
  { name }: FieldScope,
): boolean {
  return (
    STATE_WORDS.has(raw.toLowerCase()) &&
    SURE_CHOICES.test(name) &&
    (index === 0 || input.charAt(index - 1) === "\n")
  );
}

function quotedMarks({ text }: Flow, scope: FieldScope): Mark[] {
  if (scope.scalar !== "string") return [];
  return [...text.matchAll(QUOTED_MARK)].map((found) => ({
    raw: found[1]!,
    marked: false,
    start: found.index,
    end: found.index + found[0].length,
    quoted: true,
  }));
}

function indicatedCodes({ text }: Flow, scope: FieldScope): Mark[] {
  if (scope.scalar !== "string" || !CHOICE_NAMES.test(scope.name)) return [];
  const marks = [...text.matchAll(CODE_INDICATED_MARK)].map((found) => ({
    raw: found[1]!,
    marked: false,
    start: found.index,
    end: found.index + found[0].length,
    quoted: false,
  }));
  return new Set(marks.map(({ raw }) => raw)).size === marks.length
    ? marks
    : [];
}

/** `Options: ESSD: extreme SSD SAS: high I/O`: a page lost the breaks of a list. */
function spacedMarks(flow: Flow, scope: FieldScope): Mark[] {
  if (scope.scalar !== "string" || !/\boptions?:/i.test(flow.text)) return [];
  const options = /\boptions?:\s*/i.exec(flow.text);
  const from = options ? options.index + options[0].length : 0;
  const marks = [...flow.text.matchAll(SPACED_MARK)]
    .filter((found) => found.index >= from)
    .map((found) => ({
      raw: found[1]!,
      marked: false,
      start: found.index,
      end: found.index + found[0].length,
      quoted: false,
    }));
  // Without the first value, blanks went too, and values may be glued to the words before them.
  if (marks[0]?.start !== from) return [];
  return new Set(marks.map((mark) => mark.raw)).size === marks.length
    ? marks
    : [];
}

/** `0: waiting 1: running 2: done`, "1 indicates on, and 0 indicates off": all numbers from 0 or 1 on, each once. */
function countedMarks({ text }: Flow, scope: FieldScope): Mark[] {
  if (scope.scalar !== "string" && scope.scalar !== "integer") return [];
  // Where bounds are given, the numbers that mean something are not all.
  if (/\brang(?:e|es|ing)\b|\b(?:min|max)imum\b/i.test(text)) return [];
  for (const pattern of [
    COUNTED_MARK,
    INDICATED_MARK,
    EQUATED_MARK,
    BRACKETED_MARK,
  ]) {
    const marks = [...text.matchAll(pattern)].map((found) => ({
      raw: found[1]!,
      marked: false,
      start: found.index,
      end: found.index + found[0].length,
      quoted: false,
    }));
    const numbers = marks.map(({ raw }) => Number(raw)).sort((a, b) => a - b);
    const first = numbers[0] ?? 2;
    if (
      marks.length > 1 &&
      first < 2 &&
      numbers.every((one, index) => one === first + index)
    )
      return marks;
  }
  return [];
}

/** Where the meaning of the last value ends: with its sentence, or before a label that was glued to it. */
function endOfLast({ text, passages }: Flow, mark: Mark): number {
  const rest = text.slice(mark.end);
  const stop = /[.](?=\s|$)|[。\n]/.exec(rest);
  const end = stop ? mark.end + stop.index : text.length;
  const label = passages.find(
    (one) => one.label !== undefined && one.start >= mark.end,
  );
  return label ? Math.min(end, label.start) : end;
}

function inlineBelievable(
  members: readonly Member[],
  lead: string,
  cell: Cell,
): boolean {
  if (NO_VALUE_LIST.test(lastSentence(lead))) return false;
  if (members.some((one) => one.meaning === "" || one.meaning.length > 300))
    return false;
  if (cell.scope.scalar === "boolean" || areTruths(members)) return true;
  if (members.every((one) => one.codeLike)) return true;
  return isChoice(cell) && !members.some((one) => one.capitalised);
}

/** "true: on. false: off.", "Y: yes. N: no." */
function areTruths(members: readonly Member[]): boolean {
  return (
    members.length === 2 &&
    members.every(({ value }) =>
      /^(?:true|false|[yn]|yes|no|on|off)$/i.test(String(value)),
    )
  );
}
