/** One contract in many forms: no form differs from another. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import type { Change } from "../../generator/diff/change.js";
import { compareDocuments } from "../../generator/diff/compare-documents.js";
import { formatChange } from "../../generator/report/format-changes.js";
import {
  flattened,
  inlined,
  renamed,
  reordered,
  reshared,
} from "./contract-forms.js";
import { at, volumeContract } from "./volume-contract.js";

const FORMS: readonly [
  title: string,
  form: (document: OpenApiDocument) => OpenApiDocument,
][] = [
  ["itself", (document) => document],
  ["reordered", reordered],
  ["inlined", inlined],
  ["flattened", flattened],
  ["shared anew", reshared],
  ["components renamed", renamed],
  ["flattened, then inlined", (document) => inlined(flattened(document))],
  ["shared anew, then renamed", (document) => renamed(reshared(document))],
];

/** Names of components are known to generated code alone, and reported as such. */
function isNoName({ element, keyword }: Change): boolean {
  return !(element === "schema" && keyword === "name");
}

function differences(
  base: OpenApiDocument,
  revision: OpenApiDocument,
): readonly string[] {
  return compareDocuments(base, revision).filter(isNoName).map(formatChange);
}

for (const [title, form] of FORMS) {
  test(`no change: ${title}`, () => {
    const base = volumeContract();
    const revision = form(volumeContract());
    assert.equal(differences(base, revision), []);
    assert.equal(differences(revision, base), []);
  });
  test(`one change in a form is seen: ${title}`, () => {
    const changed = volumeContract();
    at(changed, "components/schemas/Problem/properties/code")["type"] =
      "integer";
    const changes = compareDocuments(volumeContract(), form(changed)).filter(
      isNoName,
    );
    assert.equal(
      changes.map(({ keyword }) => keyword),
      ["type"],
    );
    assert.is(changes[0]?.operations.length, 2);
  });
}

const SCHEMAS: readonly [title: string, older: unknown, newer: unknown][] = [
  [
    "nullable and null among the types",
    { type: "string", nullable: true },
    { type: ["null", "string"] },
  ],
  [
    "nullable values",
    { type: "string", nullable: true, enum: ["a", null] },
    { type: ["string", "null"], enum: ["a"] },
  ],
  [
    "nullable reference",
    { allOf: [{ $ref: "#/components/schemas/X" }], nullable: true },
    { anyOf: [{ $ref: "#/components/schemas/X" }, { type: "null" }] },
  ],
  [
    "exclusive bounds",
    { type: "integer", minimum: 1, exclusiveMinimum: true, maximum: 9 },
    { type: "integer", exclusiveMinimum: 1, maximum: 9 },
  ],
  [
    "flag that excludes nothing",
    { type: "integer", minimum: 1, exclusiveMinimum: false },
    { type: "integer", minimum: 1 },
  ],
  [
    "example and examples",
    { type: "string", example: "a" },
    { type: "string", examples: ["a"] },
  ],
  ["one value", { enum: ["a"] }, { const: "a" }],
  [
    "description beside a reference",
    { allOf: [{ $ref: "#/components/schemas/X" }], description: "Mine." },
    { $ref: "#/components/schemas/X", description: "Mine." },
  ],
  [
    "standard values",
    { minLength: 0, uniqueItems: false, deprecated: false },
    {},
  ],
  [
    "anything more",
    { type: "object", additionalProperties: {} },
    { type: "object" },
  ],
  ["true", { type: "array", items: true }, { type: "array", items: {} }],
  ["line ends", { description: "a\r\nb\n" }, { description: "a\nb" }],
  [
    "bounds in two parts",
    { allOf: [{ minimum: 1 }, { minimum: 3 }] },
    { minimum: 3 },
  ],
  [
    "a property in two parts",
    {
      allOf: [
        { properties: { a: { type: "string" } } },
        { properties: { a: { maxLength: 3 } } },
      ],
    },
    { properties: { a: { type: "string", maxLength: 3 } } },
  ],
];

for (const [title, older, newer] of SCHEMAS) {
  test(`3.0 and 3.1 say the same: ${title}`, () => {
    const changes = compareDocuments(
      withSchema("3.0.3", older),
      withSchema("3.1.0", newer),
    );
    assert.equal(changes.map(formatChange), []);
  });
}

test("examples of media types by name and without", () => {
  const base = withSchema("3.0.3", { type: "string" });
  const revision = withSchema("3.1.0", { type: "string" });
  const media = "paths/~1a/post/requestBody/content/text~1plain";
  at(base, media)["example"] = "x";
  at(revision, media)["examples"] = { any: { value: "x" } };
  assert.equal(compareDocuments(base, revision), []);
});

function withSchema(openapi: string, schema: unknown): OpenApiDocument {
  return {
    openapi,
    info: { title: "t", version: "1" },
    paths: {
      "/a": {
        post: {
          requestBody: { content: { "text/plain": { schema } } },
          responses: {},
        },
      },
    },
    components: {
      schemas: { X: { type: "object", description: "Its own." } },
    },
  } as unknown as OpenApiDocument;
}

test.run();
