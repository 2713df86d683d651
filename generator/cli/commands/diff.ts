/**
 * `helpspec diff`: what changed between two documents, whom it breaks, and whether it was the API at all.
 * Exits with 1 for a finding at `--fail-on`, and for entries of the findings file that ran out or match nothing.
 */
import path from "node:path";
import type { OpenApiDocument } from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { acceptFindings } from "../../diff/accept-findings.js";
import { agreementOf } from "../../diff/agreement.js";
import { compareDocuments } from "../../diff/compare-documents.js";
import type { ChangeReport } from "../../diff/finding.js";
import { makeReport } from "../../diff/make-report.js";
import type { Audience } from "../../diff/rules/rule.js";
import { formatAgreement } from "../../report/agreement-text.js";
import {
  countLevels,
  levelCounts,
  versionTitle,
} from "../../report/diff-words.js";
import type { Summary } from "../../report/envelope.js";
import { plainPaint } from "../../report/paint.js";
import { textOf } from "../../source/file-writer/disk.js";
import { compileUsage } from "../compile-usage.js";
import { clientSymbols, clientVersionOf } from "../client-symbols.js";
import { paintFor, type Io } from "../io.js";
import { EXIT, type Outcome } from "../outcome.js";
import type { CommonOptions } from "../print-outcome.js";
import {
  failingFindings,
  forAudience,
  printReport,
  type FailOn,
  type ReportFormat,
} from "../print-report.js";
import { PLACES } from "../project.js";
import { findingsProblems, parseFindings } from "../read-findings.js";
import { readSide, type ReadSide } from "../read-side.js";
import { today } from "../today.js";
import { wrapPainted } from "../../report/wrap-painted.js";
import { writeResult } from "../write-result.js";

export interface DiffOptions extends Omit<CommonOptions, "format"> {
  readonly format: ReportFormat;
  readonly config?: string;
  readonly out?: string;
  readonly failOn?: FailOn;
  readonly audience?: Audience;
  readonly service?: string;
  readonly findings?: string;
  readonly basePages?: string;
  readonly usage?: readonly string[];
  readonly agreement?: boolean;
}

/** Runs `diff`. */
export async function diff(
  names: readonly [base: string, revision: string],
  options: DiffOptions,
  io: Io,
): Promise<Outcome> {
  const sides: ReadSide[] = [];
  for (const name of names) {
    const side = await readSide(name, options, io);
    if ("refused" in side) return side.refused;
    sides.push(side);
  }
  const [base, revision] = sides as [ReadSide, ReadSide];
  const before = sides.flatMap(({ diagnostics }) => diagnostics);
  if (options.agreement)
    return agree({ base, revision }, { before, options, io });
  const reread = await rereadBase(base, options, io);
  if (reread && "refused" in reread) return reread.refused;
  const made = makeReport({
    base,
    revision,
    ...(reread && { reread: reread.document }),
    symbols: clientSymbols,
    ...clientVersion(revision, io),
  });
  const usage = await compiled({ base, revision }, options, io);
  const accepted = await accept(made, { base, revision, options, io });
  const report = forAudience(
    { ...made, findings: accepted.findings, ...usage.part },
    options.audience,
  );
  const failing = failingFindings(report.findings, options.failOn);
  const diagnostics = [
    ...before,
    ...usage.diagnostics,
    ...accepted.diagnostics,
  ];
  return finish(report, {
    diagnostics,
    isFailing: failing.length > 0,
    options,
    io,
  });
}

interface Finishing {
  readonly diagnostics: readonly Diagnostic[];
  readonly isFailing: boolean;
  readonly options: DiffOptions;
  readonly io: Io;
}

/** Prints a report, to the file that was named or to standard output. */
async function finish(
  report: ChangeReport,
  { diagnostics, isFailing, options, io }: Finishing,
): Promise<Outcome> {
  const { format, out, failOn, verbose = false } = options;
  const isFile = out !== undefined && out !== "-";
  const outcome: Outcome = {
    summary: summaryOf(report),
    diagnostics,
    result: report,
    talk: `${countLevels(report)}.\n`,
    ...(isFailing && { exit: EXIT.findings }),
  };
  if (format === "json") return outcome;
  const paint = isFile || format !== "text" ? plainPaint : paintFor(io, "out");
  const text = await printReport(report, format, { paint, verbose, failOn });
  if (!isFile) {
    const output = format === "text" ? wrapPainted(text, io.outWidth) : text;
    return { ...outcome, output, talk: "" };
  }
  return {
    ...outcome,
    diagnostics: [...diagnostics, ...writeResult(out, text, io)],
    talk: `${countLevels(report)}. Written to ${out}.\n`,
  };
}

