import { test } from "uvu";
import * as assert from "uvu/assert";
import type { MediaType, Schema } from "../../generator/contract/openapi.js";
import type { Json, PageExample } from "../../generator/page/page-model.js";
import type {
  FieldSchema,
  ServiceField,
} from "../../generator/service/service-model.js";
import {
  BOOLEAN,
  build,
  codesOf,
  constrained,
  example,
  field,
  INTEGER,
  listOf,
  object,
  operation,
  parameter,
  ref,
  response,
  schemasOf,
  service,
  STRING,
  values,
} from "./service-fixture.js";

interface ExampleCase {
  readonly title: string;
  readonly field: ServiceField;
  readonly shown: readonly Json[];
  /** The field's schema, words aside. */
  readonly want: Readonly<Record<string, unknown>>;
  /** Which of the examples stay valid ones. */
  readonly valid: readonly Json[];
  readonly codes: readonly string[];
}

const ANY_OBJECT = { kind: "any-object" } as const;
const UUID = {
  kind: "format",
  rule: "test/uuid",
  words: "a UUID",
  format: "uuid",
} as const;
const LENGTH = {
  kind: "length",
  rule: "test/length",
  words: "up to 2 characters",
  maxLength: 2,
} as const;

const CASES: readonly ExampleCase[] = [
  {
    title: "a fitting example",
    field: constrained("f", STRING, values("A")),
    shown: ["A"],
    want: { type: "string", enum: ["A"] },
    valid: ["A"],
    codes: [],
  },
  {
    title: "an example outside a closed list opens it",
    field: constrained("f", STRING, values("A", "B")),
    shown: ["C"],
    want: { type: "string", "x-extensible-enum": ["A", "B"] },
    valid: ["C"],
    codes: ["contract/constraint-withdrawn"],
  },
  {
    title: "a placeholder leaves the list closed",
    field: constrained("f", STRING, values("A", "B")),
    shown: ["string", "<kind>", "x**x***", "10.xx.*.1"],
    want: { type: "string", enum: ["A", "B"] },
    valid: [],
    codes: [
      "contract/example-placeholder",
      "contract/example-placeholder",
      "contract/example-placeholder",
      "contract/example-placeholder",
    ],
  },
  {
    title: "a placeholder is fine once a real value has opened the list",
    field: constrained("f", STRING, values("A", "B")),
    shown: ["string", "C"],
    want: { type: "string", "x-extensible-enum": ["A", "B"] },
    valid: ["string", "C"],
    codes: ["contract/constraint-withdrawn"],
  },
  {
    title: "only the broken bound goes",
    field: constrained("f", INTEGER, {
      kind: "range",
      rule: "r",
      words: "1 to 5",
      minimum: 1,
      maximum: 5,
    }),
    shown: [9],
    want: { type: "integer", minimum: 1 },
    valid: [9],
    codes: ["contract/constraint-withdrawn"],
  },
  {
    title: "a length",
    field: constrained("f", STRING, LENGTH),
    shown: ["abc"],
    want: { type: "string" },
    valid: ["abc"],
    codes: ["contract/constraint-withdrawn"],
  },
  {
    title: "an empty text is a value",
    field: constrained("f", STRING, {
      kind: "length",
      rule: "r",
      words: "1 character or more",
      minLength: 1,
    }),
    shown: [""],
    want: { type: "string" },
    valid: [""],
    codes: ["contract/constraint-withdrawn"],
  },
  {
    title: "a format; a masked value refutes nothing",
    field: constrained("f", STRING, UUID),
    shown: ["a1b2***"],
    want: { type: "string", format: "uuid" },
    valid: [],
    codes: ["contract/example-placeholder"],
  },
  {
    title: "values of items",
    field: constrained("f", listOf(STRING), {
      ...values("A"),
      target: "items",
    } as ReturnType<typeof values>),
    shown: [["A", "C"]],
    want: {
      type: "array",
      items: { type: "string", "x-extensible-enum": ["A"] },
    },
    valid: [["A", "C"]],
    codes: ["contract/constraint-withdrawn"],
  },
  {
    title: "a string for a boolean is a defect of the example",
    field: field("f", BOOLEAN),
    shown: ["true"],
    want: { type: "boolean" },
    valid: [],
    codes: ["contract/example-mismatch"],
  },
  {
    title: "nothing is written as an empty object too",
    field: field("f", { kind: "scalar", name: "null" }),
    shown: [{}, null],
    want: { type: ["null", "object"] },
    valid: [{}, null],
    codes: [],
  },
  {
    title: "a value in a field that holds nothing",
    field: field("f", { kind: "scalar", name: "null" }),
    shown: [{ a: 1 }, [], ""],
    want: { type: "null" },
    valid: [],
    codes: [
      "contract/example-mismatch",
      "contract/example-mismatch",
      "contract/example-mismatch",
    ],
  },
  {
    title: "a list and a text in what is only called an object",
    field: field("f", ANY_OBJECT),
    shown: [[["on"]], "a lamp", { a: 1 }],
    want: { type: ["object", "array", "string"], additionalProperties: true },
    valid: [[["on"]], "a lamp", { a: 1 }],
    codes: ["contract/object-opened", "contract/object-opened"],
  },
  {
    title: "numbers in a map of objects",
    field: field("f", { kind: "map", values: ANY_OBJECT }),
    shown: [{ lamps: 2, bells: 3 }],
    want: {
      type: "object",
      additionalProperties: {
        type: ["object", "number"],
        additionalProperties: true,
      },
    },
    valid: [{ lamps: 2, bells: 3 }],
    codes: ["contract/object-opened"],
  },
  {
    title: "an empty text and a placeholder show no other type",
    field: field("f", ANY_OBJECT),
    shown: ["", "{lamp}"],
    want: { type: "object", additionalProperties: true },
    valid: [],
    codes: ["contract/example-mismatch", "contract/example-mismatch"],
  },
  {
    title: "null is accepted where an example shows it",
    field: constrained("f", STRING, values("A")),
    shown: [null],
    want: { type: ["string", "null"], enum: ["A", null] },
    valid: [null],
    codes: [],
  },
];

