/**
 * Puts every block of a page into its section. Input: the tree's blocks; output: one flat list in reading order.
 * Headings may be headings, bold lines or plain lines; lists are opened, so that code and tables in them are seen.
 */
import type {
  Block,
  Heading,
  List,
  Paragraph,
} from "../document/document-tree.js";
import type { SectionKind } from "../vocabulary/sections.js";
import { bareHeading } from "./bare-heading.js";
import { sectionKindOf } from "./section-kind.js";
import {
  type FlowState,
  beginHeading,
  marks,
  takeStatus,
} from "./steering-lines.js";
import { holdsStructure, withLabelApart } from "./steering-lists.js";

export interface FlowBlock {
  readonly block: Exclude<Block, Heading>;
  readonly section: SectionKind;
  /** The heading as it stands. */
  readonly heading: string;
  /** Status code that a marker line before the block gave. */
  readonly status?: string;
  /** Codes of success whose lines stand before the block with nothing below them: "Success: status code 204". */
  readonly passed?: readonly string[];
  /** Which side a sample line before a code block announced. */
  readonly sample?: "request" | "response";
}

export interface PageFlow {
  readonly title: string;
  readonly titleBlock?: Heading;
  readonly blocks: readonly FlowBlock[];
  /** Headings and the lines that steer the flow, with the position in `blocks` of what follows them. */
  readonly headings: readonly PlacedHeading[];
}

export interface PlacedHeading {
  readonly heading: Heading | Paragraph;
  readonly at: number;
  /** What the heading covers ends at the next one of its level or a lower number. */
  readonly level: number;
}

/** Reads the flow of a page. */
export function readPageFlow(blocks: readonly Block[]): PageFlow {
  const reader = new FlowReader();
  reader.readAll(blocks);
  return reader.finish();
}

class FlowReader {
  readonly #flow: FlowBlock[] = [];
  readonly #headings: PlacedHeading[] = [];
  #titleBlock: Heading | undefined;
  #inItem = false;
  readonly #state: FlowState = {
    section: "other",
    heading: "",
    level: 0,
    status: undefined,
    bare: undefined,
    passed: [],
    sample: undefined,
    resumes: undefined,
  };

  /** Reads blocks that follow each other; `behind` is what follows the last one. */
  readAll(siblings: readonly Block[], behind: readonly Block[] = []): void {
    const all = behind.length > 0 ? [...siblings, ...behind] : siblings;
    for (const [at, block] of siblings.entries())
      this.#read(block, all.slice(at + 1, at + 3));
  }

  finish(): PageFlow {
    takeStatus(this.#state, undefined);
    const last = this.#flow.at(-1);
    if (last && this.#state.passed.length > 0)
      this.#flow[this.#flow.length - 1] = {
        ...last,
        passed: [...(last.passed ?? []), ...this.#state.passed],
      };
    return {
      title: this.#titleBlock?.text ?? "",
      ...(this.#titleBlock ? { titleBlock: this.#titleBlock } : {}),
      blocks: this.#flow,
      headings: this.#headings,
    };
  }

  readonly #begin = (
    heading: Heading | Paragraph,
    kind: SectionKind,
    level: number,
  ): void => {
    this.#state.section = kind;
    this.#state.heading = heading.text;
    this.#state.level = level;
    takeStatus(this.#state, undefined);
    this.#state.sample = undefined;
    this.#state.resumes = undefined;
  };

  #read(block: Block, following: readonly Block[]): void {
    const state = this.#state;
    const at = this.#flow.length;
    const steering = { begin: this.#begin, following };
    if (block.kind === "heading") {
      if (!this.#titleBlock && isTitle(block, this.#headings.length + at)) {
        this.#titleBlock = block;
        return;
      }
      this.#headings.push({ heading: block, at, level: block.level });
      beginHeading(withBareWords(block), state, steering);
      return;
    }
    if (
      block.kind === "paragraph" &&
      marks(withBareWords(block), state, steering)
    ) {
      this.#headings.push({ heading: block, at, level: LINE_LEVEL });
      return;
    }
    if (block.kind === "list" && holdsStructure(block, following)) {
      this.#readItems(block, following);
      return;
    }
    this.#place(block);
  }

  #readItems({ items }: List, following: readonly Block[]): void {
    // "Response example", and an item for each case within that item.
    const announced = this.#inItem ? this.#state.sample : undefined;
    const outside = this.#inItem;
    const last = items.at(-1);
    this.#inItem = true;
    for (const item of items) {
      this.#state.sample = announced;
      this.readAll(withLabelApart(item.blocks), item === last ? following : []);
    }
    this.#inItem = outside;
  }

  #place(block: FlowBlock["block"]): void {
    const state = this.#state;
    if (block.kind === "table" && state.resumes) {
      Object.assign(state, state.resumes, { resumes: undefined });
    }
    const { section, heading, status, sample, passed } = state;
    this.#flow.push({
      block,
      section,
      heading,
      ...(status ? { status } : {}),
      ...(passed.length > 0 ? { passed } : {}),
      ...(sample ? { sample } : {}),
    });
    state.bare = undefined;
    if (passed.length > 0) state.passed = [];
  }
}

/** The same block without the number, bullet or brackets of its words; most have none. */
function withBareWords<Line extends Heading | Paragraph>(block: Line): Line {
  if (block.text.length > LONGEST_LINE) return block;
  const text = bareHeading(block.text);
  return text === block.text ? block : { ...block, text };
}

/** What is longer is no heading, and no line that steers. */
const LONGEST_LINE = 160;

/** A line that steers covers less than any heading. */
const LINE_LEVEL = 9;

/** A page without `h1` may begin with its title, or at once with a section. */
function isTitle(block: Heading, before: number): boolean {
  if (block.level === 1) return true;
  return before === 0 && sectionKindOf(block.text) === "other";
}
