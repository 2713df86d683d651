/** The emitted operations against a local server: what is sent, what comes back, what is thrown. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import {
  compileErrors,
  emit,
  withClient,
  type Module,
} from "./client-build.js";
import { ORDER_DOCUMENT } from "./order-document.js";

interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

type Answer = (response: http.ServerResponse) => void;

const TOKEN = "secret-token-0815";
const INPUT = {
  path: { project_id: "p 1/ü" },
  query: { label: ["a&b", "c"] },
  header: { "X-Language": "en-us" },
  body: { kind: "new", shelves: [{ size: 1, type: "oak" }] },
};

/** An answer of JSON with a request id. */
function json(status: number, body: unknown): Answer {
  return (response) => {
    response.writeHead(status, {
      "Content-Type": "application/json;charset=utf-8",
      "X-Request-Id": "id-1",
    });
    response.end(JSON.stringify(body));
  };
}

function text(status: number, body: string, type = "text/html"): Answer {
  return (response) => {
    response.writeHead(status, { "Content-Type": type });
    response.end(body);
  };
}

interface Setting {
  readonly module: Module;
  readonly received: readonly Received[];
  readonly baseUrl: string;
  /** Calls an operation with a client for the server. */
  readonly call: (
    name: string,
    input?: unknown,
    options?: object,
  ) => Promise<Outcome>;
}

/** What a call resolved to, or what it threw. */
interface Outcome {
  readonly result?: {
    data: unknown;
    status: number;
    requestId?: string;
    response: Response;
  };
  readonly error?: Error & Readonly<Record<string, unknown>>;
}

const emitted = emit(ORDER_DOCUMENT);

