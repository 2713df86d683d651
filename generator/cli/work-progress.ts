/**
 * How far reading and writing are, for people at a terminal: one line that is written over and goes when the work ends.
 * Never for machines: not in a pipe, not with --quiet or --format json, not where `CI` is set.
 */
import type { ListedPage } from "../source/source-reading.js";
import type { Io } from "./io.js";

export interface WorkProgress {
  /** The same pages; reading them counts. */
  readonly watch: (
    name: string,
    pages: readonly ListedPage[],
  ) => readonly ListedPage[];
  /** What goes on now. */
  readonly say: (words: string) => void;
  /** Leaves the terminal as it was. */
  readonly end: () => void;
}

export interface WorkProgressOptions {
  readonly format?: string;
  readonly quiet?: boolean;
}

/** Fewer pages are read before anyone looks. */
const FEW_PAGES = 40;
/** A line for each page would cost more than reading some of them. */
const PAGES_A_LINE = 20;
const CLEAR_LINE = "\r\u001b[2K";

export const NO_PROGRESS: WorkProgress = {
  watch: (_name, pages) => pages,
  say: () => undefined,
  end: () => undefined,
};

/** Progress as `io` can show it. */
export function workProgress(
  io: Io,
  { format, quiet }: WorkProgressOptions,
): WorkProgress {
  const isShown = io.isTerminal && io.env["TERM"] !== "dumb" && !io.env["CI"];
  if (!isShown || quiet || format === "json") return NO_PROGRESS;
  const width = (io.columns || 80) - 1;
  let isOpen = false;
  const say = (words: string): void => {
    io.talk(`${CLEAR_LINE}${[...words].slice(0, width).join("")}`);
    isOpen = true;
  };
  return {
    watch(name, pages) {
      const total = pages.length;
      if (total < FEW_PAGES) return pages;
      return pages.map(({ page, read }, index) => ({
        page,
        read(asked) {
          if (index % PAGES_A_LINE === 0)
            say(`${name}: ${index} of ${total} pages read`);
          return read(asked);
        },
      }));
    },
    say,
    end() {
      if (isOpen) io.talk(CLEAR_LINE);
      isOpen = false;
    },
  };
}
