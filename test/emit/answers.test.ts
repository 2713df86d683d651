/** What is asked for, and how it is read: answers in one media type or several, whole or piece by piece. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { compileErrors, emit, textOf, withClient } from "./client-build.js";

const LAMP = {
  type: "object",
  required: ["id"],
  properties: { id: { type: "string" } },
};
const TEXT = { type: "string" };
const json = (schema: object = LAMP) => ({ "application/json": { schema } });

function lamps(responses: object): OpenApiDocument {
  const described = Object.entries(responses).map(([status, content]) => [
    status,
    { description: "", content: content as object },
  ]);
  return {
    openapi: "3.1.0",
    info: { title: "Lamps", version: "1" },
    servers: [{ url: "https://lamps.example.com" }],
    paths: {
      "/lamps": {
        get: {
          operationId: "ListLamps",
          responses: Object.fromEntries(described) as object,
        },
      },
    },
  } as unknown as OpenApiDocument;
}

/** Contents by status, and what is asked for. */
const ASKED: readonly (readonly [responses: object, accept: string])[] = [
  [{ 200: json() }, "application/json"],
  [{ 204: {} }, "application/json"],
  [{ 204: {}, default: json() }, "application/json"],
  [
    { 200: { "application/json; charset=utf-8": { schema: LAMP } } },
    "application/json",
  ],
  [{ 200: { "*/*": { schema: LAMP } } }, "application/json"],
  [
    { 200: { "application/vnd.lamps+json": { schema: LAMP } } },
    "application/vnd.lamps+json, application/json;q=0.9",
  ],
  [
    { 200: { "application/hal+json": { schema: LAMP }, ...json() } },
    "application/json",
  ],
  [
    { 200: { "application/json;version=2": { schema: LAMP } } },
    "application/json;version=2, application/json;q=0.9",
  ],
  [
    { 200: json(), 400: { "application/problem+json": { schema: LAMP } } },
    "application/json, application/problem+json;q=0.9",
  ],
  [
    { 200: json(), 400: { "text/plain": { schema: TEXT } } },
    "application/json, text/plain;q=0.9",
  ],
  [
    { 400: { "application/problem+json": { schema: LAMP } } },
    "application/json, application/problem+json;q=0.9",
  ],
  [
    { default: { "application/hal+json": { schema: LAMP } } },
    "application/hal+json, application/json;q=0.9",
  ],
  [
    { 200: { "text/csv": { schema: TEXT }, "text/xml": {} } },
    "text/csv, application/json;q=0.9, */*;q=0.1",
  ],
  [
    { 200: { "image/png": {} }, 202: json() },
    "image/png, application/json, */*;q=0.1",
  ],
  [
    { 200: { "image/*": {} }, 400: { "*/*": { schema: TEXT } } },
    "image/*, application/json;q=0.9, */*;q=0.1",
  ],
  [{ 200: { "*/*": { schema: TEXT } } }, "*/*, application/json;q=0.9"],
  [{ 200: { "*/*": {} } }, "application/json, */*;q=0.1"],
  [{ 200: { "text/csv\r\nX-Lamp: 1": {} } }, "application/json, */*;q=0.1"],
];

interface Given {
  readonly name?: string;
  readonly type?: string;
  readonly text?: string;
  readonly options?: object;
}

/** Calls the operation, or the named one; tells what it asked for and what came of it. */
async function ask(
  responses: object,
  { name = "listLamps", type, text = "", options = {} }: Given,
): Promise<{ accept: string | null; data: unknown }> {
  const { files } = await emit(lamps(responses));
  let accept: string | null = null;
  let data: unknown;
  await withClient(files, "index.js", async (module) => {
    const fetch = (_url: URL, init: { headers: Headers }) => {
      accept = init.headers.get("Accept");
      const headers = type === undefined ? {} : { "Content-Type": type };
      const bytes = new TextEncoder().encode(text);
      return Promise.resolve(new Response(bytes, { headers }));
    };
    const create = module.createClient as (options: object) => object;
    const call = module[name] as (client: object) => Promise<{ data: unknown }>;
    try {
      const answer = await call(create({ fetch, ...options }));
      data = await wholeOf(answer.data);
    } catch (error) {
      data = String(error);
    }
  });
  return { accept, data };
}

/** Pieces as a list, at whose end an error may be; of a blob its text. */
async function wholeOf(data: unknown): Promise<unknown> {
  if (data instanceof Blob) return { blob: await data.text() };
  if (typeof data !== "object" || data === null) return data;
  if (!(Symbol.asyncIterator in data)) return data;
  const items: unknown[] = [];
  try {
    for await (const item of data as AsyncIterable<object>) {
      items.push("data" in item ? item.data : item);
    }
  } catch (error) {
    items.push(String(error));
  }
  return items;
}

for (const [responses, accept] of ASKED) {
  test(`asked for: ${JSON.stringify(responses).slice(0, 90)}`, async () => {
    assert.is((await ask(responses, {})).accept, accept);
  });
}

const ANY = { 200: { "*/*": {} } };
const EVENTS = { 200: { "text/event-stream": { schema: LAMP } } };
const TEXTS = { 200: { "text/event-stream": { schema: TEXT } } };
const BOTH = { 200: { ...json(), ...EVENTS[200] } };
const LISTED = { schema: { type: "array", items: LAMP } };
const STRICT = { options: { validation: { responses: "strict" } } };

