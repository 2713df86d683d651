/** Where credentials come from while a program runs: tokens that end, tokens that are refused, keys that are renewed. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { caller, fakeTiming, loaded, streamOf } from "./things-client.js";
import {
  answer,
  good,
  withUnrulyServer,
  type SeenRequest,
} from "./unruly-server.js";

const tokensOf = (seen: readonly SeenRequest[]) =>
  seen.map(({ headers }) => headers["x-auth-token"]);

/** Takes one token, and answers 401 to any other. */
const taking =
  (token: string) =>
  ({ headers }: SeenRequest) =>
    headers["x-auth-token"] === token
      ? good
      : answer(401, '{"error_code":"APIGW.0301"}');

test("a function is asked for a token before each request; calls at the same time share the question", () =>
  withUnrulyServer(
    () => good,
    async ({ baseUrl, seen }) => {
      let asked = 0;
      const token = async () => {
        asked += 1;
        await Promise.resolve();
        return `token-${asked}`;
      };
      const call = await caller({ baseUrl, token });
      await call("getThing");
      await call("getThing");
      assert.equal(tokensOf(seen), ["token-1", "token-2"]);
      await Promise.all([1, 2, 3, 4].map(() => call("createThing")));
      assert.is(asked, 3);
      assert.equal(tokensOf(seen).slice(2), Array(4).fill("token-3"));
    },
  ));

test("a token that says when it ends is kept until a minute before", () =>
  withUnrulyServer(
    () => good,
    async ({ baseUrl, seen }) => {
      const { timing, pass } = fakeTiming();
      let asked = 0;
      const token = () => {
        asked += 1;
        const expiresAt = new Date(timing.now() + 600_000).toISOString();
        return { token: `token-${asked}`, expiresAt };
      };
      const call = await caller({ baseUrl, token, timing });
      await call("getThing");
      pass(539_999);
      await call("getThing");
      pass(1);
      await call("getThing");
      assert.equal(tokensOf(seen), ["token-1", "token-1", "token-2"]);
    },
  ));

test("after a 401 a function is asked once more, and the request is sent once more, whatever its method", () =>
  withUnrulyServer(taking("new"), async ({ baseUrl, seen }) => {
    for (const name of ["getThing", "createThing", "removeThing"]) {
      const before = seen.length;
      const asked: boolean[] = [];
      const token = ({ refused }: { refused: boolean }) => {
        asked.push(refused);
        return refused ? "new" : "old";
      };
      const call = await caller({ baseUrl, token });
      assert.is((await call(name)).result?.status, 200, name);
      assert.equal(asked, [false, true], name);
      assert.equal(tokensOf(seen).slice(before), ["old", "new"], name);
    }
  }));

test("a renewed token that says when it ends is kept", () =>
  withUnrulyServer(taking("new"), async ({ baseUrl, seen }) => {
    let asked = 0;
    const expiresAt = Date.now() + 600_000;
    const token = ({ refused }: { refused: boolean }) => {
      asked += 1;
      return { token: refused ? "new" : "old", expiresAt };
    };
    const call = await caller({ baseUrl, token });
    await call("createThing");
    await call("createThing");
    assert.is(asked, 2);
    assert.equal(tokensOf(seen), ["old", "new", "new"]);
  }));

test("many calls that are refused at the same time ask once", () =>
  withUnrulyServer(taking("new"), async ({ baseUrl, seen }) => {
    const asked: boolean[] = [];
    const token = async ({ refused }: { refused: boolean }) => {
      asked.push(refused);
      await new Promise((resolve) => setTimeout(resolve, 30));
      return refused ? "new" : "old";
    };
    const call = await caller({ baseUrl, token });
    const calls = Array.from({ length: 8 }, () => call("createThing"));
    for (const { result } of await Promise.all(calls)) {
      assert.is(result?.status, 200);
    }
    assert.is(seen.length, 16);
    assert.is(asked.filter((refused) => !refused).length, 1);
    // A call whose refusal came after the others were served may ask for itself.
    assert.ok(asked.length <= 4, `asked ${asked.length} times`);
  }));

test("a refusal is not answered with what was asked for before it", () =>
  withUnrulyServer(taking("new"), async ({ baseUrl }) => {
    const asked: boolean[] = [];
    let go = () => {};
    const slow = new Promise<void>((resolve) => (go = resolve));
    const token = async ({ refused }: { refused: boolean }) => {
      asked.push(refused);
      if (refused) return "new";
      // The second call still waits for its token when the first one is refused.
      if (asked.length === 2) await slow;
      return "old";
    };
    const call = await caller({ baseUrl, token });
    const calls = [call("createThing")];
    await new Promise((resolve) => setImmediate(resolve));
    calls.push(call("createThing"));
    assert.is((await calls[0])?.result?.status, 200);
    go();
    assert.is((await calls[1])?.result?.status, 200);
    assert.equal(asked.slice(0, 3), [false, false, true]);
  }));

