/** Corrections as a user meets them: started, applied, told, and refused when they are stale. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { lookUp } from "../../generator/contract/access/resolve.js";
import { filesOf, inFolder, putFiles } from "../temporary-folder.js";
import {
  run,
  runJson,
  samplePage,
  sampleProject,
  SHELF,
} from "./sample-project.js";

const FILE = "spec/overlays/shelves.yaml";
const SYNC = ["sync", "--offline"];

/** A project that was synchronised; page `CreateShelf`, fields `name` and `boards`. */
async function inSyncedProject(
  use: (folder: string) => Promise<void>,
): Promise<void> {
  await inFolder(sampleProject(), async (folder) => {
    const { exit, talk } = await run(folder, SYNC);
    assert.is(exit, 0, talk);
    await use(folder);
  });
}

function contractOf(folder: string): OpenApiDocument {
  const file = path.join(folder, "spec/openapi/shelves.json");
  return JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument;
}

/** Name of the operation, and the pointer of `boards`, as this contract has them. */
function placesOf(folder: string): { id: string; boards: string } {
  const document = contractOf(folder);
  const [item] = Object.values(document.paths ?? {});
  const id = item?.post?.operationId ?? "";
  const text = JSON.stringify(document.components?.schemas);
  assert.match(text, /"boards"/);
  const [name = ""] =
    Object.entries(document.components?.schemas ?? {}).find(
      ([, schema]) => schema.properties?.["boards"],
    ) ?? [];
  return { id, boards: `#/components/schemas/${name}/properties/boards` };
}

function boardsOf(folder: string): Record<string, unknown> {
  const found = lookUp(contractOf(folder), placesOf(folder).boards);
  return found as Record<string, unknown>;
}

const NEW = ["--set", "maximum=8", "--reason", "More break the wall."];

test("a correction from start to end: new, check, sync, explain, list", () =>
  inSyncedProject(async (folder) => {
    const { id } = placesOf(folder);
    const made = await run(folder, [
      "overlay",
      "new",
      id,
      "boards",
      ...NEW,
      "--write",
    ]);
    assert.is(made.exit, 0, made.talk);
    assert.match(made.talk, /^Written to spec\/overlays\/shelves\.yaml\. Then/);
    const drift = await run(folder, ["check"]);
    assert.is(drift.exit, 1);
    assert.match(
      drift.talk,
      /cli\/drift-contract .*boards: maximum 8 added.*; a correction of ours\. More break the wall\./,
    );
    const synced = await run(folder, SYNC);
    assert.is(synced.exit, 0, synced.talk);
    assert.match(
      synced.talk,
      /boards: maximum 8 added \(correction: More break the wall\.\)/,
    );
    assert.is(boardsOf(folder)["maximum"], 8);
    const fine = await run(folder, ["check"]);
    assert.is(fine.exit, 0, fine.talk);
    const told = await run(folder, ["explain", id, "boards"]);
    assert.match(
      told.out,
      /corrected by spec\/overlays\/shelves\.yaml:10, \$\.components\.schemas\.\w+\.properties\.boards \(\/maximum\): More break the wall\./,
    );
    const list = await run(folder, ["overlay", "list"]);
    assert.is(list.exit, 0);
    assert.match(list.out, /shelves\.yaml:10 +update +applied /);
    const again = filesOf(folder);
    await run(folder, SYNC);
    const isOutput = (file: string): boolean => !file.startsWith(".helpspec/");
    for (const [file, text] of Object.entries(filesOf(folder))) {
      if (isOutput(file)) assert.is(text, again[file], file);
    }
    const client = readFileSync(
      path.join(folder, "generated/shelves/models.ts"),
      "utf8",
    );
    assert.match(client, /8/);
  }));

test("a correction that the page has made itself by now is an error, and the good output stays", () =>
  inSyncedProject(async (folder) => {
    const { id } = placesOf(folder);
    await run(folder, [
      "overlay",
      "new",
      id,
      "boards",
      "--set",
      "type=string",
      ...NEW.slice(2),
      "--write",
    ]);
    await run(folder, SYNC);
    const before = filesOf(folder);
    const page = samplePage({
      ...SHELF,
      rows: SHELF.rows.map(([name, mandatory, , words]) => [
        name,
        mandatory,
        "String",
        words,
      ]),
    });
    putFiles(folder, { "spec/pages/api-room/CreateShelf.html": page });
    const { exit, talk } = await run(folder, SYNC);
    assert.is(exit, 1);
    assert.match(
      talk,
      /contract\/overlay-stale .*changes nothing any more\.\n +spec\/overlays\/shelves\.yaml:10:13/,
    );
    assert.match(talk, /cli\/output-kept/);
    const contract = "spec/openapi/shelves.json";
    assert.is(filesOf(folder)[contract], before[contract]);
    const checked = await run(folder, ["check"]);
    assert.is(checked.exit, 1);
    assert.match(checked.talk, /contract\/overlay-stale/);
    const list = await run(folder, ["overlay", "list"]);
    assert.is(list.exit, 1);
    assert.match(list.out, / stale /);
  }));

