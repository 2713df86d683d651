/** One permission as `x-doc-permissions` and the variants of an operation list it: only what the pages say of it. */
import type { Permission } from "../page/page-model.js";

/** The entry of one action. */
export function permissionEntry(
  permission: Permission,
): Record<string, unknown> {
  const { action, accessLevel, resourceTypes } = permission;
  const { conditionKeys, aliases, dependencies } = permission;
  return {
    action,
    ...(accessLevel === undefined ? {} : { accessLevel }),
    ...(resourceTypes ? { resourceTypes: [...resourceTypes] } : {}),
    ...(conditionKeys ? { conditionKeys: [...conditionKeys] } : {}),
    ...(aliases ? { aliases: [...aliases] } : {}),
    ...(dependencies ? { dependencies: [...dependencies] } : {}),
  };
}
