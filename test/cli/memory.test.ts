/**
 * Memory grows with what is read, not with the HTML around it: a heap that holds a few pages builds any number of them.
 * One process each, because a limit on the heap is a process's.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { projectRoot } from "../project-root.js";
import { type FileTree, inFolder } from "../temporary-folder.js";
import { samplePage, SHELF } from "./sample-project.js";

const SCRIPT = path.join(projectRoot, "scripts/helpspec.js");
const HEAP_MEGABYTES = 48;
const PAGE_BYTES = 6_000_000;
const PAGES = 14;

/** Pages that are together far larger than the heap, and say next to nothing. */
function largePages(folder: string): FileTree {
  const filling = `<!--${" ".repeat(PAGE_BYTES)}-->`;
  const pages = Array.from({ length: PAGES }, (_, at) => {
    const uri = `POST /v1/{project_id}/shelves${at}`;
    const page = samplePage({ ...SHELF, uri });
    return [`${folder}/P${at}.html`, page.replace("</h1>", `</h1>${filling}`)];
  });
  return Object.fromEntries(pages) as FileTree;
}

const CONFIGURATION = {
  services: {
    shelves: {
      title: "Shelves",
      handbooks: ["api-room"],
      paths: ["/**"],
      servers: [{ url: "https://shelves.example" }],
    },
  },
};

const ROWS: readonly {
  readonly title: string;
  readonly files: () => FileTree;
  readonly args: readonly string[];
}[] = [
  {
    title: "a folder",
    files: () => largePages("p"),
    args: ["build", "p"],
  },
  {
    title: "a configured service",
    files: () => ({
      ...largePages("spec/pages/api-room"),
      "helpspec.config.json": JSON.stringify(CONFIGURATION),
      "spec/pages/api-room/manifest.json": JSON.stringify({
        handbook: "api-room",
        pages: [],
      }),
    }),
    args: ["build"],
  },
];

for (const { title, files, args } of ROWS) {
  test(`pages that are larger than the heap together: ${title}`, () =>
    inFolder(files(), (cwd) => {
      const heap = `--max-old-space-size=${HEAP_MEGABYTES}`;
      // What coverage collects until the end of a process stands in its heap as well.
      const env = { ...process.env, NODE_V8_COVERAGE: undefined };
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [heap, SCRIPT, ...args, "--quiet"],
        { cwd, encoding: "utf8", env },
      );
      assert.is(status, 0, stderr.slice(-2000));
      const { paths } = JSON.parse(stdout) as { paths: object };
      assert.is(Object.keys(paths).length, PAGES);
    }));
}

test.run();
