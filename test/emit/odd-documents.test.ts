/**
 * Documents that generators are known to stumble over: forms whose files hide behind references, ranges of media types,
 * references to whole paths, empty members of YAML. Types are asked in one program, requests and answers one by one.
 */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadDocument } from "../../generator/contract/access/load.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import {
  compileErrors,
  emit,
  textOf,
  withClient,
  type Module,
} from "./client-build.js";

const TEXT = { type: "string" };
const FILE = { type: "string", format: "binary" };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object, more: object = {}) => ({
  type: "object",
  properties,
  ...more,
});

interface Row {
  readonly title: string;
  readonly parameters?: readonly object[];
  /** Content of the request body. */
  readonly content?: object;
  /** Content of the answer. */
  readonly answer?: object;
  /** Inputs that TypeScript takes, and that it refuses. */
  readonly good?: readonly string[];
  readonly bad?: readonly string[];
  /** What the type of the answer takes, and what it refuses. */
  readonly answers?: readonly string[];
  readonly badAnswers?: readonly string[];
  /** An input, and what is then sent: query, or body with its media type. */
  readonly sent?: readonly [
    input: object,
    query: string,
    body?: string,
    mediaType?: string,
  ];
  /** An answer's media type and text, and what is made of it. */
  readonly read?: readonly [mediaType: string, text: string, data: unknown];
}

const form = (schema: object, encoding: object = {}) => ({
  "multipart/form-data": { schema, encoding },
});
const encoded = (schema: object, encoding: object = {}) => ({
  "application/x-www-form-urlencoded": { schema, encoding },
});
const query = (name: string, schema: object, more: object = {}) => ({
  name,
  in: "query",
  schema,
  ...more,
});

const FILE_TAKEN = {
  good: ["{ body: { file: new Blob() } }"],
  bad: ["{ body: { file: 1 } }"],
};

