/**
 * Calls over a network that misbehaves: what each trouble becomes, and that what may place an order is sent once.
 * What the server received is counted.
 */
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  caller,
  METHODS,
  streamOf,
  WRITING,
  type Outcome,
} from "./things-client.js";
import {
  answer,
  answerText,
  good,
  TROUBLES,
  withUnrulyServer,
  type SeenRequest,
} from "./unruly-server.js";

const count = (seen: readonly SeenRequest[], method: string) =>
  seen.filter((request) => request.method === method).length;

for (const trouble of TROUBLES) {
  const { title, behaviour, kind, passes, hasHead, status } = trouble;
  const timeout = kind === "timeout" ? 350 : 7777;

  test(`${title}: ${kind}, sent once unless it is a GET`, () =>
    withUnrulyServer(
      () => behaviour,
      async ({ baseUrl, seen }) => {
        const call = await caller({ baseUrl, timeout, retry: { minDelay: 1 } });
        const check = ({ error }: Outcome, method: string) => {
          assert.is(error?.kind, kind, `${method}: ${error?.message}`);
          assert.is(error?.requestId, hasHead ? "id-1" : undefined, method);
          assert.is(error?.status, kind === "decode" ? 200 : status, method);
        };
        await Promise.all(
          [...WRITING, "GET" as const].map(async (method) => {
            check(await call(METHODS[method]), method);
            const times = method === "GET" && passes ? 3 : 1;
            assert.is(count(seen, method), times, method);
          }),
        );
        const isElsewhere = seen.some(({ url }) => url !== "/things/t1");
        assert.not(isElsewhere, "a redirect was followed");
      },
    ));
}

test("a call that fails and then does not: a GET succeeds, the rest is not tried", () =>
  withUnrulyServer(
    (_request, before) => (before < 2 ? answer(503) : good),
    async ({ baseUrl, seen }) => {
      const call = await caller({ baseUrl, retry: { minDelay: 1 } });
      const { result } = await call("getThing");
      assert.equal(result?.data, { id: "t1" });
      assert.is(result?.requestId, "id-1");
      for (const method of WRITING) {
        assert.is((await call(METHODS[method])).error?.status, 503);
        assert.is(count(seen, method), 1);
      }
      assert.is(count(seen, "GET"), 3);
    },
  ));

test("a HEAD is sent again", () =>
  withUnrulyServer(
    (_request, before) => answer(before < 1 ? 503 : 204, "", NO_LENGTH),
    async ({ baseUrl, seen }) => {
      const call = await caller({ baseUrl, retry: { minDelay: 1 } });
      assert.is((await call("headThing")).result?.status, 204);
      assert.is(seen.length, 2);
    },
  ));

const NO_LENGTH = { "Content-Length": "" };

test("any method is sent again where the call asks for it, but for a stream", () =>
  withUnrulyServer(
    (_request, before) => (before < 2 ? answer(503) : good),
    async ({ baseUrl, seen }) => {
      const call = await caller({ baseUrl, retry: { minDelay: 1 } });
      for (const method of ["POST", "PATCH", "DELETE"] as const) {
        const { result } = await call(METHODS[method], undefined, {
          retry: true,
        });
        assert.is(result?.status, 200, method);
        assert.is(count(seen, method), 3, method);
      }
      const bodies = seen.filter(({ method }) => method === "POST");
      assert.equal(
        bodies.map(({ body }) => body),
        Array(3).fill('{"id":"t1","size":1}'),
      );
      const input = { path: { id: "f" }, body: streamOf("content") };
      const { error } = await call("uploadFile", input, { retry: true });
      assert.is(error?.status, 503);
      assert.is(count(seen, "PUT"), 1);
      assert.is(seen.at(-1)?.body.includes("content"), true);
    },
  ));

test("nothing is sent again where client or call say so", () =>
  withUnrulyServer(
    () => answer(503),
    async ({ baseUrl, seen }) => {
      const never = await caller({ baseUrl, retry: false });
      await never("getThing");
      assert.is(seen.length, 1);
      const usually = await caller({ baseUrl, retry: { minDelay: 1 } });
      await usually("getThing", undefined, { retry: false });
      assert.is(seen.length, 2);
      // The call knows better than the client.
      const options = { retry: { attempts: 2, minDelay: 1 } };
      await never("createThing", undefined, options);
      assert.is(seen.length, 4);
    },
  ));

test("a connection that is refused proves that nothing was sent: any method is tried again", async () => {
  const baseUrl = await withUnrulyServer(
    () => good,
    async (server) => server.baseUrl,
  );
  for (const method of WRITING) {
    let tries = 0;
    const counting = (...args: Parameters<typeof fetch>) => {
      tries += 1;
      return fetch(...args);
    };
    const retry = { minDelay: 1 };
    const call = await caller({ baseUrl, retry, fetch: counting });
    const { error } = await call(METHODS[method]);
    assert.is(error?.kind, "network");
    assert.is(error?.isUnsent, true);
    const cause = error?.cause as { cause?: { code?: string } };
    assert.is(cause.cause?.code, "ECONNREFUSED");
    assert.is(tries, 3, method);
  }
});

