/**
 * Tables of a body that are its alternatives, and no parts of one object: versions of a call that take different bodies.
 * Input: the tables and the examples of the side; output: each table with the examples of its own, or undefined. The
 * lines before the tables say when each of them holds; or every example must show fields of one table, some those of one
 * alone, and another table must demand what such an example lacks.
 */
import type { Json, PageExample } from "../page/page-model.js";
import { isJsonObject } from "./json-object.js";
import type { RowsOfTable } from "./operation-tables.js";

export interface AlternativeBody {
  readonly table: RowsOfTable;
  readonly examples: readonly PageExample[];
}

/** The alternatives among `tables`, in their order. */
export function alternativeBodies(
  tables: readonly RowsOfTable[],
  examples: readonly PageExample[],
): readonly AlternativeBody[] | undefined {
  if (tables.length < 2 || examples.length < tables.length) return undefined;
  const owners = examples.map((example) => ownersOf(example, tables));
  const bodies = tables.map((table) => ({
    table,
    examples: examples.filter((_, at) => owners[at]?.[0] === table),
  }));
  // What several tables list proves nothing.
  const isSorted =
    owners.every((of) => of.length > 0) &&
    tables.every((table) =>
      owners.some((of) => of.length === 1 && of[0] === table),
    );
  return isSorted && bodies.some((body) => isRefuted(body, bodies))
    ? bodies
    : undefined;
}

/** The alternatives among `tables`, where each is for a case of its own. */
export function bodiesOfCases(
  tables: readonly RowsOfTable[],
  examples: readonly PageExample[],
): readonly AlternativeBody[] | undefined {
  const cases = new Set(tables.map(({ table }) => table.when));
  if (tables.length < 2 || cases.has(undefined)) return undefined;
  if (cases.size < tables.length) return undefined;
  return tables.map((table) => ({
    table,
    examples: examples.filter(
      (example) => ownersOf(example, tables)[0] === table,
    ),
  }));
}

/** The tables that list all that the example shows, those first that demand no more than that. */
function ownersOf(
  { value }: PageExample,
  tables: readonly RowsOfTable[],
): readonly RowsOfTable[] {
  const shown = namesIn(value);
  if (shown.size === 0) return [];
  const owners = tables.filter(({ rows }) => {
    const listed = new Set(rows.map(({ name }) => name));
    return [...shown].every((name) => listed.has(name));
  });
  const whole = owners.filter((table) => !lacks(shown, table));
  return [...whole, ...owners.filter((table) => !whole.includes(table))];
}

function lacks(shown: ReadonlySet<string>, { rows }: RowsOfTable): boolean {
  return rows.some(
    ({ mandatory, name }) => mandatory === true && !shown.has(name),
  );
}

/** True for a table whose mandatory rows the examples of another one lack. */
function isRefuted(
  { table }: AlternativeBody,
  bodies: readonly AlternativeBody[],
): boolean {
  return bodies.some(
    (other) =>
      other.table !== table &&
      other.examples.some(({ value }) => lacks(namesIn(value), table)),
  );
}

/** Names of the outermost object, or of all objects of the outermost list. */
function namesIn(value: Json | undefined): ReadonlySet<string> {
  const items: readonly (Json | undefined)[] = Array.isArray(value)
    ? (value as readonly Json[])
    : [value];
  return new Set(items.filter(isJsonObject).flatMap(Object.keys));
}
