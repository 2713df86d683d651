/**
 * schemathesis against the mock: calls made from a contract, those that fit it and those that do not, and what must
 * hold of every answer. It is installed into a folder of its own below out/ when Python is there.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { loadDocument } from "../../generator/contract/access/load.js";
import { startMock } from "../../generator/mock/start-mock.js";
import {
  runProgram,
  WORKPLACE,
  type ContractFile,
  type Reader,
  type Reading,
} from "./reading.js";

const VERSION = "4.32.5";
const FOLDER = path.join(WORKPLACE, "schemathesis");
const PROGRAM = path.join(FOLDER, "bin/schemathesis");

/** Calls for each contract, at least. */
const CALLS = 1_000;

/** Never said of the mock, each with why. */
const LEFT_OUT_ALWAYS = [
  // It sends tokens that are not right. The mock knows no tokens: one that has the documented form is taken.
  "ignored_auth",
];

interface Run {
  readonly mode: "positive" | "negative";
  readonly phases: string;
  /** Checks that do not hold for this run, each with why. */
  readonly leftOut: readonly string[];
}

const RUNS: readonly Run[] = [
  { mode: "positive", phases: "examples,coverage,fuzzing", leftOut: [] },
  {
    mode: "negative",
    phases: "coverage,fuzzing",
    leftOut: [
      // The pages of many operations list no 400, 401, 404, 405 or 415, and the contract makes none up; a request
      // that breaks the contract is refused all the same.
      "status_code_conformance",
      // What refuses an undocumented status is `application/problem+json`, which no page knows.
      "content_type_conformance",
    ],
  },
];

/** Undefined where there is no Python, or nothing could be installed. */
export async function schemathesisReader(): Promise<Reader | undefined> {
  if (!existsSync(PROGRAM) && !(await install())) return undefined;
  return { tool: "schemathesis", version: VERSION, read: callMock };
}

async function install(): Promise<boolean> {
  try {
    const made = await runProgram("python3", ["-m", "venv", FOLDER]);
    if (made.code !== 0) return false;
    const pip = path.join(FOLDER, "bin/pip");
    const args = ["install", "-q", `schemathesis==${VERSION}`];
    return (await runProgram(pip, args)).code === 0;
  } catch {
    return false;
  }
}

async function callMock({ file, operations }: ContractFile): Promise<Reading> {
  const { document } = await loadDocument(readFileSync(file, "utf8"), file);
  if (!document) return { errors: 1, warnings: 0, remark: "not readable" };
  const mock = await startMock(document);
  try {
    let calls = 0;
    let errors = 0;
    const remarks: string[] = [];
    for (const run of RUNS) {
      // An operation that takes few values has fewer cases than are asked for.
      const each = Math.ceil(CALLS / operations / RUNS.length);
      const ended = await runOnce(run, { file, url: mock.url, each });
      calls += ended.calls;
      errors += ended.errors;
      remarks.push(...ended.remarks);
    }
    if (calls < CALLS) {
      errors += 1;
      remarks.push(`fewer than ${CALLS} calls`);
    }
    return { errors, warnings: 0, remark: remarks.join("; ") };
  } finally {
    await mock.close();
  }
}

interface RunInput {
  readonly file: string;
  readonly url: string;
  /** Most calls of an operation in one phase. */
  readonly each: number;
}

interface RunResult {
  readonly calls: number;
  readonly errors: number;
  readonly remarks: readonly string[];
}

async function runOnce(
  { mode, phases, leftOut }: Run,
  { file, url, each }: RunInput,
): Promise<RunResult> {
  // What an earlier run found would be tried again: every run is to be the same.
  for (const kept of [".hypothesis", ".schemathesis"]) {
    rmSync(path.join(WORKPLACE, kept), { recursive: true, force: true });
  }
  const { code, out } = await runProgram(PROGRAM, [
    ...["run", file, "--url", url, "--mode", mode, "--phases", phases],
    ...["--exclude-checks", [...LEFT_OUT_ALWAYS, ...leftOut].join(",")],
    ...["-H", "X-Auth-Token: token", "-n", String(each), "--seed", "1"],
    ...["--continue-on-failure", "--no-color", "--request-timeout", "30"],
    // How long a busy machine takes to make values says nothing of the contract.
    ...["--suppress-health-check", "all", "--no-shrink"],
  ]);
  const [, calls = "0"] = /^\s*(\d+) generated/m.exec(out) ?? [];
  const found = [...out.matchAll(/^ {2}❌ (ST\d+ .*): (\d+)$/gm)];
  const counted = found.reduce((sum, [, , count]) => sum + Number(count), 0);
  // An end that is neither "fine" nor a list of failures is one.
  const errors = counted === 0 && code !== 0 ? 1 : counted;
  const last = out.trim().split("\n").at(-1) ?? "";
  const remarks = [
    `${mode}: ${calls} calls`,
    ...found.map(([, what = ""]) => `${mode}: ${what}`),
    ...(errors > 0 && found.length === 0 ? [`${mode}: ${last}`] : []),
  ];
  return { calls: Number(calls), errors, remarks };
}
