/**
 * Headings and lines that steer the flow of a page: where a section begins, of which status or side what follows is.
 * Input: such a block and where the flow is; output: the flow's state, changed.
 */
import type { Block, Heading, Paragraph } from "../document/document-tree.js";
import {
  CHINESE_SAMPLE_TITLE,
  FAILURE_STATUS,
  OUTCOME_MARKER,
  OUTCOME_OF_ACTION,
  REQUEST_SAMPLE,
  RESPONSE_SAMPLE,
} from "../vocabulary/markers.js";
import { PART_OF_EITHER, type SectionKind } from "../vocabulary/sections.js";
import {
  sampleTitled,
  sectionKindOf,
  sectionKindOfLine,
} from "./section-kind.js";
import { sideOfSection } from "./side-of-table.js";
import { statusOfLine } from "./status-line.js";
import { leadsToCode } from "./steering-lists.js";
import { readHeader } from "./table-columns.js";

export interface FlowState {
  section: SectionKind;
  heading: string;
  level: number;
  status: string | undefined;
  /** A status of success that nothing stands below so far. */
  bare: string | undefined;
  /** Such ones that another line or heading followed at once. */
  passed: string[];
  sample: "request" | "response" | undefined;
  /** Section that an example interrupted: a table after the example belongs to it again. */
  resumes: { section: SectionKind; heading: string } | undefined;
}

const TAKES_TABLES: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "uri",
  "request",
  "response",
]);

/** What a heading such as "Abnormal response elements" is taken for by its words alone; fields below it are of an answer. */
const TELLS_OUTCOME: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "other",
  "error-codes",
]);

/** What follows is of `status`, or of none; a success that had nothing below it is remembered. */
export function takeStatus(state: FlowState, status: string | undefined): void {
  if (state.bare !== undefined) state.passed.push(state.bare);
  state.status = status;
  const succeeds = /^2\d\d$/.test(status ?? "");
  state.bare = succeeds && MAY_ANSWER.has(state.section) ? status : undefined;
}

/** Where a line of a status tells what comes back. */
export const MAY_ANSWER: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "response",
  "example",
  "example-response",
]);

