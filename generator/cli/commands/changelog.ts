/** `helpspec changelog`: what changed from revision to revision, newest first. */
import { makeReport } from "../../diff/make-report.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import {
  formatChangelog,
  type ChangelogEntry,
} from "../../report/changelog.js";
import { count } from "../../report/count.js";
import { clientSymbols } from "../client-symbols.js";
import { gitCommitsOf, gitDateOf, parseGitPlace } from "../git.js";
import type { Io } from "../io.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import type { CommonOptions } from "../print-outcome.js";
import { readSide, type ReadSide } from "../read-side.js";
import { writeResult } from "../write-result.js";

export interface ChangelogOptions extends Omit<CommonOptions, "format"> {
  readonly format: "text" | "markdown" | "json";
  readonly config?: string;
  readonly service?: string;
  readonly since?: string;
  readonly out?: string;
}

/** Runs `changelog` over documents, oldest first, or over the commits of one file. */
export async function changelog(
  names: readonly string[],
  options: ChangelogOptions,
  io: Io,
): Promise<Outcome> {
  const isSeries = options.since === undefined;
  if (isSeries ? names.length < 2 : names.length !== 1) {
    const message =
      "A changelog needs two documents at least, oldest first, or one file and --since <revision>.";
    return refusal([diagnostic("cli/wrong-usage", message)], EXIT.usage);
  }
  const series = seriesOf(names, options, io);
  const entries: ChangelogEntry[] = [];
  const diagnostics = [];
  let base: ReadSide | undefined;
  for (const name of series) {
    const side = await readSide(name, options, io);
    if ("refused" in side) return side.refused;
    diagnostics.push(...side.diagnostics);
    if (base) entries.unshift(entryOf(base, side, io));
    base = side;
  }
  const { format, out } = options;
  const text = formatChangelog(entries);
  const outcome: Outcome = {
    summary: { revisions: series.length, entries: entries.length },
    diagnostics,
    result: { entries },
    talk: `${count(entries.length, "step")}.\n`,
  };
  if (format === "json") return outcome;
  if (out === undefined || out === "-") return { ...outcome, output: text };
  return {
    ...outcome,
    diagnostics: [...diagnostics, ...writeResult(out, text, io)],
    talk: `Written to ${out}.\n`,
  };
}

function seriesOf(
  names: readonly string[],
  { since }: ChangelogOptions,
  io: Io,
): readonly string[] {
  const [file] = names;
  if (since === undefined || file === undefined) return names;
  const commits = gitCommitsOf(file, since, io.cwd);
  return [since, ...commits].map((revision) => `${revision}:${file}`);
}

function entryOf(base: ReadSide, revision: ReadSide, io: Io): ChangelogEntry {
  const reread = base.reread?.();
  const report = makeReport({
    base,
    revision,
    ...(reread && { reread }),
    symbols: clientSymbols,
  });
  const place = parseGitPlace(revision.name);
  const date = place && gitDateOf(place.revision, io.cwd);
  return {
    ...(date ? { date } : {}),
    report,
  };
}
