/**
 * Measures tasks side by side: warm-up, then rounds in turn, so that a drifting machine hits all of them alike.
 * CPU time in milliseconds; medians and ratios are what counts.
 */

export interface Task {
  readonly name: string;
  readonly run: () => unknown;
}

export interface Figure {
  readonly name: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** Median of the round-by-round ratios to the last task, which is the yardstick. */
  readonly ratio: number;
}

/** Runs `tasks` in turn; the last one is the yardstick of the ratios. */
export async function measure(
  tasks: readonly Task[],
  rounds: number,
  warmUps = 3,
): Promise<Figure[]> {
  const samples = tasks.map(() => [] as number[]);
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [index, task] of tasks.entries()) {
      globalThis.gc?.();
      const before = ownCpu();
      await task.run();
      const spent = ownCpu() - before;
      if (round >= 0) samples[index]?.push(spent);
    }
  }
  const yardstick = samples.at(-1) ?? [];
  return tasks.map(({ name }, index) => {
    const own = samples[index] ?? [];
    return {
      name,
      median: median(own),
      min: Math.min(...own),
      max: Math.max(...own),
      ratio: median(own.map((value, at) => value / (yardstick[at] ?? value))),
    };
  });
}

/** CPU time of this process so far, user and system, in milliseconds. */
function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** A table for people. */
export function formatFigures(
  title: string,
  figures: readonly Figure[],
): string {
  const rows = figures.map(({ name, median: mid, min, max, ratio }) =>
    [
      name.padEnd(44),
      `${mid.toFixed(1)} ms`.padStart(12),
      `${min.toFixed(1)} to ${max.toFixed(1)}`.padStart(20),
      ratio.toFixed(2).padStart(8),
    ].join(" "),
  );
  const head = [
    "".padEnd(44),
    "median CPU".padStart(12),
    "range".padStart(20),
    "ratio".padStart(8),
  ].join(" ");
  return [title, head, ...rows, ""].join("\n");
}
