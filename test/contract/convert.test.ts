/** Documents without references, and a JSON Schema for each schema. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { dereferenceDocument } from "../../generator/contract/convert/dereference.js";
import { jsonSchemaFiles } from "../../generator/contract/convert/json-schema-files.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { documentWith, VALUES, verdictsOf } from "./downgrade-sample.js";

const REF = (name: string): { $ref: string } => ({
  $ref: `#/components/schemas/${name}`,
});

interface Row {
  readonly title: string;
  readonly schemas: Readonly<Record<string, unknown>>;
  /** The schema `X` without references. */
  readonly after: unknown;
  readonly left?: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    title: "a reference to a reference",
    schemas: { X: REF("A"), A: REF("B"), B: { type: "string" } },
    after: { type: "string" },
  },
  {
    title: "words beside a reference win",
    schemas: {
      X: { ...REF("A"), description: "Mine." },
      A: { type: "string", description: "Its own." },
    },
    after: { type: "string", description: "Mine." },
  },
  {
    title: "demands beside a reference join it",
    schemas: { X: { ...REF("A"), minLength: 2 }, A: { minLength: 1 } },
    after: { minLength: 2, allOf: [{ minLength: 1 }] },
  },
  {
    title: "what holds itself stays a reference",
    schemas: {
      X: { properties: { tree: REF("Tree"), a: REF("A") } },
      Tree: { properties: { below: { type: "array", items: REF("Tree") } } },
      A: { type: "string" },
    },
    after: { properties: { tree: REF("Tree"), a: { type: "string" } } },
    left: ["#/components/schemas/Tree"],
  },
  {
    title: "two that hold each other stay references, in any order",
    schemas: {
      X: { properties: { one: REF("One") } },
      Two: { properties: { one: REF("One"), a: REF("A") } },
      One: { properties: { two: REF("Two") } },
      A: { type: "string" },
    },
    after: { properties: { one: REF("One") } },
    left: ["#/components/schemas/One", "#/components/schemas/Two"],
  },
  {
    title: "a circle of nothing but references",
    schemas: { X: REF("A"), A: REF("B"), B: REF("A") },
    after: REF("A"),
    left: ["#/components/schemas/A", "#/components/schemas/B"],
  },
  {
    title: "what is not there, and other files",
    schemas: { X: { anyOf: [REF("Gone"), { $ref: "other.json#/X" }] } },
    after: { anyOf: [REF("Gone"), { $ref: "other.json#/X" }] },
    left: ["#/components/schemas/Gone", "other.json#/X"],
  },
  {
    title: "values are no references, whatever is in them",
    schemas: {
      X: {
        const: { $ref: "#/components/schemas/A" },
        examples: [REF("A")],
        properties: { $ref: { type: "string" } },
      },
      A: { type: "string" },
    },
    after: {
      const: { $ref: "#/components/schemas/A" },
      examples: [REF("A")],
      properties: { $ref: { type: "string" } },
    },
  },
];

for (const { title, schemas, after, left = [] } of ROWS) {
  test(`dereferenced: ${title}`, () => {
    const given = documentWith(schemas);
    const { document, diagnostics } = dereferenceDocument(given);
    assert.equal(document?.components?.schemas?.["X"], after);
    assert.equal(diagnostics.map(({ subject }) => subject).sort(), [...left]);
    if (left.some((ref) => ref.includes("Gone"))) return;
    if (title.startsWith("a circle")) return;
    const taken = VALUES.filter(verdictsOf(document ?? given));
    assert.equal(taken, VALUES.filter(verdictsOf(given)));
  });
}

test("parameters, responses and path items are written out, and 3.0 ignores siblings", () => {
  const given = {
    openapi: "3.0.3",
    info: { title: "T", version: "1" },
    paths: {
      "/a": {
        get: {
          parameters: [{ $ref: "#/components/parameters/P" }],
          responses: { 200: { $ref: "#/components/responses/R" } },
        },
      },
    },
    components: {
      parameters: {
        P: {
          name: "p",
          in: "query",
          schema: { $ref: "#/components/schemas/S", minLength: 9 },
        },
      },
      responses: { R: { description: "Done." } },
      schemas: { S: { type: "string" } },
    },
  } as unknown as OpenApiDocument;
  const { document } = dereferenceDocument(given);
  assert.equal(document?.paths?.["/a"]?.get, {
    parameters: [{ name: "p", in: "query", schema: { type: "string" } }],
    responses: { 200: { description: "Done." } },
  });
});

test("a document that would grow without measure is refused", () => {
  const schemas: Record<string, unknown> = { S0: { type: "string" } };
  for (let level = 1; level <= 40; level++) {
    const below = REF(`S${level - 1}`);
    schemas[`S${level}`] = { properties: { a: below, b: below } };
  }
  const { document, diagnostics } = dereferenceDocument(documentWith(schemas));
  assert.is(document, undefined);
  assert.equal(
    diagnostics.map(({ code }) => code),
    ["contract/too-large"],
  );
});

test("JSON Schemas stand alone, and take what the document takes", () => {
  const schemas = {
    Shop: {
      type: "object",
      required: ["a"],
      properties: { a: REF("Name"), b: REF("Shop"), c: REF("Part") },
    },
    Name: { type: ["string", "null"], example: "a" },
    Part: {
      anyOf: [REF("Shop/properties/a"), { $ref: "#/components/schemas/Own" }],
    },
    Own: {
      $defs: { Name: { const: true } },
      $ref: "#/components/schemas/Own/$defs/Name",
    },
    Always: true,
  };
  const document = documentWith(schemas);
  const files = jsonSchemaFiles(document);
  assert.equal(
    files.map(({ path }) => path),
    Object.keys(schemas).map((name) => `${name}.schema.json`),
  );
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  for (const [index, name] of Object.keys(schemas).entries()) {
    const { schema, path } = files[index] ?? { schema: {}, path: "" };
    assert.is(schema["$id"], path);
    assert.not.match(JSON.stringify(schema), "#/components/");
    const check = ajv.compile(schema);
    assert.equal(
      VALUES.filter((value) => check(value)),
      VALUES.filter(verdictsOf(document, name)),
      name,
    );
  }
  assert.equal(files[1]?.schema["examples"], ["a"]);
  assert.equal(files[0]?.schema["properties"], {
    a: { $ref: "#/$defs/Name" },
    b: { $ref: "#" },
    c: { $ref: "#/$defs/Part" },
  });
});

test("names of files are safe, and apart from each other on every file system", () => {
  const names = ["Order", "order", "../../etc", "con", "", ".x", "a b", "a_b"];
  const schemas = Object.fromEntries(names.map((name) => [name, {}]));
  assert.equal(
    jsonSchemaFiles(documentWith(schemas)).map(({ path }) => path),
    [
      "Order.schema.json",
      "order-2.schema.json",
      "__.._etc.schema.json",
      "_con.schema.json",
      "_.schema.json",
      "_x.schema.json",
      "a_b.schema.json",
      "a_b-2.schema.json",
    ],
  );
});

test.run();
