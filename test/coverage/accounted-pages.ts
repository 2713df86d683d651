/** Builds pages as one service without disk, and accounts for them: what the tests of `coverage/` have in common. */
import { createHash } from "node:crypto";
import type { Account } from "../../generator/coverage/account.js";
import { accountFor } from "../../generator/coverage/account-for.js";
import { EMPTY_LEDGER } from "../../generator/contract/name-ledger.js";
import type { PageModel } from "../../generator/page/page-model.js";
import {
  buildService,
  readPages,
  type ServiceBuild,
} from "../../generator/pipeline.js";
import type { PageSource } from "../../generator/source/page-source.js";

export interface Accounted {
  readonly pages: readonly PageModel[];
  readonly build: ServiceBuild;
  readonly account: Account;
}

/** Accounts for pages given as texts by file name. */
export function accountedPages(
  files: Readonly<Record<string, string>>,
  owns: (path: string) => boolean = () => true,
): Accounted {
  return accountedSources(
    Object.entries(files).map(([file, text]) => sourceOf(file, text)),
    owns,
  );
}

/** The same for pages that were read from somewhere. */
export function accountedSources(
  sources: readonly PageSource[],
  owns: (path: string) => boolean = () => true,
): Accounted {
  const { pages } = readPages(sources);
  const build = buildService(pages, {
    name: "shop",
    title: "Shop",
    servers: [],
    owns,
    ledger: EMPTY_LEDGER,
  });
  return { pages, build, account: accountFor(pages, build) };
}

function sourceOf(file: string, text: string): PageSource {
  return {
    kind: "page-source",
    page: { id: file, file, name: file.replace(/\.\w+$/, "") },
    text,
    sha256: createHash("sha256").update(text).digest("hex"),
  };
}
