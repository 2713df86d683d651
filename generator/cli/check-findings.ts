/**
 * What `check` says about a service whose contract changed: findings with causes, and the entries of its findings file.
 * The old pages are those of the last commit, so that a change of the reader shows as one.
 */
import path from "node:path";
import type { OpenApiDocument } from "../contract/openapi.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { acceptFindings } from "../diff/accept-findings.js";
import type { ChangeReport } from "../diff/finding.js";
import { makeReport, type ComparedSide } from "../diff/make-report.js";
import { textOf } from "../source/file-writer/disk.js";
import type { ConfiguredBuild } from "./build-configured.js";
import { clientSymbols } from "./client-symbols.js";
import type { Io } from "./io.js";
import { parseContract } from "./parse-contract.js";
import { PLACES, type Project } from "./project.js";
import { findingsProblems, parseFindings } from "./read-findings.js";
import { occurrencesOf, storedOccurrences } from "./occurrences.js";
import { manifestNotes, readSide } from "./read-side.js";
import { rereadService } from "./reread-service.js";
import { today } from "./today.js";

export interface CheckedFindings {
  readonly report: ChangeReport | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckedBuild extends ConfiguredBuild {
  /** True when nothing but the program changed since the committed contract was built. */
  readonly isReaderAlone: boolean;
}

/** Judges what differs between the committed contract and the rebuilt one. */
export async function checkFindings(
  project: Project,
  service: CheckedBuild,
  io: Io,
): Promise<CheckedFindings> {
  const { root } = project;
  const { name, config, build, isReaderAlone } = service;
  const read = (file: string): string | undefined =>
    textOf(path.join(root, file));
  const revision: ComparedSide = {
    name: "the pages",
    document: build.contract.document,
    pages: manifestNotes(config, read),
    occurrenceOf: occurrencesOf(build.contract.sources),
  };
  const text = read(PLACES.contract(name));
  const document = text === undefined ? undefined : parseContract(text);
  const committed = document && {
    name: PLACES.contract(name),
    document,
    pages: revision.pages,
    occurrenceOf: storedOccurrences(() => read(PLACES.sources(name))),
  };
  const earlier = (): OpenApiDocument | undefined =>
    rereadService(project, {
      service: name,
      config,
      place: { revision: "HEAD", path: PLACES.contract(name) },
    });
  const first = committed && reportOf(committed, revision, undefined);
  // The old pages are read anew only where something differs.
  const report =
    committed && first && first.findings.length > 0
      ? reportOf(
          committed,
          revision,
          isReaderAlone ? revision.document : earlier(),
        )
      : first;
  const accepted = await acceptedOf({ project, name, revision, report, io });
  return { report, diagnostics: accepted };
}

function reportOf(
  base: ComparedSide,
  revision: ComparedSide,
  reread: OpenApiDocument | undefined,
): ChangeReport {
  return makeReport({
    base,
    revision,
    ...(reread && { reread }),
    symbols: clientSymbols,
  });
}

interface Accepting {
  readonly project: Project;
  readonly name: string;
  readonly revision: ComparedSide;
  readonly report: ChangeReport | undefined;
  readonly io: Io;
}

/** Entries that ran out or match nothing, among the changes since the base that the file names. */
async function acceptedOf({
  project,
  name,
  revision,
  report,
  io,
}: Accepting): Promise<readonly Diagnostic[]> {
  const file = PLACES.findings(name);
  const text = textOf(path.join(project.root, file));
  if (text === undefined) return [];
  const { entries, base, diagnostics } = await parseFindings(text, file);
  let findings = report?.findings ?? [];
  if (base !== undefined) {
    const side = await readSide(base, {}, { ...io, cwd: project.root });
    if ("refused" in side) return [...diagnostics, ...side.refused.diagnostics];
    findings = reportOf(side, revision, side.reread?.()).findings;
  }
  const accepted = acceptFindings(findings, entries, today());
  return [...diagnostics, ...findingsProblems(accepted, file)];
}
