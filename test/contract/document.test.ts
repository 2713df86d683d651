import { test } from "uvu";
import * as assert from "uvu/assert";
import { lintDocument } from "../../generator/cli/lint-document.js";
import { EXTENSIONS } from "../../generator/contract/extensions.js";
import type { Operation, Parameter } from "../../generator/contract/openapi.js";
import {
  serialiseDocument,
  serialiseSources,
} from "../../generator/contract/serialise.js";
import {
  build,
  codesOf,
  example,
  field,
  listOf,
  object,
  operation,
  parameter,
  ref,
  response,
  schemasOf,
  service,
  STRING,
} from "./service-fixture.js";
import { wideService } from "./wide-service.js";

function parametersOf(given: Operation | undefined): Parameter[] {
  return (given?.parameters ?? []) as Parameter[];
}

test("paths that differ only in parameter names are one path", () => {
  const result = build(
    service([
      operation({
        line: "GET /v1/{project_id}/x",
        parameters: [parameter("path", "project_id")],
      }),
      operation({
        line: "PUT /v1/{project_id}/x",
        parameters: [parameter("path", "project_id")],
      }),
      operation({
        line: "POST /v1/{tenant_id}/x",
        parameters: [parameter("path", "tenant_id")],
      }),
    ]),
  );
  const [path, ...others] = Object.entries(result.document.paths ?? {});
  assert.equal(others, []);
  assert.is(path?.[0], "/v1/{project_id}/x");
  const [first] = parametersOf(path?.[1].post);
  assert.is(first?.name, "project_id");
  assert.equal(first?.["x-doc-source"], {
    page: "Page",
    table: "Fields",
    row: "tenant_id",
  });
  assert.equal(codesOf(result), ["contract/path-names-merged"]);
});

test("text that holds an object says whose fields its JSON has", () => {
  const result = build(
    service(
      [
        operation({
          line: "GET /v1/x",
          responses: [response("200", ref("a"))],
        }),
      ],
      [
        object({
          id: "a",
          name: "Lamp",
          side: "response",
          fields: [
            field("shade", {
              kind: "scalar",
              name: "string",
              content: listOf(ref("b")),
            }),
          ],
        }),
        object({
          id: "b",
          name: "Shade",
          side: "response",
          fields: [field("width")],
        }),
      ],
    ),
  );
  const { Lamp, Shade } = schemasOf(result);
  const { contentMediaType, contentSchema } = Lamp?.properties?.["shade"] ?? {};
  assert.is(contentMediaType, "application/json");
  assert.equal(contentSchema?.items, {
    $ref: "#/components/schemas/Shade",
  });
  assert.equal(Object.keys(Shade?.properties ?? {}), ["width"]);
});

interface PathCase {
  readonly title: string;
  readonly path: string;
  readonly rows: readonly string[];
  readonly want: readonly string[];
  readonly codes: readonly string[];
}

const PATHS: readonly PathCase[] = [
  {
    title: "in the order of the template",
    path: "/a/{x}/{y}",
    rows: ["y", "x"],
    want: ["x", "y"],
    codes: [],
  },
  {
    title: "a name without a row",
    path: "/a/{x}",
    rows: [],
    want: ["x"],
    codes: ["contract/path-parameter-undeclared"],
  },
  {
    title: "another spelling",
    path: "/a/{diskId}",
    rows: ["disk_id"],
    want: ["diskId"],
    codes: ["contract/path-parameter-matched"],
  },
  {
    title: "another name, nothing else left",
    path: "/a/{x}",
    rows: ["y"],
    want: ["x"],
    codes: ["contract/path-parameter-matched"],
  },
  {
    title: "a row too many",
    path: "/a/{x}",
    rows: ["x", "z"],
    want: ["x"],
    codes: ["contract/path-parameter-unused"],
  },
  {
    title: "a row twice",
    path: "/a/{x}",
    rows: ["x", "x"],
    want: ["x"],
    codes: ["contract/duplicate-parameter"],
  },
  {
    title: "a name twice",
    path: "/a/{x}/b/{x}",
    rows: ["x"],
    want: ["x", "x2"],
    codes: ["contract/repeated-placeholder"],
  },
  {
    title: "a name twice, and a row for each place of it",
    path: "/a/{x}/b/{x}",
    rows: ["x", "x"],
    want: ["x", "x2"],
    codes: ["contract/repeated-placeholder"],
  },
  {
    title: "a name twice, and rows beyond its places",
    path: "/a/{x}/b/{x}",
    rows: ["x", "x", "x"],
    want: ["x", "x2"],
    codes: ["contract/duplicate-parameter", "contract/repeated-placeholder"],
  },
];
for (const { title, path, rows, want, codes } of PATHS) {
  test(`path parameters: ${title}`, () => {
    const result = build(
      service([
        operation({
          line: `GET ${path}`,
          parameters: rows.map((row) => parameter("path", row)),
        }),
      ]),
    );
    const [item] = Object.values(result.document.paths ?? {});
    const found = parametersOf(item?.get);
    assert.equal(
      found.map(({ name }) => name),
      want,
    );
    assert.ok(found.every(({ required }) => required === true));
    assert.equal(codesOf(result), codes);
  });
}

