/** A row's name is a few characters of its page: keeping it must not keep the page. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import path from "node:path";
import { measureMemory } from "../../scripts/bench/memory.js";
import { projectRoot } from "../project-root.js";
import { type FileTree, inFolder } from "../temporary-folder.js";

const PADDING = 1_000_000;

/** Parts of pages that stay as they stand: one line of code, a row's name, an address. */
const FORMATS: FileTree = {
  "a.html":
    '<h1>Lamps</h1><h4>URI</h4><p>GET /v1/lamps</p><h4>Example Requests</h4><pre>GET https://lamps.example.com/v1/lamps</pre><a href="https://lamps.example.com/a">the lamps</a>',
  "b.md":
    "# Lamps\n\n## URI\n\nGET /v1/lamps\n\n## Example Requests\n\n```\nGET https://lamps.example.com/v1/lamps\n```\n",
  "c.txt":
    'Listing Lamps\nURI\nGET /v1/lamps\nResponse Parameters\nParameter\tMandatory\tType\tDescription\na_name_of_a_lamp\tNo\tString\tName of the lamp.\nExample Requests\nGET https://lamps.example.com/v1/lamps\nExample Responses\nThe answer of a lamp that is lit.\n{ "a_name_of_a_lamp": "amber" }\nStatus Codes\n200 Done.\n',
};

test("no format's models keep the text of their pages", () =>
  inFolder(FORMATS, (folder) => assertFlat(folder)));

test("what stays of pages grows with their models, not with their HTML", () =>
  assertFlat(path.join(projectRoot, "test/fixtures/five-pages")));

/** What is kept of the pages must not follow their length. */
function assertFlat(folder: string): void {
  const plain = measureMemory(folder);
  const padded = measureMemory(folder, PADDING);
  const added = padded.html - plain.html;
  assert.ok(plain.pages > 0);
  assert.ok(added >= plain.pages * PADDING);
  const grown = padded.kept - plain.kept;
  assert.ok(
    grown < added / 10,
    `${grown} bytes more are kept of ${added} more`,
  );
}

test.run();
