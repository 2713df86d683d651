/**
 * `helpspec check`: rebuilds everything from the snapshots, in memory, and compares it with what is committed.
 * First which operation and field changed and how, then which files differ and where. Writes nothing.
 */
import path from "node:path";
import type { Change } from "../../diff/change.js";
import type { Finding } from "../../diff/finding.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { OutputFile } from "../../emit/output-file.js";
import { count } from "../../report/count.js";
import { firstDifference } from "../../report/first-difference.js";
import { audienceWords, causeWords } from "../../report/diff-words.js";
import { formatChange } from "../../report/format-changes.js";
import { countDiagnostics } from "../../report/format-diagnostics.js";
import { textOf } from "../../source/file-writer/disk.js";
import { isSameText } from "../../source/hash-of-lines.js";
import { buildConfigured, type ConfiguredBuild } from "../build-configured.js";
import {
  programChange,
  readBuilt,
  type ProgramChange,
} from "../built-record.js";
import { checkFindings } from "../check-findings.js";
import type { Io } from "../io.js";
import { lintDocument, type LintProblem } from "../lint-document.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import { isFelt } from "../program-changes.js";
import {
  chooseServices,
  openProject,
  PLACES,
  type Project,
} from "../project.js";
import { lastClientFiles, makeServiceOutput } from "../service-output.js";
import { workProgress, type WorkProgressOptions } from "../work-progress.js";

export interface CheckOptions extends WorkProgressOptions {
  readonly config?: string;
}

interface FileDrift {
  readonly path: string;
  readonly state: "missing" | "stale" | "changed";
  /** First line that differs. */
  readonly line?: number;
}

