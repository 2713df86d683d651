/**
 * Real pages whose text was damaged, where `HELPSPEC_REFERENCE` names their folder: every row of the same operation's
 * HTML page is read, in the same tables, with the same types and flags but for those that the text lost.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseDocument } from "../../generator/document/parse-document.js";
import { extractPage } from "../../generator/page/extract-page.js";
import type { PageModel } from "../../generator/page/page-model.js";
import { PROJECT, sourceOf } from "./fixture-page.js";

interface Twin {
  readonly html: string;
  readonly rows: number;
  readonly tables: number;
  /** Rows whose type the text lost. */
  readonly untyped: readonly string[];
  readonly captions: boolean;
}

const TWINS: Readonly<Record<string, Twin>> = {
  "000": {
    html: "api-workspace/CreateDesktopPoolChangeOrder.html",
    rows: 70,
    tables: 13,
    untyped: [
      "extend_volume_param",
      "change_image_param",
      "add_sub_resources_param",
      "delete_sub_resources_param",
    ],
    captions: false,
  },
  "001": {
    html: "api-workspace/CreateDesktopBatchOrder.html",
    rows: 70,
    tables: 13,
    untyped: [],
    captions: true,
  },
  "002": {
    html: "api-workspace/CreateOrder.html",
    rows: 174,
    tables: 27,
    untyped: [],
    captions: false,
  },
  "003": {
    html: "api-workspace/CreateOrder_0.html",
    rows: 45,
    tables: 15,
    untyped: [],
    captions: false,
  },
  "004": {
    html: "api-secmaster/UpdateSubscriptionOrder.html",
    rows: 22,
    tables: 9,
    untyped: [],
    captions: false,
  },
};

function read(file: string): PageModel {
  return extractPage(parseDocument(sourceOf(readFileSync(file, "utf8"), file)));
}

const reference = process.env["HELPSPEC_REFERENCE"];
if (reference) {
  const seeds = path.join(reference, "seeds");
  const files = readdirSync(seeds).filter((name) => name.endsWith(".txt"));
  for (const [key, twin] of Object.entries(TWINS)) {
    test(`seed ${key}: each row of its HTML page`, () => {
      const file = files.find((name) => name.startsWith(key)) ?? "";
      const text = read(path.join(seeds, file));
      const html = read(path.join(PROJECT, "spec/pages", twin.html));
      assert.is(text.tables.length, twin.tables);
      assert.is(text.tables.flatMap(({ rows }) => rows).length, twin.rows);
      assert.equal(rowsOf(text, []), rowsOf(html, twin.untyped));
      assert.equal(signature(text), signature(html));
      assert.is(
        text.tables.every(({ caption }) => caption !== undefined),
        twin.captions,
      );
      assert.equal(
        text.diagnostics.map(({ code, source }) => [code, source?.row]),
        twin.untyped.map((row) => ["page/cell-realigned", row]),
      );
    });
  }
} else {
  console.log("damaged pages: skipped, HELPSPEC_REFERENCE names no folder");
  test("damaged pages: skipped", () => {});
}

/** Tables in order: name, flag and type of each row; types that were lost are blank. */
function rowsOf({ tables }: PageModel, untyped: readonly string[]): string[] {
  return tables.flatMap(({ side, status, rows }) =>
    rows.map(
      ({ name, mandatory, typeText }) =>
        `${side} ${status ?? ""} ${name} ${String(mandatory)} ${untyped.includes(name) ? "" : typeText}`,
    ),
  );
}

/** What else a page says. */
function signature(page: PageModel): unknown {
  return {
    uris: page.uris.map(
      ({ method, path: template }) => `${method} ${template}`,
    ),
    status: page.statusCodes.map(({ status }) => status),
    permissions: page.permissions,
    examples: page.examples.map(({ side, status, method, value }) => ({
      side,
      status,
      method,
      value,
    })),
  };
}

test.run();
