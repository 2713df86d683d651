/** Parameters in every style, bodies in every media type, and answers that come in pieces: what is on the wire. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import {
  compileErrors,
  emit,
  textOf,
  withClient,
  type Module,
} from "./client-build.js";

const TEXT = { type: "string" };
const LIST = ["blue", "black"];
const COLOR = { R: 100, G: 200 };

type Place = "path" | "query" | "header" | "cookie";

/** Place, style, explode; then what a value, a list and an object become. */
const STYLES: readonly (readonly [
  Place,
  string,
  boolean,
  string,
  string,
  string,
])[] = [
  ["path", "simple", false, "blue", "blue,black", "R,100,G,200"],
  ["path", "simple", true, "blue", "blue,black", "R=100,G=200"],
  ["path", "label", false, ".blue", ".blue,black", ".R,100,G,200"],
  ["path", "label", true, ".blue", ".blue.black", ".R=100.G=200"],
  ["path", "matrix", false, ";p=blue", ";p=blue,black", ";p=R,100,G,200"],
  ["path", "matrix", true, ";p=blue", ";p=blue;p=black", ";R=100;G=200"],
  ["query", "form", false, "p=blue", "p=blue,black", "p=R,100,G,200"],
  ["query", "form", true, "p=blue", "p=blue&p=black", "R=100&G=200"],
  [
    "query",
    "spaceDelimited",
    false,
    "p=blue",
    "p=blue%20black",
    "p=R%20100%20G%20200",
  ],
  [
    "query",
    "pipeDelimited",
    false,
    "p=blue",
    "p=blue%7Cblack",
    "p=R%7C100%7CG%7C200",
  ],
  [
    "query",
    "deepObject",
    true,
    "p=blue",
    "p=blue&p=black",
    "p%5BR%5D=100&p%5BG%5D=200",
  ],
  ["header", "simple", false, "blue", "blue,black", "R,100,G,200"],
  ["header", "simple", true, "blue", "blue,black", "R=100,G=200"],
  ["cookie", "form", false, "p=blue", "p=blue,black", "p=R,100,G,200"],
];

const BODIES = {
  "application/json": { schema: { type: "object", properties: { a: TEXT } } },
  "application/merge-patch+json": {
    schema: { type: "object", properties: { b: TEXT } },
  },
  "application/x-www-form-urlencoded": {
    schema: {
      type: "object",
      properties: {
        name: TEXT,
        tags: { type: "array", items: TEXT },
        place: { type: "object", properties: { x: { type: "integer" } } },
        plain: { type: "object", properties: { x: { type: "integer" } } },
        plains: { type: "array", items: { type: "object" } },
        deep: { type: "object" },
        spread: { type: "object" },
      },
    },
    encoding: {
      deep: { style: "deepObject" },
      spread: { explode: true },
      tags: { style: "pipeDelimited" },
      place: { contentType: "application/json" },
    },
  },
  "multipart/form-data": {
    schema: {
      type: "object",
      properties: {
        note: TEXT,
        photo: { type: "string", format: "binary" },
        files: {
          type: "array",
          items: { type: "string", format: "binary" },
        },
        meta: { type: "object", properties: { x: { type: "integer" } } },
        code: TEXT,
      },
    },
    encoding: {
      photo: { contentType: "image/png" },
      code: { contentType: "text/x-code" },
    },
  },
  "text/plain": { schema: TEXT },
  "application/xml": { schema: { type: "object" } },
  "application/octet-stream": { schema: { type: "string", format: "binary" } },
};

const EVENT = {
  type: "object",
  required: ["n"],
  properties: { n: { type: "integer" } },
};

