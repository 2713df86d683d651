/**
 * One handbook in one locale: its contents, its pages, and what follows from both. Pages are stored as they come.
 * Input: a client, rules, the folder on disk. Output: what changed, in the order of the contents, and diagnostics.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { Disk } from "../file-writer/disk.js";
import { collectGarbage } from "./collect-garbage.js";
import { fetchPage, type PageContext } from "./fetch-page.js";
import { askForText, type CachedText } from "./cached-text.js";
import { handbookAddress } from "./page-address.js";
import type { DescribePage } from "./page-facts.js";
import type { PageRecord } from "./page-record.js";
import type { PageResult, PageTarget } from "./page-target.js";
import { planPages, type PagePlan } from "./plan-pages.js";
import {
  beginRun,
  completeManifest,
  findRun,
  recordsOfRun,
  type RunState,
} from "./run-state.js";
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
  const preparation = await prepare(question, { ...context, store, address });
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

interface Workplace extends HandbookContext {
  readonly store: SnapshotStore;
  readonly address: string;
}

type Preparation =
  | {
      readonly state: RunState;
      readonly isResumed: boolean;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly problems: readonly Diagnostic[] };

/** The interrupted run, or a new one with its plan. */
async function prepare(
  question: HandbookQuestion,
  place: Workplace,
): Promise<Preparation> {
  const { store, rules, isWanted } = place;
  const asked = JSON.stringify([question, rules.rendition, place.isFresh]);
  const found = findRun(store, asked, place.now());
  if (found) {
    return { state: found, isResumed: true, diagnostics: [resumed(question)] };
  }
  const contents = await readContents(question, place);
  if ("problems" in contents) return contents;
  const { plan, menu, diagnostics } = contents;
  const targets = plan.targets.filter(
    ({ below, address }) =>
      address === question.page || isWanted(below.replace(/\.html?$/i, "")),
  );
  const state = {
    run: new Date(place.now()).toISOString(),
    question: asked,
    plan: { ...plan, targets },
    facts: {
      handbook: question.handbook,
      locale: question.locale,
      address: place.address,
    },
  };
  beginRun(store, state);
  if (!plan.hasContents && menu) {
    const bytes = Buffer.from(menu.text);
    store.quarantine(rules.contents, bytes, "lists no page of the handbook");
  }
  return { state, isResumed: false, diagnostics };
}

async function readContents(
  question: HandbookQuestion,
  place: Workplace,
): Promise<
  | {
      readonly plan: PagePlan;
      readonly menu: CachedText | undefined;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly problems: readonly Diagnostic[] }
> {
  const { store, rules, client, address, root } = place;
  let menu: CachedText | undefined;
  try {
    const at = `${address}${rules.contents}`;
    const answer = await askForText(client, at, { root, accept: "text/html" });
    if ("reason" in answer) return { problems: [answer.reason] };
    if ("text" in answer) menu = answer;
    else if (store.entries.size === 0 && question.page === undefined) {
      return { problems: [notFound(question, at)] };
    }
    const { plan, problem } = planPages({
      folder: address,
      menu: menu && { html: menu.text, address: menu.address },
      sitemap: await place.sitemap(),
      selectors: rules.selectors,
      store,
      ...(question.page === undefined ? {} : { page: question.page }),
    });
    const missing = menu ? [] : [notFound(question, at)];
    const diagnostics = problem ? [problem] : missing;
    return { plan, menu, diagnostics };
  } catch (error) {
    if (!place.signal.aborted) throw error;
    return { problems: [] };
  }
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

function resumed({ handbook }: HandbookQuestion): Diagnostic {
  return diagnostic(
    "source/fetch-resumed",
    `An interrupted run over \`${handbook}\` goes on.`,
    undefined,
    { subject: handbook },
  );
}

function notFound(
  { handbook, locale }: HandbookQuestion,
  address: string,
): Diagnostic {
  return diagnostic(
    "source/handbook-not-found",
    `The site has no table of contents of \`${handbook}\` in \`${locale}\`, expected it at \`${address}\`.`,
    { file: address },
  );
}
