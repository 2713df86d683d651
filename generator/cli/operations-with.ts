/** The operations that use a schema, directly or through others. Input: a contract of ours, which stands alone. */
import { schemaNameOf } from "../contract/access/resolve.js";
import { operationsOf, type OperationEntry } from "../contract/access/walk.js";
import type { OpenApiDocument } from "../contract/openapi.js";

/** In the order of the document. */
export function operationsWith(
  document: OpenApiDocument,
  schema: string,
): readonly OperationEntry[] {
  const users = new Map<string, string[]>();
  for (const [name, value] of Object.entries(
    document.components?.schemas ?? {},
  )) {
    for (const used of schemasIn(value)) {
      const known = users.get(used);
      if (known) known.push(name);
      else users.set(used, [name]);
    }
  }
  const reached = new Set([schema]);
  for (const name of reached) {
    for (const user of users.get(name) ?? []) reached.add(user);
  }
  return [...operationsOf(document)].filter(({ operation }) =>
    [...schemasIn(operation)].some((name) => reached.has(name)),
  );
}

/** Names of the schemas that are referred to below a value. */
function schemasIn(value: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const pending: unknown[] = [value];
  for (const node of pending) {
    if (typeof node !== "object" || node === null) continue;
    const { $ref } = node as { $ref?: unknown };
    const name = typeof $ref === "string" ? schemaNameOf($ref) : undefined;
    if (name !== undefined) names.add(name);
    for (const member of Object.values(node)) pending.push(member);
  }
  return names;
}
