/** Fetches from a local site in process, as a command would, and says what is stored. */
import {
  fetchSite,
  type FetchOptions,
  type SiteFetch,
} from "../../generator/source/fetch/fetch-site.js";
import type { HandbookQuestion } from "../../generator/source/fetch/fetch-handbook.js";
import type {
  NetworkRules,
  SiteRules,
} from "../../generator/source/fetch/site-rules.js";
import { describePage } from "../../generator/cli/describe-page.js";
import { inFolder } from "../temporary-folder.js";
import { LocalSite } from "./local-site.js";
import type { SitePage } from "./site-pages.js";

export const HANDBOOK = "api-things";

/** What is otherwise forbidden, and what else a test sets. */
export const LOOPBACK: NetworkRules = {
  allowsLoopback: true,
  firstDelayMilliseconds: 5,
};

export interface LocalFetch {
  readonly site: LocalSite;
  readonly root: string;
  readonly rules?: Partial<SiteRules>;
  readonly question?: Partial<HandbookQuestion>;
  readonly options?: Partial<FetchOptions>;
  readonly network?: NetworkRules;
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Fetches the handbook of a local site. */
export function fetchLocal(local: LocalFetch): Promise<SiteFetch> {
  const { site, root, rules, question, options, signal } = local;
  return fetchSite(
    [{ handbook: HANDBOOK, locale: "en-us", ...question }],
    {
      rules: site.rules(rules),
      root,
      version: "0.0.0",
      environment: local.environment ?? {},
      network: local.network ?? LOOPBACK,
      ...(signal ? { signal } : {}),
    },
    { describe: describePage, ...options },
  );
}

/** Calls `use` with a site and an empty project. */
export async function withSite(
  pages: readonly SitePage[],
  use: (place: { site: LocalSite; root: string }) => Promise<void>,
): Promise<void> {
  const site = await LocalSite.start({ [HANDBOOK]: pages });
  try {
    await inFolder({}, (root) => use({ site, root }));
  } finally {
    await site.close();
  }
}

/** Outcomes by page name, of those that are not as they were. */
export function outcomes(fetched: SiteFetch): Record<string, string> {
  const results = fetched.handbooks.flatMap((handbook) => handbook.results);
  return Object.fromEntries(
    results
      .filter(({ outcome }) => outcome !== "unchanged")
      .map(
        ({ file, outcome }) => [file.replace(/\.\w+$/, ""), outcome] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Codes of what was said, each once, sorted. */
export function codes(fetched: SiteFetch): string[] {
  return [...new Set(fetched.diagnostics.map(({ code }) => code))].sort();
}
