/**
 * The requests to one origin: so many a second, evenly spaced, so many at a time, and none while the site asked for peace.
 */
import PQueue from "p-queue";

export interface OriginLimits {
  readonly requestsPerSecond: number;
  readonly concurrency: number;
}

/** Timers wake late: what one loses, in milliseconds, the next may make good, so that high rates are reached. */
const LATENESS = 10;

/** The longest wait that a timer takes: 24 days. Beyond it, it would not wait at all. */
const LONGEST_TIMER = 2 ** 31 - 1;

export class OriginQueue {
  readonly #queue: PQueue;
  readonly #signal: AbortSignal;
  /** Milliseconds between two requests. */
  readonly #interval: number;
  /** When the next request may start, by a clock that only goes forward. */
  #next = 0;

  constructor(limits: OriginLimits, signal: AbortSignal) {
    this.#queue = new PQueue({ concurrency: limits.concurrency });
    this.#interval = 1000 / limits.requestsPerSecond;
    this.#signal = signal;
  }

  /** Runs a request when its turn comes; rejects when the run is stopped before. */
  run<T>(request: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const stop = (): void => reject(this.#signal.reason as Error);
      if (this.#signal.aborted) {
        stop();
        return;
      }
      this.#signal.addEventListener("abort", stop, { once: true });
      const turn = async (): Promise<void> => {
        try {
          await this.#ownTime();
          resolve(await request());
        } catch (error) {
          reject(error as Error);
        } finally {
          this.#signal.removeEventListener("abort", stop);
        }
      };
      void this.#queue.add(turn);
    });
  }

  /** Starts no request for so long; the longest pause asked for counts. */
  pause(milliseconds: number): void {
    this.#next = Math.max(this.#next, performance.now() + milliseconds);
  }

  /** Waits until a request may start. A pause may come meanwhile, and another request may be first. */
  async #ownTime(): Promise<void> {
    this.#signal.throwIfAborted();
    let now = performance.now();
    while (now < this.#next) {
      await sleep(Math.min(this.#next - now, LONGEST_TIMER), this.#signal);
      now = performance.now();
    }
    this.#next = Math.max(this.#next, now - LATENESS) + this.#interval;
  }
}

/** Waits, or rejects when the run is stopped. */
export function sleep(
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