/** A heading below the section's own only narrows it, unless its name says that a new part begins. */
export function beginHeading(
  block: Heading,
  state: FlowState,
  {
    begin,
    following,
  }: {
    readonly begin: (
      heading: Heading,
      kind: SectionKind,
      level: number,
    ) => void;
    readonly following: readonly Block[];
  },
): void {
  const status = statusOfLine(block.text);
  if (status) {
    takeStatus(state, status);
    return;
  }
  if (state.section.startsWith("example") && block.level > state.level) {
    const sample = sampleOf(block.text);
    if (sample) {
      state.sample = sample;
      return;
    }
  }
  const kind = kindOfHeading(block, state);
  const outcome = OUTCOME_MARKER.exec(block.text);
  if (outcome && TELLS_OUTCOME.has(kind) && listsFields(following)) {
    // Below the response it narrows that, and what comes next is still of it.
    const inResponse = state.section === "response" && state.level > 0;
    const level = inResponse ? Math.min(state.level, block.level) : block.level;
    begin(block, "response", level);
    if (outcome[1] === undefined) state.status = FAILURE_STATUS;
    return;
  }
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

/** What its words say; beside the sections a part of either side is of the side that the page is at. */
function kindOfHeading(
  { text, level }: Heading,
  { section, level: above }: FlowState,
): SectionKind {
  const kind = sectionKindOf(text);
  const isPart = kind === "other" && PART_OF_EITHER.test(text);
  return isPart && level <= above ? (sideOfSection(section) ?? kind) : kind;
}

/** The side that a line before a code block announces. */
function sampleOf(line: string): "request" | "response" | undefined {
  if (REQUEST_SAMPLE.test(line)) return "request";
  return RESPONSE_SAMPLE.test(line) ? "response" : undefined;
}

/** True when the paragraph steers the flow: a heading in disguise, a status or a sample line. */
export function marks(
  block: Paragraph,
  state: FlowState,
  {
    begin,
    following,
  }: {
    readonly begin: (
      heading: Paragraph,
      kind: SectionKind,
      level: number,
    ) => void;
    readonly following: readonly Block[];
  },
): boolean {
  const titled = titledSample(block, state, following);
  if (titled !== undefined) {
    begin(block, titled, state.level);
    return true;
  }
  if (block.text === "" || block.text.length > 60) return false;
  const status = statusOfLine(block.text);
  // Below its own heading the line is what the section says.
  if (status && state.section === "status") return false;
  if (status) {
    takeStatus(state, status);
    return true;
  }
  const outcome =
    OUTCOME_MARKER.exec(block.text) ?? OUTCOME_OF_ACTION.exec(block.text);
  if (outcome && tellsAnswer(outcome, state, following)) {
    state.status = outcome[1] === undefined ? FAILURE_STATUS : undefined;
    // Its table is one of the answer again, and none of the example before it.
    if (state.section === "example-response") {
      state.section = "response";
      state.heading = block.text;
    }
    return true;
  }
  const kind = sectionKindOfLine(block.text);
  const inExample = state.section.startsWith("example");
  const sample = inExample ? sampleOf(block.text) : undefined;
  const announces =
    inExample &&
    kind !== undefined &&
    TAKES_TABLES.has(kind) &&
    leadsToCode(following);
  if (sample && (announces || !kind || !TAKES_TABLES.has(kind))) {
    state.sample = sample;
    return true;
  }
  // "Normal response" below an example heading is the title of its code.
  if (announces) return false;
  if (!kind || block.links.length > 0) return false;
  // A plain line is a heading only where nothing else can be meant: on its own, outside lists of words.
  if (!block.bold && (kind === "function" || kind === "constraints")) {
    return false;
  }
  const { section, heading } = state;
  const side = section === "uri" ? undefined : sideOfSection(section);
  if (kind === "example" && section.startsWith("example-")) {
    // The heading has said whose examples these are; the line only begins one of them.
    state.sample = side;
    return true;
  }
  begin(block, kind, state.level);
  const interrupts =
    kind === "example" || (kind === "example-request" && side === "request");
  if (interrupts && TAKES_TABLES.has(section))
    state.resumes = { section, heading };
  // "Example:" within a request shows the request; below a URI it may show either.
  if (kind === "example" && side) state.sample = side;
  return true;
}

/**
 * "Example request 2: hanging a bell" among the parameters, or behind another such line: its code is no part of them. In
 * a section of examples it is a title like any other.
 */
function titledSample(
  { text, links }: Paragraph,
  { section, heading }: FlowState,
  following: readonly Block[],
): SectionKind | undefined {
  const kind = links.length === 0 ? titled(text) : undefined;
  if (kind === undefined || !leadsToCode(following)) return undefined;
  const begins = TAKES_TABLES.has(section) || titled(heading) !== undefined;
  return begins ? kind : undefined;
}

/** Of an answer the code is read where it stands, with the status that was told before. */
function titled(
  line: string,
): "example-request" | "example-response" | undefined {
  const [, side] = CHINESE_SAMPLE_TITLE.exec(line) ?? [];
  return side === "请求" ? "example-request" : sampleTitled(line);
}

/** A table of fields follows, of the response or of a page that is no call's; failures may stand below the success. */
function tellsAnswer(
  [, succeeds]: RegExpExecArray,
  { section, status = FAILURE_STATUS }: FlowState,
  [next]: readonly Block[],
): boolean {
  if (!["response", "example-response", "other"].includes(section))
    return false;
  const isFree =
    status === FAILURE_STATUS ||
    (succeeds === undefined && status.startsWith("2"));
  if (!isFree) return false;
  return listsFields([next]);
}

/** A table of fields with their types follows. */
function listsFields([next]: readonly (Block | undefined)[]): boolean {
  return next?.kind === "table" && readHeader(next).columns?.type !== undefined;
}
