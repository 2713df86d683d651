/** What hostile documents cannot do: become markup, leave the folder, stop the generator or keep it busy for long. */
import { execFileSync } from "node:child_process";
import { load } from "cheerio";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { loadReferenceAssets } from "../../generator/cli/load-reference-assets.js";
import { makeReference } from "../../generator/reference/reference-site.js";
import { markdownPrinter } from "../../generator/reference/markdown.js";
import { documentWith, pagesOf, siteOf } from "./make-site.js";

const TEXTS = [
  "<script>alert(1)</script>",
  `"></td></tr></table><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  "{{constructor}} {{> layout}} {{{title}}}",
  "</style><style>*{display:none}</style>",
  "--><!--",
  "\u202eabc\u0007",
  "[x](javascript:alert(1)) ![y](https://evil.example/pixel.png)",
  "[z](data:text/html,<b>) <https://ok.example/> [rel](../../etc)",
  "[a]: javascript:alert(1)\n\n[a]",
  "$(exit 1) `exit 2` \\' ; exit 3",
];
const EVIL = TEXTS.join(" ");

const EVIL_SCHEMA = {
  type: "object",
  title: EVIL,
  description: TEXTS.join("\n\n"),
  required: [EVIL, "__proto__"],
  properties: Object.fromEntries([
    [
      EVIL,
      { type: "string", enum: [EVIL, "ok"], default: EVIL, pattern: EVIL },
    ],
    ["__proto__", { type: "string", description: "Proto." }],
    ["constructor", { $ref: "#/components/schemas/__proto__" }],
    ["toString", { type: EVIL, format: EVIL, examples: [EVIL] }],
  ]),
  externalDocs: { url: `javascript:alert("1")` },
  "x-enum-descriptions": { ok: EVIL },
  if: { properties: { [EVIL]: { const: EVIL } } },
  then: { required: [EVIL] },
};

const EVIL_DOCUMENT = {
  openapi: "3.1.0",
  info: { title: EVIL, version: EVIL, description: EVIL },
  servers: [
    {
      url: `https://x/${EVIL}`,
      description: EVIL,
      variables: { [EVIL]: { default: EVIL, enum: [EVIL], description: EVIL } },
    },
  ],
  tags: [{ name: EVIL, description: EVIL }],
  security: [{ [EVIL]: [EVIL] }],
  "x-doc-error-codes": [
    {
      code: EVIL,
      message: EVIL,
      description: EVIL,
      solution: EVIL,
      status: EVIL,
    },
  ],
  paths: {
    [`/${EVIL}/{${EVIL}}`]: {
      post: {
        operationId: `../../../${EVIL}`,
        summary: EVIL,
        description: EVIL,
        tags: [EVIL],
        externalDocs: { url: "javascript:alert(1)", description: EVIL },
        "x-doc-source": { page: EVIL },
        "x-doc-permissions": [
          { action: EVIL, accessLevel: EVIL, resourceTypes: [EVIL] },
        ],
        "x-doc-rate-limit": { period: EVIL, total: 1 },
        parameters: [
          {
            name: EVIL,
            in: "path",
            required: true,
            description: EVIL,
            schema: { type: "string" },
            example: EVIL,
          },
          {
            name: "__proto__",
            in: "query",
            schema: { type: "string" },
            example: EVIL,
          },
          {
            name: EVIL,
            in: "header",
            schema: { type: "string" },
            example: EVIL,
          },
        ],
        requestBody: {
          description: EVIL,
          content: {
            [`json ${EVIL}`]: {
              schema: EVIL_SCHEMA,
              examples: {
                [EVIL]: {
                  summary: EVIL,
                  description: EVIL,
                  value: { [EVIL]: EVIL },
                },
              },
            },
          },
        },
        responses: {
          [EVIL]: {
            description: EVIL,
            headers: {
              [EVIL]: { schema: { type: "string" }, description: EVIL },
            },
            content: { [EVIL]: { schema: { $ref: EVIL } } },
          },
        },
        callbacks: { [EVIL]: { [EVIL]: { [EVIL]: { summary: EVIL } } } },
      },
      get: { operationId: "createorder", summary: "Small", responses: {} },
      put: { operationId: "CreateOrder", summary: "Large", responses: {} },
      patch: { operationId: "con", summary: "Device", responses: {} },
      delete: { operationId: "订单", summary: "Chinese", responses: {} },
    },
  },
  components: {
    securitySchemes: {
      [EVIL]: { type: "apiKey", in: "header", name: EVIL, description: EVIL },
    },
    schemas: Object.fromEntries([
      ["__proto__", EVIL_SCHEMA],
      ["constructor", { type: "string", enum: [EVIL] }],
      ["../../secret", EVIL_SCHEMA],
      [EVIL, EVIL_SCHEMA],
    ]),
  },
} as unknown as OpenApiDocument;

