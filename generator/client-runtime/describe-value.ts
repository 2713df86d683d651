/** Words for values and demands in problems. Strings are never quoted in full: they may be secrets. */
import type { Kind, Rules } from "./rules.js";

const MAX_PRINTED = 60;

/** `string`, `integer`, `array` ... */
export function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && Number.isInteger(value)
    ? "integer"
    : typeof value;
}

/** A value of a documented list, or one that stands in its place. */
export function printValue(value: unknown): string {
  if (typeof value !== "string") {
    return typeof value === "object" ? kindOf(value) : String(value);
  }
  const text =
    value.length > MAX_PRINTED ? `${value.slice(0, MAX_PRINTED)}...` : value;
  return isPlain(text) ? `"${text}"` : JSON.stringify(text);
}

/** True for text that JSON writes as it stands; faster than to ask JSON. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 32 || unit > 126 || unit === 34 || unit === 92) return false;
  }
  return true;
}

/** `one of "A", "B"` */
export function printChoices(values: readonly unknown[]): string {
  const shown = values.slice(0, 20).map(printValue).join(", ");
  const more = values.length > 20 ? ` and ${values.length - 20} more` : "";
  return values.length === 1 ? shown : `one of ${shown}${more}`;
}

export function printTypes(type: Kind | readonly Kind[]): string {
  return typeof type === "string" ? type : type.join(" or ");
}

/** A short phrase for rules as a whole. */
export function describeRules(rules: Rules): string {
  if (rules.const !== undefined) return printValue(rules.const);
  if (rules.enum) return printChoices(rules.enum);
  if (rules.required)
    return rules.required.map((name) => `\`${name}\``).join(" and ");
  if (rules.type) return printTypes(rules.type);
  return "another form";
}

/** `$.volumes[0]["a name"]` */
export function printPath(keys: readonly (string | number)[]): string {
  let path = "$";
  for (const key of keys) path += printStep(key);
  return path;
}

/** `.volumes`, `[0]` or `["a name"]` */
export function printStep(key: string | number): string {
  const isName = typeof key === "string" && /^[A-Za-z_$][\w$]*$/.test(key);
  return isName ? `.${key}` : `[${JSON.stringify(key)}]`;
}
