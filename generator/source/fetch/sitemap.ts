/**
 * A site map (sitemaps.org) to the addresses it lists. Read as a stream of tags: maps are long, and few lines matter.
 */
import { Parser } from "htmlparser2";

export interface SitemapEntry {
  readonly address: string;
  /** Date of the last change, `YYYY-MM-DD`, where the map gives one. */
  readonly changedOn?: string;
}

export interface Sitemap {
  readonly pages: readonly SitemapEntry[];
  /** Further maps that this one names. */
  readonly maps: readonly string[];
}

/** Reads a map; `isWanted` decides which addresses are kept. */
export function readSitemap(
  xml: string,
  isWanted: (address: string) => boolean,
): Sitemap {
  const pages: SitemapEntry[] = [];
  const maps: string[] = [];
  let text = "";
  let address = "";
  let changed = "";
  const parser = new Parser(
    {
      onopentag(name) {
        text = "";
        if (name === "url" || name === "sitemap") address = changed = "";
      },
      ontext(part) {
        text += part;
      },
      onclosetag(name) {
        if (name === "loc") address = text.trim();
        else if (name === "lastmod") changed = text.trim();
        else if (name === "sitemap" && address !== "") maps.push(address);
        else if (name === "url" && isWanted(address)) {
          const day = /^\d{4}-\d\d-\d\d/.exec(changed)?.[0];
          pages.push({ address, ...(day ? { changedOn: day } : {}) });
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { pages, maps };
}