test("a 401 is final where nothing else can be had", async () => {
  let given = 0;
  /** Title, token, requests, kind of the error. */
  const rows: [string, unknown, number, string][] = [
    ["a token that is given as it is", "old", 1, "http"],
    ["a function with the same answer", () => "old", 1, "http"],
    [
      "a function whose new tokens are refused too",
      () => `token-${(given += 1)}`,
      2,
      "http",
    ],
    [
      "a function that fails",
      ({ refused }: { refused: boolean }) => {
        if (refused) throw new Error("no token today");
        return "old";
      },
      1,
      "credentials",
    ],
  ];
  for (const [title, token, requests, kind] of rows) {
    await withUnrulyServer(taking("new"), async ({ baseUrl, seen }) => {
      const call = await caller({ baseUrl, token });
      const { error } = await call("createThing");
      assert.is(error?.kind, kind, title);
      assert.is(error?.requestId, "id-1", title);
      assert.is(seen.length, requests, title);
    });
  }
});

test("a stream is not sent again, with whatever token", () =>
  withUnrulyServer(taking("new"), async ({ baseUrl, seen }) => {
    const token = ({ refused }: { refused: boolean }) =>
      refused ? "new" : "old";
    const call = await caller({ baseUrl, token });
    const input = { path: { id: "f" }, body: streamOf("content") };
    assert.is((await call("uploadFile", input)).error?.status, 401);
    assert.is(seen.length, 1);
  }));

test("an operation without security neither sends nor renews a token", () =>
  withUnrulyServer(
    () => answer(401),
    async ({ baseUrl, seen }) => {
      const token = () => assert.unreachable("asked");
      const call = await caller({ baseUrl, token });
      const { error } = await call("getOpen", {});
      assert.is(error?.status, 401);
      assert.equal(tokensOf(seen), [undefined]);
    },
  ));

test("a question that fails is a CredentialsError, is not kept, and sends nothing", () =>
  withUnrulyServer(
    () => good,
    async ({ baseUrl, seen }) => {
      let asked = 0;
      const token = () => {
        asked += 1;
        if (asked === 1) throw new Error("no token today");
        return asked === 2 ? "not\na token" : "fine";
      };
      const call = await caller({ baseUrl, token });
      for (const message of ["no token today", "no header can"]) {
        const { error } = await call("getThing");
        assert.is(error?.kind, "credentials");
        assert.match((error?.cause as Error).message, message);
      }
      assert.is((await call("getThing")).result?.status, 200);
      assert.is(seen.length, 1);
    },
  ));

type Signing = (source: unknown, options?: object) => unknown;

test("each attempt is signed anew, with its own date", () =>
  withUnrulyServer(
    (_request, before) => (before < 2 ? answer(503) : good),
    async ({ baseUrl, seen }) => {
      const { timing } = fakeTiming();
      const { signing } = await loaded;
      const credentials = (signing as unknown as Signing)(
        { ak: "AK", sk: "SK" },
        { now: timing.now },
      );
      const retry = { minDelay: 5000 };
      const options = { baseUrl, token: undefined, credentials, retry, timing };
      const call = await caller(options);
      assert.is((await call("getThing")).result?.status, 200);
      assert.equal(
        seen.map(({ headers }) => headers["x-sdk-date"]),
        ["20260101T000000Z", "20260101T000005Z", "20260101T000015Z"],
      );
      const signatures = seen.map(({ headers }) => headers["authorization"]);
      assert.is(new Set(signatures).size, 3);
    },
  ));

test("keys of a function are renewed after a 401; keys that are given are not", () =>
  withUnrulyServer(
    ({ headers }) =>
      headers["authorization"]?.includes("Access=New,") === true
        ? good
        : answer(401),
    async ({ baseUrl, seen }) => {
      const signing = (await loaded).signing as unknown as Signing;
      const old = { ak: "Old", sk: "SK", securityToken: "t" };
      for (const derived of [undefined, { region: "r-1", service: "s" }]) {
        const scope = derived === undefined ? {} : { derived };
        const source = ({ refused }: { refused: boolean }) =>
          refused ? { ak: "New", sk: "SK" } : old;
        const credentials = signing(source, derived === undefined ? {} : scope);
        const options = { baseUrl, token: undefined, credentials };
        const call = await caller(options);
        const before = seen.length;
        const { result } = await call("createThing");
        // The server of this test knows the plain form alone.
        assert.is(result?.status, derived === undefined ? 200 : undefined);
        const sent = seen.slice(before);
        assert.is(sent.length, 2);
        assert.match(sent[1]?.headers["authorization"] ?? "", /[=]New[,/]/);
        assert.is(sent[1]?.headers["x-security-token"], undefined);
      }
      for (const source of [old, () => old]) {
        const credentials = signing(source);
        const options = { baseUrl, token: undefined, credentials };
        const before = seen.length;
        const { error } = await (await caller(options))("createThing");
        assert.is(error?.status, 401);
        assert.is(seen.length, before + 1);
      }
    },
  ));

test.run();
