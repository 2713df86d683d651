/** What a report says beyond the facts: renames, causes, reach, siblings, versions, fingerprints. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { compareDocuments } from "../../generator/diff/compare-documents.js";
import type { ChangeReport } from "../../generator/diff/finding.js";
import { makeReport } from "../../generator/diff/make-report.js";
import { findSiblings } from "../../generator/diff/siblings.js";
import { nextVersion } from "../../generator/diff/suggest-version.js";
import { formatChange } from "../../generator/report/format-changes.js";
import { formatDiffMarkdown } from "../../generator/report/diff-markdown.js";
import { reordered } from "./contract-forms.js";
import { at, volumeContract } from "./volume-contract.js";

type Edit = (document: OpenApiDocument) => void;

const ORDER = "paths/~1v2~1{project}~1disks~1order/post";
const DISK = "components/schemas/Disk/properties";

function edited(...edits: readonly Edit[]): OpenApiDocument {
  const document = volumeContract();
  for (const edit of edits) edit(document);
  return document;
}

function report(
  base: OpenApiDocument,
  revision: OpenApiDocument,
  reread?: OpenApiDocument,
): ChangeReport {
  const side = (name: string, document: OpenApiDocument) => ({
    name,
    document,
    pages: new Map(),
  });
  return makeReport({
    base: side("base", base),
    revision: side("revision", revision),
    ...(reread && { reread }),
    symbols: { typeOf: (name) => name, functionOf: (id) => `call${id}` },
  });
}

function rename(pointer: string, from: string, to: string): Edit {
  return (document) => {
    const owner = at(document, pointer);
    const entries = Object.entries(owner).map(([name, value]) => [
      name === from ? to : name,
      value,
    ]);
    for (const name of Object.keys(owner)) Reflect.deleteProperty(owner, name);
    Object.assign(owner, Object.fromEntries(entries) as object);
  };
}

const RENAMES: readonly (readonly [string, Edit, readonly string[]])[] = [
  [
    "a field spelt in another way",
    rename(DISK, "kind", "Kind"),
    ["request-property-renamed"],
  ],
  [
    "a field with the same shape and nearly the same name",
    rename(DISK, "zone", "zones"),
    ["request-property-renamed"],
  ],
  [
    "no rename: another name, and nothing else in common",
    rename(DISK, "label", "remark"),
    ["request-optional-property-added", "request-optional-property-removed"],
  ],
  [
    "a whole path, with all its operations",
    (document) => {
      at(document, "paths/~1v2~1{project}~1orders")["post"] = {
        operationId: "PlaceOrder",
        responses: { "204": { description: "Done." } },
      };
      rename("paths", "/v2/{project}/orders", "/v3/{project}/orders")(document);
    },
    ["operation-added", "path-renamed"],
  ],
  [
    "an operation that got another name",
    (document) => {
      at(document, ORDER)["operationId"] = "OrderDisks";
    },
    ["operation-id-changed"],
  ],
];

for (const [title, edit, want] of RENAMES) {
  test(`rename: ${title}`, () => {
    const { findings } = report(volumeContract(), edited(edit));
    assert.equal(findings.map(({ rule }) => rule).sort(), want);
  });
}

test("a path with two operations moves as one change", () => {
  const add: Edit = (document) => {
    at(document, "paths/~1v2~1{project}~1orders")["post"] = {
      operationId: "PlaceOrder",
      responses: { "204": { description: "Done." } },
    };
  };
  const move = rename("paths", "/v2/{project}/orders", "/v3/{project}/orders");
  const { findings } = report(edited(add), edited(add, move));
  assert.equal(
    findings.map(({ rule, change }) => [rule, change.operations.length]),
    [["path-renamed", 2]],
  );
});

test("a path parameter that gets another name in many paths is one change, for code alone", () => {
  const move: Edit = (document) => {
    const text = JSON.stringify(document)
      .replaceAll("{project}", "{project_id}")
      .replaceAll('"name":"project"', '"name":"project_id"');
    Object.assign(document, JSON.parse(text) as object);
  };
  const { findings } = report(volumeContract(), edited(move));
  assert.equal(
    findings.map(({ rule, audiences, change }) => [
      rule,
      audiences.wire,
      audiences.typescript,
      change.operations.length,
    ]),
    [["path-parameter-renamed", "none", "breaking", 3]],
  );
});

test("a page that got another name is no change of the API", () => {
  const move: Edit = (document) => {
    at(document, ORDER)["x-doc-source"] = { page: "en-us_topic_1" };
  };
  const { findings } = report(volumeContract(), edited(move));
  assert.equal(
    findings.map(({ rule, cause, audiences }) => [
      rule,
      cause.kind,
      audiences.typescript,
    ]),
    [["page-renamed", "wording", "none"]],
  );
});

const example = (value: unknown): Edit => {
  return (document) => {
    const media = at(
      document,
      `${ORDER}/requestBody/content/application~1json`,
    );
    media["examples"] = { shown: { value } };
  };
};
const set = (pointer: string, name: string, value: unknown): Edit => {
  return (document) => {
    at(document, pointer)[name] = value;
  };
};

const CAUSES: readonly (readonly [string, unknown, Edit, kind: string])[] = [
  [
    "a field that the old example shows",
    { disks: [{ size: 20, iops: 5 }] },
    set(DISK, "iops", { type: "integer" }),
    "page",
  ],
  [
    "a field that nothing shows",
    { disks: [{ size: 20 }] },
    set(DISK, "iops", { type: "integer" }),
    "api",
  ],
  [
    "a value that the old example shows",
    { system_disk: { size: 20, kind: "TAPE" } },
    set(`${DISK}/kind`, "enum", ["SSD", "HDD", "TAPE"]),
    "page",
  ],
  [
    "a bound that the old example breaks",
    { system_disk: { size: 5 } },
    set(`${DISK}/size`, "minimum", 1),
    "page",
  ],
  [
    "a type that the old example has",
    { system_disk: { size: "20" } },
    set(`${DISK}/size`, "type", "string"),
    "page",
  ],
  [
    "a mandatory field that the old example leaves out",
    { system_disk: { kind: "SSD" } },
    set("components/schemas/Disk", "required", []),
    "page",
  ],
];

for (const [title, shown, edit, kind] of CAUSES) {
  test(`cause: ${title}`, () => {
    const { findings } = report(
      edited(example(shown)),
      edited(example(shown), edit),
    );
    assert.equal(
      findings.map(({ cause }) => cause.kind),
      [kind],
    );
  });
}

test("cause: what the reader changed, beside what the page changed", () => {
  const reader = set(`${DISK}/size`, "maximum", 9000);
  const page = set(`${DISK}/size`, "minimum", 1);
  const { findings } = report(
    volumeContract(),
    edited(reader, page),
    edited(reader),
  );
  assert.equal(
    findings.map(({ change, cause }) => [change.keyword, cause.kind]).sort(),
    [
      ["maximum", "reader"],
      ["minimum", "api"],
    ],
  );
});

test("one change of a shared schema: every operation and generated symbol", () => {
  const { findings } = report(
    volumeContract(),
    edited(set("components/schemas/Problem/properties/text", "maxLength", 9)),
  );
  assert.is(findings.length, 1);
  assert.equal(findings[0]?.symbols, [
    "Problem",
    "callChangeDisks()",
    "callListOrders()",
  ]);
});

/** A second path with the same body, written out. */
const withSibling: Edit = (document) => {
  const body = structuredClone(
    at(document, "components/schemas/ChangeDisksRequest"),
  );
  at(document, "components/schemas")["ChangePoolDisksRequest"] = body;
  const operation = structuredClone(at(document, ORDER));
  operation["operationId"] = "ChangePoolDisks";
  at(operation, "requestBody/content/application~1json")["schema"] = {
    $ref: "#/components/schemas/ChangePoolDisksRequest",
  };
  at(document, "paths")["/v2/{project}/pools/disks/order"] = {
    post: operation,
  };
};

