/**
 * Types for 3.0, which has one type a schema and `nullable`: lists of types, the type `null`, and types that only the
 * values of an enum tell. Input and effect: the form of a draft.
 */
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
  const values = form["enum"];
  const known = types.filter(
    (type) =>
      type !== "null" &&
      // Of several types only those count that a value has.
      (types.length === 1 ||
        !Array.isArray(values) ||
        values.some((value) => hasType(value, type))),
  );
  const takesNull =
    types.includes("null") && (!Array.isArray(values) || values.includes(null));
  const [first, ...others] = known;
  if (first === undefined) {
    // Null alone is a value, and needs no `nullable`.
    delete form["type"];
    form["enum"] = takesNull ? [null] : [];
    return;
  }
  if (takesNull) draft.hasLostNull = true;
  else if (Array.isArray(values)) {
    form["enum"] = values.filter((value) => value !== null);
  }
  if (others.length === 0) form["type"] = first;
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
  addAlternatives(form, branches);

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
