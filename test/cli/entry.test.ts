/** The script that the package installs: one process each, because starting one is what it does. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { projectRoot } from "../project-root.js";
import { inFolder } from "../temporary-folder.js";

const SCRIPT = path.join(projectRoot, "scripts/helpspec.js");

test("the command runs from any folder and knows its version", () =>
  inFolder({}, (cwd) => {
    const { stdout, status } = spawnSync(
      process.execPath,
      [SCRIPT, "--version"],
      { cwd, encoding: "utf8" },
    );
    const manifest = readFileSync(
      path.join(projectRoot, "package.json"),
      "utf8",
    );
    assert.is(status, 0);
    assert.is(
      stdout,
      `${(JSON.parse(manifest) as { version: string }).version}\n`,
    );
  }));

test("without compiled code it says how to get it", () =>
  inFolder({}, (folder) => {
    mkdirSync(path.join(folder, "scripts"));
    copyFileSync(SCRIPT, path.join(folder, "scripts/helpspec.js"));
    writeFileSync(path.join(folder, "package.json"), '{"type": "module"}');
    const { stderr, status } = spawnSync(
      process.execPath,
      [path.join(folder, "scripts/helpspec.js"), "check"],
      { encoding: "utf8" },
    );
    assert.is(status, 70);
    assert.match(
      stderr,
      /not compiled yet: run `npm install`, or `npm run build`/,
    );
  }));

test.run();
