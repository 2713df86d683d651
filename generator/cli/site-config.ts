/**
 * The part `site` of the configuration: which help center, how fast, and where on its pages things are.
 * Every key may be left out. Limits are bounded: a configuration cannot make the program impolite.
 */
import {
  DEFAULT_SITE,
  type LocaleAddresses,
  type Rendition,
  type SiteRules,
  type SiteSelectors,
} from "../source/fetch/site-rules.js";
import {
  described,
  listOf,
  mapOf,
  number,
  objectOf,
  oneOf,
  optional,
  text,
} from "./config-reading.js";

export interface SiteConfig {
  readonly locale?: string;
  readonly pages?: string;
  readonly products?: string;
  readonly locales?: ReadonlyMap<string, LocaleAddresses>;
  readonly contents?: string;
  readonly sitemaps?: readonly string[];
  readonly hosts?: readonly string[];
  readonly rendition?: Rendition;
  readonly requestsPerSecond?: number;
  readonly concurrency?: number;
  readonly retries?: number;
  readonly timeoutSeconds?: number;
  readonly longestWaitSeconds?: number;
  readonly maximumPageBytes?: number;
  readonly contact?: string;
  readonly selectors?: Partial<SiteSelectors>;
}

export const LOCALE_RULE = {
  pattern: /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}$/,
  expected: "a locale such as `en-us`",
};
const ADDRESS = text({
  pattern: /^https?:\/\/[^/{}\s]+\/\S*$/,
  expected: "an address such as `https://help.example/`",
});
export const PAGES_RULE = {
  pattern: /^https?:\/\/[^/{}\s]+\/(?:[^\s]*\/)?\{handbook\}\/?$/,
  expected: "an address that ends in `/{handbook}/`",
};
const PAGES = text(PAGES_RULE);
/** Goes into a header. */
const CONTACT = text({
  pattern: /^[\x20-\x7e]{1,200}$/,
  expected: "an address that the site's owner can write to",
});
const FILE_NAME = text({
  pattern: /^[\w.-]{1,100}$/,
  expected: "the name of a file beside the pages",
});
const HOST = text({
  pattern: /^[a-z0-9][a-z0-9.-]*(?::\d+)?$/,
  expected: "the name of a host",
});

/** Reads `site`. */
export const readSite = objectOf<SiteConfig>({
  locale: described(
    "Locale of the pages that contracts are built from.",
    optional(text(LOCALE_RULE)),
  ),
  pages: described(
    "Folder of a handbook's pages: `{locale}` and `{handbook}` stand for what they say.",
    optional(PAGES),
  ),
  products: described(
    "List of products: `{locale}`, or `{LOCALE}` for `EN_US`.",
    optional(ADDRESS),
  ),
  locales: optional(
    mapOf(
      objectOf<LocaleAddresses>({
        pages: optional(PAGES),
        products: optional(ADDRESS),
      }),
      LOCALE_RULE,
    ),
  ),
  contents: described(
    "Name of the left menu beside the pages.",
    optional(FILE_NAME),
  ),
  sitemaps: described(
    "Site maps besides those that robots.txt names.",
    optional(listOf(ADDRESS)),
  ),
  hosts: described(
    "Further hosts that addresses and redirects may lead to.",
    optional(listOf(HOST)),
  ),
  rendition: optional(oneOf<Rendition>("html", "markdown", "both")),
  requestsPerSecond: described(
    "Requests a second.",
    optional(number(0.01, 20)),
  ),
  concurrency: described("Requests at a time.", optional(number(1, 8))),
  retries: described(
    "How often a request is repeated after a failure that may pass.",
    optional(number(0, 10)),
  ),
  timeoutSeconds: described("Limit of one request.", optional(number(1, 600))),
  longestWaitSeconds: described(
    "The longest that a `Retry-After` is waited for.",
    optional(number(0, 3600)),
  ),
  maximumPageBytes: optional(number(1024, 64 * 1024 * 1024)),
  contact: described(
    "Whom the site's owner can turn to: part of the user agent.",
    optional(CONTACT),
  ),
  selectors: optional(
    objectOf<Partial<SiteSelectors>>({
      article: optional(text()),
      remove: optional(text()),
      date: optional(text()),
      breadcrumb: optional(text()),
      menuItem: optional(text()),
      menuLink: optional(text()),
      menuAddress: optional(text()),
    }),
  ),
});

/** The whole rules: what the configuration leaves out is as on the site that the program was written for. */
export function siteRules(config: SiteConfig = {}): SiteRules {
  const { locales, selectors, ...given } = config;
  // Locales of another site are its own: those of the default lead elsewhere.
  const isElsewhere = given.pages !== undefined;
  return {
    ...DEFAULT_SITE,
    ...given,
    concurrency: Math.floor(given.concurrency ?? DEFAULT_SITE.concurrency),
    locales: locales ?? (isElsewhere ? new Map() : DEFAULT_SITE.locales),
    selectors: { ...DEFAULT_SITE.selectors, ...selectors },
  };
}