const ROWS: readonly Row[] = [
  {
    title: "a file behind a reference",
    content: form(object({ file: ref("File") })),
    ...FILE_TAKEN,
  },
  {
    title: "files behind a reference",
    content: form(object({ file: { type: "array", items: ref("File") } })),
    good: ["{ body: { file: [new Blob()] } }"],
    bad: ["{ body: { file: [1] } }"],
  },
  {
    title: "a file in a part of the form, and in one that is referred to",
    content: form({ allOf: [ref("Upload"), object({ second: FILE })] }),
    good: ["{ body: { file: new Blob(), second: new Blob(), note: '' } }"],
    bad: ["{ body: { second: 1 } }"],
  },
  {
    title: "a form that is one of two",
    content: form({
      oneOf: [
        object({ file: FILE }, { required: ["file"] }),
        object({ url: TEXT }, { required: ["url"] }),
      ],
    }),
    good: ["{ body: { file: new Blob() } }", "{ body: { url: 'x' } }"],
    bad: ["{ body: {} }"],
  },
  {
    title: "a file or its address",
    content: form(object({ file: { oneOf: [FILE, TEXT] } })),
    ...FILE_TAKEN,
    sent: [{ body: { file: "address" } }, "", "file=address"],
  },
  {
    title: "a file or null",
    content: form(
      object({ file: { type: ["string", "null"], format: "binary" } }),
    ),
    good: ["{ body: { file: new Blob() } }", "{ body: { file: null } }"],
    bad: ["{ body: { file: 1 } }"],
    sent: [{ body: { file: null } }, "", ""],
  },
  {
    title: "files by any name",
    content: form({ type: "object", additionalProperties: FILE }),
    ...FILE_TAKEN,
  },
  {
    title: "a file by its encoding",
    content: form(object({ file: TEXT }), {
      file: { contentType: "image/png, image/jpeg" },
    }),
    ...FILE_TAKEN,
  },
  {
    title: "text of a form",
    content: encoded(TEXT),
    sent: [{ body: "a=1&b=2" }, "", "a=1&b=2"],
  },
  {
    title: "a member called `example` with an encoding",
    content: encoded(object({ example: { type: "array", items: TEXT } }), {
      example: { explode: false },
    }),
    sent: [{ body: { example: ["a", "b"] } }, "", "example=a,b"],
  },
  {
    title: "any media type, of a file",
    content: { "*/*": { schema: FILE } },
    good: ["{ body: new Blob() }"],
    bad: ["{ body: {} }"],
  },
  {
    title: "any media type of applications",
    content: { "application/*": { schema: object({ a: TEXT }) } },
    sent: [{ body: { a: "x" } }, "", '{"a":"x"}'],
  },
  {
    title: "any media type of applications, by reference",
    content: { "application/*": { schema: ref("AsyncIterable") } },
    sent: [{ body: { a: "x" } }, "", '{"a":"x"}'],
  },
  {
    title: "any JSON, by reference",
    content: { "application/*+json": { schema: ref("AsyncIterable") } },
    sent: [{ body: { a: "x" } }, "", '{"a":"x"}'],
  },
  {
    title: "any XML",
    content: { "application/*+xml": { schema: object({ a: TEXT }) } },
    good: ['{ body: "<a/>" }'],
    sent: [{ body: "<a/>" }, "", "<a/>", "application/xml"],
  },
  {
    title: "text that is one of a list",
    content: { "text/plain": { schema: { type: "string", enum: ["a", "b"] } } },
    good: ['{ body: "a" }'],
    bad: ['{ body: "c" }'],
    sent: [{ body: "a" }, "", "a"],
  },
  {
    title: "a number as text",
    content: { "text/plain": { schema: { type: "integer" } } },
    good: ["{ body: 1 }"],
    bad: ['{ body: "1" }'],
    sent: [{ body: 1 }, "", "1"],
  },
  {
    title: "an answer of any media type that is text",
    answer: { "*/*": { schema: TEXT } },
    answers: ['"x"'],
    badAnswers: ["1"],
    read: ["text/plain", "hello", "hello"],
  },
  {
    title: "an answer of any media type that is text, as JSON",
    answer: { "*/*": { schema: TEXT } },
    read: ["application/json", '"hello"', "hello"],
  },
  {
    title: "an answer of text that is empty",
    answer: { "text/plain": { schema: TEXT } },
    read: ["text/plain", "", ""],
  },
  {
    title: "an answer of text that is white space",
    answer: { "text/plain": { schema: TEXT } },
    read: ["text/plain", " \n", " \n"],
  },
  {
    title: "an answer of any media type that is a file",
    answer: { "*/*": { schema: FILE } },
    answers: ["new Blob()"],
    badAnswers: ['"x"'],
  },
  {
    title: "an answer of any media type of applications",
    answer: { "application/*": { schema: object({ a: TEXT }) } },
    answers: ['{ a: "x" }'],
    badAnswers: ["{ a: 1 }"],
    read: ["application/vnd.x+json", '{"a":"x"}', { a: "x" }],
  },
  {
    title: "an answer whose content says nothing",
    answer: { "application/json": null },
    answers: ["1", "{}"],
    read: ["application/json", "[1]", [1]],
  },
  {
    title: "a component that hides a global type",
    answer: { "application/json": { schema: ref("AsyncIterable") } },
    answers: ["{ a: '' }"],
    badAnswers: ["{}"],
  },
  {
    title: "null where a parameter may be null",
    parameters: [query("a", { type: ["string", "null"] }), query("b", TEXT)],
    sent: [{ query: { a: null, b: "x" } }, "?b=x"],
  },
  {
    title:
      "reserved characters: neither `#` nor what is encoded already changes the address",
    parameters: [query("a", TEXT, { allowReserved: true })],
    sent: [{ query: { a: "a/b?c#d%20e%f" } }, "?a=a/b?c%23d%20e%25f"],
  },
  {
    title: "headers whose names differ in case",
    parameters: [
      { name: "X-A", in: "header", schema: TEXT },
      { name: "x-a", in: "header", schema: { type: "integer" } },
    ],
    good: ['{ header: { "x-a": 1 } }'],
    bad: ['{ header: { "X-A": "x" } }'],
  },
];