const A = { id: "a" };
const LINE = 'data: {"id":"a"}\n\n';

const READ: readonly (readonly [
  title: string,
  responses: object,
  given: Given,
  want: unknown,
])[] = [
  ["anything that is text", ANY, { type: "text/plain", text: "on {" }, "on {"],
  [
    "anything that is JSON",
    ANY,
    { type: "application/hal+json", text: '{"id":"a"}' },
    A,
  ],
  ["anything that does not say what it is", ANY, { text: '{"id":"a"}' }, A],
  ["anything that is neither", ANY, { text: "on {" }, "on {"],
  [
    "anything that is binary",
    ANY,
    { type: "image/png", text: "png" },
    { blob: "png" },
  ],
  [
    "events that end by saying so",
    EVENTS,
    { type: "text/event-stream", text: `${LINE}data: [DONE]\n\n${LINE}` },
    [A],
  ],
  [
    "events of text say what they like",
    TEXTS,
    { type: "text/event-stream", text: "data: [DONE]\n\ndata: on\n\n" },
    ["[DONE]", "on"],
  ],
  [
    "JSON where events are documented",
    EVENTS,
    { type: "application/json", text: '{"id":"a"}' },
    "DecodeError: ListLamps: the body of the answer is no stream of events",
  ],
  [
    "events where JSON is documented",
    { 200: json() },
    { type: "text/event-stream", text: LINE },
    "DecodeError: ListLamps: the body of the answer is a stream of events",
  ],
  [
    "JSON or events: JSON",
    BOTH,
    { type: "application/json", text: '{"id":"a"}' },
    A,
  ],
  [
    "JSON or events: events",
    BOTH,
    {
      name: "listLampsAsEvents",
      type: "text/event-stream; charset=utf-8",
      text: LINE + LINE,
    },
    [A, A],
  ],
  [
    "records of what is documented as a list",
    { 200: { "application/jsonl": LISTED } },
    { ...STRICT, text: '{"id":"a"}\n{"id":"a"}\n' },
    [A, A],
  ],
  [
    "events of what is documented as a list",
    { 200: { "text/event-stream": LISTED } },
    { ...STRICT, text: LINE },
    [A],
  ],
  [
    "records that are not as documented",
    { 200: { "application/jsonl": LISTED } },
    { ...STRICT, text: '{"id":"a"}\n{"id":1}\n{"id":"a"}' },
    [
      A,
      "ValidationError: ListLamps: the response is not as documented\n  $.id: expected string, found integer",
    ],
  ],
  [
    "events that are not as documented",
    EVENTS,
    { ...STRICT, text: `${LINE}data: {}\n\n` },
    [
      A,
      "ValidationError: ListLamps: the response is not as documented\n  $.id: expected a value, found nothing",
    ],
  ],
  [
    "events that nobody asked to check",
    EVENTS,
    { text: `${LINE}data: {}\n\n` },
    [A, {}],
  ],
];

for (const [title, responses, given, want] of READ) {
  test(`read: ${title}`, async () => {
    assert.equal((await ask(responses, given)).data, want);
  });
}

test("pieces that are not as documented are reported, and come", async () => {
  const told: unknown[] = [];
  const onProblems = (problems: readonly { path: string }[]) =>
    told.push(problems.map(({ path }) => path));
  const options = { onProblems, validation: { responses: "report" } };
  const text = `data: {}\n\n${LINE}data: {}\n\n`;
  assert.equal((await ask(EVENTS, { text, options })).data, [{}, A, {}]);
  assert.equal(told, [["$.id"], ["$.id"]]);
});

test("an answer whole or in pieces has a function for each, which asks for its own", async () => {
  const responses = {
    200: {
      ...BOTH[200],
      "application/x-ndjson": { schema: LAMP },
      "text/csv": { schema: TEXT },
    },
    202: json(),
  };
  const result = await emit(lamps(responses));
  assert.equal(
    result.diagnostics.map(({ code, message }) => [code, message]),
    [
      [
        "emit/unread-media-type",
        "The answer 200 may be `text/csv` too; `application/json` is what is asked for and read.",
      ],
    ],
  );
  assert.is(result.operations, 1);
  const accepted: (string | null)[] = [];
  for (const name of ["listLamps", "listLampsAsEvents", "listLampsAsRecords"]) {
    accepted.push((await ask(responses, { name })).accept);
  }
  assert.equal(accepted, [
    "application/json",
    "text/event-stream, application/json, */*;q=0.1",
    "application/x-ndjson, application/json, */*;q=0.1",
  ]);
  assert.match(
    textOf(result, "operations.ts"),
    "`listLamps` with its answer in `text/event-stream`, piece by piece.",
  );
  const use = `
    import { createClient, listLamps, listLampsAsEvents } from "./index.js";
    const client = createClient();
    const whole = await listLamps(client);
    console.log(whole.data.id);
    const answer = await listLampsAsEvents(client);
    if (answer.status === 200) {
      for await (const { data } of answer.data) console.log(data.id);
    }
  `;
  assert.equal(compileErrors(result.files, { "use.ts": use }), []);
});

test.run();
