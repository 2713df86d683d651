/** Runs command lines against a local site, in process. */
import { main } from "../../generator/cli/main.js";
import type { Io } from "../../generator/cli/io.js";
import type { Envelope } from "../../generator/report/envelope.js";
import { HANDBOOK, LOOPBACK } from "./fetch-local.js";
import type { LocalSite } from "./local-site.js";

export interface CommandRun {
  readonly exit: number;
  readonly out: string;
  readonly talk: string;
}

/** Runs one command line in `cwd`. */
export async function runCommand(
  cwd: string,
  args: readonly string[],
  changes: Partial<Io> = {},
): Promise<CommandRun> {
  let out = "";
  let talk = "";
  const exit = await main(args, {
    out: (text) => void (out += text),
    talk: (text) => void (talk += text),
    readStdin: () => Promise.resolve(""),
    cwd,
    env: {},
    isTerminal: false,
    network: { ...LOOPBACK, requestsPerSecond: 500 },
    ...changes,
  });
  return { exit, out, talk };
}

/** The same with `--format json`: the envelope. */
export async function runForJson(
  cwd: string,
  args: readonly string[],
  changes: Partial<Io> = {},
): Promise<Envelope & { exit: number }> {
  const run = await runCommand(cwd, [...args, "--format", "json"], changes);
  return { ...(JSON.parse(run.out) as Envelope), exit: run.exit };
}

/** A configuration of one service, whose handbook is the local site's. */
export function configFor(
  site: LocalSite,
  changes: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({
    site: {
      pages: `${site.origin}/intl/{locale}/{handbook}/`,
      products: `${site.origin}/items?appId=INTL-{LOCALE}`,
      requestsPerSecond: 20,
      concurrency: 4,
      retries: 1,
      ...changes,
    },
    services: {
      things: {
        title: "Things",
        handbooks: [HANDBOOK],
        servers: [{ url: "https://things.example" }],
      },
    },
  });
}
