/**
 * A run over a help center: one client, one handbook after the other. Nothing of it needs configuration files or a
 * terminal; commands bring rules, the reader of pages, and somebody to tell about progress.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { Disk } from "../file-writer/disk.js";
import { askForText } from "./cached-text.js";
import {
  fetchHandbook,
  snapshotName,
  type FetchProgress,
  type HandbookContext,
  type HandbookFetch,
  type HandbookQuestion,
} from "./fetch-handbook.js";
import type { Environment } from "./make-dispatcher.js";
import {
  handbookAddress,
  handbookOf,
  hostsOf,
  productsAddress,
} from "./page-address.js";
import type { PagePin } from "./fetch-pinned.js";
import type { DescribePage } from "./page-facts.js";
import { readProductList, type ListedProduct } from "./product-list.js";
import { readSitemaps } from "./read-sitemaps.js";
import type { RequestCounts } from "./site-answer.js";
import { takeLock } from "./run-lock.js";
import { SiteClient } from "./site-client.js";
import { ROBOT_NAME, type NetworkRules, type SiteRules } from "./site-rules.js";

export interface SiteAccess {
  readonly rules: SiteRules;
  /** Folder of the project. */
  readonly root: string;
  /** The program's version, for the user agent. */
  readonly version: string;
  readonly environment: Environment;
  readonly network?: NetworkRules;
  /** Stops the run. */
  readonly signal?: AbortSignal;
}

export interface FetchOptions {
  readonly describe: DescribePage;
  /** Which pages, by name; all without. */
  readonly isWanted?: (name: string) => boolean;
  /** Pages and handbooks that a person found to be fine though they look damaged. */
  readonly accepts?: (name: string) => boolean;
  /** Asks for everything, also for what did not change. */
  readonly isFresh?: boolean;
  readonly onProgress?: (progress: FetchProgress) => void;
  /** Pages that stay as they are, by snapshot and name: `api-things/CreateThing`. */
  readonly pins?: ReadonlyMap<string, PagePin>;
  readonly disk?: Disk;
}

