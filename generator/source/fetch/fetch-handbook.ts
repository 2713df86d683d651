/**
 * One handbook in one locale: its contents, its pages, and what follows from both. Pages are stored as they come.
 * Input: a client, rules, the folder on disk. Output: what changed, in the order of the contents, and diagnostics.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Disk } from "../file-writer/disk.js";
import { collectGarbage } from "./collect-garbage.js";
import { fetchPage, type PageContext } from "./fetch-page.js";
import { handbookAddress } from "./page-address.js";
import type { PagePin } from "./fetch-pinned.js";
import type { DescribePage } from "./page-facts.js";
import type { PageRecord } from "./page-record.js";
import type { PageResult, PageTarget } from "./page-target.js";
import { prepareRun, type Workplace } from "./prepare-run.js";
import { completeManifest, recordsOfRun, type RunState } from "./run-state.js";
import { settleHandbook } from "./settle-handbook.js";
import type { SiteClient } from "./site-client.js";
import type { SiteRules } from "./site-rules.js";
import type { SitemapEntry } from "./sitemap.js";
import { SnapshotStore } from "./snapshot-store.js";

export interface HandbookQuestion {
  readonly handbook: string;
  readonly locale: string;
  /** A single page, by its canonical address. */
  readonly page?: string;
  /** Patterns of page names, as they were typed; `isWanted` applies them. */
  readonly only?: readonly string[];
  readonly since?: string;
}

export interface HandbookContext {
  readonly client: SiteClient;
  readonly rules: SiteRules;
  readonly root: string;
  readonly describe: DescribePage;
  readonly isWanted: (name: string) => boolean;
  readonly accepts: (name: string) => boolean;
  readonly isFresh: boolean;
  readonly pins: ReadonlyMap<string, PagePin>;
  readonly sitemap: () => Promise<readonly SitemapEntry[]>;
  readonly onProgress: (progress: FetchProgress) => void;
  readonly signal: AbortSignal;
  /** Stops the run when nothing can be written any more. */
  readonly stop: () => void;
  readonly disk?: Disk;
  /** Reads the clock, in milliseconds. */
  readonly now: () => number;
}

export interface FetchProgress {
  readonly handbook: string;
  readonly done: number;
  readonly total: number;
  readonly last?: PageResult;
}

export interface HandbookFetch {
  readonly handbook: string;
  readonly locale: string;
  readonly folder: string;
  readonly results: readonly PageResult[];
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly removed: readonly string[];
  readonly isResumed: boolean;
  readonly isInterrupted: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const PAGES_A_COLLECTION = 64;

/** Folder of a snapshot below `spec/pages`: a second locale has one of its own, so that it never competes. */
export function snapshotName(
  { handbook, locale }: HandbookQuestion,
  rules: SiteRules,
): string {
  return locale === rules.locale ? handbook : `${handbook}.${locale}`;
}

/** Fetches a handbook. */
export async function fetchHandbook(
  question: HandbookQuestion,
  context: HandbookContext,
): Promise<HandbookFetch> {
  const { rules, root, disk } = context;
  const { handbook, locale } = question;
  const name = snapshotName(question, rules);
  const pages = `spec/pages/${name}`;
  const address = handbookAddress(rules, handbook, locale);
  const opening = SnapshotStore.open(
    { root, pages, name },
    { handbook, locale, address },
    disk,
  );
  const nothing = {
    handbook,
    locale,
    folder: pages,
    results: [],
    moved: [],
    removed: [],
    isResumed: false,
    isInterrupted: context.signal.aborted,
  };
  if ("problem" in opening) {
    return { ...nothing, diagnostics: [opening.problem] };
  }
  const { store } = opening;
  const unwritten = completeManifest(store);
  if (unwritten.length > 0) return { ...nothing, diagnostics: unwritten };
  const preparation = await prepareRun(question, {
    ...context,
    store,
    address,
  });
  if ("problems" in preparation) {
    const isInterrupted = context.signal.aborted;
    return { ...nothing, isInterrupted, diagnostics: preparation.problems };
  }
  const { state, isResumed, diagnostics } = preparation;
  const results = await fetchPages(state, isResumed, {
    ...context,
    store,
    address,
    question,
  });
  const isInterrupted = context.signal.aborted;
  const said = [...diagnostics, ...results.flatMap(({ problems }) => problems)];
  if (isInterrupted) {
    store.flush();
    return { ...nothing, results, isResumed, isInterrupted, diagnostics: said };
  }
  const settlement = settleHandbook(store, results, {
    handbook,
    hasContents: state.plan.hasContents,
    believesList: context.accepts(handbook),
  });
  return {
    ...nothing,
    results,
    moved: settlement.moved,
    removed: settlement.removed,
    isResumed,
    diagnostics: [...said, ...settlement.diagnostics],
  };
}

/** Asks for all pages of the plan, a few at a time; those that the interrupted run had are done. */
async function fetchPages(
  { plan, run }: RunState,
  isResumed: boolean,
  place: Workplace & { readonly question: HandbookQuestion },
): Promise<readonly PageResult[]> {
  const { store, signal, rules, question } = place;
  const done = isResumed
    ? recordsOfRun(store, run)
    : new Map<string, PageRecord>();
  const context: PageContext = {
    client: place.client,
    rules,
    store,
    describe: place.describe,
    folder: place.address,
    handbook: question.handbook,
    run,
    isFresh: place.isFresh,
    accepts: place.accepts,
    pinOf: (name) => place.pins.get(`${store.places.name}/${name}`),
    ...(question.since === undefined ? {} : { since: question.since }),
  };
  const targets: PageTarget[] = [...plan.targets];
  const known = new Set(targets.map(({ address }) => address));
  const results: (PageResult | undefined)[] = [];
  let next = 0;
  let finished = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < targets.length; at = next++) {
      const target = targets[at];
      if (!target || signal.aborted) return;
      const record = done.get(target.address);
      const result = record
        ? resultOf(record, target)
        : await fetchPage(target, context);
      results[at] = result;
      finished += 1;
      if (finished % PAGES_A_COLLECTION === 0) collectGarbage();
      place.onProgress({
        handbook: question.handbook,
        done: finished,
        total: targets.length,
        last: result,
      });
      follow(result);
      if (
        result.problems.some(({ code }) => code === "source/output-not-written")
      ) {
        place.stop();
      }
    }
  };
  const failures: unknown[] = [];
  const workers = Array.from({ length: rules.concurrency }, () =>
    work().catch((error: unknown) => {
      if (signal.aborted) return;
      failures.push(error);
      place.stop();
    }),
  );
  await Promise.all(workers);
  if (failures.length > 0) throw failures[0];
  return results.filter((result) => result !== undefined);

  /** A page that moved is asked for where it is now, once. */
  function follow({ movedTo, target }: PageResult): void {
    if (movedTo === undefined || known.has(movedTo)) return;
    known.add(movedTo);
    const below = movedTo.slice(place.address.length);
    targets.push({ ...target, address: movedTo, below });
  }
}

function resultOf(record: PageRecord, target: PageTarget): PageResult {
  const operations = record.facts?.operations ?? [];
  return {
    target,
    file: record.file,
    outcome: record.outcome,
    operations,
    operationsBefore: record.operationsBefore ?? operations,
    problems: record.problems ?? [],
    ...(record.movedTo === undefined ? {} : { movedTo: record.movedTo }),
  };
}
