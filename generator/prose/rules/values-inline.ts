/**
 * Values as `VALUE: meaning` one after the other in a text, on lines, between semicolons or in sentences of their own.
 * Without words that introduce them they must look like codes, or the field must be one that chooses.
 */
import {
  EXAMPLE_WORDS,
  NO_VALUE_LIST,
} from "../../vocabulary/prose/conditions.js";
import { NO_VALUE_LABELS } from "../../vocabulary/prose/values.js";
import {
  type Flow,
  labelsValues,
  openingOf,
  type Passage,
  passageBefore,
} from "../passage.js";
import type { Cell, Finding, FlowRule } from "../rule.js";
import { matchesOf } from "../screen.js";
import { isConditional } from "../split-passages.js";
import { cleanMeaning } from "../value-list.js";
import { marksOf, type Mark } from "./inline-marks.js";
import {
  announces,
  areTwoOf,
  enumerate,
  introduces,
  memberFrom,
  type Member,
} from "./value-members.js";
import { tellsOthers } from "./other-marks.js";
import { areFields } from "./names-of-fields.js";
import { areCases } from "./values-behind-cases.js";
import { hasValues, isChoice } from "./values.js";
import { CHOICE_NOUN } from "./values-without-lead.js";

/** Cheap: what any way to tell a value with its meaning has. */
const MAY_TELL =
  /[:：]|表示|代表|\w (?:indicates|means|represents|specifies|denotes)|\w, indicating|\d\s?(?:=|->)|\d\s[-–]\s/;
