/** Permissions, error codes and limits on requests as the contract says them. */
import type { Permission } from "../page/page-model.js";
import type { RateLimit, ServiceErrorCode } from "../service/service-model.js";

/** An entry of `x-doc-permissions`, and of a variant's `permissions`: only what the pages say. */
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

/** An entry of `x-doc-error-codes`. */
export function errorCodeEntry({
  code,
  status,
  message,
  description,
  solution,
}: ServiceErrorCode): Record<string, string> {
  return {
    code,
    ...(status ? { status } : {}),
    ...(message ? { message } : {}),
    ...(description ? { description } : {}),
    ...(solution ? { solution } : {}),
  };
}

/** The value of `x-doc-rate-limit`. */
export function rateLimitEntry({
  perUser,
  total,
  period,
}: RateLimit): Record<string, number | string> {
  return {
    ...(perUser === undefined ? {} : { perUser }),
    ...(total === undefined ? {} : { total }),
    period,
  };
}