const DOCUMENT = {
  openapi: "3.1.0",
  info: { title: "Bodies", version: "1" },
  servers: [{ url: "https://bodies.example.com" }],
  paths: {
    ...Object.fromEntries(
      STYLES.map(([place, style, explode], index) => [
        place === "path" ? `/s${index}/{p}` : `/s${index}`,
        {
          get: {
            operationId: `style${index}`,
            parameters: [
              {
                name: "p",
                in: place,
                style,
                explode,
                required: place === "path",
                schema: {},
              },
            ],
            responses: { "204": { description: "" } },
          },
        },
      ]),
    ),
    "/body": {
      put: {
        operationId: "putBody",
        requestBody: { required: true, content: BODIES },
        responses: { "204": { description: "" } },
      },
    },
    "/events": {
      get: {
        operationId: "events",
        responses: {
          "200": {
            description: "",
            content: { "text/event-stream": { schema: EVENT } },
          },
        },
      },
    },
    "/records": {
      get: {
        operationId: "records",
        responses: {
          "200": {
            description: "",
            content: { "application/x-ndjson": { schema: EVENT } },
          },
        },
      },
    },
    "/x?a=1": {
      get: {
        operationId: "queryInPath",
        parameters: [{ name: "b", in: "query", schema: TEXT }],
        responses: { "204": { description: "" } },
      },
    },
  },
} as unknown as OpenApiDocument;

interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

type Send = (
  client: object,
  input?: object,
) => Promise<{ readonly data: unknown }>;

async function withSent(
  use: (
    send: (name: string, input: object) => Promise<Sent & { data: unknown }>,
  ) => Promise<void>,
  answer: () => Response = () => new Response(null, { status: 204 }),
): Promise<void> {
  const { files } = await emit(DOCUMENT);
  await withClient(files, "index.js", async (module: Module) => {
    let sent: Sent | undefined;
    const fetch = (url: URL, init: { headers: Headers; body?: unknown }) => {
      sent = { url: url.href, headers: init.headers, body: init.body };
      return Promise.resolve(answer());
    };
    const create = module.createClient as (options: object) => object;
    const client = create({ fetch });
    await use(async (name, input) => {
      const { data } = await (module[name] as Send)(client, input);
      if (!sent) throw new Error("nothing was sent");
      return { ...sent, data };
    });
  });
}

test("every style of every place, for a value, a list and an object", () =>
  withSent(async (send) => {
    for (const [index, row] of STYLES.entries()) {
      const [place, style, explode, ...wants] = row;
      for (const [at, value] of ["blue", LIST, COLOR].entries()) {
        const { url, headers } = await send(`style${index}`, {
          [place]: { p: value },
        });
        const address = `https://bodies.example.com/s${index}`;
        const found =
          place === "path"
            ? url.slice(address.length + 1)
            : place === "query"
              ? url.slice(address.length + 1)
              : headers.get(place === "cookie" ? "Cookie" : "p");
        assert.is(found, wants[at], `${place} ${style} ${String(explode)}`);
      }
    }
  }));

/** Nothing, and what holds nothing: what is left of it, by place, style and explode. */
const NOTHING: readonly (readonly [
  place: Place,
  style: string,
  explode: boolean,
  value: unknown,
  want: string | null,
])[] = [
  ["query", "form", false, [], ""],
  ["query", "form", false, {}, ""],
  ["query", "form", false, "", "?p="],
  ["query", "form", false, [""], "?p="],
  ["query", "form", false, [null], ""],
  ["query", "form", false, ["a", null], "?p=a"],
  ["query", "form", false, { a: null, b: 1 }, "?p=b,1"],
  ["query", "form", true, [], ""],
  ["query", "form", true, [null, "x"], "?p=x"],
  ["query", "form", true, { a: null, b: 1 }, "?b=1"],
  ["query", "form", true, [{ a: null }], "?p=%7B%22a%22%3Anull%7D"],
  ["query", "pipeDelimited", false, [], ""],
  ["query", "deepObject", true, {}, ""],
  ["query", "deepObject", true, { a: null }, ""],
  ["query", "deepObject", true, { a: [null, 1], b: {} }, "?p%5Ba%5D=1"],
  ["header", "simple", false, [], null],
  ["header", "simple", false, { a: null }, null],
  ["header", "simple", true, { a: null, b: 1 }, "b=1"],
  ["cookie", "form", false, [], null],
  ["path", "simple", false, ["a", null], "a"],
  ["path", "simple", false, [], "validation"],
  ["path", "simple", false, null, "validation"],
  ["path", "label", false, [], "validation"],
  ["path", "matrix", false, {}, "validation"],
  ["path", "matrix", false, "", ";p"],
  ["path", "matrix", true, ["", "a"], ";p;p=a"],
  ["path", "matrix", true, { a: "", b: 1 }, ";a;b=1"],
  ["path", "label", true, { a: "", b: 1 }, ".a=.b=1"],
];