for (const { title, field: given, shown, want, valid, codes } of CASES) {
  for (const side of ["request", "response"] as const) {
    test(`${title} (${side})`, () => {
      const examples = shown.map((value) => example(side, { f: value }));
      const result = build(
        service(
          [
            operation({
              line: "POST /a",
              ...(side === "request"
                ? { body: ref("o"), requestExamples: examples }
                : {}),
              responses: [
                response(
                  "200",
                  side === "response" ? ref("o") : undefined,
                  side === "response" ? examples : [],
                ),
              ],
            }),
          ],
          [object({ id: "o", name: "Box", side, fields: [given] })],
        ),
      );
      assert.equal(wordless(schemasOf(result)["Box"]?.properties?.["f"]), want);
      const media = mediaOf(result.document.paths?.["/a"]?.post, side);
      const kept = Object.values(media?.examples ?? {}).map(
        (item) => (item as { value: { f: Json } }).value.f,
      );
      assert.equal(kept, valid);
      const aside = (media?.["x-doc-examples"] ?? []) as { reason: string }[];
      assert.is(aside.length, shown.length - valid.length);
      assert.ok(aside.every(({ reason }) => reason !== ""));
      assert.equal(codesOf(result), codes);
    });
  }
}

function wordless(schema: Schema | undefined): Schema {
  const copy: Schema = { ...schema };
  delete copy.description;
  delete copy["x-doc-source"];
  return copy;
}

function mediaOf(
  given: unknown,
  side: "request" | "response",
): MediaType | undefined {
  const post = given as {
    requestBody?: { content: Record<string, MediaType> };
    responses?: Record<string, { content?: Record<string, MediaType> }>;
  };
  const holder =
    side === "request" ? post.requestBody : post.responses?.["200"];
  return holder?.content?.["application/json"];
}

test("a mismatch names the path, what was seen and what was expected", () => {
  const result = build(
    service(
      [
        operation({
          line: "POST /a",
          body: ref("o"),
          requestExamples: [
            example(
              "request",
              { list: [{ on: true }, { on: "true" }] },
              { title: "Two of them" },
            ),
          ],
        }),
      ],
      [
        object({
          id: "o",
          name: "Box",
          fields: [field("list", listOf(ref("i")))],
        }),
        object({ id: "i", name: "Item", fields: [field("on", BOOLEAN)] }),
      ],
    ),
  );
  const [found, ...others] = result.diagnostics;
  assert.equal(others, []);
  assert.is(found?.code, "contract/example-mismatch");
  assert.is(found?.subject, "$.list[1].on");
  assert.is(found?.source?.file, "pages/Page.html");
  assert.is(found?.source?.position?.line, 90);
  assert.is(
    found?.message,
    'The request example "Two of them": `$.list[1].on` is the string `"true"`, expected boolean.',
  );
});

