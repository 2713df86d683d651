/** What a line, a list item or a heading before an example calls it. Input: that block; output: its words, if it is a title. */
import type { List } from "../document/document-tree.js";
import { JOINING_WORDS } from "../vocabulary/markers.js";
import { saysNone } from "./cell-words.js";
import type { FlowBlock } from "./page-flow.js";
import { readCaptionWords } from "./read-caption.js";
import { SAMPLE_OF_CASE, sectionKindOf } from "./section-kind.js";

/** What the heading says beside the name of its section: "Example Request (Mending a lamp)". */
export function titleInHeading({
  section,
  heading,
}: FlowBlock): string | undefined {
  if (!section.startsWith("example")) return undefined;
  if (sectionKindOf(heading) === "other" || SAMPLE_OF_CASE.test(heading))
    return titleIn(heading);
  return BEHIND_NAME.exec(heading)?.slice(1).find(Boolean);
}

/** In brackets or behind a colon; a status is none. */
const BEHIND_NAME =
  /^[^()（）:：]{2,40}(?:[(（]\s*(?!status|状态码)(\p{L}[^()（）]{1,120}?)\s*[)）]|[:：]\s*(\p{L}[^()（）]{1,120}))$/iu;

/** A list item before a block that is not indented with it, unless the line before the list announces its items. */
export function lastItem(
  { items }: List,
  before: string | undefined,
): string | undefined {
  if (items.length > 1 && before !== undefined && /[:：]$/.test(before))
    return before;
  const [first] = items.at(-1)?.blocks ?? [];
  const title = first?.kind === "paragraph" ? titleIn(first.text) : undefined;
  return title ?? before;
}

/** A short text, and not one that says that there is no example, only joins two or stands above a table. */
export function titleIn(text: string): string | undefined {
  const words = text.trim().toLowerCase();
  const isNone =
    saysNone(words) || JOINING_WORDS.has(words.replace(/[,:，：]$/, ""));
  if (text.length > 300 || isNone) return undefined;
  return words !== "" && readCaptionWords(text).generic ? undefined : text;
}
