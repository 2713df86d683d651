/** Everything of a 3.1 document but keywords of schemas in its 3.0 form: what is kept, copied, named, completed, listed. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { lintDocument } from "../../generator/cli/lint-document.js";
import { upgradeDocument } from "../../generator/contract/access/upgrade.js";
import { downgradeDocument } from "../../generator/contract/downgrade/downgrade-document.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { documentWith, VALUES, verdictsOf } from "./downgrade-sample.js";

/** A 3.1 document of these members. */
function documentOf(
  members: Readonly<Record<string, unknown>>,
): OpenApiDocument {
  const base = { openapi: "3.1.0", info: { title: "T", version: "1" } };
  return { ...base, ...members } as unknown as OpenApiDocument;
}

const OK = { 200: { description: "Done." } };
const NULLABLE = { type: ["string", "null"] };
const CONTENT = { "application/json": { schema: NULLABLE } };

interface Row {
  readonly title: string;
  readonly before: Readonly<Record<string, unknown>>;
  /** Members of the 3.0 document. */
  readonly after: Readonly<Record<string, unknown>>;
  readonly listed: readonly string[];
  /** Set where reading back gives more than there was. */
  readonly isCompleted?: true;
}

const ROWS: readonly Row[] = [
  {
    title: "a document without paths gets none",
    before: { components: {} },
    after: { paths: {}, components: {} },
    listed: [],
    isCompleted: true,
  },
  {
    title: "a summary, a licence by its identifier, a dialect",
    before: {
      info: {
        title: "T",
        version: "1",
        summary: "Short.",
        license: { name: "MIT", identifier: "MIT" },
      },
      jsonSchemaDialect: "https://spec.openapis.org/oas/3.1/dialect/base",
      paths: {},
    },
    after: {
      info: {
        title: "T",
        version: "1",
        license: { name: "MIT", "x-doc-keywords": { identifier: "MIT" } },
        "x-doc-keywords": { summary: "Short." },
      },
      paths: {},
      "x-doc-keywords": {
        jsonSchemaDialect: "https://spec.openapis.org/oas/3.1/dialect/base",
      },
    },
    listed: [
      "#/info/license/identifier",
      "#/info/summary",
      "#/jsonSchemaDialect",
    ],
  },
  {
    title: "webhooks, with their schemas in the form of 3.0",
    before: {
      paths: {},
      webhooks: {
        told: { post: { requestBody: { content: CONTENT }, responses: OK } },
      },
    },
    after: {
      paths: {},
      "x-webhooks": {
        told: {
          post: {
            requestBody: {
              content: {
                "application/json": {
                  schema: { type: "string", nullable: true },
                },
              },
            },
            responses: OK,
          },
        },
      },
    },
    listed: ["#/webhooks"],
  },
  {
    title: "a path item that is a component is copied",
    before: {
      paths: { "/a": { $ref: "#/components/pathItems/A" } },
      components: { pathItems: { A: { get: { responses: OK } } } },
    },
    after: {
      paths: {
        "/a": {
          get: { responses: OK },
          "x-doc-reference": { ref: "#/components/pathItems/A" },
        },
      },
      components: {
        "x-doc-keywords": { pathItems: { A: { get: { responses: OK } } } },
      },
    },
    listed: ["#/paths/~1a", "#/components/pathItems"],
  },
  {
    title: "a path item that calls back itself ends",
    before: {
      paths: { "/a": { $ref: "#/components/pathItems/A" } },
      components: {
        pathItems: {
          A: {
            get: {
              responses: OK,
              callbacks: {
                again: { "{$url}": { $ref: "#/components/pathItems/A" } },
              },
            },
          },
        },
      },
    },
    after: {
      paths: {
        "/a": {
          get: {
            responses: OK,
            callbacks: {
              again: {
                "{$url}": {
                  "x-doc-reference": { ref: "#/components/pathItems/A" },
                },
              },
            },
          },
          "x-doc-reference": { ref: "#/components/pathItems/A" },
        },
      },
      components: {
        "x-doc-keywords": {
          pathItems: {
            A: {
              get: {
                responses: OK,
                callbacks: {
                  again: { "{$url}": { $ref: "#/components/pathItems/A" } },
                },
              },
            },
          },
        },
      },
    },
    listed: [
      "#/paths/~1a",
      "#/paths/~1a/get/callbacks/again/{$url}",
      "#/components/pathItems",
    ],
  },
  {
    title: "a reference with a description of its own is copied",
    before: {
      paths: {
        "/a": {
          get: {
            responses: {
              200: { $ref: "#/components/responses/R", description: "Mine." },
            },
          },
        },
      },
      components: { responses: { R: { description: "Its own." } } },
    },
    after: {
      paths: {
        "/a": {
          get: {
            responses: {
              200: {
                description: "Mine.",
                "x-doc-reference": {
                  ref: "#/components/responses/R",
                  description: "Mine.",
                },
              },
            },
          },
        },
      },
      components: { responses: { R: { description: "Its own." } } },
    },
    listed: ["#/paths/~1a/get/responses/200"],
  },
  {
    title: "client certificates, and scopes of a plain key",
    before: {
      security: [{ Certificate: [], Key: ["role"] }, { Login: ["read"] }],
      paths: {},
      components: {
        securitySchemes: {
          Certificate: { type: "mutualTLS" },
          Key: { type: "apiKey", in: "header", name: "K" },
          Login: {
            type: "openIdConnect",
            openIdConnectUrl: "https://a.example",
          },
        },
      },
    },
    after: {
      security: [{ Key: [] }, { Login: ["read"] }],
      paths: {},
      components: {
        securitySchemes: {
          Key: { type: "apiKey", in: "header", name: "K" },
          Login: {
            type: "openIdConnect",
            openIdConnectUrl: "https://a.example",
          },
        },
        "x-doc-keywords": {
          securitySchemes: {
            Certificate: { type: "mutualTLS" },
            Key: { type: "apiKey", in: "header", name: "K" },
            Login: {
              type: "openIdConnect",
              openIdConnectUrl: "https://a.example",
            },
          },
        },
      },
      "x-doc-keywords": {
        security: [{ Certificate: [], Key: ["role"] }, { Login: ["read"] }],
      },
    },
    listed: ["#/components/securitySchemes", "#/security"],
  },
  {
    title:
      "an operation without responses gets one, and a body that may be ignored is told",
    before: {
      paths: { "/a": { get: { requestBody: { content: CONTENT } } } },
    },
    after: {
      paths: {
        "/a": {
          get: {
            requestBody: {
              content: {
                "application/json": {
                  schema: { type: "string", nullable: true },
                },
              },
            },
            responses: { default: { description: "Not documented." } },
          },
        },
      },
    },
    listed: ["#/paths/~1a/get", "#/paths/~1a/get/requestBody"],
    isCompleted: true,
  },
  {
    title: "names that authors chose are no keywords, values no schemas",
    before: {
      paths: {},
      components: {
        headers: { "x-limit": { schema: NULLABLE, example: { type: ["a"] } } },
        examples: { webhooks: { value: { $ref: "#/nowhere", summary: "S" } } },
      },
    },
    after: {
      paths: {},
      components: {
        headers: {
          "x-limit": {
            schema: { type: "string", nullable: true },
            example: { type: ["a"] },
          },
        },
        examples: { webhooks: { value: { $ref: "#/nowhere", summary: "S" } } },
      },
    },
    listed: [],
  },
];