test("withdrawing names the example in diagnostics and sources", () => {
  const result = build(
    service(
      [
        operation({
          line: "POST /a",
          body: ref("o"),
          requestExamples: [example("request", { f: "C" })],
        }),
      ],
      [
        object({
          id: "o",
          name: "Box",
          fields: [constrained("f", STRING, values("A"))],
        }),
      ],
    ),
  );
  const [note] =
    result.sources.entries["/components/schemas/Box/properties/f"]
      ?.constraints ?? [];
  assert.is(note?.withdrawn, "The request example");
  assert.is(note?.rule, "values/test");
  assert.match(
    result.diagnostics[0]?.message ?? "",
    '`one of A` demands one of "A"',
  );
});

const HYPHENATED = "0f3b6c1e-52a7-4d0c-9b1e-7c2d8e4f6a05";
const UNHYPHENATED = HYPHENATED.replaceAll("-", "");

const IDENTIFIERS: readonly (readonly [
  title: string,
  name: string,
  shown: Json,
  want: string | undefined,
])[] = [
  ["32 digits", "lamp_id", { lamp_id: UNHYPHENATED }, undefined],
  ["32 digits in a list", "lamp_id", { lamp_id: [UNHYPHENATED] }, undefined],
  [
    "32 digits here and hyphens there",
    "lamp_id",
    [{ lamp_id: UNHYPHENATED }, { lamp_id: HYPHENATED }],
    "uuid",
  ],
  ["another text", "lamp_id", { lamp_id: "lamp-1" }, "uuid"],
  ["another name", "lamp_id", { bulb_id: UNHYPHENATED }, "uuid"],
  [
    "32 digits and a kind",
    "lamp_id",
    { lamp_id: `${UNHYPHENATED}in01` },
    undefined,
  ],
  ["a name that says not whose it is", "id", { id: UNHYPHENATED }, "uuid"],
];

for (const [title, name, shown, want] of IDENTIFIERS) {
  test(`what another page shows of an identifier: ${title}`, () => {
    const result = build(
      service(
        [
          operation({
            line: "GET /shown",
            responses: [
              response("200", { kind: "any-object" }, [
                example("response", { shown }),
              ]),
            ],
          }),
          operation({ line: "POST /a", body: ref("o") }),
        ],
        [
          object({
            id: "o",
            name: "Box",
            fields: [constrained(name, STRING, UUID)],
          }),
        ],
      ),
    );
    assert.is(schemasOf(result)["Box"]?.properties?.[name]?.format, want);
    assert.equal(
      codesOf(result),
      want === undefined ? ["contract/constraint-withdrawn"] : [],
    );
  });
}

const CALLED: readonly (readonly [target: string, want: string | undefined])[] =
  [
    [`https://a.example.com/lamps/${UNHYPHENATED}in01?on=1`, undefined],
    [`/lamps/${UNHYPHENATED}`, undefined],
    [`/lamps/${HYPHENATED}`, "uuid"],
    ["/lamps/{lamp_id}", "uuid"],
    [`/bulbs/${UNHYPHENATED}`, "uuid"],
  ];

for (const [target, want] of CALLED) {
  test(`what the path of a call shows of an identifier: ${target}`, () => {
    const lamp = operation({
      line: "GET /lamps/{lamp_id}",
      requestExamples: [example("request", {}, { method: "GET", target })],
    });
    const result = build(
      service(
        [lamp, operation({ line: "POST /a", body: ref("o") })],
        [
          object({
            id: "o",
            name: "Box",
            fields: [constrained("lamp_id", STRING, UUID)],
          }),
        ],
      ),
    );
    const { lamp_id: field } = schemasOf(result)["Box"]?.properties ?? {};
    assert.is(field?.format, want);
  });
}

