/**
 * Ends circles in which a type is one of several that extend it: `Pet` is `oneOf` `Cat` and `Dog`, and `Cat` is `allOf`
 * `Pet` and more. By the letter no value could be checked; what is meant is that `Cat` has the members of `Pet`. Input: a
 * fresh copy of a document, and its compositions; in these, the reference to such a parent becomes the parent's own members.
 */
import { isReference, resolve } from "../../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { isSchema } from "./schema-parts.js";

type Follow = (part: Schema) => Schema | undefined;

export function cutCircles(
  document: OpenApiDocument,
  composed: readonly Record<string, unknown>[],
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  const follow: Follow = (part) =>
    isReference(part) ? resolve<Schema>(document, part) : part;
  for (const schema of composed) {
    const parts = (schema.allOf as readonly unknown[])
      .map((part) => (part === false ? NOTHING : part))
      .filter(isSchema);
    schema.allOf = parts.map((part) => {
      const parent = isReference(part) ? follow(part) : undefined;
      if (!parent || !isReference(part)) return part;
      if (!extendsBack(parent, schema as Schema, follow)) return part;
      const { oneOf: _one, anyOf: _any, ...own } = parent;
      if (told.has(part.$ref)) return own;
      told.add(part.$ref);
      diagnostics.push(
        diagnostic(
          "emit/circular-parent",
          `\`${part.$ref}\` is one of the types that extend it; they have its own members.`,
          undefined,
          { subject: part.$ref },
        ),
      );
      return own;
    });
  }
  return diagnostics;
}

/** What `false` says, as a schema with keywords. */
const NOTHING: Schema = { not: {} };

/** True where one of the alternatives of `parent` is `child`, or is composed of it. */
function extendsBack(parent: Schema, child: Schema, follow: Follow): boolean {
  const seen = new Set<Schema>();
  const pending = [...(parent.oneOf ?? []), ...(parent.anyOf ?? [])];
  for (let part = pending.pop(); part; part = pending.pop()) {
    const target = isSchema(part) ? follow(part) : undefined;
    if (!target || seen.has(target)) continue;
    if (target === child) return true;
    seen.add(target);
    for (const parts of [target.allOf, target.anyOf, target.oneOf]) {
      pending.push(...(parts ?? []));
    }
  }
  return false;
}
