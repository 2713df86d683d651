/**
 * The case that a table without a caption is for: the line right before it says it, "When **kind** is set to **bell**".
 * Input: the flow and the table's position; output: that line, or undefined.
 */
import { CASE_LEAD } from "../vocabulary/captions.js";
import type { FlowBlock } from "./page-flow.js";

const LONGEST_LEAD = 160;

/** The line before the table at `at`, if it says when the table holds. */
export function caseOfTable(
  flow: readonly FlowBlock[],
  at: number,
): string | undefined {
  const before = flow[at - 1];
  const { block, heading, section } = flow[at] as FlowBlock;
  if (block.kind !== "table" || block.caption !== undefined) return undefined;
  if (before?.block.kind !== "paragraph") return undefined;
  if (before.heading !== heading || before.section !== section)
    return undefined;
  const line = before.block.text.replace(/[:：]$/, "").trim();
  return line.length <= LONGEST_LEAD && CASE_LEAD.test(line) ? line : undefined;
}
