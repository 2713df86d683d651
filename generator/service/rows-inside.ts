/**
 * Rows that the examples show within an object of which nothing is documented, and never beside it, where too little
 * else says that they are its fields. Input: the rows of a flat table, what examples show; output: the holder and them.
 */
import type { Json, ParameterRow } from "../page/page-model.js";
import { isJsonObject } from "./json-object.js";

export interface RowsInside {
  readonly holder: ParameterRow;
  readonly rows: readonly ParameterRow[];
}

/** A single name may be a key of a free map that happens to be called like a row. */
const FEWEST = 2;

/** For each such object the rows that are shown in it alone. */
export function rowsShownInside(
  rows: readonly ParameterRow[],
  values: readonly Json[],
  isUndocumented: (holder: ParameterRow) => boolean,
): RowsInside[] {
  const shown = values.filter(isJsonObject);
  const onTop = new Set(shown.flatMap((object) => Object.keys(object)));
  const others = new Map(
    rows.filter(({ name }) => !onTop.has(name)).map((row) => [row.name, row]),
  );
  if (others.size === 0) return [];
  return rows.flatMap((holder) => {
    if (holder.type.kind === "scalar" || !onTop.has(holder.name)) return [];
    const names = new Set(
      shown
        .flatMap((object) => {
          const value = Object.hasOwn(object, holder.name)
            ? (object[holder.name] as Json)
            : null;
          return Array.isArray(value) ? (value as readonly Json[]) : [value];
        })
        .filter(isJsonObject)
        .flatMap((object) => Object.keys(object)),
    );
    const inside = [...names].flatMap((name) => others.get(name) ?? []);
    return inside.length >= FEWEST && isUndocumented(holder)
      ? [{ holder, rows: inside }]
      : [];
  });
}