function summaryOf(report: ChangeReport): Summary {
  const { findings, compilerErrors } = report;
  return {
    ...levelCounts(findings),
    accepted: findings.filter(({ accepted }) => accepted).length,
    compilerErrors: compilerErrors.length,
    suggestedVersion: versionTitle(report),
  };
}

/** The pages of the base, read by this version: those that are named, or those beside a contract at a revision. */
async function rereadBase(
  base: ReadSide,
  options: DiffOptions,
  io: Io,
): Promise<
  | { readonly document: OpenApiDocument }
  | { readonly refused: Outcome }
  | undefined
> {
  const { basePages } = options;
  if (basePages === undefined) {
    const document = base.reread?.();
    return document && { document };
  }
  const service = options.service ?? base.service;
  const side = await readSide(
    basePages,
    { ...options, ...(service !== undefined && { service }) },
    io,
  );
  return side;
}

function clientVersion(
  { service }: ReadSide,
  io: Io,
): { readonly clientVersion?: string } {
  const text =
    service &&
    textOf(path.join(io.cwd, PLACES.client(service), "package.json"));
  const version = text ? clientVersionOf(text) : undefined;
  return version === undefined ? {} : { clientVersion: version };
}

interface Sides {
  readonly base: ReadSide;
  readonly revision: ReadSide;
}

async function compiled(
  { base, revision }: Sides,
  { usage }: DiffOptions,
  io: Io,
): Promise<{
  readonly part: Partial<ChangeReport>;
  readonly diagnostics: readonly Diagnostic[];
}> {
  if (!usage || usage.length === 0) return { part: {}, diagnostics: [] };
  const service = revision.service ?? base.service;
  const { errors, diagnostics } = await compileUsage(
    {
      files: usage,
      base: base.document,
      revision: revision.document,
      service: service ?? "client",
      ...(service && {
        clientFolder: path.resolve(io.cwd, PLACES.client(service)),
      }),
    },
    io,
  );
  const isCompiled = diagnostics.length === 0;
  return { part: { compilerErrors: errors, isCompiled }, diagnostics };
}

/** Entries of the findings file that was named, or of the project's own for this service. */
async function accept(
  { findings }: ChangeReport,
  { base, revision, options, io }: Sides & Pick<Finishing, "options" | "io">,
): Promise<
  Pick<ChangeReport, "findings"> & { diagnostics: readonly Diagnostic[] }
> {
  const service = revision.service ?? base.service;
  const own = service === undefined ? undefined : PLACES.findings(service);
  const file = options.findings ?? own;
  const text =
    file === undefined ? undefined : textOf(path.resolve(io.cwd, file));
  if (file === undefined || text === undefined) {
    if (options.findings === undefined) return { findings, diagnostics: [] };
    const missing = await parseFindings("", options.findings);
    return { findings, diagnostics: missing.diagnostics };
  }
  const { entries, diagnostics } = await parseFindings(text, file);
  const accepted = acceptFindings(findings, entries, today());
  return {
    findings: accepted.findings,
    diagnostics: [...diagnostics, ...findingsProblems(accepted, file)],
  };
}

function agree(
  { base, revision }: Sides,
  {
    before,
    options,
    io,
  }: Pick<Finishing, "options" | "io"> & {
    readonly before: readonly Diagnostic[];
  },
): Outcome {
  const agreement = agreementOf(
    base,
    revision,
    compareDocuments(base.document, revision.document, {
      looksForMoves: false,
    }),
  );
  const { onlyLeft, onlyRight, differing } = agreement.counts;
  const failing =
    options.failOn !== undefined && onlyLeft + onlyRight + differing > 0;
  const outcome: Outcome = {
    summary: { ...agreement.counts },
    diagnostics: before,
    result: agreement,
    ...(failing && { exit: EXIT.findings }),
  };
  if (options.format === "json") return outcome;
  const text = formatAgreement(agreement, {
    isMarkdown: options.format === "markdown",
    verbose: options.verbose ?? false,
  });
  const { out } = options;
  if (out === undefined || out === "-") return { ...outcome, output: text };
  return {
    ...outcome,
    diagnostics: [...before, ...writeResult(out, text, io)],
    talk: `Written to ${out}.\n`,
  };
}
