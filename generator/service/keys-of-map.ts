/**
 * Maps of scalars of which a table lists keys: "Map<String,String>, see Table 4". Input: a row; output: that table, and
 * the field for the values of all other keys.
 */
import type { ParameterRow, ParameterTable } from "../page/page-model.js";
import { PAIR_NAMES } from "../vocabulary/object-names.js";
import { type RowPlace, type TableMatch, findTable } from "./find-table.js";
import { originOf } from "./origin.js";
import { type PageIndex, type TableRef, nameKey } from "./page-index.js";
import type { FieldSchema, ServiceField } from "./service-model.js";

/** The table that bears the row's name; any other may be a remark about keys or values. */
export function tableOfKeys(
  index: PageIndex,
  place: RowPlace,
): TableRef | undefined {
  const match = findTable(index, place, undefined);
  if (!match || match.elsewhere || match.runnerUp) return undefined;
  return bearsName(match, place.row.name) &&
    listsKeys(match.ref.table) &&
    !isOfOtherRow(index, match.ref, place)
    ? match.ref
    : undefined;
}

/** True where other rows link to the table, and this one does not: it lists their fields, whatever is called as it is. */
function isOfOtherRow(
  index: PageIndex,
  { table }: TableRef,
  { page, row }: RowPlace,
): boolean {
  const links = (one: ParameterRow): boolean =>
    [...one.typeLinks, ...one.descriptionLinks].some(
      ({ href }) => index.linked(page, href)?.table === table,
    );
  return !links(row) && page.tables.some(({ rows }) => rows.some(links));
}

/** True where the caption of the table bears the name. */
export function bearsName({ ref }: TableMatch, name: string): boolean {
  return ref.table.owners.some((owner) => nameKey(owner) === nameKey(name));
}

/** The values of keys that the table does not list. */
export function fieldOfOthers(
  schema: FieldSchema,
  { page, table, row }: RowPlace,
): ServiceField {
  return {
    name: row.name,
    schema,
    description: "",
    constraints: [],
    unread: [],
    origin: originOf(page, table, row),
  };
}

/** False for a table that explains what a key and a value are. */
function listsKeys({ rows }: ParameterTable): boolean {
  return rows.length > 0 && !rows.some(({ name }) => PAIR_NAMES.has(name));
}