test("an order that finds nobody, then somebody, is placed once", () =>
  withUnrulyServer(
    () => good,
    async ({ baseUrl, seen }) => {
      const closed = await withUnrulyServer(
        () => good,
        async (server) => server.baseUrl,
      );
      let tries = 0;
      const turning = (input: URL, init?: RequestInit) => {
        tries += 1;
        const base = tries === 1 ? closed : baseUrl;
        return fetch(new URL(input.pathname, base), init);
      };
      const retry = { minDelay: 1 };
      const call = await caller({ baseUrl, retry, fetch: turning });
      assert.is((await call("createThing")).result?.status, 200);
      assert.is(tries, 2);
      assert.is(seen.length, 1);
    },
  ));

/** Rows of title, what `fetch` throws, and whether it proves that no connection was made. */
const THROWN: readonly [title: string, cause: unknown, unsent: boolean][] = [
  ["no such host", { code: "ENOTFOUND", syscall: "getaddrinfo" }, true],
  ["no name server", { code: "EAI_AGAIN", syscall: "getaddrinfo" }, true],
  ["no connection in time", { code: "UND_ERR_CONNECT_TIMEOUT" }, true],
  ["refused", { code: "ECONNREFUSED", syscall: "connect" }, true],
  ["no route", { code: "EHOSTUNREACH", syscall: "connect" }, true],
  ["no route any more", { code: "EHOSTUNREACH", syscall: "read" }, false],
  ["late within a connection", { code: "ETIMEDOUT", syscall: "read" }, false],
  ["a reset", { code: "ECONNRESET", syscall: "read" }, false],
  ["a reset while writing", { code: "EPIPE", syscall: "write" }, false],
  ["closed by the other side", { code: "UND_ERR_SOCKET" }, false],
  ["nothing known", undefined, false],
  ["a text", "connect ECONNREFUSED", false],
  [
    "two addresses, both refused",
    {
      code: "ECONNREFUSED",
      errors: [
        { code: "ECONNREFUSED", syscall: "connect" },
        { code: "ENETUNREACH", syscall: "connect" },
      ],
    },
    true,
  ],
  [
    "two addresses, one of which answered",
    {
      code: "ECONNREFUSED",
      errors: [
        { code: "ECONNREFUSED", syscall: "connect" },
        { code: "ECONNRESET", syscall: "read" },
      ],
    },
    false,
  ],
  ["no address", { code: "ECONNREFUSED", errors: [] }, false],
];

for (const [title, cause, unsent] of THROWN) {
  test(`${title}: an order is ${unsent ? "tried again" : "given up"}`, async () => {
    let tries = 0;
    const failing = () => {
      tries += 1;
      return Promise.reject(new TypeError("fetch failed", { cause }));
    };
    const options = { baseUrl: "http://127.0.0.1:1", fetch: failing };
    const call = await caller({ ...options, retry: { minDelay: 1 } });
    const { error } = await call("createThing");
    assert.is(error?.kind, "network");
    assert.is(error?.isUnsent, unsent);
    assert.is(tries, unsent ? 3 : 1);
    tries = 0;
    await call("createThing", undefined, { retry: false });
    assert.is(tries, 1);
  });
}

test("a connection that the service closed between two requests: a GET finds another, an order is not placed again", async () => {
  for (const method of ["GET", "POST"] as const) {
    await withUnrulyServer(
      ({ onConnection }) =>
        onConnection === 1 ? good : (socket) => void socket.destroy(),
      async ({ baseUrl, seen }) => {
        const call = await caller({ baseUrl, retry: { minDelay: 1 } });
        assert.is((await call(METHODS[method])).result?.status, 200);
        // Time for the platform to put the connection back.
        await new Promise((resolve) => setTimeout(resolve, 80));
        const second = await call(METHODS[method]);
        const reused = seen.filter(({ onConnection }) => onConnection === 2);
        assert.is(reused.length, 1, "the connection was kept");
        assert.is(second.result?.status, method === "GET" ? 200 : undefined);
        assert.is(seen.length, method === "GET" ? 3 : 2);
      },
    );
  }
});

test("answers that look odd and are fine", async () => {
  const rows: [title: string, text: string, data: unknown, status: number][] = [
    ["no body", answerText(200), undefined, 200],
    ["no content", answerText(204, "", NO_LENGTH), undefined, 204],
    [
      "a hint before the answer",
      `HTTP/1.1 103 Hints\r\nLink: </x>\r\n\r\n${answerText(200, "{}")}`,
      {},
      200,
    ],
    [
      "no media type",
      answerText(200, '{"id":"a"}', { "Content-Type": "" }),
      { id: "a" },
      200,
    ],
  ];
  for (const [title, text, data, status] of rows) {
    await withUnrulyServer(
      () => (socket) => void socket.write(text),
      async ({ baseUrl }) => {
        const call = await caller({ baseUrl });
        const { result } = await call("createThing");
        assert.is(result?.status, status, title);
        assert.equal(result?.data, data, title);
      },
    );
  }
});

test("a slow body that comes in time is read", () =>
  withUnrulyServer(
    () => (socket) => {
      const text = answerText(200, '{"id":"slow"}');
      socket.write(text.slice(0, -6));
      setTimeout(() => socket.write(text.slice(-6)), 40);
    },
    async ({ baseUrl }) => {
      const call = await caller({ baseUrl });
      assert.equal((await call("getThing")).result?.data, { id: "slow" });
    },
  ));

test.run();
