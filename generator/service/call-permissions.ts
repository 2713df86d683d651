/**
 * What calls need by a table for the whole service: each row names a call or several, and the actions a caller must be
 * allowed. Input: operations and all pages; output: the operations with what is said of them, each action once.
 * One path may start lamps and stop them, a row each: rows that are called as a page is speak of that page alone.
 */
import type { PageModel, Permission } from "../page/page-model.js";
import { CALL_LINE, PERMISSION_ACTION } from "../vocabulary/markers.js";
import { PERMISSION_COLUMNS } from "../vocabulary/service-pages.js";
import { operationKey } from "./merge-operations.js";
import type { ServiceOperation, ServiceVariant } from "./service-model.js";
import { tablesOf } from "./service-pages.js";
import { readRoles } from "./table-reader.js";

/** Adds the permissions of the tables to the operations they name; what a page says of its own call comes first. */
export function withCallPermissions(
  operations: readonly ServiceOperation[],
  pages: readonly PageModel[],
): ServiceOperation[] {
  const byCall = rowsByCall(pages);
  if (byCall.size === 0) return [...operations];
  return operations.map((operation) => {
    const { method, path, permissions, variants } = operation;
    const own = new Set(permissions.map(({ action }) => action));
    const rows = byCall.get(operationKey(method, path)) ?? [];
    const titled = variants ? [] : rowsOf(operation, rows);
    const further = joined(titled.length > 0 ? titled : rows);
    return {
      ...operation,
      permissions: [
        ...permissions,
        ...further.filter(({ action }) => !own.has(action)),
      ],
      ...(variants
        ? { variants: variants.map((item) => withOwnRows(item, rows)) }
        : {}),
    };
  });
}

/** What a row says of one of its calls. */
interface CallRow {
  /** What it calls the call, as `titleKey` gives it. */
  readonly key?: string;
  readonly permissions: readonly Permission[];
}

function withOwnRows(
  variant: ServiceVariant,
  rows: readonly CallRow[],
): ServiceVariant {
  const permissions = joined(rowsOf(variant, rows));
  return permissions.length === 0 ? variant : { ...variant, permissions };
}

/** The rows called as the page is. */
function rowsOf(
  { summary }: Pick<ServiceOperation, "summary">,
  rows: readonly CallRow[],
): CallRow[] {
  const wanted = titleKey(summary);
  return rows.filter(({ key }) => key === wanted);
}

/** Words in brackets tell where a call comes from, "(native)". */
function titleKey(title: string): string {
  return title
    .replace(/\s*[(（][^()（）]*[)）]\s*$/, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

function rowsByCall(pages: readonly PageModel[]): Map<string, CallRow[]> {
  const found = new Map<string, CallRow[]>();
  for (const [, table] of tablesOf(pages, "call-permissions")) {
    for (const row of readRoles(table, PERMISSION_COLUMNS)) {
      const dependencies = actionsIn(row.dependencies);
      const permissions = actionsIn(row.action).map((action) =>
        permission(action, dependencies),
      );
      const told = {
        ...(row.title ? { key: titleKey(row.title) } : {}),
        permissions,
      };
      for (const [, method, path] of (row.call ?? "").matchAll(CALL_LINE)) {
        if (!method || !path) continue;
        const call = operationKey(method, path.replace(" ", ""));
        const rows = found.get(call);
        if (rows) rows.push(told);
        else found.set(call, [told]);
      }
    }
  }
  return found;
}

/** The actions of a cell, without the words around them. */
function actionsIn(cell = ""): string[] {
  return [...new Set(cell.match(PERMISSION_ACTION) ?? [])];
}

/** Rows about one call add up. */
function joined(rows: readonly CallRow[]): Permission[] {
  const byAction = new Map<string, Permission>();
  const all = rows.flatMap(({ permissions }) => permissions);
  for (const { action, dependencies = [] } of all) {
    const known = byAction.get(action)?.dependencies ?? [];
    byAction.set(
      action,
      permission(action, [...new Set([...known, ...dependencies])]),
    );
  }
  return [...byAction.values()];
}

function permission(
  action: string,
  dependencies: readonly string[],
): Permission {
  return { action, ...(dependencies.length > 0 ? { dependencies } : {}) };
}
