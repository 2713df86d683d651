/**
 * Lines of plain text to blocks: the title, sections known by their names, tables of every kind, lists, code,
 * paragraphs. Each line goes into exactly one block; what stands in a table and fits nowhere is reported and kept.
 */
import type { SectionKind } from "../../vocabulary/sections.js";
import { REQUEST_SAMPLE, RESPONSE_SAMPLE } from "../../vocabulary/markers.js";
import { isCaptionLine, readCaption } from "../caption.js";
import type { Block, Table } from "../document-tree.js";
import { readBarTable } from "./bar-table.js";
import { toParagraph } from "./inline-text.js";
import { linesToBlocks } from "./line-blocks.js";
import {
  BULLET,
  LONE_BULLET,
  exampleOfItem,
  isBareCaption,
  namesPlace,
  sectionOfLine,
} from "./line-shapes.js";
import { readLineTable } from "./line-table.js";
import { readCode } from "./read-code.js";
import { readSpacedTable } from "./spaced-table.js";
import type { TextLine } from "./text-lines.js";
import type { TextPage } from "./text-page.js";

const TITLE_LEVEL = 1;
const SECTION_LEVEL = 4;
const LONGEST_TITLE = 200;

/** Blocks of a page. */
export function readTextBlocks(page: TextPage): Block[] {
  return new TextReader(page).read();
}

class TextReader {
  readonly #page: TextPage;
  readonly #blocks: Block[] = [];
  #section: SectionKind = "other";
  #at = 0;

  constructor(page: TextPage) {
    this.#page = page;
  }

  read(): Block[] {
    this.#readTitle();
    while (this.#at < this.#page.lines.length) this.#readBlock();
    return this.#blocks;
  }

  get #line(): TextLine {
    return this.#page.lines[this.#at] as TextLine;
  }

  #readTitle(): void {
    const first = this.#page.lines[0];
    if (!first || first.text.length > LONGEST_TITLE) return;
    const isMore =
      this.#page.isBoundary(0) ||
      first.text.startsWith("|") ||
      BULLET.test(first.text) ||
      /[.。]$/.test(first.text) ||
      readSpacedTable(this.#page, 0) !== undefined ||
      readCode(this.#page, 0, true) !== undefined;
    if (isMore) return;
    this.#heading(TITLE_LEVEL, first);
    this.#at = 1;
  }

  #heading(level: number, line: TextLine): void {
    const { text } = toParagraph(line.text, positionOf(line));
    this.#blocks.push({
      kind: "heading",
      level,
      text,
      anchors: [],
      position: positionOf(line),
    });
  }

  #readBlock(): void {
    if (this.#readTable()) return;
    const line = this.#line;
    const inExample = this.#section.startsWith("example");
    const code = readCode(this.#page, this.#at, inExample);
    if (code) {
      this.#blocks.push(code.code);
      this.#at = code.end;
      return;
    }
    const section = sectionOfLine(line.text);
    const sample =
      inExample &&
      section !== undefined &&
      !section.startsWith("example") &&
      (REQUEST_SAMPLE.test(line.text) || RESPONSE_SAMPLE.test(line.text));
    if (section && !sample) {
      this.#section = section;
      this.#heading(SECTION_LEVEL, line);
      this.#at += 1;
    } else if (inExample && LONE_BULLET.test(line.text)) {
      // The dash of a list of examples: title and code follow.
      this.#at += 1;
    } else if (exampleOfItem(line.text)) this.#announceExample(line);
    else if (BULLET.test(line.text) || this.#isLoneBullet()) this.#readList();
    else {
      this.#blocks.push(
        toParagraph(withoutUriEscapes(line.text), positionOf(line)),
      );
      this.#at += 1;
    }
  }

  #readTable(): boolean {
    const page = this.#page;
    const at = this.#at;
    const read = readBarTable(page, at) ?? readSpacedTable(page, at);
    if (read) {
      this.#pushTable(read.table);
      this.#at = read.end;
      return true;
    }
    const lines = readLineTable(page, at);
    if (!lines) return false;
    const { table, stray, unclear } = lines;
    for (const line of unclear)
      page.report(
        "document/unclear-row",
        `\`${line.text.slice(0, 60)}\` is the only value of a list, or a row that lost its type; it was kept in the description of the row before it`,
        line,
      );
    const [first] = stray;
    if (first) {
      page.report(
        "document/stray-table-line",
        `\`${first.text.slice(0, 60)}\` stands below the header of a table and begins no row; ${stray.length} line(s) were kept as text before the table`,
        first,
      );
    }
    if (stray.length === 0 || table.rows.length > 0) {
      for (const line of stray)
        this.#blocks.push(toParagraph(line.text, positionOf(line)));
      this.#pushTable(table);
      this.#at = lines.end;
      return true;
    }
    // No row at all: the header is text as well.
    this.#pushTable(table);
    for (const block of linesToBlocks(stray)) this.#blocks.push(block);
    this.#at = lines.end;
    return true;
  }

  /** The line before a table may be its caption. */
  #pushTable(table: Table): void {
    const before = this.#blocks.at(-1);
    if (before?.kind === "heading" && namesPlace(before.text)) {
      this.#blocks.push({ ...table, caption: before.text });
      return;
    }
    const text = before?.kind === "paragraph" ? before.text : undefined;
    const numbered = text !== undefined && isCaptionLine(text);
    if (text === undefined || !(numbered || isBareCaption(text))) {
      this.#blocks.push(table);
      return;
    }
    this.#blocks.pop();
    const { number, text: caption } = readCaption(text);
    this.#blocks.push({
      ...table,
      ...(number === undefined ? {} : { number }),
      ...(caption ? { caption } : {}),
    });
  }

  /** An item of a list that begins an example: what stands below it is code, indented or not. */
  #announceExample(line: TextLine): void {
    this.#section = exampleOfItem(line.text) ?? this.#section;
    const text = line.text.replace(BULLET, "");
    this.#blocks.push(toParagraph(text, positionOf(line)));
    this.#at += 1;
  }

  #isLoneBullet(): boolean {
    const next = this.#page.lines[this.#at + 1];
    return (
      LONE_BULLET.test(this.#line.text) &&
      next !== undefined &&
      !LONE_BULLET.test(next.text) &&
      !this.#page.isBoundary(this.#at + 1)
    );
  }

  /** Items and what is indented below them. */
  #readList(): void {
    const lines: TextLine[] = [this.#line];
    const { indent, text } = this.#line;
    let lone = LONE_BULLET.test(text);
    this.#at += 1;
    while (this.#at < this.#page.lines.length) {
      const line = this.#line;
      const item = BULLET.test(line.text) || LONE_BULLET.test(line.text);
      if (!item && !lone && line.indent <= indent) break;
      if (this.#page.isBoundary(this.#at)) break;
      lone = LONE_BULLET.test(line.text);
      lines.push(line);
      this.#at += 1;
    }
    for (const block of linesToBlocks(lines)) this.#blocks.push(block);
  }
}

function positionOf(line: TextLine): Block["position"] {
  return { line: line.number, column: line.indent + 1 };
}

/** Escapes that Markdown left in a URI: `/v1/\{project\_id\}`. */
function withoutUriEscapes(text: string): string {
  return /^(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s/.test(text)
    ? text.replace(/\\([{}_])/g, "$1")
    : text;
}
