/** JSON outside the sections of examples. Input: the flow, a position; output: whether an example stands there. */
import { SAMPLE_OF_FIELD } from "../vocabulary/markers.js";
import type { FlowBlock } from "./page-flow.js";
import { parsePayload } from "./parse-payload.js";
import { readRowName } from "./row-name.js";
import { splitExample } from "./split-example.js";

/**
 * JSON that stands in the section of the response itself, no line before it that names a field: what is answered. Below
 * a line with the status it is that, however well it is written. In the section of the request it is what is sent where
 * the tables there list every name of it; the form of a single field may stand there as well.
 */
export function isBarePayload(flow: readonly FlowBlock[], at: number): boolean {
  const { section, block } = flow[at] as FlowBlock;
  if (section !== "response" && section !== "request") return false;
  if (block.kind !== "code") return false;
  const before = flow[at - 1]?.block;
  const lead = before?.kind === "paragraph" ? before.text : "";
  if (SAMPLE_OF_FIELD.test(lead)) return false;
  const { status, payload } = splitExample(block.text);
  const { value, repaired } = parsePayload(status ? payload : block.text);
  if (value === undefined) return false;
  if (section === "request") return !repaired && isListed(value, flow);
  return status !== undefined || !repaired;
}

function isListed(value: unknown, flow: readonly FlowBlock[]): boolean {
  const names = new Set(
    flow.flatMap(({ section, block }) =>
      section === "request" && block.kind === "table"
        ? block.rows.map(({ cells }) => readRowName(cells[0]?.text ?? "").name)
        : [],
    ),
  );
  const sent = (Array.isArray(value) ? value : [value]) as readonly unknown[];
  return (
    sent.length > 0 &&
    sent.every(
      (one) =>
        typeof one === "object" &&
        one !== null &&
        Object.keys(one).length > 0 &&
        Object.keys(one).every((key) => names.has(key)),
    )
  );
}
