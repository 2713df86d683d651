/**
 * Progress of fetching, on standard error: one line that is written over on a terminal, a line now and then elsewhere.
 */
import type { FetchProgress } from "../source/fetch/fetch-handbook.js";
import type { Io } from "./io.js";

export interface ProgressReport {
  readonly show: (progress: FetchProgress) => void;
  /** Leaves the terminal as it was. */
  readonly end: () => void;
}

export interface ProgressOptions {
  readonly format: "text" | "json";
  readonly quiet?: boolean;
}

/** Plain lines come at every so many pages. */
const PAGES_A_LINE = 50;
const CLEAR_LINE = "\r\u001b[2K";

/** Progress as `io` can show it; none for machines. */
export function reportProgress(
  io: Io,
  { format, quiet }: ProgressOptions,
): ProgressReport {
  if (format === "json" || quiet) {
    return { show: () => undefined, end: () => undefined };
  }
  const isTerminal = io.isTerminal && io.env["TERM"] !== "dumb";
  return isTerminal ? onTerminal(io) : inLines(io);
}

function onTerminal(io: Io): ProgressReport {
  let isOpen = false;
  // A terminal that does not tell its width says 0.
  const width = (io.columns || 80) - 1;
  return {
    show({ handbook, done, total, last }) {
      const page = last ? ` ${last.file} ${last.outcome}` : "";
      const line = `${handbook} ${bar(done, total)} ${done}/${total}${page}`;
      io.talk(`${CLEAR_LINE}${[...line].slice(0, width).join("")}`);
      isOpen = true;
    },
    end() {
      if (isOpen) io.talk(CLEAR_LINE);
      isOpen = false;
    },
  };
}

function inLines(io: Io): ProgressReport {
  return {
    show({ handbook, done, total }) {
      if (done % PAGES_A_LINE !== 0 && done !== total) return;
      io.talk(`${handbook}: ${done} of ${total} pages\n`);
    },
    end: () => undefined,
  };
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? 20 : Math.floor((done / total) * 20);
  return `[${"#".repeat(filled)}${".".repeat(20 - filled)}]`;
}
