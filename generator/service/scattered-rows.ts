/**
 * Rows of a flat table in an order of their own: the fields of an object stand anywhere, above its row too. Input: the
 * rows of a table that is known to be flat, and the objects that the examples show in its place; output: the rows on
 * top, and those of each object. Believed where the examples show nothing in the object but rows of the table, and none
 * of them beside it; a name of two rows or of two objects leaves all as it is.
 */
import type { Json, ParameterRow } from "../page/page-model.js";
import type { FlatGroup, FlatRows } from "./flat-rows.js";
import { isJsonObject, type JsonObject } from "./json-object.js";

/** The rows that each object of the table holds, as the examples show; undefined where they show none. */
export function scatteredRows(
  rows: readonly ParameterRow[],
  examples: readonly Json[],
): FlatRows | undefined {
  const shown = examples.filter(isJsonObject);
  const onTop = namesOf(shown);
  const byName = new Map(rows.map((row) => [row.name, row]));
  if (byName.size < rows.length) return undefined;
  const moved = new Set<ParameterRow>();
  const groups: FlatGroup[] = [];
  for (const holder of rows) {
    const values = valuesOf(holder, shown);
    const names = [...namesOf(values.flat().filter(isJsonObject))];
    const fields = names.map((name) => byName.get(name));
    const own = fields.filter((row) => row !== undefined);
    if (
      own.length === 0 ||
      own.length < names.length ||
      own.some((row) => row === holder || onTop.has(row.name))
    )
      continue;
    if (own.some((row) => moved.has(row))) return undefined;
    const fieldsHere = new Set(own);
    for (const row of own) moved.add(row);
    groups.push({
      holder,
      list: values.some((value) => Array.isArray(value)),
      top: rows.filter((row) => fieldsHere.has(row)),
      groups: [],
      whole: true,
    });
  }
  return groups.length > 0
    ? { top: rows.filter((row) => !moved.has(row)), groups }
    : undefined;
}

/** What the examples show for a row that is no text and has no table of its own. */
function valuesOf(
  { name, type, typeLinks, descriptionLinks }: ParameterRow,
  shown: readonly JsonObject[],
): Json[] {
  if (
    type.kind === "scalar" ||
    typeLinks.length > 0 ||
    descriptionLinks.length > 0
  )
    return [];
  return shown
    .filter((object) => Object.hasOwn(object, name))
    .map((object) => object[name] as Json);
}

function namesOf(shown: readonly JsonObject[]): ReadonlySet<string> {
  return new Set(shown.flatMap((object) => Object.keys(object)));
}
