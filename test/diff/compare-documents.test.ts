/** What a change knows; recursion, hostile names, size; changes that are one. */
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

type Loose = Record<string, unknown>;

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

test("a moved operation is removed here and added there", () => {
  const revision = volumeContract();
  const paths = at(revision, "paths");
  paths["/v3/{project}/orders"] = paths["/v2/{project}/orders"];
  Reflect.deleteProperty(paths, "/v2/{project}/orders");
  const changes = compareDocuments(volumeContract(), revision);
  assert.equal(changes.map(formatChange), [
    "GET /v2/{project}/orders (ListOrders): operation removed",
    "GET /v3/{project}/orders (ListOrders): operation added",
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

test("names such as `__proto__` and `constructor` are names as any other", () => {
  const contract = (type: string) =>
    JSON.parse(
      `{"openapi":"3.1.0","info":{},"paths":{"__proto__":{"get":{"parameters":[
      {"name":"constructor","in":"query","schema":{"type":"${type}"}}],"responses":{
      "__proto__":{"description":"d","headers":{"constructor":{"schema":{"type":"${type}"}}},
      "content":{"toString":{"schema":{"$ref":"#/components/schemas/__proto__"}}}}}}}},
      "components":{"schemas":{"__proto__":{"type":"object","required":["constructor"],
      "properties":{"__proto__":{"type":"${type}"},"constructor":{"type":"string"}}}}}}`,
    ) as OpenApiDocument;
  assert.equal(compareDocuments(contract("string"), contract("string")), []);
  const changes = compareDocuments(contract("string"), contract("integer"));
  assert.equal(changes.map(formatChange), [
    "GET __proto__: query constructor: type string -> integer",
    "GET __proto__: response __PROTO__ > __proto__: type string -> integer",
    "GET __proto__: response __PROTO__ > header constructor: type string -> integer",
  ]);
});

test("circles of every kind end", () => {
  const contract = (minimum: number) =>
    withSchemas({
      Body: {
        allOf: [{ $ref: "#/components/schemas/Body" }, { type: "object" }],
        properties: {
          left: { $ref: "#/components/schemas/Left" },
          loop: { $ref: "#/components/schemas/Loop" },
          both: {
            allOf: [
              { $ref: "#/components/schemas/Left" },
              { $ref: "#/components/schemas/Right" },
            ],
          },
        },
      },
      Left: {
        properties: {
          next: { $ref: "#/components/schemas/Right" },
          any: {
            anyOf: [
              { $ref: "#/components/schemas/Left" },
              { $ref: "#/components/schemas/Right" },
            ],
          },
        },
      },
      Right: {
        properties: {
          next: { $ref: "#/components/schemas/Left" },
          count: { type: "integer", minimum },
        },
        not: { $ref: "#/components/schemas/Right" },
      },
      Loop: { $ref: "#/components/schemas/Loop" },
    });
  assert.equal(compareDocuments(contract(1), contract(1)), []);
  const changes = compareDocuments(contract(1), contract(2));
  assert.equal(
    changes.map(({ location, keyword }) => `${location} ${keyword ?? ""}`),
    ["request body > both > count minimum"],
  );
});

test("dangling and foreign references are compared as texts", () => {
  const contract = ($ref: string) =>
    withSchemas({ Body: { type: "object", properties: { a: { $ref } } } });
  const [other, dangling] = ["other.json#/A", "#/components/schemas/Nothing"];
  assert.equal(compareDocuments(contract(other), contract(other)), []);
  assert.is(compareDocuments(contract(other), contract(dangling)).length, 1);
});

test("documents that hold anything anywhere do not throw", () => {
  const nonsense: readonly unknown[] = [null, 5, "x", [], [null], {}, { a: 1 }];
  for (const value of nonsense) {
    for (const pointer of [
      "",
      "paths",
      "paths/~1v2~1{project}~1disks~1order",
      "paths/~1v2~1{project}~1disks~1order/post",
      "paths/~1v2~1{project}~1disks~1order/post/responses",
      "components/schemas",
      "components/schemas/Disk",
      "components/schemas/Disk/properties",
    ]) {
      const revision = volumeContract();
      for (const name of Object.keys(at(revision, pointer))) {
        const broken = JSON.parse(JSON.stringify(revision)) as OpenApiDocument;
        at(broken, pointer)[name] = value;
        compareDocuments(volumeContract(), broken).map(formatChange);
        compareDocuments(broken, volumeContract()).map(formatChange);
        assert.equal(compareDocuments(broken, { ...broken }), []);
      }
    }
  }
});

test("wide and deep contracts take time as they grow", () => {
  const wide: Loose = {};
  for (let i = 0; i < 20_000; i++) wide[`field${String(i)}`] = { enum: [i] };
  let deep: Loose = { type: "string" };
  for (let i = 0; i < 5_000; i++) deep = { type: "array", items: deep };
  const build = () =>
    withSchemas({
      Body: { type: "object", properties: { ...wide, deep } },
    });
  const revision = build();
  const fields = at(revision, "components/schemas/Body/properties");
  fields["field7"] = { enum: ["seven"] };
  const start = performance.now();
  const changes = compareDocuments(build(), revision);
  assert.equal(
    changes.map(({ kind, location }) => `${kind} ${location}`),
    ["removed request body > field7", "added request body > field7"],
  );
  assert.ok(performance.now() - start < 5_000, "within seconds");
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

test("text from pages cannot steer a terminal", () => {
  const revision = volumeContract();
  const fields = at(revision, "components/schemas/Problem/properties");
  fields["\u001b[2Jx\ny"] = { type: "string" };
  const [change] = compareDocuments(volumeContract(), revision);
  assert.not.match(formatChange(change!), /\p{Cc}/u);
});

function withSchemas(schemas: Loose): OpenApiDocument {
  const schema = { $ref: "#/components/schemas/Body" };
  return {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {
      "/a": {
        post: {
          requestBody: { content: { "application/json": { schema } } },
          responses: {},
        },
      },
    },
    components: { schemas },
  } as unknown as OpenApiDocument;
}

test.run();
