/** Links that lead a row into its own table, as an anchor stands one table too early. */
import { nameKey } from "../vocabulary/object-names.js";
import type { RowPlace } from "./find-table.js";
import type { PageIndex } from "./page-index.js";

/** True where another table of the side bears the name of the link, and the row's own does not. */
export function isSlip(
  index: PageIndex,
  { page, table, side }: RowPlace,
  name: string | undefined,
): boolean {
  if (name === undefined) return false;
  const key = nameKey(name);
  return (
    !table.owners.some((owner) => nameKey(owner) === key) &&
    index
      .captioned(page, name)
      .some((one) => one !== table && (one.side ?? side) === side)
  );
}
