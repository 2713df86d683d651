/** What a line of plain text is by its looks: a section's name, a status marker, a bullet, code, an edge of a table. */
import {
  GENERIC_CAPTIONS,
  OWNER_PREFIXES,
  OWNER_SUFFIXES,
  PLACE_WORDS,
} from "../../vocabulary/captions.js";
import { STATUS_MARKER } from "../../vocabulary/markers.js";
import { SECTION_NAMES, type SectionKind } from "../../vocabulary/sections.js";

const EXACT = new Map<string, SectionKind>(
  SECTION_NAMES.flatMap(({ kind, exact }) =>
    exact.map((name) => [name, kind] as const),
  ),
);
const LONGEST_SECTION = 80;
/** "Example Request (for a shelf)", "Example Response 2", "Request Parameters: body". */
const WITH_REMARK =
  /^(.{2,40}?)\s*(?:[(（][^()（）]{1,60}[)）]|[:：].{1,40}|-\s.{1,40}|\d{1,2})$/;

/** The section that a plain line begins; a name in lower case is rather a parameter's. */
export function sectionOfLine(text: string): SectionKind | undefined {
  if (text.length > LONGEST_SECTION || /^[a-z]/.test(text)) return undefined;
  const bare = text.replace(/^\*\*(.+)\*\*$/, "$1");
  const word = normalise(bare);
  const exact = EXACT.get(word);
  if (exact) return /[.。]$/.test(bare) ? undefined : exact;
  if (/[.。，,；;]$/.test(bare)) return undefined;
  const kind = EXACT.get(normalise(WITH_REMARK.exec(bare)?.[1] ?? ""));
  return kind?.startsWith("example-") ||
    kind === "request" ||
    kind === "response"
    ? kind
    : undefined;
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/^\d{1,3}(?:\.\d{1,3}){0,3}[.、\s]+/, "")
    .replace(/\s+/g, " ")
    .replace(/[:：]+$/, "")
    .trim();
}

/** The example that an item of a list begins, when it says no more than that: "- Example request". */
export function exampleOfItem(text: string): SectionKind | undefined {
  const mark = BULLET.exec(text.slice(0, LONGEST_SECTION))?.[0];
  if (mark === undefined) return undefined;
  const kind = EXACT.get(normalise(text.slice(mark.length)));
  return kind?.startsWith("example-") ? kind : undefined;
}

/** "Status code: 400". */
export function isStatusLine(text: string): boolean {
  return text.length <= 60 && STATUS_MARKER.test(text);
}

const OBJECT_NAME = /^[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+$/;

/** A line right before a table that says whose it is, though its "Table 4" was lost. */
export function isBareCaption(text: string): boolean {
  if (text.length > 80 || /[.。:：]$/.test(text)) return false;
  if (OBJECT_NAME.test(text)) return true;
  if (namesPlace(text)) return true;
  const lower = text.toLowerCase();
  if (GENERIC_CAPTIONS.some((words) => words.test(lower))) return true;
  if (namesOwner(text)) return true;
  return OWNER_SUFFIXES.slice(0, -1).some((suffix) => {
    const owner = text.replace(suffix, "");
    return owner !== text && /^[A-Za-z_][\w.:-]{1,60}$/.test(owner);
  });
}

/** "Data structure description of lamps", "Parameters in the lamp field". */
function namesOwner(text: string): boolean {
  return OWNER_PREFIXES.some((prefix) => {
    const rest = text.replace(prefix, "");
    return (
      rest !== text &&
      /^[A-Za-z_][\w.:-]{1,60}(?: (?:fields?|objects?|structures?|arrays?))?$/.test(
        rest,
      )
    );
  });
}

/** A heading that says where the parameters of the table below it go: "Path Parameters". */
export function namesPlace(text: string): boolean {
  const lower = text.toLowerCase();
  return PLACE_WORDS.some(({ words }) =>
    words.some((word) => word.test(lower)),
  );
}

/** A bullet or a number, with its width; group 1 is set for numbers. */
export const BULLET =
  /^(?:[•●○◦▪■∙‣※·]\s{0,8}|[-*+–—]\s{1,8}|(\d{1,3})(?:[.)]\s{1,8}|、\s{0,8}))(?=\S)/;

/** A bullet whose text was lost or stands on the next line. */
export const LONE_BULLET = /^(?:[•●○◦▪■∙‣·*+–—-]|\d{1,3}[.)、])$/;

export const FENCE = /^(?:`{3,}|~{3,})/;

const OBJECT_BEGINS =
  /^\{\s{0,200}(?:["'}]|$|\/\/|\.{3}|[A-Za-z_]\w{0,60}"?\s?:)/;
const LIST_BEGINS = /^\[\s{0,200}(?:[{["\]]|$)/;

/** True where JSON begins, which no path such as `{id}/x` is. */
export function beginsJson(text: string): boolean {
  const head = text.slice(0, 300);
  return OBJECT_BEGINS.test(head) || LIST_BEGINS.test(head);
}

const RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;

/** The number of columns of `|---|---|`; 0 for any other line. */
export function ruleColumns(text: string): number {
  if (text.length > 2000 || !text.includes("|") || !RULE.test(text)) return 0;
  return text.match(/-{2,}/g)?.length ?? 0;
}

/** True for a line with a bar at one of its ends. */
export function hasEdgeBar(text: string): boolean {
  return text.startsWith("|") || (text.endsWith("|") && !text.endsWith("\\|"));
}
