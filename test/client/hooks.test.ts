/** Hooks, the log, a `fetch` of the caller, and the headers that a client sends. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { caller, fakeTiming, loaded } from "./things-client.js";
import { answer, good, withUnrulyServer } from "./unruly-server.js";

interface Context {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly url: string | undefined;
  readonly attempt: number;
  readonly headers: Headers;
  readonly status?: number;
  readonly requestId?: string;
  readonly milliseconds?: number;
  readonly retryIn?: number;
}

test("hooks are told of each attempt, in order", () =>
  withUnrulyServer(
    (_request, before) => (before < 1 ? answer(503) : good),
    async ({ baseUrl }) => {
      const { timing } = fakeTiming();
      const told: unknown[] = [];
      const hooks = {
        onRequest: async (context: Context) => {
          await Promise.resolve();
          const { operationId, method, path, url, attempt } = context;
          told.push(["request", operationId, method, path, url, attempt]);
        },
        onResponse: ({ status, requestId, attempt, milliseconds }: Context) => {
          assert.is(milliseconds, 0);
          told.push(["response", status, requestId, attempt]);
        },
        onError: (error: { kind: string }, { attempt, retryIn }: Context) => {
          told.push(["error", error.kind, attempt, retryIn]);
        },
      };
      const call = await caller({ baseUrl, hooks, timing });
      await call("getThing");
      const url = `${baseUrl}/things/t1`;
      assert.equal(told, [
        ["request", "GetThing", "GET", "/things/{id}", url, 1],
        ["response", 503, "id-1", 1],
        ["error", "http", 1, 300],
        ["request", "GetThing", "GET", "/things/{id}", url, 2],
        ["response", 200, "id-1", 2],
      ]);
    },
  ));

test("onRequest may change headers, for one attempt and under the signature", () =>
  withUnrulyServer(
    (_request, before) => (before < 1 ? answer(503) : good),
    async ({ baseUrl, seen }) => {
      const { signing } = await loaded;
      const make = signing as unknown as (keys: object) => unknown;
      const hooks = [
        {
          onRequest: ({ headers, attempt }: Context) => {
            if (attempt === 1) headers.append("X-Trace", "one");
            assert.not(headers.has("authorization"));
          },
        },
        {
          onRequest: ({ headers }: Context) => headers.append("X-Trace", "two"),
        },
      ];
      const call = await caller({
        baseUrl,
        hooks,
        token: undefined,
        credentials: make({ ak: "a", sk: "s" }),
        retry: { minDelay: 1 },
      });
      await call("getThing");
      assert.equal(
        seen.map(({ headers }) => headers["x-trace"]),
        ["one, two", "two"],
      );
      for (const { headers } of seen) {
        assert.match(
          headers["authorization"] ?? "",
          /SignedHeaders=[^,]*x-trace/,
        );
      }
    },
  ));

test("what a hook throws ends the call as it is, and sends nothing again", () =>
  withUnrulyServer(
    ({ method }) => (method === "GET" ? answer(503) : good),
    async ({ baseUrl, seen }) => {
      for (const name of ["onRequest", "onResponse", "onError"]) {
        const before = seen.length;
        const mistake = new RangeError("a mistake in a hook");
        const hook = () => Promise.reject(mistake);
        const call = await caller({ baseUrl, hooks: { [name]: hook } });
        assert.is((await call("getThing")).error, mistake, name);
        assert.is(seen.length - before, name === "onRequest" ? 0 : 1, name);
      }
    },
  ));

test("headers: those of the call before those of the operation before those of the client; a user agent", () =>
  withUnrulyServer(
    () => good,
    async ({ baseUrl, seen }) => {
      const userAgent = "shelf-orders/1.0";
      const call = await caller({
        baseUrl,
        userAgent,
        headers: { "X-A": "client", "X-B": "client" },
      });
      await call("getThing", undefined, { headers: { "X-B": "call" } });
      const own = { "User-Agent": "other/2" };
      await call("getThing", undefined, { headers: own });
      const [first, second] = seen.map(({ headers }) => headers);
      assert.is(first?.["x-a"], "client");
      assert.is(first?.["x-b"], "call");
      assert.is(first?.["user-agent"], userAgent);
      assert.is(second?.["user-agent"], "other/2");
    },
  ));

test("a browser keeps its own user agent", async () => {
  const { createClient } = await loaded;
  const make = createClient as (options: object) => { userAgent?: string };
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  const options = { token: "t", userAgent: "mine/1" };
  const seen = ["Mozilla/5.0 (X11)", "Node.js/22", "Deno/2.0"].map((agent) => {
    Object.defineProperty(globalThis, "navigator", {
      value: { userAgent: agent },
      configurable: true,
    });
    return make(options).userAgent;
  });
  if (before) Object.defineProperty(globalThis, "navigator", before);
  else delete (globalThis as { navigator?: unknown }).navigator;
  assert.equal(seen, [undefined, "mine/1", "mine/1"]);
});

test("what the platform would quote in its own error is refused without it", async () => {
  const rows = [
    { headers: { "X-Key": "my\nsecret" } },
    { headers: { "X Y": "" } },
    { baseUrl: "http://me:secret@127.0.0.1:1" },
  ];
  for (const options of rows) {
    const call = await caller({ baseUrl: "http://127.0.0.1:1", ...options });
    const { error } = await call("getThing");
    assert.is(error?.name, "TypeError");
    assert.not.match(error?.message ?? "", "secret");
  }
});

interface Entry {
  readonly level: string;
  readonly event: string;
  readonly message: string;
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly kind?: string;
  readonly code?: string;
  readonly status?: number;
}

async function logOf(
  options: object,
  name: string,
  input?: unknown,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  const { logging } = await loaded;
  const make = logging as unknown as (write: (entry: Entry) => void) => object;
  const hooks = make((entry) => entries.push(entry));
  const { timing } = fakeTiming();
  await (
    await caller({ timing, ...options, hooks })
  )(name, input);
  return entries;
}

test("the log has an entry for each request, answer and error", () =>
  withUnrulyServer(
    (_request, before) =>
      before < 1 ? answer(429, '{"error_code":"APIGW.0308"}') : good,
    async ({ baseUrl }) => {
      const entries = await logOf({ baseUrl }, "getThing");
      const start = `GetThing: GET ${baseUrl}/things/t1, attempt`;
      assert.equal(
        entries.map(({ level, message }) => [level, message]),
        [
          ["debug", `${start} 1`],
          ["debug", `${start} 1, HTTP status 429, 0 ms`],
          ["warn", `${start} 1, http 429 APIGW.0308, again in 300 ms`],
          ["debug", `${start} 2`],
          ["debug", `${start} 2, HTTP status 200, 0 ms`],
        ],
      );
    },
  ));

test("the log names the system's error, and no sentence of anybody", async () => {
  const cause = { code: "ECONNRESET", message: "a sentence" };
  const fetch = () => Promise.reject(new TypeError("a sentence", { cause }));
  const options = { baseUrl: "http://127.0.0.1:1", fetch };
  const last = (await logOf(options, "createThing")).at(-1);
  assert.is(last?.level, "error");
  assert.is(last?.code, "ECONNRESET");
  assert.not.match(JSON.stringify(last), "sentence");
  await withUnrulyServer(
    () => answer(400, '{"error_code":"a whole sentence","error_msg":"words"}'),
    async ({ baseUrl }) => {
      const [entry] = (await logOf({ baseUrl }, "createThing")).slice(-1);
      assert.is(entry?.status, 400);
      assert.not.match(JSON.stringify(entry), /sentence|words/);
    },
  );
});

test("the log hides query values under names of secrets, and headers that it does not know", () =>
  withUnrulyServer(
    () => answer(200, "{}", { "Set-Cookie": "sid=1", "X-Subject-Token": "x" }),
    async ({ baseUrl }) => {
      const headers = { "X-Unknown": "unknown-value", "X-Language": "en-us" };
      const entries = await logOf({ baseUrl, headers }, "getOpen", {
        query: { q: "shown", user_token: "hidden" },
      });
      const [request, response] = entries;
      assert.is(request?.url, `${baseUrl}/open?q=shown&user_token=[redacted]`);
      assert.equal(request?.headers, {
        accept: "application/json",
        "x-language": "en-us",
      });
      assert.equal(Object.keys(response?.headers ?? {}).sort(), [
        "content-length",
        "content-type",
        "x-request-id",
      ]);
      assert.not.match(JSON.stringify(entries), /hidden|unknown|sid=1/i);
    },
  ));

test.run();
