/** How long calls wait: backoff, `Retry-After`, the time for a whole call, and the caller's signal at every point. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { caller, fakeTiming, loaded, type Calling } from "./things-client.js";
import {
  answer,
  good,
  withUnrulyServer,
  type SeenRequest,
} from "./unruly-server.js";

/** Calls a server that is always busy; gives back what was waited, and how often it was asked. */
async function waitsOf(
  headers: (attempt: number) => Readonly<Record<string, string>>,
  options: object,
  chance = 1,
): Promise<{ waits: number[]; asked: number }> {
  const { waits, timing } = fakeTiming(chance);
  return withUnrulyServer(
    (_request, before) => answer(429, "", headers(before + 1)),
    async ({ baseUrl, seen }) => {
      const call = await caller({ baseUrl, timing, ...options });
      assert.is((await call("getThing")).error?.status, 429);
      return { waits, asked: seen.length };
    },
  );
}

const none = () => ({});

test("waits double up to the longest one, and chance takes any part of them", async () => {
  const retry = { attempts: 6, minDelay: 100, maxDelay: 500 };
  const longest = await waitsOf(none, { retry });
  assert.equal(longest.waits, [100, 200, 400, 500, 500]);
  const some = await waitsOf(none, { retry }, 0.25);
  assert.equal(some.waits, [25, 50, 100, 125, 125]);
  const shortest = await waitsOf(none, { retry }, 0);
  assert.equal(shortest.waits, [0, 0, 0, 0, 0]);
});

test("three attempts and 300 ms, unless something else is said", async () => {
  const { waits, asked } = await waitsOf(none, {});
  assert.equal(waits, [300, 600]);
  assert.is(asked, 3);
});

/** Rows of title, header, waits of a clock that stands at 2026-01-01T00:00:00Z. */
const ASKED: readonly [string, string, number[]][] = [
  ["seconds", "2", [2000, 2000]],
  ["no seconds", "0", [300, 600]],
  ["less than the wait anyway", "0.1", [300, 600]],
  // The second time, the date has passed.
  ["a date", "Thu, 01 Jan 2026 00:00:05 GMT", [5000, 600]],
  ["a date of the old form", "Thursday, 01-Jan-26 00:00:05 GMT", [5000, 600]],
  ["a date of the oldest form", "Thu Jan  1 00:00:05 2026", [5000, 600]],
  ["a date that has passed", "Wed, 31 Dec 2025 00:00:00 GMT", [300, 600]],
  ["more than the longest wait", "21", []],
  ["a date beyond the longest wait", "Fri, 02 Jan 2026 00:00:00 GMT", []],
  ["nonsense", "soon", [300, 600]],
  ["a negative number", "-5", [300, 600]],
  ["a date that is none", "Thu, 99 Foo 2026 00:00:00 GMT", [300, 600]],
];

for (const [title, value, wanted] of ASKED) {
  test(`Retry-After: ${title}`, async () => {
    const headers = () => ({ "Retry-After": value });
    const { waits, asked } = await waitsOf(headers, {});
    assert.equal(waits, wanted);
    assert.is(asked, wanted.length + 1);
  });
}

test("a storm of 429 ends, and an answer after it is taken", () =>
  withUnrulyServer(
    (_request, before) =>
      before < 4 ? answer(429, "", { "Retry-After": "3" }) : good,
    async ({ baseUrl, seen }) => {
      const { waits, timing } = fakeTiming();
      const retry = { attempts: 5 };
      const call = await caller({ baseUrl, timing, retry });
      assert.is((await call("getThing")).result?.status, 200);
      assert.equal(waits, [3000, 3000, 3000, 3000]);
      assert.is(seen.length, 5);
    },
  ));

test("nobody waits for what comes after the end of the call", async () => {
  const headers = () => ({ "Retry-After": "19" });
  // 90 seconds hold four waits of 19, and no fifth.
  const { waits, asked } = await waitsOf(headers, {
    totalTimeout: 90_000,
    retry: { attempts: 9 },
  });
  assert.equal(waits, [19_000, 19_000, 19_000, 19_000]);
  assert.is(asked, 5);
});

const never = new Promise<never>(() => undefined);

/** Timers come in their order, as soon as nobody else has anything to do. */
function virtualTiming() {
  let time = 0;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  const next = () => {
    const [first] = [...timers].sort((a, b) => a.at - b.at);
    if (!first) return;
    timers.delete(first);
    time = first.at;
    first.run();
  };
  return {
    now: () => time,
    random: () => 1,
    after: (milliseconds: number, run: () => void) => {
      const timer = { at: time + milliseconds, run };
      timers.add(timer);
      setImmediate(next);
      return () => timers.delete(timer);
    },
  };
}

test("the time for one attempt begins anew with each, the time for the call does not", async () => {
  const timing = virtualTiming();
  let sent = 0;
  const silent = () => {
    sent += 1;
    return never;
  };
  const retry = { minDelay: 10 };
  const baseUrl = "http://127.0.0.1:1";
  const call = await caller({ baseUrl, timing, retry, fetch: silent });
  const attempt = await call("getThing", undefined, { timeout: 50 });
  assert.is(attempt.error?.kind, "timeout");
  assert.is(attempt.error?.scope, "attempt");
  assert.is(attempt.error?.timeout, 50);
  assert.is(sent, 3);
  assert.is(timing.now(), 50 + 10 + 50 + 20 + 50);
  const before = timing.now();
  const total = await call("getThing", undefined, {
    timeout: 100,
    totalTimeout: 150,
  });
  assert.is(total.error?.kind, "timeout");
  assert.is(total.error?.scope, "total");
  assert.is(total.error?.timeout, 150);
  assert.is(sent, 5);
  assert.is(timing.now() - before, 150);
});

