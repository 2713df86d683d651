/** What the site says: everything of the committed contracts, and of a document that has nearly everything else. */
import { load } from "cheerio";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Schema } from "../../generator/contract/openapi.js";
import { operationsOf } from "../../generator/contract/access/walk.js";
import { fileName } from "../../generator/emit/naming/file-name.js";
import { generateReference } from "../../generator/pipeline.js";
import { loadReferenceAssets } from "../../generator/cli/load-reference-assets.js";
import {
  committedInputs,
  contractOf,
  documentWith,
  pageAt,
  SERVICES,
  shown,
  siteOf,
} from "./make-site.js";
import { SHOP_DOCUMENT } from "./shop-document.js";

const committed = await siteOf(...committedInputs());
const shop = await siteOf({ name: "shop", document: SHOP_DOCUMENT });

for (const service of SERVICES) {
  test(`${service}: every operation with its parameters, permissions, source and responses`, () => {
    const document = contractOf(service);
    for (const { path, method, operation } of operationsOf(document)) {
      const id = operation.operationId ?? "";
      const page = pageAt(
        committed,
        `${service}/operations/${fileName(id)}.html`,
      );
      assert.is(shown(page, "h1"), operation.summary);
      assert.is(shown(page, ".address"), `${method.toUpperCase()} ${path}`);
      assert.ok(shown(page, "dl.summary").includes(id));
      assert.is(
        page("dl.summary a[href^=http]").attr("href"),
        operation.externalDocs?.url,
      );
      for (const parameter of operation.parameters ?? []) {
        assert.ok("name" in parameter);
        const field = page(`li[id="${parameter.in}.${parameter.name}"]`);
        assert.is(field.find(".name").text(), parameter.name);
        const flag = parameter.required ? "required" : "optional";
        assert.ok(field.find(".head").text().includes(flag), parameter.name);
      }
      const permissions = operation["x-doc-permissions"] as
        { action: string; dependencies: string[] }[] | undefined;
      for (const { action, dependencies } of permissions ?? []) {
        const codes = page("dl.summary code")
          .toArray()
          .map((code) => page(code).text());
        for (const name of [action, ...dependencies]) {
          assert.ok(codes.includes(name), name);
        }
      }
      const statuses = page(".response .status")
        .toArray()
        .map((status) => page(status).text());
      assert.equal(statuses, Object.keys(operation.responses ?? {}));
      const calls = page(".samples pre")
        .toArray()
        .map((pre) => page(pre).text());
      const [curl = "", typescript = ""] = calls;
      assert.ok(curl.startsWith(`curl -X ${method.toUpperCase()} 'https://`));
      const name = id.charAt(0).toLowerCase() + id.slice(1);
      assert.ok(typescript.includes(`await ${name}(client, {`), typescript);
    }
  });

  test(`${service}: every schema with every property, demand and value`, () => {
    const document = contractOf(service);
    for (const [name, schema] of Object.entries(
      document.components?.schemas ?? {},
    )) {
      const page = pageAt(
        committed,
        `${service}/schemas/${fileName(name)}.html`,
      );
      const fields = page("#fields ~ ul.fields > .field");
      const names = fields
        .toArray()
        .map((field) => page(field).children(".head").find(".name").text());
      assert.equal(names, Object.keys(schema.properties ?? {}), name);
      for (const field of fields.toArray()) {
        const own = page(field);
        const property = own.children(".head").find(".name").text();
        const flags = own.children(".head").find(".flag").text();
        const given = (schema.properties ?? {})[property] as Schema;
        const isRequired = schema.required?.includes(property) ?? false;
        assert.is(flags.includes("required"), isRequired, property);
        const told = own.children(".told").text().replace(/\s+/g, " ");
        const values = given.enum ?? given["x-extensible-enum"] ?? [];
        const meanings = given["x-enum-descriptions"] ?? [];
        for (const value of values as unknown[]) {
          assert.ok(
            told.includes(String(value)),
            `${property} ${String(value)}`,
          );
        }
        for (const meaning of meanings as string[]) {
          assert.ok(told.includes(meaning), `${property} ${meaning}`);
        }
        if (given.pattern !== undefined) {
          assert.ok(told.includes(given.pattern), property);
        }
        if (given.default !== undefined) {
          assert.ok(
            told.includes(`Default: ${String(given.default)}`),
            property,
          );
        }
        if (given.maxLength !== undefined) {
          assert.match(told, `${given.maxLength} character`);
        }
      }
    }
  });
}

