/** A page is kept at an earlier revision while that of the site is broken. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { HANDBOOK, withSite } from "../fetch-site/fetch-local.js";
import type { LocalSite } from "../fetch-site/local-site.js";
import {
  configFor,
  runCommand,
  runForJson,
} from "../fetch-site/run-command.js";
import { plainPage } from "../fetch-site/site-pages.js";
import { filesOf, putFiles } from "../temporary-folder.js";

const POST = "POST /v1/{project_id}/lamps";
const GOOD = plainPage("CreateLamp", POST, ["colour", "size"]);
const BROKEN = {
  ...plainPage("CreateLamp", POST, ["colour"]),
  date: "2026-06-01",
};
const WORSE = {
  ...plainPage("CreateLamp", POST, ["shade"]),
  date: "2026-07-01",
};
const OTHER = plainPage("ShowLamp", "GET /v1/{project_id}/lamps/{lamp_id}");
const CONFIG = "helpspec.config.json";
const PAGE = `spec/pages/${HANDBOOK}/CreateLamp.html`;
const MANIFEST = `spec/pages/${HANDBOOK}/manifest.json`;
const CONTRACT = "spec/openapi/things.json";
const WHY = ["--reason", "Half of the table is missing."];

interface Place {
  readonly site: LocalSite;
  readonly root: string;
}

/** A project that has the good page and then the broken one, by `sync` or, which is faster, by `fetch` alone. */
async function withBrokenPage(
  use: (place: Place & { readonly good: string }) => Promise<void>,
  command: "fetch" | "sync" = "fetch",
): Promise<void> {
  await withSite([GOOD, OTHER], async ({ site, root }) => {
    putFiles(root, { [CONFIG]: configFor(site) });
    await runCommand(root, ["fetch"]);
    const good = filesOf(root)[PAGE] ?? "";
    assert.match(good, /size/);
    if (command === "sync") await runCommand(root, ["sync", "--offline"]);
    site.put(HANDBOOK, BROKEN);
    await runCommand(root, [command]);
    assert.not.match(filesOf(root)[PAGE] ?? "", /size/);
    await use({ site, root, good });
  });
}

test("pin puts the page back, with its date; sync builds from it and says so; fetch leaves it", () =>
  withBrokenPage(async ({ site, root, good }) => {
    const before = filesOf(root);
    const pinned = await runCommand(root, ["pin", "CreateLamp", ...WHY]);
    assert.is(pinned.exit, 0, pinned.talk);
    assert.match(
      pinned.talk,
      /^`api-things\/CreateLamp` is pinned to the revision of 2026-02-03, which was put back\. Run/,
    );
    const after = filesOf(root);
    assert.is(after[PAGE], good);
    assert.match(after[MANIFEST] ?? "", /"updatedOn": "2026-02-03"/);
    assert.not.match(after[MANIFEST] ?? "", /2026-06-01/);
    assert.ok(
      (after[CONFIG] ?? "").startsWith((before[CONFIG] ?? "").slice(0, -1)),
    );
    const built = await runCommand(root, ["sync", "--offline", "--verbose"]);
    assert.is(built.exit, 0, built.talk);
    assert.match(built.talk, /size: property added/);
    assert.match(
      built.talk,
      /cli\/page-pinned `api-things\/CreateLamp` is kept at the revision of 2026-02-03: Half of the table is missing\.\n +helpspec\.config\.json:2:3/,
    );
    assert.not.match(built.talk, /source\/page-edited/);
    const checked = await runCommand(root, ["check", "--verbose"]);
    assert.is(checked.exit, 0, checked.talk);
    assert.match(checked.talk, /cli\/page-pinned/);

    const first = await runForJson(root, ["sync"]);
    assert.is(first.exit, 0);
    assert.is(filesOf(root)[PAGE], good);
    assert.match(
      JSON.stringify(first.diagnostics),
      /source\/page-pinned.*the site has a revision of 2026-06-01/,
    );
    site.forgetRequests();
    const second = await runForJson(root, ["fetch"]);
    assert.is(second.summary["changed"], 0);
    assert.match(
      JSON.stringify(second.diagnostics),
      /source\/page-pinned.*another revision/,
    );
    const asked = site.requests.find(({ path: at }) =>
      at.endsWith("/CreateLamp.html"),
    );
    assert.is(asked?.isConditional, true, "only asked whether it changed");

    site.put(HANDBOOK, WORSE);
    const third = await runForJson(root, ["fetch"]);
    assert.is(third.exit, 0);
    assert.match(
      JSON.stringify(third.diagnostics),
      /source\/pinned-page-changed.*changed again: it has a revision of 2026-07-01/,
    );
    const fourth = await runForJson(root, ["fetch"]);
    assert.not.match(JSON.stringify(fourth.diagnostics), /pinned-page-changed/);

    site.put(HANDBOOK, GOOD);
    const stale = await runForJson(root, ["fetch"]);
    assert.is(stale.exit, 1);
    assert.match(
      JSON.stringify(stale.diagnostics),
      /source\/pin-stale.*helpspec unpin api-things\/CreateLamp/,
    );
    assert.is(filesOf(root)[PAGE], good);
  }, "sync"));