test("no timeout is no timer, and one beyond what timers can is none", async () => {
  const call = await caller({
    baseUrl: "http://things.example.com",
    fetch: () => Promise.resolve(new Response("{}")),
  });
  for (const timeout of [Infinity, 2 ** 40]) {
    const { result } = await call("getThing", undefined, { timeout });
    assert.is(result?.status, 200);
  }
});

interface Waiting {
  readonly title: string;
  /** Client options under which a call waits there, and a promise of its being there. */
  readonly options: (reached: () => void) => object;
  readonly behaviour?: "busy" | "silent" | "half";
  /** Requests that the server got. */
  readonly sent: number;
}

/** The places at which a call can be. */
const PLACES: readonly Waiting[] = [
  {
    title: "for a token",
    options: (reached) => ({
      token: () => {
        reached();
        return never;
      },
    }),
    sent: 0,
  },
  {
    title: "for a hook",
    options: (reached) => ({
      hooks: {
        onRequest: () => {
          reached();
          return never;
        },
      },
    }),
    sent: 0,
  },
  {
    title: "for its turn",
    options: (reached) => ({
      limit: () => {
        reached();
        return { ready: never, leave: () => undefined };
      },
    }),
    sent: 0,
  },
  {
    title: "for a `fetch` that heeds no signal",
    options: (reached) => ({
      fetch: () => {
        reached();
        return never;
      },
    }),
    sent: 0,
  },
  {
    title: "for the head of an answer",
    options: () => ({}),
    behaviour: "silent",
    sent: 1,
  },
  {
    title: "for the rest of a body",
    options: () => ({}),
    behaviour: "half",
    sent: 1,
  },
  {
    title: "between two attempts",
    options: (reached) => ({
      retry: { maxDelay: 40_000 },
      hooks: { onError: reached },
    }),
    behaviour: "busy",
    sent: 1,
  },
];

const BEHAVIOURS = {
  busy: answer(503, "", { "Retry-After": "30" }),
  silent: () => undefined,
  half: answer(200, "{", { "Content-Length": "9" }),
};

for (const { title, options, behaviour = "silent", sent } of PLACES) {
  const inPlace = (
    use: (
      call: Calling,
      reached: Promise<void>,
      seen: readonly SeenRequest[],
    ) => Promise<void>,
  ) => {
    let tell = () => {};
    const reached = new Promise<void>((resolve) => (tell = resolve));
    return withUnrulyServer(
      () => (socket, request) => {
        void BEHAVIOURS[behaviour](socket, request);
        // Time for the head to arrive.
        if (behaviour !== "busy") setTimeout(tell, 20);
      },
      async ({ baseUrl, seen }) =>
        use(await caller({ baseUrl, ...options(tell) }), reached, seen),
    );
  };

  test(`the signal ends a call that waits ${title}`, () =>
    inPlace(async (call, reached, seen) => {
      const controller = new AbortController();
      const { signal } = controller;
      const running = call("getThing", undefined, { signal });
      await reached;
      controller.abort("enough");
      const { error } = await running;
      assert.is(error?.kind, "abort");
      assert.is(error?.cause, "enough");
      assert.is(seen.length, sent);
    }));

  test(`the time for the call ends one that waits ${title}`, () =>
    inPlace(async (call, _reached, seen) => {
      const isBusy = behaviour === "busy";
      const totalTimeout = isBusy ? 7000 : 120;
      const { error } = await call("getThing", undefined, { totalTimeout });
      // A wait that is longer than the time left is not begun.
      assert.is(error?.kind, isBusy ? "http" : "timeout");
      assert.is(error?.scope, isBusy ? undefined : "total");
      assert.ok(seen.length <= sent);
    }));
}

test("a signal that is aborted from the start sends nothing and asks for no token", async () => {
  let asked = 0;
  const call = await caller({
    baseUrl: "http://127.0.0.1:1",
    token: () => {
      asked += 1;
      return "t";
    },
  });
  const signal = AbortSignal.abort();
  const { error } = await call("createThing", undefined, { signal });
  assert.is(error?.kind, "abort");
  assert.is(asked, 0);
});

test("a call that ended while it waited for a token sends nothing when the token comes", async () => {
  let sent = 0;
  let give = (_token: string) => {};
  const call = await caller({
    baseUrl: "http://127.0.0.1:1",
    token: () => new Promise<string>((resolve) => (give = resolve)),
    // Heeds no signal.
    fetch: () => {
      sent += 1;
      return Promise.resolve(new Response("{}"));
    },
  });
  const { error } = await call("createThing", undefined, { timeout: 20 });
  assert.is(error?.kind, "timeout");
  give("late");
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.is(sent, 0);
});

test("a signal that serves many calls keeps no listeners", () =>
  withUnrulyServer(
    (_request, before) => (before % 2 === 0 ? answer(503) : good),
    async ({ baseUrl }) => {
      const module = await loaded;
      const limit = (module.concurrencyLimit as (most: number) => object)(2);
      const retry = { minDelay: 1 };
      const call = await caller({ baseUrl, retry, limit });
      const { signal } = new AbortController();
      let listening = 0;
      const { addEventListener, removeEventListener } = signal;
      signal.addEventListener = (
        ...args: Parameters<EventTarget["addEventListener"]>
      ) => {
        listening += 1;
        addEventListener.apply(signal, args);
      };
      signal.removeEventListener = (
        ...args: Parameters<EventTarget["removeEventListener"]>
      ) => {
        listening -= 1;
        removeEventListener.apply(signal, args);
      };
      await Promise.all(
        Array.from({ length: 6 }, () =>
          call("getThing", undefined, { signal, totalTimeout: 60_000 }),
        ),
      );
      assert.is(listening, 0);
    },
  ));

test.run();
