/** The rows that the account has are the rows that a tokenizer of its own finds in the pages: none is lost before it. */
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PageAccount } from "../../generator/coverage/account.js";
import { accountFor } from "../../generator/coverage/account-for.js";
import { readInput } from "../../generator/source/read-input.js";
import { projectRoot } from "../project-root.js";
import { accountedPages, accountedSources } from "./accounted-pages.js";
import { countRows, type RowCount } from "./count-rows.js";
import { SHOP_PAGES } from "./shop-pages.js";

const TABLES: readonly { title: string; text: string; want: RowCount }[] = [
  {
    title: "a header of th, two rows",
    text: "<table><tr><th>Parameter</th><th>Type</th></tr><tr><td>a</td></tr><tr><td>b</td></tr></table>",
    want: { all: 2, named: 2 },
  },
  {
    title: "a header of td, told by its words",
    text: "<table><tr><td>Name</td><td>Type</td></tr><tr><td>a</td><td>b</td></tr></table>",
    want: { all: 1, named: 1 },
  },
  {
    title: "a table without names",
    text: "<table><thead><tr><td>City</td></tr></thead><tr><td>Rome</td></tr></table>",
    want: { all: 1, named: 0 },
  },
  {
    title: "a table in a cell, end tags left out",
    text: "<table><tr><th>Name<th>Type<tr><td>a<td><table><tr><th>Key<tr><td>x</table><tr><td>b</table>",
    want: { all: 3, named: 3 },
  },
  {
    title: "a repeated header is no row",
    text: "<table><tr><th>Name</th></tr><tr><td>a</td></tr><tr><th>Name</th></tr><tr><td>b</td></tr></table>",
    want: { all: 2, named: 2 },
  },
  {
    title: "tables in code and comments are none",
    text: "<pre><table><tr><td>a</td></tr></table></pre><!-- <table><tr><td>a</td></tr></table> -->",
    want: { all: 0, named: 0 },
  },
  {
    title: "GFM, with a bar in a cell and a fence after it",
    text: "| 参数 | 描述 |\n|--|--|\n| a \\| b | x |\n\n```\n| no | table |\n|--|--|\n| a | b |\n```\n",
    want: { all: 1, named: 1 },
  },
];

for (const { title, text, want } of TABLES) {
  test(`the tokenizer: ${title}`, () => {
    assert.equal(countRows(text, !text.startsWith("<")), want);
  });
}

test("a row that the reader loses is missed", () => {
  const text = SHOP_PAGES["CreateShelf.html"] ?? "";
  const { pages, build } = accountedPages({ "CreateShelf.html": text });
  const [whole] = accountFor(pages, build).pages;
  const counted = countRows(text, false);
  assert.equal(whole && rowsOf(whole), counted);
  const [less] = accountFor(
    pages.map((page) => ({
      ...page,
      tables: page.tables.map((table, at) =>
        at === 0 ? { ...table, rows: table.rows.slice(1) } : table,
      ),
    })),
    build,
  ).pages;
  assert.equal(less && rowsOf(less), {
    all: counted.all - 1,
    named: counted.named - 1,
  });
});

const FOLDERS = [
  "spec/pages/api-workspace",
  "spec/pages/api-secmaster",
  ...["pages", "five-pages"].map((name) => `test/fixtures/${name}`),
].filter((folder) => existsSync(path.join(projectRoot, folder)));

for (const folder of FOLDERS) {
  test(`every row of ${folder} is in the account`, () => {
    assert.equal(differences(path.join(projectRoot, folder)), []);
  });
}

const reference = process.env["HELPSPEC_REFERENCE"];
const CORPORA = [
  { folder: "corpus/elb", pages: 187, operations: 133 },
  { folder: "corpus/vpc-zh", pages: 233, operations: 156 },
];
for (const { folder, pages, operations } of CORPORA) {
  const title = `every row of ${folder} is in the account`;
  if (reference === undefined) {
    test.skip(`${title} (HELPSPEC_REFERENCE is not set)`);
    continue;
  }
  test(title, () => {
    const location = path.resolve(projectRoot, reference, folder);
    assert.equal(differences(location), []);
    const { totals } = accountOf(location).account;
    assert.is(totals.pages, pages);
    assert.is(totals.operations.total, operations);
  });
}

function accountOf(location: string): ReturnType<typeof accountedSources> & {
  texts: ReadonlyMap<string, string>;
} {
  const { sources } = readInput([location], "/");
  return {
    ...accountedSources(sources),
    texts: new Map(sources.map(({ page, text }) => [page.id, text])),
  };
}

/** Pages on which the account and the tokenizer disagree, and everything that is unaccounted. */
function differences(location: string): unknown[] {
  const { account, texts } = accountOf(location);
  assert.ok(account.totals.rows.total > 0);
  const pages = account.pages.flatMap((page) => {
    const { id } = page;
    const counted = countRows(texts.get(id) ?? "", /\.md$/.test(id));
    const accounted = rowsOf(page);
    return JSON.stringify(counted) === JSON.stringify(accounted)
      ? []
      : [{ id, counted, accounted }];
  });
  const lost = account.diagnostics.filter(
    ({ severity }) => severity === "error",
  );
  return [...pages, ...lost];
}

function rowsOf({ tables }: PageAccount): RowCount {
  const rows = (chosen: PageAccount["tables"]): number =>
    chosen.reduce((sum, table) => sum + table.rows.length, 0);
  return {
    all: rows(tables),
    named: rows(
      tables.filter(
        (table) => table.kind === "parameters" || table.hasNameColumn,
      ),
    ),
  };
}

test.run();
