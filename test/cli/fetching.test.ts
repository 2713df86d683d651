/** `services`, `fetch`, `sync` and `history` as a user meets them, against a local site. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseConfig } from "../../generator/cli/config.js";
import { DEFAULT_SITE } from "../../generator/source/fetch/site-rules.js";
import { HANDBOOK, withSite } from "../fetch-site/fetch-local.js";
import type { LocalSite } from "../fetch-site/local-site.js";
import {
  configFor,
  runCommand,
  runForJson,
} from "../fetch-site/run-command.js";
import { CHALLENGE } from "../fetch-site/site-faults.js";
import { plainPage } from "../fetch-site/site-pages.js";
import { filesOf, inFolder, putFiles } from "../temporary-folder.js";

const PAGES = [
  plainPage("CreateLamp", "POST /v1/{project_id}/lamps"),
  plainPage("ShowLamp", "GET /v1/{project_id}/lamps/{lamp_id}"),
];

interface Place {
  readonly site: LocalSite;
  readonly root: string;
}

/** A site and a project that is configured for it. */
async function withProject(
  use: (place: Place) => Promise<void>,
): Promise<void> {
  await withSite(PAGES, async ({ site, root }) => {
    putFiles(root, { "helpspec.config.json": configFor(site) });
    await use({ site, root });
  });
}

/** What is committed; without the history, which has dates. */
function committed(root: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filesOf(root)).filter(
      ([file]) => !/^(?:\.helpspec|spec\/history)\//.test(file),
    ),
  );
}

test("services lists products and handbooks, and what is configured and stored", () =>
  withProject(async ({ site, root }) => {
    site.handbooks.set("usermanual-things", []);
    const first = await runCommand(root, ["services"]);
    assert.is(first.exit, 0, first.talk);
    assert.match(first.out, /^product +handbook +title +state$/m);
    assert.match(
      first.out,
      /^Things +api-things +API Reference of api-things +configured$/m,
    );
    await runCommand(root, ["fetch"]);
    const { out } = await runCommand(root, ["services", "api-"]);
    assert.match(out, /configured, stored$/m);
    assert.not.match(out, /usermanual/);
    const json = await runForJson(root, ["services"]);
    assert.is(json.summary["handbooks"], 2);
  }));

test("services without a network, or with something else in its place: exit code 3", () =>
  withProject(async ({ site, root }) => {
    site.break("/items", { kind: "instead", html: CHALLENGE });
    const odd = await runCommand(root, ["services"]);
    assert.is(odd.exit, 3);
    assert.match(odd.talk, /source\/products-unreadable/);
    await site.close();
    const dead = await runCommand(root, ["services"]);
    assert.is(dead.exit, 3);
    assert.match(dead.talk, /source\/site-unreachable .*gave no answer/);
  }));

test("fetch: what the configuration names, a handbook, a page; progress in plain lines", () =>
  withProject(async ({ site, root }) => {
    const first = await runCommand(root, ["fetch"]);
    assert.is(first.exit, 0, first.talk);
    assert.match(first.talk, /^api-things: 3 of 3 pages$/m);
    assert.match(first.talk, /^spec\/pages\/api-things +3 +0 +0 +0 +0 +0 +0$/m);
    assert.is(first.out, "");
    const page = site.addressOf(HANDBOOK, "ShowLamp");
    const again = await runForJson(root, ["fetch", page]);
    assert.is(again.summary["unchanged"], 1);
    assert.is(again.summary["pages"], 1);
    const only = await runForJson(root, [
      "fetch",
      HANDBOOK,
      "--only",
      "Create*",
    ]);
    assert.is(only.summary["pages"], 1);
  }));

test("fetch needs no configuration when it is told what", () =>
  withSite(PAGES, async ({ root }) => {
    const { exit, talk } = await runCommand(root, ["fetch"]);
    assert.is(exit, 2);
    assert.match(talk, /cli\/config-missing/);
    const named = await runForJson(root, ["fetch", "api-things"], {
      network: { resolve: () => Promise.reject(new Error("no")) },
    });
    assert.match(
      JSON.stringify(named.diagnostics),
      /support\.huaweicloud\.com/,
    );
  }));

