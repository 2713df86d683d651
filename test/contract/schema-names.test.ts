import { test } from "uvu";
import * as assert from "uvu/assert";
import { compareText } from "../../generator/contract/compare-text.js";
import {
  EMPTY_LEDGER,
  extendLedger,
  parseLedger,
  serialiseLedger,
} from "../../generator/contract/name-ledger.js";
import {
  BOOLEAN,
  build,
  codesOf,
  field,
  INTEGER,
  listOf,
  object,
  type ObjectSpec,
  operation,
  ref,
  response,
  schemasOf,
  service,
  STRING,
} from "./service-fixture.js";

const SIZE = [field("size", INTEGER)];
const KIND = [field("kind", STRING)];

interface NameCase {
  readonly title: string;
  readonly operations: readonly Parameters<typeof operation>[0][];
  readonly objects: readonly ObjectSpec[];
  readonly want: readonly string[];
}

const CASES: readonly NameCase[] = [
  {
    title: "the documented name, shared by equal shapes of other pages",
    operations: [
      { line: "POST /a", apiName: "MakeA", body: ref("a") },
      { line: "POST /b", apiName: "MakeB", body: ref("b") },
    ],
    objects: [
      { id: "a", name: "Disk", fields: SIZE },
      {
        id: "b",
        name: "Disk",
        fields: [field("size", INTEGER, { description: "Other words." })],
      },
    ],
    want: ["Disk"],
  },
  {
    title: "another shape of the name is named after its operation",
    operations: [
      { line: "POST /a", apiName: "MakeA", body: ref("a") },
      { line: "POST /b", apiName: "MakeB", body: ref("b") },
    ],
    objects: [
      { id: "a", name: "Disk", fields: SIZE },
      { id: "b", name: "Disk", fields: KIND },
    ],
    want: ["Disk", "MakeBDisk"],
  },
  {
    title: "names that differ only in case clash",
    operations: [
      { line: "POST /a", apiName: "MakeA", body: ref("a") },
      { line: "POST /b", apiName: "MakeB", body: ref("b") },
    ],
    objects: [
      { id: "a", name: "diskSize", fields: SIZE },
      { id: "b", name: "Disksize", fields: KIND },
    ],
    want: ["DiskSize", "MakeBDisksize"],
  },
  {
    title:
      "unnamed ones: operation and status, and nested ones by their property",
    operations: [
      {
        line: "POST /a",
        apiName: "MakeA",
        body: ref("q"),
        responses: [response("200", ref("r"))],
      },
    ],
    objects: [
      { id: "q", fields: [field("disks", listOf(ref("d")))] },
      { id: "d", fields: SIZE },
      { id: "r", side: "response", fields: [field("my-list", ref("m"))] },
      { id: "m", side: "response", fields: KIND },
    ],
    want: [
      "MakeARequest",
      "MakeARequestDisks",
      "MakeAResponse200",
      "MakeAResponse200MyList",
    ],
  },
  {
    title: "unnamed ones of equal shape are apart under other fields",
    operations: [{ line: "POST /a", apiName: "MakeA", body: ref("q") }],
    objects: [
      {
        id: "q",
        fields: [field("rules", listOf(ref("d"))), field("pool", ref("e"))],
      },
      { id: "d", fields: SIZE },
      { id: "e", fields: SIZE },
    ],
    want: ["MakeARequest", "MakeARequestPool", "MakeARequestRules"],
  },
  {
    title: "content that differs between request and response is X and XOutput",
    operations: [
      {
        line: "POST /a",
        apiName: "MakeA",
        body: ref("q"),
        responses: [response("200", ref("r"))],
      },
    ],
    objects: [
      {
        id: "q",
        name: "Disk",
        fields: [field("size", INTEGER, { required: true })],
      },
      { id: "r", name: "Disk", side: "response", fields: SIZE },
    ],
    want: ["Disk", "DiskOutput"],
  },
  {
    title: "equal content in both directions is one schema",
    operations: [
      {
        line: "POST /a",
        apiName: "MakeA",
        body: ref("q"),
        responses: [response("200", ref("r"))],
      },
    ],
    objects: [
      { id: "q", name: "Disk", fields: SIZE },
      { id: "r", name: "Disk", side: "response", fields: SIZE },
    ],
    want: ["Disk"],
  },
  {
    title: "a field that only the request calls reserved is another one",
    operations: [
      {
        line: "POST /a",
        apiName: "MakeA",
        body: ref("q"),
        responses: [response("200", ref("r"))],
      },
    ],
    objects: [
      {
        id: "q",
        name: "Disk",
        fields: [
          field("size", INTEGER, {
            constraints: [{ kind: "reserved", rule: "test", words: "spare" }],
          }),
        ],
      },
      { id: "r", name: "Disk", side: "response", fields: SIZE },
    ],
    want: ["Disk", "DiskOutput"],
  },
  {
    title: "a difference further down makes all that lead there differ",
    operations: [
      {
        line: "POST /a",
        apiName: "MakeA",
        body: ref("q"),
        responses: [response("200", ref("r"))],
      },
    ],
    objects: [
      { id: "q", name: "Box", fields: [field("disk", ref("qd"))] },
      { id: "qd", name: "Disk", fields: SIZE },
      {
        id: "r",
        name: "Box",
        side: "response",
        fields: [field("disk", ref("rd"))],
      },
      { id: "rd", name: "Disk", side: "response", fields: KIND },
    ],
    want: ["Box", "BoxOutput", "Disk", "DiskOutput"],
  },
  {
    title: "error bodies without a name are one schema for each shape",
    operations: [
      {
        line: "POST /a",
        apiName: "MakeA",
        responses: [response("400", ref("a4")), response("500", ref("a5"))],
      },
      {
        line: "POST /b",
        apiName: "MakeB",
        responses: [response("404", ref("b4")), response("500", ref("b5"))],
      },
    ],
    objects: [
      { id: "a4", side: "response", fields: KIND },
      { id: "a5", side: "response", fields: KIND },
      { id: "b4", side: "response", fields: KIND },
      { id: "b5", side: "response", fields: SIZE },
    ],
    want: ["ErrorResponse", "MakeBErrorResponse"],
  },
  {
    title: "objects that lead back to themselves",
    operations: [
      { line: "POST /a", apiName: "MakeA", body: ref("a") },
      { line: "POST /b", apiName: "MakeB", body: ref("b") },
    ],
    objects: [
      {
        id: "a",
        name: "Tree",
        fields: [field("children", listOf(ref("a"))), field("leaf", ref("al"))],
      },
      { id: "al", name: "Leaf", fields: [field("tree", ref("a"))] },
      {
        id: "b",
        name: "Tree",
        fields: [field("leaf", ref("bl")), field("children", listOf(ref("b")))],
      },
      { id: "bl", name: "Leaf", fields: [field("tree", ref("b"))] },
    ],
    want: ["Leaf", "Tree"],
  },
  {
    title: "two shapes of one name within one operation",
    operations: [{ line: "POST /a", apiName: "MakeA", body: ref("q") }],
    objects: [
      {
        id: "q",
        name: "Box",
        fields: [
          field("x", ref("x")),
          field("y", ref("y")),
          field("z", ref("z")),
        ],
      },
      { id: "x", name: "Disk", fields: SIZE },
      { id: "y", name: "Disk", fields: KIND },
      { id: "z", name: "Disk", fields: [field("on", BOOLEAN)] },
    ],
    want: ["Box", "Disk", "MakeADisk", "MakeAZDisk"],
  },
  {
    title: "objects of structure pages that no operation uses",
    operations: [{ line: "POST /a", apiName: "MakeA" }],
    objects: [
      { id: "s", name: "Structure", fields: [field("part", ref("p"))] },
      { id: "p", fields: SIZE },
    ],
    want: ["Structure", "StructurePart"],
  },
];