for (const { title, before, after, listed, isCompleted } of ROWS) {
  test(title, () => {
    const document = documentOf(before);
    const copy = structuredClone(document);
    const { document: made, diagnostics } = downgradeDocument(document);
    assert.equal(made, { ...documentOf(after), openapi: "3.0.3" });
    assert.equal(
      diagnostics.map(({ subject }) => subject),
      listed,
    );
    assert.equal(document, copy, "the input is left as it was");
    if (!isCompleted) assert.equal(upgradeDocument(made), document);
  });
}

interface NamedRow {
  readonly title: string;
  readonly schemas: Readonly<Record<string, unknown>>;
  /** The schema `X` in 3.0, and the names that were added. */
  readonly after: unknown;
  readonly added: readonly string[];
}

const NAMED: readonly NamedRow[] = [
  {
    title: "a definition within a schema",
    schemas: {
      X: { $ref: "#/components/schemas/Y/$defs/Part" },
      Y: { $defs: { Part: { type: "string" } } },
    },
    after: { $ref: "#/components/schemas/Part" },
    added: ["Part"],
  },
  {
    title: "a definition of a name that another schema has",
    schemas: {
      X: {
        properties: { a: { $ref: "#/components/schemas/X/$defs/y" } },
        $defs: { y: { type: "integer" } },
      },
      Y: { type: "string" },
    },
    after: {
      properties: { a: { $ref: "#/components/schemas/Xy" } },
      "x-doc-keywords": { $defs: { y: { type: "integer" } } },
    },
    added: ["Xy"],
  },
  {
    title: "a property of another schema, twice",
    schemas: {
      X: {
        properties: {
          a: { $ref: "#/components/schemas/Y/properties/a" },
          b: { $ref: "#/components/schemas/Y/properties/a" },
        },
      },
      Y: { properties: { a: { const: 1 } } },
    },
    after: {
      properties: {
        a: { $ref: "#/components/schemas/a" },
        b: { $ref: "#/components/schemas/a" },
      },
    },
    added: ["a"],
  },
  {
    title: "an anchor, and a schema that holds itself by one",
    schemas: {
      X: { $ref: "#tree" },
      Y: {
        $anchor: "tree",
        type: "object",
        properties: { a: { $ref: "#tree" } },
      },
    },
    after: { $ref: "#/components/schemas/Y" },
    added: [],
  },
  {
    title: "an `$id`, with definitions of its own",
    schemas: {
      X: { $ref: "https://a.example/y" },
      Y: {
        $id: "https://a.example/y",
        properties: { a: { $ref: "#/$defs/Part" } },
        $defs: { Part: { type: "string" } },
      },
    },
    after: { $ref: "#/components/schemas/Y" },
    added: ["Part"],
  },
  {
    title: "another file stays another file",
    schemas: { X: { $ref: "other.json#/X" } },
    after: { $ref: "other.json#/X" },
    added: [],
  },
];

