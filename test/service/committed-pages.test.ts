import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { extractPage } from "../../generator/page/extract-page.js";
import type { PageModel } from "../../generator/page/page-model.js";
import { PROJECT, sourceOf, treeOf } from "../document/fixture-page.js";
import { parseDocument } from "../../generator/document/parse-document.js";
import { everyRowIsPlaced } from "./every-row.js";
import { serviceOf } from "./model-text.js";

const PAGES: readonly (readonly [file: string, rows: number])[] = [
  ["api-workspace/CreateDesktopBatchOrder.html", 70],
  ["api-workspace/CreateDesktopPoolChangeOrder.html", 70],
  ["api-workspace/CreateOrder.html", 174],
  ["api-workspace/CreateOrder_0.html", 45],
  ["api-secmaster/UpdateSubscriptionOrder.html", 22],
];

const textOf = (file: string): string =>
  readFileSync(path.join(PROJECT, "spec/pages", file), "utf8");

const models = PAGES.map(([file]) =>
  extractPage(parseDocument(sourceOf(textOf(file), file))),
);

const rowsOf = ({ tables }: PageModel): number =>
  tables.reduce((sum, { rows }) => sum + rows.length, 0);

test("the five pages are all there is", () => {
  const found = ["api-secmaster", "api-workspace"].flatMap((folder) =>
    readdirSync(path.join(PROJECT, "spec/pages", folder))
      .filter((file) => file.endsWith(".html"))
      .map((file) => `${folder}/${file}`),
  );
  assert.equal(found.sort(), PAGES.map(([file]) => file).sort());
});

for (const [at, [file, rows]] of PAGES.entries()) {
  test(`${file} has ${rows} rows, and all of them are placed`, () => {
    const model = models[at] as PageModel;
    assert.is(rowsOf(model), rows);
    const counted = textOf(file)
      .split(/<table/)
      .filter((part) => />Mandatory</.test(part))
      .map((part) => part.split("<tr").length - 2)
      .reduce((sum, count) => sum + count, 0);
    assert.ok(counted <= rows, "every table with a Mandatory column counts");
    assert.equal(everyRowIsPlaced([model], serviceOf(model)), {
      placed: rows,
      diagnosed: 0,
      lost: [],
      twice: [],
    });
  });
}

test("together they have 381 rows, and the guesses are known", () => {
  const service = serviceOf(...models);
  assert.equal(everyRowIsPlaced(models, service), {
    placed: 381,
    diagnosed: 0,
    lost: [],
    twice: [],
  });
  assert.is(service.operations.length, 5);
  const guesses = [
    ...models.flatMap(({ diagnostics }) => diagnostics),
    ...service.diagnostics,
  ].filter(({ code, severity }) => severity !== "info" && !/^prose/.test(code));
  // What these rows refer to stands on no page of the handbook.
  assert.equal(
    guesses.map(({ code, source }) => `${code} ${source?.row}`).sort(),
    [
      "service/object-without-table attach_user_infos",
      "service/object-without-table extend_param",
      "service/object-without-table nics",
      "service/object-without-table security_groups",
      "service/object-without-table security_groups",
      "service/object-without-table users",
    ],
  );
});

test("the check notices a row that is lost, and one that is two things", () => {
  const page = models[4] as PageModel;
  const service = serviceOf(page);
  const [operation] = service.operations;
  assert.ok(operation);
  const without = {
    ...service,
    operations: [{ ...operation, parameters: [] }],
  };
  const listed = operation.parameters.length;
  assert.ok(listed > 0);
  assert.is(everyRowIsPlaced([page], without).lost.length, listed);
  const [first] = operation.parameters;
  assert.ok(first);
  const object = [...service.objects.values()].find(({ open }) => !open);
  assert.ok(object);
  const objects = new Map(service.objects).set("more", {
    ...object,
    id: "more",
    fields: [first.field],
  });
  assert.is(everyRowIsPlaced([page], { ...service, objects }).twice.length, 1);
});

/** A small generator with a seed (mulberry32): the same cuts on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

test("50 cuts of a page: no crash, and no row lost without a word", () => {
  const [file] = PAGES[0] as (typeof PAGES)[number];
  const text = textOf(file);
  const whole = models[0] as PageModel;
  const lastTable = text.lastIndexOf("</table>");
  const next = random(20260210);
  let beforeLast = 0;
  for (let round = 0; round < 50; round += 1) {
    const cut = Math.floor(next() * text.length);
    const piece = extractPage(treeOf(text.slice(0, cut), file));
    serviceOf(piece);
    const names = ({ tables }: PageModel): string[] =>
      tables.flatMap(({ rows }) => rows.map(({ name }) => name));
    const got = names(piece);
    const want = names(whole).slice(0, got.length);
    // The last row may have been cut within its name.
    assert.equal(got.slice(0, -1), want.slice(0, -1), `cut at ${cut}`);
    if (cut >= lastTable) continue;
    beforeLast += 1;
    assert.ok(
      piece.diagnostics.some(({ code }) => code === "document/truncated"),
      `cut at ${cut} says nothing`,
    );
  }
  assert.ok(beforeLast > 25);
});

test.run();
