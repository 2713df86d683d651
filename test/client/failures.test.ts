/** The errors of a call: one class a kind, the service's words in all their shapes, request ids, and `safe`. */
import { inspect } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { caller, loaded, type Failure } from "./things-client.js";
import { answer, withUnrulyServer } from "./unruly-server.js";

/** Rows of title, body, code, message. */
const BODIES: readonly [
  string,
  unknown,
  string | undefined,
  string | undefined,
][] = [
  ["flat", { error_code: "A.1", error_msg: "No." }, "A.1", "No."],
  [
    "flat, with more",
    { error_code: "A.1", error_msg: "No.", error_detail: "Why" },
    "A.1",
    "No.",
  ],
  ["a detail alone", { error_code: "A.1", error_detail: "Why" }, "A.1", "Why"],
  ["nested", { error: { code: "B.2", message: "None" } }, "B.2", "None"],
  ["nested, a number", { error: { code: 403, message: "No" } }, "403", "No"],
  ["short", { code: "C.3", message: "Short" }, "C.3", "Short"],
  ["short, a number", { code: 7, message: "Short" }, "7", "Short"],
  [
    "details",
    { details: [{ error_code: "D.4", error_msg: "First" }, { code: "D.5" }] },
    "D.4",
    "First",
  ],
  [
    "details of another form",
    { details: [{ code: 9, message: "m" }] },
    "9",
    "m",
  ],
  [
    "nested details",
    { error: { details: [{ code: "E.5" }] } },
    "E.5",
    undefined,
  ],
  ["no details", { details: [] }, undefined, undefined],
  ["empty words", { error_code: "", code: "F.6" }, "F.6", undefined],
  [
    "words of other types",
    { error_code: {}, message: [] },
    undefined,
    undefined,
  ],
  ["a list", [{ code: "x" }], undefined, undefined],
  ["null", null, undefined, undefined],
  ["a text", "error_code", undefined, undefined],
  ["names of objects", { error: "constructor" }, undefined, undefined],
];

for (const [title, body, code, message] of BODIES) {
  test(`code and message of a body: ${title}`, () =>
    withUnrulyServer(
      () => answer(400, JSON.stringify(body)),
      async ({ baseUrl }) => {
        const call = await caller({ baseUrl });
        const { error } = await call("createThing");
        assert.is(error?.errorCode, code);
        assert.is(error?.errorMessage, message);
        assert.equal(error?.body, body);
        const words = [code, message].filter((word) => word !== undefined);
        const said = words.length > 0 ? `, ${words.join(": ")}` : "";
        assert.is(
          error?.message,
          `CreateThing: HTTP status 400${said} (request id id-1)`,
        );
      },
    ));
}

test("what the service says beside code and message stays in the body", () =>
  withUnrulyServer(
    () => answer(403, '{"error_code":"A","encoded_authorization_message":"e"}'),
    async ({ baseUrl }) => {
      const { error } = await (await caller({ baseUrl }))("createThing");
      assert.equal(error?.body, {
        error_code: "A",
        encoded_authorization_message: "e",
      });
    },
  ));

test("a redirect says where it points, and a busy service how long it will be", () =>
  withUnrulyServer(
    ({ method }) =>
      method === "GET"
        ? answer(302, "", { Location: "https://elsewhere.example.com/" })
        : answer(429, "", { "Retry-After": "7" }),
    async ({ baseUrl }) => {
      const call = await caller({ baseUrl });
      const { error } = await call("getThing");
      assert.is(error?.location, "https://elsewhere.example.com/");
      assert.match(error?.message ?? "", "a redirect, which is not followed");
      assert.is((await call("createThing")).error?.retryAfter, 7000);
    },
  ));

/** Status, body, media type, and whether that is as documented. */
const DOCUMENTED: readonly [number, string, string, boolean][] = [
  [400, "{}", "application/json", true],
  [400, "{}", "text/html", true],
  [400, "<p>", "text/html", false],
  [400, "", "application/json", false],
  [418, "{}", "application/json", false],
];

