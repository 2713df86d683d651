/**
 * A handbook's table of contents: the left menu's fragment to its pages, in order, each with the chapters above it.
 * Levels come from the classes `level1`, `level2`; where there are none, from how deep the entries nest.
 */
import { load } from "cheerio/slim";
import { canonicalAddress } from "./page-address.js";
import type { SiteSelectors } from "./site-rules.js";

export interface MenuEntry {
  /** Canonical; without one the entry only opens a chapter. */
  readonly address?: string;
  readonly title: string;
  /** Titles of the chapters above, outermost first. */
  readonly chapters: readonly string[];
  /** True when other entries are below it. */
  readonly isChapter: boolean;
}

/** Reads the menu that was found at `address`. */
export function readLeftMenu(
  html: string,
  address: string,
  selectors: SiteSelectors,
): readonly MenuEntry[] {
  const $ = load(html);
  const open: { readonly title: string; readonly level: number }[] = [];
  const entries: (MenuEntry & { readonly level: number })[] = [];
  for (const item of $(selectors.menuItem).toArray()) {
    const link = $(item).find(selectors.menuLink).first();
    const title = link.text().replace(/\s+/g, " ").trim();
    if (title === "") continue;
    const named = /\blevel(\d{1,2})\b/.exec($(item).attr("class") ?? "")?.[1];
    const level = named
      ? Number(named)
      : $(item).parents(selectors.menuItem).length + 1;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const target = targetOf(
      [link.attr("href"), link.attr(selectors.menuAddress)],
      address,
    );
    entries.push({
      ...(target === undefined ? {} : { address: target }),
      title,
      chapters: open.map((chapter) => chapter.title),
      isChapter: false,
      level,
    });
    open.push({ title, level });
  }
  return entries.map(({ level, ...entry }, at) => ({
    ...entry,
    isChapter: (entries[at + 1]?.level ?? 0) > level,
  }));
}

/** The first of a link's addresses that is one: `href` may be a script. */
function targetOf(
  addresses: readonly (string | undefined)[],
  base: string,
): string | undefined {
  for (const address of addresses) {
    const isScript =
      address === undefined || /^\s*(?:javascript:|#|$)/i.test(address);
    const target = isScript ? undefined : canonicalAddress(address, base);
    if (target !== undefined) return target;
  }
  return undefined;
}
