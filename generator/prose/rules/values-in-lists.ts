/**
 * Values as a bulleted list, or as `VALUE: meaning` one after the other in a text.
 * A list without words that introduce it counts only when its members look like values of this field.
 */
import {
  EXAMPLE_WORDS,
  NO_VALUE_LIST,
} from "../../vocabulary/prose/conditions.js";
import { LIST_LEAD_INS } from "../../vocabulary/prose/lead-ins.js";
import {
  DEFAULT_MARK,
  MEANING_SEPARATORS,
  NO_VALUE_LABELS,
} from "../../vocabulary/prose/values.js";
import { anyPhrase } from "../compile-phrase.js";
import type { DocumentedValue, Scalar } from "../constraint.js";
import type { FieldScope } from "../field-scope.js";
import type { Flow, ItemList, Passage } from "../passage.js";
import type { Cell, Finding, FlowRule, ListRule } from "../rule.js";
import { isConditional } from "../split-passages.js";
import { isCodeLike, isValueWord, scalarOfType } from "../typed-scalar.js";
import { cleanMeaning, wordAt } from "../value-list.js";
import { demandValues, hasValues, isChoice } from "./values.js";

interface Member {
  readonly value: Scalar;
  readonly meaning: string;
  readonly marked: boolean;
  /** True when prose would not contain the word by itself. */
  readonly codeLike: boolean;
  /** A word with a capital, as at the start of any sentence. */
  readonly capitalised: boolean;
}

const LEAD_IN = new RegExp(`^${anyPhrase(LIST_LEAD_INS)}\\s*[:：]?$`, "i");
const LEAD_IN_AT_END = new RegExp(
  `(?:^|[,，.。]\\s*)(?:and\\s+)?${anyPhrase(LIST_LEAD_INS)}\\s*[:：]?$`,
  "i",
);
/** Meanings that set further conditions: the members are cases, not values. */
const CASE_MEANING =
  /^(?:the (?:parameter |default )?value|the range|取值范围|取值|ranges? |\d+ to \d)/i;