for (const { title, operations, objects, want } of CASES) {
  test(title, () => {
    const result = build(
      service(operations.map(operation), objects.map(object)),
    );
    assert.equal(Object.keys(schemasOf(result)), want);
    const text = JSON.stringify(result.document);
    for (const [, target] of text.matchAll(
      /"\$ref":"#\/components\/schemas\/([^"]*)"/g,
    )) {
      assert.ok(want.includes(target ?? ""), `${target} is a schema`);
    }
  });
}

test("the same contract for every order of pages, operations and objects", () => {
  for (const { operations, objects } of CASES) {
    const forwards = build(
      service(operations.map(operation), objects.map(object)),
    );
    const backwards = build(
      service(
        [...operations].reverse().map(operation),
        [...objects].reverse().map(object),
      ),
    );
    assert.is(JSON.stringify(backwards), JSON.stringify(forwards));
  }
});

test("new pages rename nothing that the ledger holds", () => {
  const old = {
    operations: [{ line: "POST /m", apiName: "MakeM", body: ref("m") }],
    objects: [{ id: "m", name: "Disk", fields: SIZE }],
  };
  const first = build(
    service(old.operations.map(operation), old.objects.map(object)),
  );
  const model = service(
    [
      ...old.operations.map(operation),
      // Sorts before the old one and wants its names.
      operation({
        line: "POST /a",
        apiName: "MakeM",
        body: ref("a"),
        page: "New",
      }),
    ],
    [...old.objects, { id: "a", name: "Disk", fields: KIND }].map(object),
  );
  const fresh = build(model);
  assert.is(fresh.document.paths?.["/a"]?.post?.operationId, "MakeM");
  const second = build(model, { ledger: first.ledger });
  assert.is(second.document.paths?.["/m"]?.post?.operationId, "MakeM");
  assert.is(second.document.paths?.["/a"]?.post?.operationId, "PostA");
  assert.equal(
    schemasOf(second)["Disk"]?.properties?.["size"]?.type,
    "integer",
  );
  assert.ok(schemasOf(second)["PostADisk"]);
  assert.ok(codesOf(second).includes("contract/schema-name-taken"));
  for (const entry of [...first.ledger.operations, ...first.ledger.schemas]) {
    const all = JSON.stringify(second.ledger);
    assert.ok(all.includes(JSON.stringify(entry)), "kept");
  }
  const third = build(model, { ledger: second.ledger });
  assert.is(JSON.stringify(third.document), JSON.stringify(second.document));
  assert.equal(third.ledger, second.ledger);
});

