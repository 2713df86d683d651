/**
 * A generated client is a package: built, packed, installed elsewhere without a network, and imported by Node.
 * That with HELPSPEC_LONG=1, as it takes a compiler and npm twice.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { projectRoot } from "../project-root.js";
import { filesOf, inFolder, putFiles } from "../temporary-folder.js";
import { emit, textOf } from "./client-build.js";
import { PAGING_DOCUMENT } from "./paging-document.js";

const USE = `
import { createClient, listMarkers, PaginationError } from "cups-client";
import { CupsClient } from "cups-client/class";
import * as validators from "cups-client/validators";
import metadata from "cups-client/package.json" with { type: "json" };
const fetch = async () => new Response('{"cups":[{"id":"c1"}]}');
const client = createClient({ baseUrl: "https://cups.example", fetch });
const { data } = await listMarkers(client);
const ids = [];
for await (const cup of new CupsClient({ baseUrl: "https://cups.example", fetch }).paginateListMarkers()) ids.push(cup.id);
console.log(JSON.stringify({
  data, ids, name: metadata.name, sideEffects: metadata.sideEffects,
  error: PaginationError.name, validators: Object.keys(validators).length > 0,
}));
`;

if (process.env.HELPSPEC_LONG !== "1") {
  console.log("the package: skipped, without HELPSPEC_LONG");
} else {
  test("a client is built, packed, installed and imported", checkPackage);
}

const LICENCES: readonly (readonly [
  title: string,
  licence: object,
  want: unknown,
])[] = [
  ["of the document", { license: { name: "M", identifier: "MIT" } }, "MIT"],
  ["none, and nobody is told one", {}, undefined],
  ["a name is no identifier", { license: { name: "Ours" } }, undefined],
  ["whatever it holds", { license: { name: "M", identifier: '"}\n' } }, '"}\n'],
];

for (const [title, licence, want] of LICENCES) {
  test(`the licence: ${title}`, async () => {
    const info = { ...PAGING_DOCUMENT.info, ...licence };
    const client = await emit({ ...PAGING_DOCUMENT, info });
    const metadata = JSON.parse(textOf(client, "package.json")) as object;
    assert.is(Reflect.get(metadata, "license"), want);
  });
}

async function checkPackage(): Promise<void> {
  const { files } = await emit(PAGING_DOCUMENT, { serviceName: "cups" });
  await inFolder({ "use/use.mjs": USE, "use/package.json": "{}" }, (folder) => {
    const source = path.join(folder, "client");
    putFiles(
      source,
      Object.fromEntries(files.map((file) => [file.path, file.text])),
    );
    // `npm install` of the client would bring the compiler: here it is the project's.
    symlinkSync(
      path.join(projectRoot, "node_modules"),
      path.join(source, "node_modules"),
    );
    npm(source, "pack", "--silent");
    const [packed = ""] = readdirSync(source).filter((name) =>
      name.endsWith(".tgz"),
    );
    assert.is(packed, "cups-client-0.0.0.tgz");
    const use = path.join(folder, "use");
    npm(use, "install", "--offline", "--no-audit", path.join(source, packed));
    const installed = Object.keys(
      filesOf(path.join(use, "node_modules/cups-client")),
    );
    const odd = installed.filter(
      (name) =>
        !/^(?:dist\/.*\.(?:js|d\.ts)|README\.md|package\.json)$/.test(name),
    );
    assert.equal(odd, []);
    assert.ok(installed.includes("dist/iterators.d.ts"));
    const output = execFileSync(
      process.execPath,
      ["--no-warnings", "use.mjs"],
      { cwd: use, encoding: "utf8" },
    );
    assert.equal(JSON.parse(output), {
      data: { cups: [{ id: "c1" }] },
      ids: ["c1"],
      name: "cups-client",
      sideEffects: false,
      error: "PaginationError",
      validators: true,
    });
  });
}

function npm(cwd: string, ...args: readonly string[]): void {
  const isWindows = process.platform === "win32";
  execFileSync(isWindows ? "npm.cmd" : "npm", [...args], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    shell: isWindows,
  });
}

test.run();
