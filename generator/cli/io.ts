/**
 * Everything a command may touch of the outside, in one object: tests give their own.
 * Only this folder, `source/` and `mock/` know of the process.
 */
import type { Readable, Writable } from "node:stream";
import type { NetworkRules } from "../source/fetch/site-rules.js";
import { plainPaint, colourPaint, type Paint } from "../report/paint.js";

export interface Io {
  /** Results. */
  readonly out: (text: string) => void;
  /** Talk for people. */
  readonly talk: (text: string) => void;
  readonly readStdin: () => Promise<string>;
  /** Folder that relative names are relative to. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether talk goes to a terminal that shows colours. */
  readonly isTerminal: boolean;
  /** Width of help texts. */
  readonly columns?: number;
  /** Calls `stop` when the user wants the command to end; gives back how to stop listening. */
  readonly onInterrupt?: (stop: () => void) => () => void;
  /** Where questions may be asked; without it nothing is asked. */
  readonly terminal?: { readonly input: Readable; readonly output: Writable };
  /** What the network may be used for beside its rules: tests have a server of their own. */
  readonly network?: NetworkRules;
}

/** The io of this process. */
export function processIo(): Io {
  return {
    out: (text) => void process.stdout.write(text),
    talk: (text) => void process.stderr.write(text),
    readStdin: readStandardInput,
    cwd: process.cwd(),
    env: process.env,
    isTerminal: process.stderr.isTTY === true,
    columns: Math.min(process.stdout.columns ?? 80, 100),
    onInterrupt: listenForInterrupt,
    ...(process.stdin.isTTY && process.stderr.isTTY
      ? { terminal: { input: process.stdin, output: process.stderr } }
      : {}),
  };
}

/** The first signal asks; a second one ends the program as ever. */
function listenForInterrupt(stop: () => void): () => void {
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return () => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
}

/** Colours on a terminal, unless `NO_COLOR` is set to anything; `FORCE_COLOR` is for logs that show them. */
export function paintFor(io: Io): Paint {
  if (io.env["NO_COLOR"]) return plainPaint;
  const isWanted = io.isTerminal || Boolean(io.env["FORCE_COLOR"]);
  return isWanted && io.env["TERM"] !== "dumb" ? colourPaint : plainPaint;
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