test("null at an object changes the field, not the object", () => {
  const result = build(
    service(
      [
        operation({
          line: "GET /a",
          responses: [
            response("200", ref("o"), [
              example("response", { a: null, b: { x: "1" } }),
            ]),
          ],
        }),
      ],
      [
        object({
          id: "o",
          name: "Box",
          side: "response",
          fields: [field("a", ref("i")), field("b", ref("i"))],
        }),
        object({
          id: "i",
          name: "Item",
          side: "response",
          fields: [field("x")],
        }),
      ],
    ),
  );
  const { Box: box, Item: item } = schemasOf(result);
  assert.equal(wordless(box?.properties?.["a"]), {
    anyOf: [{ $ref: "#/components/schemas/Item" }, { type: "null" }],
  });
  assert.is(box?.properties?.["b"]?.$ref, "#/components/schemas/Item");
  assert.is(item?.type, "object");
});

test("null in a response leaves the request alone: two schemas", () => {
  const result = build(
    service(
      [
        operation({
          line: "POST /a",
          body: ref("q"),
          responses: [
            response("200", ref("r"), [example("response", { f: null })]),
          ],
        }),
      ],
      [
        object({ id: "q", name: "Box", fields: [field("f")] }),
        object({
          id: "r",
          name: "Box",
          side: "response",
          fields: [field("f")],
        }),
      ],
    ),
  );
  const { Box: box, BoxOutput: output } = schemasOf(result);
  assert.is(box?.properties?.["f"]?.type, "string");
  assert.equal(output?.properties?.["f"]?.type, ["string", "null"]);
});

test("what one page's example shows holds for the schema that pages share", () => {
  const get = (
    line: string,
    id: string,
    value: Json,
  ): ReturnType<typeof operation> =>
    operation({
      line,
      responses: [
        response("200", ref(id), [example("response", { f: value })]),
      ],
    });
  const result = build(
    service(
      [get("GET /a", "a", "x"), get("GET /b", "b", null)],
      ["a", "b"].map((id) =>
        object({ id, name: "Box", side: "response", fields: [field("f")] }),
      ),
    ),
  );
  assert.equal(Object.keys(schemasOf(result)), ["Box"]);
  assert.equal(schemasOf(result)["Box"]?.properties?.["f"]?.type, [
    "string",
    "null",
  ]);
});

test("text that is no JSON, bodies without a table, request lines, undocumented fields", () => {
  const { value: _, ...unread } = example("response", 1, { text: "{ a: }" });
  const { value: __, ...line } = example("request", 1, {
    text: "",
    target: "/a?x=1",
  });
  const result = build(
    service(
      [
        operation({
          line: "GET /a",
          requestExamples: [example("request", { b: 1 }), line],
          responses: [
            response("200", ref("o"), [
              unread,
              example("response", { f: "x", more: { deep: 1 } }),
            ]),
          ],
        }),
      ],
      [
        object({
          id: "o",
          name: "Box",
          side: "response",
          fields: [field("f")],
        }),
      ],
    ),
  );
  assert.equal(codesOf(result), [
    "contract/example-undocumented-field",
    "contract/example-unplaced",
    "contract/example-unreadable",
  ]);
  const get = result.document.paths?.["/a"]?.get;
  assert.equal(get?.["x-doc-examples"], [
    { reason: "The operation documents no request body.", value: { b: 1 } },
  ]);
  assert.equal(mediaOf(get, "response")?.["x-doc-examples"], [
    { reason: "The text is no JSON.", text: "{ a: }" },
  ]);
  assert.equal(
    result.sources.entries["/paths/~1a/get"]?.examples?.map(
      ({ became }) => became,
    ),
    ["set aside", "request line", "set aside", "example"],
  );
});

test("keys of examples come from their titles and never clash", () => {
  const titles = [
    "Adding a disk",
    "Adding a disk",
    undefined,
    "2 disks",
    "磁盘",
  ];
  const result = build(
    service(
      [
        operation({
          line: "POST /a",
          body: ref("o"),
          requestExamples: titles.map((title) =>
            example(
              "request",
              { f: "x" },
              title === undefined ? {} : { title },
            ),
          ),
        }),
      ],
      [object({ id: "o", name: "Box", fields: [field("f")] })],
    ),
  );
  const media = (
    result.document.paths?.["/a"]?.post?.requestBody as {
      content: Record<string, MediaType>;
    }
  ).content;
  assert.equal(Object.keys(media["application/json"]?.examples ?? {}), [
    "AddingADisk",
    "AddingADisk2",
    "example1",
    "Disks",
    "example2",
  ]);
});