test("conditions stand above the fields that they are between", () => {
  const page = pageAt(committed, "workspace/schemas/rebuild-desktops-req.html");
  assert.is(
    shown(page, "#fields ~ .conditions li"),
    "If encrypt_type is ENCRYPTED, kms_id is required.",
  );
  const field = page("li.field[id='field.kms_id'] > .head");
  assert.match(field.text(), /conditional/);
});

test("a description does not repeat the list of values that is shown", () => {
  const page = pageAt(committed, "workspace/schemas/rebuild-desktops-req.html");
  const told = shown(page, "li.field[id='field.encrypt_type'] > .told");
  assert.is(told.split("encryption stays as it was originally").length, 2);
  assert.ok(told.startsWith("Type of encryption."));
});

test("an address is escaped once", () => {
  const page = pageAt(shop, "shop/operations/show-shelf.html");
  const link = page("dl.summary a[rel]");
  assert.is(link.attr("href"), "https://shop.example/?a=1&b=2");
});

test("siblings are linked, with what they differ in", () => {
  const page = pageAt(
    committed,
    "workspace/operations/create-desktop-batch-order.html",
  );
  const sibling = page(".sibling");
  assert.is(sibling.length, 1);
  assert.match(sibling.text(), /desktop-pool\/periodic\/change\/order/);
  assert.is(
    sibling.find("a").attr("href"),
    "../../workspace/operations/create-desktop-pool-change-order.html",
  );
});

const SHOWN: readonly (readonly [
  page: string,
  selector: string,
  want: string,
])[] = [
  [
    "operations/change-shelf",
    "dl.summary",
    "10 requests a minute for one user, 1000 requests a minute altogether",
  ],
  ["operations/change-shelf", "dl.summary", "shop:stores:get"],
  [
    "operations/change-shelf",
    "dl.summary",
    "OAuth (shelves:read) or Key and User or none",
  ],
  ["operations/show-shelf", "dl.summary", "AuthenticationNone"],
  ["operations/show-shelf", "article", "deprecated"],
  ["operations/change-shelf", "table", "Shop.0002"],
  ["operations/change-shelf", "#variants ~ h3", "PaintShelf"],
  ["operations/change-shelf", "#variants ~ p + p", "Needs an empty place."],
  ["operations/change-shelf", "#variants ~ dl", "shop:shelves:move"],
  [
    "operations/change-shelf",
    "article",
    "painted: POST {$request.body#/url} It is dry",
  ],
  [
    "operations/change-shelf",
    ".samples",
    "As documented; it does not fit the schema: colour is no number",
  ],
  [
    "operations/change-shelf",
    ".samples",
    "For one of several bodies: paintShelf, moveShelf.",
  ],
  ["operations/change-shelf", ".response", "default Whatever comes."],
  [
    "operations/show-shelf",
    "li[id='query.fields']",
    "Each item: at most 2 items Each item of each item: at most 9 characters",
  ],
  ["operations/show-shelf", "li[id='query.filter']", "colour"],
  ["operations/show-shelf", "li[id='path.shelf_id']", "required A UUID"],
  [
    "operations/show-shelf",
    "#response-200",
    "X-Rate integer Calls left. At least 0",
  ],
  ["operations/show-shelf", "#response-410", "The same body as 404."],
  ["operations/show-shelf", ".samples", "?fields="],
  ["operations/patch-shelves-shelf-id", ".samples", "-F 'file="],
  ["operations/patch-shelves-shelf-id", ".samples", "No example is documented"],
  [
    "operations/webhook-post-shelf-fell",
    "article",
    "Webhook: the service calls you",
  ],
  ["schemas/shelf", "li[id='field.inner']", "which this is inside of"],
  ["schemas/shelf", "li[id='field.paint']", "Paint or null"],
  ["schemas/shelf", "li[id='field.labels']", "map of strings"],
  ["schemas/shelf", "li[id='field.recipe']", "string that holds Paint as JSON"],
  ["schemas/shelf", "li[id='field.spot']", "tuple"],
  [
    "schemas/shelf",
    "li[id='field.secret']",
    "reserved, has no effect write-only",
  ],
  ["schemas/shelf", "li[id='field.id']", "required read-only"],
  [
    "schemas/shelf",
    "li[id='field.odd']",
    "unknown #/components/schemas/NoSuch",
  ],
  [
    "schemas/shelf",
    "li[id='field.kind']",
    "is tells which form it is: p is Paint.",
  ],
  ["schemas/shelf", "li[id='field.both']", "2 fields"],
  ["schemas/shelf", "article", "If labels is given, spot is required."],
  [
    "schemas/shelf",
    "li[id='field.undescribed']",
    "undescribed any value required",
  ],
  ["schemas/shelf", "article", "fields that match ^x- integer"],
  ["schemas/shelf", "article > p.heading", "Not a heading"],
  ["schemas/problem", "pre", "Shop.0001"],
  ["schemas/problem", "#users ~ ul", "Showing a shelf"],
  ["authentication", "article", "A key, sent in the query parameter key."],
  ["authentication", "article", "Scope shelves:read: Look at shelves."],
  ["errors", "article", "Ask for another size."],
  ["errors", "article", "Changing a shelf"],
  ["index", "article", "Sells things."],
  ["index", "article", "/api/ Relative."],
];

