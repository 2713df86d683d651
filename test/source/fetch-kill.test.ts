/**
 * A run that is killed: page by page the snapshot is as before or as after, and the next run goes on without asking for
 * anything twice. A dozen seeded points, two more with a real SIGKILL; with HELPSPEC_LONG=1 a hundred of each.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { recoverSnapshots } from "../../generator/source/fetch/recover-snapshots.js";
import { recoverOutputs } from "../../generator/source/file-writer/replace-output.js";
import type { Manifest } from "../../generator/source/manifest.js";
import { readSnapshot } from "../../generator/source/read-snapshot.js";
import { dyingDisk } from "../fetch-site/dying-disk.js";
import {
  codes,
  fetchLocal,
  HANDBOOK,
  withSite,
} from "../fetch-site/fetch-local.js";
import type { LocalSite } from "../fetch-site/local-site.js";
import { runChild } from "../fetch-site/run-child.js";
import { CHALLENGE } from "../fetch-site/site-faults.js";
import { plainPage, sitePage, sitePages } from "../fetch-site/site-pages.js";
import { Random } from "../page-writer/sample/random.js";
import { filesOf, inFolder, putFiles } from "../temporary-folder.js";

const PAGES = `spec/pages/${HANDBOOK}`;
const LONG = process.env["HELPSPEC_LONG"] === "1";
const POINTS = LONG ? 100 : 12;
const KILLS = LONG ? 100 : 2;
const RULES = { concurrency: 1 };

interface Scene {
  readonly site: LocalSite;
  /** The project before, with what is outside of git. */
  readonly before: Record<string, string>;
  /** The snapshot after a run that nobody disturbed. */
  readonly after: Record<string, string>;
  readonly steps: number;
  /** Pages that a whole run asks for. */
  readonly asked: readonly string[];
}

/** A site that changed since it was fetched: changed, new, renamed, removed and bad pages. */
async function withScene(use: (scene: Scene) => Promise<void>): Promise<void> {
  const pages = [...sitePages(11), plainPage("Old", "POST /v1/renamed")];
  await withSite(pages, async ({ site, root }) => {
    await fetchLocal({ site, root, rules: RULES });
    const before = filesOf(root);
    site.put(HANDBOOK, sitePage(1, 41));
    site.put(HANDBOOK, sitePage(6, 46));
    site.put(HANDBOOK, sitePage(20));
    site.remove(HANDBOOK, "Old", "UseThing9");
    site.put(HANDBOOK, plainPage("New", "POST /v1/renamed"));
    site.break(`/intl/en-us/${HANDBOOK}/UseThing3.html`, {
      kind: "instead",
      html: CHALLENGE,
    });
    await inFolder(before, async (copy) => {
      site.forgetRequests();
      const disk = dyingDisk(Number.POSITIVE_INFINITY);
      await fetchLocal({ site, root: copy, rules: RULES, options: { disk } });
      const after = snapshotOf(copy);
      const asked = site.pagesAsked();
      assert.is(new Set(asked).size, asked.length);
      await use({ site, before, after, steps: disk.steps, asked });
    });
  });
}

function snapshotOf(root: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filesOf(root)).filter(([file]) => file.startsWith(PAGES)),
  );
}

/** What must hold after a kill, as whoever comes next finds it. */
function assertBeforeOrAfter(root: string, scene: Scene, when: string): void {
  recoverOutputs(root, path.join(root, ".helpspec/writing"));
  recoverSnapshots(root);
  const now = snapshotOf(root);
  for (const file of new Set([
    ...Object.keys(now),
    ...Object.keys(scene.after),
  ])) {
    if (file.endsWith("manifest.json")) continue;
    const states = [scene.before[file], scene.after[file]];
    assert.ok(states.includes(now[file]), `${when}: ${file}`);
  }
  const { diagnostics } = readSnapshot(path.join(root, PAGES), PAGES);
  assert.equal(
    diagnostics.filter(({ severity }) => severity !== "info"),
    [],
    when,
  );
}

/** The next run makes the rest, and asks only for what the killed one did not have in hand. */
async function assertGoesOn(
  root: string,
  scene: Scene,
  when: string,
): Promise<void> {
  const { site } = scene;
  const first = site.pagesAsked();
  const run = path.join(root, `.helpspec/fetch/${HANDBOOK}/run.json`);
  const hadEnded = !existsSync(run);
  site.forgetRequests();
  const fetched = await fetchLocal({ site, root, rules: RULES });
  const now = snapshotOf(root);
  const differing = [...Object.keys(now), ...Object.keys(scene.after)].filter(
    (file) => now[file] !== scene.after[file],
  );
  assert.equal(differing, [], when);
  assert.ok(codes(fetched).includes("source/page-challenge"), when);
  const second = site.pagesAsked();
  // A run that was killed in its very last step had ended: the next one is another, of conditional requests.
  if (hadEnded && first.length > 0) return;
  // Only the page whose answer had come and was not stored yet.
  const twice = second.filter((page) => first.includes(page));
  assert.ok(twice.length <= 1, `${when}: twice ${twice.join(", ")}`);
  assert.equal(
    [...new Set([...first, ...second])].sort(),
    [...scene.asked].sort(),
    when,
  );
}

