/** A row's name is a few characters of its page: keeping it must not keep the page. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import path from "node:path";
import { measureMemory } from "../../scripts/bench/memory.js";
import { projectRoot } from "../project-root.js";

const PADDING = 1_000_000;

test("what stays of pages grows with their models, not with their HTML", () => {
  const folder = path.join(projectRoot, "test/fixtures/five-pages");
  const plain = measureMemory(folder);
  const padded = measureMemory(folder, PADDING);
  assert.ok(plain.pages >= 5);
  assert.ok(padded.html - plain.html >= plain.pages * PADDING);
  const grown = padded.kept - plain.kept;
  assert.ok(
    grown < (padded.html - plain.html) / 5,
    `${grown} bytes more are kept of ${padded.html - plain.html} more`,
  );
});

test.run();
