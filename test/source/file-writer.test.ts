/** Every step on the disk is made to fail, and to be the last: the output must be the old or the new one, whole. */
import {
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  systemDisk,
  type Disk,
} from "../../generator/source/file-writer/disk.js";
import { filesBelow } from "../../generator/source/file-writer/files-below.js";
import {
  recoverOutputs,
  replaceOutput,
  type OutputUnit,
} from "../../generator/source/file-writer/replace-output.js";
import { filesOf, inFolder, putFiles } from "../temporary-folder.js";

const OLD = {
  "spec/openapi/a.json": "old contract",
  "generated/a/same.ts": "same",
  "generated/a/models/changed.ts": "old",
  "generated/a/gone/stale.ts": "stale",
};
const NEW = {
  "spec/openapi/a.json": "new contract",
  "spec/names/a.json": "new ledger",
  "generated/a/same.ts": "same",
  "generated/a/models/changed.ts": "new",
  "generated/a/models/added.ts": "added",
};
const ASIDE = ".helpspec/writing";

function unitIn(root: string): OutputUnit {
  return {
    name: "a",
    root,
    aside: path.join(root, ASIDE, "a"),
    files: Object.entries(NEW).map(([file, text]) => ({ path: file, text })),
    last: filesBelow(root, "generated/a"),
  };
}

/** A disk of which the step number `at` fails; with `isDead` every later one does too, as after a kill. */
function failingDisk(at: number, isDead: boolean): Disk & { steps: number } {
  const step = (run: () => unknown, half?: () => void): unknown => {
    disk.steps += 1;
    const fails = isDead ? disk.steps >= at : disk.steps === at;
    if (!fails) return run();
    // A process may be killed in the middle of a file.
    if (disk.steps === at) half?.();
    throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
  };
  const disk: Disk & { steps: number } = {
    steps: 0,
    makeFolder: (folder) => void step(() => systemDisk.makeFolder(folder)),
    write: (file, text) =>
      void step(
        () => systemDisk.write(file, text),
        () => writeFileSync(file, text.slice(0, text.length / 2)),
      ),
    preserve: (file, copy) => void step(() => systemDisk.preserve(file, copy)),
    rename: (from, to) => void step(() => systemDisk.rename(from, to)),
    remove: (file) => void step(() => systemDisk.remove(file)),
    removeEmptyFolder: (folder) =>
      step(() => systemDisk.removeEmptyFolder(folder)) as boolean,
    removeFolder: (folder) => void step(() => systemDisk.removeFolder(folder)),
  };
  return disk;
}

async function stepsOfReplacement(): Promise<number> {
  return inFolder(OLD, (root) => {
    const disk = failingDisk(Number.POSITIVE_INFINITY, false);
    const { diagnostics } = replaceOutput(unitIn(root), { disk });
    assert.equal(diagnostics, []);
    assert.equal(filesOf(root), sorted(NEW));
    return disk.steps;
  });
}

test("the new output replaces the old, stale files and empty folders go", () =>
  inFolder(OLD, (root) => {
    const { written, removed, unchanged } = replaceOutput(unitIn(root));
    assert.equal(filesOf(root), sorted(NEW));
    assert.equal([...written].sort(), [
      "generated/a/models/added.ts",
      "generated/a/models/changed.ts",
      "spec/names/a.json",
      "spec/openapi/a.json",
    ]);
    assert.equal(removed, ["generated/a/gone/stale.ts"]);
    assert.is(unchanged, 1);
    assert.throws(() => statSync(path.join(root, "generated/a/gone")));
  }));

test("an unchanged output is not touched", () =>
  inFolder(NEW, (root) => {
    const file = path.join(root, "generated/a/same.ts");
    utimesSync(file, 1000, 1000);
    const { written, removed } = replaceOutput(unitIn(root));
    assert.equal([...written, ...removed], []);
    assert.is(statSync(file).mtimeMs, 1_000_000);
    assert.throws(() => statSync(path.join(root, ASIDE)));
  }));

test("a trial says what would change and changes nothing", () =>
  inFolder(OLD, (root) => {
    const { written, removed } = replaceOutput(unitIn(root), { isTrial: true });
    assert.is(written.length, 4);
    assert.is(removed.length, 1);
    assert.equal(filesOf(root), sorted(OLD));
  }));

test("a failure at any step leaves the old output whole and says so", async () => {
  const steps = await stepsOfReplacement();
  assert.ok(steps > 20, `only ${steps} steps`);
  for (let at = 1; at <= steps; at += 1) {
    await inFolder(OLD, (root) => {
      const disk = failingDisk(at, false);
      const { diagnostics } = replaceOutput(unitIn(root), { disk });
      recoverOutputs(root, path.join(root, ASIDE));
      const isNew = diagnostics.length === 0;
      assert.equal(filesOf(root), sorted(isNew ? NEW : OLD), `step ${at}`);
      // Only clearing away may fail without harm.
      assert.ok(!isNew || at === steps, `step ${at} went unnoticed`);
    });
  }
});

