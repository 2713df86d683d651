/** Is a value of an example an object? Lists are none. */
import type { Json } from "../page/page-model.js";

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