for (const [status, body, type, isDocumented] of DOCUMENTED) {
  test(`${status} with "${body}" as ${type} is ${isDocumented ? "" : "not "}documented`, () =>
    withUnrulyServer(
      () => answer(status, body, { "Content-Type": type }),
      async ({ baseUrl }) => {
        const module = await loaded;
        const { error } = await (await caller({ baseUrl }))("createThing");
        assert.is(error?.isDocumented, isDocumented);
        const guard = module.isCreateThingError as (e: unknown) => boolean;
        assert.is(guard(error), isDocumented);
        const other = module.isGetThingError as (e: unknown) => boolean;
        assert.is(other(error), false);
      },
    ));
}

interface Making {
  readonly kind: string;
  readonly name: string;
  readonly status?: number;
  readonly body?: string;
  readonly options?: object;
  readonly input?: unknown;
  readonly requestId: string | undefined;
}

/** A way to each kind of error. */
const KINDS: readonly Making[] = [
  { kind: "http", name: "HttpError", status: 400, requestId: "id-1" },
  { kind: "decode", name: "DecodeError", body: "{", requestId: "id-1" },
  {
    kind: "validation",
    name: "ValidationError",
    input: { path: { id: 1 }, body: {} },
    requestId: undefined,
  },
  {
    kind: "validation",
    name: "ValidationError",
    body: '{"size":"large"}',
    options: { validation: { responses: "strict" } },
    requestId: "id-1",
  },
  {
    kind: "network",
    name: "NetworkError",
    options: { fetch: () => Promise.reject(new TypeError("gone")) },
    requestId: undefined,
  },
  {
    kind: "timeout",
    name: "TimeoutError",
    options: { fetch: () => new Promise(() => undefined), timeout: 20 },
    requestId: undefined,
  },
  {
    kind: "credentials",
    name: "CredentialsError",
    options: { token: () => Promise.reject(new Error("no token today")) },
    requestId: undefined,
  },
];

for (const { kind, name, requestId, ...making } of KINDS) {
  const { status = 200, body = "{}", options = {}, input } = making;
  const way = JSON.stringify({ ...making, options: Object.keys(options) });

  test(`${name}: kind, name, guards, request id; thrown and told (${way})`, () =>
    withUnrulyServer(
      () => answer(status, body),
      async ({ baseUrl }) => {
        const module = await loaded;
        const told: [Failure, { attempt: number; retryIn?: number }][] = [];
        const hooks = {
          onError: (...both: (typeof told)[number]) => void told.push(both),
        };
        const call = await caller({ baseUrl, hooks, ...options });
        const { error } = await call("createThing", input);
        assert.is(error?.kind, kind);
        assert.is(error?.name, name);
        assert.is(error?.operationId, "CreateThing");
        assert.is(error?.requestId, requestId);
        assert.match(inspect(error), new RegExp(`^${name}: CreateThing: `));
        for (const guard of GUARDS) {
          const is = module[guard] as (error: unknown) => boolean;
          const isOwn = guard === `is${name}` || guard === "isApiError";
          assert.is(is(error), isOwn, guard);
        }
        assert.is(told.length, 1);
        assert.is(told[0]?.[0], error);
        assert.is(told[0]?.[1].retryIn, undefined);
        const make = module.createClient as (options: object) => object;
        const client = make({ baseUrl, token: "t", ...options });
        const outcome = await safely("createThing", client, input);
        assert.is(outcome.ok, false);
        assert.is(outcome.error?.kind, kind);
        assert.is(outcome.requestId, requestId);
        assert.is(outcome.status, kind === "http" ? 400 : undefined);
      },
    ));
}

const GUARDS = [
  "isApiError",
  "isAbortError",
  "isCredentialsError",
  "isDecodeError",
  "isHttpError",
  "isNetworkError",
  "isTimeoutError",
  "isValidationError",
];

