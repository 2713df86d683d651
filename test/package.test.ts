/**
 * The package as others install it: packed, unpacked elsewhere beside its declared dependencies alone, used as a command,
 * compiled against and run as a library. The examples are those of docs/library.md.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { codeBlocks, type CodeBlock } from "./code-blocks.js";
import { projectRoot } from "./project-root.js";
import { inFolder, putFiles } from "./temporary-folder.js";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
}

const MANIFEST = JSON.parse(
  readFileSync(path.join(projectRoot, "package.json"), "utf8"),
) as Manifest;
const TSC = createRequire(import.meta.url).resolve("typescript/bin/tsc");

const END = "<end of example>\n";

/** Runs a program of node, quietly. */
function runNode(cwd: string, args: readonly string[]) {
  return spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
}

/** Packs the package and gives its files, by path in it. */
function packed(folder: string): Record<string, string> {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status, stderr } = spawnSync(
    npm,
    ["pack", "--ignore-scripts", "--offline", "--pack-destination", folder],
    { cwd: projectRoot, encoding: "utf8", shell: process.platform === "win32" },
  );
  assert.is(status, 0, stderr);
  const name = `helpspec-${(MANIFEST as unknown as { version: string }).version}.tgz`;
  return filesOfTar(gunzipSync(readFileSync(path.join(folder, name))));
}

/** Plain files of a tar archive: npm writes `ustar` with short names or `pax` headers. */
function filesOfTar(archive: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  let longName: string | undefined;
  for (let at = 0; archive[at];) {
    const header = archive.subarray(at, at + 512);
    const text = (from: number, length: number): string =>
      header.toString("utf8", from, from + length).replace(/\0.*$/s, "");
    const size = parseInt(text(124, 12), 8);
    const content = archive.toString("utf8", at + 512, at + 512 + size);
    const prefix = text(345, 155);
    const name =
      longName ?? (prefix ? `${prefix}/${text(0, 100)}` : text(0, 100));
    const kind = text(156, 1);
    longName = kind === "x" ? /path=([^\n]*)/.exec(content)?.[1] : undefined;
    if (kind === "0") files[name.replace(/^package\//, "")] = content;
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/** A folder with the package and what it declares to depend on, and nothing else of ours. */
async function installed(
  use: (folder: string, files: Readonly<Record<string, string>>) => void,
): Promise<void> {
  await inFolder({}, (folder) => {
    const files = packed(folder);
    const modules = path.join(folder, "node_modules");
    putFiles(path.join(modules, "helpspec"), files);
    for (const name of [...Object.keys(MANIFEST.dependencies), "@types/node"]) {
      const link = path.join(modules, name);
      mkdirSync(path.dirname(link), { recursive: true });
      symlinkSync(
        path.join(projectRoot, "node_modules", name),
        link,
        "junction",
      );
    }
    putFiles(folder, { "package.json": '{"type": "module"}' });
    for (const name of ["secmaster", "workspace"]) {
      cpSync(
        path.join(projectRoot, "spec/pages", `api-${name}`),
        path.join(folder, "pages", name),
        { recursive: true },
      );
    }
    use(folder, files);
  });
}

const WANTED =
  /^(?:dist\/generator\/.+\.(?:js|d\.ts|js\.map)|generator\/client-runtime\/.+\.ts|generator\/client-runtime\/tsconfig\.json|generator\/[a-z]+\/schemas\/.+\.json|templates\/.+|docs\/.+\.md|scripts\/(?:engine|helpspec)\.js|redocly\.yaml|package\.json|README\.md|LICENSE|SECURITY\.md)$/;

function checkFiles(files: Readonly<Record<string, string>>): void {
  const names = Object.keys(files);
  assert.equal(
    names.filter((name) => !WANTED.test(name)),
    [],
    "not wanted",
  );
  for (const name of names.filter((one) => one.endsWith(".js.map"))) {
    const map = JSON.parse(files[name] ?? "") as { sourcesContent?: unknown };
    assert.ok(Array.isArray(map.sourcesContent), `${name} has no sources`);
  }
  for (const name of names.filter((one) => one.endsWith(".js"))) {
    assert.not.match(files[name] ?? "", /from "[^"]*(?:\/test\/|\/scripts\/)/);
  }
  const targets =
    JSON.stringify(MANIFEST.exports).match(/\.\/dist[^"*]+/g) ?? [];
  for (const target of targets) {
    assert.ok(Object.hasOwn(files, target.slice(2)), target);
  }
}

function checkCommand(folder: string): void {
  const script = path.join(folder, "node_modules/helpspec/scripts/helpspec.js");
  const ran = (...args: string[]): string => {
    const { status, stdout, stderr } = runNode(folder, [script, ...args]);
    assert.is(status, 0, `${args.join(" ")}: ${stderr}`);
    return stdout;
  };
  ran("build", "pages/secmaster", "--out", "api.json");
  assert.match(
    ran("diff", "api.json", "api.json", "--format", "html"),
    "<html",
  );
  ran("coverage", "pages/secmaster", "--format", "html", "--out", "report");
  assert.ok(existsSync(path.join(folder, "report/index.html")));
  assert.match(ran("explain", "cli/drift-file"), "What to do");
}

function checkLibrary(folder: string, blocks: readonly CodeBlock[]): void {
  const programs = blocks.filter(({ language }) => language === "ts");
  assert.ok(programs.length >= 6);
  const sources = programs.map(({ text }, index) => [
    `example${index}.ts`,
    text,
  ]);
  const entries = Object.keys(MANIFEST.exports)
    .filter((entry) => !/[*]|package\.json/.test(entry))
    .map((entry) => entry.replace(/^\./, "helpspec"));
  putFiles(folder, {
    ...Object.fromEntries(sources),
    // Every entry point, whether or not an example has it; then the examples, one after the other.
    "all.ts": [
      ...entries.map((entry) => `await import("${entry}");`),
      ...programs.flatMap((_program, index) => [
        `await import("./example${index}.js");`,
        `process.stdout.write(${JSON.stringify(END)});`,
      ]),
    ].join("\n"),
  });
  const compiled = runNode(folder, [
    TSC,
    ...["--module", "NodeNext", "--target", "ES2022", "--strict"],
    ...["--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"],
    ...["--types", "node", "--outDir", "out"],
    // What is not checked then is the inside of declarations, ours and ts-morph's, which takes as long as all else.
    ...(process.env["HELPSPEC_LONG"] === "1" ? [] : ["--skipLibCheck"]),
    "all.ts",
  ]);
  // Types of other packages are theirs to mend.
  const ours = compiled.stdout
    .split("\n")
    .filter((line) => /^(?:example|all|node_modules\/helpspec\/)/.test(line));
  assert.equal(ours, []);
  writeFileSync(path.join(folder, "out/package.json"), '{"type": "module"}');
  const { status, stdout, stderr } = runNode(folder, ["out/all.js"]);
  assert.is(status, 0, stderr);
  const outputs = stdout.split(END);
  for (const [index, program] of programs.entries()) {
    const next = blocks[blocks.indexOf(program) + 1];
    const output = outputs[index] ?? "";
    if (next?.language === "text") assert.is(output, next.text, program.text);
    else assert.ok(output.trim() !== "", program.text);
  }
}

test("packed and installed elsewhere: its files, its command, its library and the examples of the documentation", async () => {
  const text = readFileSync(path.join(projectRoot, "docs/library.md"), "utf8");
  await installed((folder, files) => {
    checkFiles(files);
    checkCommand(folder);
    checkLibrary(folder, codeBlocks(text));
  });
});

test.run();
