/** Documents that nobody vouches for: circles, names, nonsense, size. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { compareDocuments } from "../../generator/diff/compare-documents.js";
import { formatChange } from "../../generator/report/format-changes.js";
import { at, volumeContract } from "./volume-contract.js";
import { withSchemas } from "./with-schemas.js";
import { processorTime } from "../processor-time.js";

type Loose = Record<string, unknown>;

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
  const took = processorTime();
  const changes = compareDocuments(build(), revision);
  assert.equal(
    changes.map(({ kind, location }) => `${kind} ${location}`),
    ["removed request body > field7", "added request body > field7"],
  );
  assert.ok(took() < 5_000, "within seconds");
});

test("text from pages cannot steer a terminal", () => {
  const revision = volumeContract();
  const fields = at(revision, "components/schemas/Problem/properties");
  fields["\u001b[2Jx\ny"] = { type: "string" };
  const [change] = compareDocuments(volumeContract(), revision);
  assert.not.match(formatChange(change!), /\p{Cc}/u);
});

test.run();