export interface SiteFetch {
  readonly handbooks: readonly HandbookFetch[];
  readonly counts: RequestCounts;
  readonly isInterrupted: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Fetches handbooks, or pages of them, into `spec/pages` below the project's folder. */
export async function fetchSite(
  questions: readonly HandbookQuestion[],
  access: SiteAccess,
  options: FetchOptions,
): Promise<SiteFetch> {
  const { root } = access;
  const lock = takeLock(root);
  if ("heldBy" in lock) return refusedBy(lock.heldBy);
  try {
    return await fetchAll(questions, access, options);
  } finally {
    lock.release();
  }
}

async function fetchAll(
  questions: readonly HandbookQuestion[],
  access: SiteAccess,
  options: FetchOptions,
): Promise<SiteFetch> {
  const { rules, root } = access;
  const stopping = new AbortController();
  const signal = access.signal
    ? AbortSignal.any([access.signal, stopping.signal])
    : stopping.signal;
  const client = openClient(access, signal);
  const folderOf = ({ handbook, locale }: HandbookQuestion): string =>
    handbookAddress(rules, handbook, locale);
  const folders = [...new Set(questions.map(folderOf))];
  let maps: ReturnType<typeof readSitemaps> | undefined;
  const handbooks: HandbookFetch[] = [];
  try {
    for (const question of questions) {
      if (signal.aborted) break;
      const sitemap = async () => {
        maps ??= readSitemaps(client, rules, { root, folders });
        return (await maps).get(folderOf(question)) ?? [];
      };
      const fetched = await fetchSafely(question, {
        client,
        rules,
        root,
        describe: options.describe,
        isWanted: options.isWanted ?? (() => true),
        accepts: options.accepts ?? (() => false),
        isFresh: options.isFresh ?? false,
        sitemap,
        onProgress: options.onProgress ?? (() => undefined),
        signal,
        pins: options.pins ?? new Map<string, PagePin>(),
        stop: () => stopping.abort(new Error("nothing can be written")),
        ...(options.disk ? { disk: options.disk } : {}),
        now: Date.now,
      });
      handbooks.push(fetched);
      if (isUnreachable(fetched)) break;
    }
  } finally {
    await client.close();
  }
  const isInterrupted = signal.aborted;
  return {
    handbooks,
    counts: client.counts,
    isInterrupted,
    diagnostics: [
      ...oncePerMessage(handbooks.flatMap(({ diagnostics }) => diagnostics)),
      ...(isInterrupted ? [interrupted(stopping.signal.aborted)] : []),
    ],
  };
}

function refusedBy(process: number): SiteFetch {
  const message = `Process ${process} is fetching into this project, expected one run at a time.`;
  const counts = {
    requests: 0,
    conditional: 0,
    unchanged: 0,
    repeated: 0,
    bytes: 0,
  };
  return {
    handbooks: [],
    counts,
    isInterrupted: true,
    diagnostics: [diagnostic("source/fetch-locked", message)],
  };
}

/** A disk that is full or not ours is no bug: it ends the run with a word. */
async function fetchSafely(
  question: HandbookQuestion,
  context: HandbookContext,
): Promise<HandbookFetch> {
  try {
    return await fetchHandbook(question, context);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    context.stop();
    const { handbook, locale } = question;
    const folder = snapshotName(question, context.rules);
    const message = `Nothing can be written for \`${handbook}\` (\`${code}\`); what is stored is whole.`;
    return {
      handbook,
      locale,
      folder: `spec/pages/${folder}`,
      results: [],
      moved: [],
      removed: [],
      isResumed: false,
      isInterrupted: true,
      diagnostics: [diagnostic("source/output-not-written", message)],
    };
  }
}

/** The products and handbooks that the site lists. */
export async function fetchProducts(
  access: SiteAccess,
  locale: string,
): Promise<
  | { readonly products: readonly ListedProduct[]; readonly address: string }
  | { readonly reason: Diagnostic }
> {
  const { rules, root } = access;
  const client = openClient(
    access,
    access.signal ?? new AbortController().signal,
  );
  const address = productsAddress(rules, locale);
  try {
    const answer = await askForText(client, address, {
      root,
      accept: "application/json",
    });
    if ("reason" in answer) return answer;
    const products =
      "text" in answer
        ? readProductList(
            answer.text,
            (uri) => handbookOf(uri, rules)?.handbook,
            handbookAddress(rules, "", locale),
          )
        : undefined;
    if (products) return { products, address };
    const seen = "text" in answer ? "is no list of products" : "is not there";
    const message = `\`${address}\` ${seen}, expected JSON with \`data\`.`;
    return {
      reason: diagnostic("source/products-unreadable", message, {
        file: address,
      }),
    };
  } finally {
    await client.close();
  }
}

function openClient(access: SiteAccess, signal: AbortSignal): SiteClient {
  const { root, version, environment, network = {} } = access;
  const { requestsPerSecond = access.rules.requestsPerSecond } = network;
  const rules = { ...access.rules, requestsPerSecond };
  const about = rules.contact ? `; ${rules.contact}` : "";
  const userAgent = `${ROBOT_NAME}/${version} (reads API documentation${about})`;
  const hosts = hostsOf(rules);
  return new SiteClient({
    root,
    rules,
    hosts,
    userAgent,
    environment,
    network,
    signal,
  });
}

/** Going on with the next handbook would only repeat it. */
function isUnreachable({ results, diagnostics }: HandbookFetch): boolean {
  return (
    results.length === 0 &&
    diagnostics.some(({ code }) => code === "source/site-unreachable")
  );
}

/** Several pages may meet the same problem, such as a robots.txt that cannot be had: it is told once. */
function oncePerMessage(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((one) => {
    const key = JSON.stringify(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function interrupted(isOurs: boolean): Diagnostic {
  const why = isOurs ? "nothing could be written" : "it was told to";
  return diagnostic(
    "source/fetch-interrupted",
    `Fetching stopped before its end, because ${why}; the next run goes on from here.`,
  );
}