test("siblings are found, and a change that reaches one says so", () => {
  const base = edited(withSibling);
  const [pair, ...others] = findSiblings(base);
  assert.equal(others, []);
  assert.is(pair?.likeness, 1);
  assert.equal(pair?.changes.map(formatChange), []);
  const body = "components/schemas/ChangeDisksRequest/properties";
  const one = set(body, "agency", { type: "string" });
  const both = set(body.replace("ChangeDisks", "ChangePoolDisks"), "agency", {
    type: "string",
  });
  const missed = (revision: OpenApiDocument) =>
    report(base, revision).findings.map(({ siblings }) =>
      siblings.map(({ operationId }) => operationId),
    );
  assert.equal(missed(edited(withSibling, one)), [["ChangePoolDisks"]]);
  assert.equal(missed(edited(withSibling, one, both)), [[], []]);
});

test("cause: the page of a sibling said so already", () => {
  const both = set(
    "components/schemas/ChangePoolDisksRequest/properties",
    "agency",
    { type: "string" },
  );
  const one = set(
    "components/schemas/ChangeDisksRequest/properties",
    "agency",
    { type: "string" },
  );
  const { findings } = report(
    edited(withSibling, both),
    edited(withSibling, both, one),
  );
  assert.equal(
    findings.map(({ cause }) => [cause.kind, cause.because]),
    [["page", "The page of a sibling operation said so already."]],
  );
});