const DOCUMENT = {
  openapi: "3.1.0",
  info: { title: "Odd", version: "1" },
  servers: [{ url: "https://odd.example.com" }],
  paths: Object.fromEntries(
    ROWS.map(({ parameters, content, answer }, index) => [
      `/r${index}#only-here`,
      {
        post: {
          operationId: `row${index}`,
          ...(parameters ? { parameters } : {}),
          ...(content ? { requestBody: { required: true, content } } : {}),
          responses: {
            "200": { description: "", ...(answer ? { content: answer } : {}) },
          },
        },
      },
    ]),
  ),
  components: {
    schemas: {
      File: FILE,
      Upload: object({ file: FILE, note: TEXT }),
      AsyncIterable: object({ a: TEXT }, { required: ["a"] }),
    },
  },
} as unknown as OpenApiDocument;

const emitted = emit(DOCUMENT);

test("odd documents: types", async () => {
  const lines = [
    'import * as api from "./index.js";',
    "declare const client: api.Client;",
    "type Data<Name extends keyof typeof api> = (typeof api)[Name] extends (...args: never[]) => Promise<infer Answer> ? Answer extends { data: infer Value } ? Value : never : never;",
  ];
  const put = (line: string, isBad: boolean) => {
    if (isBad) lines.push("// @ts-expect-error");
    lines.push(line);
  };
  for (const [index, row] of ROWS.entries()) {
    const { good = [], bad = [], answers = [], badAnswers = [] } = row;
    const call = (input: string) =>
      `void (() => api.row${index}(client, ${input}));`;
    const data = (value: string) =>
      `({ value: ${value} }) satisfies { value: Data<"row${index}"> };`;
    for (const input of good) put(call(input), false);
    for (const input of bad) put(call(input), true);
    for (const value of answers) put(data(value), false);
    for (const value of badAnswers) put(data(value), true);
  }
  const { files } = await emitted;
  const found = compileErrors(files, { "odd.ts": lines.join("\n") });
  const told = found.map((text) => {
    const line = Number(/odd\.ts:(\d+)/.exec(text)?.[1] ?? 0);
    return `${text}\n    ${lines[line - 1] ?? ""}\n    ${lines[line] ?? ""}`;
  });
  assert.equal(told, []);
});

interface Sent {
  readonly url: string;
  readonly body: unknown;
  readonly headers: Headers;
}

async function called(
  module: Module,
  index: number,
  input: object,
  response: Response,
): Promise<{ sent: Sent; data: unknown }> {
  let sent: Sent | undefined;
  const fetch = (url: unknown, init: { body?: unknown; headers: Headers }) => {
    sent = { url: String(url), body: init.body, headers: init.headers };
    return Promise.resolve(response);
  };
  const client = (module.createClient as (options: object) => object)({
    fetch,
  });
  const call = module[`row${index}`] as unknown as (
    client: object,
    input: object,
  ) => Promise<{ data: unknown }>;
  const { data } = await call(client, input);
  if (!sent) throw new Error("nothing was sent");
  return { sent, data };
}

async function textOfBody({ body, headers }: Sent): Promise<string> {
  if (!(body instanceof Blob)) return String(body ?? "");
  const form = await new Response(body, { headers }).formData();
  return [...form].map(([name, value]) => `${name}=${String(value)}`).join("&");
}

for (const [index, { title, sent, read }] of ROWS.entries()) {
  if (!sent && !read) continue;
  test(`odd documents: ${title}`, async () => {
    const { files } = await emitted;
    await withClient(files, "index.js", async (module) => {
      const [mediaType, text, data] = read ?? ["text/plain", "", undefined];
      const headers = { "Content-Type": mediaType };
      const response = new Response(text, { headers });
      const [input, search, body, type] = sent ?? [{}, ""];
      const found = await called(module, index, input, response);
      assert.is(found.sent.url, `https://odd.example.com/r${index}${search}`);
      if (body !== undefined) assert.is(await textOfBody(found.sent), body);
      const told = found.sent.headers.get("Content-Type");
      if (type !== undefined) assert.is(told, type);
      assert.equal(found.data, data);
    });
  });
}

