/** Which operation a request example shows: walk-throughs call others on the way. */
import type { PageExample, PageUri } from "../page/page-model.js";

/** False when the request line is surely another operation's; a misspelt path is still taken for this one. */
export function showsOperation(example: PageExample, uri: PageUri): boolean {
  const { method, target } = example;
  if (method !== undefined && method !== uri.method) return false;
  if (target === undefined) return true;
  const path = target
    .replace(/^(?:https?:\/\/)?[^/]*/i, "")
    .replace(/[?#].*$/, "");
  const shown = new Set(path.split("/"));
  const fixed = uri.path
    .split("/")
    .filter((part) => part !== "" && !part.includes("{"));
  return fixed.length === 0 || shareOf(fixed, shown) >= 0.5;
}

function shareOf(parts: readonly string[], shown: ReadonlySet<string>): number {
  return parts.filter((part) => shown.has(part)).length / parts.length;
}