test("unpin: the configuration is as it was before, and the next fetch takes up what the site has", () =>
  withBrokenPage(async ({ root }) => {
    const before = filesOf(root);
    await runCommand(root, ["pin", "CreateLamp", ...WHY]);
    await runCommand(root, ["fetch"]);
    const { exit, talk } = await runCommand(root, ["unpin", "CreateLamp"]);
    assert.is(exit, 0, talk);
    assert.is(filesOf(root)[CONFIG], before[CONFIG]);
    const { summary } = await runForJson(root, ["fetch"]);
    assert.is(summary["changed"], 1);
    assert.is(filesOf(root)[PAGE], before[PAGE]);
    assert.is(filesOf(root)[MANIFEST], before[MANIFEST]);
  }, "sync"));

test("pin --to: a record, a day, what is stored, and what was fetched and not yet synchronised", () =>
  withBrokenPage(async ({ site, root, good }) => {
    site.put(HANDBOOK, WORSE);
    await runCommand(root, ["fetch"]);
    const worse = filesOf(root)[PAGE] ?? "";
    const trial = await runForJson(root, [
      "pin",
      "CreateLamp",
      ...WHY,
      "--dry-run",
    ]);
    assert.match(JSON.stringify(trial.result), /"updatedOn":"2026-06-01"/);
    assert.is(filesOf(root)[PAGE], worse);
    const { result } = await runForJson(root, ["history"]);
    const names = JSON.stringify(result).match(/\d{4}-\d\d-\d\d-\d\d/g) ?? [];
    const second = names.find((name) => name.endsWith("-02")) ?? "";
    await runCommand(root, ["pin", "CreateLamp", ...WHY, "--to", second]);
    assert.is(filesOf(root)[PAGE], good);
    await runCommand(root, ["sync", "--offline"]);
    const late = await runForJson(root, [
      "pin",
      "CreateLamp",
      ...WHY,
      "--to",
      "2999-01-01",
    ]);
    assert.is(late.exit, 0);
    assert.is(filesOf(root)[PAGE], good, "the end of that day is now");
    const now = await runForJson(root, [
      "pin",
      "ShowLamp",
      ...WHY,
      "--to",
      "now",
    ]);
    assert.is(now.summary["restored"], false);
    const early = await runForJson(root, [
      "pin",
      "CreateLamp",
      ...WHY,
      "--to",
      "2001-01-01",
    ]);
    assert.is(early.exit, 1);
    assert.match(JSON.stringify(early.diagnostics), /cli\/no-earlier-page/);
  }, "sync"));

test("a pin that does not hold, ran out, or is of no page is an error with its place; nothing is overwritten", () =>
  withBrokenPage(async ({ root }) => {
    const contract = filesOf(root)[CONTRACT];
    const file = path.join(root, CONFIG);
    const config = JSON.parse(readFileSync(file, "utf8")) as object;
    const pin = (changes: object): object => ({
      sha256: "0".repeat(64),
      reason: "Broken.",
      ...changes,
    });
    const withPins = (pins: Record<string, object>): void =>
      writeFileSync(file, JSON.stringify({ ...config, pins }, null, 2));
    withPins({ "api-things/CreateLamp": pin({}), "api-other/X": pin({}) });
    putFiles(root, {
      [PAGE]: (filesOf(root)[PAGE] ?? "").replace(/colour/g, "shade"),
    });
    const broken = await runCommand(root, ["sync", "--offline"]);
    assert.is(broken.exit, 1);
    assert.match(
      broken.talk,
      /cli\/pin-broken .*another revision is stored.*\n +helpspec\.config\.json:\d+:5/,
    );
    assert.match(
      broken.talk,
      /cli\/pin-unknown The pin `api-other\/X` is of a handbook/,
    );
    assert.is(filesOf(root)[CONTRACT], contract);
    withPins({ "api-things/CreateLmp": pin({}) });
    const unknown = await runCommand(root, ["check"]);
    assert.match(
      unknown.talk,
      /cli\/pin-unknown .*did you mean `api-things\/CreateLamp`\?/,
    );
    writeFileSync(file, JSON.stringify(config));
    await runCommand(root, [
      "pin",
      "ShowLamp",
      ...WHY,
      "--to",
      "now",
      "--until",
      "2001-01-01",
    ]);
    const expired = await runCommand(root, ["check"]);
    assert.match(expired.talk, /cli\/pin-expired .* ended on 2001-01-01/);
  }, "sync"));

const WRONG: readonly (readonly [
  title: string,
  args: readonly string[],
  talk: RegExp,
])[] = [
  ["no reason", ["pin", "CreateLamp"], /Expected `--reason`/],
  ["no page", ["pin", "CreateLmp", ...WHY], /did you mean `CreateLamp`\?/],
  [
    "no record",
    ["pin", "CreateLamp", ...WHY, "--to", "x"],
    /expected a record, a day, or `now`/,
  ],
  [
    "no day",
    ["pin", "CreateLamp", ...WHY, "--until", "2026-02-30"],
    /`--until`/,
  ],
  ["nothing is pinned", ["unpin", "CreateLamp"], /is not pinned/],
];

test("wrong usage is exit code 2", () =>
  withBrokenPage(async ({ root }) => {
    const before = filesOf(root);
    for (const [title, args, talk] of WRONG) {
      const run = await runCommand(root, args);
      assert.is(run.exit, 2, title);
      assert.match(run.talk, talk, title);
    }
    assert.equal(filesOf(root), before);
  }));

test.run();
