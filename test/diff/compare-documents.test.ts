/** What a change knows, and what is one change. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { compareDocuments } from "../../generator/diff/compare-documents.js";
import {
  formatChange,
  formatChanges,
} from "../../generator/report/format-changes.js";
import { inlined, reordered } from "./contract-forms.js";
import { at, volumeContract } from "./volume-contract.js";
import { withSchemas } from "./with-schemas.js";

test("a change in a shared schema is one, with every place and both sides", () => {
  const revision = volumeContract();
  at(revision, "components/schemas/DiskOutput/allOf/1/properties/size")[
    "type"
  ] = "string";
  const changes = compareDocuments(volumeContract(), revision);
  assert.is(changes.length, 1);
  const [change] = changes;
  assert.is(change?.kind, "changed");
  assert.is(change?.element, "schema");
  assert.is(change?.keyword, "type");
  assert.is(change?.direction, "response");
  assert.is(change?.location, "response 200 > system_disk > size");
  assert.equal(
    change?.operations.map(({ operationId }) => operationId),
    ["ChangeDisks", "ListOrders"],
  );
  assert.equal(
    change?.reaches.map(({ location }) => location),
    [
      "response 200 > system_disk > size",
      "response 200 > disks[] > size",
      "response 200 > orders[] > system_disk > size",
      "response 200 > orders[] > disks[] > size",
    ],
  );
  const pointer =
    "#/components/schemas/DiskOutput/allOf/1/properties/size/type";
  assert.is(change?.base.pointer, pointer);
  assert.is(change?.revision.pointer, pointer);
});

test("sources: the row's own, else the nearest above", () => {
  const revision = volumeContract();
  at(revision, "components/schemas/Disk/properties/size")["minimum"] = 1;
  at(revision, "components/schemas/Disk/properties/kind")["minLength"] = 1;
  const [kind, size] = compareDocuments(volumeContract(), revision);
  assert.equal(size?.base.source, {
    page: "handbook/Orders",
    table: "Disk",
    row: "size",
  });
  assert.equal(kind?.revision.source, {
    page: "handbook/Orders",
    table: "Disk",
  });
});

test("a schema used in requests and responses is reached from both", () => {
  const base = volumeContract();
  at(base, "components/schemas/Order/properties")["first"] = {
    $ref: "#/components/schemas/Disk",
  };
  const revision = JSON.parse(JSON.stringify(base)) as OpenApiDocument;
  at(revision, "components/schemas/Disk/properties/size")["minimum"] = 1;
  const [change, ...others] = compareDocuments(base, revision);
  assert.equal(others, []);
  assert.is(change?.direction, "both");
});

test("a shared schema against its copies is still one change", () => {
  const revision = volumeContract();
  at(revision, "components/schemas/Problem/properties/text")["maxLength"] = 9;
  const changes = compareDocuments(volumeContract(), inlined(revision));
  assert.is(changes.length, 1);
  assert.is(changes[0]?.operations.length, 2);
});

test("two operations that swap paths are told by method and path", () => {
  const base = volumeContract();
  const paths = at(base, "paths");
  const [order, pool] = ["/v2/{project}/disks/order", "/v2/{project}/pool"];
  paths[pool] = JSON.parse(JSON.stringify(paths[order]));
  const poolOrder = at(paths[pool], "post");
  poolOrder["operationId"] = "ChangePoolDisks";
  poolOrder["summary"] = "Changing disks of a pool";
  const revision = JSON.parse(JSON.stringify(base)) as OpenApiDocument;
  const swapped = at(revision, "paths");
  [swapped[order], swapped[pool]] = [swapped[pool], swapped[order]];
  assert.equal(compareDocuments(base, revision).map(formatChange), [
    `POST ${order} (ChangePoolDisks): operationId ChangeDisks -> ChangePoolDisks`,
    `POST ${order} (ChangePoolDisks): summary "Changing disks" -> "Changing disks of a pool"`,
    `POST ${pool} (ChangeDisks): operationId ChangePoolDisks -> ChangeDisks`,
    `POST ${pool} (ChangeDisks): summary "Changing disks of a pool" -> "Changing disks"`,
  ]);
});

test("a moved operation is one change", () => {
  const revision = volumeContract();
  const paths = at(revision, "paths");
  paths["/v3/{project}/orders"] = paths["/v2/{project}/orders"];
  Reflect.deleteProperty(paths, "/v2/{project}/orders");
  const changes = compareDocuments(volumeContract(), revision);
  assert.equal(changes.map(formatChange), [
    "GET /v3/{project}/orders (ListOrders): path renamed from /v2/{project}/orders to /v3/{project}/orders",
  ]);
});

test("changes are the same and in the same order whatever the order of keys", () => {
  const revision = volumeContract();
  const disk = at(revision, "components/schemas/Disk");
  Reflect.deleteProperty(at(disk, "properties"), "kind");
  disk["required"] = ["label", "size"];
  at(revision, "paths/~1v2~1{project}~1orders/get")["operationId"] = "List";
  const lines = compareDocuments(volumeContract(), revision).map(formatChange);
  const others = compareDocuments(
    reordered(volumeContract()),
    reordered(revision),
  ).map(formatChange);
  assert.is(lines.length, 3);
  assert.equal(others, lines);
});

test("changes are grouped by operation", () => {
  const revision = volumeContract();
  at(revision, "info")["version"] = "2";
  at(revision, "paths/~1v2~1{project}~1orders/get")["deprecated"] = true;
  assert.is(
    formatChanges(compareDocuments(volumeContract(), revision)),
    [
      "document",
      "  info: version 1 -> 2",
      "",
      "GET /v2/{project}/orders (ListOrders)",
      "  deprecated false -> true",
      "",
    ].join("\n"),
  );
});

test("alternatives of one shape are told apart by their words", () => {
  const branch = (title: string) => ({ title, type: "object" });
  const contract = (...titles: string[]) =>
    withSchemas({ Body: { oneOf: titles.map(branch) } });
  const base = contract("One", "Two", "Three");
  assert.equal(compareDocuments(base, contract("Three", "One", "Two")), []);
  const changes = compareDocuments(base, contract("Three", "Uno", "Two"));
  assert.equal(changes.map(formatChange), [
    'POST /a: request body > <Uno>: title "One" -> "Uno"',
  ]);
});

test("extensions that refer to components are looked through", () => {
  const contract = (name: string, value: unknown) => ({
    ...withSchemas({ Body: {}, [name]: { type: "string", enum: ["a"] } }),
    "x-defaults": { name: value },
  });
  const shared = (name: string) =>
    contract(name, { $ref: `#/components/schemas/${name}` });
  const written = contract("B", { enum: ["a"], type: "string" });
  assert.equal(compareDocuments(shared("A"), shared("B")), []);
  assert.equal(compareDocuments(shared("B"), written), []);
  const other = contract("B", { enum: ["b"], type: "string" });
  assert.equal(
    compareDocuments(shared("B"), other).map(({ keyword }) => keyword),
    ["x-defaults"],
  );
});

test("components that nothing refers to are compared by name or shape", () => {
  const base = withSchemas({
    Body: {},
    Lone: { type: "object", properties: { a: { type: "string" } } },
    Old: { type: "object", properties: { b: { type: "string" } } },
  });
  const revision = withSchemas({
    Body: {},
    Lone: { type: "object", properties: { a: { type: "integer" } } },
    New: { type: "object", properties: { b: { type: "string" } } },
    More: { type: "string" },
  });
  assert.equal(compareDocuments(base, revision).map(formatChange), [
    "document: schema Lone > a: type string -> integer",
    'document: schema More: schema "More" added',
  ]);
});

test("what the service sends is a request the other way about", () => {
  const contract = (type: string) =>
    ({
      openapi: "3.1.0",
      info: {},
      webhooks: {
        paid: {
          post: {
            requestBody: { content: { a: { schema: { type } } } },
            responses: {},
          },
        },
      },
    }) as unknown as OpenApiDocument;
  const [change] = compareDocuments(contract("string"), contract("integer"));
  assert.is(change?.operation?.method, "WEBHOOK POST");
  assert.is(change?.direction, "response");
});

test.run();
