/** Siblings side by side, as text and as a table. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { findSiblings } from "../../generator/diff/siblings.js";
import { formatVariants } from "../../generator/report/variants-text.js";

function body(most: number): object {
  const names = ["kind", "size", "zone", "label", "owner"];
  const properties = Object.fromEntries(
    names.map((name) => [name, { type: "string", maxLength: most }]),
  );
  return {
    content: { "application/json": { schema: { type: "object", properties } } },
  };
}

const operation = (operationId: string, most: number) => ({
  post: { operationId, summary: operationId, requestBody: body(most) },
});

const DOCUMENT = {
  openapi: "3.1.0",
  info: { title: "Disks", version: "1" },
  paths: {
    "/disks": operation("OrderDisks", 20),
    "/pools/disks": operation("OrderPoolDisks", 30),
  },
} as unknown as OpenApiDocument;

const FOUND = [{ name: "disks.json", siblings: findSiblings(DOCUMENT) }];

test("text: both operations, and each difference with both values", () => {
  const text = formatVariants(FOUND, { isMarkdown: false, verbose: false });
  assert.match(text, /^disks\.json: 100% of the request alike\n/);
  assert.match(text, / {2}left {3}POST \/disks \(OrderDisks\)\n/);
  assert.match(
    text,
    /request body > kind: maxLength\n {6}left {3}20\n {6}right {2}30\n/,
  );
  assert.match(text, /1 differences? of wording/);
});

test("Markdown: a table", () => {
  const text = formatVariants(FOUND, { isMarkdown: true, verbose: false });
  assert.match(text, /\| request body \\> kind: maxLength \| 20 \| 30 \|/);
});

test("nothing alike: says so", () => {
  const none = [{ name: "a", siblings: [] }];
  const format = { isMarkdown: false, verbose: false };
  assert.is(formatVariants(none, format), "No siblings.\n");
});

test.run();
