/** What an upgrade of helpspec does to committed output is told as its own doing, by version, and apart from the pages'. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { filesOf, inFolder, putFiles } from "../temporary-folder.js";
import {
  run,
  runJson,
  samplePage,
  sampleProject,
  SHELF,
} from "./sample-project.js";

const SYNC = ["sync", "--offline"];
const BUILT = "spec/built.json";
const CONTRACT = "spec/openapi/shelves.json";
const PAGE = "spec/pages/api-room/CreateShelf.html";

/** A project as version 0.0.9 left it: its contract said something else of the same pages. */
async function inOlderProject(
  edit: (contract: string) => string,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  await inFolder(sampleProject(), async (folder) => {
    await run(folder, SYNC);
    const files = filesOf(folder);
    const older = edit(files[CONTRACT] ?? "");
    const built = files[BUILT] ?? "";
    putFiles(folder, {
      [CONTRACT]: older,
      [BUILT]: built.replace(/"program": "[^"]*"/g, '"program": "0.0.9"'),
    });
    assert.match(filesOf(folder)[BUILT] ?? "", '"0.0.9"');
    await use(folder);
  });
}

/** Read the field as text, and knew no description. */
const otherwise = (contract: string): string =>
  contract
    .replace('"type": "integer"', '"type": "string"')
    .replace('"description": "Name of the shelf."', '"description": "Name"');
const inOtherWords = (contract: string): string =>
  contract.replace(
    '"description": "Name of the shelf."',
    '"description": "Name"',
  );

test("the record says which version built what, once", () =>
  inFolder(sampleProject(), async (folder) => {
    await run(folder, SYNC);
    const record = JSON.parse(filesOf(folder)[BUILT] ?? "") as {
      services: Record<string, { program: string; inputs: string }>;
    };
    assert.equal(Object.keys(record.services), ["lamps", "shelves"]);
    for (const { program, inputs } of Object.values(record.services)) {
      assert.match(program, /^\d+\.\d+\.\d+/);
      assert.match(inputs, /^[0-9a-f]{64}$/);
      const naming = Object.entries(filesOf(folder)).filter(
        ([file, text]) =>
          /^(?:spec|generated)\//.test(file) && text.includes(inputs),
      );
      assert.equal(
        naming.map(([file]) => file),
        [BUILT],
      );
    }
  }));

test("sync tells what the new version reads otherwise, apart from words, and records it", () =>
  inOlderProject(otherwise, async (folder) => {
    const { exit, talk } = await run(folder, SYNC);
    assert.is(exit, 0);
    assert.match(
      talk,
      /shelves \(changed\)[^]*helpspec \S+ reads the same pages otherwise than 0\.0\.9 did\. The API did not change, its description did:\n {4}POST [^]*boards: type string -> integer\n {4}and 1 difference in words, names or form\n/,
    );
    assert.not.match(talk, /Name of the shelf/);
    const record = Object.entries(filesOf(folder)).find(([file]) =>
      /^spec\/history\/[^/]+\/record\.json$/.test(file),
    );
    assert.ok(record, "no record of the history");
    assert.not.match(record[1], /"program": "0\.0\.9"/);
    assert.match((await run(folder, SYNC)).talk, /Nothing changed\./);
    assert.is((await run(folder, ["check"])).exit, 0);
  }));

test("words alone are one line", () =>
  inOlderProject(inOtherWords, async (folder) => {
    const { talk } = await run(folder, SYNC);
    assert.match(
      talk,
      /than 0\.0\.9 did: 1 difference in words, names or form, nothing on the wire\.\n/,
    );
  }));

test("a client that is written otherwise is one line", () =>
  inOlderProject(
    (contract) => contract,
    async (folder) => {
      const client = "generated/shelves/client.ts";
      putFiles(folder, {
        [client]: `${filesOf(folder)[client] ?? ""}// older\n`,
      });
      const { talk } = await run(folder, SYNC);
      assert.match(
        talk,
        /helpspec \S+ writes it otherwise than 0\.0\.9 did\. The pages and the contract are the same\.\n/,
      );
    },
  ));

test("an upgrade that writes the same changes no file", () =>
  inOlderProject(
    (contract) => contract,
    async (folder) => {
      const before = filesOf(folder);
      const { talk } = await run(folder, SYNC);
      assert.match(talk, /Nothing changed\./);
      assert.equal(filesOf(folder), before);
      assert.is((await run(folder, ["check"])).exit, 0);
    },
  ));

test("check tells the program's doing as one problem, and only what callers may feel beside it", () =>
  inOlderProject(otherwise, async (folder) => {
    const { exit, diagnostics, result } = await runJson(folder, ["check"]);
    assert.is(exit, 1);
    const drift = diagnostics.filter(({ code }) =>
      code.startsWith("cli/drift"),
    );
    assert.equal(
      drift.map(({ code }) => code),
      ["cli/drift-contract", "cli/drift-program"],
    );
    assert.match(drift[0]?.message ?? "", /boards: type string -> integer/);
    assert.match(drift[0]?.message ?? "", /reader changed|reads it otherwise/);
    assert.match(drift[1]?.message ?? "", /otherwise than 0\.0\.9 did/);
    assert.match(JSON.stringify(result), /"from":"0\.0\.9"/);
  }));

test("when pages changed too, nothing is called the program's alone", () =>
  inOlderProject(otherwise, async (folder) => {
    const [name] = SHELF.rows;
    assert.ok(name);
    putFiles(folder, { [PAGE]: samplePage({ ...SHELF, rows: [name] }) });
    const { talk } = await run(folder, SYNC);
    assert.match(
      talk,
      /and was 0\.0\.9; pages or configuration changed as well[^]*boards: property removed/,
    );
  }));

test("a record that is damaged claims nothing", () =>
  inOlderProject(otherwise, async (folder) => {
    for (const text of [
      "{",
      "null",
      '{"services": {"shelves": {"program": 1}}}',
      '{"services": []}',
    ]) {
      putFiles(folder, { [BUILT]: text });
      const { exit, talk } = await run(folder, [...SYNC, "--dry-run"]);
      assert.is(exit, 0);
      assert.not.match(talk, /helpspec/);
    }
  }));

test.run();
