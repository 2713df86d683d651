/**
 * Lines of running text or of one cell to blocks: paragraphs and lists, nested by indentation.
 * Bullets and `<br>` that were joined into one line are taken apart again.
 */
import type { Block } from "../document-tree.js";
import { BULLET, LONE_BULLET } from "./line-shapes.js";
import { toParagraph } from "./inline-text.js";
import type { TextLine } from "./text-lines.js";

const MOST_LEVELS = 8;
/** A sign that no sentence holds: it begins an item wherever it stands. */
const INNER_BULLET = /\s+(?=[•●▪■‣]\s)/;

interface OpenList {
  readonly indent: number;
  readonly ordered: boolean;
  readonly items: { readonly blocks: Block[] }[];
}

/** Blocks of `lines`; each line that is no item is a paragraph. */
export function linesToBlocks(lines: readonly TextLine[]): Block[] {
  const blocks: Block[] = [];
  const open: OpenList[] = [];
  for (const line of joinLoneBullets(lines.flatMap(splitLine))) {
    const position = { line: line.number, column: line.indent + 1 };
    const marker = BULLET.exec(line.text);
    if (!marker) {
      while (open.length > 0 && line.indent <= (open.at(-1)?.indent ?? 0))
        open.pop();
      const into = open.at(-1)?.items.at(-1)?.blocks ?? blocks;
      into.push(toParagraph(line.text, position));
      continue;
    }
    const ordered = marker[1] !== undefined;
    const list = listAt(open, blocks, {
      indent: line.indent,
      ordered,
      position,
    });
    const text = line.text.slice(marker[0].length);
    list.items.push({ blocks: [toParagraph(text, position)] });
  }
  return blocks;
}

/** The list that an item of this indentation belongs to: an open one, or a new one. */
function listAt(
  open: OpenList[],
  blocks: Block[],
  {
    indent,
    ordered,
    position,
  }: { indent: number; ordered: boolean; position: Block["position"] },
): OpenList {
  while (open.length > 0 && indent < (open.at(-1)?.indent ?? 0)) open.pop();
  const last = open.at(-1);
  const same = last && (indent === last.indent || open.length >= MOST_LEVELS);
  if (last && same && last.ordered === ordered) return last;
  if (same) open.pop();
  const list: OpenList = { indent, ordered, items: [] };
  const into = open.at(-1)?.items.at(-1)?.blocks ?? blocks;
  into.push({
    kind: "list",
    ordered,
    items: list.items,
    anchors: [],
    position,
  });
  open.push(list);
  return list;
}

function splitLine(line: TextLine): TextLine[] {
  if (!/<br|[•●▪■‣]/i.test(line.text)) return [line];
  return line.text
    .split(/<br\s{0,3}\/?>/i)
    .flatMap((part) => part.split(INNER_BULLET))
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((text) => ({ ...line, text }));
}

/** A bullet alone on its line belongs to the line below it. */
function joinLoneBullets(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const lone =
      before !== undefined &&
      LONE_BULLET.test(before.text) &&
      joined.at(-1) === before &&
      !BULLET.test(line.text);
    if (lone)
      joined[joined.length - 1] = {
        ...before,
        text: `${before.text} ${line.text}`,
      };
    else joined.push(line);
  }
  return joined;
}
