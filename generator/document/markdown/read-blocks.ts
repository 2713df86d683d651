/**
 * Reads lines of Markdown into blocks: headings, lists, quotes, fences, both kinds of tables, paragraphs.
 * Below a list item everything is indented with it. HTML inside is read by the HTML walk, with positions moved.
 */
import { STATUS_MARKER } from "../../vocabulary/markers.js";
import { isCaptionLine } from "../caption.js";
import type { Block, ListItem } from "../document-tree.js";
import { LINE_BREAK } from "../fold-space.js";
import { FlowBuilder } from "../html/flow-builder.js";
import {
  FENCE,
  HEADING,
  HTML_BLOCK,
  LIST_ITEM,
  type Line,
  QUOTE,
  TABLE_START,
  URI_LINE,
  dedent,
  indentOf,
  isBlank,
  startsHeadless,
  startsTable,
} from "./markdown-lines.js";
import { readInline } from "./read-inline.js";
import { readGfmTable } from "./read-table.js";

/** Reads HTML that stands in the page from `line` on. */
export type HtmlReader = (html: string, line: number) => readonly Block[];

const MAX_DEPTH = 40;

/** Blocks of `lines`; `html` reads embedded HTML. */
export function readMarkdownBlocks(
  lines: readonly Line[],
  html: HtmlReader,
  depth = 0,
): Block[] {
  const reader = new BlockReader(lines, html, depth);
  return reader.read();
}

class BlockReader {
  readonly #lines: readonly Line[];
  readonly #html: HtmlReader;
  readonly #depth: number;
  readonly #flow = new FlowBuilder();
  #at = 0;

  constructor(lines: readonly Line[], html: HtmlReader, depth: number) {
    this.#lines = lines;
    this.#html = html;
    this.#depth = depth;
  }

