/* Part of the runtime of helpspec clients, the same in every client. */
/** Reads `Retry-After` (RFC 9110, 10.2.3): seconds, or a date. Output: milliseconds; undefined for anything else. */
export function readRetryAfter(
  headers: Headers,
  now: number,
): number | undefined {
  const value = headers.get("Retry-After")?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value) * 1000;
  // All three forms of an HTTP date; anything else may be read differently on every platform.
  if (!/^[A-Z][a-z]+,? [\w: -]+$/.test(value)) return undefined;
  const isAsctime = /^[A-Z][a-z]{2} [A-Z]/.test(value);
  const date = Date.parse(isAsctime ? `${value} GMT` : value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
