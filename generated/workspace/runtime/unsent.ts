/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Tells whether an error of `fetch` proves that no connection was made. Only Node says so: its error has a cause with
 * the code of the system. Where it is silent, or where several addresses failed in different ways, nothing is proven.
 */

/** Codes that occur before there is a connection, and never later. */
const BEFORE = new Set([
  "EAI_AGAIN",
  "EAI_FAIL",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
]);
/** System calls that make a connection. The same codes may come of a connection that exists. */
const CONNECTING = new Set(["connect", "getaddrinfo"]);

export function isUnsent(error: unknown): boolean {
  const cause = (error as { readonly cause?: unknown } | undefined)?.cause;
  return provesIt(cause, 0);
}

function provesIt(cause: unknown, depth: number): boolean {
  if (typeof cause !== "object" || cause === null || depth > 2) return false;
  const { code, syscall, errors } = cause as Readonly<Record<string, unknown>>;
  if (Array.isArray(errors)) {
    // One error for each address that was tried.
    return (
      errors.length > 0 && errors.every((error) => provesIt(error, depth + 1))
    );
  }
  if (typeof code !== "string") return false;
  return BEFORE.has(code) || CONNECTING.has(String(syscall));
}
