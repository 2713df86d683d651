/**
 * Examples outside the sections of examples. Input: the flow, a position, the URIs of the page; output: the side of the
 * example that stands there, if it is plain what it is.
 */
import { SAMPLE_OF_FIELD } from "../vocabulary/markers.js";
import type { FlowBlock } from "./page-flow.js";
import type { PageUri, Side } from "./page-model.js";
import { parsePayload } from "./parse-payload.js";
import { readTarget } from "./read-target.js";
import { readRowName } from "./row-name.js";
import { type ExampleParts, splitExample } from "./split-example.js";

/**
 * JSON that stands in the section of the response itself, no line before it that names a field: what is answered. Below
 * a line with the status it is that, however well it is written. In the section of the request it is what is sent where
 * the tables there list every name of it; the form of a single field may stand there as well. Anywhere else the call
 * of the page before it tells, or names that the tables of one side alone list, all of them.
 */
export function bareSide(
  flow: readonly FlowBlock[],
  at: number,
  uris: readonly PageUri[],
): Side | undefined {
  const { section, block } = flow[at] as FlowBlock;
  if (block.kind !== "code" || section.startsWith("example")) return undefined;
  const before = flow[at - 1]?.block;
  const lead = before?.kind === "paragraph" ? before.text : "";
  if (SAMPLE_OF_FIELD.test(lead)) return undefined;
  const parts = splitExample(block.text);
  if (isCallOfPage(parts, uris)) return "request";
  const { value, repaired } = parsePayload(
    parts.status ? parts.payload : block.text,
  );
  if (value === undefined) return undefined;
  if (section === "response")
    return parts.status !== undefined || !repaired ? "response" : undefined;
  if (repaired || parts.status) return undefined;
  const isSent = isListed(value, flow, "request");
  if (section === "request") return isSent ? "request" : undefined;
  if (section !== "other" || uris.length !== 1) return undefined;
  const isAnswered = isListed(value, flow, "response");
  if (isSent === isAnswered) return undefined;
  return isSent ? "request" : "response";
}

/** A call with a body, of one of the page's operations. */
function isCallOfPage(
  { method, target, payload }: ExampleParts,
  uris: readonly PageUri[],
): boolean {
  if (!method || !target || payload === "") return false;
  const { value, repaired } = parsePayload(payload);
  if (value === undefined || repaired) return false;
  const shown = readTarget(target, method).path.split("/");
  return uris.some(({ method: own, path }) => {
    const parts = path.split("/");
    return (
      own === method &&
      parts.length === shown.length &&
      parts.every((part, index) => part.includes("{") || part === shown[index])
    );
  });
}

function isListed(
  value: unknown,
  flow: readonly FlowBlock[],
  side: Side,
): boolean {
  const names = new Set(
    flow.flatMap(({ section, block }) =>
      section === side && block.kind === "table"
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
