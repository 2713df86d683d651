/**
 * The five pages as damaged text, where `HELPSPEC_REFERENCE` names their folder: every row in its place, and a contract
 * that equals that of the committed pages but for the losses in `seed-losses.json`, each with its reason.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { accountFor } from "../../generator/coverage/account-for.js";
import { EMPTY_LEDGER } from "../../generator/contract/name-ledger.js";
import {
  buildService,
  readPages,
  type PagesReading,
  type ServiceBuild,
} from "../../generator/pipeline.js";
import type { PageSource } from "../../generator/source/page-source.js";
import { listContract } from "../page-writer/compare/list-contract.js";
import {
  type Entry,
  differences,
  keyOf,
} from "../page-writer/compare/listing.js";
import { projectRoot } from "../project-root.js";

interface Seed {
  readonly file: string;
  readonly handbook: string;
  readonly page: string;
}

interface Loss {
  /** Begins with the operation, ends with the fact. */
  readonly difference: string;
  readonly reason: string;
}

/** Rows that the five pages list, as counted by hand. */
const ROWS = [70, 70, 174, 45, 22];

const COMMITTED = [
  ["api-workspace", "CreateDesktopPoolChangeOrder"],
  ["api-workspace", "CreateDesktopBatchOrder"],
  ["api-workspace", "CreateOrder"],
  ["api-workspace", "CreateOrder_0"],
  ["api-secmaster", "UpdateSubscriptionOrder"],
] as const;

const reference = process.env["HELPSPEC_REFERENCE"];
const folder = path.join(reference ?? "", "seeds");

if (!reference || !existsSync(folder)) {
  console.log("seeds: skipped, HELPSPEC_REFERENCE names no folder");
} else {
  const { pages: seeds } = JSON.parse(
    readFileSync(path.join(folder, "manifest.json"), "utf8"),
  ) as { pages: readonly Seed[] };
  const sources = seeds.map((seed) =>
    sourceOf(path.join(folder, seed.file), seed),
  );
  const text = build(sources);
  const html = build(committedPages());

  test("seeds: five operations with every row of every table", () => {
    assert.is(text.model.operations.length, 5);
    assert.equal(
      text.reading.pages.map(({ tables }) =>
        tables.reduce((sum, { rows }) => sum + rows.length, 0),
      ),
      ROWS,
    );
    const account = accountFor(text.reading.pages, text);
    const fates = account.pages
      .flatMap(({ tables }) => tables)
      .flatMap((table) => (table.kind === "parameters" ? table.rows : []))
      .map(({ fate }) => fate.kind);
    assert.is(fates.length, 381);
    assert.equal(
      fates.filter((kind) => kind === "diagnostic" || kind === "unaccounted"),
      [],
    );
  });

  test("seeds: the contract is that of the pages, but for what is listed", () => {
    const losses = JSON.parse(
      readFileSync(
        path.join(projectRoot, "test/reference/seed-losses.json"),
        "utf8",
      ),
    ) as readonly Loss[];
    const found = differences(
      facts(html.contract.document),
      facts(text.contract.document),
    ).map((line) => line.replace(/ is .*$/, ""));
    assert.equal(
      found.sort(),
      losses.map(({ difference }) => difference).sort(),
    );
    assert.ok(losses.every(({ reason }) => reason.length > 20));
  });
}

interface Build extends ServiceBuild {
  readonly reading: PagesReading;
}

function build(sources: readonly PageSource[]): Build {
  const reading = readPages(sources);
  const options = {
    name: "all",
    title: "All",
    servers: [],
    owns: () => true,
    ledger: EMPTY_LEDGER,
  };
  return { ...buildService(reading.pages, options), reading };
}

function sourceOf(file: string, { handbook, page }: Seed): PageSource {
  return {
    kind: "page-source",
    page: {
      id: `${handbook}/${path.basename(file)}`,
      file,
      handbook,
      name: page,
    },
    text: readFileSync(file, "utf8"),
    sha256: "",
  };
}

function committedPages(): PageSource[] {
  return COMMITTED.map(([handbook, page]) =>
    sourceOf(path.join(projectRoot, "spec/pages", handbook, `${page}.html`), {
      file: "",
      handbook,
      page,
    }),
  );
}

/** The listing without what depends on the name of a file; several examples of one operation are one entry. */
function facts(document: Parameters<typeof listContract>[0]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const entry of listContract(document)) {
    const known = entries.get(keyOf(entry));
    if (!known) entries.set(keyOf(entry), entry);
    else
      entries.set(keyOf(entry), {
        ...entry,
        facts: { all: [known.facts, entry.facts] },
      });
  }
  return [...entries.values()];
}

test.run();