test("the second place of a name in the path is what its second row says", () => {
  const said = (...words: readonly string[]): (string | undefined)[] => {
    const parameters = words.map((description) =>
      parameter("path", "tower", { description }),
    );
    const { document } = build(
      service([operation({ line: "GET /a/{tower}/b/{tower}", parameters })]),
    );
    const [item] = Object.values(document.paths ?? {});
    return parametersOf(item?.get).map(({ description }) => description);
  };
  assert.equal(said("From it.", "To it."), ["From it.", "To it."]);
  assert.equal(said("Any."), ["Any.", "Any."]);
});

test("tokens and content types are no parameters", () => {
  const result = build(
    service([
      operation({
        line: "GET /a",
        parameters: ["X-Auth-Token", "content-type", "X-Language"].map((name) =>
          parameter("header", name),
        ),
      }),
    ]),
  );
  const names = parametersOf(result.document.paths?.["/a"]?.get).map(
    ({ name }) => name,
  );
  assert.equal(names, ["X-Language"]);
  assert.equal(
    result.sources.entries["/paths/~1a/get"]?.absorbed?.map(
      ({ became }) => became,
    ),
    ["security scheme", "media type"],
  );
  assert.equal(result.document.security, [{ Token: [] }, { Signature: [] }]);
});

test("every response has words, every operation a response", () => {
  const result = build(
    service([
      operation({
        line: "GET /a",
        responses: [
          response("200"),
          response("5XX"),
          response("5XX"),
          response("299"),
          response("Normal"),
        ],
      }),
      operation({ line: "GET /b", responses: [] }),
    ]),
  );
  const words = (path: string): unknown =>
    Object.entries(result.document.paths?.[path]?.get?.responses ?? {}).map(
      ([status, value]) => [
        status,
        (value as { description: string }).description,
      ],
    );
  assert.equal(words("/a"), [
    ["200", "OK"],
    ["299", "Success"],
    ["5XX", "Server error"],
    ["default", "Any response"],
  ]);
  assert.equal(words("/b"), [["default", "Any response"]]);
  assert.equal(codesOf(result), [
    "contract/duplicate-status",
    "contract/invalid-status",
  ]);
});

test("a body that HTTP does not send with its status stays, and is told of", () => {
  const result = build(
    service(
      [
        operation({
          line: "DELETE /a",
          responses: [response("204", ref("o")), response("304")],
        }),
      ],
      [
        object({
          id: "o",
          name: "Gone",
          side: "response",
          fields: [field("done")],
        }),
      ],
    ),
  );
  const answers = result.document.paths?.["/a"]?.delete?.responses ?? {};
  assert.ok("content" in (answers["204"] ?? {}));
  assert.equal(codesOf(result), ["contract/body-not-sent"]);
});

const VERSIONS: readonly [paths: readonly string[], want: string][] = [
  [["/v2/a", "/v10/b"], "v10"],
  [["/v2.1/a", "/v2/b"], "v2.1"],
  [["/v2.0/a"], "v2"],
  [["/a"], "v1"],
];
for (const [paths, want] of VERSIONS) {
  test(`version of ${paths.join(", ")}`, () => {
    const result = build(
      service(paths.map((path) => operation({ line: `GET ${path}` }))),
    );
    assert.is(result.document.info.version, want);
  });
}

