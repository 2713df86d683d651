/* Part of the runtime of helpspec clients, the same in every client. */
/** Clock, chance and waiting in one place, so that tests can stand in for them. */
export interface Timing {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Runs a function later; what it returns takes that back. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/** Timers run at once when they are told to wait longer. */
const LONGEST = 2 ** 31 - 1;

export const systemTiming: Timing = {
  now: () => Date.now(),
  random: () => Math.random(),
  after: (milliseconds, run) => {
    if (milliseconds > LONGEST) return () => undefined;
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
