/** Whether the response section says in words that a file comes back. Input: the flow of a page; output: true or false. */
import { ANSWER_OF_BYTES } from "../vocabulary/markers.js";
import type { FlowBlock } from "./page-flow.js";

/** A sentence or two: longer texts speak of more than the answer's type. */
const LONGEST_LINE = 600;

/** True where a line of the response, below no status of a failure, names the media type of bytes as its own. */
export function answersFile(flow: readonly FlowBlock[]): boolean {
  return flow.some(
    ({ section, status, block }) =>
      section === "response" &&
      (status === undefined || status.startsWith("2")) &&
      block.kind === "paragraph" &&
      block.text.length <= LONGEST_LINE &&
      ANSWER_OF_BYTES.test(block.text),
  );
}
