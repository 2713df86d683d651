/** An OpenAPI document that means harm, in two revisions that differ in everything: not ours, as `diff` and `generate` take it. */
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { EVIL, NAMES, TEXTS } from "./hostile-words.js";

/** Members by name, whatever the names: `__proto__` is one of them. */
function members<T>(
  entries: readonly (readonly [string, T])[],
): Record<string, T> {
  return Object.fromEntries(entries);
}

/** What the body of every operation is. */
export function hostileSchema(isRevised: boolean): object {
  return {
    type: "object",
    description: EVIL,
    additionalProperties: false,
    required: ["__proto__", "constructor"],
    properties: members(
      NAMES.map((name, at) => [
        isRevised && at > 5 ? `${name}2` : name,
        {
          type: at === 3 && isRevised ? "integer" : "string",
          description: TEXTS[at] ?? EVIL,
          ...(at === 2
            ? { enum: isRevised ? TEXTS.slice(4) : TEXTS.slice(0, 8) }
            : {}),
          ...(at === 4 && isRevised
            ? { pattern: "^(a+)+$", default: EVIL }
            : {}),
        },
      ]),
    ),
  };
}

export function hostileDocument(isRevised = false): OpenApiDocument {
  const words = isRevised ? `${EVIL} and more` : EVIL;
  const operation = (operationId: string, at: number): object => ({
    operationId,
    summary: words,
    description: words,
    tags: [EVIL],
    parameters: [
      {
        name: "constructor",
        in: "path",
        required: true,
        schema: { type: "string" },
      },
      {
        name: "__proto__",
        in: "query",
        required: isRevised,
        description: words,
        schema: { type: "string" },
      },
      {
        name: `q${TEXTS[at] ?? ""}`,
        in: "query",
        schema: { type: "string", enum: [EVIL] },
      },
    ],
    requestBody: {
      content: {
        "application/json": {
          schema: { $ref: "#/components/schemas/__proto__" },
        },
      },
    },
    responses: {
      200: {
        description: words,
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/constructor" },
          },
        },
      },
    },
  });
  return {
    openapi: "3.1.0",
    info: { title: `${EVIL} ../../title`, version: EVIL, description: words },
    servers: [{ url: "https://x.example", description: words }],
    tags: [{ name: EVIL, description: words }],
    paths: members(
      NAMES.slice(0, 10).map((name, at) => [
        `/a${at}/{constructor}`,
        { post: operation(at === 9 && isRevised ? "gone" : name, at) },
      ]),
    ),
    components: {
      schemas: members([
        ["__proto__", hostileSchema(isRevised)],
        [
          "constructor",
          {
            type: "object",
            properties: members([
              ["__proto__", { $ref: "#/components/schemas/constructor" }],
              [
                "x",
                { type: isRevised ? "integer" : "string", description: EVIL },
              ],
            ]),
          },
        ],
      ]),
    },
  } as unknown as OpenApiDocument;
}