test("odd documents: an operation called `then` does not make a promise of the module", async () => {
  const { files } = await emit(
    documentOfPaths({ "/a": { get: named("then") } }),
  );
  const names = await withClient(files, "index.js", (module) =>
    Object.keys(module),
  );
  assert.ok(names.includes("then2"));
});

test("odd documents: paths that refer to other paths", async () => {
  const document = {
    ...documentOfPaths({
      "/a": { get: named("first") },
      "/b": { $ref: "#/paths/~1a" },
      "/c": { $ref: "#/components/pathItems/example" },
      "x-note": { get: named("none") },
    }),
    components: { pathItems: { example: { get: named("third") } } },
  } as unknown as OpenApiDocument;
  const result = await emit(document);
  assert.is(result.operations, 3);
  const text = textOf(result, "operations.ts");
  assert.equal(
    [...text.matchAll(/path: "(.*)"/g)].map(([, path]) => path),
    ["/a", "/b", "/c"],
  );
});

test("odd documents: a body that HTTP does not send may be missing", async () => {
  const content = { "application/json": { schema: object({ done: TEXT }) } };
  const gone = { description: "", content };
  const result = await emit(
    documentOfPaths({
      "/a": {
        delete: { ...named("gone"), responses: { 200: gone, 204: gone } },
      },
    }),
  );
  const text = textOf(result, "operations.ts").replace(/\s+/g, " ");
  assert.match(text, /Result< ?200, models\.\w+ ?>/);
  assert.match(text, /Result< ?204, models\.\w+ \| undefined ?>/);
});

test("odd documents: addresses of operations have their variables filled", async () => {
  const servers = [
    {
      url: "https://{part}.example.com",
      variables: { part: { default: "up" } },
    },
  ];
  const paths = { "/a": { get: { ...named("first"), servers } } };
  const result = await emit(documentOfPaths(paths));
  assert.match(textOf(result, "operations.ts"), "https://up.example.com");
});

test("odd documents: the scheme that operations ask for is sent, not the first that is declared", async () => {
  const document = {
    ...documentOfPaths({
      "/a": { get: { ...named("first"), security: [{ b: [] }] } },
    }),
    servers: [{ url: "https://odd.example.com" }],
    components: {
      securitySchemes: {
        a: { type: "apiKey", in: "header", name: "X-Unused" },
        b: { type: "http", scheme: "Basic" },
      },
    },
  } as unknown as OpenApiDocument;
  const { files, diagnostics } = await emit(document);
  assert.equal(diagnostics, []);
  await withClient(files, "index.js", async (module) => {
    let headers = new Headers();
    const fetch = (_url: unknown, init: { headers: Headers }) => {
      headers = init.headers;
      return Promise.resolve(new Response(null, { status: 204 }));
    };
    const options = { fetch, token: "dXNlcjpwYXNz" };
    const client = (module.createClient as (given: object) => object)(options);
    await (module.first as (client: object) => Promise<unknown>)(client);
    assert.is(headers.get("Authorization"), "Basic dXNlcjpwYXNz");
  });
});