  read(): Block[] {
    while (this.#at < this.#lines.length) this.#readBlock();
    this.#flow.endParagraph();
    return this.#flow.blocks;
  }

  #readBlock(): void {
    const line = this.#lines[this.#at] as Line;
    if (isBlank(line)) {
      this.#flow.endParagraph();
      this.#at += 1;
    } else if (FENCE.test(line.text)) this.#readFence(line);
    else if (HEADING.test(line.text)) this.#readHeading(line);
    else if (TABLE_START.test(line.text)) this.#readHtml(line, true);
    else if (startsTable(line, this.#lines[this.#at + 1])) this.#readTable();
    else if (startsHeadless(line, this.#lines[this.#at + 1])) {
      this.#readTable(true);
    } else if (QUOTE.test(line.text) && this.#depth < MAX_DEPTH)
      this.#readQuote(line);
    else if (LIST_ITEM.test(line.text) && this.#depth < MAX_DEPTH)
      this.#readList(line);
    else if (HTML_BLOCK.test(line.text)) this.#readHtml(line, false);
    else this.#readParagraph(line);
  }

  #readFence(line: Line): void {
    const mark = FENCE.exec(line.text)?.[1] ?? "```";
    const indent = indentOf(line.text);
    const body: string[] = [];
    this.#at += 1;
    while (this.#at < this.#lines.length) {
      const next = this.#lines[this.#at] as Line;
      this.#at += 1;
      if (next.text.trim().startsWith(mark)) break;
      body.push(dedent(next, indent).text);
    }
    this.#flow.endParagraph();
    this.#flow.push({
      kind: "code",
      text: body.join("\n").replace(/^\n+|(?<!\s)\s+$/g, ""),
      anchors: this.#flow.takeAnchors(),
      position: { line: line.number, column: 1 },
    });
  }

  #readHeading(line: Line): void {
    const match = HEADING.exec(line.text);
    const inner = new FlowBuilder();
    const position = { line: line.number, column: 1 };
    readInline(match?.[2] ?? "", inner, position);
    inner.endParagraph();
    this.#flow.endParagraph();
    const [first] = inner.blocks;
    this.#flow.push({
      kind: "heading",
      level: match?.[1]?.length ?? 1,
      text: first?.kind === "paragraph" ? first.text : "",
      anchors: [
        ...this.#flow.takeAnchors(),
        ...(first?.anchors ?? []),
        ...inner.takeAnchors(),
      ],
      position,
    });
    this.#at += 1;
  }

  /** Embedded HTML goes on while tables are open, else up to a blank line. */
  #readHtml(line: Line, table: boolean): void {
    const start = this.#at;
    let depth = 0;
    while (this.#at < this.#lines.length) {
      const { text } = this.#lines[this.#at] as Line;
      if (depth === 0 && this.#at > start && text.trim() === "") break;
      depth = Math.max(0, depth + openTables(text));
      this.#at += 1;
      if (table && depth === 0) break;
    }
    const html = this.#lines
      .slice(start, this.#at)
      .map(({ text }) => text)
      .join("\n");
    this.#flow.endParagraph();
    const anchors = this.#flow.takeAnchors();
    for (const [index, block] of this.#html(html, line.number).entries()) {
      this.#flow.push(
        index === 0
          ? { ...block, anchors: [...anchors, ...block.anchors] }
          : block,
      );
    }
  }

  #readTable(headless = false): void {
    const start = this.#at;
    this.#at += headless ? 1 : 2;
    while (this.#at < this.#lines.length) {
      const next = this.#lines[this.#at] as Line;
      if (isBlank(next) || !next.text.includes("|")) break;
      this.#at += 1;
    }
    this.#flow.endParagraph();
    this.#flow.push(
      readGfmTable(
        headless
          ? [undefined, ...this.#lines.slice(start, this.#at)]
          : this.#lines.slice(start, this.#at),
        this.#flow.takeAnchors(),
      ),
    );
  }

  #readQuote(line: Line): void {
    const inner: Line[] = [];
    while (this.#at < this.#lines.length) {
      const next = this.#lines[this.#at] as Line;
      if (!QUOTE.test(next.text)) break;
      inner.push({ ...next, text: next.text.replace(QUOTE, "") });
      this.#at += 1;
    }
    const blocks = readMarkdownBlocks(inner, this.#html, this.#depth + 1);
    const [first] = blocks;
    const title =
      first?.kind === "paragraph" && first.bold
        ? first.text.replace(/\s*[:：]\s*$/, "")
        : "";
    this.#flow.endParagraph();
    this.#flow.push({
      kind: "note",
      title,
      blocks: title ? blocks.slice(1) : blocks,
      anchors: this.#flow.takeAnchors(),
      position: { line: line.number, column: 1 },
    });
  }

  #readList(line: Line): void {
    const items: ListItem[] = [];
    const indent = indentOf(line.text);
    const ordered = /^\s*\d/.test(line.text);
    while (this.#at < this.#lines.length) {
      const next = this.#lines[this.#at] as Line;
      const marker = LIST_ITEM.exec(next.text);
      if (!marker || indentOf(next.text) !== indent) break;
      items.push({ blocks: this.#readItem(next, marker[0].length) });
    }
    this.#flow.endParagraph();
    this.#flow.push({
      kind: "list",
      ordered,
      items,
      anchors: this.#flow.takeAnchors(),
      position: { line: line.number, column: indent + 1 },
    });
  }

  /** The item's first line and all that is indented below it; blank lines belong to it if more follows. */
  #readItem(first: Line, marker: number): Block[] {
    const indent = indentOf(first.text);
    const lines: Line[] = [{ ...first, text: first.text.slice(marker) }];
    this.#at += 1;
    let pending = 0;
    let tables = openTables(first.text);
    while (this.#at + pending < this.#lines.length) {
      const next = this.#lines[this.#at + pending] as Line;
      if (isBlank(next)) {
        pending += 1;
        continue;
      }
      // An open table goes on, however its lines are indented.
      if (tables <= 0 && indentOf(next.text) <= indent) break;
      tables += openTables(next.text);
      for (let skipped = 0; skipped <= pending; skipped += 1) {
        lines.push(dedent(this.#lines[this.#at + skipped] as Line, marker));
      }
      this.#at += pending + 1;
      pending = 0;
    }
    return readMarkdownBlocks(lines, this.#html, this.#depth + 1);
  }

  #readParagraph(line: Line): void {
    const position = { line: line.number, column: indentOf(line.text) + 1 };
    const alone = this.#standsAlone(line);
    if (alone) this.#flow.endParagraph();
    readInline(
      line.text.replace(/(?:(?<! ) {2,}|\\)$/, LINE_BREAK),
      this.#flow,
      position,
    );
    this.#flow.text(" ", () => position);
    if (alone) this.#flow.endParagraph();
    this.#at += 1;
  }

  /** Lines that are paragraphs though no blank line is beside them: URIs, status markers, captions right before a table. */
  #standsAlone(line: Line): boolean {
    const text = line.text.trim().replaceAll("**", "");
    if (URI_LINE.test(text) || STATUS_MARKER.test(text)) return true;
    const [next, second] = this.#lines.slice(this.#at + 1, this.#at + 3);
    return (
      isCaptionLine(text) && next !== undefined && startsTable(next, second)
    );
  }
}

function openTables(text: string): number {
  const opened = text.match(/<table\b/gi)?.length ?? 0;
  const closed = text.match(/<\/table\s*>/gi)?.length ?? 0;
  return opened - closed;
}
