/**
 * Collects what a walk over HTML finds into blocks: inline pieces become a paragraph when a block begins or ends.
 * Anchors wait for the next block; the caption line before a table becomes its caption.
 */
import { isCaptionLine, readCaption } from "../caption.js";
import type { Block, Link, Paragraph, Table } from "../document-tree.js";
import type { Position } from "../../diagnostics/diagnostic.js";
import { foldSpace } from "../fold-space.js";

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
    if (name) this.#anchors.push(name);
  }

  text(piece: string, position: () => Position): void {
    if (!piece) return;
    const visible = piece.trim() !== "";
    if (visible && !this.#start) this.#start = position();
    if (visible && this.#boldDepth === 0) this.#plainLength += 1;
    this.#pieces.push(piece);
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
      this.#links.push({ text, href: mark.href });
      return;
    }
    this.#boldDepth -= 1;
    if (text) this.#emphasized.push(text);
  }

  /** Ends the paragraph at hand, if there is one. */
  endParagraph(): void {
    const text = foldSpace(this.#pieces.join(""));
    if (text || this.#links.length > 0) {
      const paragraph: Paragraph = {
        kind: "paragraph",
        text,
        bold: this.#emphasized.length > 0 && this.#plainLength === 0,
        emphasized: this.#emphasized,
        links: this.#links,
        anchors: this.takeAnchors(),
        position: this.#start ?? { line: 1, column: 1 },
      };
      this.blocks.push(paragraph);
    }
    this.#pieces = [];
    this.#links = [];
    this.#emphasized = [];
    this.#plainLength = 0;
    this.#start = undefined;
  }

  push(block: Block): void {
    this.endParagraph();
    this.blocks.push(block.kind === "table" ? this.#captioned(block) : block);
  }

  takeAnchors(): string[] {
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
    const { number, text } = readCaption(before.text);
    return {
      ...table,
      ...(number === undefined ? {} : { number }),
      ...(text ? { caption: text } : {}),
      anchors: [...before.anchors, ...table.anchors],
    };
  }
}