test("odd documents: keys that are asked for together are sent together", async () => {
  const get = (name: string, security: object[]) => ({
    get: { ...named(name), security },
  });
  const document = {
    ...documentOfPaths({
      "/a": get("first", [{ arch: [], "bell-key": [] }]),
      "/b": get("second", [{ arch: [] }, { arch: [], rope: [] }]),
      "/c": get("third", [{ rope: [], arch: [], "bell-key": [] }]),
      "/d": get("fourth", [{ pin: [] }, { arch: [], "bell-key": [] }]),
    }),
    servers: [{ url: "https://odd.example.com" }],
    components: {
      securitySchemes: {
        arch: { type: "http", scheme: "bearer" },
        "bell-key": { type: "apiKey", in: "query", name: "bell" },
        rope: { type: "apiKey", in: "header", name: "X-Rope" },
        pin: { type: "apiKey", in: "cookie", name: "pin" },
      },
    },
  } as unknown as OpenApiDocument;
  const { files, diagnostics } = await emit(document);
  assert.equal(
    diagnostics.map(({ message }) => message),
    [],
  );
  const usage = `import { createClient, first } from "./index.js";
const keys = { "bell-key": "b", rope: () => "r" };
void (() => first(createClient({ token: () => "t", keys })));
createClient({ token: "t" });
// @ts-expect-error: a key is some text
createClient({ token: "t", keys: { rope: 1 } });
`;
  assert.equal(compileErrors(files, { "usage.ts": usage }), []);
  await withClient(files, "index.js", async (module) => {
    const sent: string[] = [];
    const fetch = (url: unknown, init: { headers: Headers }) => {
      const told = ["Authorization", "X-Rope"].map((name) =>
        init.headers.get(name),
      );
      sent.push([String(url), ...told].join(" "));
      return Promise.resolve(new Response(null, { status: 401 }));
    };
    const asked: boolean[] = [];
    const rope = ({ refused }: { refused: boolean }) => {
      asked.push(refused);
      return refused ? "r2" : "r1";
    };
    const keys = { "bell-key": "b", rope };
    const client = (module.createClient as (given: object) => object)({
      fetch,
      token: "t",
      keys,
    });
    const call = module.first as (client: object) => Promise<unknown>;
    const error: unknown = await call(client).catch((one: unknown) => one);
    assert.is((error as { status?: number }).status, 401);
    // The key that comes from a function is asked for once more.
    assert.equal(sent, [
      "https://odd.example.com/a?bell=b Bearer t r1",
      "https://odd.example.com/a?bell=b Bearer t r2",
    ]);
    assert.equal(asked, [false, true]);
    const text = JSON.stringify(client);
    assert.not.match(text, /"b"|"t"/);
  });
});

const EMPTY_MEMBERS = `
openapi: 3.1
info: {title: a, version: 1}
x-base: &base
  type: object
  required: [on]
  properties: {on: {type: boolean}}
paths:
  /a:
  /b:
    get:
    post:
      operationId: 42
      parameters:
        -
        - {name: no, in: query, schema: {type: [string, null], enum: }}
      requestBody:
      responses:
        200:
          description: x
          content:
            application/json:
              schema:
                <<: *base
                description: merged
        404:
      tags:
      security:
      callbacks:
components:
  schemas:
    Nothing:
    Rest: {type: object, required: , properties: {a: , b: {items: }, c: {allOf: [null]}, d: {type: null}}}
`;

test("odd documents: empty members of YAML, merged ones, and numbers for names", async () => {
  const { document, diagnostics } = await loadDocument(EMPTY_MEMBERS, "a.yaml");
  assert.equal(diagnostics, []);
  assert.ok(document);
  const { files } = await emit(document);
  const use = [
    'import { _42, type Client } from "./index.js";',
    "declare const client: Client;",
    "export const sent = () => _42(client, { query: { no: null } });",
    "export const on = async (): Promise<boolean> => (await sent()).data.on;",
    'export const rest: import("./models.js").Rest = { a: 1, c: 2, d: null };',
  ];
  assert.equal(compileErrors(files, { "use.ts": use.join("\n") }), []);
});

test("odd documents: an operation and a schema of one name that has no cases", async () => {
  for (const name of ["灯", "123"]) {
    const schema = { $ref: `#/components/schemas/${name}` };
    const content = { "application/json": { schema } };
    const responses = { "200": { description: "", content } };
    const { files } = await emit({
      ...documentOfPaths({ "/x": { get: { operationId: name, responses } } }),
      components: { schemas: { [name]: object({ a: TEXT }) } },
    } as unknown as OpenApiDocument);
    assert.equal(compileErrors(files), [], name);
  }
});

function named(operationId: string): object {
  return { operationId, responses: { "204": { description: "" } } };
}

function documentOfPaths(paths: object): OpenApiDocument {
  return {
    openapi: "3.1.0",
    info: { title: "Odd", version: "1" },
    paths,
  } as unknown as OpenApiDocument;
}

test.run();
