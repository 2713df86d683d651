/**
 * The case that a table without a caption is for: the line right before it says it, "When **kind** is set to **bell**",
 * or what the call is for, "Parameters for ringing by hand". Input: the flow and the table's position; output: that line,
 * or undefined.
 */
import { CASE_LEAD, PURPOSE_LEAD } from "../vocabulary/captions.js";
import type { ParameterTable } from "./page-model.js";
import type { FlowBlock } from "./page-flow.js";

const LONGEST_LEAD = 160;

/** The line before the table at `at`, if it says when the table holds. */
export function caseOfTable(
  flow: readonly FlowBlock[],
  at: number,
): string | undefined {
  const before = flow[at - 1];
  const { block, heading, section } = flow[at] as FlowBlock;
  if (block.kind !== "table" || before?.block.kind !== "paragraph")
    return undefined;
  if (before.heading !== heading || before.section !== section)
    return undefined;
  const line = before.block.text.replace(/[:：]$/, "").trim();
  // A line of its own may have become the caption.
  if (block.caption !== undefined && block.caption !== line) return undefined;
  const isCase = CASE_LEAD.test(line) || PURPOSE_LEAD.test(line);
  return line.length <= LONGEST_LEAD && isCase ? line : undefined;
}

/** The tables, purposes kept only where tables are whole calls: each demands a field that another one demands as well. */
export function withPurposesOfCalls(
  tables: readonly ParameterTable[],
): ParameterTable[] {
  return tables.map((table) => {
    if (table.when === undefined || !PURPOSE_LEAD.test(table.when))
      return table;
    const isCall = tables.some(
      (other) =>
        other.when !== undefined &&
        other.when !== table.when &&
        other.side === table.side &&
        other.section === table.section &&
        other.rows.some((row) => row.mandatory === true && demands(table, row)),
    );
    if (isCall) return table;
    const { when: _, ...parts } = table;
    return parts;
  });
}

function demands(
  { rows }: ParameterTable,
  { name }: ParameterTable["rows"][number],
): boolean {
  return rows.some((row) => row.name === name && row.mandatory === true);
}
