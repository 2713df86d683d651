/** What `--out` names may be a device: it is written to and stays one. */
import { lstatSync, symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { writeResult } from "../../generator/cli/write-result.js";
import type { Io } from "../../generator/cli/io.js";
import { inFolder } from "../temporary-folder.js";

if (process.platform !== "win32") {
  test("a link to a device is not replaced by a file", () =>
    inFolder({}, (folder) => {
      const link = path.join(folder, "nothing");
      symlinkSync("/dev/null", link);
      assert.equal(writeResult("nothing", "text", { cwd: folder } as Io), []);
      assert.ok(lstatSync(link).isSymbolicLink());
    }));
}

test.run();
