/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Limits for `createClient({ limit })`: requests at a time, and requests in a period. One limit may serve several
 * clients. Whoever waits is served first come, first served.
 */
import type { Limit, Turn } from "./limit.js";
import type { RateLimit } from "./operation.js";
import { systemTiming, type Timing } from "./timing.js";

/** At most `most` requests at a time. A stream of events counts until its head has come. */
export function concurrencyLimit(most: number): Limit {
  checkCount(most);
  let running = 0;
  /** In the order of arrival. */
  const waiting = new Set<() => void>();
  const next = () => {
    const [first] = waiting;
    if (first === undefined || running >= most) return;
    waiting.delete(first);
    running += 1;
    first();
  };
  const leaving = () => {
    running -= 1;
    next();
  };
  return () => {
    if (running < most) {
      running += 1;
      return { ready: undefined, leave: leaving };
    }
    let start = () => {};
    const ready = new Promise<void>((resolve) => (start = resolve));
    waiting.add(start);
    return {
      ready,
      leave: () => {
        // One that still waits has no place to give back.
        if (!waiting.delete(start)) leaving();
      },
    };
  };
}

const PERIODS: Readonly<Record<RateLimit["period"], number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** At most `requests` in any stretch of time as long as the period, all operations together. */
export function rateLimit(limit: RateLimit, timing = systemTiming): Limit {
  const turn = slidingWindow(limit, timing);
  return () => turn();
}

/** For each operation the limit that is documented for it; operations without one are not held up. */
export function documentedRateLimit(timing = systemTiming): Limit {
  const windows = new Map<string, () => Turn>();
  return ({ id, rateLimit: limit }) => {
    if (!limit) return FREE;
    const turn = windows.get(id) ?? slidingWindow(limit, timing);
    windows.set(id, turn);
    return turn();
  };
}

const FREE: Turn = { ready: undefined, leave: () => undefined };

/** Remembers when the last requests were let through: the next one comes a period after the oldest of them. */
function slidingWindow(limit: RateLimit, timing: Timing): () => Turn {
  const { requests, period } = limit;
  checkCount(requests);
  const length = PERIODS[period];
  const times: number[] = [];
  let oldest = 0;
  return () => {
    const now = timing.now();
    // Undefined until there were as many.
    const last = times[oldest];
    const at = last === undefined ? now : Math.max(now, last + length);
    times[oldest] = at;
    oldest = (oldest + 1) % requests;
    return at <= now ? FREE : turnAt(at, timing);
  };
}

function turnAt(at: number, timing: Timing): Turn {
  let cancel = () => {};
  const ready = new Promise<void>((resolve) => {
    const look = () => {
      const left = at - timing.now();
      // A timer may come a little early.
      if (left <= 0) resolve();
      else cancel = timing.after(left, look);
    };
    look();
  });
  return { ready, leave: () => cancel() };
}

function checkCount(count: number): void {
  if (Number.isInteger(count) && count > 0) return;
  throw new TypeError("A limit is a whole number above 0.");
}
