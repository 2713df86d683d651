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
  /** Whether talk goes to a terminal. */
  readonly isTerminal: boolean;
  /** Whether results go to one: they may go to a file while talk does not. */
  readonly isOutTerminal?: boolean;
  /** Width of help texts. */
  readonly columns?: number;
  /** Where lines for people are broken, of talk and of results; nowhere in files and pipes. */
  readonly talkWidth?: number;
  readonly outWidth?: number;
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
    isOutTerminal: process.stdout.isTTY === true,
    // A terminal that does not tell its width says 0.
    columns: Math.min(process.stdout.columns || 80, 100),
    ...widthOf("talkWidth", process.stderr),
    ...widthOf("outWidth", process.stdout),
    onInterrupt: listenForInterrupt,
    ...(process.stdin.isTTY && process.stderr.isTTY
      ? { terminal: { input: process.stdin, output: process.stderr } }
      : {}),
  };
}

/** A terminal's width, or what `COLUMNS` says where there is none. */
function widthOf(
  name: "talkWidth" | "outWidth",
  { isTTY, columns }: NodeJS.WriteStream,
): Pick<Io, typeof name> {
  const width = isTTY ? columns || 80 : Number(process.env["COLUMNS"]);
  return width >= 40 ? { [name]: width } : {};
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

/**
 * Colours on a terminal, for talk or for results, unless `NO_COLOR` is set to anything; `FORCE_COLOR` is for logs that
 * show them, where it is not `0`.
 */
export function paintFor(io: Io, stream: "talk" | "out" = "talk"): Paint {
  if (io.env["NO_COLOR"]) return plainPaint;
  const forced = io.env["FORCE_COLOR"];
  if (forced) return forced === "0" ? plainPaint : colourPaint;
  const isTerminal = stream === "out" ? io.isOutTerminal : io.isTerminal;
  return isTerminal && io.env["TERM"] !== "dumb" ? colourPaint : plainPaint;
}

/** The same io, as `--color` and `--no-color` among the arguments want it; the last one counts. */
export function withColourOf(args: readonly string[], io: Io): Io {
  const options = args.slice(
    0,
    args.includes("--") ? args.indexOf("--") : undefined,
  );
  const wanted = options.lastIndexOf("--color");
  const refused = options.lastIndexOf("--no-color");
  if (wanted === refused) return io;
  const chosen =
    wanted > refused
      ? { FORCE_COLOR: "1", NO_COLOR: undefined }
      : { NO_COLOR: "1" };
  return { ...io, env: { ...io.env, ...chosen } };
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
