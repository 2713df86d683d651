/**
 * Reads `x-doc-variants`: an operation whose request body is one of several gets a function for each beside its own.
 * Input: an operation of the client; output: the same operation with the body of one variant. An entry without name
 * or schema is left out, as is a list of one.
 */
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import type { ClientOperation } from "./client-operation.js";
import { bodySchema } from "./read-body.js";
import { isSchema } from "./schema-parts.js";

/** A variant as the document has it. */
export interface DocumentVariant {
  readonly name: string;
  readonly page?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly schema: Schema;
}

/** The variants of an operation's body; none where there are fewer than two. */
export function variantsOf(
  document: OpenApiDocument,
  { entry, body }: ClientOperation,
): DocumentVariant[] {
  const listed = entry.operation["x-doc-variants"];
  if (!body || !Array.isArray(listed)) return [];
  const variants = (listed as unknown[]).flatMap((item): DocumentVariant[] => {
    if (typeof item !== "object" || item === null) return [];
    const { name, page, schema, ...told } = item as Record<string, unknown>;
    const { summary, description } = told;
    if (typeof name !== "string" || !isSchema(schema)) return [];
    return [
      {
        name,
        schema: bodySchema(document, body.kind, schema),
        ...(typeof page === "string" ? { page } : {}),
        ...(typeof summary === "string" ? { summary } : {}),
        ...(typeof description === "string" ? { description } : {}),
      },
    ];
  });
  return variants.length < 2 ? [] : variants;
}

/** What the function of a variant is called after; the operation itself has its own id. */
export function variantId(name: string, operation: ClientOperation): string {
  return name.toLowerCase() === operation.id.toLowerCase()
    ? `${name}Variant`
    : name;
}