test("killed at seeded steps of writing", () =>
  withScene(async (scene) => {
    const { site, steps } = scene;
    assert.ok(steps > 80, `only ${steps} steps`);
    const random = new Random(7);
    for (let point = 0; point < POINTS; point += 1) {
      const at = random.between(1, steps);
      await inFolder({}, async (root) => {
        putFiles(root, scene.before);
        site.forgetRequests();
        const disk = dyingDisk(at);
        const options = { disk };
        await fetchLocal({ site, root, rules: RULES, options });
        assert.ok(disk.steps >= at, `step ${at}`);
        assertBeforeOrAfter(root, scene, `step ${at}`);
        await assertGoesOn(root, scene, `step ${at}`);
      });
    }
  }));

test("killed with a manifest that is behind its pages: the next command completes it", () =>
  withSite(sitePages(6), async ({ site, root }) => {
    const pages = Array.from({ length: 400 }, (_, at) => ({
      file: `Filler${at}.html`,
      address: `${site.origin}/intl/en-us/${HANDBOOK}/Filler${at}.html`,
      removed: true,
    }));
    const manifest = { handbook: HANDBOOK, locale: "en-us", pages };
    const file = `${PAGES}/manifest.json`;
    putFiles(root, { [file]: JSON.stringify(manifest) });
    const controller = new AbortController();
    const disk = dyingDisk(Number.POSITIVE_INFINITY);
    const options = {
      disk,
      onProgress: ({ done }: { done: number }) => {
        // From here on nothing is written: the manifest lacks two pages.
        if (done === 2) disk.die();
      },
    };
    await fetchLocal({
      site,
      root,
      rules: RULES,
      options,
      signal: controller.signal,
    });
    const listed = (): string[] =>
      (
        JSON.parse(readFileSync(path.join(root, file), "utf8")) as Manifest
      ).pages
        .map((page) => page.file)
        .filter((name) => !name.startsWith("Filler"));
    const stored = Object.keys(snapshotOf(root)).length - 1;
    assert.is(stored, 2);
    assert.is(listed().length, 0);
    recoverOutputs(root, path.join(root, ".helpspec/writing"));
    recoverSnapshots(root);
    assert.is(listed().length, stored);
    await fetchLocal({ site, root, rules: RULES });
    assert.is(listed().length, 6 + 3);
  }));

test("killed by the system at seeded steps", () =>
  withScene(async (scene) => {
    const { site, steps } = scene;
    const random = new Random(11);
    for (let point = 0; point < KILLS; point += 1) {
      const killAt = random.between(1, steps);
      await inFolder(scene.before, async (root) => {
        site.forgetRequests();
        const rules = site.rules(RULES);
        const { signal } = await runChild({ rules, root, killAt });
        assert.is(signal, "SIGKILL");
        assertBeforeOrAfter(root, scene, `kill at ${killAt}`);
        await assertGoesOn(root, scene, `kill at ${killAt}`);
      });
    }
  }));

test("stopped by Ctrl-C: a word, a whole snapshot, and the next run goes on", () =>
  withScene(async (scene) => {
    const { site } = scene;
    await inFolder(scene.before, async (root) => {
      site.forgetRequests();
      const controller = new AbortController();
      const options = {
        onProgress: ({ done }: { done: number }) => {
          if (done === 5) controller.abort(new Error("interrupted"));
        },
      };
      const { signal } = controller;
      const stopped = await fetchLocal({
        site,
        root,
        rules: RULES,
        options,
        signal,
      });
      assert.ok(stopped.isInterrupted);
      assert.ok(codes(stopped).includes("source/fetch-interrupted"));
      assertBeforeOrAfter(root, scene, "Ctrl-C");
      await assertGoesOn(root, scene, "Ctrl-C");
    });
  }));

test("a full disk ends the run with a word, and what is stored is whole", () =>
  withSite(sitePages(4), async ({ site, root }) => {
    const options = { disk: dyingDisk(30) };
    const fetched = await fetchLocal({ site, root, rules: RULES, options });
    assert.equal(codes(fetched), [
      "source/fetch-interrupted",
      "source/output-not-written",
    ]);
    recoverOutputs(root, path.join(root, ".helpspec/writing"));
    const { diagnostics, sources } = readSnapshot(
      path.join(root, PAGES),
      PAGES,
    );
    assert.equal(diagnostics, []);
    assert.ok(sources.length > 0);
    assert.ok(readFileSync(path.join(root, PAGES, "manifest.json")).length > 0);
  }));

test.run();
