/**
 * Pages that documented an operation in the last contract and now yield none, though the manifest still lists them.
 * Such a page is in quarantine: it must not take a good operation away. `--force` says that it may.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { operationsOf } from "../contract/access/walk.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageModel } from "../page/page-model.js";
import { PLACES } from "./project.js";

/** One error a page; none where there is no earlier contract. */
export function findSilencedPages(
  root: string,
  service: string,
  pages: readonly PageModel[],
): Diagnostic[] {
  const silent = new Map(
    pages
      .filter(({ uris }) => uris.length === 0)
      .map(({ page }) => [page.name, page]),
  );
  const speaking = new Set(
    pages.filter(({ uris }) => uris.length > 0).map(({ page }) => page.name),
  );
  if (silent.size === 0) return [];
  return pagesOfLastContract(path.join(root, PLACES.contract(service)))
    .filter((name) => !speaking.has(name))
    .flatMap((name) => silent.get(name) ?? [])
    .map((page) =>
      diagnostic(
        "cli/page-fell-silent",
        `Page \`${page.name}\` documented an operation of \`${service}\` and now yields none.`,
        { file: page.file },
        { subject: service },
      ),
    );
}

function pagesOfLastContract(file: string): string[] {
  if (!existsSync(file)) return [];
  try {
    const last = JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument;
    const names = [...operationsOf(last)].map(({ operation }) => {
      const source = operation["x-doc-source"] as { page?: string } | undefined;
      return source?.page;
    });
    return [...new Set(names.filter((name) => name !== undefined))];
  } catch {
    // A contract that cannot be read is replaced; `check` says what is wrong with it.
    return [];
  }
}
