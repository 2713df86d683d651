/**
 * Sentences that link to the fields of a row: "For details about the bell field, see Table 2", above or below its table.
 * Input: tables of a page and the links of its sections; output: the tables, the link given to the row as if its own
 * description had it. A row with links of its own keeps those, and of two rows of that name the first is meant.
 */
import { namesOfOne } from "../vocabulary/object-names.js";
import { ownsNothing } from "./nested-tables.js";
import type {
  ParameterRow,
  ParameterTable,
  SectionLink,
} from "./page-model.js";
import { sideOfSection } from "./side-of-table.js";

/** Gives such links to their rows. */
export function withLinksAboutFields(
  tables: readonly ParameterTable[],
  links: readonly SectionLink[],
): readonly ParameterTable[] {
  const given = new Map<ParameterRow, SectionLink>();
  for (const link of links) {
    if (link.about === undefined) continue;
    const row = rowMeant(tables, link, link.about);
    if (row && !given.has(row)) given.set(row, link);
  }
  if (given.size === 0) return tables;
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => withLink(row, given.get(row))),
  }));
}

/** The row of that name, or the list of such elements: "bells", of which the sentence says "bell". */
function rowMeant(
  tables: readonly ParameterTable[],
  { side, status, href }: SectionLink,
  about: string,
): ParameterRow | undefined {
  for (const table of tables) {
    if (sideOfSection(table.part) !== side) continue;
    if (status !== undefined && table.status !== status) continue;
    if (table.anchors.includes(href.replace(/^#/, ""))) continue;
    const row = table.rows.find(
      ({ name, type }) => !ownsNothing(type) && isNamed(name, about, type.kind),
    );
    if (row)
      return row.typeLinks.length + row.descriptionLinks.length > 0
        ? undefined
        : row;
  }
  return undefined;
}

function isNamed(name: string, about: string, kind: string): boolean {
  return (
    name === about || (kind === "array" && namesOfOne(name).includes(about))
  );
}

function withLink(
  row: ParameterRow,
  link: SectionLink | undefined,
): ParameterRow {
  if (!link) return row;
  const { text, href } = link;
  return { ...row, descriptionLinks: [{ text, href }] };
}
