/** A request as the answering part sees it: nothing of the network is left. */

export interface IncomingRequest {
  /** In capitals. */
  readonly method: string;
  /** Path and query, as they came. */
  readonly target: string;
  /** Names in lower case; several of one name joined by commas. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** The path, and the query without its question mark. */
export function splitTarget(target: string): { path: string; query: string } {
  const relative = target.replace(/^https?:\/\/[^/?#]*/i, "");
  const [before = ""] = relative.split("#");
  const mark = before.indexOf("?");
  return mark < 0
    ? { path: before, query: "" }
    : { path: before.slice(0, mark), query: before.slice(mark + 1) };
}

/** RFC 6265: the cookies of a request. */
export function cookiesOf(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? "").split(";")) {
    const index = part.indexOf("=");
    if (index < 1) continue;
    const value = part.slice(index + 1).trim();
    cookies.set(part.slice(0, index).trim(), value.replace(/^"(.*)"$/, "$1"));
  }
  return cookies;
}