async function withServer(
  answer: Answer,
  use: (setting: Setting) => Promise<void>,
  clientOptions: object = {},
): Promise<void> {
  const received: Received[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      received.push({
        method,
        url,
        headers,
        body: Buffer.concat(chunks).toString("utf8"),
      });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}/base/`;
  try {
    const { files } = await emitted;
    await withClient(files, "index.js", (module) => {
      const make = module.createClient as (options: object) => object;
      const client = make({
        baseUrl,
        token: TOKEN,
        timeout: 5000,
        ...clientOptions,
      });
      const call = async (
        name: string,
        input: unknown = INPUT,
        options: object = {},
      ): Promise<Outcome> => {
        const operation = module[name] as (
          ...args: unknown[]
        ) => Promise<NonNullable<Outcome["result"]>>;
        try {
          return { result: await operation(client, input, options) };
        } catch (error) {
          return { error: error as NonNullable<Outcome["error"]> };
        }
      };
      return use({ module, received, baseUrl, call });
    });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

test("a request is written as documented, and its answer comes with status and request id", () =>
  withServer(json(200, { order: { id: "o1" } }), async ({ call, received }) => {
    const { result } = await call("placeShelfOrder");
    assert.equal(result?.data, { order: { id: "o1" } });
    assert.is(result?.status, 200);
    assert.is(result?.requestId, "id-1");
    assert.is(result?.response.headers.get("x-request-id"), "id-1");
    const [request] = received;
    assert.is(request?.method, "POST");
    assert.is(
      request?.url,
      "/base/v2/p%201%2F%C3%BC/orders?label=a%26b&label=c",
    );
    assert.is(request?.headers["x-auth-token"], TOKEN);
    assert.is(request?.headers["x-language"], "en-us");
    assert.is(request?.headers["content-type"], "application/json");
    assert.equal(JSON.parse(request?.body ?? ""), INPUT.body);
  }));

test("styles of query parameters", () =>
  withServer(json(200, []), async ({ call, received }) => {
    await call("listShelfOrders", {
      path: { project_id: "p" },
      query: { limit: 5, ids: ["a,b", "c"], filter: { "k[1]": "v&w", x: "y" } },
    });
    assert.is(
      received[0]?.url,
      "/base/v2/p/orders?limit=5&ids=a%2Cb,c&filter%5Bk%5B1%5D%5D=v%26w&filter%5Bx%5D=y",
    );
  }));

test("a path parameter cannot leave its segment", () =>
  withServer(json(200, []), async ({ call, received }) => {
    for (const name of ["..", ".", ""]) {
      const { error } = await call("getFile", { path: { name } });
      assert.is(error?.kind, "validation", name);
    }
    await call("getFile", { path: { name: "../x" } });
    assert.equal(
      received.map((item) => item.url),
      ["/base/v2/files/..%2Fx"],
    );
  }));

test("an operation without security sends no token", () =>
  withServer(text(200, "pong", "text/plain"), async ({ call, received }) => {
    const { result } = await call("ping", {});
    assert.is(result?.data, "pong");
    assert.is(received[0]?.headers["x-auth-token"], undefined);
  }));

test("binary bodies, both ways", () =>
  withServer(
    (response) => {
      response.writeHead(200, { "Content-Type": "image/png" });
      response.end(Buffer.from([1, 2, 255]));
    },
    async ({ call, received }) => {
      const { result } = await call("getFile", { path: { name: "f" } });
      const blob = result?.data as Blob;
      assert.equal([...new Uint8Array(await blob.arrayBuffer())], [1, 2, 255]);
      await call("putFile", {
        path: { name: "f" },
        body: new Uint8Array([65, 66]),
      });
      assert.is(received[1]?.body, "AB");
      assert.is(
        received[1]?.headers["content-type"],
        "application/octet-stream",
      );
    },
  ));

test("forms: multipart with a file, urlencoded with a list", () =>
  withServer(json(200, {}), async ({ call, received }) => {
    await call("sendForm", {
      body: { file: new Blob(["content"]), note: "n" },
    });
    assert.match(
      received[0]?.headers["content-type"] ?? "",
      /^multipart\/form-data; ?boundary=/,
    );
    assert.match(
      received[0]?.body ?? "",
      /name="file"[^]*content[^]*name="note"[^]*n\r\n/,
    );
    await call("login", { body: { user: "a b", scopes: ["x", "y"] } });
    assert.is(received[1]?.body, "user=a%20b&scopes=x&scopes=y");
    assert.is(
      received[1]?.headers["content-type"],
      "application/x-www-form-urlencoded",
    );
  }));

test("an error answer is an HttpError with status, body and request id", () =>
  withServer(
    json(400, { error_code: "S.1", error_msg: "No." }),
    async ({ call, module }) => {
      const { error } = await call("placeShelfOrder");
      const is = (name: string, ...args: unknown[]) =>
        (module[name] as (...args: unknown[]) => boolean)(error, ...args);
      assert.ok(
        is("isHttpError") && is("isHttpError", 400) && is("isApiError"),
      );
      assert.ok(is("isPlaceShelfOrderError"));
      assert.not.ok(
        is("isHttpError", 404) || is("isTimeoutError") || is("isPingError"),
      );
      assert.is(error?.status, 400);
      assert.equal(error?.body, { error_code: "S.1", error_msg: "No." });
      assert.is(error?.requestId, "id-1");
      assert.match(
        error?.message ?? "",
        /^PlaceShelfOrder: HTTP status 400, S\.1: No\. \(request id id-1\)$/,
      );
    },
  ));

const BODIES: readonly [
  title: string,
  answer: Answer,
  status: number,
  body: unknown,
][] = [
  [
    "HTML where JSON is documented",
    text(400, "<h1>Bad</h1>"),
    400,
    "<h1>Bad</h1>",
  ],
  ["nothing at all", text(502, ""), 502, undefined],
  ["broken JSON", text(400, '{"a":', "application/json"), 400, '{"a":'],
  ["an undocumented status", json(418, [1]), 418, [1]],
  [
    "a redirect, which is not followed",
    (response) =>
      response.writeHead(302, { Location: "http://127.0.0.1:1/" }).end(),
    302,
    undefined,
  ],
];

for (const [title, answer, status, body] of BODIES) {
  test(`errors with ${title}`, () =>
    withServer(answer, async ({ call, received }) => {
      const { error } = await call("placeShelfOrder");
      assert.is(error?.kind, "http");
      assert.is(error?.status, status);
      assert.equal(error?.body, body);
      assert.is(received.length, 1);
    }));
}

test("a success with an empty body has no data; one that is no JSON is a DecodeError", async () => {
  await withServer(text(204, ""), async ({ call }) => {
    const { result } = await call("placeShelfOrder");
    assert.is(result?.status, 204);
    assert.is(result?.data, undefined);
  });
  await withServer(text(200, "<html>"), async ({ call }) => {
    const { error } = await call("placeShelfOrder");
    assert.is(error?.kind, "decode");
    assert.is(error?.body, "<html>");
  });
});

test("a call ends at its timeout, also when the body never ends", async () => {
  const silent: Answer = () => {};
  const endless: Answer = (response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.write("[");
  };
  for (const answer of [silent, endless]) {
    await withServer(answer, async ({ call, module }) => {
      const { error } = await call("placeShelfOrder", INPUT, { timeout: 60 });
      assert.is(error?.kind, "timeout");
      assert.is(error?.timeout, 60);
      assert.ok((module.isTimeoutError as (error: unknown) => boolean)(error));
    });
  }
});

test("the caller's signal ends a call, before it begins and while it runs", () =>
  withServer(
    () => {},
    async ({ call, received }) => {
      const before = await call("placeShelfOrder", INPUT, {
        signal: AbortSignal.abort("early"),
      });
      assert.is(before.error?.kind, "abort");
      assert.is(received.length, 0);
      const controller = new AbortController();
      setTimeout(() => controller.abort("late"), 40);
      const { error } = await call("placeShelfOrder", INPUT, {
        signal: controller.signal,
      });
      assert.is(error?.kind, "abort");
      assert.is(error?.cause, "late");
    },
  ));

test("a connection that breaks is a NetworkError", () =>
  withServer(
    (response) => response.destroy(),
    async ({ call }) => {
      const { error } = await call("placeShelfOrder");
      assert.is(error?.kind, "network");
    },
  ));

const INVALID = {
  ...INPUT,
  body: { kind: "old", shelves: [{ size: 0, type: "oak" }] },
};

test("strict, the default: an invalid request is not sent, and every problem is named", () =>
  withServer(json(200, {}), async ({ call, received }) => {
    const { error } = await call("placeShelfOrder", INVALID);
    assert.is(error?.kind, "validation");
    assert.equal(
      (error?.problems as { path: string }[]).map((problem) => problem.path),
      ["$.body.kind", "$.body.shelves[0].size"],
    );
    assert.match(
      error?.message ?? "",
      /\$\.body\.shelves\[0\]\.size: expected 1 or more, found 0 \(PlaceShelfOrder, Shelf, size\)/,
    );
    assert.is(received.length, 0);
  }));

test("an input that cannot be read or written is refused, not a crash", () =>
  withServer(json(200, {}), async ({ call, received }) => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    for (const body of [
      { ...INPUT.body, extra: cyclic },
      { ...INPUT.body, extra: Symbol.iterator, self: { cyclic } },
      null,
      1,
    ]) {
      const { error } = await call("placeShelfOrder", { ...INPUT, body });
      assert.is(error?.kind, "validation");
    }
    assert.is(received.length, 0);
  }));

test("warn sends and reports; off only sends", async () => {
  const told: unknown[] = [];
  const onProblems = (problems: { path: string }[]) =>
    told.push(...problems.map((item) => item.path));
  await withServer(
    json(200, {}),
    async ({ call, received }) => {
      await call("placeShelfOrder", INVALID);
      assert.is(received.length, 1);
      assert.equal(told, ["$.body.kind", "$.body.shelves[0].size"]);
    },
    { validation: { requests: "warn" }, onProblems },
  );
  await withServer(
    json(200, {}),
    async ({ call, received }) => {
      await call("placeShelfOrder", INVALID);
      assert.is(received.length, 1);
      assert.is(told.length, 2);
    },
    { validation: { requests: "off" }, onProblems },
  );
});

test("answers are checked on request: report tells, strict refuses errors and no findings", async () => {
  const told: string[] = [];
  const onProblems = (problems: { path: string; code: string }[]) =>
    told.push(...problems.map((item) => `${item.path} ${item.code}`));
  const answer = json(200, { order: { status: "lost" }, more: 1 });
  await withServer(
    answer,
    async ({ call }) => {
      assert.is((await call("placeShelfOrder")).result?.status, 200);
      assert.equal(told.sort(), [
        "$.more unknown-property",
        "$.order.id required",
        "$.order.status enum",
      ]);
    },
    { validation: { responses: "report" }, onProblems },
  );
  await withServer(
    answer,
    async ({ call }) => {
      const { error } = await call("placeShelfOrder");
      assert.is(error?.kind, "validation");
      assert.is(error?.direction, "response");
      assert.is((error?.problems as unknown[]).length, 1);
    },
    { validation: { responses: "strict" } },
  );
});

test("no error and no client shows the token", async () => {
  const seen: unknown[] = [];
  await withServer(
    json(500, { message: "x" }),
    async ({ call, module, baseUrl }) => {
      seen.push(
        (await call("placeShelfOrder")).error,
        (await call("placeShelfOrder", INVALID)).error,
      );
      const make = module.createClient as (options: object) => object;
      const ping = module.placeShelfOrder as (
        ...args: unknown[]
      ) => Promise<unknown>;
      seen.push(make({ baseUrl, token: TOKEN }));
      const broken = make({ baseUrl, token: `${TOKEN}\n` });
      seen.push(await ping(broken, INPUT).catch((error: unknown) => error));
      const away = make({ baseUrl: "http://127.0.0.1:1", token: TOKEN });
      seen.push(await ping(away, INPUT).catch((error: unknown) => error));
    },
  );
  assert.is(seen.length, 5);
  for (const item of seen) {
    const printed = inspect(item, {
      depth: 20,
      showHidden: true,
      getters: true,
    });
    assert.not.match(printed, TOKEN);
    assert.not.match(JSON.stringify(item) ?? "", TOKEN);
  }
});

test("the address comes from region or default, and a wrong one is refused", async () => {
  const { files } = await emitted;
  await withClient(files, "index.js", (module) => {
    const make = module.createClient as (options: object) => {
      baseUrl: string;
    };
    assert.is(
      make({ token: "t" }).baseUrl,
      "https://shelves.north-1.example.com",
    );
    assert.is(
      make({ token: "t", region: "south-2" }).baseUrl,
      "https://shelves.south-2.example.com",
    );
    assert.throws(() => make({ token: "t", region: "x.evil.com/#" }), /region/);
  });
});

test("the class has every operation", async () => {
  const { files } = await emitted;
  await withClient(files, "class.js", (module) => {
    const Client = module.ShelvesClient as unknown as { prototype: object };
    const methods = Object.getOwnPropertyNames(Client.prototype);
    assert.equal(methods, [
      "constructor",
      "getFile",
      "putFile",
      "sendForm",
      "login",
      "ping",
      "listShelfOrders",
      "placeShelfOrder",
    ]);
  });
});

const USAGE = `
import { createClient, placeShelfOrder, isPlaceShelfOrderError, isPlaceShelfOrderRequest, type PlaceShelfOrderInput } from "./index.js";
import { ShelvesClient } from "./class.js";
const client = createClient({ token: () => Promise.resolve("t"), region: "north-1" });
const input: PlaceShelfOrderInput = { path: { project_id: "p" }, body: { kind: "new", shelves: [{ size: 1, type: "teak" }] } };
export async function use(value: unknown): Promise<string | undefined> {
  try {
    const answer = await placeShelfOrder(client, input, { timeout: 1 });
    if (answer.status === 204) { const none: undefined = answer.data; return none; }
    const status: 200 = answer.status;
    const side = answer.data.boards?.[0]?.["side-a"];
    const order = answer.data.order;
    if (order?.status === "paid" || order?.status === "else") return order.id + status + side;
  } catch (error) {
    if (isPlaceShelfOrderError(error) && error.status === 400) return error.body.error_code;
  }
  if (isPlaceShelfOrderRequest(value)) return value.kind;
  const { data } = await new ShelvesClient({ token: "t" }).ping();
  return data;
}
// @ts-expect-error: a closed list takes no other value in requests
input.body.kind = "old";
// @ts-expect-error: required means required
export const broken: PlaceShelfOrderInput = { path: { project_id: "p" }, body: { kind: "new" } };
// @ts-expect-error: no token
createClient({});
`;

test("results and errors are typed by status", async () => {
  const { files } = await emitted;
  assert.equal(compileErrors(files, { "usage.ts": USAGE }), []);
});

test("a document without security needs no token", async () => {
  const {
    security: _security,
    components: _components,
    ...rest
  } = ORDER_DOCUMENT;
  const { files } = await emit({ ...rest, paths: {} } as OpenApiDocument);
  const usage = 'import { createClient } from "./index.js";\ncreateClient();\n';
  assert.equal(compileErrors(files, { "usage.ts": usage }), []);
});

test("a document that serves without a token, too, does not ask for one", async () => {
  const optional = { ...ORDER_DOCUMENT, security: [{}, { token: [] }] };
  const { files } = await emit(optional as OpenApiDocument);
  const usage = `import { createClient } from "./index.js";
import { ShelvesClient } from "./class.js";
createClient();
createClient({ token: "t" });
new ShelvesClient();
`;
  assert.equal(compileErrors(files, { "usage.ts": usage }), []);
});

test.run();
