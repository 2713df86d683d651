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
  const position = row?.position ?? table?.position;
  const name = table && (table.caption ?? (table.section || undefined));
  const guesses = [table?.guess, row?.guess].filter(
    (guess) => guess !== undefined,
  );
  return {
    page: page.page,
    ...(name ? { table: name } : {}),
    ...(table?.number === undefined ? {} : { tableNumber: table.number }),
    ...(row ? { row: row.name } : {}),
    ...(position ? { position } : {}),
    ...(guesses.length > 0 ? { guesses } : {}),
  };
}
