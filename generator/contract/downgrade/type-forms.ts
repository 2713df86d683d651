/**
 * Types for 3.0, which has one type a schema and `nullable`: lists of types, the type `null`, and types that only the
 * values of an enum tell. Input and effect: the form of a draft.
 */
import { isJsonObject, type JsonObject } from "../access/object-kinds.js";
import { defineOwn, type SchemaDraft } from "./downgrading.js";

/** Keywords that say something of values of one type only. */
const KEYWORDS_OF_TYPE: Readonly<Record<string, readonly string[]>> = {
  string: ["minLength", "maxLength", "pattern"],
  number: [
    "multipleOf",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
  ],
  array: ["items", "minItems", "maxItems", "uniqueItems"],
  object: [
    "properties",
    "additionalProperties",
    "required",
    "minProperties",
    "maxProperties",
  ],
};

const NUMBER_FORMAT = /^(?:u?int\d*|float|double|decimal\d*)$/;

/** `type` as one name; null goes to `hasLostNull`, several types become alternatives. */
export function convertTypes(draft: SchemaDraft): void {
  const { form } = draft;
  const types = typeNames(form["type"]);
  if (!types) return inferType(draft);
  const known = types.filter((type) => type !== "null");
  const values = form["enum"];
  if (Array.isArray(values)) {
    const takesNull = types.includes("null") && values.includes(null);
    const fitting = takesNull
      ? (values as unknown[])
      : values.filter((value) => value !== null);
    if (takesNull) draft.hasLostNull = true;
    form["enum"] = fitting;
  } else if (types.includes("null")) draft.hasLostNull = true;
  const [first, ...others] = known;
  if (first === undefined) {
    delete form["type"];
    form["enum"] = draft.hasLostNull ? [null] : [];
  } else if (others.length === 0) form["type"] = first;
  else makeBranches(draft, known);
}

/** The names without those that another one includes; undefined where `type` says nothing. */
function typeNames(type: unknown): string[] | undefined {
  if (typeof type === "string") return [type];
  if (!Array.isArray(type)) return undefined;
  const names = [...new Set(type.filter((one) => typeof one === "string"))];
  return names.includes("number")
    ? names.filter((name) => name !== "integer")
    : names;
}

/** A constant or a list of values of one type has that type: generators make nothing of values alone. */
function inferType(draft: SchemaDraft): void {
  const { form, original } = draft;
  const values = form["enum"];
  if (!Array.isArray(values) || Object.hasOwn(original, "$ref")) return;
  const types = new Set(
    values.filter((value) => value !== null).map(typeOfValue),
  );
  const [type] = types;
  if (types.size !== 1 || type === undefined) return;
  form["type"] = type;
  if (values.includes(null)) draft.hasLostNull = true;
}

function makeBranches(draft: SchemaDraft, types: readonly string[]): void {
  const { form } = draft;
  const { format, enum: values } = form;
  const branches = types.map((type) => {
    const branch: Record<string, unknown> = { type };
    const keywords = KEYWORDS_OF_TYPE[type === "integer" ? "number" : type];
    for (const key of keywords ?? []) {
      if (Object.hasOwn(form, key)) defineOwn(branch, key, form[key]);
    }
    if (typeof format === "string" && type === typeOfFormat(format)) {
      branch["format"] = format;
    }
    if (Array.isArray(values)) {
      branch["enum"] = values.filter((value) => hasType(value, type));
    }
    return branch;
  });
  for (const key of Object.values(KEYWORDS_OF_TYPE).flat()) delete form[key];
  for (const key of ["type", "format", "enum"]) delete form[key];
  const possible = branches.filter(
    (branch) => !Array.isArray(branch["enum"]) || branch["enum"].length > 0,
  );
  const [only, second] = possible;
  if (only && !second) Object.assign(form, only);
  else addAlternatives(form, possible);

  /** Formats of numbers and of strings do not mix. */
  function typeOfFormat(name: string): string | undefined {
    const isNumber = NUMBER_FORMAT.test(name);
    return types.find((type) =>
      isNumber ? type === "integer" || type === "number" : type === "string",
    );
  }
}

/** `anyOf` is taken where the schema has alternatives of its own; both must hold. */
function addAlternatives(
  form: Record<string, unknown>,
  branches: readonly unknown[],
): void {
  if (!Object.hasOwn(form, "anyOf")) {
    form["anyOf"] = branches;
    return;
  }
  const parts = Array.isArray(form["allOf"]) ? form["allOf"] : [];
  form["allOf"] = [...parts, { anyOf: branches }] as unknown[];
}

/** A 3.1 schema without those alternatives that only say `null`. */
export function dropNullAlternatives(schema: JsonObject): {
  readonly schema: JsonObject;
  readonly hasLostNull: boolean;
} {
  const form: Record<string, unknown> = { ...schema };
  let hasLostNull = false;
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const branches = form[keyword];
    if (!Array.isArray(branches) || !branches.some(isNull)) continue;
    const rest = branches.filter((branch) => !isNull(branch)) as unknown[];
    const [only, second] = rest;
    // Nothing but null: that is a value, and stays one.
    if (only === undefined) continue;
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

function typeOfValue(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") {
    return Number.isInteger(value) ? "integer" : "number";
  }
  return typeof value;
}

function hasType(value: unknown, type: string): boolean {
  const own = typeOfValue(value);
  return own === type || (type === "number" && own === "integer");
}