test("what is nothing is left out, as RFC 6570 has it", () =>
  withSent(async (send) => {
    for (const [place, style, explode, value, want] of NOTHING) {
      const index = STYLES.findIndex(
        (row) => row[0] === place && row[1] === style && row[2] === explode,
      );
      const told = `${place} ${style} ${String(explode)} ${JSON.stringify(value)}`;
      const sent = await send(`style${index}`, { [place]: { p: value } }).catch(
        (error: { kind: string }) => error.kind,
      );
      if (typeof sent === "string") {
        assert.is(sent, want, told);
        continue;
      }
      const { url, headers } = sent;
      const address = `https://bodies.example.com/s${index}`;
      const rest = url.slice(address.length);
      const found = {
        path: rest.slice(1),
        query: rest,
        header: headers.get("p"),
        cookie: headers.get("Cookie"),
      };
      assert.is(found[place], want, told);
    }
  }));

test("a query of the path and one of parameters are one", () =>
  withSent(async (send) => {
    const { url } = await send("queryInPath", { query: { b: "2" } });
    assert.is(url, "https://bodies.example.com/x?a=1&b=2");
  }));

test("each media type has a function, and is written its own way", () =>
  withSent(async (send) => {
    const type = ({ headers }: Sent) => headers.get("Content-Type");
    const json = await send("putBody", { body: { a: "x" } });
    assert.equal([type(json), json.body], ["application/json", '{"a":"x"}']);
    const patch = await send("putBodyAsMergePatchJson", { body: { b: "x" } });
    assert.equal(
      [type(patch), patch.body],
      ["application/merge-patch+json", '{"b":"x"}'],
    );
    const form = await send("putBodyAsForm", {
      body: { name: "a b&c", tags: ["x", "y"], place: { x: 1 } },
    });
    assert.equal(
      [type(form), form.body],
      [
        "application/x-www-form-urlencoded",
        "name=a%20b%26c&tags=x%7Cy&place=%7B%22x%22%3A1%7D",
      ],
    );
    const objects = await send("putBodyAsForm", {
      body: {
        plain: { x: 1, y: null },
        plains: [{ x: 1 }, { x: 2 }],
        deep: { x: 1, y: null },
        spread: { x: 1 },
      },
    });
    assert.is(
      decodeURIComponent(objects.body as string),
      'plain={"x":1,"y":null}&plains={"x":1}&plains={"x":2}&deep[x]=1&x=1',
    );
    const text = await send("putBodyAsPlain", { body: "hi" });
    assert.equal([type(text), text.body], ["text/plain", "hi"]);
    const xml = await send("putBodyAsXml", { body: "<a/>" });
    assert.equal([type(xml), xml.body], ["application/xml", "<a/>"]);
    const bytes = new Uint8Array([1, 2]);
    const binary = await send("putBodyAsBinary", { body: bytes });
    assert.is(type(binary), "application/octet-stream");
    assert.is(binary.body, bytes);
  }));

