/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * How long a call may go on: until the caller's signal ends it, or the time for the whole call is over. Everything
 * that a call waits for is awaited through it.
 */
import { AbortError, TimeoutError, type ErrorFacts } from "./errors.js";
import type { Timing } from "./timing.js";

export interface LifelineOptions {
  readonly operationId: string;
  readonly timing: Timing;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds for the whole call. */
  readonly totalTimeout: number;
}

export class Lifeline {
  readonly signal: AbortSignal | undefined;
  readonly #options: LifelineOptions;
  readonly #end: number;

  constructor(options: LifelineOptions) {
    const { signal, timing, totalTimeout } = options;
    this.#options = options;
    this.signal = signal;
    this.#end =
      totalTimeout === Infinity ? Infinity : timing.now() + totalTimeout;
  }

  /** Milliseconds. */
  left(): number {
    if (this.#end === Infinity) return Infinity;
    return Math.max(0, this.#end - this.#options.timing.now());
  }

  /** Throws when the call is over. */
  check(): void {
    if (this.signal?.aborted === true || this.left() === 0) throw this.over();
  }

  /** What the promise comes to, unless the call is over before that. */
  within<T>(promise: Promise<T>): Promise<T> {
    const { signal } = this;
    if (!signal && this.#end === Infinity) return promise;
    return new Promise((resolve, reject) => {
      const stop = () => reject(this.over());
      const left = this.left();
      const cancel =
        left === Infinity ? undefined : this.#options.timing.after(left, stop);
      signal?.addEventListener("abort", stop, { once: true });
      if (signal?.aborted === true) stop();
      const leave = () => {
        cancel?.();
        signal?.removeEventListener("abort", stop);
      };
      promise.then(resolve, reject).then(leave, leave);
    });
  }

  async wait(milliseconds: number): Promise<void> {
    let cancel = () => {};
    const over = new Promise<void>((resolve) => {
      cancel = this.#options.timing.after(milliseconds, resolve);
    });
    await this.within(over).finally(cancel);
  }

  /** What a call ends with that is over. */
  over(facts: ErrorFacts = {}): AbortError | TimeoutError {
    const { operationId, totalTimeout } = this.#options;
    return this.signal?.aborted === true
      ? new AbortError(operationId, this.signal.reason, facts)
      : new TimeoutError(operationId, totalTimeout, {
          ...facts,
          scope: "total",
        });
  }
}
