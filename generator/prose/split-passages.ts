/**
 * One flow of text into passages: at line breaks, ends of sentences, and labels, also where a page ran them together
 * ("Minimum: 1 Maximum: 5", "功能说明：名称取值范围：1-64个字符").
 */
import {
  CASE_PREFIX,
  CONDITION_WORDS,
  HANGING_CONDITION,
  HARMLESS_CHINESE,
  LEFT_OUT_AT_END,
  LEFT_OUT_REMARK,
  STATES_DEFAULT,
  TIME_WHEN,
  WHEN_ENOUGH,
  WHEN_LEFT_OUT,
} from "../vocabulary/prose/conditions.js";
import {
  CHINESE_LABELS,
  ENGLISH_LABELS,
  HEADING_LABELS,
  type LabelKind,
} from "../vocabulary/prose/labels.js";
import { type Flow, type Passage, saysSomething } from "./passage.js";
import { remembered } from "./remembered.js";
import { everyMatch, holds, printOf, screenFor } from "./screen.js";
import { withoutStop } from "./without-stop.js";

const chinese = byWording(CHINESE_LABELS);
const english = byWording(ENGLISH_LABELS);
const CHINESE_LABEL_SOURCE = `【?(${alternatives(chinese)})(?:】\\s*[:：]?|\\s*[:：])\\s*`;
const CHINESE_LABEL = new RegExp(CHINESE_LABEL_SOURCE, "g");
const LEADING_CHINESE_LABEL = new RegExp(`^${CHINESE_LABEL_SOURCE}`);
const NON_ASCII = /[^\x00-\x7f]/;
const ENGLISH_LABEL = new RegExp(
  `^(?:the )?(${alternatives(english)})(?:\\.| (?:is|are) as follows| of this parameter)?\\s*[:：]\\s*`,
  "i",
);
const SENTENCE_END =
  /[.!?](?=\s+(?:["“'([`]?[A-Z0-9*-]|["“]["”] (?:means|indicates|represents|denotes|stands)\b|[a-z]+_\w|(?:true|false|asc|desc)(?:\s*[:：(]|\sby default)|[a-z]{3,20}: [a-z]{2,20} [a-z]|[a-z]\w{1,30} (?:cannot|must) be\b|null\b|[a-z]{2,20} (?:indicates|means|represents|is the default)\b))(?<!\b(?:e\.g|i\.e|vs|No|Fig|etc|[Mm]ax|[Mm]in).)|(?<=[a-z0-9)])\.(?=(?:The|Its?|This|Value range|Range|Default(?: value)?|Options?|If)[ :])|(?<=\))(?=\s(?:If|When) [a-z])|(?=\sThe default value is\b)(?<=\((?!(?:[Ii]f|[Ww]hen|[Ff]or|[Ii]n|[Oo]n|[Oo]nly)\b)[^()]{2,80} = [^()]{2,80}\))|(?<=[a-z=&'>|])(?=\sThe (?:default )?value (?:is|can|contains|ranges|must|consists|cannot)\b)|(?<=\b(?:following|these) (?:naming )?(?:requirements|rules|conditions))[:：](?=\s[A-Z])|[。！？]|[;,](?=\s(?:minimum|maximum|default)(?: value)?: )|,(?=default(?: value)?: \S+$)(?<!\d[^.]{0,80},)|\s(?=(?:Minimum|Maximum|Default|Enumeration|Array Length|Value range)(?: value| length)?s?:\s)/g;
/** A sentence of its own within brackets: "Note on the bell (The value can be A or B.)". */
const BRACKETED_SENTENCE =
  /\s(?=\((?:The|It|This|Only|Valid|Enter|Either) [^()]{0,200}\b(?:is|are|be|can|must|ranges|cannot|contains)\b|\((?:the [a-z ]{2,40}|it) (?:must|cannot|can only) [a-z]|\(only [a-z ]{2,60} (?:are|is) (?:allowed|supported|permitted)\))/g;
const DEFINITION = /^(?:Definition|Parameter description)[:：]? /;
const DEFINITION_LABEL =
  /\s(?=(?:Constraints|Range|Value [Rr]ange|Options|Default [Vv]alue)[:：]? )/g;

/** The passages of `text`; `guarded` when what introduces the flow is a condition. */
export function splitFlow(
  text: string,
  options: {
    guarded: boolean;
    inItem: boolean;
    first: boolean;
    /** Lines that tell of parts of the value. */
    ofParts: readonly { readonly from: number; readonly to: number }[];
  },
): Flow {
  const passages: Passage[] = [];
  let pending: LabelKind | undefined;
  let from = 0;
  let inCase = false;
  for (const end of cutText(text)) {
    const start = from;
    from = end;
    const sentence = readSentence(text.slice(start, end));
    if (sentence === "nothing") continue;
    const { label, words } = sentence;
    const withinCase =
      options.guarded ||
      inCase ||
      hangsOnCase(text, start) ||
      options.ofParts.some((line) => start >= line.from && start < line.to);
    passages.push({
      text: sentence.text,
      words,
      print: sentence.print,
      label: label ?? pending,
      guarded: withinCase || sentence.conditional,
      withinCase,
      first:
        options.first && sentence.text !== "" && !passages.some(saysSomething),
      start,
      end,
    });
    pending = sentence.text === "" ? label : undefined;
    inCase ||=
      sentence.headsCase || (options.inItem && holds(CASE_OF_ITEM, words));
  }
  return { text, passages };
}

/** "If kind is set to deep, this parameter is mandatory.": what stands behind it in a list item is of that case too. */
const CASE_OF_ITEM =
  /^(?:if|when) ["“]?[a-z]\w*["”]? is set to [^\s,]+, (?:this (?:parameter|field)|it) is (?:mandatory|required)\b/i;

/** What a passage is by itself, wherever it stands. */
interface Sentence extends Pick<Passage, "text" | "words" | "print" | "label"> {
  readonly conditional: boolean;
  /** A line below which things hold in one case only. */
  readonly headsCase: boolean;
}

const readSentence = remembered((cut): Sentence | "nothing" => {
  const words = withoutMark(cut.trim());
  if (words === "") return "nothing";
  const { label, content } = takeLabel(words);
  const text = withoutStop(withoutBrackets(content));
  return {
    text,
    words: words.length > 300 ? `${words.slice(0, 299)}…` : words,
    print: printOf(words.includes(text) ? words : `${words}\n${text}`),
    label,
    conditional: isConditional(text),
    headsCase: isCaseHeading(words),
  };
});

/** Without the mark of a list that a page shows as text: "'- The value is ...". */
function withoutMark(words: string): string {
  return /^['‘]- [A-Z]/.test(words) ? words.slice(3) : words;
}

/** "Key (when the action is to add)": a line that is no sentence, above what holds in its case only. */
const CASE_HEADING =
  /^(?:[^.:：()]{2,60}\((?:when|if|for) (?!any\b|applicable\b|required\b|necessary\b|needed\b)[^()]{4,100}\)|(?:when|if) [^.,:：]{4,100})\s*[:：]?$/i;

/** "When kind is set to deep, size means the depth", "For deep wells, this field is the depth": what follows is of that case too. */
const CASE_BEGINS =
  /^(?:when|if) [\w.]+ is set to [^\s,]+, [\w ]{1,40} (?:indicates|specifies|means|refers to) |^for (?!(?:example|instance|details|more|compatibility|security)\b)[a-z][a-z -]{2,60}s, (?:this|the) (?:parameter|field) (?:is the|indicates|specifies|always has)\b/i;

/** True for a line below which things hold in one case only. */
export function isCaseHeading(words: string): boolean {
  return holds(CASE_HEADING, words) || holds(CASE_BEGINS, words);
}

/** True when the words hold in some cases only. */
export function isConditional(text: string): boolean {
  if (holds(CASE_PREFIX, text)) return true;
  if (!holds(CONDITION_WORDS, text)) return false;
  const rest = mayBeHarmless(text)
    ? HARMLESS.reduce((left, words) => left.replace(words, ""), text)
    : text;
  const last = holds(STATES_DEFAULT, text)
    ? rest.replace(LEFT_OUT_AT_END, "").replace(MEANING_AT_END, "")
    : rest;
  return CONDITION_WORDS.test(last);
}

/** "The default is 90, indicating that it rings when ..." */
const MEANING_AT_END = /, (?:indicating|meaning|which means) that [^;]*$/i;

/** What has the words of a condition and is none. */
const HARMLESS = [
  HARMLESS_CHINESE,
  WHEN_LEFT_OUT,
  WHEN_ENOUGH,
  LEFT_OUT_REMARK,
  TIME_WHEN,
];
const mayBeHarmless = screenFor(HARMLESS);

/** True when a label was cut from a condition before it: `当type为a时取值范围：1-5`. */
function hangsOnCase(text: string, start: number): boolean {
  if (start === 0 || !/[【\u4e00-\u9fff]/.test(text.charAt(start)))
    return false;
  const before = text.slice(Math.max(0, start - 60), start);
  const clause = before.slice(before.search(/[^\n。；;]*$/));
  return clause.trim() !== "" && HANGING_CONDITION.test(clause);
}

/** A sentence without the brackets around it, or the one that its cut left behind. */
function withoutBrackets(content: string): string {
  if (!/^\((?:the|it|this|only|valid|enter|either) /i.test(content))
    return content;
  const inner = content.slice(1);
  const opened = inner.split("(").length;
  const closed = inner.split(")").length;
  return closed > opened ? inner.replace(/\)([.\s]*)$/, "$1") : inner;
}

/** What a note begins with says nothing of what it says. */
const NOTE_MARK =
  /^(?:[^\w\s]{1,3}\s*)?(?:note|notes|notice|caution|warning|important|说明|注意|警告|须知|提示)\s*[:：]\s*/i;

/** True for words that begin with a label that the vocabulary knows. */
export function isLabelled(words: string): boolean {
  return takeLabel(words).label !== undefined;
}

function takeLabel(marked: string): { label?: LabelKind; content: string } {
  const words = marked.replace(NOTE_MARK, "");
  const found = NON_ASCII.test(words.charAt(0))
    ? LEADING_CHINESE_LABEL.exec(words)
    : null;
  if (found)
    return {
      label: chinese.get(found[1]!)!,
      content: words.slice(found[0].length),
    };
  const plain = ENGLISH_LABEL.exec(words);
  if (plain)
    return {
      label: english.get(plain[1]!.toLowerCase())!,
      content: words.slice(plain[0].length),
    };
  const heading = HEADING_LABELS.get(words.toLowerCase());
  return heading ? { label: heading, content: "" } : { content: words };
}

/** Where passages end, in order; some places more than once. */
function cutText(text: string): readonly number[] {
  const ends: number[] = [];
  for (const found of everyMatch(SENTENCE_END, text))
    ends.push(found.index + found[0].length);
  if (NON_ASCII.test(text))
    for (const found of everyMatch(CHINESE_LABEL, text)) ends.push(found.index);
  if (text.includes("("))
    for (const found of everyMatch(BRACKETED_SENTENCE, text))
      ends.push(found.index);
  if (DEFINITION.test(text))
    for (const found of everyMatch(DEFINITION_LABEL, text))
      ends.push(found.index);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
    ends.push(at);
  ends.push(text.length);
  return ends.length === 1 ? ends : ends.sort((a, b) => a - b);
}

function byWording(
  table: Readonly<Record<LabelKind, readonly string[]>>,
): ReadonlyMap<string, LabelKind> {
  const entries = (
    Object.entries(table) as [LabelKind, readonly string[]][]
  ).flatMap(([kind, words]) => words.map((word) => [word, kind] as const));
  return new Map(entries);
}

function alternatives(table: ReadonlyMap<string, LabelKind>): string {
  return [...table.keys()].sort((a, b) => b.length - a.length).join("|");
}
