/** How long to wait before a request is repeated: what the server asks for, else backoff with full jitter. */

const LONGEST_BACKOFF_MILLISECONDS = 60_000;
export const FIRST_DELAY_MILLISECONDS = 1000;

/**
 * A random time up to a limit that doubles with each attempt (from 0): requests that failed together
 * do not come back together.
 */
export function backoffWithJitter(
  attempt: number,
  first = FIRST_DELAY_MILLISECONDS,
  random: () => number = Math.random,
): number {
  const limit = Math.min(LONGEST_BACKOFF_MILLISECONDS, first * 2 ** attempt);
  return Math.round(random() * limit);
}

/** Milliseconds that a `Retry-After` asks for, in either form (RFC 9110, 10.2.3); undefined when it is neither. */
export function parseRetryAfter(
  value: string | null,
  now: number,
): number | undefined {
  if (value === null) return undefined;
  const text = value.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // The date of HTTP has a name of a day; anything else would be a guess of the parser.
  const date = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
