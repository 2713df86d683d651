/**
 * How a help center is reached and read: addresses, limits, selectors. All of it is configuration, so that sites with
 * the same markup work too; the values here are those of the site that the program was written for.
 */

export type Rendition = "html" | "markdown" | "both";

/** CSS selectors of the site's frame and of its left menu. */
export interface SiteSelectors {
  /** The article: the only part that is stored. */
  readonly article: string;
  /** Parts of the article that belong to the frame. */
  readonly remove: string;
  /** Where the page shows its date. */
  readonly date: string;
  readonly breadcrumb: string;
  /** An entry of the left menu, and the link in it. */
  readonly menuItem: string;
  readonly menuLink: string;
  /** Attribute of the link that holds the address where `href` is a script. */
  readonly menuAddress: string;
}

export interface LocaleAddresses {
  readonly pages?: string;
  readonly products?: string;
}

export interface SiteRules {
  /** Locale of the snapshots that contracts are built from. */
  readonly locale: string;
  /** Folder of a handbook's pages: `{locale}` and `{handbook}` stand for what they say. */
  readonly pages: string;
  /** List of products: `{locale}`, or `{LOCALE}` for `EN_US`. */
  readonly products: string;
  /** Addresses of locales that are elsewhere. */
  readonly locales: ReadonlyMap<string, LocaleAddresses>;
  /** Name of the left menu beside the pages. */
  readonly contents: string;
  /** Site maps besides those that robots.txt names. */
  readonly sitemaps: readonly string[];
  /** Further hosts that addresses and redirects may lead to. */
  readonly hosts: readonly string[];
  readonly rendition: Rendition;
  readonly requestsPerSecond: number;
  /** Requests at a time. */
  readonly concurrency: number;
  /** How often a request is repeated after a failure that may pass. */
  readonly retries: number;
  /** Limit of one request, from connecting to the last byte. */
  readonly timeoutSeconds: number;
  /** The longest that a `Retry-After` is waited for. */
  readonly longestWaitSeconds: number;
  readonly maximumPageBytes: number;
  /** Whom the site's owner can turn to: part of the user agent. */
  readonly contact?: string;
  readonly selectors: SiteSelectors;
}

/** Product token that robots.txt files are asked for. */
export const ROBOT_NAME = "helpspec";

export const DEFAULT_SITE: SiteRules = {
  locale: "en-us",
  pages: "https://support.huaweicloud.com/intl/{locale}/{handbook}/",
  products:
    "https://portal.huaweicloud.com/rest/cbc/portaldocdataservice/v1/books/items?appId=INTL-{LOCALE}",
  locales: new Map([
    [
      "zh-cn",
      {
        pages: "https://support.huaweicloud.com/{handbook}/",
        products:
          "https://portal.huaweicloud.com/rest/cbc/portaldocdataservice/v1/books/items?appId=CHINA-ZH_CN",
      },
    ],
  ]),
  contents: "v3_support_leftmenu_fragment.html",
  sitemaps: [],
  hosts: [],
  rendition: "html",
  requestsPerSecond: 2,
  concurrency: 2,
  retries: 4,
  timeoutSeconds: 60,
  longestWaitSeconds: 300,
  maximumPageBytes: 16 * 1024 * 1024,
  selectors: {
    article: ".help-content.help-center-document",
    remove: ".feedback, .chatbot, .helpful, .recommend, .page-turning",
    date: ".updateTime .updateInfo",
    breadcrumb: ".crumbs, .breadcrumb, .crumb",
    menuItem: "li.nav-item",
    menuLink: "a.js-title",
    menuAddress: "p-href",
  },
};

/** What is otherwise forbidden, for tests with a server of their own. No configuration and no command line sets it. */
export interface NetworkRules {
  /** Allows `http:` and addresses of this machine. */
  readonly allowsLoopback?: boolean;
  /** Names to addresses, instead of the system's resolver. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Instead of the configured limit. */
  readonly requestsPerSecond?: number;
  /** First delay before a request is repeated. */
  readonly firstDelayMilliseconds?: number;
}
