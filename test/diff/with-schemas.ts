/** A contract of one operation whose body is the component schema `Body`. */
import type { OpenApiDocument } from "../../generator/contract/openapi.js";

/** The contract with these component schemas. */
export function withSchemas(
  schemas: Readonly<Record<string, unknown>>,
): OpenApiDocument {
  const schema = { $ref: "#/components/schemas/Body" };
  return {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {
      "/a": {
        post: {
          requestBody: { content: { "application/json": { schema } } },
          responses: {},
        },
      },
    },
    components: { schemas },
  } as unknown as OpenApiDocument;
}