test("on a terminal progress is one line that is written over, and nothing is left of it", () =>
  withProject(async ({ root }) => {
    const { talk } = await runCommand(root, ["fetch"], { isTerminal: true });
    const ESCAPE = "\u001b";
    const parts = talk.split(`\r${ESCAPE}[2K`);
    assert.is(parts.length, 5);
    assert.match(parts[3] ?? "", /^api-things \[#+\] 3\/3 \S+ added$/);
    assert.match(parts[4] ?? "", /^Fetched/);
    const json = await runCommand(root, ["fetch", "--format", "json"], {
      isTerminal: true,
    });
    assert.is(json.talk, "");
  }));

const WRONG: readonly (readonly [
  title: string,
  args: readonly string[],
  talk: RegExp,
])[] = [
  ["a path", ["fetch", "../x"], /neither a handbook nor an address/],
  [
    "an address elsewhere",
    ["fetch", "https://elsewhere.example/a/b.html"],
    /neither a handbook/,
  ],
  ["a locale", ["fetch", "api-x", "--locale", "../../x"], /`--locale`/],
  ["a date", ["fetch", "api-x", "--since", "yesterday"], /`--since`/],
  ["a day", ["fetch", "api-x", "--since", "2026-02-30"], /`--since`/],
  ["a rendition", ["fetch", "api-x", "--rendition", "pdf"], /--rendition/],
  ["a record", ["history", "2020-01-01-01"], /has no record/],
];

for (const [title, args, talk] of WRONG) {
  test(`wrong usage is exit code 2: ${title}`, () =>
    withProject(async ({ site, root }) => {
      const run = await runCommand(root, args);
      assert.is(run.exit, 2, run.talk);
      assert.match(run.talk, talk);
      assert.is(site.requests.length, 0);
    }));
}

test("fetch --dry-run says what would change and writes nothing, not even what it knows of the site", () =>
  withProject(async ({ site, root }) => {
    await runCommand(root, ["fetch"]);
    const before = filesOf(root);
    site.put(
      HANDBOOK,
      plainPage("ShowLamp", "GET /v1/{project_id}/lamps/{lamp_id}", [
        "a",
        "b",
        "c",
      ]),
    );
    const run = await runForJson(root, ["fetch", "--dry-run"]);
    assert.is(run.summary["changed"], 1);
    assert.equal(filesOf(root), before);
  }));

test("sync: fetch, build, generate, compare; then nothing changed", () =>
  withProject(async ({ root }) => {
    const first = await runCommand(root, ["sync"]);
    assert.is(first.exit, 0, first.talk);
    assert.match(first.talk, /^things +2 +\d+ +\d+ +\d+ +new$/m);
    assert.match(first.talk, /Recorded as spec\/history\/\d{4}-\d\d-\d\d-01\./);
    assert.ok(existsSync(path.join(root, "generated/things/index.ts")));
    const before = filesOf(root);
    const second = await runCommand(root, ["sync"]);
    assert.is(second.exit, 0);
    assert.match(second.talk, /\nNothing changed\.\n$/);
    const committedNow = Object.entries(filesOf(root)).filter(
      ([file]) => !file.startsWith(".helpspec/"),
    );
    for (const [file, text] of committedNow)
      assert.is(text, before[file], file);
    const offline = await runCommand(root, ["sync", "--offline"]);
    assert.is(offline.exit, 0);
    assert.match(offline.talk, /\nNothing changed\.\n$/);
  }));

test("sync has one result for machines, and --fail-on decides about the exit code", () =>
  withProject(async ({ site, root }) => {
    await runCommand(root, ["sync"]);
    const same = await runForJson(root, ["sync", "--fail-on", "any"]);
    assert.is(same.exit, 0);
    site.put(HANDBOOK, {
      ...plainPage("ShowLamp", "GET /v1/{project_id}/lamps/{lamp_id}"),
      date: "2026-09-09",
    });
    const dated = await runForJson(root, ["sync", "--fail-on", "contract"]);
    assert.is(dated.exit, 0, "only a date changed");
    site.put(
      HANDBOOK,
      plainPage("CreateLamp", "POST /v1/{project_id}/lamps", ["colour"]),
    );
    const trial = await runForJson(root, [
      "sync",
      "--dry-run",
      "--fail-on",
      "contract",
    ]);
    assert.is(trial.exit, 1);
    const run = await runForJson(root, ["sync", "--fail-on", "contract"]);
    assert.is(run.exit, 1);
    assert.is(run.summary["fetchChanged"], 1);
    assert.equal(run.summary["changed"], ["things"]);
    assert.match(
      JSON.stringify(run.result),
      /"file":"CreateLamp\.html".*"outcome":"changed"/,
    );
    assert.match(
      JSON.stringify(run.result),
      /property removed|"kind":"removed"/,
    );
    assert.match(String(run.summary["record"]), /^\d{4}-\d\d-\d\d-\d\d$/);
  }));

test("a removed page leaves the contract as it was, and is recorded", () =>
  withProject(async ({ site, root }) => {
    for (let number = 0; number < 9; number += 1) {
      const name = `Filler${number}`;
      site.put(HANDBOOK, plainPage(name, `GET /v1/fillers/${number}`));
    }
    await runCommand(root, ["sync"]);
    const contract = "spec/openapi/things.json";
    const before = committed(root)[contract];
    site.remove(HANDBOOK, "Filler3");
    const { summary, exit } = await runForJson(root, ["sync"]);
    assert.is(exit, 0);
    assert.is(summary["fetchRemoved"], 1);
    assert.is(committed(root)[contract], before);
    assert.match(String(summary["record"]), /-02$/);
  }));

test("sync --dry-run says what would change in the contract, and writes nothing", () =>
  withProject(async ({ site, root }) => {
    await runCommand(root, ["sync"]);
    const before = filesOf(root);
    site.put(
      HANDBOOK,
      plainPage("CreateLamp", "POST /v1/{project_id}/lamps", ["colour"]),
    );
    const { exit, talk } = await runCommand(root, ["sync", "--dry-run"]);
    assert.is(exit, 0);
    assert.match(talk, /size: property removed/);
    const after = filesOf(root);
    const isCache = (file: string): boolean =>
      file.startsWith(".helpspec/cache/");
    assert.equal(
      Object.keys(after).filter(
        (file) => !isCache(file) && after[file] !== before[file],
      ),
      [],
    );
  }));

test("a bad page: the rest goes on, the good output stays, exit code 1", () =>
  withProject(async ({ site, root }) => {
    await runCommand(root, ["sync"]);
    const before = committed(root);
    site.break(`/intl/en-us/${HANDBOOK}/ShowLamp.html`, {
      kind: "instead",
      html: CHALLENGE,
    });
    const { exit, talk } = await runCommand(root, ["sync"]);
    assert.is(exit, 1);
    assert.match(talk, /source\/page-challenge/);
    assert.equal(committed(root), before);
  }));

test("without a network sync ends with exit code 3 and touches nothing", () =>
  withProject(async ({ site, root }) => {
    await runCommand(root, ["sync"]);
    const before = committed(root);
    await site.close();
    const { exit, talk } = await runCommand(root, ["sync"]);
    assert.is(exit, 3);
    assert.match(talk, /source\/site-unreachable/);
    assert.equal(committed(root), before);
  }));

test("Ctrl-C: sync stops after the pages in hand, builds nothing, and says so", () =>
  withProject(async ({ site, root }) => {
    // The run cannot end before it is stopped.
    site.break(`/intl/en-us/${HANDBOOK}/ShowLamp.html`, { kind: "slow" });
    const { exit, talk } = await runCommand(root, ["sync"], {
      onInterrupt: (stop) => {
        setTimeout(stop, 200);
        return () => undefined;
      },
    });
    assert.is(exit, 1);
    assert.match(talk, /source\/fetch-interrupted/);
    assert.not.ok(existsSync(path.join(root, "generated")));
  }));

test("from the history every earlier state is built again, byte for byte", () =>
  withProject(async ({ site, root }) => {
    const states: Record<string, string>[] = [];
    const changes = [
      () => undefined,
      () =>
        site.put(
          HANDBOOK,
          plainPage("CreateLamp", "POST /v1/{project_id}/lamps", ["colour"]),
        ),
      () =>
        site.put(
          HANDBOOK,
          plainPage("DeleteLamp", "DELETE /v1/{project_id}/lamps/{lamp_id}"),
        ),
      () => {
        site.put(
          HANDBOOK,
          plainPage("ShowLamp", "GET /v1/{project_id}/lamps/{lamp_id}", [
            "x",
            "y",
          ]),
        );
        const config = readFileSync(
          path.join(root, "helpspec.config.json"),
          "utf8",
        );
        writeFileSync(
          path.join(root, "helpspec.config.json"),
          config.replace('"Things"', '"All things"'),
        );
      },
    ];
    const records: string[] = [];
    for (const change of changes) {
      change();
      const { summary, exit } = await runForJson(root, ["sync"]);
      assert.is(exit, 0);
      records.push(String(summary["record"]));
      states.push(committed(root));
    }
    assert.is(new Set(records).size, 4);
    const list = await runForJson(root, ["history"]);
    assert.is(list.summary["records"], 4);
    for (const [at, record] of records.entries()) {
      const before = states[at - 1];
      if (!before) continue;
      await inFolder({}, async (folder) => {
        const out = path.join(folder, "before");
        const { exit, diagnostics } = await runForJson(root, [
          "history",
          record,
          "--out",
          out,
        ]);
        assert.is(exit, 0, JSON.stringify(diagnostics));
        assert.equal(diagnostics, []);
        assert.equal(committed(out), before);
      });
    }
  }));

test("a record that was tampered with is found out", () =>
  withProject(async ({ site, root }) => {
    await runCommand(root, ["sync"]);
    site.put(
      HANDBOOK,
      plainPage("CreateLamp", "POST /v1/{project_id}/lamps", ["colour"]),
    );
    const { summary } = await runForJson(root, ["sync"]);
    const record = String(summary["record"]);
    const kept = `spec/history/${record}/before/spec/pages/${HANDBOOK}/CreateLamp.html`;
    writeFileSync(path.join(root, kept), "something else");
    const run = await runForJson(root, ["history", record, "--out", "out/x"]);
    assert.is(run.exit, 1);
    assert.match(JSON.stringify(run.diagnostics), /history-incomplete/);
  }));

test("fetch now, sync --offline later: the record is made then", () =>
  withProject(async ({ site, root }) => {
    await runCommand(root, ["sync"]);
    site.put(
      HANDBOOK,
      plainPage("CreateLamp", "POST /v1/{project_id}/lamps", ["colour"]),
    );
    await runCommand(root, ["fetch"]);
    const { summary } = await runForJson(root, ["sync", "--offline"]);
    assert.match(String(summary["record"]), /-02$/);
    const { summary: next } = await runForJson(root, ["sync", "--offline"]);
    assert.is(next["record"], undefined);
  }));

const CONFIGS: readonly (readonly [
  title: string,
  site: unknown,
  problem: RegExp,
])[] = [
  ["too fast", { requestsPerSecond: 100 }, /`site\.requestsPerSecond` is 100/],
  ["too many at a time", { concurrency: 50 }, /`site\.concurrency`/],
  [
    "no handbook in the address",
    { pages: "https://h.example/" },
    /`site\.pages`/,
  ],
  ["a header in the contact", { contact: "a\r\nX: y" }, /`site\.contact`/],
  ["a way up", { contents: "../menu.html" }, /`site\.contents`/],
  ["a misspelt key", { selectors: { artcle: ".x" } }, /did you mean `article`/],
  ["a rendition", { rendition: "pdf" }, /`html` or `markdown` or `both`/],
];

for (const [title, site, problem] of CONFIGS) {
  test(`the configuration of a site is checked: ${title}`, () => {
    const text = JSON.stringify({ site, services: {} });
    const { config, diagnostics } = parseConfig(text, "c.json");
    assert.is(config, undefined);
    assert.match(diagnostics[0]?.message ?? "", problem);
  });
}

test("a sister cloud's site is configuration", () => {
  const site = {
    pages: "https://docs.sister.example/{locale}/{handbook}/",
    selectors: { article: "#content" },
  };
  const { config } = parseConfig(
    JSON.stringify({ site, services: {} }),
    "c.json",
  );
  assert.is(config?.site.pages, site.pages);
  assert.is(config?.site.locales.size, 0);
  assert.equal(config?.site.selectors, {
    ...DEFAULT_SITE.selectors,
    article: "#content",
  });
});

test.run();