test("servers: regions as a variable", () => {
  const { document } = build(service([]));
  assert.equal(document.servers?.[0]?.variables?.["region"]?.enum, [
    "north-1",
    "south-2",
  ]);
  assert.is(document.servers?.[0]?.variables?.["region"]?.default, "north-1");
  const bare = build(service([]), {
    servers: [{ url: "https://x.{region}.cloud.test/" }],
  });
  assert.is(bare.document.servers?.[0]?.url, "https://x.{region}.cloud.test");
  assert.equal(codesOf(bare), ["contract/regions-unknown"]);
});

test("names that mean something to JavaScript are names like others", () => {
  const names = [
    "__proto__",
    "constructor",
    "toString",
    "a/b~c",
    "*/",
    "hasOwnProperty",
  ];
  const model = service(
    [
      operation({
        line: "POST /a/{__proto__}",
        body: ref("o"),
        tag: "__proto__",
        parameters: [
          parameter("path", "__proto__"),
          parameter("query", "constructor"),
        ],
        requestExamples: [
          example("request", JSON.parse('{"__proto__":"x","toString":"y"}')),
        ],
      }),
    ],
    [
      object({ id: "__proto__", name: "__proto__", fields: [field("x")] }),
    ].concat(
      object({
        id: "o",
        name: "constructor",
        fields: names.map((name) => field(name, ref("__proto__"))),
      }),
    ),
  );
  const result = build(model);
  const read = JSON.parse(
    serialiseDocument(result.document),
  ) as typeof result.document;
  const schema = read.components?.schemas?.["Constructor"];
  assert.equal(Object.keys(schema?.properties ?? {}), names);
  assert.is(
    Object.getOwnPropertyDescriptor(schema?.properties, "__proto__")?.value
      .$ref,
    "#/components/schemas/Proto",
  );
  assert.ok(
    result.sources.entries[
      "/components/schemas/Constructor/properties/a~1b~0c"
    ],
  );
  assert.ok(codesOf(result).includes("contract/example-mismatch"));
  assert.is(({} as Record<string, unknown>)["x"], undefined);
});

test("scripts in descriptions are made harmless, other text stays", () => {
  const words = [
    ["<b>bold</b> of List<Disk>", "<b>bold</b> of List<Disk>"],
    ["<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"],
    ["<img src=x onerror=y>", "&lt;img src=x onerror=y>"],
    ["[x](javascript:y)", "[x](javascript&colon;y)"],
  ];
  for (const [given, want] of words) {
    const result = build(
      service(
        [operation({ line: "POST /a", body: ref("o") })],
        [
          object({
            id: "o",
            name: "Box",
            fields: [field("f", STRING, { description: given ?? "" })],
          }),
        ],
      ),
    );
    assert.is(schemasOf(result)["Box"]?.properties?.["f"]?.description, want);
  }
});

test("a reference to nothing and a field twice are reported, the rest is built", () => {
  const result = build(
    service(
      [operation({ line: "POST /a", body: ref("o") })],
      [
        object({
          id: "o",
          name: "Box",
          fields: [field("f", listOf(ref("gone"))), field("g"), field("g")],
        }),
      ],
    ),
  );
  assert.equal(codesOf(result), [
    "contract/duplicate-field",
    "contract/missing-object",
  ]);
  assert.equal(schemasOf(result)["Box"]?.properties?.["f"]?.items, {
    type: "object",
    additionalProperties: true,
  });
  assert.is(
    result.sources.entries["/components/schemas/Box/properties/g"]?.occurrences
      .length,
    1,
  );
});

test("no object schema is inline", () => {
  const { document } = build(wideService(20));
  const inline: string[] = [];
  const walk = (node: unknown, at: string): void => {
    if (typeof node !== "object" || node === null) return;
    if (
      Object.hasOwn(node, "properties") &&
      !/^\/components\/schemas\/[^/]+$/.test(at)
    )
      inline.push(at);
    for (const [key, value] of Object.entries(node))
      walk(value, `${at}/${key}`);
  };
  walk(document, "");
  assert.equal(inline, []);
});

