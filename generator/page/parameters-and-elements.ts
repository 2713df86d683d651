/**
 * Pages that tell "Request Parameters" from "Request Elements", whether or not there are any: the parameters are those of
 * the query, the elements the body. Input: a page's tables and its flow; output: the tables with their places.
 */
import { PARAMETER_SECTION, ELEMENT_SECTION } from "../vocabulary/sections.js";
import type { FlowBlock } from "./page-flow.js";
import type { ParameterTable } from "./page-model.js";

export function withElementsAsBody(
  tables: readonly ParameterTable[],
  flow: readonly FlowBlock[],
): readonly ParameterTable[] {
  if (!flow.some(({ heading }) => ELEMENT_SECTION.test(heading))) return tables;
  return tables.map((table) => {
    if (table.part !== "request" || table.place !== "mixed") return table;
    if (ELEMENT_SECTION.test(table.section)) return { ...table, place: "body" };
    return PARAMETER_SECTION.test(table.section)
      ? { ...table, place: "query" }
      : table;
  });
}
