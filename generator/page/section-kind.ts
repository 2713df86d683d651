/** Which part of a page a heading begins, by the vocabulary of section names. */
import { remembered } from "../prose/remembered.js";
import { SECTION_NAMES, type SectionKind } from "../vocabulary/sections.js";

const EXACT = new Map<string, SectionKind>(
  SECTION_NAMES.flatMap(({ kind, exact }) =>
    exact.map((name) => [name, kind] as const),
  ),
);
const PREFIXES = SECTION_NAMES.flatMap(({ kind, prefixes }) =>
  prefixes.map((prefix) => ({ kind, prefix })),
);
const LONGEST_HEADING = 80;

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
  return (
    PREFIXES.find(({ prefix }) => text.startsWith(prefix))?.kind ?? "other"
  );
}

/** The section that a line begins that is no heading by its markup: only whole names count. */
export function sectionKindOfLine(line: string): SectionKind | undefined {
  return line.length > 40 ? undefined : EXACT.get(normalise(line));
}

const normalise = remembered((heading) =>
  heading
    .toLowerCase()
    .replace(/^\d+(?:\.\d+)*[.、\s]+/, "")
    .replace(/\s+/g, " ")
    .replace(/[:：.。]+$/, "")
    .trim(),
);
