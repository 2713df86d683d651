import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  operationIdentifier,
  operationIdentifierOfPath,
  schemaIdentifier,
} from "../../generator/contract/identifiers.js";
import { build, codesOf, operation, service } from "./service-fixture.js";

const OFFICIAL: readonly [given: string, want: string | undefined][] = [
  ["CreateOrder", "CreateOrder"],
  ["createOrder", "CreateOrder"],
  ["neutron-create-port", "NeutronCreatePort"],
  ["batch_stop", "BatchStop"],
  ["3dRender", "Operation3dRender"],
  ["None", "NoneOperation"],
  ["创建订单", undefined],
  ["Créer", undefined],
  ["42", undefined],
  ["*/ alert(1)", "Alert1"],
  ["__proto__", "Proto"],
];
for (const [given, want] of OFFICIAL) {
  test(`official name ${given}`, () => {
    assert.is(operationIdentifier(given), want);
  });
}

const DERIVED: readonly [line: string, want: string][] = [
  ["GET /v2/{project_id}/desktops", "GetV2ByProjectIdDesktops"],
  ["DELETE /v1/a-b/{id}/c_d", "DeleteV1ABByIdCD"],
  ["GET /v2.0/files/{id}.json", "GetV20FilesByIdJson"],
  ["POST /", "Post"],
];
for (const [line, want] of DERIVED) {
  test(`id of ${line}`, () => {
    const [method, path] = line.split(" ") as [string, string];
    assert.is(operationIdentifierOfPath(method, path), want);
  });
}

const SCHEMAS: readonly [given: string, want: string | undefined][] = [
  ["OrderV5", "OrderV5"],
  ["security group rule", "SecurityGroupRule"],
  ["binding:vif_details", "BindingVifDetails"],
  ["listeners", "Listeners"],
  ["../../etc", "Etc"],
  ["", undefined],
  ["镜像Object", undefined],
];
for (const [given, want] of SCHEMAS) {
  test(`schema name of ${JSON.stringify(given)}`, () => {
    assert.is(schemaIdentifier(given), want);
  });
}

interface ClashCase {
  readonly title: string;
  readonly given: readonly Parameters<typeof operation>[0][];
  readonly want: Readonly<Record<string, string>>;
  readonly codes: readonly string[];
}

const CLASHES: readonly ClashCase[] = [
  {
    title: "the newest version on a page keeps the official name",
    given: [
      { line: "POST /v1/disks", apiName: "CreateDisk" },
      { line: "POST /v3/disks", apiName: "CreateDisk" },
      { line: "POST /v2.1/disks", apiName: "CreateDisk" },
    ],
    want: {
      "/v1/disks": "CreateDiskV1",
      "/v2.1/disks": "CreateDiskV2_1",
      "/v3/disks": "CreateDisk",
    },
    codes: [],
  },
  {
    title: "one name on two pages is told apart and reported",
    given: [
      { line: "POST /v1/disks", apiName: "CreateDisk", page: "A" },
      { line: "POST /v1/drives", apiName: "createdisk", page: "B" },
    ],
    want: { "/v1/disks": "CreateDisk", "/v1/drives": "CreatediskV1" },
    codes: ["contract/operation-id-clash"],
  },
  {
    title: "without a version the path tells them apart",
    given: [
      { line: "POST /disks", apiName: "CreateDisk", page: "A" },
      { line: "POST /drives", apiName: "CreateDisk", page: "B" },
    ],
    want: { "/disks": "CreateDisk", "/drives": "PostDrives" },
    codes: ["contract/operation-id-clash"],
  },
  {
    title: "a suffix never takes another operation's official name",
    given: [
      { line: "POST /v1/disks", apiName: "CreateDisk", page: "A" },
      { line: "POST /v2/disks", apiName: "CreateDisk", page: "A" },
      { line: "POST /v9/other", apiName: "CreateDiskV1", page: "B" },
    ],
    want: {
      "/v1/disks": "PostV1Disks",
      "/v2/disks": "CreateDisk",
      "/v9/other": "CreateDiskV1",
    },
    codes: [],
  },
];
for (const { title, given, want, codes } of CLASHES) {
  test(title, () => {
    const result = build(service(given.map(operation)));
    const ids = Object.entries(result.document.paths ?? {}).map(
      ([path, item]) => [path, item.post?.operationId],
    );
    assert.equal(Object.fromEntries(ids), want);
    assert.equal(codesOf(result), codes);
  });
}

test("two operations with one method and path are an error, and one is built", () => {
  const result = build(
    service([
      operation({ line: "GET /a/{x}", page: "A", summary: "First" }),
      operation({ line: "GET /a/{y}", page: "B", summary: "Second" }),
    ]),
  );
  assert.equal(Object.keys(result.document.paths ?? {}), ["/a/{x}"]);
  assert.is(result.document.paths?.["/a/{x}"]?.get?.summary, "First");
  assert.ok(codesOf(result).includes("contract/duplicate-operation"));
});

test.run();
