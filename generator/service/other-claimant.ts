/**
 * One caption, and rows of its name in several tables: "links" of the answer, and of each thing in it. Input: a row and
 * the table that bears its name; output: whether the examples prove that the table is another row's alone.
 */
import type { Json, PageModel, ParameterTable } from "../page/page-model.js";
import { examplesBeside } from "./examples-beside.js";
import type { RowPlace } from "./find-table.js";
import {
  namesWithin,
  type ShownValue,
  shownValues,
  valuesOfRow,
  withinMaps,
} from "./matching/example-values.js";

/** True where another row of the name is shown with the table's fields, and this one without: all of them, or mandatory ones. */
export function isOfOtherClaimant(
  { page, table: own, row, side, status }: RowPlace,
  table: ParameterTable,
): boolean {
  const others = page.tables.filter(
    (other) =>
      other !== own &&
      other !== table &&
      other.side === side &&
      other.status === own.status &&
      other.rows.some(({ name }) => name === row.name),
  );
  if (others.length === 0) return false;
  const shown = shownOf(page, side, status);
  const namesAt = ({ rows }: ParameterTable): ReadonlySet<string> =>
    namesWithin(
      rows
        .filter(({ name }) => name === row.name)
        .flatMap(({ type }) =>
          withinMaps(
            valuesBeside(shown, row.name, rows).filter(
              (value) => Array.isArray(value) === (type.kind === "array"),
            ),
            type,
          ),
        ),
    );
  return (
    isRefuted(namesAt(own), table) &&
    others.some((other) => isProven(namesAt(other), table))
  );
}

function valuesBeside(
  shown: ReadonlyMap<string, readonly ShownValue[]>,
  name: string,
  rows: ParameterTable["rows"],
): Json[] {
  return valuesOfRow(shown, name, new Set(rows.map((row) => row.name)));
}

function isRefuted(
  names: ReadonlySet<string>,
  { rows }: ParameterTable,
): boolean {
  return (
    names.size > 0 &&
    (rows.every(({ name }) => !names.has(name)) || lacksAny(names, rows))
  );
}

function isProven(
  names: ReadonlySet<string>,
  { rows }: ParameterTable,
): boolean {
  return rows.some(({ name }) => names.has(name)) && !lacksAny(names, rows);
}

function lacksAny(
  names: ReadonlySet<string>,
  rows: ParameterTable["rows"],
): boolean {
  return rows.some(
    ({ name, mandatory }) => mandatory === true && !names.has(name),
  );
}

/** Reading the examples of a page is dear, and every row asks. */
const KNOWN = new WeakMap<
  PageModel,
  Map<string, ReadonlyMap<string, readonly ShownValue[]>>
>();

function shownOf(
  page: PageModel,
  side: RowPlace["side"],
  status: string | undefined,
): ReadonlyMap<string, readonly ShownValue[]> {
  const ofPage =
    KNOWN.get(page) ?? new Map<string, ReturnType<typeof shownValues>>();
  KNOWN.set(page, ofPage);
  const key = `${side} ${status ?? ""}`;
  const shown =
    ofPage.get(key) ??
    shownValues(examplesBeside(page.examples, { side, status }));
  ofPage.set(key, shown);
  return shown;
}