const MARK =
  /(?<=^|[\n.;。；:：,，、]\s{0,3})(["“]?)(-?[A-Za-z0-9_$][\w$.{}+-]{0,63})["”]?(\s*(?:\((?:the )?default(?: value)?\)|[（(](?:默认值?|缺省值?)[）)]))?(?:\s*：\s*|:(?=\s|[^\x00-\x7f])\s*|\s*(?:表示|代表)\s*)/g;
const SPACED_MARK = /(?<=\s)([A-Z][A-Z0-9_]+):\s+/g;

export const LIST_RULES: readonly ListRule[] = [
  { name: "values/bulleted-list", kind: "enum", read: readList },
];

export const FLOW_RULES: readonly FlowRule[] = [
  { name: "values/explained-inline", kind: "enum", read: readFlow },
];

function readList(list: ItemList, cell: Cell): Finding | undefined {
  if (list.guarded || !hasValues(cell) || list.items.length === 0)
    return undefined;
  const members: Member[] = [];
  for (const item of list.items) {
    const member = memberOf(item.text, cell.scope);
    if (!member) return undefined;
    members.push(member);
  }
  const leadIn = list.leadIn;
  const explicit = leadIn !== undefined && introduces(leadIn);
  if (!explicit && !believable(members, leadIn, cell)) return undefined;
  if (leadIn && EXAMPLE_WORDS.test(leadIn.text)) return undefined;
  return finding(members, {
    cell,
    words: [leadIn?.words ?? "", ...list.items.map((item) => item.text)],
    passages: [
      ...(explicit ? [leadIn] : []),
      ...list.items.flatMap((item) => item.passages),
    ],
  });
}

function introduces(passage: Passage): boolean {
  if (passage.guarded) return false;
  if (passage.label === "values" || passage.label === "range") {
    return passage.text === "" || LEAD_IN.test(passage.text);
  }
  return LEAD_IN_AT_END.test(passage.text);
}

/** Without a lead-in: no list of fields, rules or cases, and words that are values by their look. */
function believable(
  members: readonly Member[],
  leadIn: Passage | undefined,
  cell: Cell,
): boolean {
  if (members.length < 2 || !leadIn || leadIn.guarded) return false;
  if (leadIn.label !== undefined && leadIn.label !== "about") return false;
  if (NO_VALUE_LIST.test(lastClause(leadIn.text))) return false;
  if (members.every((one) => one.codeLike)) return true;
  if (members.some((one) => one.capitalised))
    return isChoice(cell) && members.every((one) => one.meaning !== "");
  return isChoice(cell) || members.every((one) => one.meaning !== "");
}

/** The text of a list item as a value and its meaning; undefined when it is anything else. */
function memberOf(text: string, scope: FieldScope): Member | undefined {
  const word = wordAt(text, 0);
  if (!word || NO_VALUE_LABELS.has(word.raw.toLowerCase())) return undefined;
  if (!word.quoted && !isValueWord(word.raw) && !isListed(word.raw))
    return undefined;
  const value = scalarOfType(word.raw, scope);
  if (value === undefined) return undefined;
  const mark = DEFAULT_MARK.exec(text.slice(word.end));
  const rest = text.slice(word.end + (mark ? mark[0].length : 0));
  const meaning = meaningOf(rest, word.raw);
  if (meaning === undefined || CASE_MEANING.test(meaning)) return undefined;
  return {
    value,
    meaning,
    marked: mark !== null,
    codeLike: word.quoted || isCodeLike(word.raw),
    capitalised: /^[A-Z][a-z]+$/.test(word.raw),
  };
}

/** Words that follow "can be" in prose, yet are values where a list explains them. */
function isListed(raw: string): boolean {
  return /^(?:none|null|any|updated|modified|changed|deleted|removed|used|created|extended|reserved|valid|invalid|available|unavailable|automatically|string|integer|object|array|list|id|name|ip|port|positive|negative|required|optional)$/i.test(
    raw,
  );
}

function meaningOf(rest: string, raw: string): string | undefined {
  if (/^[\s.;,。；，、]*$/.test(rest)) return "";
  const bracket = /^\s*[(（]([^()（）]{1,200})[)）]\s*[.;,。；，]?\s*$/.exec(
    rest,
  );
  if (bracket) return cleanMeaning(bracket[1]!);
  const separator = MEANING_SEPARATORS.exec(rest);
  if (!separator) return undefined;
  const tight = /^:\S/.test(rest) && /^[\x00-\x7f]/.test(rest.charAt(1));
  if (tight && !/^(?:-?\d+|[A-Z][A-Z0-9_]*)$/.test(raw)) return undefined;
  return cleanMeaning(rest.slice(separator[0].length));
}

interface Mark {
  readonly raw: string;
  readonly marked: boolean;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

function readFlow(flow: Flow, cell: Cell): Finding | undefined {
  if (!hasValues(cell) || !/[:：]|表示|代表/.test(flow.text)) return undefined;
  const marks = marksOf(flow, cell.scope);
  if (marks.length < 2) return undefined;
  const first = marks[0]!;
  const before = flow.passages.filter((one) => one.start < first.start);
  const holder = before.at(-1) ?? flow.passages[0];
  if (!holder || holder.label === "example" || holder.label === "default")
    return undefined;
  const lead = leadInOf(flow, holder, first);
  if (isConditional(lead.text) || EXAMPLE_WORDS.test(lead.text))
    return undefined;
  const end = endOfLast(flow.text, marks.at(-1)!);
  const members = marks.map((mark, index) =>
    memberOfMark(flow.text.slice(mark.end, marks[index + 1]?.start ?? end), {
      mark,
      scope: cell.scope,
    }),
  );
  if (members.some((one) => one === undefined)) return undefined;
  const known = members as Member[];
  if (!lead.explicit && !inlineBelievable(known, lead.text, cell))
    return undefined;
  const from = lead.explicit ? holder.start : first.start;
  return finding(known, {
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
  const text = flow.text.slice(holder.start, first.start).trim();
  if (text === "") {
    // The values have a sentence of their own: the one above matters only where it announces them.
    const above = flow.passages.filter((one) => one.end <= first.start).at(-1);
    if (!above) return { text: "", explicit: false };
    const explicit = introduces(above) || listsValues(above);
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
    explicit: labelled || LEAD_IN_AT_END.test(lastSentence(text)),
  };
}

/** True for "The value can be A or B", which the lines below explain. */
function listsValues(passage: Passage): boolean {
  return /\b(?:value|options?) (?:can|may|must) be\b/i.test(passage.text);
}

function lastSentence(text: string): string {
  return /[^.。\n]*[.。]?\s*$/.exec(text)?.[0].trim() ?? text;
}

function lastClause(text: string): string {
  return text.slice(-160);
}

function marksOf(flow: Flow, scope: FieldScope): Mark[] {
  const marks: Mark[] = [];
  const seen = new Set<string>();
  for (const found of flow.text.matchAll(MARK)) {
    const raw = found[2]!;
    if (
      NO_VALUE_LABELS.has(raw.toLowerCase()) ||
      (!found[1] && !isValueWord(raw)) ||
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
  return marks.length < 2 ? spacedMarks(flow, scope) : marks;
}

/** `Options: ESSD: extreme SSD SAS: high I/O`: a page lost the breaks of a list. */
function spacedMarks(flow: Flow, scope: FieldScope): Mark[] {
  if (scope.scalar !== "string" || !/\boptions?:/i.test(flow.text)) return [];
  const from = flow.text.search(/\boptions?:/i);
  const marks = [...flow.text.matchAll(SPACED_MARK)]
    .filter((found) => found.index > from)
    .map((found) => ({
      raw: found[1]!,
      marked: false,
      start: found.index,
      end: found.index + found[0].length,
      quoted: false,
    }));
  return new Set(marks.map((mark) => mark.raw)).size === marks.length
    ? marks
    : [];
}

/** Where the meaning of the last value ends: with its sentence. */
function endOfLast(text: string, mark: Mark): number {
  const rest = text.slice(mark.end);
  const stop = /[.](?=\s|$)|[。\n]/.exec(rest);
  return stop ? mark.end + stop.index : text.length;
}

function memberOfMark(
  text: string,
  { mark, scope }: { mark: Mark; scope: FieldScope },
): Member | undefined {
  const value = scalarOfType(mark.raw, scope);
  const meaning = cleanMeaning(text);
  if (value === undefined || CASE_MEANING.test(meaning)) return undefined;
  return {
    value,
    meaning,
    marked: mark.marked,
    codeLike: mark.quoted || isCodeLike(mark.raw),
    capitalised: /^[A-Z][a-z]+$/.test(mark.raw),
  };
}

function inlineBelievable(
  members: readonly Member[],
  lead: string,
  cell: Cell,
): boolean {
  if (NO_VALUE_LIST.test(lastSentence(lead))) return false;
  if (members.some((one) => one.meaning === "" || one.meaning.length > 300))
    return false;
  if (cell.scope.scalar === "boolean") return true;
  if (members.every((one) => one.codeLike)) return true;
  return isChoice(cell) && !members.some((one) => one.capitalised);
}

function finding(
  members: readonly Member[],
  from: {
    cell: Cell;
    words: readonly string[];
    passages: readonly Passage[];
  },
): Finding | undefined {
  const values: DocumentedValue[] = [];
  const seen = new Set<Scalar>();
  for (const { value, meaning } of members) {
    if (seen.has(value)) return undefined;
    seen.add(value);
    values.push(meaning ? { value, meaning } : { value });
  }
  const marked = members.filter((one) => one.marked);
  if (marked.length > 1) return undefined;
  const words = from.words.filter(Boolean).join("\n").trim();
  return {
    demands: demandValues(
      { values, marked: marked[0]?.value, words: from.words[0] ?? "" },
      from.cell,
    ),
    words: words.length > 400 ? `${words.slice(0, 399)}…` : words,
    passages: from.passages,
  };
}
