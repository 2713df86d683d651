/**
 * What the request lines of an operation's examples have in place of its path parameters. Input: an operation; output:
 * names with values. A line that is not the template's to the letter shows nothing.
 */
import type { PageExample } from "../page/page-model.js";
import type { ServiceOperation } from "../service/service-model.js";

/** One value of a path parameter in an example. */
export interface PathValue {
  readonly name: string;
  readonly value: string;
}

/** The values in the paths of the operation's examples. */
export function valuesInPaths({
  operation: { method, path, requestExamples },
}: {
  readonly operation: ServiceOperation;
}): PathValue[] {
  const parts = path.split("/");
  return requestExamples
    .filter((example) => example.method === method)
    .flatMap(({ target }) => valuesIn(target, parts));
}

function valuesIn(
  target: PageExample["target"],
  parts: readonly string[],
): PathValue[] {
  const shown = (target ?? "")
    .replace(/^(?:https?:\/\/)?[^/]*/i, "")
    .replace(/[?#].*$/, "")
    .split("/");
  const values: PathValue[] = [];
  if (shown.length !== parts.length) return values;
  for (const [at, part] of parts.entries()) {
    const value = shown[at] ?? "";
    const name = /^\{([^{}]+)\}$/.exec(part)?.[1];
    if (name !== undefined) values.push({ name, value });
    else if (part !== value) return [];
  }
  return values;
}
