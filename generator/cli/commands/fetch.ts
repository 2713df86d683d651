/** `helpspec fetch`: downloads handbooks or pages of the Help Center into `spec/pages`, and says what changed. */
import { count } from "../../report/count.js";
import { countDiagnostics } from "../../report/format-diagnostics.js";
import { formatTable } from "../../report/format-table.js";
import type { Summary } from "../../report/envelope.js";
import type { HandbookFetch } from "../../source/fetch/fetch-handbook.js";
import type { SiteFetch } from "../../source/fetch/fetch-site.js";
import type { PageOutcome } from "../../source/fetch/page-record.js";
import type { Rendition } from "../../source/fetch/site-rules.js";
import { exitOf, fetchPages } from "../fetch-pages.js";
import { questionsOf } from "../fetch-questions.js";
import type { Io } from "../io.js";
import { EXIT, refusal, type Outcome } from "../outcome.js";
import { hasProject, openProject } from "../project.js";
import { siteRules } from "../site-config.js";

export interface FetchCommandOptions {
  readonly config?: string;
  readonly format: "text" | "json";
  readonly quiet?: boolean;
  readonly locale?: string;
  readonly only?: readonly string[];
  readonly since?: string;
  readonly rendition?: Rendition;
  readonly accept?: readonly string[];
  readonly fresh?: boolean;
  readonly dryRun?: boolean;
}

const PAGES_SHOWN = 20;

/** Runs `fetch` for what is named, or for the handbooks of the configuration. */
export async function fetchCommand(
  names: readonly string[],
  options: FetchCommandOptions,
  io: Io,
): Promise<Outcome> {
  const needsProject =
    options.config !== undefined || names.length === 0 || hasProject(io.cwd);
  const project = needsProject
    ? openProject(io.cwd, options.config)
    : undefined;
  if (project && "refused" in project) return project.refused;
  const services = [...(project?.config.services.values() ?? [])];
  const configured = services.flatMap(({ handbooks }) => handbooks);
  const base = project?.config.site ?? siteRules();
  const rules = options.rendition
    ? { ...base, rendition: options.rendition }
    : base;
  const questions = questionsOf(
    {
      names,
      configured: [...new Set(configured)],
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      ...(options.since === undefined ? {} : { since: options.since }),
      ...(options.only ? { only: options.only } : {}),
    },
    rules,
  );
  if ("problems" in questions) return refusal(questions.problems, EXIT.usage);
  const root = project?.root ?? io.cwd;
  const { fetched, dispose } = await fetchPages(
    questions,
    { root, rules, pins: project?.config.pins },
    options,
    io,
  );
  dispose();
  const before = project?.diagnostics ?? [];
  const exit = exitOf(fetched);
  return {
    summary: summaryOf(fetched),
    diagnostics: [...before, ...fetched.diagnostics],
    result: resultOf(fetched),
    talk: talkOf(fetched, options.dryRun ?? false),
    ...(exit === undefined ? {} : { exit }),
  };
}

/** Figures of a run. */
export function summaryOf({ handbooks, counts }: SiteFetch): Summary {
  const results = handbooks.flatMap((handbook) => handbook.results);
  const having = (outcome: PageOutcome): number =>
    results.filter((result) => result.outcome === outcome).length;
  return {
    pages: results.length,
    added: having("added"),
    changed: having("changed"),
    unchanged: having("unchanged"),
    quarantined: having("quarantined"),
    missing: having("missing"),
    failed: having("failed"),
    moved: handbooks.flatMap(({ moved }) => moved).length,
    removed: handbooks.flatMap(({ removed }) => removed).length,
    requests: counts.requests,
    conditionalRequests: counts.conditional,
    repeatedRequests: counts.repeated,
    bytes: counts.bytes,
  };
}

/** What changed, for machines. */
export function resultOf({ handbooks }: SiteFetch): unknown {
  return {
    handbooks: handbooks.map((one) => ({
      handbook: one.handbook,
      locale: one.locale,
      folder: one.folder,
      isInterrupted: one.isInterrupted,
      pages: changedPages(one).map(({ file, outcome, target }) => ({
        file,
        address: target.address,
        outcome,
      })),
      moved: one.moved,
      removed: one.removed,
    })),
  };
}

/** What changed, for people: a table, then the pages. */
export function talkOf(fetched: SiteFetch, isTrial: boolean): string {
  const { handbooks, counts, diagnostics } = fetched;
  if (handbooks.every(({ results }) => results.length === 0)) {
    return `Nothing was fetched: ${countDiagnostics(diagnostics)}.\n`;
  }
  const having = (one: HandbookFetch, ...outcomes: PageOutcome[]): number =>
    one.results.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const table = formatTable(
    [
      "pages in",
      "new",
      "changed",
      "same",
      "kept back",
      "missing",
      "moved",
      "removed",
    ],
    handbooks.map((one) => [
      one.folder,
      having(one, "added"),
      having(one, "changed"),
      having(one, "unchanged"),
      having(one, "quarantined", "failed"),
      having(one, "missing"),
      one.moved.length,
      one.removed.length,
    ]),
  );
  const requests = `${count(counts.requests, "request")}, ${counts.conditional} conditional, ${counts.repeated} repeated`;
  const trial = isTrial ? " Nothing was written." : "";
  return [
    `Fetched with ${requests}: ${countDiagnostics(diagnostics)}.${trial}\n\n`,
    table,
    ...handbooks.flatMap(describe),
  ].join("");
}

function describe(handbook: HandbookFetch): string[] {
  const changed = changedPages(handbook).filter(
    ({ outcome }) => outcome === "added" || outcome === "changed",
  );
  if (changed.length === 0) return [];
  const rest = changed.length - PAGES_SHOWN;
  return [
    `\n${handbook.folder}\n`,
    ...changed
      .slice(0, PAGES_SHOWN)
      .map(
        ({ file, outcome }) => `  ${outcome === "added" ? "+" : "~"} ${file}\n`,
      ),
    ...(rest > 0
      ? [`  … ${count(rest, "more page")}; --format json has them all\n`]
      : []),
  ];
}

function changedPages({ results }: HandbookFetch) {
  return results.filter(({ outcome }) => outcome !== "unchanged");
}
