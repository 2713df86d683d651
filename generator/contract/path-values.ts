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
  operation,
}: {
  readonly operation: ServiceOperation;
}): PathValue[] {
  return operation.requestExamples.flatMap(
    (example) => valuesInPath(operation, example) ?? [],
  );
}

/** The values in the path of one example; undefined where it does not show this operation. */
export function valuesInPath(
  { method, path }: ServiceOperation,
  { method: called, target }: PageExample,
): PathValue[] | undefined {
  if (called !== method) return undefined;
  const parts = path.split("/");
  const shown = (target ?? "")
    .replace(/^(?:https?:\/\/)?[^/]*/i, "")
    .replace(/[?#].*$/, "")
    .split("/");
  const values: PathValue[] = [];
  if (shown.length !== parts.length) return undefined;
  for (const [at, part] of parts.entries()) {
    const value = shown[at] ?? "";
    const name = /^\{([^{}]+)\}$/.exec(part)?.[1];
    if (name !== undefined) values.push({ name, value });
    else if (part !== value) return undefined;
  }
  return values;
}
