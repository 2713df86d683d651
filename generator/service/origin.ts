/** Where a field or an object was read: page, table by caption or owner, row by name. */
import type {
  PageModel,
  ParameterRow,
  ParameterTable,
} from "../page/page-model.js";
import type { Origin } from "./service-model.js";

export function originOf(
  page: PageModel,
  table?: ParameterTable,
  row?: ParameterRow,
): Origin {
  // Assigned one by one: there is one for each row of each page.
  const origin: { -readonly [Key in keyof Origin]: Origin[Key] } = {
    page: page.page,
  };
  const name = table && (table.caption ?? (table.section || undefined));
  if (name) origin.table = name;
  if (table?.number !== undefined) origin.tableNumber = table.number;
  if (row) origin.row = row.path ?? row.name;
  const position = row?.position ?? table?.position;
  if (position) origin.position = position;
  if (table?.guess !== undefined || row?.guess !== undefined) {
    origin.guesses = [table?.guess, row?.guess].filter(
      (guess) => guess !== undefined,
    );
  }
  return origin;
}
