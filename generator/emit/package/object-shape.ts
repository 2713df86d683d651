/**
 * What an object may hold, for examples: its members, through references and compositions, and which it must have.
 * Input: a schema; output: its shape. Alternatives are joined, or only the first one counts.
 */
import { resolve } from "../../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import { isNull } from "../model/schema-shape.js";
import { isSchema } from "../model/schema-parts.js";

export interface ObjectShape {
  readonly members: ReadonlyMap<string, Schema>;
  readonly required: ReadonlySet<string>;
  /** Of members that are not listed; undefined where there should be none. */
  readonly others: Schema | undefined;
}

export function objectShape(
  document: OpenApiDocument,
  given: Schema,
  alternatives: "all" | "first",
): ObjectShape {
  const members = new Map<string, Schema>();
  const required = new Set<string>();
  let others: Schema | undefined;
  const seen = new Set<Schema>();
  const parts = [{ part: given, isCertain: true }];
  for (const { part, isCertain } of parts) {
    const schema = resolve<Schema>(document, part);
    if (!schema || seen.has(schema)) continue;
    seen.add(schema);
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      if (isSchema(member) && !members.has(name)) members.set(name, member);
    }
    // What one of several alternatives asks for, another may not.
    if (isCertain) for (const name of schema.required ?? []) required.add(name);
    if (isSchema(schema.additionalProperties)) {
      others = schema.additionalProperties;
    } else if (schema.additionalProperties === true) others = {};
    for (const inner of (schema.allOf ?? []).filter(isSchema)) {
      parts.push({ part: inner, isCertain });
    }
    for (const options of [schema.anyOf, schema.oneOf]) {
      const usable = (options ?? []).filter(
        (option) => isSchema(option) && !isNull(option),
      );
      const isFirst = alternatives === "first";
      for (const option of isFirst ? usable.slice(0, 1) : usable) {
        parts.push({ part: option, isCertain: isCertain && isFirst });
      }
    }
  }
  return { members, required, others };
}