test("with a broken overlay nothing is written for a new service either; --force writes what is left", () =>
  inFolder(
    { ...sampleProject(), [FILE]: "overlay: 1.0.0\nactions: 3\n" },
    async (folder) => {
      const { exit, talk } = await run(folder, SYNC);
      assert.is(exit, 1);
      assert.match(talk, /contract\/overlay-invalid/);
      assert.match(talk, /so nothing was written; --force/);
      assert.not.ok(existsSync(path.join(folder, "spec/openapi/shelves.json")));
      assert.ok(existsSync(path.join(folder, "spec/openapi/lamps.json")));
      await run(folder, [...SYNC, "--force"]);
      assert.ok(existsSync(path.join(folder, "spec/openapi/shelves.json")));
    },
  ));

test("overlay new prints the action with what is there, what the page says, and what is shared", () =>
  inSyncedProject(async (folder) => {
    const { id } = placesOf(folder);
    const { exit, out } = await run(folder, ["overlay", "new", id, "boards"]);
    assert.is(exit, 0);
    assert.match(out, /^ {2}# \w+: request body > boards$/m);
    assert.match(out, /^ {2}# now: \{"type":"integer"\}$/m);
    assert.match(
      out,
      /^ {2}# page: api-room\/CreateShelf\.html:\d+, row boards$/m,
    );
    assert.match(out, /^ {2}# says: Number of boards\.$/m);
    assert.match(
      out,
      /^ {2}- target: \$\.components\.schemas\.\w+\.properties\.boards$/m,
    );
    assert.match(out, /^ {4}description: "" # why/m);
    assert.match(out, /^ {4}update: \{\} # what differs/m);
    assert.not.ok(existsSync(path.join(folder, FILE)));
  }));

test("what overlay new leaves to be written is refused until it is", () =>
  inSyncedProject(async (folder) => {
    const { id } = placesOf(folder);
    const made = await run(folder, ["overlay", "new", id, "boards", "--write"]);
    assert.match(
      made.talk,
      /Complete it there: why, as `description` and what differs/,
    );
    const { exit, talk } = await run(folder, SYNC);
    assert.is(exit, 1);
    assert.match(talk, /contract\/overlay-invalid Action 1 does not say why/);
  }));

test("a parameter is named by its name, its keywords are its schema's, and a second action goes below the first", () =>
  inSyncedProject(async (folder) => {
    const { id } = placesOf(folder);
    const first = ["--set", "minLength=3", "--set", "description=An ID.!"];
    await run(folder, [
      "overlay",
      "new",
      id,
      "project_id",
      ...first,
      "--reason",
      "a",
      "--write",
    ]);
    const text = readFileSync(path.join(folder, FILE), "utf8");
    assert.match(
      text,
      /parameters\[\?@\.name == 'project_id' && @\.in == 'path'\]/,
    );
    writeFileSync(
      path.join(folder, FILE),
      text.replace("actions:", "# mine\nactions:"),
    );
    await run(folder, ["overlay", "new", id, "boards", ...NEW, "--write"]);
    const both = readFileSync(path.join(folder, FILE), "utf8");
    assert.ok(both.includes("# mine"), "comments stay");
    const { exit, talk } = await run(folder, SYNC);
    assert.is(exit, 0, talk);
    assert.is(boardsOf(folder)["maximum"], 8);
    const [item] = Object.values(contractOf(folder).paths ?? {});
    const [parameter] = item?.post?.parameters ?? [];
    assert.equal(
      parameter && "schema" in parameter && parameter.schema?.minLength,
      3,
    );
    assert.is(parameter?.description, "An ID.!");
  }));

test("from the place of a diagnostic to its field", () =>
  inSyncedProject(async (folder) => {
    const sources = JSON.parse(
      readFileSync(
        path.join(folder, "spec/openapi/shelves.sources.json"),
        "utf8",
      ),
    ) as { entries: Record<string, { occurrences: { line: number }[] }> };
    const { boards } = placesOf(folder);
    const line = sources.entries[boards.slice(1)]?.occurrences[0]?.line ?? 0;
    const place = `spec/pages/api-room/CreateShelf.html:${line}:1`;
    const { out, exit } = await run(folder, [
      "overlay",
      "new",
      "--finding",
      place,
    ]);
    assert.is(exit, 0);
    assert.match(out, /properties\.boards$/m);
    const nowhere = await run(folder, [
      "overlay",
      "new",
      "--finding",
      "x.html:1",
    ]);
    assert.is(nowhere.exit, 2);
  }));

test("a removed field: its row is told, coverage has an answer, explain says who removed it", () =>
  inSyncedProject(async (folder) => {
    const { id } = placesOf(folder);
    await run(folder, [
      "overlay",
      "new",
      id,
      "boards",
      "--remove",
      "--reason",
      "It was never there.",
      "--write",
    ]);
    const synced = await run(folder, [...SYNC, "--verbose"]);
    assert.is(synced.exit, 0, synced.talk);
    assert.match(
      synced.talk,
      /contract\/overlay-removed The row `boards` is not in the contract/,
    );
    const account = await run(folder, ["coverage", "shelves"]);
    assert.is(account.exit, 0, account.talk);
    const told = await run(folder, ["explain", id, "boards"]);
    assert.match(
      told.talk,
      /spec\/overlays\/shelves\.yaml removes it: It was never there\./,
    );
  }));

test("a mandatory field goes with its name in the list of mandatory ones; a list is replaced, not added to", () =>
  inSyncedProject(async (folder) => {
    const { id } = placesOf(folder);
    const args = ["--reason", "We know.", "--write"];
    await run(folder, ["overlay", "new", id, "name", "--remove", ...args]);
    const made = await run(folder, SYNC);
    assert.is(made.exit, 0, made.talk);
    assert.match(made.talk, /name: property removed/);
    for (const values of ['["1","2"]', '["3"]']) {
      const type = ["--set", "type=string", "--set", `enum=${values}`];
      const set = values === '["3"]' ? type.slice(2) : type;
      await run(folder, ["overlay", "new", id, "boards", ...set, ...args]);
      const { exit, talk } = await run(folder, SYNC);
      assert.is(exit, 0, talk);
      assert.equal(boardsOf(folder)["enum"], JSON.parse(values));
    }
  }));

test("a file that is the overlay of no service is an error", () =>
  inFolder(
    { ...sampleProject(), "spec/overlays/shelfs.yaml": "x" },
    async (folder) => {
      const { exit, talk } = await run(folder, [...SYNC, "lamps"]);
      assert.is(exit, 1);
      assert.match(
        talk,
        /no service: did you mean `spec\/overlays\/shelves\.yaml`\?/,
      );
    },
  ));

const WRONG: readonly (readonly [
  title: string,
  args: readonly string[],
  talk: RegExp,
])[] = [
  ["nothing", [], /Name an operation and a field/],
  ["an operation that is not there", ["Nope", "x"], /No contract has/],
  ["a field that is not there", ["ID", "bords"], /did you mean `boards`\?/],
  ["no keyword", ["ID", "boards", "--set", "8"], /is no `keyword=value`/],
  ["both", ["ID", "boards", "--set", "a=1", "--remove"], /exclude each other/],
];

for (const [title, args, talk] of WRONG) {
  test(`overlay new, wrong usage: ${title}`, () =>
    inSyncedProject(async (folder) => {
      const { id } = placesOf(folder);
      const all = args.map((one) => (one === "ID" ? id : one));
      const found = await run(folder, ["overlay", "new", ...all]);
      assert.is(found.exit, 2, found.talk);
      assert.match(found.talk, talk);
    }));
}

test("an overlay that is committed is no change of the reader when a page changes", () =>
  inFolder(sampleProject(), async (folder) => {
    await run(folder, SYNC);
    const { id } = placesOf(folder);
    await run(folder, ["overlay", "new", id, "boards", ...NEW, "--write"]);
    await run(folder, SYNC);
    const git = (...args: string[]): void =>
      void execFileSync("git", ["-C", folder, ...args], { stdio: "ignore" });
    git("init", "-q");
    git("config", "user.email", "a@b.example");
    git("config", "user.name", "a");
    git("add", "spec", "helpspec.config.json");
    git("commit", "-qm", "all");
    const page = samplePage({
      ...SHELF,
      rows: [...SHELF.rows, ["depth", "No", "Integer", "How deep it is."]],
    });
    putFiles(folder, { "spec/pages/api-room/CreateShelf.html": page });
    const { result } = await runJson(folder, ["check", "shelves"]);
    const { services } = result as {
      services: { findings: { cause: { kind: string } }[] }[];
    };
    const kinds = services[0]?.findings.map(({ cause }) => cause.kind);
    assert.ok(kinds && kinds.length > 0);
    assert.not.ok(kinds?.includes("reader") || kinds?.includes("overlay"));
  }));

test("a service without an overlay is as it was", () =>
  inSyncedProject(async (folder) => {
    const text = readFileSync(
      path.join(folder, "spec/openapi/lamps.json"),
      "utf8",
    );
    assert.not.match(text, /overlay/);
  }));

test.run();
