/**
 * Says what schemas demand that the client does not look at, and what they cannot mean. Input: a schema and its name;
 * output: diagnostics, one a name and problem.
 */
import type { Schema } from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { pushParts } from "./parts-of.js";
import { enumOf, isType } from "./schema-shape.js";

const UNSUPPORTED: ReadonlySet<string> = new Set([
  "$dynamicRef",
  "dependencies",
  "unevaluatedItems",
  "unevaluatedProperties",
]);

export function schemaProblems(schema: Schema, name: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const pending: Schema[] = [schema];
  const told = new Set<string>();
  for (let one = pending.pop(); one; one = pending.pop()) {
    for (const keyword in one) {
      if (!UNSUPPORTED.has(keyword) || told.has(keyword)) continue;
      told.add(keyword);
      found.push(
        diagnostic(
          "emit/unsupported-keyword",
          `\`${name}\` has \`${keyword}\`, which is not checked.`,
          undefined,
          { subject: name, actual: keyword },
        ),
      );
    }
    const unknown = unknownType(one);
    if (unknown !== undefined && !told.has("type")) {
      told.add("type");
      found.push(
        diagnostic(
          "emit/unknown-type",
          `\`${name}\` has the type \`${unknown}\`, which JSON Schema does not have; any value passes.`,
          undefined,
          { subject: name, actual: unknown },
        ),
      );
    }
    if (contradictsItself(one) && !told.has("enum")) {
      told.add("enum");
      found.push(
        diagnostic(
          "emit/contradicting-values",
          `\`${name}\` lists values that its \`type\` refuses; they are left out.`,
          undefined,
          { subject: name },
        ),
      );
    }
    pushParts(one, pending);
  }
  return found;
}

function unknownType({ type }: Schema): string | undefined {
  if (type === undefined) return undefined;
  if (typeof type === "string") return isType(type) ? undefined : type;
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  const unknown = types.find((word) => !isType(String(word)));
  return unknown === undefined ? undefined : String(unknown);
}

/** Null in a list is a habit of documents that mean the value to be optional: that is passed over. */
function contradictsItself(schema: Schema): boolean {
  if (!Array.isArray(schema.enum)) return false;
  const values = schema.enum.filter((value) => value !== null);
  const fitting = enumOf(schema)?.filter((value) => value !== null) ?? [];
  return fitting.length < values.length;
}
