/**
 * No secret is in anything that a client gives away: its log, the console, its errors with all they hold, what hooks
 * are told, the client itself. Every way to fail is gone with every kind of credentials.
 */
import { inspect } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { emit, withClient, type Module } from "../emit/client-build.js";
import { CLIENT_DOCUMENT } from "./client-document.js";
import { caller, loaded, type Failure } from "./things-client.js";
import { answer, TROUBLES, withUnrulyServer } from "./unruly-server.js";

const TOKEN = "SECRET-token-9f81";
const KEYS = {
  ak: "AK0815",
  sk: "SECRET-sk-77c2",
  securityToken: "SECRET-sts-31aa",
};
const SECRET = /SECRET-/;

type Make = (options: object) => object;
type Signing = (source: unknown, options?: object) => unknown;

interface Credentials {
  readonly title: string;
  readonly options: (module: Module) => object;
  /** The client that is used; the one of all tests unless given. */
  readonly module?: Promise<Module>;
}

const signed = (source: unknown, more?: object) => (module: Module) => ({
  token: undefined,
  credentials: (module.signing as unknown as Signing)(source, more),
});

const QUERY_DOCUMENT = {
  ...CLIENT_DOCUMENT,
  components: {
    ...CLIENT_DOCUMENT.components,
    securitySchemes: {
      key: { type: "apiKey", in: "query", name: "appcode" },
    },
  },
} as unknown as OpenApiDocument;

const queryModule = emit(QUERY_DOCUMENT).then(({ files }) =>
  withClient(files, "index.js", (module) => ({ ...module }) as Module),
);

const CREDENTIALS: readonly Credentials[] = [
  { title: "a token", options: () => ({ token: TOKEN }) },
  {
    title: "a function of tokens",
    options: () => ({ token: () => Promise.resolve(TOKEN) }),
  },
  {
    title: "a function of other tokens after a refusal",
    options: () => ({
      token: ({ refused }: { refused: boolean }) => ({
        token: refused ? `${TOKEN}-new` : TOKEN,
        expiresAt: Date.now() + 600_000,
      }),
    }),
  },
  {
    title: "a token in the query",
    options: () => ({ token: TOKEN }),
    module: queryModule,
  },
  { title: "keys", options: signed({ ak: KEYS.ak, sk: KEYS.sk }) },
  { title: "temporary keys", options: signed(KEYS) },
  {
    title: "derived keys",
    options: signed(KEYS, { derived: { region: "r-1", service: "things" } }),
  },
  {
    title: "a function of keys",
    options: signed(({ refused }: { refused: boolean }) => ({
      ...KEYS,
      ak: refused ? "AK0816" : KEYS.ak,
    })),
  },
];

interface Way {
  readonly title: string;
  readonly options?: object;
  readonly call?: object;
  readonly input?: unknown;
  readonly kind: string;
}

/** A `fetch` that puts all it knows into its error. */
const telltale = (input: URL, init: RequestInit) => {
  const headers = [...new Headers(init.headers)].flat().join(" ");
  const cause = Object.assign(new Error(`cause: ${headers}`), { init });
  const error = new TypeError(`${input.href} ${headers}`, { cause });
  return Promise.reject(Object.assign(error, { config: { input, init } }));
};

const failing = () => Promise.reject(new RangeError("a hook"));

/** Ways to fail that need no server of their own kind. */
const WAYS: readonly Way[] = [
  { title: "a telltale fetch", options: { fetch: telltale }, kind: "network" },
  {
    title: "a fetch that throws no error",
    options: {
      fetch: (_input: URL, init: RequestInit) =>
        // A library may do so.
        Promise.reject({ request: init, message: "no error" }),
    },
    kind: "network",
  },
  {
    title: "a fetch that throws a text",
    options: {
      fetch: (input: URL, { headers }: RequestInit) =>
        Promise.reject(`${input.href} ${[...new Headers(headers)].join()}`),
    },
    kind: "network",
  },
  {
    title: "an aborted signal",
    call: { signal: AbortSignal.abort() },
    kind: "abort",
  },
  {
    title: "an abort on the way",
    options: { fetch: () => new Promise(() => undefined) },
    call: {
      get signal() {
        return AbortSignal.timeout(20);
      },
    },
    kind: "abort",
  },
  {
    title: "the end of the whole call",
    options: { fetch: () => new Promise(() => undefined) },
    call: { totalTimeout: 20 },
    kind: "timeout",
  },
  {
    title: "an input that is none",
    input: { path: {}, body: 1 },
    kind: "validation",
  },
  {
    title: "an answer that is not as documented",
    options: { validation: { responses: "strict" } },
    kind: "validation",
  },
  {
    title: "a header that is none",
    call: { headers: { "X Y": TOKEN } },
    kind: "TypeError",
  },
  {
    title: "a value that is none",
    call: { headers: { "X-Auth-Token": `${TOKEN}\n${TOKEN}` } },
    kind: "TypeError",
  },
  ...["onRequest", "onResponse", "onError"].map((name) => ({
    title: `a hook that throws (${name})`,
    options: {
      failingHook: { [name]: failing },
      ...(name === "onError" ? { fetch: telltale } : {}),
    },
    kind: "RangeError",
  })),
  {
    title: "a wait for a limit",
    options: {
      limit: () => ({ ready: new Promise(() => undefined), leave: () => {} }),
    },
    call: { totalTimeout: 20 },
    kind: "timeout",
  },
];

