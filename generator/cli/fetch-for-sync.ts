/** The first step of `sync`: fetches the handbooks of the chosen services. Loaded only when something is fetched. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Summary } from "../report/envelope.js";
import { resultOf, summaryOf, talkOf } from "./commands/fetch.js";
import type { SyncOptions } from "./commands/sync.js";
import type { ServiceConfig } from "./config.js";
import { exitOf, fetchPages } from "./fetch-pages.js";
import type { Io } from "./io.js";
import { EXIT, type Outcome } from "./outcome.js";
import type { Opening, Project } from "./project.js";

export interface SyncFetching {
  /** Folder that has the pages: the project's, or a copy. */
  readonly root: string;
  readonly summary: Summary;
  readonly result: unknown;
  readonly diagnostics: readonly Diagnostic[];
  readonly talk: string;
  readonly isChanged: boolean;
  readonly dispose: () => void;
}

/** Fetches; refuses to go on when nothing could be fetched, or when the run was stopped. */
export async function fetchForSync(
  { root, config, diagnostics }: Project,
  chosen: ReadonlyMap<string, ServiceConfig>,
  options: SyncOptions,
  io: Io,
): Promise<Opening<SyncFetching>> {
  const rules = config.site;
  const names = [...chosen.values()].flatMap(({ handbooks }) => handbooks);
  const questions = [...new Set(names)].map((handbook) => ({
    handbook,
    locale: rules.locale,
  }));
  const {
    fetched,
    root: pages,
    dispose,
  } = await fetchPages(
    questions,
    { root, rules, pins: config.pins },
    options,
    io,
  );
  const isTrial = options.dryRun ?? false;
  const summary = fetchSummary(summaryOf(fetched));
  const talk = `${talkOf(fetched, isTrial)}\n`;
  const exit = exitOf(fetched);
  if (fetched.isInterrupted || exit !== undefined) {
    dispose();
    const outcome: Outcome = {
      summary,
      diagnostics: [...diagnostics, ...fetched.diagnostics],
      result: { fetched: resultOf(fetched), services: [] },
      talk,
      exit: exit ?? EXIT.findings,
    };
    return { refused: outcome };
  }
  const isChanged = fetched.handbooks.some(
    ({ results, moved, removed }) =>
      moved.length + removed.length > 0 ||
      results.some(
        ({ outcome }) => outcome === "added" || outcome === "changed",
      ),
  );
  return {
    root: pages,
    summary,
    result: resultOf(fetched),
    diagnostics: fetched.diagnostics,
    talk,
    isChanged,
    dispose,
  };
}

/** `sync` has figures of its own: those of fetching say so in their names. */
function fetchSummary(summary: Summary): Summary {
  return Object.fromEntries(
    Object.entries(summary).map(([name, value]) => [
      `fetch${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      value,
    ]),
  );
}
