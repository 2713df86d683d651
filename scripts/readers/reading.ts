/** What came of one tool reading one document; and how tools are run. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const PROJECT = path.resolve(import.meta.dirname, "../../..");
/** The packages of the tools, installed by `npm run readers`. */
export const TOOLS = path.join(PROJECT, "scripts/readers/tools");

/** Where the tools run, and leave what they leave. */
export const WORKPLACE = path.join(PROJECT, "out/readers");

/** A contract on the disk. */
export interface ContractFile {
  /** As the table calls it. */
  readonly name: string;
  readonly file: string;
  readonly operations: number;
}

export interface Reading {
  readonly errors: number;
  readonly warnings: number;
  /** What was read, or the first thing that is wrong. */
  readonly remark: string;
}

export interface Reader {
  readonly tool: string;
  readonly version: string;
  readonly read: (contract: ContractFile) => Promise<Reading>;
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
}

/** Milliseconds that a tool may take. */
const MOST_TIME = 15 * 60 * 1000;

/** Runs a program to its end, or until its output shows what is waited for; nothing is printed. */
export function runProgram(
  program: string,
  args: readonly string[],
  until?: RegExp,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    mkdirSync(WORKPLACE, { recursive: true });
    const child = spawn(program, args, { cwd: WORKPLACE, timeout: MOST_TIME });
    let out = "";
    const take = (chunk: Buffer): void => {
      out += chunk.toString("utf8");
      if (until?.test(out)) child.kill();
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out }));
  });
}

/** The version of an installed package. */
export function versionOf(name: string, folder = TOOLS): string {
  const file = path.join(folder, "node_modules", name, "package.json");
  const { version } = JSON.parse(readFileSync(file, "utf8")) as {
    version: string;
  };
  return version;
}

/** The program of an installed package. */
export function programOf(name: string): string {
  return path.join(TOOLS, "node_modules/.bin", name);
}
