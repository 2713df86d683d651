/**
 * Puts every block of a page into its section. Input: the tree's blocks; output: one flat list in reading order.
 * Headings may be headings, bold lines or plain lines; lists are opened, so that code and tables in them are seen.
 */
import type { Block, Heading, Paragraph } from "../document/document-tree.js";
import {
  REQUEST_SAMPLE,
  RESPONSE_SAMPLE,
  STATUS_MARKER,
} from "../vocabulary/markers.js";
import type { SectionKind } from "../vocabulary/sections.js";
import { sectionKindOf, sectionKindOfLine } from "./section-kind.js";

export interface FlowBlock {
  readonly block: Exclude<Block, Heading>;
  readonly section: SectionKind;
  /** The heading as it stands. */
  readonly heading: string;
  /** Status code that a marker line before the block gave. */
  readonly status?: string;
  /** Which side a sample line before a code block announced. */
  readonly sample?: "request" | "response";
  /** True for blocks below a list item. */
  readonly listed: boolean;
}

export interface PageFlow {
  readonly title: string;
  readonly titleBlock?: Heading;
  readonly blocks: readonly FlowBlock[];
  readonly headings: readonly {
    readonly heading: Heading | Paragraph;
    readonly at: number;
  }[];
}

interface FlowState {
  section: SectionKind;
  heading: string;
  level: number;
  status: string | undefined;
  sample: "request" | "response" | undefined;
  /** Section that an example interrupted: a table after the example belongs to it again. */
  resumes: { section: SectionKind; heading: string } | undefined;
}

const TAKES_TABLES: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "uri",
  "request",
  "response",
]);

/** Reads the flow of a page. */
export function readPageFlow(blocks: readonly Block[]): PageFlow {
  const flow: FlowBlock[] = [];
  const headings: { heading: Heading | Paragraph; at: number }[] = [];
  let titleBlock: Heading | undefined;
  const state: FlowState = {
    section: "other",
    heading: "",
    level: 0,
    status: undefined,
    sample: undefined,
    resumes: undefined,
  };

  const begin = (
    heading: Heading | Paragraph,
    kind: SectionKind,
    level: number,
  ): void => {
    headings.push({ heading, at: flow.length });
    state.section = kind;
    state.heading = heading.text;
    state.level = level;
    state.status = undefined;
    state.sample = undefined;
    state.resumes = undefined;
  };
  const visit = (block: Block, listed: boolean): void => {
    if (block.kind === "heading") {
      if (!titleBlock && (block.level === 1 || flow.length === 0))
        titleBlock = block;
      else beginHeading(block, state, begin);
      return;
    }
    if (block.kind === "paragraph") {
      if (marks(block, state, begin)) return;
    }
    if (block.kind === "list" && holdsStructure(block)) {
      for (const item of block.items) {
        state.sample = undefined;
        for (const inner of item.blocks) visit(inner, true);
      }
      return;
    }
    if (block.kind === "table" && state.resumes) {
      Object.assign(state, state.resumes, { resumes: undefined });
    }
    flow.push({
      block,
      section: state.section,
      heading: state.heading,
      ...(state.status ? { status: state.status } : {}),
      ...(state.sample ? { sample: state.sample } : {}),
      listed,
    });
  };
  for (const block of blocks) visit(block, false);
  return {
    title: titleBlock?.text ?? "",
    ...(titleBlock ? { titleBlock } : {}),
    blocks: flow,
    headings,
  };
}

/** A heading below the section's own only narrows it, unless its name says that a new part begins. */
function beginHeading(
  block: Heading,
  state: FlowState,
  begin: (heading: Heading, kind: SectionKind, level: number) => void,
): void {
  const status = STATUS_MARKER.exec(block.text)?.[1];
  if (status) {
    state.status = status.toUpperCase();
    return;
  }
  const kind = sectionKindOf(block.text);
  if (
    kind === "other" &&
    state.section !== "other" &&
    block.level > state.level &&
    state.level > 0
  ) {
    state.heading = block.text;
    return;
  }
  begin(block, kind, block.level);
}

/** True when the paragraph steers the flow: a heading in disguise, a status or a sample line. */
function marks(
  block: Paragraph,
  state: FlowState,
  begin: (heading: Paragraph, kind: SectionKind, level: number) => void,
): boolean {
  if (block.text === "" || block.text.length > 60) return false;
  const status = STATUS_MARKER.exec(block.text)?.[1];
  if (status) {
    state.status = status.toUpperCase();
    return true;
  }
  const inExample = state.section.startsWith("example");
  if (inExample && REQUEST_SAMPLE.test(block.text)) {
    state.sample = "request";
    return true;
  }
  if (inExample && RESPONSE_SAMPLE.test(block.text)) {
    state.sample = "response";
    return true;
  }
  const kind = sectionKindOfLine(block.text);
  if (!kind || block.links.length > 0) return false;
  // A plain line is a heading only where nothing else can be meant: on its own, outside lists of words.
  if (!block.bold && (kind === "function" || kind === "constraints")) {
    return false;
  }
  const { section, heading } = state;
  begin(block, kind, state.level);
  if (kind === "example" && TAKES_TABLES.has(section)) {
    state.resumes = { section, heading };
  }
  return true;
}

/** A list of words stays one block; one that holds code, tables or lines that steer is opened. */
function holdsStructure(list: Extract<Block, { kind: "list" }>): boolean {
  return list.items.some((item) =>
    item.blocks.some(
      (block) =>
        block.kind === "code" ||
        block.kind === "table" ||
        (block.kind === "list" && holdsStructure(block)) ||
        (block.kind === "paragraph" &&
          (STATUS_MARKER.test(block.text) ||
            (block.bold && sectionKindOfLine(block.text) !== undefined))),
    ),
  );
}
