import { test } from "uvu";
import * as assert from "uvu/assert";
import { matchesPattern } from "../../generator/cli/path-pattern.js";

const ROWS: readonly (readonly [
  path: string,
  pattern: string,
  want: boolean,
])[] = [
  ["/v2/{project_id}/orders", "/v2/**", true],
  ["/v2", "/v2/**", true],
  ["/v20/orders", "/v2/**", false],
  ["/v2/a", "/v2/*", true],
  ["/v2/a/b", "/v2/*", false],
  ["/v2/a/b", "/v2/*/b", true],
  ["/v2/a/b/c/orders", "/v2/**/orders", true],
  ["/v2/orders", "/v2/**/orders", true],
  ["/v2/a/orders/b", "/v2/**/orders", false],
  ["/v2/batch-orders", "/v2/*-orders", true],
  ["/v2/orders", "/v2/*-orders", false],
  ["/v2.0/ports", "/v2.0/**", true],
  ["/v2x0/ports", "/v2.0/**", false],
  ["/a/b/a/b/c", "/**/a/b/c", true],
  ["/v1/x", "/**", true],
  ["/v1/x", "/v1/x/**/**", true],
];

for (const [path, pattern, want] of ROWS) {
  test(`${path} ${want ? "fits" : "does not fit"} ${pattern}`, () => {
    assert.is(matchesPattern(path, pattern), want);
  });
}

test("a pattern made to explode takes no time worth naming", () => {
  const path = `/${"a".repeat(20_000)}`;
  const pattern = `/${"*a".repeat(200)}b`;
  assert.is(matchesPattern(path, pattern), false);
});

test.run();
