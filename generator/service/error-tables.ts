/**
 * Tables of errors among those of success: a page that lists the fields of a failure below no status of their own.
 * Input: the body tables of one status; output: those that are surely of failures.
 */
import { ERROR_NAME } from "./error-examples.js";
import type { RowsOfTable } from "./operation-tables.js";

/** What stands beside a code and its words. */
const BESIDE_ERROR =
  /^(?:request_?id|encoded_authorization_message|details?)$/i;

/** Tables that list nothing but a code, its words and what stands beside them, below one that lists no such field. */
export function errorTables(bodies: readonly RowsOfTable[]): RowsOfTable[] {
  const [first, ...others] = bodies;
  if (!first || namesOf(first).some(isErrorName)) return [];
  return others.filter(listsError);
}

function listsError(table: RowsOfTable): boolean {
  const names = namesOf(table);
  return (
    names.filter(isErrorName).length > 1 &&
    names.every((name) => isErrorName(name) || BESIDE_ERROR.test(name))
  );
}

function isErrorName(name: string): boolean {
  return ERROR_NAME.test(name);
}

function namesOf({ rows }: RowsOfTable): string[] {
  return rows.map(({ name }) => name);
}
