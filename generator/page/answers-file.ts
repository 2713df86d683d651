/**
 * Whether the response section says in words that a file comes back. Input: the flow of a page, its tables and examples;
 * output: what tells so: the media type of bytes, or words for a file where neither a table nor an example shows anything else.
 */
import { ANSWER_OF_BYTES, ANSWER_OF_FILE } from "../vocabulary/markers.js";
import type { FlowBlock } from "./page-flow.js";
import type { PageExample, PageModel, ParameterTable } from "./page-model.js";

/** A sentence or two: longer texts speak of more than the answer's type. */
const LONGEST_LINE = 600;

/** Reads the lines of the response that stand below no status of a failure. */
export function answersFile(
  flow: readonly FlowBlock[],
  tables: readonly ParameterTable[],
  examples: readonly PageExample[],
): PageModel["answersFile"] {
  const lines = flow.flatMap(({ section, status, block }) =>
    section === "response" &&
    (status === undefined || status.startsWith("2")) &&
    block.kind === "paragraph" &&
    block.text.length <= LONGEST_LINE
      ? [block.text.trim()]
      : [],
  );
  if (lines.some((line) => ANSWER_OF_BYTES.test(line))) return "media type";
  const [shown] = examples.filter(({ side }) => side === "response");
  const isListed = tables.some(({ side }) => side === "response");
  if (isListed || shown?.value !== undefined) return undefined;
  return lines.some((line) => ANSWER_OF_FILE.test(line)) ? "words" : undefined;
}
