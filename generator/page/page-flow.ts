/**
 * Puts every block of a page into its section. Input: the tree's blocks; output: one flat list in reading order.
 * Headings may be headings, bold lines or plain lines; lists are opened, so that code and tables in them are seen.
 */
import type { Block, Heading, Paragraph } from "../document/document-tree.js";
import type { SectionKind } from "../vocabulary/sections.js";
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
  const flow: FlowBlock[] = [];
  const headings: PlacedHeading[] = [];
  let titleBlock: Heading | undefined;
  let inItem = false;
  const state: FlowState = {
    section: "other",
    heading: "",
    level: 0,
    status: undefined,
    bare: undefined,
    passed: [],
    sample: undefined,
    resumes: undefined,
  };

  const begin = (
    heading: Heading | Paragraph,
    kind: SectionKind,
    level: number,
  ): void => {
    state.section = kind;
    state.heading = heading.text;
    state.level = level;
    takeStatus(state, undefined);
    state.sample = undefined;
    state.resumes = undefined;
  };
  const visitAll = (
    siblings: readonly Block[],
    behind: readonly Block[] = [],
  ): void => {
    const all = behind.length > 0 ? [...siblings, ...behind] : siblings;
    for (const [at, block] of siblings.entries())
      visit(block, all.slice(at + 1, at + 3));
  };
  const visit = (block: Block, following: readonly Block[]): void => {
    if (block.kind === "heading") {
      if (!titleBlock && isTitle(block, headings.length + flow.length)) {
        titleBlock = block;
        return;
      }
      headings.push({ heading: block, at: flow.length, level: block.level });
      beginHeading(block, state, { begin, following });
      return;
    }
    if (
      block.kind === "paragraph" &&
      marks(block, state, { begin, following })
    ) {
      headings.push({ heading: block, at: flow.length, level: LINE_LEVEL });
      return;
    }
    if (block.kind === "list" && holdsStructure(block, following)) {
      // "Response example", and an item for each case within that item.
      const announced = inItem ? state.sample : undefined;
      const outside = inItem;
      const last = block.items.at(-1);
      inItem = true;
      for (const item of block.items) {
        state.sample = announced;
        visitAll(withLabelApart(item.blocks), item === last ? following : []);
      }
      inItem = outside;
      return;
    }
    if (block.kind === "table" && state.resumes) {
      Object.assign(state, state.resumes, { resumes: undefined });
    }
    const { section, heading, status, sample, passed } = state;
    flow.push({
      block,
      section,
      heading,
      ...(status ? { status } : {}),
      ...(passed.length > 0 ? { passed } : {}),
      ...(sample ? { sample } : {}),
    });
    state.bare = undefined;
    if (passed.length > 0) state.passed = [];
  };
  visitAll(blocks);
  takeStatus(state, undefined);
  const last = flow.at(-1);
  if (last && state.passed.length > 0)
    flow[flow.length - 1] = {
      ...last,
      passed: [...(last.passed ?? []), ...state.passed],
    };
  return {
    title: titleBlock?.text ?? "",
    ...(titleBlock ? { titleBlock } : {}),
    blocks: flow,
    headings,
  };
}

/** A line that steers covers less than any heading. */
const LINE_LEVEL = 9;

/** A page without `h1` may begin with its title, or at once with a section. */
function isTitle(block: Heading, before: number): boolean {
  if (block.level === 1) return true;
  return before === 0 && sectionKindOf(block.text) === "other";
}
