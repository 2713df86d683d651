/**
 * Values told in the same way as those that were read, by words that could not be read: "rope: by the rope. two ropes: by
 * both. hammer: ...". Input: a text, the marks that were read, where the last meaning ends; output: whether there is
 * such a one, so that the values are not all.
 */
import { NO_VALUE_LABELS } from "../../vocabulary/prose/values.js";
import type { Mark } from "./inline-marks.js";

/** One word with any signs, or up to three. */
const WORDS = "(\\S{1,40}|[^\\s:：]{1,30}(?: [^\\s:：]{1,30}){1,2})";

const WITH_COLON = new RegExp(
  `^["“'‘(（]?${WORDS}["”'’]? ?[:：](?=\\s|[^\\x00-\\x7f])`,
);
const WITH_VERB = new RegExp(
  `^(?:and |or |but )?(?:(?:the |a )?value |(?!(?:the|this|these|those|it|its|that|which|they|what|where|each|value|values|an?(?= [a-z]+ ))\\b))["“'‘]?${WORDS}["”'’]? (?:indicates?|means?|represents?|specifies|denotes?) `,
  "i",
);

/** How values are joined to what they mean; the first that stands in the marks counts. */
const JOINTS: readonly { readonly joint: RegExp; readonly told: RegExp }[] = [
  {
    joint: /[:：]\s*$/,
    told: WITH_COLON,
  },
  {
    joint: /(?:表示|代表)\s*$/,
    told: /^([^\s\u4e00-\u9fff]{1,40}(?: [^\s\u4e00-\u9fff]{1,30}){0,2})\s?(?:表示|代表)/,
  },
  {
    joint: /(?:=|[-=]>)\s?$/,
    told: new RegExp(`^[(（]?["“'‘]?${WORDS}["”'’]?\\s?(?:=|[-=]>)`),
  },
  {
    joint: /\s[-–]\s*$/,
    told: new RegExp(`^[(（]?["“'‘]?${WORDS}["”'’]? [-–] `),
  },
  {
    joint: /[a-z]\s+(?:that\s+)?$/,
    told: WITH_VERB,
  },
];

/** Between two values: the end of a sentence or of a line. */
const STOP = /[.;](?=\s)\s+|[。；]\s*|\n\s*/g;
const STOP_OR_COMMA = /[.;,](?=\s)\s+|[。；，、]\s*|\n\s*/g;
const DASH = /\s-\s/g;
const COMMA_BEFORE = /[,，、]\s*(?:and |or )?(?:the )?(?:value )?$/;
const DASH_BEFORE = /\s-\s$/;
/** Between a stop and a value. */
const CONJUNCTION = /^(?:and |or )?(?:the )?(?:value )?["“'‘(（]?$/i;
/** Before values within brackets. */
const OPENED = /^[^(（]*[(（]/;
/** At the end of the words that announce values. */
const LEAD =
  /^.*?\b(?:options?|values?|follows|following|are|is|be|includes?|supported)\s?[:：]\s*/i;
/** A number or a name that the mark is the end of: "1,000:", "GMT+08:00:", "a::b:". */
const GLUED = /(?:\d[:,.]|::|\s\.)$/;
const EXAMPLE = /^(?:for example|e\.g\.?|i\.e\.?|that is|namely)$/i;

/** True where the text tells a value that is not among `marks`. */
export function tellsOthers(
  text: string,
  marks: readonly Mark[],
  end: number,
): boolean {
  const before = (at: number): string => text.slice(Math.max(0, at - 8), at);
  if (marks.some(({ start }) => GLUED.test(before(start)))) return true;
  const [first, second] = marks;
  if (!first || !second) return false;
  const shown = text.slice(first.start, first.end);
  const told = JOINTS.find(({ joint }) => joint.test(shown))?.told;
  if (!told) return false;
  const between = text.slice(first.end, second.start);
  const stop = DASH_BEFORE.test(between)
    ? DASH
    : COMMA_BEFORE.test(between)
      ? STOP_OR_COMMA
      : STOP;
  const starts = marks.map(({ start }) => start);
  const parts = partsOf(text, stop);
  return parts.some(({ from, to }, at) => {
    const part = text.slice(from, to);
    const own = starts.find((start) => start >= from && start < to);
    if (own !== undefined) {
      const lead = text.slice(from, own);
      if (CONJUNCTION.test(lead) || !/\w\s$/.test(lead)) return false;
      // "less than 0: by hand": the mark is the end of it.
      const whole = told.exec(part)?.[0] ?? "";
      return from + whole.length > own;
    }
    const next = parts[at + 1];
    // Before the first value, its own neighbour; behind the last one, the next.
    const isNear =
      (from > first.start && from < end) ||
      (to <= first.start &&
        (!next || CONJUNCTION.test(text.slice(next.from, first.start)))) ||
      (from >= end && from - end <= 3);
    if (!isNear) return false;
    return [part, part.replace(LEAD, ""), part.replace(OPENED, "")].some(
      (one) => opensWithValue(one, told),
    );
  });
}

/** Words, how they are joined to what they mean, and that. */
function opensWithValue(part: string, told: RegExp): boolean {
  const [whole, words] = told.exec(part) ?? [];
  return (
    whole !== undefined &&
    words !== undefined &&
    !isLabel(words) &&
    part.length > whole.length
  );
}

/** "two ropes: by both": what may be a value with its meaning. */
export function tellsValue(text: string): boolean {
  return opensWithValue(text, WITH_COLON);
}

/** The same of "The value two ropes indicates both". */
export function indicatesValue(text: string): boolean {
  return opensWithValue(text, WITH_VERB);
}

interface Part {
  readonly from: number;
  readonly to: number;
}

function partsOf(text: string, stop: RegExp): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(stop)) {
    parts.push({ from, to: index });
    from = index + sign.length;
  }
  parts.push({ from, to: text.length });
  return parts;
}

/** "Note", "Default value", "For example", "说明": written like a label, or beside no value. */
function isLabel(words: string): boolean {
  const [word = ""] = words.split(" ");
  return (
    EXAMPLE.test(words) ||
    /[\u4e00-\u9fff]/.test(words) ||
    (!/^[a-z]/.test(word) && NO_VALUE_LABELS.has(word.toLowerCase()))
  );
}
