/**
 * Conditions between the fields of one object: `if`/`then`, `dependentRequired`, `not`, and alternatives that say nothing
 * but what must be present. They are compared as wholes, unlike alternatives that are shapes of their own.
 */
import { isRecord, recordOf, stringsOf, byCodeUnit } from "./json-value.js";
import { below, type Located, type Place } from "./place.js";
import type { Alternatives, SchemaPart } from "./schema-parts.js";

export interface Condition {
  readonly form:
    "if" | "not" | "anyOf" | "oneOf" | "dependentRequired" | "dependentSchemas";
  /** The property that a dependency hangs on. */
  readonly trigger?: string;
  /** As the document has it. */
  readonly value: unknown;
  readonly place: Place;
  /** Schemas inside, each with its keyword; branches of `anyOf` all have the same. */
  readonly schemas: readonly (readonly [keyword: string, schema: Located])[];
  /** What a `dependentRequired` demands, sorted. */
  readonly names: readonly string[];
}

const BRANCH_KEYWORDS: ReadonlySet<string> = new Set([
  "required",
  "not",
  "anyOf",
  "oneOf",
  "allOf",
  "description",
]);

/** True for alternatives that only say which fields must be there. */
export function isCondition(alternatives: Alternatives): boolean {
  return alternatives.branches.every(({ node }) => {
    const keywords = isRecord(node) ? Object.keys(node) : [];
    return (
      keywords.length > 0 &&
      keywords.every((keyword) => BRANCH_KEYWORDS.has(keyword))
    );
  });
}

/** The conditions of one part of a schema. */
export function readConditions(part: SchemaPart): readonly Condition[] {
  const { schema, place } = part;
  const found: Condition[] = [];
  if (schema["if"] !== undefined) found.push(readIf(part));
  const { not } = schema;
  if (not !== undefined) {
    const at = below(place, "not");
    const schemas = [["not", { node: not, place: at }]] as const;
    found.push({ form: "not", value: not, place: at, schemas, names: [] });
  }
  for (const alternatives of part.alternatives) {
    if (!isCondition(alternatives)) continue;
    const { keyword: form, branches, place: at } = alternatives;
    found.push({
      form,
      value: schema[form],
      place: at,
      schemas: branches.map((branch) => [form, branch] as const),
      names: [],
    });
  }
  if (schema["dependentRequired"] ?? schema["dependentSchemas"]) {
    found.push(...readDependencies(part));
  }
  return found;
}

function readIf({ schema, place }: SchemaPart): Condition {
  const keywords = ["if", "then", "else"].filter(
    (keyword) => schema[keyword] !== undefined,
  );
  return {
    form: "if",
    value: Object.fromEntries(keywords.map((key) => [key, schema[key]])),
    place: below(place, "if"),
    schemas: keywords.map((keyword) => [
      keyword,
      { node: schema[keyword], place: below(place, keyword) },
    ]),
    names: [],
  };
}

function readDependencies({ schema, place }: SchemaPart): readonly Condition[] {
  const found: Condition[] = [];
  const required = recordOf(schema["dependentRequired"]);
  for (const [trigger, value] of Object.entries(required)) {
    found.push({
      form: "dependentRequired",
      trigger,
      value,
      place: below(place, "dependentRequired", trigger),
      schemas: [],
      names: [...stringsOf(value)].sort(byCodeUnit),
    });
  }
  const schemas = recordOf(schema["dependentSchemas"]);
  for (const [trigger, node] of Object.entries(schemas)) {
    const at = below(place, "dependentSchemas", trigger);
    found.push({
      form: "dependentSchemas",
      trigger,
      value: node,
      place: at,
      schemas: [["then", { node, place: at }]],
      names: [],
    });
  }
  return found;
}
