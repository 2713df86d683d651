/**
 * What calls need by a table for the whole service: each row names a call or several, and the actions a caller must be
 * allowed. Input: operations and all pages; output: the operations with what is said of them, each action once.
 */
import type { PageModel, Permission } from "../page/page-model.js";
import { CALL_LINE, PERMISSION_ACTION } from "../vocabulary/markers.js";
import { PERMISSION_COLUMNS } from "../vocabulary/service-pages.js";
import { operationKey } from "./merge-operations.js";
import type { ServiceOperation } from "./service-model.js";
import { tablesOf } from "./service-pages.js";
import { readRoles } from "./table-reader.js";

/** Adds the permissions of the tables to the operations they name; what a page says of its own call comes first. */
export function withCallPermissions(
  operations: readonly ServiceOperation[],
  pages: readonly PageModel[],
): ServiceOperation[] {
  const byCall = permissionsByCall(pages);
  if (byCall.size === 0) return [...operations];
  return operations.map((operation) => {
    const { method, path, permissions } = operation;
    const own = new Set(permissions.map(({ action }) => action));
    const further = byCall.get(operationKey(method, path)) ?? [];
    return {
      ...operation,
      permissions: [
        ...permissions,
        ...further.filter(({ action }) => !own.has(action)),
      ],
    };
  });
}

function permissionsByCall(
  pages: readonly PageModel[],
): Map<string, Permission[]> {
  const found = new Map<string, Permission[]>();
  for (const [, table] of tablesOf(pages, "call-permissions")) {
    for (const row of readRoles(table, PERMISSION_COLUMNS)) {
      const dependencies = actionsIn(row.dependencies);
      const permissions = actionsIn(row.action).map((action) =>
        permission(action, dependencies),
      );
      for (const [, method, path] of (row.call ?? "").matchAll(CALL_LINE)) {
        if (!method || !path) continue;
        const key = operationKey(method, path.replace(" ", ""));
        found.set(key, joined(found.get(key) ?? [], permissions));
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
function joined(
  before: readonly Permission[],
  after: readonly Permission[],
): Permission[] {
  const byAction = new Map(before.map((item) => [item.action, item]));
  for (const { action, dependencies = [] } of after) {
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
