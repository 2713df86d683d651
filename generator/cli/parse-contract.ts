/** Reads a contract that is committed. Input: the file's text; output: the document. */
import type { OpenApiDocument } from "../contract/openapi.js";

/** A committed contract; undefined when it is none: the byte comparison shows what happened to the file. */
export function parseContract(text: string): OpenApiDocument | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject =
      typeof value === "object" && value !== null && "openapi" in value;
    return isObject ? (value as OpenApiDocument) : undefined;
  } catch {
    return undefined;
  }
}