/** All text that is to be had of a value: as it prints, as JSON, and by its own members, hidden ones too. */
function textsOf(value: unknown): string {
  const options = { depth: Infinity, showHidden: true, getters: true };
  const limits = { maxArrayLength: Infinity, maxStringLength: Infinity };
  const printed = inspect(value, { ...options, ...limits });
  let json = "";
  try {
    json = JSON.stringify(value) ?? "";
  } catch {
    // Values in circles print all the same.
  }
  return [printed, json, String(value), ...membersOf(value, new Set())].join(
    "\n",
  );
}

function membersOf(value: unknown, seen: Set<unknown>): string[] {
  if (typeof value === "string") return [value];
  const isObject = typeof value === "object" || typeof value === "function";
  if (!isObject || value === null || value === globalThis || seen.has(value)) {
    return [];
  }
  seen.add(value);
  const held: unknown[] = value instanceof Headers ? [...value].flat() : [];
  for (const key of Reflect.ownKeys(value)) {
    const { value: member, get } =
      Reflect.getOwnPropertyDescriptor(value, key) ?? {};
    held.push(get ? get.call(value) : member);
  }
  return held.flatMap((member) => membersOf(member, seen));
}

const CONSOLE = ["debug", "error", "info", "log", "trace", "warn"] as const;

/** Runs it and gives back what went to the console meanwhile. */
async function consoleOf(run: () => Promise<void>): Promise<string> {
  const written: unknown[] = [];
  const before = CONSOLE.map((name) => console[name]);
  for (const name of CONSOLE) {
    console[name] = (...args: unknown[]) => void written.push(args);
  }
  try {
    await run();
  } finally {
    CONSOLE.forEach((name, index) => {
      console[name] = before[index] as () => void;
    });
  }
  return textsOf(written);
}

/** Fails once, and gives back all that was to be seen of it. */
async function traceOf(
  credentials: Credentials,
  baseUrl: string,
  way: Way,
): Promise<{ text: string; error: Failure | undefined; entries: number }> {
  const module = await (credentials.module ?? loaded);
  const signers = await loaded;
  const given: unknown[] = [];
  const told = (...args: unknown[]) => void given.push(...args);
  const recording = {
    onRequest: ({ headers, ...context }: { headers: Headers }) => {
      // The caller's own headers, which hooks may change: nobody else is told of them.
      const others = new Headers(headers);
      others.delete("X-Api-Key");
      told({ ...context, headers: others });
    },
    onResponse: told,
    onError: told,
  };
  const logging = module.logging as unknown as (
    write: (entry: unknown) => void,
  ) => object;
  const log: unknown[] = [];
  const { failingHook, ...options } = (way.options ?? {}) as {
    failingHook?: object;
  };
  const hooks = [logging((entry) => log.push(entry)), recording];
  let error: Failure | undefined;
  const written = await consoleOf(async () => {
    const client = (module.createClient as unknown as Make)({
      baseUrl,
      timeout: 7777,
      headers: { "X-Api-Key": "SECRET-header" },
      retry: { minDelay: 1 },
      validation: { requests: "strict", responses: "report" },
      ...credentials.options(signers),
      hooks: failingHook ? [...hooks, failingHook] : hooks,
      ...options,
    });
    given.push(client);
    const input = way.input ?? { path: { id: "t1" }, body: { id: "x" } };
    const call = module.createThing as unknown as (
      ...args: unknown[]
    ) => Promise<unknown>;
    try {
      await call(client, input, { retry: true, ...way.call });
    } catch (thrown) {
      error = thrown as Failure;
    }
  });
  given.push(error, log);
  return {
    text: [written, ...given.map(textsOf)].join("\n"),
    error,
    entries: log.length,
  };
}

