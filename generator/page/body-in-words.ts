/** What the request section says of the body, where it only says that it is JSON. Input: the flow of a page; output: those words. */
import { BODY_OF_JSON } from "../vocabulary/markers.js";
import type { FlowBlock } from "./page-flow.js";

/** The first such line, which links to nothing. */
export function bodyInWords(flow: readonly FlowBlock[]): string | undefined {
  for (const { section, block } of flow) {
    if (section !== "request" || block.kind !== "paragraph") continue;
    const text = block.text.trim();
    if (block.links.length === 0 && BODY_OF_JSON.test(text)) return text;
  }
  return undefined;
}