test("every row is accounted for", () => {
  const model = wideService(30);
  const result = build(model);
  const { sources } = result;
  const rows = new Set<string>();
  const note = (place: {
    page: { id: string };
    position?: { line: number };
  }): void => {
    rows.add(`${place.page.id}:${place.position?.line ?? 0}`);
  };
  for (const { fields, additional } of model.objects.values()) {
    for (const row of fields) note(row.origin);
    if (additional) note(additional.origin);
  }
  for (const { parameters, responses, absorbed } of model.operations) {
    for (const row of parameters) note(row.field.origin);
    for (const { headers } of responses)
      for (const row of headers) note(row.origin);
    for (const row of absorbed) note(row.origin);
  }
  const found = new Set(
    [
      ...Object.values(sources.entries).flatMap(
        ({ occurrences, absorbed = [] }) => [...occurrences, ...absorbed],
      ),
      ...sources.unused,
    ].map(({ page, line }) => `${page}:${line ?? 0}`),
  );
  assert.ok(rows.size > 300, "the model is wide");
  const lost = codesOf(result).filter(
    (code) => code === "contract/unused-object",
  );
  assert.is(lost.length, 30, "a table that nothing uses is reported");
  assert.equal(
    [...rows].filter((row) => !found.has(row)),
    [],
  );
});

test("sources point to what is in the document", () => {
  const { document, sources } = build(wideService(10));
  for (const pointer of Object.keys(sources.entries)) {
    let node: unknown = document;
    for (const segment of pointer.slice(1).split("/")) {
      node = (node as Record<string, unknown>)[
        segment.replaceAll("~1", "/").replaceAll("~0", "~")
      ];
    }
    assert.type(node, "object", pointer);
  }
  assert.equal(JSON.parse(serialiseSources(sources)), sources);
  assert.ok(
    !JSON.stringify(document).includes('"line"'),
    "no positions in the contract",
  );
});

test("the builder writes no extension that the table lacks", () => {
  const { document } = build(wideService(10));
  const found = new Set<string>();
  const walk = (node: unknown, named: boolean): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (!named && key.startsWith("x-")) found.add(key);
      else
        walk(
          value,
          !named &&
            ["properties", "headers", "examples", "paths", "schemas"].includes(
              key,
            ),
        );
    }
  };
  walk(document, false);
  const known = Object.entries(EXTENSIONS)
    .filter(([, { version }]) => version === undefined)
    .map(([name]) => name);
  assert.equal(
    [...found].filter((name) => !known.includes(name)),
    [],
  );
  assert.equal(
    known.filter((name) => !found.has(name)),
    [],
    "each one is written by the fixture",
  );
});

test("the same bytes, whatever the order of pages", () => {
  const model = wideService(25);
  const shuffled = {
    ...model,
    operations: [...model.operations].reverse(),
    objects: new Map([...model.objects].reverse()),
    pages: [...model.pages].reverse(),
  };
  const [one, other] = [build(model), build(shuffled)];
  assert.is(serialiseDocument(other.document), serialiseDocument(one.document));
  assert.is(serialiseSources(other.sources), serialiseSources(one.sources));
  assert.equal(other.ledger, one.ledger);
  assert.equal(other.diagnostics, one.diagnostics);
});

test("the input is left as it was", () => {
  const model = wideService(5);
  const before = JSON.stringify([model, [...model.objects]]);
  build(model);
  assert.is(JSON.stringify([model, [...model.objects]]), before);
});

test("the linter has nothing to say", async () => {
  const { document } = build(wideService(25));
  assert.equal(await lintDocument(document), []);
});

test("the linter does speak about a broken document", async () => {
  const { document } = build(wideService(2));
  const [path] = Object.keys(document.paths ?? {});
  const broken = structuredClone(document);
  delete broken.paths?.[path ?? ""]?.post?.summary;
  assert.ok(
    (await lintDocument(broken)).some(
      ({ rule }) => rule === "operation-summary",
    ),
  );
});

test.run();
