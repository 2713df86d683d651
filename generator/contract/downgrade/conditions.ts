/**
 * Conditions between the fields of an object, which 3.0 cannot say, or only in compositions from which generators make
 * types that lack the object's fields. Input: the draft of a schema; effect: they are in its `conditions`, in 3.1's form.
 */
import { isJsonObject } from "../access/object-kinds.js";
import type { SchemaDraft } from "./downgrading.js";

/** Keywords that say what must be there, and give no field a shape. */
const PRESENCE: ReadonlySet<string> = new Set([
  "required",
  "not",
  "anyOf",
  "oneOf",
  "allOf",
  "description",
]);
/** Keywords that a refused combination of fields may have besides. */
const REFUSED: ReadonlySet<string> = new Set([
  ...PRESENCE,
  "type",
  "properties",
]);
const DEPENDENCIES = ["dependentRequired", "dependentSchemas"] as const;
const ALTERNATIVES = ["anyOf", "oneOf"] as const;

/** Takes the conditions out of the form, with those that are parts of `allOf`. */
export function moveConditions(draft: SchemaDraft): void {
  const { form, at, conditions } = draft;
  if (Array.isArray(form["allOf"])) {
    const parts = form["allOf"] as unknown[];
    const places = new Map(
      parts.map((part, index) => [part, `${at}/allOf/${index}`]),
    );
    for (const part of parts.filter(isCondition)) {
      conditions.push({ value: part, at: places.get(part) ?? at });
    }
    const rest = parts.filter((part) => !isCondition(part));
    if (rest.length > 0) form["allOf"] = rest;
    else delete form["allOf"];
  }
  for (const condition of conditionsIn(form)) {
    const [keyword = ""] = Object.keys(condition);
    conditions.push({ value: condition, at: `${at}/${keyword}` });
    for (const key of Object.keys(condition)) delete form[key];
  }
}

/** True for a schema that holds conditions and nothing else. */
export function isCondition(schema: unknown): boolean {
  if (!isJsonObject(schema)) return false;
  const keywords = Object.keys(schema).filter((key) => key !== "description");
  const found = conditionsIn(schema).flatMap((one) => Object.keys(one));
  return keywords.length > 0 && keywords.length === found.length;
}

/** The conditions among the keywords of one schema, each on its own. */
function conditionsIn(
  schema: Readonly<Record<string, unknown>>,
): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const take = (...keywords: readonly string[]): void => {
    const present = keywords.filter((key) => Object.hasOwn(schema, key));
    if (present.length > 0) {
      found.push(Object.fromEntries(present.map((key) => [key, schema[key]])));
    }
  };
  if (Object.hasOwn(schema, "if")) take("if", "then", "else");
  for (const keyword of DEPENDENCIES) take(keyword);
  for (const keyword of ALTERNATIVES) {
    const branches = schema[keyword];
    if (Array.isArray(branches) && branches.every(speaksOfPresence)) {
      take(keyword);
    }
  }
  if (refusesFields(schema["not"])) take("not");
  return found;
}

function speaksOfPresence(schema: unknown): boolean {
  if (!isJsonObject(schema)) return false;
  const members = Object.entries(schema);
  return (
    members.some(([key]) => key !== "description") &&
    members.every(([key, value]) => {
      if (!PRESENCE.has(key)) return false;
      if (key === "not") return refusesFields(value);
      if (key === "required" || key === "description") return true;
      return Array.isArray(value) && value.every(speaksOfPresence);
    })
  );
}

function refusesFields(schema: unknown): boolean {
  if (!isJsonObject(schema)) return false;
  const keywords = Object.keys(schema);
  return (
    keywords.every((key) => REFUSED.has(key)) &&
    (keywords.includes("required") || speaksOfPresence(schema))
  );
}
