/**
 * Which pages of a handbook a run asks for: those of the contents, of the site map, and those that are stored.
 * Input: the left menu as it came, or why it did not. Stored pages that no list names come first.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { readLeftMenu } from "./left-menu.js";
import { canonicalAddress, pageBelow } from "./page-address.js";
import type { PageTarget } from "./page-target.js";
import type { SitemapEntry } from "./sitemap.js";
import type { SiteSelectors } from "./site-rules.js";
import type { SnapshotStore } from "./snapshot-store.js";

export interface PagePlan {
  readonly targets: readonly PageTarget[];
  /** False when the contents could not be read: nothing follows from a page's absence. */
  readonly hasContents: boolean;
}

export interface PlanSources {
  /** Address of the handbook's folder. */
  readonly folder: string;
  readonly menu:
    { readonly html: string; readonly address: string } | undefined;
  readonly sitemap: readonly SitemapEntry[];
  /** A page that was asked for by its address. */
  readonly page?: string;
  readonly selectors: SiteSelectors;
  readonly store: SnapshotStore;
}

/** Plans a run. */
export function planPages(sources: PlanSources): {
  readonly plan: PagePlan;
  readonly problem?: Diagnostic;
} {
  const { folder, menu, selectors, store } = sources;
  const listed = new Map<string, PageTarget>();
  const dates = new Map<string, string | undefined>();
  for (const { address, changedOn } of sources.sitemap) {
    const canonical = canonicalAddress(address);
    if (canonical !== undefined) dates.set(canonical, changedOn);
  }
  const add = (
    address: string,
    facts: Pick<PageTarget, "contents" | "isChapter">,
  ): void => {
    const below = pageBelow(address, folder);
    if (below === undefined || listed.has(address)) return;
    const changedOn = dates.get(address);
    const date = changedOn === undefined ? {} : { changedOn };
    listed.set(address, { address, below, ...facts, ...date });
  };
  const entries = menu ? readLeftMenu(menu.html, menu.address, selectors) : [];
  for (const { address, chapters, isChapter } of entries) {
    if (address !== undefined) add(address, { contents: chapters, isChapter });
  }
  const hasContents = listed.size > 0;
  for (const address of dates.keys()) {
    add(address, unlisted(store.entryOf(address) ?? {}, hasContents));
  }
  const inLists = [...listed.values()];
  const inAnyList = new Set(listed.keys());
  listed.clear();
  for (const [address, entry] of store.entries) {
    const isListed = inAnyList.has(address);
    if (!isListed && !entry.removed) add(address, unlisted(entry, hasContents));
  }
  const unlistedTargets = [...listed.values()];
  if (sources.page !== undefined) {
    const isKnown = [...inLists, ...unlistedTargets].some(
      ({ address }) => address === sources.page,
    );
    if (!isKnown) add(sources.page, { isChapter: false });
  }
  const all = [...listed.values(), ...inLists];
  const targets =
    sources.page === undefined
      ? all
      : all.filter(({ address }) => address === sources.page);
  const plan = { targets, hasContents };
  return menu && !hasContents
    ? { plan, problem: unreadable(menu.address) }
    : { plan };
}

/** Without contents to believe, a stored page keeps its place. */
function unlisted(
  entry: { readonly contents?: readonly string[] },
  hasContents: boolean,
): Pick<PageTarget, "contents" | "isChapter"> {
  return !hasContents && entry.contents
    ? { contents: entry.contents, isChapter: true }
    : { isChapter: false };
}

function unreadable(address: string): Diagnostic {
  const message = `\`${address}\` lists no page of the handbook, expected its table of contents.`;
  return diagnostic("source/contents-unreadable", message, { file: address });
}
