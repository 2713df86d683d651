/** Which part of a page a heading begins, by the vocabulary of section names. */
import { bareHeading } from "./bare-heading.js";
import { remembered } from "../prose/remembered.js";
import {
  EXAMPLE_HEADINGS,
  SECTION_NAMES,
  type SectionKind,
  SIDE_HEADINGS,
} from "../vocabulary/sections.js";

const EXACT = new Map<string, SectionKind>(
  SECTION_NAMES.flatMap(({ kind, exact }) =>
    exact.map((name) => [name, kind] as const),
  ),
);
const PREFIXES = SECTION_NAMES.flatMap(({ kind, prefixes }) =>
  prefixes.map((prefix) => ({ kind, prefix })),
);
const LONGEST_HEADING = 80;
const EXAMPLE = /example|sample|demo/;

/** A guide explains URIs as well; only the page of an operation tells what comes back. */
export const TELLS_ANSWER: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "response",
  "example-response",
  "status",
]);

/** The section that a heading begins; `other` for one that the vocabulary lacks. */
export function sectionKindOf(heading: string): SectionKind {
  const text = normalise(heading);
  const exact = EXACT.get(text);
  if (exact) return exact;
  if (text.length > LONGEST_HEADING) return "other";
  if (EXAMPLE.test(text))
    for (const { words, kind } of EXAMPLE_HEADINGS)
      if (words.test(text)) return kind;
  for (const { prefix, kind } of PREFIXES)
    if (text.startsWith(prefix)) return kind;
  for (const { words, kind } of SIDE_HEADINGS)
    if (words.test(text)) return kind;
  return "other";
}

/**
 * The section that a line begins that is no heading by its markup: only whole names count, and those of examples may
 * say beside it what they show: "Example request (hanging a bell)".
 */
export function sectionKindOfLine(line: string): SectionKind | undefined {
  const kind = line.length > 40 ? undefined : EXACT.get(normalise(line));
  if (kind !== undefined || line.length > LONGEST_HEADING) return kind;
  const bare = line.replace(AS_FOLLOWS, "$1").replace(REMARK_BEHIND, "");
  if (bare === line) return undefined;
  const named = EXACT.get(normalise(bare));
  return named === "example-request" || named === "example-response"
    ? named
    : undefined;
}

/**
 * The name of a section of examples that a line begins with, and the words behind it, which the page had on a line of
 * their own: "请求示例 点灯：", "Example Request Hanging a bell". Small letters go on with a sentence; behind a colon the words are
 * a title as they stand.
 */
export function exampleLabel(
  line: string,
): { readonly label: string; readonly words: string } | undefined {
  for (const { index } of line.slice(0, LONGEST_LABEL).matchAll(WORDS_BEHIND)) {
    const label = line.slice(0, index).trim();
    if (/[:：]$/.test(label)) return undefined;
    if (EXACT.get(normalise(label))?.startsWith("example"))
      return { label, words: line.slice(index).trim() };
  }
  return undefined;
}

const LONGEST_LABEL = 40;
const WORDS_BEHIND = /(?<=\s)(?:\p{Lu}|\p{Script=Han})/gu;

/**
 * The side of a line that begins one of several examples: "Example request 2: hanging a bell", "Sample request when bells
 * ring". A number, a colon or a missing full stop tells it from a sentence.
 */
export function sampleTitled(
  line: string,
): "example-request" | "example-response" | undefined {
  const [, words = ""] =
    SAMPLE_AND_TITLE.exec(line) ?? SAMPLE_OF_CASE.exec(line) ?? [];
  const kind = EXACT.get(normalise(words));
  return kind === "example-request" || kind === "example-response"
    ? kind
    : undefined;
}

const SAMPLE_AND_TITLE =
  /^([^\d:：.。]{2,30}?)(?:\s*\d{1,2}\s*(?:[:：].{0,120})?|\s*[:：]\s*\S.{0,120})$/;

/** What goes on behind the name of a sample is no sentence, and says what the sample is of. */
export const SAMPLE_OF_CASE =
  /^([a-z]+ [a-z]+) (?:when|if|with|without|for|to) .{2,120}(?<![.。;；])$/i;

/** "敲钟时，请求示例如下：". */
const AS_FOLLOWS =
  /^(?:[^，,。；;]{1,40}[，,]\s*)?((?:请求|响应|返回)(?:消息)?[示样]例)(?:如下)?(?:所示)?\s*[:：]?$/;
const REMARK_BEHIND = /(?<=\S)\s*[(（][^()（）]{2,60}[)）]\s*[:：]?$/;

const normalise = remembered((heading) =>
  bareHeading(heading)
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[:：.。]+$/, "")
    .trim(),
);
