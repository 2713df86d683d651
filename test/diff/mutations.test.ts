/**
 * Single edits of a committed contract, one for every rule: each yields exactly the rule's id, told once, with every
 * operation that it reaches. The edit is the rule's own example, put where real contracts have such things.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { compareDocuments } from "../../generator/diff/compare-documents.js";
import { judge } from "../../generator/diff/judge.js";
import { RULES } from "../../generator/diff/rules/all-rules.js";
import type { RuleExample } from "../../generator/diff/rules/rule.js";
import { projectRoot } from "../project-root.js";

type Loose = Record<string, unknown>;

const CONTRACT = readFileSync(
  path.join(projectRoot, "spec/openapi/workspace.json"),
  "utf8",
);
const OPERATION = "/v2/{project_id}/periodic/change/batch-order";
/** Both change operations send it. */
const SENT = "EstimateAddVolumeRequestBody";
/** All operations return it. */
const RETURNED = "ErrorResponse";

function contract(): Loose {
  return JSON.parse(CONTRACT) as Loose;
}

function at(document: Loose, ...names: readonly string[]): Loose {
  return names.reduce((node, name) => node[name] as Loose, document);
}

/** The contract with a fragment of an example in it; `other` tells which members the example is about. */
function withFragment(
  frame: RuleExample["frame"],
  fragment: unknown,
  other: unknown,
): OpenApiDocument {
  const document = contract();
  if (frame === "requestSchema" || frame === "responseSchema") {
    const name = frame === "requestSchema" ? SENT : RETURNED;
    const schema = at(document, "components", "schemas", name);
    at(schema, "properties")["probe"] = fragment;
    at(document, "components", "schemas")["Probe"] = { type: "object" };
  } else {
    const operation = at(document, "paths", OPERATION, "post");
    for (const key of Object.keys({ ...(other as Loose) })) {
      Reflect.deleteProperty(operation, key);
    }
    for (const [key, value] of Object.entries(fragment as Loose)) {
      Reflect.deleteProperty(operation, key);
      if (value !== null) operation[key] = value;
    }
  }
  return document as unknown as OpenApiDocument;
}

const EDITS = RULES.filter(
  ({ example: { frame } }) => frame !== "document" && frame !== "webhook",
);

for (const { id, mirror, example } of EDITS) {
  test(`${id}: the edit of a real contract yields it alone`, () => {
    const { frame, before, after } = example;
    const base = withFragment(frame, before, after);
    const revision = withFragment(frame, after, before);
    const changes = compareDocuments(base, revision);
    assert.equal(
      changes.map((change) => judge(change).rule),
      [id],
    );
    const back = compareDocuments(revision, base);
    assert.equal(
      back.map((change) => judge(change).rule),
      [mirror],
    );
    const reached = { requestSchema: 2, responseSchema: 3 };
    if (frame === "requestSchema" || frame === "responseSchema") {
      assert.is(changes[0]?.operations.length, reached[frame]);
    }
  });
}

test("most rules have such an edit", () => {
  assert.ok(EDITS.length > 400, String(EDITS.length));
});

test("the contract against itself: nothing", () => {
  const document = contract() as unknown as OpenApiDocument;
  const other = contract() as unknown as OpenApiDocument;
  assert.equal(compareDocuments(document, other), []);
});

test.run();
