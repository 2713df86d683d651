/** The real pages beside the project, where `HELPSPEC_REFERENCE` names their folder. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseDocument } from "../../generator/document/parse-document.js";
import { extractPage } from "../../generator/page/extract-page.js";
import { sourceOf } from "../document/fixture-page.js";
import { everyRowIsPlaced } from "./every-row.js";
import { serviceOf } from "./model-text.js";

const reference = process.env["HELPSPEC_REFERENCE"];
const folder = reference && path.join(reference, "corpus/elb");

if (!folder || !existsSync(folder)) {
  console.log("reference pages: skipped, HELPSPEC_REFERENCE names no folder");
} else {
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith(".html"))
    .sort()
    .map((file) =>
      extractPage(
        parseDocument(
          sourceOf(readFileSync(path.join(folder, file), "utf8"), file),
        ),
      ),
    );
  const service = serviceOf(...pages);

  test("elb: as many operations' pages, tables and rows as an independent reader counts", () => {
    const documenting = pages.filter(
      ({ pageKind }) => pageKind === "operation",
    );
    // That reader takes no table below an example for a parameter table.
    const tables = pages
      .flatMap((page) => page.tables)
      .filter(({ part }) => !part.startsWith("example"));
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    assert.equal([documenting.length, tables.length, rows], [133, 651, 2894]);
  });

  test("elb: every row is placed once, or a diagnostic says why not", () => {
    const { placed, diagnosed, lost, twice } = everyRowIsPlaced(pages, service);
    assert.equal([lost, twice], [[], []]);
    assert.ok(diagnosed < 60, `${diagnosed} rows are diagnosed`);
    assert.ok(placed > 2800, `${placed} rows are placed`);
  });

  test("elb: the only tables that nobody uses belong to another service's call", () => {
    const unused = service.diagnostics
      .filter(({ code }) => code === "service/table-not-used")
      .map(({ source }) => `${source?.file} ${source?.table}`);
    assert.equal(unused, [
      "en-us_topic_0096561535.html Request parameter",
      "en-us_topic_0096561535.html publicip parameter description",
      "en-us_topic_0096561535.html bandwidth parameter description",
    ]);
  });

  test("elb: what the reader did not understand has not grown", () => {
    const counts = new Map<string, number>();
    for (const { code } of [
      ...pages.flatMap(({ diagnostics }) => diagnostics),
      ...service.diagnostics,
    ]) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    for (const [code, most] of [
      ["page/example-not-json", 6],
      ["page/table-not-understood", 0],
      ["page/unknown-type", 0],
      ["page/unknown-mandatory", 0],
      ["page/uri-not-understood", 0],
      ["document/truncated", 0],
      ["service/path-parameter-undocumented", 2],
      ["service/path-parameter-not-in-uri", 0],
      ["service/ambiguous-table", 0],
      ["service/object-without-table", 0],
    ] as const) {
      assert.ok(
        (counts.get(code) ?? 0) <= most,
        `${code}: ${counts.get(code)}`,
      );
    }
  });
}

test.run();
