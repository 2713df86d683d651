/** The status that a table is of: its line's, or that of failures where its caption alone says so. */
import type { Table } from "../document/document-tree.js";
import { FAILURE_STATUS, OUTCOME_MARKER } from "../vocabulary/markers.js";
import type { FlowBlock } from "./page-flow.js";
import { sideOfSection } from "./side-of-table.js";

/** What a line before the table says; below none, "Table 5 Abnormal response". */
export function statusOfTable(
  { caption = "" }: Table,
  { section, status }: FlowBlock,
): string | undefined {
  if (status) return status;
  const outcome = OUTCOME_MARKER.exec(caption.trim());
  const fails = outcome !== null && outcome[1] === undefined;
  return fails && sideOfSection(section) === "response"
    ? FAILURE_STATUS
    : undefined;
}