interface SafeOutcome {
  readonly ok: boolean;
  readonly status?: number;
  readonly data?: unknown;
  readonly error?: Failure;
  readonly requestId?: string;
}

const INPUT = { path: { id: "t1" }, body: {} };

async function safely(
  name: string,
  client: object,
  input: unknown = INPUT,
): Promise<SafeOutcome> {
  const module = await loaded;
  const operation = module[name] as unknown as (...args: unknown[]) => unknown;
  const safe = module.safe as unknown as (
    call: unknown,
  ) => Promise<SafeOutcome>;
  return safe(operation(client, input));
}

test("safe: a success has ok, status, data and request id", () =>
  withUnrulyServer(
    () => answer(200, '{"id":"t1"}'),
    async ({ baseUrl }) => {
      const { createClient } = await loaded;
      const make = createClient as (options: object) => object;
      const outcome = await safely(
        "createThing",
        make({ baseUrl, token: "t" }),
      );
      const { ok, status, data, requestId } = outcome;
      assert.equal(
        { ok, status, data, requestId },
        { ok: true, status: 200, data: { id: "t1" }, requestId: "id-1" },
      );
    },
  ));

test("safe: a status that is not documented, or not with that body, has none", async () => {
  const rows: [number, string, number | undefined][] = [
    [400, "{}", 400],
    [400, "<p>", undefined],
    [418, "{}", undefined],
  ];
  for (const [status, body, wanted] of rows) {
    await withUnrulyServer(
      () => answer(status, body),
      async ({ baseUrl }) => {
        const { createClient } = await loaded;
        const make = createClient as (options: object) => object;
        const client = make({ baseUrl, token: "t" });
        const outcome = await safely("createThing", client);
        assert.is(outcome.status, wanted);
        assert.is(outcome.error?.status, status);
      },
    );
  }
});

test("safe: what is no error of a call is thrown", async () => {
  const { createClient } = await loaded;
  const make = createClient as (options: object) => object;
  const mistake = new RangeError("a mistake in a hook");
  const hooks = {
    onRequest: () => {
      throw mistake;
    },
  };
  const client = make({ baseUrl: "http://127.0.0.1:1", token: "t", hooks });
  const thrown = await safely("createThing", client).catch((e: unknown) => e);
  assert.is(thrown, mistake);
});

test("a stream of events that breaks, or is aborted, ends with an error of a call", async () => {
  const head = { "Content-Type": "text/event-stream", "Content-Length": "999" };
  const events = 'data: {"id":"1"}\n\n';
  const rows: [title: string, more: string, wanted: string][] = [
    ["broken off", "", "network"],
    ["no JSON", "data: {\n\n", "decode"],
    ["aborted", "wait", "abort"],
  ];
  for (const [title, more, wanted] of rows) {
    await withUnrulyServer(
      () => (socket) => {
        const piece = more === "wait" ? "" : more;
        void answer(200, events + piece, head)(socket, NO_REQUEST);
        if (more === "") setTimeout(() => socket.resetAndDestroy(), 20);
      },
      async ({ baseUrl }) => {
        const controller = new AbortController();
        const { signal } = controller;
        const call = await caller({ baseUrl });
        const { result } = await call("watchThings", {}, { signal });
        const seen: unknown[] = [];
        let failure: Failure | undefined;
        try {
          for await (const event of result?.data as AsyncIterable<unknown>) {
            seen.push(event);
            if (more === "wait") controller.abort();
          }
        } catch (error) {
          failure = error as Failure;
        }
        assert.is(seen.length, 1, title);
        assert.is(failure?.kind, wanted, title);
        assert.is(failure?.requestId, "id-1", title);
      },
    );
  }
});

const NO_REQUEST = {
  method: "",
  url: "",
  headers: {},
  body: "",
  onConnection: 0,
};

test.run();
