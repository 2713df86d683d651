/**
 * Values of one field that go with objects of their own: `type: ADD_VOLUME` with `add_volume_param`. No page need say so,
 * and none of it becomes a rule: it is reported, for whoever writes an overlay. Input: drafts; output: hints.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { ObjectId } from "../service/service-model.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import type { DraftObject } from "./draft-schemas.js";
import type { Schema } from "./openapi.js";

/** Fewer are chance. */
const LEAST_PAIRS = 2;
/** What a name may have behind the value: `_param`, `_options`, `Request`. */
const LONGEST_TAIL = 8;

/** A hint for each object in which values of a field name its other fields. */
export function findPairs(
  drafts: ReadonlyMap<ObjectId, DraftObject>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { object, schema } of drafts.values()) {
    if (object.side !== "request") continue;
    const optional = optionalObjects(schema);
    if (optional.length < LEAST_PAIRS) continue;
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const pairs = pairsOf(property, optional);
      if (pairs.length < LEAST_PAIRS) continue;
      const words = pairs.map(([value, field]) => `${value} with ${field}`);
      found.push(
        diagnostic(
          "contract/values-name-fields",
          `Values of \`${name}\` in \`${object.owner}\` seem to go with fields of their own (${words.join(", ")}); no rule was made of it.`,
          diagnosticSource(object.origin),
          { subject: name },
        ),
      );
    }
  }
  return found;
}

/** Each value with the one field that it names. */
function pairsOf(
  property: Schema,
  fields: readonly string[],
): [value: string, field: string][] {
  const open = property["x-extensible-enum"];
  const values = property.enum ?? (Array.isArray(open) ? open : []);
  return values.flatMap((value: unknown): [string, string][] => {
    if (typeof value !== "string" || value.length < 3) return [];
    const named = fields.filter((field) => isNamedBy(field, value));
    const [field] = named;
    return field !== undefined && named.length === 1 ? [[value, field]] : [];
  });
}

function isNamedBy(field: string, value: string): boolean {
  const name = plain(field);
  const key = plain(value);
  return name.startsWith(key) && name.length - key.length <= LONGEST_TAIL;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function optionalObjects({ properties, required }: Schema): string[] {
  return Object.entries(properties ?? {}).flatMap(([name, property]) =>
    holdsObject(property) && !required?.includes(name) ? [name] : [],
  );
}

function holdsObject({ $ref, items, anyOf }: Schema): boolean {
  return (
    $ref !== undefined ||
    (typeof items === "object" && items.$ref !== undefined) ||
    (anyOf ?? []).some((option) => option.$ref !== undefined)
  );
}
