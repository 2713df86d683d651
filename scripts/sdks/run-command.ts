/** Runs one command of the steps of `npm run sdks`, and keeps what it printed for a log. */
import { spawn } from "node:child_process";

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface CommandResult {
  readonly ok: boolean;
  readonly stdout: string;
  /** Both outputs as they came. */
  readonly log: string;
}

const MOST_MINUTES = 15;

/** Ends with what happened; a program that is not there is a failure like any other. */
export function runCommand(command: Command): Promise<CommandResult> {
  const { program, args, cwd, env } = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: MOST_MINUTES * 60_000,
    });
    let stdout = "";
    let log = `$ ${[program, ...args].join(" ")}\n`;
    child.stdout.on("data", (part: Buffer) => {
      stdout += part.toString("utf8");
      log += part.toString("utf8");
    });
    child.stderr.on("data", (part: Buffer) => {
      log += part.toString("utf8");
    });
    child.on("error", (error) => {
      log += `${error.message}\n`;
      resolve({ ok: false, stdout, log });
    });
    child.on("close", (code) => resolve({ ok: code === 0, stdout, log }));
  });
}

/** Runs commands until one fails; their logs together. */
export async function runAll(
  commands: readonly Command[],
): Promise<CommandResult> {
  let stdout = "";
  let log = "";
  for (const command of commands) {
    const result = await runCommand(command);
    stdout += result.stdout;
    log += result.log;
    if (!result.ok) return { ok: false, stdout, log };
  }
  return { ok: true, stdout, log };
}