for (const [name, selector, want] of SHOWN) {
  test(`${name} shows: ${want}`, () => {
    const page = pageAt(shop, `shop/${name}.html`);
    const texts = page(selector)
      .toArray()
      .map((one) => page(one).text().replace(/\s+/g, " "));
    assert.ok(texts.length > 0, `no ${selector}`);
    assert.ok(
      texts.some((text) => text.includes(want)),
      texts.join("\n"),
    );
  });
}

test("what is nested too deeply for a page has a page of its own, down to the last field", () => {
  const start = "shop/operations/patch-shelves-shelf-id.html";
  let at = start;
  const seen: string[] = [];
  for (let steps = 0; steps < 10 && !seen.includes("level_24"); steps += 1) {
    const page = pageAt(shop, at);
    page("article .field > .head > .name").each((_index, name) => {
      seen.push(page(name).text());
    });
    const next = page("article .elsewhere a").attr("href");
    if (next === undefined) break;
    at = next.replace(/^(?:\.\.\/)+/, "");
  }
  for (let level = 1; level <= 24; level += 1) {
    assert.is(seen.filter((name) => name === `level_${level}`).length, 1);
  }
  assert.is.not(at, start);
});

test("same in, same out", async () => {
  const again = await siteOf(...committedInputs());
  assert.equal(again, committed);
});

test("files come sorted, each path once", () => {
  const paths = committed.map((file) => file.path);
  assert.equal(paths, [...new Set(paths)].sort());
});

test("changes stand at their operation and on a page of their own", async () => {
  const { files } = await generateReference(
    [
      {
        name: "shop",
        document: SHOP_DOCUMENT,
        changes: [
          {
            revision: "abc1234",
            date: "2026-01-31",
            changes: [
              {
                level: "breaking",
                title: "request body > <colour>: removed",
                explanation: "Calls fail.",
                operations: ["PUT /shelves/{shelf_id}", "GET /gone"],
              },
            ],
          },
        ],
      },
    ],
    loadReferenceAssets(),
    { title: "All shops" },
  );
  const page = pageAt(files, "shop/operations/change-shelf.html");
  assert.is(
    shown(page, ".changes li"),
    "breaking 2026-01-31 request body > <colour>: removed Calls fail.",
  );
  assert.is(
    pageAt(files, "shop/operations/show-shelf.html")(".changes").length,
    0,
  );
  const all = pageAt(files, "shop/changes.html");
  assert.match(shown(all, "h2"), "2026-01-31 abc1234");
  assert.is(
    all(".changes a").attr("href"),
    "../shop/operations/change-shelf.html",
  );
  assert.match(
    load(files.find(({ path }) => path === "index.html")?.text ?? "")(
      "title",
    ).text(),
    "All shops",
  );
});

test("a page has no room for everything: the rest is a link, and what is not named a page", async () => {
  const wide = (name: string): object => ({
    type: "object",
    properties: Object.fromEntries(
      Array.from({ length: 60 }, (_value, at) => [
        `${name}${at}`,
        { type: "string" },
      ]),
    ),
  });
  const properties = Object.fromEntries(
    Array.from({ length: 9 }, (_value, at) => [`group${at}`, wide(`g${at}x`)]),
  );
  const files = await siteOf({
    name: "wide",
    document: documentWith({ Wide: { type: "object", properties } }),
  });
  const names = files.flatMap((file) => {
    if (!file.path.startsWith("wide/schemas/")) return [];
    const page = load(file.text);
    return page(".field > .head > .name")
      .toArray()
      .map((one) => page(one).text());
  });
  for (let at = 0; at < 9; at += 1) assert.ok(names.includes(`g${at}x59`));
  assert.is(names.length, 9 + 9 * 60);
});

test.run();
