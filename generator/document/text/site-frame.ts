/**
 * What the site puts around an article. Input: the lines of a text; output: the article's lines, and breadcrumb, date
 * and parent chapter from the rest. Only lines at the two ends are taken off, each known by its words.
 */
import {
  CRUMB_SEPARATOR,
  FRAME_LINES,
  PARENT_LINE,
  SITE_CRUMB,
  UPDATED_LINE,
} from "../../vocabulary/site-frame.js";
import type { TextLine } from "./text-lines.js";

export interface Framed {
  readonly lines: readonly TextLine[];
  readonly breadcrumb: readonly string[];
  readonly updatedOn?: string;
  readonly parentTopic?: string;
}

const LONGEST_FRAME_LINE = 600;

/** Takes the frame off. */
export function withoutFrame(all: readonly TextLine[]): Framed {
  let breadcrumb: string[] = [];
  let updatedOn: string | undefined;
  let parentTopic: string | undefined;
  const isFrame = ({ text }: TextLine): boolean => {
    if (text.length > LONGEST_FRAME_LINE) return false;
    const date = UPDATED_LINE.exec(text);
    if (date) {
      updatedOn ??= `${date[1]}-${date[2]?.padStart(2, "0")}-${date[3]?.padStart(2, "0")}`;
      return true;
    }
    const parent = PARENT_LINE.exec(text)?.[1];
    if (parent) parentTopic ??= parent.trim();
    return (
      parent !== undefined || FRAME_LINES.some((words) => words.test(text))
    );
  };
  let first = 0;
  for (; first < all.length; first += 1) {
    const line = all[first] as TextLine;
    const crumbs = breadcrumb.length === 0 ? crumbsOf(line.text) : undefined;
    if (crumbs) breadcrumb = crumbs;
    else if (!isFrame(line)) break;
  }
  // The date may stand below the title as well.
  const below = all[first + 1];
  const dated =
    below !== undefined && UPDATED_LINE.test(below.text.slice(0, 100));
  if (below && dated) isFrame(below);
  let end = all.length;
  while (end > first && isFrame(all[end - 1] as TextLine)) end -= 1;
  const lines = all
    .slice(first, end)
    .filter((line) => !(dated && line === below));
  const title = lines[0]?.text;
  const own = breadcrumb.at(-1);
  return {
    lines,
    breadcrumb:
      own !== undefined && own === title ? breadcrumb.slice(0, -1) : breadcrumb,
    ...(updatedOn ? { updatedOn } : {}),
    ...(parentTopic ? { parentTopic } : {}),
  };
}

/** Titles of a breadcrumb line; the site itself is none. */
function crumbsOf(text: string): string[] | undefined {
  if (text.length > LONGEST_FRAME_LINE) return undefined;
  const crumbs = text.split(CRUMB_SEPARATOR).map((crumb) => crumb.trim());
  const [first = ""] = crumbs;
  if (crumbs.length < 3 || !SITE_CRUMB.test(first)) return undefined;
  return crumbs.slice(1).filter((crumb) => crumb !== "");
}
