/**
 * Collects what a walk over HTML finds into blocks: inline pieces become a paragraph when a block begins or ends.
 * Anchors wait for the next block; the caption line before a table becomes its caption.
 */
import { isCaptionLine } from "../caption.js";
import { captionedBy } from "../captions-behind.js";
import type { Block, Link, Paragraph, Table } from "../document-tree.js";
import type { Position } from "../../diagnostics/diagnostic.js";
import { foldSpace } from "../fold-space.js";
import { ownText } from "../own-text.js";

/** Stands before a raised number: 2 to the power of 32 is not 232. */
export const POWER = "^";

/** Most paragraphs have no links, bold words or anchors. */
const NONE: readonly never[] = [];

interface OpenMark {
  readonly piece: number;
  readonly href?: string;
}

export class FlowBuilder {
  readonly blocks: Block[] = [];
  #anchors: string[] = [];
  #pieces: string[] = [];
  #links: Link[] = [];
  #emphasized: string[] = [];
  #plainLength = 0;
  #boldDepth = 0;
  #start: Position | undefined;

  anchor(name: string): void {
    if (name) this.#anchors.push(ownText(name));
  }

  /** Takes a piece of the paragraph at hand; `position` is asked only where the piece begins it. */
  text(piece: string, position: () => Position): void {
    if (this.add(piece)) this.begin(position());
  }

  /** Takes a piece; true when it begins the paragraph, whose place `begin` then has to be told. */
  add(piece: string): boolean {
    if (!piece) return false;
    this.#pieces.push(piece);
    if (piece === "\n" || piece.trim() === "") return false;
    if (this.#boldDepth === 0) this.#plainLength += 1;
    return !this.#start;
  }

  /** Where the paragraph at hand begins. */
  begin(position: Position): void {
    this.#start = position;
  }

  /** True for raised text that is the power of the number before it. */
  isPower(raised: string): boolean {
    return (
      /^\s*[-−]?\d+\s*$/.test(raised) &&
      /\d\s*$/.test(this.#pieces.at(-1) ?? "")
    );
  }

  openMark(href?: string): OpenMark {
    if (href === undefined) this.#boldDepth += 1;
    return {
      piece: this.#pieces.length,
      ...(href === undefined ? {} : { href }),
    };
  }

  closeMark(mark: OpenMark): void {
    const text = foldSpace(this.#pieces.slice(mark.piece).join(""));
    if (mark.href !== undefined) {
      this.#links.push({ text, href: ownText(mark.href) });
      return;
    }
    this.#boldDepth -= 1;
    if (text) this.#emphasized.push(text);
  }

  /** Ends the paragraph at hand, if there is one. */
  endParagraph(): void {
    const links = this.#links;
    const emphasized = this.#emphasized;
    const text = this.#start ? this.#foldedText() : "";
    if (text || links.length > 0) {
      const paragraph: Paragraph = {
        kind: "paragraph",
        text,
        bold: emphasized.length > 0 && this.#plainLength === 0,
        emphasized: emphasized.length > 0 ? emphasized : NONE,
        links: links.length > 0 ? links : NONE,
        anchors: this.takeAnchors(),
        position: this.#start ?? { line: 1, column: 1 },
      };
      this.blocks.push(paragraph);
    }
    if (links.length > 0) this.#links = [];
    if (emphasized.length > 0) this.#emphasized = [];
    if (this.#pieces.length > 0) this.#pieces = [];
    this.#plainLength = 0;
    this.#start = undefined;
  }

  #foldedText(): string {
    const [first = ""] = this.#pieces;
    return foldSpace(this.#pieces.length === 1 ? first : this.#pieces.join(""));
  }

  push(block: Block): void {
    this.endParagraph();
    this.blocks.push(block.kind === "table" ? this.#captioned(block) : block);
  }

  takeAnchors(): readonly string[] {
    if (this.#anchors.length === 0) return NONE;
    const anchors = this.#anchors;
    this.#anchors = [];
    return anchors;
  }

  #captioned(table: Table): Table {
    const before = this.blocks.at(-1);
    if (table.caption !== undefined || table.number !== undefined) return table;
    if (before?.kind !== "paragraph" || before.links.length > 0) return table;
    if (!isCaptionLine(before.text)) return table;
    this.blocks.pop();
    return captionedBy(before, table);
  }
}
