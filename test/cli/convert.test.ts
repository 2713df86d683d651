/** `convert`, `build --openapi`, and the 3.0 form that `sync` writes: on documents and pages that the test writes itself. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { serialiseYaml } from "../../generator/cli/serialise-yaml.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { filesOf, inFolder, putFiles } from "../temporary-folder.js";
import { run, runJson, sampleProject } from "./sample-project.js";

const MAIN = `openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /orders:
    post:
      operationId: order
      requestBody:
        content:
          application/json: {schema: {$ref: "parts/order.yaml#/Order"}}
      responses: {"200": {description: Done.}}
`;
const PARTS = `Order:
  type: [object, "null"]
  properties: {item: {$ref: "item.json"}, again: {$ref: "#/Order"}}
`;
const FILES = {
  "api.yaml": MAIN,
  "parts/order.yaml": PARTS,
  "parts/item.json": '{"const": "no"}',
};

test("a document in several files becomes one, and one without references", () =>
  inFolder(FILES, async (folder) => {
    const { exit, out } = await run(folder, [
      "convert",
      "api.yaml",
      "--bundle",
    ]);
    assert.is(exit, 0);
    const document = JSON.parse(out) as OpenApiDocument;
    assert.is(document.openapi, "3.1.0");
    assert.equal(Object.keys(document.components?.schemas ?? {}).sort(), [
      "Order",
      "item",
    ]);
    assert.not.match(out, "order.yaml");
    const whole = await runJson(folder, [
      ...["convert", "api.yaml", "--bundle", "--dereference"],
      ...["--openapi", "3.0", "--out", "out/api.yaml"],
    ]);
    assert.is(whole.exit, 0);
    assert.equal(
      whole.diagnostics.map(({ code, subject }) => [code, subject]),
      [["contract/reference-left", "#/components/schemas/Order"]],
    );
    const text = readFileSync(path.join(folder, "out/api.yaml"), "utf8");
    const old = parse(text) as OpenApiDocument;
    assert.is(old.openapi, "3.0.3");
    assert.equal(old.components?.schemas?.["Order"], {
      type: "object",
      properties: {
        item: { enum: ["no"], type: "string" },
        again: { $ref: "#/components/schemas/Order" },
      },
      nullable: true,
    });
  }));

for (const [title, ref, wanted] of [
  ["a file that is not there", "gone.yaml", /gone\.yaml/],
  [
    "an address, which was not allowed",
    "http://127.0.0.1:9/a.json",
    /--remote/,
  ],
  ["a file of another kind", "secret.txt", /neither JSON nor YAML/],
] as const) {
  test(`not bundled: ${title}`, () =>
    inFolder(
      {
        "api.yaml": MAIN.replace("parts/order.yaml#/Order", ref),
        "secret.txt": "a: 1",
      },
      async (folder) => {
        const args = ["convert", "api.yaml", "--bundle"];
        const { exit, diagnostics, result } = await runJson(folder, args);
        assert.is(exit, 1);
        assert.equal(
          diagnostics.map(({ code }) => code),
          ["cli/bundle-problem"],
        );
        assert.match(diagnostics[0]?.message ?? "", wanted);
        assert.not.match(JSON.stringify(result), '"a":1');
      },
    ));
}

test("without --bundle other files are not read, and standard input will do", async () => {
  const { exit, out } = await run(
    "/",
    ["convert", "-", "--openapi", "3.0"],
    MAIN,
  );
  assert.is(exit, 0);
  assert.match(out, "parts/order.yaml#/Order");
  assert.match(out, '"openapi": "3.0.3"');
});

test("what is no OpenAPI document is refused", () =>
  inFolder({ "a.json": "{}" }, async (folder) => {
    assert.is((await run(folder, ["convert", "a.json"])).exit, 3);
    assert.is((await run(folder, ["convert", "b.json"])).exit, 3);
    const odd = ["convert", "a.json", "--openapi", "2.0"];
    assert.is((await run(folder, odd)).exit, 2);
  }));

test("JSON Schemas fill a folder of their own, and stale ones go", () =>
  inFolder(FILES, async (folder) => {
    const args = ["convert", "api.yaml", "--bundle", "--schemas", "schemas"];
    assert.is((await run(folder, args)).exit, 0);
    const listed = (): string[] =>
      readdirSync(path.join(folder, "schemas")).filter((file) =>
        file.endsWith(".json"),
      );
    assert.equal(listed(), ["Order.schema.json", "item.schema.json"]);
    putFiles(folder, {
      "api.yaml": MAIN.replace("parts/order.yaml#/Order", "parts/item.json"),
    });
    assert.is((await run(folder, args)).exit, 0);
    assert.equal(listed(), ["item.schema.json"]);
    putFiles(folder, { "mine/a.txt": "a" });
    const foreign = [...args.slice(0, -1), "mine"];
    assert.is((await run(folder, foreign)).exit, 1);
    assert.is(filesOf(folder)["mine/a.txt"], "a");
  }));

test("sync writes the 3.0 form of each contract, check knows it, build prints it", () =>
  inFolder(sampleProject(), async (folder) => {
    await run(folder, ["sync", "--offline"]);
    const file = path.join(folder, "generated/openapi-3.0/lamps.json");
    const text = readFileSync(file, "utf8");
    const args = ["build", "--service", "lamps", "--openapi", "3.0"];
    assert.is((await run(folder, args)).out, text);
    assert.match(text, '"openapi": "3.0.3"');
    putFiles(folder, { "generated/openapi-3.0/lamps.json": `${text} ` });
    const { exit, diagnostics } = await runJson(folder, ["check"]);
    assert.is(exit, 1);
    assert.ok(
      diagnostics.some(
        ({ code, source }) =>
          code === "cli/drift-file" &&
          source?.file === "generated/openapi-3.0/lamps.json",
      ),
    );
  }));

test("YAML that readers of 1.1 and 1.2 take for the same", async () => {
  const texts = [
    ...["no", "yes", "on", "off", "y", "N", "null", "~", "true", "1e3", "0755"],
    ...[
      "0x1f",
      "0o17",
      "1_000",
      "12:30:45",
      "2024-01-31",
      ".5",
      ".inf",
      "=",
      "<<",
    ],
    ...[
      "",
      " a",
      "a ",
      "a: b",
      "- a",
      "# a",
      "&a",
      "*a",
      "!a",
      "%a",
      "@a",
      "`a",
    ],
    ...["a\nb", "a\n", "\ttab", "\u2028", "ä", "x".repeat(300), "'", '"', "|"],
  ];
  const shared = { a: texts };
  const value = { shared, again: shared, 1: { no: 1, null: 2 }, "": [] };
  const text = await serialiseYaml(value);
  assert.equal(parse(text), value);
  assert.equal(parse(text, { version: "1.1", merge: true }), value);
  assert.not.match(text, /[&*]a1/);
  assert.is(await serialiseYaml(value), text);
});

test.run();
