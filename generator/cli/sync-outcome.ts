/** What `sync` tells: figures of each service, and what changed in it. */
import type { Change } from "../diff/change.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { count } from "../report/count.js";
import { formatChange } from "../report/format-changes.js";
import { countDiagnostics } from "../report/format-diagnostics.js";
import { formatTable } from "../report/format-table.js";
import { majorFirst } from "../report/major-first.js";
import type { ConfiguredBuilds } from "./build-configured.js";
import type { ProgramChange } from "./built-record.js";
import type { Outcome } from "./outcome.js";
import { programChangeLines } from "./program-changes.js";

export interface ServiceSync {
  readonly name: string;
  readonly operations: number;
  readonly schemas: number;
  readonly rows: number;
  readonly files: number;
  readonly state: "new" | "changed" | "unchanged" | "kept" | "failed";
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly changes: readonly Change[];
  /** Where another version built the last output. */
  readonly program?: ProgramChange;
}

const CHANGES_SHOWN = 20;

/** The outcome of a sync of these services. */
export function syncOutcome(
  built: ConfiguredBuilds,
  services: readonly ServiceSync[],
  {
    diagnostics,
    isTrial,
  }: { readonly diagnostics: readonly Diagnostic[]; readonly isTrial: boolean },
): Outcome {
  const changed = services.filter(({ state }) => state !== "unchanged");
  const summary = {
    services: services.length,
    pages: built.pages.length,
    pagesParsed: built.pagesParsed,
    operations: sum(services, ({ operations }) => operations),
    schemas: sum(services, ({ schemas }) => schemas),
    rows: sum(services, ({ rows }) => rows),
    files: sum(services, ({ files }) => files),
    filesWritten: sum(services, ({ written }) => written.length),
    filesRemoved: sum(services, ({ removed }) => removed.length),
    changed: changed.map(({ name }) => name),
  };
  const table = formatTable(
    ["service", "operations", "schemas", "rows", "files", "output"],
    services.map((one) => [
      one.name,
      one.operations,
      one.schemas,
      one.rows,
      one.files,
      one.state,
    ]),
  );
  const talk = [
    `Read ${count(built.pages.length, "page")}: ${countDiagnostics(diagnostics)}.\n\n`,
    table,
    ...changed.flatMap((service) => describe(service, isTrial)),
    ...(changed.length === 0 ? ["\nNothing changed.\n"] : []),
  ].join("");
  return { summary, diagnostics, result: { services }, talk };
}

function describe(
  { name, state, changes, written, removed, program }: ServiceSync,
  isTrial: boolean,
): string[] {
  const isDone = !isTrial && state !== "kept" && state !== "failed";
  const verb = isDone ? "written" : "to write";
  const removal = isDone ? "removed" : "to remove";
  const rest = changes.length - CHANGES_SHOWN;
  const head = `\n${name} (${state}): ${count(written.length, "file")} ${verb}, ${removed.length} ${removal}\n`;
  if (program) {
    const lines = programChangeLines(program, changes);
    return [head, ...lines.map((line) => `  ${line}\n`)];
  }
  return [
    head,
    ...majorFirst(changes)
      .slice(0, CHANGES_SHOWN)
      .map((change) => `  ${formatChange(change)}\n`),
    ...(rest > 0
      ? [`  … ${count(rest, "more change")}; --format json has them all\n`]
      : []),
  ];
}

function sum(
  services: readonly ServiceSync[],
  figure: (service: ServiceSync) => number,
): number {
  return services.reduce((total, service) => total + figure(service), 0);
}
