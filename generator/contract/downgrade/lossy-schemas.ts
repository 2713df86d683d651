/**
 * Which schemas 3.0 says more loosely than 3.1. Where such a schema is refused (`not`) or must be the only one that fits
 * (`oneOf`), a looser form would refuse what 3.1 takes, so that place needs another form.
 */
import {
  isJsonObject,
  mapPart,
  partOf,
  type ObjectKind,
} from "../access/object-kinds.js";
import { schemaNameOf } from "../access/resolve.js";
import type { OpenApiDocument } from "../openapi.js";
import { isCondition } from "./conditions.js";

/** Keywords that decide whether a value is valid, and of which 3.0 has no counterpart. */
const LOOSENED: ReadonlySet<string> = new Set([
  "if",
  "dependentRequired",
  "dependentSchemas",
  "prefixItems",
  "patternProperties",
  "propertyNames",
  "contains",
  "minContains",
  "maxContains",
  "unevaluatedItems",
  "unevaluatedProperties",
  "$dynamicRef",
]);

/** Makes the test for the schemas of one document. */
export function findLossySchemas(
  document: OpenApiDocument,
): (schema: unknown) => boolean {
  const schemas = document.components?.schemas ?? {};
  const users = new Map<string, string[]>();
  const lossy = new Set<string>();
  for (const [name, schema] of Object.entries(schemas)) {
    const found = look(schema);
    if (found.isLoose) lossy.add(name);
    for (const used of found.names) {
      const known = users.get(used);
      if (known) known.push(name);
      else users.set(used, [name]);
    }
  }
  const waiting = [...lossy];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const user of users.get(name) ?? []) {
      if (lossy.has(user)) continue;
      lossy.add(user);
      waiting.push(user);
    }
  }
  return (schema) => {
    const found = look(schema);
    return found.isLoose || found.names.some((name) => lossy.has(name));
  };
}

interface Findings {
  isLoose: boolean;
  /** Component schemas that it refers to. */
  readonly names: string[];
}

function look(schema: unknown): Findings {
  const findings: Findings = { isLoose: false, names: [] };
  visit(schema, "schema", findings);
  return findings;
}

function visit(node: unknown, kind: ObjectKind, findings: Findings): void {
  if (!isJsonObject(node)) return;
  const isPattern = Object.hasOwn(node, "pattern");
  if (isPattern && !Object.hasOwn(node, "type")) findings.isLoose = true;
  if (isCondition(node)) findings.isLoose = true;
  const { $ref } = node;
  if (typeof $ref === "string") {
    const name = schemaNameOf($ref);
    // Whatever else is referred to is not followed, and taken to be loose.
    if (name === undefined) findings.isLoose = true;
    else findings.names.push(name);
  }
  for (const [key, value] of Object.entries(node)) {
    if (LOOSENED.has(key)) findings.isLoose = true;
    const part = partOf(kind, key);
    if (part) mapPart(value, part, (item) => visit(item, part[1], findings));
  }
}
