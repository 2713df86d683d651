/**
 * Tables that list the elements of a document one below the other, each with the name of its parent in the
 * description: "Parent: Tag". Input: the rows; output: the same as a tree, undefined where not every name is a row's.
 */
import type { ParameterRow } from "../page/page-model.js";
import { NO_PARENT, PARENT_LABEL } from "../vocabulary/object-names.js";
import type { FlatGroup, FlatRows } from "./flat-rows.js";

/** One row with a parent may be prose. */
const LEAST_CHILDREN = 2;

/** Puts each row below the row that its description calls its parent. */
export function rowsByParent(
  rows: readonly ParameterRow[],
): FlatRows | undefined {
  const names = new Set(rows.map(({ name }) => name));
  const parents = new Map(rows.map((row) => [row, parentOf(row, names)]));
  const named = [...parents.values()].filter((name) => name !== undefined);
  if (named.length < LEAST_CHILDREN || !named.every((name) => names.has(name)))
    return undefined;
  const used = new Set<ParameterRow>();
  const below = (holder: ParameterRow): FlatGroup | undefined => {
    const top = rows.filter(
      (row) => parents.get(row) === holder.name && !used.has(row),
    );
    if (top.length === 0) return undefined;
    for (const row of top) used.add(row);
    return {
      holder,
      list: holder.type.kind === "array",
      said: true,
      ...tree(top),
    };
  };
  const tree = (top: readonly ParameterRow[]): FlatRows => ({
    top,
    groups: top.map(below).filter((group) => group !== undefined),
  });
  const all = tree(rows.filter((row) => parents.get(row) === undefined));
  // Rows that are one another's parents hang from nothing.
  return used.size === named.length ? all : undefined;
}

/** "Lamps.Lamp" is the path to the parent, whose own name comes last; after "Lamp. Length" goes on the text. */
function parentOf(
  { name, description }: ParameterRow,
  names: ReadonlySet<string>,
): string | undefined {
  const path = PARENT_LABEL.exec(description)?.[1];
  if (path === undefined || NO_PARENT.test(path)) return undefined;
  const steps = path.split(".").map((step) => step.trim());
  const end = steps.findIndex((step) => !names.has(step));
  const parent = steps
    .slice(0, end < 0 ? steps.length : Math.max(end, 1))
    .at(-1);
  return parent === name ? undefined : parent;
}
