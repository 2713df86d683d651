/**
 * Null for 3.0, where `nullable` counts beside `type` only: alternatives that say `null` are taken out before a schema is
 * converted, and the new form is made to take null afterwards.
 */
import { isJsonObject, type JsonObject } from "../access/object-kinds.js";
import { defineOwn, type SchemaDraft } from "./downgrading.js";
import type { SchemaReferences } from "./schema-references.js";

/** A 3.1 schema without those alternatives that only say `null`; `takesNull` is asked of the others. */
export function dropNullAlternatives(
  schema: JsonObject,
  takesNull: (branch: unknown) => boolean,
): { readonly schema: JsonObject; readonly hasLostNull: boolean } {
  const form: Record<string, unknown> = { ...schema };
  let hasLostNull = false;
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const branches = form[keyword];
    if (!Array.isArray(branches) || !branches.some(isNull)) continue;
    const rest = branches.filter((branch) => !isNull(branch)) as unknown[];
    const [only, second] = rest;
    // Nothing but null: that is a value, and stays one. Null twice is what `oneOf` refuses.
    if (only === undefined) continue;
    if (
      keyword === "oneOf" &&
      (rest.some(takesNull) || rest.length + 1 < branches.length)
    )
      continue;
    hasLostNull = true;
    if (second !== undefined) {
      form[keyword] = rest;
      continue;
    }
    delete form[keyword];
    takeAlternative(form, only);
  }
  return { schema: form, hasLostNull };
}

/** The only alternative that is left: its keywords join those around it where none clashes. */
function takeAlternative(form: Record<string, unknown>, only: unknown): void {
  const isOpen =
    isJsonObject(only) &&
    !Object.keys(only).some(
      (key) =>
        ["$ref", "$id", "$defs", "unevaluatedProperties"].includes(key) ||
        (Object.hasOwn(form, key) && !LABELS.has(key)),
    ) &&
    !Object.keys(form).some((key) => CONTEXTUAL.has(key));
  if (isOpen) {
    for (const [key, value] of Object.entries(only)) {
      if (!Object.hasOwn(form, key)) defineOwn(form, key, value);
    }
    return;
  }
  const parts = Array.isArray(form["allOf"]) ? form["allOf"] : [];
  form["allOf"] = [...parts, only] as unknown[];
}

/** What is around an alternative says it better than the alternative itself. */
const LABELS: ReadonlySet<string> = new Set(["title", "description"]);
/** Keywords whose meaning depends on those beside them. */
const CONTEXTUAL: ReadonlySet<string> = new Set([
  "$ref",
  "additionalProperties",
  "properties",
  "patternProperties",
  "prefixItems",
  "items",
  "unevaluatedItems",
  "unevaluatedProperties",
  "if",
  "contains",
]);

/** A type of null and nothing else that matters. */
function isNull(schema: unknown): boolean {
  if (!isJsonObject(schema)) return false;
  const { type, const: value, enum: values } = schema;
  const keywords = Object.keys(schema).filter(
    (key) => !["title", "description"].includes(key) && !key.startsWith("x-"),
  );
  if (keywords.length !== 1) return false;
  return (
    type === "null" ||
    (keywords[0] === "const" && value === null) ||
    (Array.isArray(values) && values.length === 1 && values[0] === null)
  );
}

/** Makes the form take null beside its type, or in the branches of several types; false where that is not to be had. */
export function addNull(
  { form, whole, original, base }: SchemaDraft,
  references: SchemaReferences,
): boolean {
  const type =
    form["type"] ?? typeOf(whole, { references, base, known: new Map() });
  if (typeof type === "string") {
    form["type"] = type;
    form["nullable"] = true;
    const values = form["enum"];
    if (Array.isArray(values)) form["enum"] = withNull(values);
    return true;
  }
  // What is composed beside the branches may refuse null.
  const isComposed = [original["anyOf"], original["oneOf"], form["allOf"]].some(
    (parts) => parts !== undefined,
  );
  const branches = isComposed ? [] : form["anyOf"];
  const areTyped =
    Array.isArray(branches) &&
    branches.length > 0 &&
    branches.every((one) => isJsonObject(one) && Object.hasOwn(one, "type"));
  if (!areTyped) return false;
  form["anyOf"] = branches.map((branch: JsonObject) => ({
    ...branch,
    ...(Array.isArray(branch["enum"])
      ? { enum: withNull(branch["enum"]) }
      : {}),
    nullable: true,
  }));
  return true;
}

/** A 3.0 schema that takes null as well as what `form` takes: for forms that have no one type. */
export function orNull({ description, ...form }: JsonObject): JsonObject {
  return {
    ...(description === undefined ? {} : { description }),
    anyOf: [form, { enum: [null] }],
  };
}

function withNull(values: readonly unknown[]): readonly unknown[] {
  return values.includes(null) ? values : [...values, null];
}

interface TypeSearch {
  readonly references: SchemaReferences;
  readonly base: string;
  /** By pointer; what is being looked at counts as unknown. */
  readonly known: Map<string, string | undefined>;
}

/** The one type, null aside, of all values that the schema takes; undefined where it says none, or several. */
function typeOf(schema: unknown, search: TypeSearch): string | undefined {
  if (!isJsonObject(schema)) return undefined;
  const { type, $ref } = schema;
  const names = (Array.isArray(type) ? type : [type]).filter(
    (name) => typeof name === "string" && name !== "null",
  ) as string[];
  if (names.length === 1) return names[0];
  if (typeof $ref === "string") {
    const found = typeBehind($ref, search);
    if (found !== undefined) return found;
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = schema[keyword];
    if (!Array.isArray(branches)) continue;
    const types = branches
      .filter((branch) => !isNull(branch))
      .map((branch) => typeOf(branch, search));
    if (types.length > 0 && types.every((one) => one === types[0])) {
      if (types[0] !== undefined) return types[0];
    }
  }
  const parts = schema["allOf"];
  if (!Array.isArray(parts)) return undefined;
  return parts
    .map((part) => typeOf(part, search))
    .find((found) => found !== undefined);
}

function typeBehind(ref: string, search: TypeSearch): string | undefined {
  const { references, base, known } = search;
  const place = references.pointerOf(ref, base);
  if (place === undefined) return undefined;
  if (!known.has(place)) {
    known.set(place, undefined);
    known.set(place, typeOf(references.target(ref, base), search));
  }
  return known.get(place);
}
