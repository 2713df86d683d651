/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Keeps the credentials of a request out of texts. Input: a request that was sent, or a name; output: what is secret
 * in it, or a text without it. Secret keys are not here: they never leave the function that signs.
 */
import type { OutgoingRequest } from "./client.js";

/** Names of headers and query parameters whose values are nobody's business. */
const SECRET_NAME =
  /auth|token|cookie|secret|signature|passw|credential|api-?_?key|access-?_?key/i;

export const REDACTED = "[redacted]";

/** Shorter values would be found in words that are none of theirs. */
const LEAST = 6;

export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** Values that came with a request and must not be printed; `names` are those under which credentials are sent. */
export function secretsOf(
  { headers, url }: Pick<OutgoingRequest, "headers" | "url">,
  names: readonly string[] = [],
): string[] {
  const found = new Set<string>();
  const own = new Set(names.map((name) => name.toLowerCase()));
  const isSecret = (name: string) =>
    own.has(name.toLowerCase()) || isSecretName(name);
  headers.forEach((value, name) => {
    if (!isSecret(name)) return;
    found.add(value);
    // `Bearer abc`, and the signature at the end of what a signer writes.
    for (const part of [/^\S+ (\S+)$/, /Signature=(\w+)/]) {
      found.add(part.exec(value)?.[1] ?? "");
    }
  });
  url.searchParams.forEach((value, name) => {
    if (!isSecret(name)) return;
    found.add(value);
    found.add(encodeURIComponent(value));
  });
  // The longest first: one may hold another.
  return [...found]
    .filter((value) => value.length >= LEAST)
    .sort((a, b) => b.length - a.length);
}

export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (rest, secret) => rest.replaceAll(secret, REDACTED),
    text,
  );
}
