/**
 * Values on lines of their own below a label: `枚举值：`, `0`, `1`, `3`, as cells have them whose breaks are `<br>`.
 * All lines up to the next label or sentence must be values; else there is no list, never a part of one.
 */
import type { Flow, Passage } from "../passage.js";
import type { Cell, Finding, FlowRule } from "../rule.js";
import { enumerate, introduces, type Member } from "./value-members.js";
import { announcesOwn } from "./values-announced.js";
import { hasValues } from "./values.js";
import { memberOf } from "./list-members.js";
import { readShownLines } from "./values-of-kind-chinese.js";

export const LINE_RULES: readonly FlowRule[] = [
  { name: "values/lines", kind: "enum", read: readLines },
  { name: "values/lines", kind: "enum", read: readShownLines },
];

/** Numbers below "range" may be its two ends. */
function announcesLines(passage: Passage, cell: Cell): boolean {
  if (passage.text !== "")
    return (
      /[:：]\s*$/.test(passage.words) &&
      !passage.guarded &&
      (introduces(passage) || announcesOwn(passage.text, cell))
    );
  if (passage.label === "values") return true;
  return passage.label === "range" && cell.scope.scalar === "string";
}

function readLines(flow: Flow, cell: Cell): Finding | undefined {
  const { passages } = flow;
  const at = passages.findIndex((one) => announcesLines(one, cell));
  const label = passages[at];
  if (!label || label.guarded || !hasValues(cell)) return undefined;
  const members: Member[] = [];
  const lines: Passage[] = [];
  const below = withoutCounts(passages.slice(at + 1));
  for (const line of withoutDashes(below, cell)) {
    // The first line below a bare label carries that label.
    if (line.label !== undefined && lines.length > 0) break;
    const member = line.guarded ? undefined : memberOf(line.text, cell.scope);
    if (!member) {
      // Behind a label what follows is another matter; behind a sentence it may tell of more.
      const isEnd = isSentence(line) && !isToldLike(line, lines);
      if (isEnd && (label.text === "" || /default/i.test(line.text))) break;
      return undefined;
    }
    members.push(member);
    lines.push(line);
  }
  if (members.length < 2) return undefined;
  // Lines that all explain their value are read as running text is.
  const areMarks = lines.every(({ text }) => /[:：]/.test(text));
  if (areMarks && members.every((one) => one.meaning !== "")) return undefined;
  return enumerate(members, {
    cell,
    words: [label.words, ...lines.map((line) => line.words)],
    passages: [label, ...lines],
  });
}

/** "-bronze" and "-iron" on lines of their own: the signs of a list that is none. */
function withoutDashes(
  lines: readonly Passage[],
  cell: Cell,
): readonly Passage[] {
  return lines.every(({ text }) => DASHED.test(text)) && !cell.says(OWN_DASH)
    ? lines.map((line) => ({ ...line, text: line.text.slice(1) }))
    : lines;
}

/** "1. bronze" and "2. iron": the numbers count the lines. */
function withoutCounts(lines: readonly Passage[]): readonly Passage[] {
  const others = lines.filter((_, at) => at % 2 === 1);
  const areCounted = others.every(
    (_, at) => COUNT.exec(lines[2 * at]!.words)?.[1] === String(at + 1),
  );
  return areCounted && lines.length === 2 * others.length ? others : lines;
}

const COUNT = /^(\d+)\.$/;
const DASHED = /^-[A-Za-z_]/;
/** A dash of the value's own: of what is sorted in descending order, of an option of a program. */
const OWN_DASH =
  /\b(?:sort\w*|orders?|ordered|descending|options?|arguments?|commands?|flags?|switch\w*|prefix\w*)\b/i;

/** "two ropes - by both", below "rope - by the rope": told in the same way. */
function isToldLike({ text }: Passage, above: readonly Passage[]): boolean {
  return (
    DASHED_MEANING.test(text) &&
    above.some((one) => DASHED_MEANING.test(one.text))
  );
}

const DASHED_MEANING = /^\S{1,40}(?: \S{1,40}){0,2} [-–—] \S/;

/** What follows the values: words of several, not a value that was not understood. */
function isSentence({ text }: Passage): boolean {
  return /\s\S+\s\S+\s|[\u4e00-\u9fff]{6}/.test(text) && !/[:：]/.test(text);
}
