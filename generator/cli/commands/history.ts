/**
 * `helpspec history`: the records that syncs left, and the building of an earlier state from them.
 * The state is put into a folder of its own; its outputs are built there and compared with their hashes.
 */
import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { count } from "../../report/count.js";
import { formatTable } from "../../report/format-table.js";
import {
  HISTORY_FOLDER,
  listRecords,
  readHistoryRecord,
} from "../../source/history/history-record.js";
import { restoreState } from "../../source/history/restore-state.js";
import { CONFIG_FILE } from "../config.js";
import type { Io } from "../io.js";
import { outputHashes } from "../history-state.js";
import { nearestName } from "../nearest-name.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import { openProject } from "../project.js";
import { sync } from "./sync.js";

export interface HistoryOptions {
  readonly config?: string;
  readonly out?: string;
}

/** Lists the records, or builds the state before one. */
export async function history(
  name: string | undefined,
  options: HistoryOptions,
  io: Io,
): Promise<Outcome> {
  const project = openProject(io.cwd, options.config);
  if ("refused" in project) return project.refused;
  const { root, diagnostics } = project;
  const names = listRecords(root);
  if (name === undefined) return listing(root, names, diagnostics);
  if (!names.includes(name)) return refusal([unknown(name, names)], EXIT.usage);
  if (options.out === undefined) return listing(root, [name], diagnostics);
  const into = path.resolve(io.cwd, options.out);
  if (!isEmptyFolder(into)) {
    const message = `\`${options.out}\` holds files, expected an empty folder.`;
    const place = { file: options.out };
    return refusal(
      [diagnostic("cli/folder-not-ours", message, place)],
      EXIT.usage,
    );
  }
  const config = path.basename(options.config ?? CONFIG_FILE);
  const built = await buildState(root, { name, into, config }, io);
  return {
    summary: { record: name, files: built.files },
    diagnostics: [...diagnostics, ...built.diagnostics],
    result: { record: name, folder: options.out },
    talk: `${count(built.files, "file")} in ${options.out} are as they were before ${name}.\n`,
  };
}

interface StateToBuild {
  readonly name: string;
  readonly into: string;
  readonly config: string;
}

async function buildState(
  root: string,
  { name, into, config }: StateToBuild,
  io: Io,
): Promise<{
  readonly files: number;
  readonly diagnostics: readonly Diagnostic[];
}> {
  mkdirSync(into, { recursive: true });
  const restored = restoreState(root, name, into);
  if (!restored) {
    const message = `The record \`${name}\` cannot be read.`;
    const problem = diagnostic("source/history-incomplete", message);
    return { files: 0, diagnostics: [problem] };
  }
  const { record, files, diagnostics } = restored;
  const services = Object.keys(record.outputs.before);
  if (diagnostics.length > 0 || services.length === 0) {
    return { files, diagnostics };
  }
  const options = {
    config,
    offline: true,
    cache: false,
    format: "json",
  } as const;
  await sync([], options, { ...io, cwd: into });
  const now = outputHashes(into, services);
  const differing = services.filter(
    (service) => now[service] !== record.outputs.before[service],
  );
  return {
    files,
    diagnostics: differing.map((service) => differs(service, record.program)),
  };
}

function listing(
  root: string,
  names: readonly string[],
  diagnostics: readonly Diagnostic[],
): Outcome {
  const records = names.flatMap((name) => {
    const record = readHistoryRecord(root, name);
    return record ? [{ name, ...record }] : [];
  });
  const rows = records.map(({ name, changes, contracts, program }) => [
    name,
    changes.filter(({ path: file }) => file.startsWith("spec/pages/")).length,
    Object.values(contracts).reduce((sum, list) => sum + list.length, 0),
    program,
  ]);
  return {
    summary: { records: records.length },
    diagnostics,
    result: { records },
    output:
      rows.length === 0
        ? ""
        : formatTable(["record", "pages", "contract changes", "program"], rows),
    talk: `${count(rows.length, "record")} in ${HISTORY_FOLDER}.\n`,
  };
}

function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
}

function unknown(name: string, names: readonly string[]): Diagnostic {
  const nearest = nearestName(name, names);
  const hint = nearest
    ? `did you mean \`${nearest}\`?`
    : "expected one of those that `helpspec history` lists.";
  const message = `The history has no record \`${name}\`: ${hint}`;
  return diagnostic("cli/wrong-usage", message);
}

function differs(service: string, program: string): Diagnostic {
  return diagnostic(
    "cli/history-differs",
    `The output of \`${service}\` is not byte for byte what it was, expected so with version ${program} of the program that built it.`,
    undefined,
    { subject: service },
  );
}