test("fingerprints survive wording, order and other operations, and tell values apart", () => {
  const prints = (base: OpenApiDocument, revision: OpenApiDocument) =>
    compareDocuments(base, revision)
      .filter(({ element }) => element !== "description")
      .flatMap(({ fingerprints }) => fingerprints);
  const narrow = set(`${DISK}/size`, "maximum", 100);
  const plain = prints(volumeContract(), edited(narrow));
  const reworded = set(`${DISK}/size`, "description", "In other words.");
  assert.equal(
    prints(volumeContract(), edited(narrow, reworded)).sort(),
    [...plain].sort(),
  );
  assert.equal(
    prints(volumeContract(), reordered(edited(narrow))).sort(),
    [...plain].sort(),
  );
  const more = prints(edited(withSibling), edited(withSibling, narrow));
  assert.ok(plain.every((print) => more.includes(print)));
  const other = prints(
    volumeContract(),
    edited(set(`${DISK}/size`, "maximum", 200)),
  );
  assert.not.ok(plain.some((print) => other.includes(print)));
});

const VERSIONS = [
  ["1.2.3", "major", "2.0.0"],
  ["1.2.3", "minor", "1.3.0"],
  ["1.2.3", "patch", "1.2.4"],
  ["0.2.3", "major", "0.3.0"],
  ["0.2.3", "minor", "0.2.4"],
  ["1.2.3", "none", "1.2.3"],
] as const;

test("versions step as package managers read them", () => {
  for (const [from, bump, to] of VERSIONS) {
    assert.is(nextVersion(from, bump), to, `${from} ${bump}`);
  }
  const bumps = [
    [volumeContract(), "none"],
    [edited(set(ORDER, "description", "Other words.")), "patch"],
    [edited(set(DISK, "iops", { type: "integer" })), "minor"],
    [edited(set(`${DISK}/size`, "type", "string")), "major"],
  ] as const;
  for (const [revision, bump] of bumps) {
    assert.is(report(volumeContract(), revision).suggestedVersion.bump, bump);
  }
});

test("words of a document are no markup in Markdown", () => {
  const hostile = set(
    ORDER,
    "description",
    "</details> [a](http://b) | `c` <img src=x> @everyone",
  );
  const text = formatDiffMarkdown(report(volumeContract(), edited(hostile)));
  assert.not.match(text, /[^\\]<img|\]\(http:\/\/|@everyone/);
  assert.is(text.split("</details>").length, 2);
});

test.run();