test("a name that has to change stays in the ledger under `formerly`", () => {
  const operations = ["POST /a", "POST /b"].map((line, index) =>
    operation({ line, apiName: `Make${index}`, body: ref(line) }),
  );
  const disks = (
    fields: readonly (typeof SIZE)[],
  ): ReturnType<typeof object>[] =>
    fields.map((list, index) =>
      object({
        id: operations[index]?.method + " /" + "ab"[index],
        name: "Disk",
        fields: list,
      }),
    );
  const first = build(service(operations, disks([SIZE, SIZE])));
  assert.equal(Object.keys(schemasOf(first)), ["Disk"]);
  const second = build(service(operations, disks([SIZE, KIND])), {
    ledger: first.ledger,
  });
  assert.equal(Object.keys(schemasOf(second)), ["Disk", "Make1Disk"]);
  assert.ok(codesOf(second).includes("contract/schema-name-changed"));
  const entry = second.ledger.schemas.find(({ path }) => path === "/b");
  assert.is(entry?.name, "Make1Disk");
  assert.equal(entry?.formerly, ["Disk"]);
});

test("a ledger survives its file, and nonsense is no ledger", () => {
  const { ledger } = build(
    service(
      [operation({ line: "POST /a/{id}", body: ref("a") })],
      [object({ id: "a", name: "Disk", fields: SIZE })],
    ),
  );
  assert.equal(parseLedger(serialiseLedger(ledger)), ledger);
  assert.equal(parseLedger(serialiseLedger(EMPTY_LEDGER)), EMPTY_LEDGER);
  assert.equal(extendLedger(ledger, EMPTY_LEDGER), ledger);
  for (const text of ["", "[]", '{"operations":[],"schemas":[{}]}']) {
    assert.is(parseLedger(text), undefined);
  }
  const keys = ledger.schemas.map(
    ({ path, documented }) => `${path} ${documented}`,
  );
  assert.equal(keys, [...keys].sort(compareText));
});

test("what other pages say of a shared field is kept among the sources", () => {
  const described = (description: string) => [
    field("size", INTEGER, { description }),
  ];
  const words = ["", "In GB.", "Size of it.", "In GB."];
  const built = build(
    service(
      words.map((_, index) =>
        operation({ line: `POST /${index}`, body: ref(`${index}`) }),
      ),
      words.map((text, index) =>
        object({ id: `${index}`, name: "Disk", fields: described(text) }),
      ),
    ),
  );
  assert.is(
    schemasOf(built)["Disk"]?.properties?.["size"]?.description,
    "In GB.",
  );
  assert.equal(
    built.sources.entries["/components/schemas/Disk/properties/size"]
      ?.otherDescriptions,
    ["Size of it."],
  );
});

test.run();
