/** Which operation a request example shows: walk-throughs call others on the way. */
import type { PageExample, PageUri } from "../page/page-model.js";

/** True when the request line is the operation's to the letter, its parameters aside. */
export function calls({ method, target }: PageExample, uri: PageUri): boolean {
  if (method !== uri.method || target === undefined) return false;
  const shown = pathOf(target).split("/");
  const parts = uri.path.split("/");
  return (
    shown.length === parts.length &&
    parts.every((part, at) => part.includes("{") || part === shown[at])
  );
}

/** False when the request line is surely another operation's; a misspelt path is still taken for this one. */
export function showsOperation(example: PageExample, uri: PageUri): boolean {
  const { method, target } = example;
  if (method !== undefined && method !== uri.method) return false;
  if (target === undefined) return true;
  const shown = new Set(pathOf(target).split("/"));
  const fixed = uri.path
    .split("/")
    .filter((part) => part !== "" && !part.includes("{"));
  return fixed.length === 0 || shareOf(fixed, shown) >= 0.5;
}

function shareOf(parts: readonly string[], shown: ReadonlySet<string>): number {
  return parts.filter((part) => shown.has(part)).length / parts.length;
}

/** The path of a request target, without host and query. */
function pathOf(target: string): string {
  return target.replace(/^(?:https?:\/\/)?[^/]*/i, "").replace(/[?#].*$/, "");
}
