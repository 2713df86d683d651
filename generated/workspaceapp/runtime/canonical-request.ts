/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * The form of a request that is signed (`SDK-HMAC-SHA256`). Input: a request as it will be sent; output: text.
 * Path and query are decoded and encoded anew, so that it does not matter how the address was written.
 */

/** A request, and the hash that stands for its body. */
export interface SignedParts {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly bodyHash: string;
}

export interface CanonicalRequest {
  readonly text: string;
  /** Names of the headers that are signed, joined by `;`. */
  readonly signedHeaders: string;
}

/**
 * Headers that browsers, runtimes and proxies set, drop or change on the way: a signature over them would not hold.
 */
const UNSIGNED = new Set([
  "accept-charset",
  "accept-encoding",
  "authorization",
  "connection",
  "content-length",
  "cookie",
  "cookie2",
  "date",
  "dnt",
  "expect",
  "host",
  "keep-alive",
  "origin",
  "referer",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "user-agent",
  "via",
]);

export function canonicalRequest(request: SignedParts): CanonicalRequest {
  const { method, url, bodyHash } = request;
  const headers = canonicalHeaders(request);
  const signedHeaders = headers.map(([name]) => name).join(";");
  const text = [
    method.toUpperCase(),
    canonicalPath(url.pathname),
    canonicalQuery(url.search),
    headers.map(([name, value]) => `${name}:${value}\n`).join(""),
    signedHeaders,
    bodyHash,
  ].join("\n");
  return { text, signedHeaders };
}

/** Ends in `/` whether or not the address does. */
function canonicalPath(pathname: string): string {
  const path = pathname.split("/").map(decode).map(encode).join("/");
  return path.endsWith("/") ? path : `${path}/`;
}

function canonicalQuery(search: string): string {
  return [...new URLSearchParams(search)]
    .sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join("&");
}

/** The address names the host: the platform writes that header from it, and lets nobody else. */
function canonicalHeaders({ url, headers }: SignedParts): [string, string][] {
  const signed: [string, string][] = [["host", url.host]];
  headers.forEach((value, name) => {
    // Text beyond ASCII has more than one form in bytes.
    const isPlain = /^[\t\x20-\x7e]*$/.test(value);
    if (isPlain && !UNSIGNED.has(name) && !/^(?:proxy|sec)-/.test(name)) {
      signed.push([name, value.trim()]);
    }
  });
  return signed.sort(([a], [b]) => compare(a, b));
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A `%` that encodes nothing stands for itself.
    return segment;
  }
}

/** All but `A-Za-z0-9-_.~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** By code unit. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