interface ServiceCheck {
  readonly name: string;
  readonly files: number;
  readonly findings: readonly Finding[];
  readonly drift: readonly FileDrift[];
  /** Where another version built what is committed, and it differs. */
  readonly program?: ProgramChange;
  readonly changeDiagnostics: readonly Diagnostic[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs `check` for the services named, or all. */
export async function check(
  names: readonly string[],
  options: CheckOptions,
  io: Io,
): Promise<Outcome> {
  const project = openProject(io.cwd, options.config);
  if ("refused" in project) return project.refused;
  const choice = chooseServices(project.config, names);
  if ("refused" in choice) return choice.refused;
  const progress = workProgress(io, options);
  // Without the cache: a check must not believe anything that it can find out.
  const built = buildConfigured(project, choice.chosen, {
    useCache: false,
    progress,
  });
  const before = [...project.diagnostics, ...built.diagnostics];
  if (built.pages.length === 0) {
    progress.end();
    return refusal(before, EXIT.noInput);
  }
  const record = readBuilt(project.root);
  const services: ServiceCheck[] = [];
  for (const service of built.services) {
    progress.say(`${service.name}: contract, client and lint`);
    const program = programChange(record, service);
    services.push(await checkService(project, { service, program }, io));
  }
  progress.end();
  // What changed comes before where it shows, and drift before what the pages have to say.
  const diagnostics = [
    ...services.flatMap((service) => service.changeDiagnostics),
    ...services.flatMap((service) => service.diagnostics),
    ...before,
  ];
  const drifted = services.flatMap(({ drift }) => drift);
  const files = services.reduce((sum, service) => sum + service.files, 0);
  const changes = services.reduce((sum, one) => sum + one.findings.length, 0);
  const state =
    drifted.length === 0
      ? `${count(files, "file")} of ${count(services.length, "service")} are current`
      : `${drifted.length} of ${count(files, "file")} differ, ${count(changes, "change")} of contracts`;
  return {
    summary: {
      services: services.length,
      pages: built.pages.length,
      files,
      filesDrifted: drifted.length,
      contractChanges: changes,
    },
    diagnostics,
    result: {
      services: services.map(({ name, findings, drift, program }) => ({
        name,
        ...(program && { program }),
        changes: findings.map(({ change }): Change => change),
        findings,
        drift,
      })),
    },
    talk: `${state}: ${countDiagnostics(diagnostics)}.\n`,
  };
}

interface BuiltService {
  readonly service: ConfiguredBuild;
  readonly program: ProgramChange | undefined;
}

async function checkService(
  project: Project,
  { service, program }: BuiltService,
  io: Io,
): Promise<ServiceCheck> {
  const { name } = service;
  const { root } = project;
  const checked = await checkFindings(
    project,
    { ...service, isReaderAlone: program?.isAlone ?? false },
    io,
  );
  const findings = checked.report?.findings ?? [];
  const output = await makeServiceOutput(service);
  const made = new Set(output.files.map((file) => file.path));
  const drift = [
    ...output.files.flatMap((file) => driftOf(root, file)),
    ...lastClientFiles(root, name)
      .filter((file) => !made.has(file))
      .map((file): Drift => ({ path: file, state: "stale" })),
  ];
  const lint = await lintDocument(service.build.contract.document);
  return {
    name,
    files: output.files.length,
    findings,
    drift: drift.map(({ path: file, state, line }) => ({
      path: file,
      state,
      ...(line === undefined ? {} : { line }),
    })),
    ...(program && drift.length > 0 && { program }),
    changeDiagnostics: findings
      .filter(({ change }) => !program?.isAlone || isFelt(change))
      .map((finding) => ofFinding(name, finding)),
    diagnostics: [
      ...checked.diagnostics,
      ...ofFiles(name, drift, program),
      ...lint.map((problem) => ofLint(name, problem)),
      ...output.diagnostics,
    ],
  };
}

interface Drift extends FileDrift {
  readonly committed?: string;
  readonly rebuilt?: string;
}

function driftOf(root: string, file: OutputFile): Drift[] {
  const committed = textOf(path.join(root, file.path));
  if (committed === undefined) return [{ path: file.path, state: "missing" }];
  // A checkout with other line ends is no drift.
  const difference = isSameText(committed, file.text)
    ? undefined
    : firstDifference(committed.replaceAll("\r\n", "\n"), file.text);
  return difference
    ? [{ path: file.path, state: "changed", ...difference }]
    : [];
}

function ofFinding(service: string, finding: Finding): Diagnostic {
  const { change, level, rule } = finding;
  const isGone = change.kind === "removed";
  const { pointer } = isGone ? change.base : change.revision;
  const { file, page, table, row, line } = isGone
    ? finding.base
    : finding.revision;
  return diagnostic(
    "cli/drift-contract",
    `${formatChange(change)}. ${capital(level)} (\`${rule}\`), ${audienceWords(finding)}; ${causeWords(finding)}`,
    {
      file: file ?? page ?? PLACES.contract(service),
      ...(table === undefined ? {} : { table }),
      ...(row === undefined ? {} : { row }),
      ...(line === undefined ? {} : { position: { line, column: 1 } }),
    },
    { subject: pointer },
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What an upgrade of helpspec wrote otherwise is one thing to know, however many files it is. */
function ofFiles(
  service: string,
  drift: readonly Drift[],
  program: ProgramChange | undefined,
): Diagnostic[] {
  const [first] = drift;
  if (!program?.isAlone || !first) {
    return drift.map((one) => ofFile(service, one));
  }
  const message = `helpspec ${program.to} writes ${count(drift.length, "file")} of \`${service}\` otherwise than ${program.from} did, from the same pages; \`helpspec sync --offline\` takes it up.`;
  const place = { file: first.path };
  return [
    diagnostic("cli/drift-program", message, place, { subject: service }),
  ];
}

function ofFile(service: string, drift: Drift): Diagnostic {
  const file = drift.path;
  switch (drift.state) {
    case "missing":
      return diagnostic("cli/drift-missing", "The file is not there.", {
        file,
      });
    case "stale":
      return diagnostic("cli/drift-stale", "Nothing makes this file.", {
        file,
      });
    case "changed":
      return diagnostic(
        file === PLACES.sources(service)
          ? "cli/drift-sources"
          : "cli/drift-file",
        `The file differs from what the pages give: ${quoted(drift.committed)}, expected ${quoted(drift.rebuilt)}.`,
        { file, position: { line: drift.line ?? 1, column: 1 } },
      );
  }
}

function ofLint(service: string, problem: LintProblem): Diagnostic {
  return diagnostic(
    problem.severity === "error" ? "cli/lint-error" : "cli/lint-warning",
    `${problem.message} (rule \`${problem.rule}\`)`,
    { file: PLACES.contract(service) },
    { subject: problem.pointer },
  );
}

function quoted(line: string | undefined): string {
  return line === undefined ? "it ends" : `\`${line.trim()}\``;
}
