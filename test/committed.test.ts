/** The committed contracts, ledgers and clients are what the committed pages give: byte for byte, sources as well. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run, runJson } from "./cli/sample-project.js";
import { putFiles, inFolder, filesOf } from "./temporary-folder.js";
import { sampleProject } from "./cli/sample-project.js";
import { projectRoot } from "./project-root.js";

test("nothing has drifted from the pages", async () => {
  const { exit, diagnostics } = await runJson(projectRoot, ["check"]);
  const drift = diagnostics.filter(({ code }) =>
    /^cli\/(?:drift|lint)/.test(code),
  );
  assert.equal(drift, []);
  assert.is(exit, 0);
});

/** A page that yields nothing must not take a good operation away. */
for (const [title, text] of [
  ["a page that says nothing any more", "<h1>Gone</h1><p>Nothing.</p>"],
  ["an empty page", ""],
] as const) {
  test(`${title} is in quarantine`, () =>
    inFolder(sampleProject(), async (folder) => {
      const sync = ["sync", "--offline"];
      await run(folder, sync);
      const before = outputs(folder);
      const page = Object.keys(filesOf(folder)).find((file) =>
        /^spec\/pages\/.*\.html$/.test(file),
      );
      assert.ok(page);
      putFiles(folder, { [page as string]: text });
      const { exit } = await run(folder, sync);
      assert.is(exit, 1);
      assert.equal(outputs(folder), before);
      await run(folder, [...sync, "--force"]);
      assert.not.equal(outputs(folder), before);
    }));
}

function outputs(folder: string): [string, string][] {
  return Object.entries(filesOf(folder)).filter(([file]) =>
    /^(?:generated|spec\/(?:openapi|names))\//.test(file),
  );
}

test.run();
