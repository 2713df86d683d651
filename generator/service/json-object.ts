/** Is a value of an example an object? Lists are none. */
import type { Json } from "../page/page-model.js";

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for an object that has members, all of them of `names`. */
export function hasOnly(
  value: Json | undefined,
  names: ReadonlySet<string>,
): boolean {
  if (!isJsonObject(value)) return false;
  const own = Object.keys(value);
  return own.length > 0 && own.every((name) => names.has(name));
}