test("multipart: files keep their names, and nothing else is a file", () =>
  withSent(async (send) => {
    const note = { note: "n" };
    const files = {
      photo: new Uint8Array([1]),
      files: [new File(["a"], "a.txt"), new Blob(["b"])],
    };
    const { body, headers } = await send("putBodyAsMultipart", {
      body: { ...note, ...files, meta: { x: 1 }, code: "7" },
    });
    const text = await (body as Blob).text();
    for (const [name, type, content] of [
      ["meta", "application/json", '{"x":1}'],
      ["code", "text/x-code", "7"],
    ]) {
      const part = `name="${name}"\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`;
      assert.ok(text.includes(part), text);
    }
    assert.ok(text.includes('name="note"\r\n\r\nn\r\n'), text);
    const read = await new Response(body as Blob, { headers }).formData();
    const parts = [...read.entries()].map(([name, part]) =>
      typeof part === "string"
        ? [name, part]
        : [name, part.name, part.type, part.size],
    );
    assert.equal(parts, [
      ["note", "n"],
      ["photo", "blob", "image/png", 1],
      ["files", "a.txt", "application/octet-stream", 1],
      ["files", "blob", "application/octet-stream", 1],
      ["meta", '{"x":1}'],
      ["code", "7"],
    ]);
  }));

test("multipart: no name ends where it should not", () =>
  withSent(async (send) => {
    const { body } = await send("putBodyAsMultipart", {
      body: {
        files: [new File(["a"], 'a"; name="note\r\n.txt')],
        meta: { x: 1 },
      },
    });
    const text = await (body as Blob).text();
    assert.match(text, /filename="a%22; name=%22note%0D%0A\.txt"\r\n/);
  }));

/** An answer whose text arrives in pieces, broken anywhere. */
function inPieces(text: string, size: number): Response {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
  return new Response(body);
}

async function all(data: unknown): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of data as AsyncIterable<unknown>) items.push(item);
  return items;
}

for (const size of [1, 3, 1000]) {
  test(`server-sent events, ${size} bytes at a time`, () => {
    const text =
      ': hi\r\nid: 7\r\nevent: é\r\ndata: {"n":\r\ndata: 1}\r\n\r\ndata: {"n":2}\n\nevent: none\n\ndata: {"n":3}';
    return withSent(
      async (send) => {
        const { data, headers } = await send("events", {});
        assert.match(headers.get("Accept") ?? "", /text\/event-stream/);
        assert.equal(await all(data), [
          { data: { n: 1 }, event: "é", id: "7" },
          { data: { n: 2 }, event: "message", id: "7" },
        ]);
      },
      () => inPieces(text, size),
    );
  });

  test(`JSON a line, ${size} bytes at a time`, () =>
    withSent(
      async (send) => {
        const { data } = await send("records", {});
        assert.equal(await all(data), [{ n: 1 }, { n: 2 }]);
      },
      () => inPieces('{"n":1}\n\n{"n":2}', size),
    ));
}

test("it compiles, and pieces have types", async () => {
  const result = await emit(DOCUMENT);
  const use = `
    import { createClient, events, records, putBodyAsMultipart } from "./index.js";
    const client = createClient();
    for await (const { data, event } of (await events(client)).data) {
      const n: number = data.n;
      const name: string = event;
      console.log(n, name);
    }
    for await (const record of (await records(client)).data) console.log(record.n + 1);
    await putBodyAsMultipart(client, { body: { photo: new Blob([]), files: [new File([], "a")] } });
    // @ts-expect-error
    await putBodyAsMultipart(client, { body: { photo: "x" } });
  `;
  assert.equal(compileErrors(result.files, { "use.ts": use }), []);
  assert.match(textOf(result, "operations.ts"), /ServerSentEvent/);
});

test("one body in several writings of JSON is one function, in JSON of another meaning another", async () => {
  const schema = { type: "object", properties: { a: TEXT } };
  const content = {
    "text/json": { schema },
    "application/json": { schema },
    "application/*+json": { schema },
    "application/merge-patch+json": { schema },
  };
  const { files } = await emit({
    openapi: "3.1.0",
    info: { title: "Shelves", version: "1" },
    paths: {
      "/x": { post: { operationId: "Put", requestBody: { content } } },
    },
  } as unknown as OpenApiDocument);
  const text = textOf({ files } as never, "operations.ts");
  const names = [...text.matchAll(/^export function (put\w*)/gm)];
  assert.equal(
    names.map(([, name]) => name),
    ["put", "putAsMergePatchJson"],
  );
});

test.run();
