/** Every rule is hit by its example and by nothing else, has its mirror, and its counterpart or a reason. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compareDocuments } from "../../generator/diff/compare-documents.js";
import type { Change } from "../../generator/diff/change.js";
import { rulesFor, RULES } from "../../generator/diff/rules/all-rules.js";
import { exampleDocuments } from "../../generator/diff/rules/example-documents.js";

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

function hits(changes: readonly Change[]): string[] {
  return changes.flatMap((change) => {
    const { direction } = change;
    return rulesFor(change, direction === "both" ? undefined : direction).map(
      ({ id }) => id,
    );
  });
}

test("ids are unique", () => {
  assert.is(BY_ID.size, RULES.length);
  for (const { id } of RULES) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
});

for (const rule of RULES) {
  test(`${rule.id}: its example hits it, backwards its mirror`, () => {
    const [base, revision] = exampleDocuments(rule.example);
    assert.equal(hits(compareDocuments(base, revision)), [rule.id]);
    assert.equal(hits(compareDocuments(revision, base)), [rule.mirror]);
    assert.equal(compareDocuments(base, base), []);
  });
  test(`${rule.id}: mirror and counterpart know it, and it explains itself`, () => {
    assert.is(BY_ID.get(rule.mirror)?.mirror, rule.id);
    if (typeof rule.counterpart === "string") {
      assert.is(BY_ID.get(rule.counterpart)?.counterpart, rule.id);
    } else assert.match(rule.counterpart.none, /^[A-Z].{15,}\.$/);
    assert.match(rule.explanation, /^[A-Z`].{10,}\.$/);
  });
}

test.run();
