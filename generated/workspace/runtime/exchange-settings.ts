/* Part of the runtime of helpspec clients, the same in every client. */
/** How a client exchanges requests for answers: how often, how long, how many at a time, and who is told. */
import type { Hooks } from "./hooks.js";
import type { Limit } from "./limit.js";
import type { RetryOptions } from "./retry.js";
import { systemTiming, type Timing } from "./timing.js";

export interface ExchangeOptions {
  /** Milliseconds for one attempt, after which it fails with a `TimeoutError`; 30,000 unless given. */
  readonly timeout?: number;
  /** Milliseconds for a whole call: attempts, the waits between them and for a limit. Without end unless given. */
  readonly totalTimeout?: number;
  /**
   * What is sent again after failures that pass: `GET` and `HEAD`, and other requests that did not leave; three times
   * at most. `false`: nothing.
   */
  readonly retry?: RetryOptions | false;
  /** What requests wait for: `concurrencyLimit(4)`, `documentedRateLimit()`, or several. */
  readonly limit?: Limit | readonly Limit[];
  /** Told of each request, answer and error; `logging` makes such. */
  readonly hooks?: Hooks | readonly Hooks[];
  /** Sent as `User-Agent` where it may be: browsers send their own. */
  readonly userAgent?: string;
  /** Stands in for clock and chance, in tests. */
  readonly timing?: Timing;
}

export interface ExchangeSettings {
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly retry: RetryOptions | false;
  readonly limits: readonly Limit[];
  readonly hooks: readonly Hooks[];
  readonly userAgent: string | undefined;
  readonly timing: Timing;
}

const DEFAULT_TIMEOUT = 30_000;

export function exchangeSettings(options: ExchangeOptions): ExchangeSettings {
  const { timeout, totalTimeout, retry, limit, hooks, timing } = options;
  return {
    timeout: timeout ?? DEFAULT_TIMEOUT,
    totalTimeout: totalTimeout ?? Infinity,
    retry: retry ?? {},
    limits: limit === undefined ? [] : [limit].flat(),
    hooks: hooks === undefined ? [] : [hooks].flat(),
    userAgent: isBrowser() ? undefined : options.userAgent,
    timing: timing ?? systemTiming,
  };
}

/** There the header is dropped, or asks the service for a permission that it does not give. */
function isBrowser(): boolean {
  const { navigator } = globalThis as { navigator?: { userAgent?: string } };
  return /^Mozilla\//.test(navigator?.userAgent ?? "");
}
