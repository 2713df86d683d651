/** Where in a text values are told with their meanings: `A: on, B: off`, "0 indicates on", "A indicates on". */
import { ASKS_WHETHER } from "../../vocabulary/prose/conditions.js";
import {
  CHOICE_NAMES,
  NO_VALUE_LABELS,
} from "../../vocabulary/prose/values.js";
import type { FieldScope } from "../field-scope.js";
import type { Flow } from "../passage.js";
import { matchesOf } from "../screen.js";
import { isCodeLike, isValueWord, scalarOfType } from "../typed-scalar.js";
import {
  isCodeOnLine,
  isKindInWords,
  isListedWord,
  isStateOnLine,
  isThing,
} from "./words-of-marks.js";

/** A stop with no blank behind it is part of a name: `r5.large:`. */
const MARK =
  /(?<=^|[\n;。；:：,，、(（]\s{0,3}|\.\s{1,3}|[:.;]\s-\s)(["“]?)(-?[A-Za-z0-9_$][\w$.{}+-]{0,63}|[<>!=]=?)["”]?(\s*(?:\((?:the )?default(?: value)?\)|[（(](?:默认值?|缺省值?)[）)]))?(?:\s*：\s*|:(?=\s|[^\x00-\x7f])\s*|\s*(?:表示|代表)\s*)/g;
/** "As follows: - loud: with a hammer - soft: by hand": items whose line breaks were lost. */
const DASHED =
  /\b(?:options?|values?|can be|one of the following)\b[^.:：]{0,40}[:：]\s-\s(?=[\w.$-]{1,60}(?: \([^()]{1,40}\))?\s?[:：]\s)/i;
const DASHED_MARK = new RegExp(MARK.source.replace("|[:.;]", "|"), "g");
/** Numbers that mean more the larger they are, or that go on. */
const GOES_ON =
  /\band so on\b|\b(?:larger|smaller|higher|lower) value|\bno limit\b|\bunlimited\b/i;
const COUNTED_MARK = /(?<=^|\s)(\d{1,2}):\s+(?=[A-Za-z])/g;
const EQUATED_MARK =
  /(?<=^|\n|[,;:.(]\s?|\b(?:are|is|and|or)\s)(\d{1,2})(?:\s?(?:=|[-=]>)\s?|\s[-–]\s)(?=[A-Za-z])/g;
const BRACKETED_MARK = /(?<=\(|[,;]\s?)(\d{1,2})\s?:\s?(?=[A-Za-z])/g;
const INDICATED_MARK =
  /(?<=^|[.;]\s{1,3}(?:The value )?|,\s?(?:and )?(?:the )?(?:value )?|\sand (?:the )?(?:value )?)(\d{1,2})\s+(?:indicates|means|represents|specifies|denotes)\s+(?:that\s+)?/g;
/** "0 means small, and -1 means large" of what is one or the other. */
const EITHER =
  /(?<=^|[.;]\s|,\s?(?:and )?|\sand )(-1|0|1)\s+(?:indicates|means|represents|specifies|denotes)\s+(?:that\s+)?/g;
/** "Kind of ringing: LOUD indicates with the hammer; SOFT indicates with the hand". */
const CODE_INDICATED_MARK =
  /(?<=^|[:;,]\s(?:and )?|\.\s)([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\s+(?:indicates|means|represents)\s+(?:that\s+)?/g;
/** "loud indicates with the hammer. soft indicates with the hand": neither a sentence nor a clause begins so otherwise. */
const WORD_INDICATED_MARK =
  /(?<=^|\n|[.:]\s{1,3}|[,;]\s(?:and )?)(?!(?:it|this|that|which|value|the|and|each|a)\s)([a-z]\w{1,40})\s+(?:indicates|means|represents)\s+(?:that\s+)?/g;
/** "The value can be: Rung, indicating that it rings. Mute, indicating that it does not" */
const COMMA_INDICATED_MARK =
  /(?<=[:.]\s{1,3})([A-Za-z]\w{1,40}), indicating (?:that )?/g;
/** "'small' - a small bell; 'large' - a large one". */
const QUOTED_MARK =
  /(?<=[:;.]\s{1,3})["'“‘]([\w.-]{1,40})["'”’]\s[-–]\s(?=\S)/g;
const SPACED_MARK = /(?<=\s)([A-Z][A-Z0-9_]+):\s+/g;

export interface Mark {
  readonly raw: string;
  readonly marked: boolean;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** True for the word of a thing, which is a value only where values are announced. */
  readonly thing?: true;
}

export function marksOf(flow: Flow, scope: FieldScope): Mark[] {
  const marks: Mark[] = [];
  const seen = new Set<string>();
  const isDashed = DASHED.test(flow.text);
  for (const found of matchesOf(isDashed ? DASHED_MARK : MARK, flow.text)) {
    const raw = found[2]!;
    if (
      (NO_VALUE_LABELS.has(raw.toLowerCase()) &&
        !isCodeOnLine(raw, found, marks) &&
        !(isDashed && isKindInWords(raw, found))) ||
      (!found[1] && !isValueWord(raw) && !isStateOnLine(raw, found, scope)) ||
      scalarOfType(raw, scope) === undefined
    ) {
      if (isListedWord(raw, scope)) {
        if (marks.length > 0 || /^[a-z]+$/.test(raw))
          marks.push(plainMark(raw, found));
        continue;
      }
      if (isThing(raw, scope)) {
        marks.push({ ...plainMark(raw, found), thing: true });
        continue;
      }
      // A label after the values ends them; one before introduces them.
      if (marks.length > 0) break;
      continue;
    }
    if (seen.has(raw)) return [];
    const [first, another] = marks;
    if (first?.thing && !another && !isRightBehind(first, found)) marks.pop();
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
  if (marks.length > 1)
    return isDashed && dashesBehind(flow.text, marks[0]!) >= marks.length
      ? []
      : marks;
  const quoted = quotedMarks(flow, scope);
  if (quoted.length > 1) return quoted;
  const indicated = indicatedCodes(flow, scope);
  if (indicated.length > 1) return indicated;
  const spaced = spacedMarks(flow, scope);
  if (spaced.length > 1) return spaced;
  const counted = countedMarks(flow, scope);
  return counted.length > 1 ? counted : eitherMarks(flow, scope);
}

/** Nothing but the meaning of the first stands between the two. */
function isRightBehind({ end }: Mark, next: RegExpExecArray): boolean {
  return !/[.。;；\n]\s*\S/.test(next.input.slice(end, next.index));
}

/** No state of one thing, but a number of things or a word for any of them. */
const NO_STATE =
  /\b(?:limit(?:ed|s|less)?|unlimited|default|other|any|all|inherit\w*|rang(?:e|es|ing)|m(?:in|ax)imum|number of|greater|larger|less|more)\b/i;

/** "Whether it rings. 0 means that it does, and -1 means that it does not". */
function eitherMarks({ text }: Flow, scope: FieldScope): Mark[] {
  if (scope.scalar !== "string" && scope.scalar !== "integer") return [];
  if (!ASKS_WHETHER.test(text) || NO_STATE.test(text)) return [];
  const marks = unlessTwice(foundMarks(EITHER, text));
  return marks.length === 2 ? marks : [];
}

/** How many items follow the first one; one more than there are values is none: "- for others: see below". */
function dashesBehind(text: string, { end }: Mark): number {
  return text.slice(end).split(/\s-\s/).length - 1;
}

function plainMark(raw: string, { index, 0: all }: RegExpExecArray): Mark {
  return {
    raw,
    marked: false,
    start: index,
    end: index + all.length,
    quoted: false,
  };
}

/** Plain marks: what `pattern` has in its first group. */
function foundMarks(pattern: RegExp, text: string): Mark[] {
  return matchesOf(pattern, text).map((found) => plainMark(found[1]!, found));
}

/** None where a value stands twice. */
function unlessTwice(marks: Mark[]): Mark[] {
  return new Set(marks.map(({ raw }) => raw)).size === marks.length
    ? marks
    : [];
}

function quotedMarks({ text }: Flow, scope: FieldScope): Mark[] {
  if (scope.scalar !== "string") return [];
  return foundMarks(QUOTED_MARK, text).map((mark) => ({
    ...mark,
    quoted: true,
  }));
}

function indicatedCodes(flow: Flow, scope: FieldScope): Mark[] {
  const { text } = flow;
  if (scope.scalar !== "string" || !CHOICE_NAMES.test(scope.name)) return [];
  const codes = foundMarks(CODE_INDICATED_MARK, text);
  const marks =
    [codes, commaMarks(text)].find(({ length }) => length > 1) ??
    indicatedWords(flow);
  const areParts =
    /\bformat\b|\bexample\b/i.test(text) ||
    marks.some(({ raw }) => raw.length < 2 || /^[YMDHS]+$/.test(raw));
  return areParts ? [] : unlessTwice(marks);
}

/** All that a text indicates so, or none: "the main values", and values that are no words, leave others open. */
function commaMarks(text: string): Mark[] {
  const marks = foundMarks(COMMA_INDICATED_MARK, text);
  const told = text.match(/\bindicat(?:ing|es)\b/g)?.length ?? 0;
  const isPart = OTHERS_TOO.test(text);
  return told === marks.length && !isPart ? marks : [];
}

const OTHERS_TOO =
  /\b(?:main|common|some|includ\w+|such|prefix|suffix|more|others?|and|etc)\b/i;

/** Right behind the first sentence; "that" or a code tells values from the parts of something. */
function indicatedWords({ text, passages }: Flow): Mark[] {
  const marks = foundMarks(WORD_INDICATED_MARK, text);
  const [first] = marks;
  if (!first || marks.length > MOST_WORDS) return [];
  const before = text.slice(0, first.start);
  const lead = passages.filter((one) => one.end <= first.start + 1);
  const isBehindOne =
    lead.length < 2 &&
    !/\.\s+\S/.test(before) &&
    /(?:^|\n|[.:]\s+)$/.test(before);
  const areTold =
    marks.every(({ start, end }) =>
      /\bthat\s+$/.test(text.slice(start, end)),
    ) || marks.some(({ raw }) => isCodeLike(raw));
  if (!isBehindOne || !areTold || /\bother values?\b/i.test(text)) return [];
  // "Use tower.big as an example. tower indicates ..."
  const isPart = marks.some(({ raw }) =>
    new RegExp(`[.:-]${raw}\\b|\\b${raw}[.:-]\\w`).test(text),
  );
  return isPart ? [] : marks.filter(({ raw }) => isValueWord(raw));
}

/** A text that explains more words than these is no cell. */
const MOST_WORDS = 50;

/** `Options: ESSD: extreme SSD SAS: high I/O`: a page lost the breaks of a list. */
function spacedMarks(flow: Flow, scope: FieldScope): Mark[] {
  if (scope.scalar !== "string" || !/\boptions?:/i.test(flow.text)) return [];
  const options = /\boptions?:\s*/i.exec(flow.text);
  const from = options ? options.index + options[0].length : 0;
  const marks = foundMarks(SPACED_MARK, flow.text).filter(
    ({ start }) => start >= from,
  );
  // Without the first value, blanks went too, and values may be glued to the words before them.
  if (marks[0]?.start !== from) return [];
  return unlessTwice(marks);
}

const NOT_ALL_NUMBERS =
  /\brang(?:e|es|ing)\b|\b(?:min|max)imum\b|\b(?:more|greater|larger|higher) than \d+ (?:indicates|means)\b/i;

/** `0: waiting 1: running 2: done`, "1 indicates on, and 0 indicates off": all numbers from 0 or 1 on, each once. */
function countedMarks({ text }: Flow, scope: FieldScope): Mark[] {
  if (scope.scalar !== "string" && scope.scalar !== "integer") return [];
  // Where bounds are given, the numbers that mean something are not all.
  if (NOT_ALL_NUMBERS.test(text)) return [];
  for (const pattern of [
    COUNTED_MARK,
    INDICATED_MARK,
    EQUATED_MARK,
    BRACKETED_MARK,
  ]) {
    const marks = foundMarks(pattern, text);
    const isTold = pattern === INDICATED_MARK && /\bthe value \d/i.test(text);
    if (isTold && (!CHOICE_NAMES.test(scope.name) || GOES_ON.test(text)))
      continue;
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
