/* Part of the runtime of helpspec clients, the same in every client. */
/** Reads `Retry-After` (RFC 9110, 10.2.3): seconds, or a date. Output: milliseconds; undefined for anything else. */
export function readRetryAfter(
  headers: Headers,
  now: number,
): number | undefined {
  const value = headers.get("Retry-After")?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value) * 1000;
  // The three forms of an HTTP date; anything else is read differently on every platform.
  const isAsctime = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [\d: ]+$/.test(value);
  if (!isAsctime && !/^[A-Z][a-z]+, [\w: -]+ GMT$/.test(value))
    return undefined;
  const date = Date.parse(isAsctime ? `${value} GMT` : value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