test("a kill at any step: after recovery the output is the old or the new one, whole", async () => {
  const steps = await stepsOfReplacement();
  const seen = new Set<string>();
  for (let at = 1; at <= steps; at += 1) {
    await inFolder(OLD, (root) => {
      replaceOutput(unitIn(root), { disk: failingDisk(at, true) });
      recoverOutputs(root, path.join(root, ASIDE));
      seen.add(stateOf(root, `step ${at}`));
    });
  }
  assert.equal([...seen].sort(), ["new", "old"]);
});

test("a kill while recovering from a kill: the same", async () => {
  const steps = await stepsOfReplacement();
  for (let at = 1; at <= steps; at += 1) {
    for (let again = 1; again <= steps; again += 3) {
      await inFolder(OLD, (root) => {
        const aside = path.join(root, ASIDE);
        replaceOutput(unitIn(root), { disk: failingDisk(at, true) });
        try {
          recoverOutputs(root, aside, failingDisk(again, true));
        } catch {
          // As good as killed.
        }
        recoverOutputs(root, aside);
        stateOf(root, `steps ${at} and ${again}`);
      });
    }
  }
});

test("recovery reports what it found, once", () =>
  inFolder(OLD, async (root) => {
    const steps = await stepsOfReplacement();
    replaceOutput(unitIn(root), { disk: failingDisk(steps - 4, true) });
    const aside = path.join(root, ASIDE);
    const found = recoverOutputs(root, aside);
    assert.equal(
      found.map(({ code, subject }) => [code, subject]),
      [["source/output-recovered", "a"]],
    );
    assert.equal(recoverOutputs(root, aside), []);
  }));

const REFUSED: readonly (readonly [title: string, path: string])[] = [
  ["a way up", "../outside.ts"],
  ["a way up in the middle", "a/../../outside.ts"],
  ["an absolute path", "/etc/outside.ts"],
  ["a drive", "C:/outside.ts"],
  ["a backslash", "..\\outside.ts"],
  ["an empty part", "a//b.ts"],
  ["nothing", ""],
  ["a NUL", "a\0.ts"],
  ["a line break", "a\n.ts"],
  ["a device of Windows", "models/con.ts"],
  ["a dot at the end", "models/a."],
  ["a name that is too long", `${"x".repeat(300)}.ts`],
  ["a folder where a file should be", "generated/a"],
  ["a file where a folder should be", "spec/openapi/a.json/b.ts"],
  ["a link that leads out", "link/b.ts"],
];

for (const [title, file] of REFUSED) {
  test(`refused, and nothing is written: ${title}`, () =>
    inFolder({}, (folder) => {
      const root = path.join(folder, "root");
      putFiles(root, OLD);
      mkdirSync(path.join(folder, "elsewhere"));
      symlinkSync(path.join(folder, "elsewhere"), path.join(root, "link"));
      const files = [
        { path: "fine.ts", text: "fine" },
        { path: file, text: "x" },
      ];
      const unit = { ...unitIn(root), files, last: [] };
      const { diagnostics, written } = replaceOutput(unit);
      assert.equal(
        diagnostics.map(({ code }) => code),
        ["source/output-path-refused"],
      );
      assert.equal(written, []);
      assert.equal(filesOf(root), sorted(OLD));
    }));
}

test("refused: a device where a file should be", () =>
  inFolder({}, (root) => {
    symlinkSync("/dev/null", path.join(root, "device.ts"));
    const files = [{ path: "device.ts", text: "x" }];
    const { diagnostics } = replaceOutput({ ...unitIn(root), files, last: [] });
    assert.equal(
      diagnostics.map(({ code }) => code),
      ["source/output-path-refused"],
    );
    assert.match(diagnostics[0]?.message ?? "", "a device stands");
    assert.is(statSync(path.join(root, "device.ts")).isFile(), false);
  }));

test("refused: two files that differ in case only", () =>
  inFolder({}, (root) => {
    const files = [
      { path: "Model.ts", text: "1" },
      { path: "model.ts", text: "2" },
    ];
    const unit = { ...unitIn(root), files, last: [] };
    assert.is(
      replaceOutput(unit).diagnostics[0]?.code,
      "source/output-path-refused",
    );
  }));

test("what others put into a generated folder is not ours to remove", () =>
  inFolder({}, (root) => {
    putFiles(root, {
      "generated/a/node_modules/x/index.js": "",
      "generated/a/dist/index.js": "",
      "generated/a/index.ts": "",
    });
    assert.equal(filesBelow(root, "generated/a"), ["generated/a/index.ts"]);
    assert.equal(filesBelow(root, "generated/none"), []);
  }));

function stateOf(root: string, when: string): "old" | "new" {
  const contract = readFileSync(path.join(root, "spec/openapi/a.json"), "utf8");
  const state = contract === NEW["spec/openapi/a.json"] ? "new" : "old";
  assert.equal(filesOf(root), sorted(state === "new" ? NEW : OLD), when);
  return state;
}

function sorted(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

test.run();
