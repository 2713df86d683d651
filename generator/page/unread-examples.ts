/**
 * Examples that were not read: JSON or a call with a body that stands where it is not plain what it shows, or not as
 * code. Input: the flow, and which blocks of it were read; output: a diagnostic for each.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Block } from "../document/document-tree.js";
import { SAMPLE_OF_FIELD } from "../vocabulary/markers.js";
import { beforeJson } from "./json-in-paragraphs.js";
import type { FlowBlock } from "./page-flow.js";
import { parsePayload } from "./parse-payload.js";
import { splitExample } from "./split-example.js";

/** Says of each such block that it was left out. */
export function unreadExamples(
  flow: readonly FlowBlock[],
  read: ReadonlySet<Block>,
  file: string,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  let lead = "";
  for (const [at, { block, section, heading }] of flow.entries()) {
    const isExample = section.startsWith("example");
    const shown = read.has(block)
      ? undefined
      : (shownIn(block, isExample) ?? openedIn(block, flow[at + 1]?.block));
    if (shown !== undefined && !SAMPLE_OF_FIELD.test(lead))
      found.push(
        diagnostic(
          "page/example-not-read",
          heading === ""
            ? "JSON stands below no heading, which would say what it is an example of; it was left out"
            : `JSON stands below \`${heading.slice(0, 120)}\`, and nothing tells which side it is an example of, or it is not written as code; it was left out`,
          { file, position: block.position },
          { actual: shown.slice(0, 80) },
        ),
      );
    lead = block.kind === "paragraph" ? block.text : "";
  }
  return found;
}

/** The text of an example that the block holds. */
function shownIn(block: Block, isExample: boolean): string | undefined {
  switch (block.kind) {
    case "code":
      return isJson(block.text) ? block.text : undefined;
    case "paragraph":
      return isOnOneLine(block.text) ? block.text : undefined;
    case "list":
      return firstShown(
        block.items.flatMap(({ blocks }) => blocks),
        isExample,
      );
    case "note":
      return firstShown(block.blocks, isExample);
    case "table":
      // Cells of a table of fields show values of these.
      return isExample && block.header.length === 0
        ? firstShown(
            block.rows.flatMap(({ cells }) =>
              cells.flatMap(({ blocks }) => blocks),
            ),
            isExample,
          )
        : undefined;
    case "heading":
      return undefined;
  }
}

/** A bracket on a line of its own, behind which a name follows. */
function openedIn(block: Block, next: Block | undefined): string | undefined {
  const opens =
    block.kind === "paragraph" &&
    next?.kind === "paragraph" &&
    /^[[{]$/.test(block.text) &&
    /^(?:"|\{$)/.test(next.text);
  return opens ? `${block.text}\n${next.text}` : undefined;
}

function isOnOneLine(text: string): boolean {
  const before = beforeJson(text);
  return before !== undefined && STARTS_JSON.test(text.slice(before.length));
}

function firstShown(
  blocks: readonly Block[],
  isExample: boolean,
): string | undefined {
  for (const block of blocks) {
    const shown = shownIn(block, isExample);
    if (shown !== undefined) return shown;
  }
  return undefined;
}

/** JSON with at least one member, however well it is written, alone or behind a call. */
function isJson(text: string): boolean {
  const { payload } = splitExample(text);
  if (!STARTS_JSON.test(payload)) return false;
  const { value } = parsePayload(payload);
  return (
    value === undefined ||
    (typeof value === "object" && value !== null && !isEmpty(value))
  );
}

const STARTS_JSON = /^(?:\{\s*["']|\[\s*[{"])/;

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}
