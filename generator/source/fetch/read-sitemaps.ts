/** All site maps of a site, those that others name included, to the pages that lie in the handbooks wanted. */
import { askForText } from "./cached-text.js";
import { pageBelow } from "./page-address.js";
import type { SiteClient } from "./site-client.js";
import type { SiteRules } from "./site-rules.js";
import { readSitemap, type SitemapEntry } from "./sitemap.js";

const MOST_MAPS = 100;
const MAXIMUM_BYTES = 64 * 1024 * 1024;

/** Pages by the folder they are in. A map that cannot be had only means that fewer pages are found. */
export async function readSitemaps(
  client: SiteClient,
  rules: SiteRules,
  {
    root,
    folders,
  }: { readonly root: string; readonly folders: readonly string[] },
): Promise<ReadonlyMap<string, readonly SitemapEntry[]>> {
  const found = new Map<string, SitemapEntry[]>(
    folders.map((folder) => [folder, []]),
  );
  const maps = new Set(rules.sitemaps);
  for (const folder of folders) {
    const { sitemaps } = await client.robotsOf(folder);
    for (const map of sitemaps) maps.add(map);
  }
  const folderOf = (address: string): string | undefined =>
    folders.find((folder) => pageBelow(address, folder) !== undefined);
  // A set grows while it is walked: maps that maps name come after.
  for (const address of maps) {
    const answer = await askForText(client, address, {
      root,
      accept: "application/xml, text/xml",
      maximumBytes: MAXIMUM_BYTES,
    });
    if (!("text" in answer)) continue;
    const { pages, maps: more } = readSitemap(
      answer.text,
      (page) => folderOf(page) !== undefined,
    );
    for (const page of pages)
      found.get(folderOf(page.address) ?? "")?.push(page);
    for (const map of more) if (maps.size < MOST_MAPS) maps.add(map);
  }
  return found;
}
