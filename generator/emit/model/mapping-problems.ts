/**
 * Says which values of discriminators lead nowhere. Input: a schema, its name and the graph; output: one diagnostic for
 * each mapping with such values.
 */
import type { Schema } from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { mappedEntry } from "./discriminators.js";
import { pushParts } from "./parts-of.js";
import type { SchemaGraph } from "./schema-graph.js";

export function mappingProblems(
  schema: Schema,
  name: string,
  graph: SchemaGraph,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const pending: Schema[] = [schema];
  for (let one = pending.pop(); one; one = pending.pop()) {
    const mapping = one.discriminator?.mapping;
    if (mapping) {
      const lost = Object.entries(mapping).filter(
        ([, to]) => !mappedEntry(to, graph),
      );
      if (lost.length > 0) found.push(unresolved(name, lost));
    }
    pushParts(one, pending);
  }
  return found;
}

function unresolved(
  name: string,
  lost: readonly (readonly [value: string, to: string])[],
): Diagnostic {
  const values = lost.map(([value, to]) => `\`${value}\` (${String(to)})`);
  return diagnostic(
    "emit/unresolved-mapping",
    `The discriminator of \`${name}\` maps ${values.join(", ")} to no schema of the document; alternatives that nothing else maps take any value there.`,
    undefined,
    { subject: name },
  );
}
