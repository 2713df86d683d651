/** Which side a table is of: its section's, though its caption may bear the name of a row that is called like a side. */
import type { SectionKind } from "../vocabulary/sections.js";
import { ownsNothing } from "./nested-tables.js";
import type { ParameterTable, Side } from "./page-model.js";

/** Sections that list what is sent or answered; those of examples only show it. */
export const OF_A_CALL: ReadonlySet<SectionKind> = new Set([
  "uri",
  "request",
  "response",
]);

export function sideOfSection(section: SectionKind): Side | undefined {
  if (
    section === "uri" ||
    section === "request" ||
    section === "example-request"
  )
    return "request";
  return section === "response" || section === "example-response"
    ? "response"
    : undefined;
}

/** What a caption may name, and a row before it as well: the table is that row's, and of its side. */
const NAME_OF_SIDE = /^(?:request|response)$/i;

/** Such tables under the name of their row. */
export function withOwnNames(
  tables: readonly ParameterTable[],
): ParameterTable[] {
  const rows = new Set<string>();
  const linked = new Map<string, string>();
  return tables.map((table) => {
    const side = sideOfSection(table.part);
    const name = table.caption?.trim() ?? "";
    const owner =
      side && rows.has(`${side} ${name}`)
        ? name
        : table.anchors.flatMap((anchor) => linked.get(`#${anchor}`) ?? [])[0];
    for (const row of table.rows) {
      if (!NAME_OF_SIDE.test(row.name) || ownsNothing(row.type)) continue;
      rows.add(`${side ?? ""} ${row.name}`);
      for (const { href } of [...row.typeLinks, ...row.descriptionLinks])
        linked.set(href, row.name);
    }
    if (owner === undefined) return table;
    const { side: _, ...named } = table;
    return { ...named, ...(side ? { side } : {}), owners: [owner] };
  });
}