test("an example goes to the media type that it names, any other one to the first", () => {
  const old = "application/bell-v1+json";
  const recent = "application/bell-v2+json";
  const naming = (title: string, ...types: readonly string[]): PageExample =>
    example(
      "request",
      { f: "x" },
      {
        title,
        headers: Object.fromEntries(
          types.map((type) => ["Content-Type", type]),
        ),
      },
    );
  const result = build(
    service(
      [
        operation({
          line: "PATCH /bells",
          requestBody: {
            mediaTypes: [recent, old],
            required: true,
            schema: ref("o"),
          },
          requestExamples: [
            naming("Old", `${old}; charset=utf-8`),
            naming("New", recent),
            naming("Other", "text/plain"),
            naming("Plain"),
          ],
        }),
      ],
      [object({ id: "o", name: "Bell", fields: [field("f")] })],
    ),
  );
  const { content } = result.document.paths?.["/bells"]?.patch?.requestBody as {
    content: Record<string, MediaType>;
  };
  assert.equal(
    Object.entries(content).map(([type, { examples = {} }]) => [
      type,
      ...Object.keys(examples),
    ]),
    [
      [recent, "New", "Other", "Plain"],
      [old, "Old"],
    ],
  );
});

test("what a call sends in its path and its query refutes words as its body does", () => {
  const length = { ...LENGTH, maxLength: 4 };
  const call = (line: string, method = "GET" as const): PageExample => ({
    side: "request",
    method,
    target: line,
    headers: {},
    text: "",
    position: { line: 1, column: 1 },
  });
  const read = (target: string): readonly unknown[] => {
    const result = build(
      service([
        operation({
          line: "GET /v1/{tower}/bells",
          parameters: [
            parameter("path", "tower", { constraints: [length] }),
            parameter("query", "kind", { constraints: [values("a", "b")] }),
            {
              in: "query",
              field: constrained("limit", INTEGER, {
                kind: "range",
                rule: "test/range",
                words: "up to 9",
                maximum: 9,
              }),
            },
          ],
          requestExamples: [call(target)],
        }),
      ]),
    );
    const { parameters = [] } =
      result.document.paths?.["/v1/{tower}/bells"]?.get ?? {};
    return [
      ...parameters.map((one) => {
        const { schema } = one as { schema: Schema };
        return schema.maxLength ?? schema.enum?.length ?? schema.maximum ?? 0;
      }),
      ...codesOf(result),
    ];
  };
  const gone = "contract/constraint-withdrawn";
  const fits = [4, 2, 9];
  assert.equal(read("/v1/east/bells?kind=a&limit=9"), fits);
  assert.equal(read("https://{host}/v1/eastern/bells"), [0, 2, 9, gone]);
  assert.equal(read("/v1/east/bells?kind=c"), [4, 0, 9, gone]);
  assert.equal(read("/v1/east/bells?kind=a&limit=10"), [4, 2, 0, gone]);
  assert.equal(read("/v1/{tower}/bells?kind={kind}&limit=x"), fits);
  assert.equal(read("/v1/eastern/ropes?kind=c"), fits);
});

test("a file is no JSON, and neither is what only examples in XML tell of", () => {
  const typesOf = (
    schema?: FieldSchema,
    examples: readonly PageExample[] = [],
  ): string[] => {
    const { document } = build(
      service([
        operation({
          line: "GET /a",
          responses: [response("200", schema, examples)],
        }),
      ]),
    );
    const { content } = document.paths?.["/a"]?.get?.responses?.["200"] as {
      content: Record<string, MediaType>;
    };
    return Object.keys(content);
  };
  const binary = { kind: "scalar", name: "string", format: "binary" } as const;
  const xml: PageExample = {
    side: "response",
    headers: {},
    text: "<lamp>on</lamp>",
    position: { line: 1, column: 1 },
  };
  assert.equal(typesOf(binary), ["application/octet-stream"]);
  assert.equal(typesOf(STRING), ["application/json"]);
  assert.equal(typesOf(undefined, [xml]), ["application/xml"]);
  assert.equal(typesOf(STRING, [xml]), ["application/json"]);
});

test.run();
