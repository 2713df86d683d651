/**
 * Builds contracts from the committed pages, as they are and with one page changed, and tells the difference:
 * what the golden files must say when the documentation changes.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { EMPTY_LEDGER } from "../../generator/contract/name-ledger.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { compareDocuments } from "../../generator/diff/compare-documents.js";
import {
  type ServiceBuild,
  buildService,
  readPages,
} from "../../generator/pipeline.js";
import { formatChange } from "../../generator/report/format-changes.js";
import type { PageSource } from "../../generator/source/page-source.js";

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));

/** Text of every page of a handbook, by file name. */
export type Pages = Readonly<Record<string, string>>;

export interface Finding {
  /** One line a change, as `helpspec check` prints it. */
  readonly changes: readonly string[];
  /** Codes of diagnostics that the changed pages have and the committed ones have not. */
  readonly diagnostics: readonly string[];
}

/** The committed pages of a handbook. */
export function committedPages(handbook: string): Pages {
  const folder = path.join(PROJECT, "spec/pages", handbook);
  const files = readdirSync(folder).filter((file) => file.endsWith(".html"));
  return Object.fromEntries(
    files
      .sort()
      .map((file) => [file, readFileSync(path.join(folder, file), "utf8")]),
  );
}

/** What a change of the pages does to the contract of the operations that `owns` accepts. */
export function findingOf(
  base: Pages,
  revision: Pages,
  owns: (path: string) => boolean,
): Finding {
  const before = build(base, owns);
  const after = build(revision, owns, before);
  const known = new Set(before.diagnostics.map(keyOf));
  return {
    changes: compareDocuments(
      before.contract.document,
      after.contract.document,
    ).map(formatChange),
    diagnostics: after.diagnostics
      .filter((item) => !known.has(keyOf(item)))
      .map(({ code }) => code),
  };
}

function keyOf({ code, source, message }: Diagnostic): string {
  return JSON.stringify([code, source?.file, source?.table, message]);
}

interface Build {
  readonly contract: ServiceBuild["contract"];
  readonly diagnostics: readonly Diagnostic[];
}

function build(
  pages: Pages,
  owns: (path: string) => boolean,
  earlier?: Build,
): Build {
  const sources = Object.entries(pages).map(([file, text]): PageSource => ({
    kind: "page-source",
    page: { id: file, file, name: file.replace(/\.html$/, "") },
    text,
    sha256: "",
  }));
  const read = readPages(sources).pages;
  const { contract, diagnostics } = buildService(read, {
    name: "orders",
    title: "Orders",
    servers: [],
    owns,
    ledger: earlier?.contract.ledger ?? EMPTY_LEDGER,
  });
  return {
    contract,
    diagnostics: [...read.flatMap((page) => page.diagnostics), ...diagnostics],
  };
}

/** The page with `from`, which must occur, replaced once. */
export function edit(page: string, from: string | RegExp, to: string): string {
  const edited = page.replace(from, to);
  if (edited === page) throw new Error(`the page does not hold ${from}`);
  return edited;
}

/** The row of a table that is called `name`, with its tags; `table` is the caption that it stands below. */
export function rowOf(page: string, table: string, name: string): string {
  const start = page.indexOf(`</b>${table}</caption>`);
  const row = page
    .slice(start)
    .split(/(?=<tr\b)/)
    .find((part) => new RegExp(`<p>${name}</p>`).test(part));
  if (start === -1 || !row) throw new Error(`no row ${name} in ${table}`);
  return row.slice(0, row.indexOf("</tr>") + "</tr>".length);
}