/** Keys of an object are no values. */
const JSON_TEXT = /\{\s*["“]|["”]\s*[:：]\s*["“[{\d]/;
/** In a meaning: another value, glued to the word before it. Without it the list would be wrong. */
const HIDDEN_MARK =
  /[\u4e00-\u9fff][A-Za-z][\w-]{0,40}：|[A-Z][A-Z0-9_]{2,40}:\s|\s[a-z]+\.[a-z]\w{0,40}:\s/;

/** "soft_bell is the other one", behind "loud_bell means ...": the values have not all been told in the same way. */
function tellsAnother(text: string, known: readonly Member[]): boolean {
  return matchesOf(OTHERWISE_TOLD, text).some(
    ([, code]) => !known.some(({ value }) => value === code),
  );
}

const OTHERWISE_TOLD =
  /(?<=[.;。]\s{1,3}|\n)([a-z]+(?:_[a-z\d]+)+|[A-Z]+(?:_[A-Z\d]+)+) (?:is|are|was|will|returns?|gives?)\s/g;

/** Behind the last value: "Custom names." */
const GOES_ON = /^[.\s]*(?:custom(?:ized)?|other|any|user-defined)\b/i;

/** At the end of the last meaning. */
const AND_SO_ON = /(?:\band so (?:on|forth)|\betc)\.?$/i;

/** Behind the sentence of the last value: "(Default value)". */
const IS_DEFAULT = /^\.?\s*\((?:the )?default(?: value)?\)\.?\s*$/i;

/** So much of what stands before the values is looked at. */
const MOST_LEAD = 300;

export const FLOW_RULES: readonly FlowRule[] = [
  { name: "values/explained-inline", kind: "enum", read: readFlow },
];

function readFlow(flow: Flow, cell: Cell): Finding | undefined {
  if (!MAY_TELL.test(flow.text) || !hasValues(cell)) return undefined;
  if (JSON_TEXT.test(flow.text)) return undefined;
  const marks = marksOf(flow, cell.scope);
  if (marks.length < 2) return undefined;
  const first = marks[0]!;
  const before = flow.passages.filter((one) => one.start <= first.start);
  // "- Default: as it came" looks like a label: what stands before it holds the values.
  const isLabel = /^default$/i.test(first.raw) && before.length > 1;
  const holder = before.at(isLabel ? -2 : -1) ?? flow.passages[0];
  if (!holder || holder.label === "example" || holder.label === "default")
    return undefined;
  const lead = leadInOf(flow, holder, first);
  if (isConditional(lead.text) || EXAMPLE_WORDS.test(lead.text))
    return undefined;
  if (!lead.explicit && marks.some(({ thing }) => thing)) return undefined;
  if (leavesLineOut(flow, marks) || isAwaitedByCase(flow, cell))
    return undefined;
  const end = endOfLast(flow, marks.at(-1)!);
  if (GOES_ON.test(flow.text.slice(end))) return undefined;
  if (tellsOthers(flow.text, marks, end)) return undefined;
  const members = marks.map((mark, index) =>
    memberFrom(
      mark,
      {
        meaning: cleanMeaning(
          flow.text.slice(mark.end, marks[index + 1]?.start ?? end),
        ),
        marked:
          mark.marked ||
          (index === marks.length - 1 && IS_DEFAULT.test(flow.text.slice(end))),
      },
      cell.scope,
    ),
  );
  if (members.some((one) => one === undefined)) return undefined;
  const known = members as Member[];
  if (known.some((one) => HIDDEN_MARK.test(one.meaning))) return undefined;
  if (tellsAnother(flow.text, known) || areCases(known, cell)) return undefined;
  if (AND_SO_ON.test(known.at(-1)!.meaning)) return undefined;
  if (!lead.explicit && areFields(known, cell)) return undefined;
  if (
    !lead.explicit &&
    !isBehindDefault(flow, first, known) &&
    !inlineBelievable(known, lead.text, cell)
  )
    return undefined;
  const from = lead.explicit ? holder.start : first.start;
  return enumerate(known, {
    cell,
    words: [flow.text.slice(from, end)],
    passages: flow.passages.filter((one) => one.end > from && one.start < end),
  });
}

/** "If kind is set to deep, it is a size. The following sizes are supported:" at the end of a list above: what follows is of that case. */
function isAwaitedByCase({ passages }: Flow, { description }: Cell): boolean {
  const before = passages[0] && passageBefore(passages[0], description);
  return (
    before !== undefined &&
    /[:：]\s*$/.test(before.words) &&
    description.lists.some(({ items }) => {
      const own = items.at(-1)?.passages ?? [];
      return own.at(-1) === before && own.some(({ guarded }) => guarded);
    })
  );
}

/** "Default value: soft. soft: by hand. loud: ... mute: ...": right behind the default, what it and the others mean. */
function isBehindDefault(
  { passages }: Flow,
  { raw, start }: Mark,
  members: readonly Member[],
): boolean {
  const above = passages.filter((one) => one.end <= start + 1).at(-1);
  return (
    above?.label === "default" &&
    above.text === raw &&
    members.length > 2 &&
    members.every(({ meaning }) => meaning !== "" && meaning.length < 300)
  );
}

/** "in store: at the tower" on a line of its own, beside "online: ...": a value that could not be read. */
function leavesLineOut({ text }: Flow, marks: readonly Mark[]): boolean {
  const onLines = marks.filter(
    ({ start }) => start === 0 || text.charAt(start - 1) === "\n",
  );
  if (onLines.length < 2) return false;
  const known = new Set(marks.map(({ raw }) => raw));
  return matchesOf(LINE_MARK, text.slice(marks[0]!.start)).some(
    ([, word = ""]) =>
      !known.has(word) && !NO_VALUE_LABELS.has(word.split(" ")[0]!),
  );
}

const LINE_MARK = /(?<=^|\n)([a-z]\w*(?: [a-z]\w*){0,2}):\s/g;

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
    labelsValues(holder) &&
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
  if (cell.scope.scalar === "boolean" || areTwoOf(members, SWITCHES))
    return true;
  if (members.every((one) => one.codeLike)) return true;
  const { description } = cell;
  const areMarked =
    members.length > 2 &&
    members.every(({ value }) => description.marked.has(String(value)));
  const capitalised = members.some((one) => one.capitalised);
  return isChoice(cell)
    ? !capitalised || areMarked
    : areMarked && !capitalised && CHOICE_NOUN.test(openingOf(description));
}

/** "true: on. false: off.", "Y: yes. N: no." */
const SWITCHES = /^(?:true|false|[yn]|yes|no|on|off)$/i;
