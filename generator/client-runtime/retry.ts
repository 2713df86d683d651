/**
 * Which failures are tried again, and after how long. `GET` and `HEAD` are by default. Any other method is only where
 * the call asks for it, or where no connection was made: an order must never be placed twice.
 */
import type { WrittenBody } from "./body.js";
import type {
  ApiError,
  HttpError,
  NetworkError,
  TimeoutError,
} from "./errors.js";
import { readRetryAfter } from "./retry-after.js";
import type { Timing } from "./timing.js";

export interface RetryOptions {
  /** How often a request is sent at most, the first time included; 3 unless given. */
  readonly attempts?: number;
  /** Milliseconds: the longest first wait, doubled for each further one; 300 unless given. */
  readonly minDelay?: number;
  /** Milliseconds that are waited at most; 20,000 unless given. A service that asks for more is not asked again. */
  readonly maxDelay?: number;
  /** Statuses that are tried again; 408, 429, 500, 502, 503 and 504 unless given. */
  readonly statuses?: readonly number[];
}

export interface RetryPolicy extends Required<RetryOptions> {
  /** True where only those requests are sent again that did not leave. */
  readonly unsentOnly: boolean;
}

const DEFAULTS = {
  attempts: 3,
  minDelay: 300,
  maxDelay: 20_000,
  statuses: [408, 429, 500, 502, 503, 504],
};

/** Undefined where nothing is sent again. */
export function retryPolicy(
  request: { readonly method: string; readonly body?: WrittenBody | undefined },
  ofClient: RetryOptions | false,
  ofCall: RetryOptions | boolean | undefined,
): RetryPolicy | undefined {
  const isOff = ofCall === undefined ? ofClient === false : ofCall === false;
  if (isOff || isStream(request.body)) return undefined;
  const isRead = /^(?:GET|HEAD)$/i.test(request.method);
  return {
    ...DEFAULTS,
    ...(ofClient === false ? {} : ofClient),
    ...(typeof ofCall === "object" ? ofCall : {}),
    unsentOnly: ofCall === undefined && !isRead,
  };
}

/** A stream is gone once it was sent. */
export function isStream(body: WrittenBody | undefined): boolean {
  return body?.content instanceof ReadableStream;
}

/** Milliseconds to wait before the request is sent again; undefined where it is not. */
export function retryDelay(
  failure: ApiError,
  attempt: number,
  policy: RetryPolicy,
  timing: Timing,
): number | undefined {
  if (attempt >= policy.attempts || !isTransient(failure, policy)) {
    return undefined;
  }
  const most = Math.min(policy.maxDelay, policy.minDelay * 2 ** (attempt - 1));
  // Full jitter: clients that failed together do not come back together.
  const delay = timing.random() * most;
  const asked =
    failure.kind === "http"
      ? readRetryAfter((failure as HttpError).headers, timing.now())
      : undefined;
  if (asked === undefined) return delay;
  return asked > policy.maxDelay ? undefined : Math.max(asked, delay);
}

function isTransient(failure: ApiError, policy: RetryPolicy): boolean {
  const { unsentOnly, statuses } = policy;
  if (failure.kind === "network") {
    return !unsentOnly || (failure as NetworkError).isUnsent;
  }
  if (unsentOnly) return false;
  return failure.kind === "http"
    ? statuses.includes((failure as HttpError).status)
    : failure.kind === "timeout" &&
        (failure as TimeoutError).scope === "attempt";
}
