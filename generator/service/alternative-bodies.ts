/**
 * Tables of a body that are its alternatives, and no parts of one object: versions of a call that take different bodies.
 * Input: the tables and the examples of the side; output: each table with the examples of its own, or undefined. The
 * lines before the tables say when each of them holds; or every example must show fields of one table alone, and another
 * table must demand what that example lacks.
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
  const owners = examples.map((example) => ownerOf(example, tables));
  const bodies = tables.map((table) => ({
    table,
    examples: examples.filter((_, at) => owners[at] === table),
  }));
  const isSorted =
    owners.every((owner) => owner !== undefined) &&
    bodies.every((body) => body.examples.length > 0);
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
    examples: examples.filter((example) => ownerOf(example, tables) === table),
  }));
}

/** The only table that lists all that the example shows. */
function ownerOf(
  { value }: PageExample,
  tables: readonly RowsOfTable[],
): RowsOfTable | undefined {
  const shown = namesIn(value);
  const [owner, ...others] = tables.filter(({ rows }) => {
    const listed = new Set(rows.map(({ name }) => name));
    return [...shown].every((name) => listed.has(name));
  });
  return shown.size > 0 && others.length === 0 ? owner : undefined;
}

/** True for a table whose mandatory rows the examples of another one lack. */
function isRefuted(
  { table }: AlternativeBody,
  bodies: readonly AlternativeBody[],
): boolean {
  const asked = table.rows.filter(({ mandatory }) => mandatory === true);
  return bodies.some(
    (other) =>
      other.table !== table &&
      other.examples.some(({ value }) => {
        const shown = namesIn(value);
        return asked.some(({ name }) => !shown.has(name));
      }),
  );
}

/** Names of the outermost object, or of all objects of the outermost list. */
function namesIn(value: Json | undefined): ReadonlySet<string> {
  const items: readonly (Json | undefined)[] = Array.isArray(value)
    ? (value as readonly Json[])
    : [value];
  return new Set(items.filter(isJsonObject).flatMap(Object.keys));
}
