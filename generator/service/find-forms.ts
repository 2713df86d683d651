/** Objects that take one of several forms. Input: a row and where it stands; output: a table for each form, or none. */
import type {
  PageModel,
  ParameterRow,
  ParameterTable,
} from "../page/page-model.js";
import type { PageIndex, TableRef } from "./page-index.js";

/** Where a row stands that may take several forms. */
export interface FormsPlace {
  readonly page: PageModel;
  readonly table: ParameterTable;
  readonly row: ParameterRow;
}

/**
 * Several tables of the name of the row or its object, all linked in its cells: the row takes one of several forms
 * ("if `action` is `add`, see Table 3; if it is `delete`, see Table 4"). A link on the object's name means one table.
 */
export function findForms(
  index: PageIndex,
  { page, table: own, row }: FormsPlace,
  name?: string,
): readonly TableRef[] {
  const links = [...row.typeLinks, ...row.descriptionLinks];
  const told = name === undefined ? [] : formsOfPage(index, page, links, name);
  if (told.length > 0) return told;
  if (links.length < 2) return [];
  if (row.typeLinks.some(({ text }) => text === name)) return [];
  const names = name === undefined ? [row.name] : [row.name, name];
  const named = new Set(names.flatMap((one) => index.captioned(page, one)));
  const forms = new Map<ParameterTable, TableRef>();
  for (const { href } of links) {
    const ref = index.linked(page, href);
    if (ref?.page === page && ref.table !== own && named.has(ref.table))
      forms.set(ref.table, ref);
  }
  return forms.size > 1 ? [...forms.values()] : [];
}

/**
 * A page of the object that has one table for each of its forms, and no name for any: "Delivered" and "Refused" below
 * the title "Letter structure".
 */
function formsOfPage(
  index: PageIndex,
  from: PageModel,
  links: ParameterRow["typeLinks"],
  name: string,
): readonly TableRef[] {
  for (const { href } of links) {
    const page = index.wholePage(from, href);
    if (!page || page.pageKind === "operation" || page.tables.length < 2)
      continue;
    const isOwn = page.title.toLowerCase().startsWith(name.toLowerCase());
    const areForms = page.tables.every(
      ({ owners, caption }) => owners.length === 0 && caption === undefined,
    );
    if (isOwn && areForms) return page.tables.map((table) => ({ page, table }));
  }
  return [];
}