for (const { title, schemas, after, added } of NAMED) {
  test(`references: ${title}`, () => {
    const document = documentWith(schemas);
    const { document: made, diagnostics } = downgradeDocument(document);
    const all = made.components?.schemas ?? {};
    assert.equal(all["X"], after);
    assert.equal(Object.keys(all).slice(Object.keys(schemas).length), added);
    assert.ok(
      diagnostics.some(({ code }) => code === "contract/downgrade-changed"),
    );
    if (title.includes("file")) return;
    const taken = VALUES.filter(verdictsOf(upgradeDocument(made)));
    assert.equal(taken, VALUES.filter(verdictsOf(document)));
    assert.ok(taken.length < VALUES.length);
  });
}

test("a chain of parts that is nowhere cut", () => {
  let schema: unknown = { type: ["string", "null"] };
  for (let depth = 0; depth < 500; depth++)
    schema = { properties: { a: schema } };
  const { diagnostics } = downgradeDocument(documentWith({ X: schema }));
  assert.equal(diagnostics, []);
});

test("100,000 properties take no time to speak of", () => {
  const properties = Object.fromEntries(
    Array.from({ length: 100_000 }, (_, index) => [
      `field_${index}`,
      { type: ["string", "null"], pattern: "^a" },
    ]),
  );
  const start = process.cpuUsage();
  const { document } = downgradeDocument(
    documentWith({ X: { type: "object", properties } }),
  );
  assert.ok(process.cpuUsage(start).user < 5_000_000);
  const made = document.components?.schemas?.["X"]?.properties ?? {};
  assert.is(Object.keys(made).length, 100_000);
});

test("a 3.0 document comes back as it is", () => {
  const document = { ...documentOf({ paths: {} }), openapi: "3.0.1" };
  assert.is(downgradeDocument(document).document, document);
});

test("what is made is valid OpenAPI 3.0, by the linter's word", async () => {
  for (const { before } of ROWS) {
    const { document } = downgradeDocument(documentOf(before));
    const problems = (await lintDocument(document)).filter(({ rule }) =>
      /^(?:struct|spec|no-unresolved-refs|nullable-type-sibling)/.test(rule),
    );
    assert.equal(problems, []);
  }
});

test.run();