const SAFE_TAGS = new Set(
  "html head meta title link script body header nav main section article div p span a code kbd strong em br ul ol li dl dt dd table thead tbody tr th td h1 h2 h3 h4 pre details summary form input wbr blockquote hr s".split(
    " ",
  ),
);
const SAFE_ATTRIBUTES = new Set(
  "id class href rel lang name content charset http-equiv src defer open scope hidden role type tabindex data-root data-label autocomplete spellcheck placeholder aria-label aria-labelledby aria-current aria-hidden aria-expanded aria-controls aria-autocomplete start".split(
    " ",
  ),
);

const evil = await siteOf({ name: `../${EVIL}`, document: EVIL_DOCUMENT });

test("nothing of a hostile document becomes markup", () => {
  for (const { path: file, text } of pagesOf(evil)) {
    const page = load(text);
    for (const element of page("*").toArray()) {
      if (element.type !== "tag" && element.type !== "script") continue;
      assert.ok(SAFE_TAGS.has(element.name), `${file} has <${element.name}>`);
      for (const [name, value] of Object.entries(element.attribs)) {
        assert.ok(SAFE_ATTRIBUTES.has(name), `${file} has ${name}`);
        if (name === "href" || name === "src") {
          assert.match(
            value,
            /^(?:#|https:\/\/ok\.example\/$|(?:\.\.\/)*[a-z0-9][a-z0-9/-]*\.(?:html|css|js)(?:#[\w.-]+)?$)/,
          );
        }
      }
    }
    const scripts = page("script").toArray();
    assert.is(scripts.length, 1);
    assert.is(page("script").text(), "");
    assert.not.match(text, /[\u0000-\u0008\u000b-\u001f\u202a-\u202e]/);
  }
});

test("hostile text is shown as it stands", () => {
  const page = load(
    evil.find((file) => /operations\/script/.test(file.path))?.text ?? "",
  );
  const visible = EVIL.replace("\u202e", "\\u202e").replace(
    "\u0007",
    "\\u0007",
  );
  assert.ok(page("h1").text().includes(visible));
  const values = page("li.field .values code")
    .toArray()
    .map((code) => page(code).text());
  assert.ok(values.includes(visible));
  assert.ok(page("pre").text().includes(visible.slice(0, 25)));
});

test("a shell reads of a call what is meant, and runs nothing of it", () => {
  const page = load(
    evil.find((file) => /operations\/script/.test(file.path))?.text ?? "",
  );
  const command = page(".samples pre").first().text();
  const shell = `curl() { for one in "$@"; do printf '%s\\0' "$one"; done; }\n${command}`;
  const read = execFileSync("sh", ["-c", shell], { encoding: "utf8" });
  const [flag, method, address = "", ...rest] = read.split("\0");
  assert.equal([flag, method], ["-X", "POST"]);
  assert.ok(address.startsWith("https://x/"));
  const visible = EVIL.replace("\u202e", "\\u202e").replace(
    "\u0007",
    "\\u0007",
  );
  assert.ok(rest.includes(`${visible}: ${visible}`), read);
});

test("names of files are plain, told apart, and inside the folder", () => {
  for (const { path } of evil) {
    assert.match(
      path,
      /^[a-z0-9-]+(?:\/(?:operations|schemas))?(?:\/[a-z0-9-]+)?\.(?:html|css|js)$/,
    );
  }
  const names = evil.map(({ path }) => path.replace(/^.*operations\//, ""));
  for (const name of [
    "createorder.html",
    "create-order.html",
    "con-api.html",
    "api.html",
  ]) {
    assert.ok(names.includes(name), name);
  }
  const lower = evil.map(({ path }) => path.toLowerCase());
  assert.is(new Set(lower).size, evil.length);
});

test("ids that give the same name of a file are told apart", async () => {
  const files = await siteOf({
    name: "twins",
    document: documentWith(
      { "a b": {}, "A-B": {}, a_b: {} },
      {
        "/a": {
          get: { operationId: "list-all" },
          put: { operationId: "list_all" },
        },
        "/b": { get: { operationId: "LIST ALL" } },
      },
    ),
  });
  const paths = files.map(({ path }) => path);
  for (const name of [
    "operations/list-all",
    "operations/list-all-2",
    "operations/list-all-3",
    "schemas/a-b",
    "schemas/a-b-2",
    "schemas/a-b-3",
  ]) {
    assert.ok(paths.includes(`twins/${name}.html`), paths.join("\n"));
  }
});

const MARKDOWN: readonly (readonly [text: string, want: string])[] = [
  ["plain words, and 3 (three)", "<p>plain words, and 3 (three)</p>"],
  ["- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"],
  ["1. one", "<ol>\n<li>one</li>\n</ol>"],
  ["<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"],
  ["&lt;script>", "<p>&lt;script&gt;</p>"],
  ["# Title", '<p class="heading">Title</p>'],
  [
    "[a](https://b.example/?c=1&d)",
    '<p><a href="https://b.example/?c=1&amp;d" rel="noreferrer">a</a></p>',
  ],
  [
    "[a](mailto:b@c.example)",
    '<p><a href="mailto:b@c.example" rel="noreferrer">a</a></p>',
  ],
  ["[a](/b)", "<p>a</p>"],
  ["[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>"],
  ["[a](JaVaScRiPt&colon;alert(1))", "<p>[a](JaVaScRiPt:alert(1))</p>"],
  [
    "[a](vbscript:x) [b](data:text/html,x) [c](file:///etc)",
    "<p>[a](vbscript:x) [b](data:text/html,x) [c](file:///etc)</p>",
  ],
  ["[a](//evil.example/)", "<p>a</p>"],
  ["![alt](https://b.example/x.png)", "<p>alt</p>"],
  ["https://b.example", "<p>https://b.example</p>"],
  ["", ""],
];

for (const [text, want] of MARKDOWN) {
  test(`description: ${text}`, () => {
    assert.is(markdownPrinter().blocks(text), want);
  });
}

/** Each is some member of the wrong kind. */
const ODD = [null, 5, "text", [], {}, true, [null], [[]], { a: null }];

test("members of any type are taken as they come", async () => {
  for (const odd of ODD) {
    const operation = {
      operationId: odd,
      summary: odd,
      description: odd,
      tags: odd,
      parameters: odd,
      requestBody: odd,
      responses: odd,
      security: odd,
      callbacks: odd,
      externalDocs: odd,
      servers: odd,
      "x-doc-permissions": odd,
      "x-doc-variants": odd,
      "x-doc-error-codes": odd,
      "x-doc-rate-limit": odd,
      "x-doc-source": odd,
    };
    const schema = Object.fromEntries(
      "type format title description enum const pattern items prefixItems properties patternProperties additionalProperties propertyNames required dependentRequired dependentSchemas allOf anyOf oneOf not if then else discriminator examples externalDocs x-enum-descriptions x-extensible-enum $ref"
        .split(" ")
        .map((keyword) => [keyword, odd]),
    );
    const document = {
      openapi: "3.1.0",
      info: { title: "Odd", version: "1", description: odd },
      servers: [{ url: odd, variables: odd }],
      security: [{ a: odd }],
      "x-doc-error-codes": odd,
      paths: {
        "/odd": { get: operation },
        "/body": {
          parameters: [{ name: "p", in: "query", schema }],
          post: {
            requestBody: {
              content: { "application/json": { schema, examples: odd } },
            },
            responses: {
              200: {
                description: odd,
                headers: { a: odd },
                content: { "application/json": { schema } },
              },
            },
          },
        },
      },
      components: {
        schemas: {
          Odd: schema,
          Fine: { type: "object", properties: { a: schema } },
        },
        securitySchemes: { a: { type: odd, flows: odd } },
      },
    } as unknown as OpenApiDocument;
    const { pages } = await makeReference(
      [{ name: "odd", document }],
      loadReferenceAssets(),
    );
    assert.ok(pages >= 7, JSON.stringify(odd));
  }
});

test("circles, depth and breadth end", async () => {
  let deep: object = { type: "string" };
  for (let level = 0; level < 1_000; level += 1) {
    deep = { type: "object", properties: { in: deep } };
  }
  let lists: object = { type: "string" };
  for (let level = 0; level < 1_000; level += 1)
    lists = { type: "array", items: lists };
  let parts: object = { type: "string" };
  for (let level = 0; level < 1_000; level += 1) parts = { allOf: [parts, {}] };
  const wide = Object.fromEntries(
    Array.from({ length: 5_000 }, (_value, at) => [
      `f${at}`,
      { type: "string" },
    ]),
  );
  // Without calls: to the emitter, which prints them, this is a bug of the document.
  const { files } = await makeReference(
    [
      {
        name: "long",
        document: documentWith(
          {
            Deep: deep,
            Lists: lists,
            Parts: parts,
            Wide: { type: "object", properties: wide },
            Self: { $ref: "#/components/schemas/Self" },
            Ring: { allOf: [{ $ref: "#/components/schemas/Ring2" }] },
            Ring2: {
              allOf: [{ $ref: "#/components/schemas/Ring" }],
              properties: { a: { $ref: "#/components/schemas/Ring" } },
            },
            Tree: {
              oneOf: [
                { type: "string" },
                { type: "array", items: { $ref: "#/components/schemas/Tree" } },
              ],
            },
            Both: {
              allOf: [
                { properties: { x: { $ref: "#/components/schemas/Both" } } },
                { properties: { x: { $ref: "#/components/schemas/Both" } } },
              ],
            },
          },
          {
            "/x": {
              post: {
                requestBody: {
                  content: {
                    "application/json": {
                      schema: { $ref: "#/components/schemas/Tree" },
                    },
                  },
                },
              },
            },
          },
        ),
      },
    ],
    loadReferenceAssets(),
  );
  const wideText = files.find(
    ({ path }) => path === "long/schemas/wide.html",
  )?.text;
  assert.ok(wideText?.includes("f4999"));
  assert.ok(files.length > 150 && files.length < 200, String(files.length));
});

/** With HELPSPEC_LONG=1 three thousand. */
const OPERATIONS = process.env["HELPSPEC_LONG"] === "1" ? 3_000 : 600;

test(`${OPERATIONS} operations take seconds`, async () => {
  const paths = Object.fromEntries(
    Array.from({ length: OPERATIONS }, (_value, at) => [
      `/things${at}/{id}`,
      {
        get: {
          operationId: `ShowThing${at}`,
          tags: [`Tag ${at % 40}`],
          parameters: [
            {
              name: "id",
              in: "path",
              required: true,
              schema: { type: "string" },
            },
          ],
          responses: {
            200: {
              description: "A thing.",
              content: {
                "application/json": {
                  schema: { $ref: "#/components/schemas/Thing" },
                },
              },
            },
          },
        },
      },
    ]),
  );
  const document = documentWith(
    { Thing: { type: "object", properties: { id: { type: "string" } } } },
    paths,
  );
  const before = process.cpuUsage();
  const files = await siteOf({ name: "many", document });
  const { user } = process.cpuUsage(before);
  assert.ok(files.length > OPERATIONS);
  assert.ok(user < OPERATIONS * 4_000, `${user / 1e6} s`);
  const bytes = files.reduce((sum, file) => sum + file.text.length, 0);
  assert.ok(bytes < OPERATIONS * 20_000, String(bytes));
  console.log(
    `\n  ${OPERATIONS} operations: ${(user / 1e6).toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB\n`,
  );
});

test.run();
