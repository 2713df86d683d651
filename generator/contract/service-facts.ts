/** Error codes and limits on requests as the contract says them. */
import type { RateLimit, ServiceErrorCode } from "../service/service-model.js";

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
