/** Limits of a client: how many requests at a time, and how many in a period. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { caller, fakeTiming, loaded } from "./things-client.js";
import { answer, good, withUnrulyServer } from "./unruly-server.js";

interface Turn {
  readonly ready: Promise<void> | undefined;
  readonly leave: () => void;
}

type Limit = (operation: { id: string; rateLimit?: object }) => Turn;

const OPERATION = { id: "GetThing" };

async function makers() {
  const module = await loaded;
  return {
    concurrencyLimit: module.concurrencyLimit as (most: number) => Limit,
    rateLimit: module.rateLimit as (limit: object, timing?: object) => Limit,
    documentedRateLimit: module.documentedRateLimit as (
      timing?: object,
    ) => Limit,
  };
}

test("no more requests at a time than the limit, and all of them in the end", () => {
  const held: (() => void)[] = [];
  let most = 0;
  return withUnrulyServer(
    () => (socket, request) => {
      held.push(() => void good(socket, request));
      most = Math.max(most, held.length);
      // Once there are three, there is time for a fourth to come by mistake.
      if (held.length !== 3) return;
      setTimeout(() => held.splice(0).forEach((answerIt) => answerIt()), 30);
    },
    async ({ baseUrl, seen }) => {
      const { concurrencyLimit } = await makers();
      const call = await caller({ baseUrl, limit: concurrencyLimit(3) });
      const calls = Array.from({ length: 12 }, () => call("createThing"));
      for (const { result } of await Promise.all(calls)) {
        assert.is(result?.status, 200);
      }
      assert.is(seen.length, 12);
      assert.is(most, 3);
    },
  );
});

test("places are given in the order of arrival, and back by those who stop waiting", async () => {
  const { concurrencyLimit } = await makers();
  const limit = concurrencyLimit(1);
  const order: string[] = [];
  const first = limit(OPERATION);
  const [second, third, fourth] = ["second", "third", "fourth"].map((name) => {
    const turn = limit(OPERATION);
    void turn.ready?.then(() => order.push(name));
    return turn;
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  assert.is(first.ready, undefined);
  second?.leave();
  await settled();
  assert.equal(order, []);
  first.leave();
  await settled();
  assert.equal(order, ["third"]);
  third?.leave();
  await settled();
  assert.equal(order, ["third", "fourth"]);
  fourth?.leave();
  assert.is(limit(OPERATION).ready, undefined);
});

test("a place is free between two attempts, and after each kind of end", () =>
  withUnrulyServer(
    ({ url }) => (url === "/things/busy" ? answer(503) : good),
    async ({ baseUrl }) => {
      const { concurrencyLimit } = await makers();
      const limit = concurrencyLimit(1);
      const hooks = {
        // Would wait for ever if the place were taken still.
        onError: async () => void (await call("createThing")),
      };
      const call = await caller({ baseUrl, limit });
      const retry = { minDelay: 1 };
      const telling = await caller({ baseUrl, limit, hooks, retry });
      const input = { path: { id: "busy" } };
      assert.is((await telling("getThing", input)).error?.status, 503);
      const lost = () => Promise.reject(new TypeError("lost"));
      const broken = await caller({ baseUrl, limit, fetch: lost });
      assert.is((await broken("createThing")).error?.kind, "network");
      const controller = new AbortController();
      const held = limit(OPERATION);
      const { signal } = controller;
      const waiting = call("createThing", undefined, { signal });
      controller.abort();
      assert.is((await waiting).error?.kind, "abort");
      held.leave();
      assert.is((await call("createThing")).result?.status, 200);
      assert.is(limit(OPERATION).ready, undefined);
    },
  ));

test("in no stretch of a period are there more requests than the limit", async () => {
  const { rateLimit } = await makers();
  const { timing } = fakeTiming();
  const limit = rateLimit({ requests: 3, period: "second" }, timing);
  const start = timing.now();
  const times: number[] = [];
  for (let count = 0; count < 10; count += 1) {
    const turn = limit(OPERATION);
    await turn.ready;
    turn.leave();
    times.push(timing.now() - start);
  }
  assert.equal(times, [0, 0, 0, 1000, 1000, 1000, 2000, 2000, 2000, 3000]);
});

test("requests that wait together are let through a period apart", async () => {
  const { rateLimit } = await makers();
  const asked: number[] = [];
  let time = 0;
  const timing = {
    now: () => time,
    random: () => 0,
    after: (milliseconds: number) => {
      asked.push(milliseconds);
      return () => undefined;
    },
  };
  const limit = rateLimit({ requests: 2, period: "minute" }, timing);
  for (let count = 0; count < 7; count += 1) limit(OPERATION);
  assert.equal(asked, [60_000, 60_000, 120_000, 120_000, 180_000]);
  time = 1_000_000;
  assert.is(limit(OPERATION).ready, undefined);
});

test("a timer that comes early is no permission", async () => {
  const { rateLimit } = await makers();
  let time = 0;
  const timing = {
    now: () => time,
    random: () => 0,
    after: (milliseconds: number, run: () => void) => {
      const soon = setImmediate(() => {
        time += Math.max(1, milliseconds - 2);
        run();
      });
      return () => clearImmediate(soon);
    },
  };
  const limit = rateLimit({ requests: 1, period: "second" }, timing);
  limit(OPERATION).leave();
  await limit(OPERATION).ready;
  assert.ok(time >= 1000, `let through after ${time} ms`);
});

test("the documented limit holds for each operation that has one, and for no other", () =>
  withUnrulyServer(
    () => good,
    async ({ baseUrl, seen }) => {
      const { documentedRateLimit } = await makers();
      const { waits, timing } = fakeTiming();
      const limit = documentedRateLimit(timing);
      const call = await caller({ baseUrl, limit, timing });
      const calls = async (name: string, count: number) => {
        waits.length = 0;
        for (let made = 0; made < count; made += 1) await call(name);
        return [...waits];
      };
      assert.equal(await calls("getSlowThing", 5), [1000, 1000]);
      // Where there is no limit for one user, the one for all is taken.
      assert.equal(await calls("createSlowThing", 3), []);
      assert.equal(await calls("createThing", 9), []);
      assert.is(seen.length, 17);
    },
  ));

test("several limits are kept together; each attempt counts", () =>
  withUnrulyServer(
    (_request, before) => (before < 3 ? answer(503) : good),
    async ({ baseUrl }) => {
      const { concurrencyLimit, rateLimit } = await makers();
      const { waits, timing } = fakeTiming(0);
      const rate = rateLimit({ requests: 2, period: "second" }, timing);
      const call = await caller({
        baseUrl,
        timing,
        limit: [concurrencyLimit(1), rate],
        retry: { attempts: 4 },
      });
      assert.is((await call("getThing")).result?.status, 200);
      assert.equal(
        waits.filter((wait) => wait > 0),
        [1000],
      );
    },
  ));

test("a limit that is none is refused", async () => {
  const { concurrencyLimit, rateLimit } = await makers();
  for (const most of [0, -1, 1.5, NaN, Infinity]) {
    assert.throws(() => concurrencyLimit(most), /whole number/);
    assert.throws(
      () => rateLimit({ requests: most, period: "day" }),
      /whole number/,
    );
  }
});

test.run();
