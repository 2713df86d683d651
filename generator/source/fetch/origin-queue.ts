/**
 * The requests to one origin: so many a second, evenly spaced, so many at a time, and none while the site asked for peace.
 */
import PQueue from "p-queue";

export interface OriginLimits {
  readonly requestsPerSecond: number;
  readonly concurrency: number;
}

/** Timers are no finer: above this rate several requests share one tick. */
const TICKS_PER_SECOND = 100;

export class OriginQueue {
  readonly #queue: PQueue;
  readonly #signal: AbortSignal;
  #pausedUntil = 0;

  constructor(limits: OriginLimits, signal: AbortSignal) {
    const { requestsPerSecond, concurrency } = limits;
    const ticks = Math.min(TICKS_PER_SECOND, requestsPerSecond);
    this.#queue = new PQueue({
      concurrency,
      interval: Math.ceil(1000 / ticks),
      intervalCap: Math.max(1, Math.round(requestsPerSecond / ticks)),
    });
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
          if (!this.#signal.aborted) resolve(await request());
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
    const until = Date.now() + milliseconds;
    if (until <= this.#pausedUntil) return;
    this.#pausedUntil = until;
    this.#queue.pause();
    const resume = (): void => {
      if (Date.now() < this.#pausedUntil && !this.#signal.aborted) return;
      this.#queue.start();
    };
    const timer = setTimeout(resume, milliseconds + 1);
    this.#signal.addEventListener("abort", () => clearTimeout(timer), {
      once: true,
    });
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