for (const credentials of CREDENTIALS) {
  test(`${credentials.title}: no secret on any way to fail`, async () => {
    await withUnrulyServer(
      ({ url }) =>
        answer(url.includes("401") ? 401 : 200, '{"size":"no size"}'),
      async ({ baseUrl }) => {
        for (const way of WAYS) {
          const { text, error } = await traceOf(credentials, baseUrl, way);
          assert.is(error?.kind ?? error?.name, way.kind, way.title);
          assert.not.match(text, SECRET, way.title);
        }
        const refused = { title: "", kind: "http" };
        const at401 = await traceOf(credentials, `${baseUrl}/401`, refused);
        assert.is(at401.error?.status, 401);
        assert.ok(at401.entries >= 3);
        assert.not.match(at401.text, SECRET, "a refusal");
      },
    );
    await Promise.all(
      TROUBLES.map(({ title, behaviour, kind }) =>
        withUnrulyServer(
          () => behaviour,
          async ({ baseUrl }) => {
            const timeout = kind === "timeout" ? 100 : 7777;
            const way = {
              title,
              kind,
              options: { retry: false },
              call: { timeout },
            };
            const { text, error } = await traceOf(credentials, baseUrl, way);
            assert.is(error?.kind, kind, title);
            assert.not.match(text, SECRET, title);
          },
        ),
      ),
    );
  });
}

test("functions of credentials that fail, or give what is none, tell no secret", async () => {
  const module = await loaded;
  const bad = Object.assign(new Error("no credentials"), {
    config: { password: TOKEN },
    cause: Object.assign(new Error("inner"), { sk: KEYS.sk }),
  });
  const sources: [string, object][] = [
    ["a token function that fails", { token: () => Promise.reject(bad) }],
    ["a token with a line break", { token: `${TOKEN}\n` }],
    ["a token function with a line break", { token: () => `${TOKEN}\n` }],
    ["a token that is no text", { token: () => ({ token: [TOKEN] }) }],
    [
      "a token with a bad end",
      { token: () => ({ token: TOKEN, expiresAt: TOKEN }) },
    ],
    ["a key function that fails", signed(() => Promise.reject(bad))(module)],
    [
      "keys with a line break",
      signed(() => ({ ...KEYS, ak: `${TOKEN}\n` }))(module),
    ],
    [
      "keys with a bad end",
      signed(() => ({ ...KEYS, expiresAt: TOKEN }))(module),
    ],
  ];
  for (const [title, options] of sources) {
    const credentials = { title, options: () => options };
    const way = { title, kind: "credentials" };
    const { text, error } = await traceOf(
      credentials,
      "http://127.0.0.1:1",
      way,
    );
    assert.is(error?.kind, "credentials", title);
    assert.not.match(text, SECRET, title);
  }
});

test("a service that repeats the credentials does not get them into the log", async () => {
  for (const credentials of CREDENTIALS) {
    await withUnrulyServer(
      ({ headers, url }) => {
        const query = new URL(url, "http://x").searchParams.get("appcode");
        const said =
          headers["x-auth-token"] ??
          headers["x-security-token"] ??
          query ??
          /Signature=(\w+)/.exec(headers["authorization"] ?? "")?.[1] ??
          "";
        assert.ok(said.length > 10);
        const words = { error_code: said, error_msg: `${said} is wrong` };
        return answer(400, JSON.stringify(words), {
          "X-Request-Id": said,
          Server: said,
        });
      },
      async ({ baseUrl }) => {
        const module = await (credentials.module ?? loaded);
        const log: { code?: string; requestId?: string }[] = [];
        const logging = module.logging as unknown as (
          write: (entry: object) => void,
        ) => object;
        const make = module.createClient as unknown as Make;
        const client = make({
          baseUrl,
          ...credentials.options(await loaded),
          hooks: logging((entry) => log.push(entry)),
        });
        const call = module.createThing as unknown as (
          ...args: unknown[]
        ) => Promise<unknown>;
        const input = { path: { id: "t1" }, body: {} };
        await call(client, input).catch(() => undefined);
        const text = textsOf(log);
        assert.not.match(text, SECRET, credentials.title);
        assert.is(log.at(-1)?.requestId, "[redacted]", credentials.title);
        assert.is(log.at(-1)?.code, "[redacted]", credentials.title);
      },
    );
  }
});

test("the search finds what it looks for", async () => {
  const inner = Object.defineProperty(new Error("x"), "hidden", {
    value: { deep: [TOKEN] },
  });
  const rows: unknown[] = [
    new Error(TOKEN),
    new Error("x", { cause: new Error("y", { cause: TOKEN }) }),
    inner,
    { headers: new Headers({ "X-Auth-Token": TOKEN }) },
    Object.assign(() => undefined, { token: TOKEN }),
  ];
  for (const row of rows) assert.match(textsOf(row), SECRET);
  const written = await consoleOf(async () => console.warn({ TOKEN }));
  assert.match(written, SECRET);
  const { error } = await (
    await caller({
      baseUrl: "http://127.0.0.1:1",
      fetch: telltale,
      token: TOKEN,
    })
  )("getThing");
  assert.match(textsOf(error), /\[redacted\]/);
});

test.run();
