/** Fetching a handbook from a local site: what is stored, what is asked again, and what is not believed. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type {
  Manifest,
  ManifestPage,
} from "../../generator/source/manifest.js";
import { readSnapshot } from "../../generator/source/read-snapshot.js";
import {
  codes,
  fetchLocal,
  HANDBOOK,
  outcomes,
  withSite,
} from "../fetch-site/fetch-local.js";
import type { LocalSite } from "../fetch-site/local-site.js";
import {
  CHALLENGE,
  EMPTY_ARTICLE,
  ERROR_IN_ARTICLE,
  ERROR_PAGE,
  LOGIN,
  type Fault,
} from "../fetch-site/site-faults.js";
import {
  plainPage,
  sitePage,
  sitePages,
  type SitePage,
} from "../fetch-site/site-pages.js";
import { filesOf, putFiles } from "../temporary-folder.js";

const PAGES = `spec/pages/${HANDBOOK}`;

function pathOf(name: string): string {
  return `/intl/en-us/${HANDBOOK}/${name}.html`;
}

function manifestOf(root: string, folder = PAGES): Manifest {
  const file = path.join(root, folder, "manifest.json");
  return JSON.parse(readFileSync(file, "utf8")) as Manifest;
}

function entryOf(root: string, file: string): ManifestPage | undefined {
  return manifestOf(root).pages.find((page) => page.file === file);
}

/** Everything that is committed. */
function snapshot(root: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filesOf(root)).filter(([file]) => file.startsWith("spec/")),
  );
}

/** Every stored page is as its manifest says. */
function assertWhole(root: string, folder = PAGES): void {
  const { diagnostics } = readSnapshot(path.join(root, folder), folder);
  const problems = diagnostics.filter(
    ({ code }) => code !== "source/page-removed",
  );
  assert.equal(problems, []);
}

test("a handbook: articles without the frame, a manifest that knows address, date and place", () =>
  withSite(sitePages(6), async ({ site, root }) => {
    const fetched = await fetchLocal({ site, root });
    assert.equal(fetched.diagnostics, []);
    assertWhole(root);
    const text = readFileSync(path.join(root, PAGES, "UseThing4.html"), "utf8");
    assert.match(text, /^<div class="help-content help-center-document"/);
    assert.not.match(
      text,
      /visit|nonce|onclick|<script|style=|data-|helpful|<!--|\r/,
    );
    assert.equal(entryOf(root, "UseThing4.html")?.contents, ["Shelves"]);
    assert.is(entryOf(root, "UseThing4.html")?.updatedOn, "2026-01-05");
    assert.is(entryOf(root, "UseThing4.html")?.title, "Working on Lamps 0");
    assert.equal(entryOf(root, "chapter_0.html")?.contents, []);
    assert.is(manifestOf(root).locale, "en-us");
  }));

test("the second run makes only conditional requests and changes nothing on disk", () =>
  withSite(sitePages(6), async ({ site, root }) => {
    await fetchLocal({ site, root });
    const before = snapshot(root);
    site.forgetRequests();
    const again = await fetchLocal({ site, root });
    assert.equal(outcomes(again), {});
    assert.equal(
      site.requests.filter((one) => !one.isConditional).map((one) => one.path),
      [],
    );
    assert.equal(
      site.requests.map(({ status }) => status),
      site.requests.map(() => 304),
    );
    assert.equal(snapshot(root), before);
  }));

test("a page that did not change does not change on disk, though the site sends it anew each time", () =>
  withSite(sitePages(4), async ({ site, root }) => {
    await fetchLocal({ site, root });
    const before = snapshot(root);
    const again = await fetchLocal({ site, root, options: { isFresh: true } });
    assert.equal(outcomes(again), {});
    assert.is(again.counts.unchanged, 3, "the lists only");
    assert.equal(snapshot(root), before);
  }));

test("a page that changed is stored, the others are left", () =>
  withSite(sitePages(6), async ({ site, root }) => {
    await fetchLocal({ site, root });
    const before = snapshot(root);
    site.put(HANDBOOK, { ...sitePage(2, 77), date: "2026-05-05" });
    const fetched = await fetchLocal({ site, root });
    assert.equal(outcomes(fetched), { UseThing2: "changed" });
    const after = snapshot(root);
    const changed = Object.keys(after).filter(
      (file) => after[file] !== before[file],
    );
    assert.equal(changed, [
      `${PAGES}/UseThing2.html`,
      `${PAGES}/manifest.json`,
    ]);
    assert.is(entryOf(root, "UseThing2.html")?.updatedOn, "2026-05-05");
    assertWhole(root);
  }));

test("a page that was edited by hand, or deleted, is fetched again", () =>
  withSite(sitePages(3), async ({ site, root }) => {
    await fetchLocal({ site, root });
    const before = snapshot(root);
    writeFileSync(path.join(root, PAGES, "UseThing1.html"), "edited");
    rmSync(path.join(root, PAGES, "UseThing2.html"));
    const fetched = await fetchLocal({ site, root });
    assert.equal(outcomes(fetched), {
      UseThing1: "changed",
      UseThing2: "changed",
    });
    assert.equal(snapshot(root), before);
  }));

test("another locale has a folder of its own", () =>
  withSite(sitePages(2), async ({ site, root }) => {
    await fetchLocal({ site, root, question: { locale: "zh-cn" } });
    const folder = `${PAGES}.zh-cn`;
    assertWhole(root, folder);
    assert.is(manifestOf(root, folder).locale, "zh-cn");
    const text = readFileSync(
      path.join(root, folder, "UseThing1.html"),
      "utf8",
    );
    assert.match(text, /请求/);
    assert.ok(site.pagesAsked().every((page) => !page.startsWith("/intl/")));
  }));

test("Markdown, and HTML where a page has none; the second run asks for what there was", () =>
  withSite(
    [sitePage(0), plainPage("NoMarkdown", "GET /v1/none")],
    async ({ site, root }) => {
      const rules = { rendition: "markdown" } as const;
      await fetchLocal({ site, root, rules });
      assertWhole(root);
      assert.match(
        readFileSync(path.join(root, PAGES, "UseThing0.md"), "utf8"),
        /^#/,
      );
      assert.ok(entryOf(root, "NoMarkdown.html"));
      const before = snapshot(root);
      site.forgetRequests();
      const again = await fetchLocal({ site, root, rules });
      assert.equal(outcomes(again), {});
      assert.ok(site.requests.every((one) => one.isConditional));
      assert.equal(snapshot(root), before);
    },
  ));

test("both renditions are stored, and one is read", () =>
  withSite([sitePage(0)], async ({ site, root }) => {
    const rules = { rendition: "both" } as const;
    await fetchLocal({ site, root, rules });
    assertWhole(root);
    assert.is(entryOf(root, "UseThing0.html")?.markdown?.file, "UseThing0.md");
    const { sources } = readSnapshot(path.join(root, PAGES), PAGES);
    assert.equal(
      sources.map(({ page }) => page.name),
      ["UseThing0", "chapter_0"],
    );
    const html = await fetchLocal({
      site,
      root,
      rules: { rendition: "markdown" },
      options: { isFresh: true },
    });
    assert.equal(codes(html), []);
    assert.ok(entryOf(root, "UseThing0.md"), "from HTML to Markdown");
    assert.not.ok(snapshot(root)[`${PAGES}/UseThing0.html`]);
    assertWhole(root);
  }));

test("--only and --since: what is not wanted is not asked for, or not stored", () =>
  withSite(sitePages(9), async ({ site, root }) => {
    const isWanted = (name: string): boolean => /Thing[1-4]$/.test(name);
    await fetchLocal({
      site,
      root,
      question: { since: "2026-01-04" },
      options: { isWanted },
    });
    assert.equal(
      manifestOf(root).pages.map(({ file }) => file),
      ["UseThing3.html", "UseThing4.html"],
    );
    assert.is(site.pagesAsked().length, 4);
  }));

test("a page by its address, with its place in the contents", () =>
  withSite(sitePages(3), async ({ site, root }) => {
    const page = site.addressOf(HANDBOOK, "UseThing1");
    await fetchLocal({ site, root, question: { page } });
    assert.equal(site.pagesAsked(), [pathOf("UseThing1")]);
    assert.equal(entryOf(root, "UseThing1.html")?.contents, ["Shelves"]);
  }));

test("a page that only the site map lists is fetched, and stands outside of the contents", () =>
  withSite(
    [sitePage(0), { ...sitePage(1), isListed: false }],
    async ({ site, root }) => {
      await fetchLocal({ site, root });
      const entry = entryOf(root, "UseThing1.html");
      assert.is(entry?.contents, undefined);
      assert.equal(entry?.breadcrumb?.slice(-2), ["API Reference", "Shelves"]);
    },
  ));

/** What comes in place of a page, what is said, and whether a person may store it all the same. */
const SUSPICIOUS: readonly (readonly [
  title: string,
  fault: Fault,
  code: string,
  mayBeAccepted?: true,
])[] = [
  [
    "a challenge",
    { kind: "instead", html: CHALLENGE },
    "source/page-challenge",
  ],
  ["a login", { kind: "instead", html: LOGIN }, "source/page-login"],
  [
    "an error with 200",
    { kind: "instead", html: ERROR_PAGE },
    "source/page-error-text",
  ],
  [
    "an error in an article",
    { kind: "instead", html: ERROR_IN_ARTICLE },
    "source/page-error-text",
  ],
  ["half a page", { kind: "cut" }, "source/page-truncated"],
  ["a torn connection", { kind: "torn" }, "source/connection-torn"],
  ["a reset", { kind: "reset" }, "source/connection-torn"],
  ["no end", { kind: "slow" }, "source/fetch-timeout"],
  ["503 for ever", { kind: "status", status: 503 }, "source/fetch-failed"],
  ["403", { kind: "status", status: 403 }, "source/fetch-failed"],
  [
    "an empty article",
    { kind: "instead", html: EMPTY_ARTICLE },
    "source/page-empty",
    true,
  ],
  [
    "no tables any more",
    { kind: "without", pattern: /<div class="tablenoborder">[^]*?<\/table>/g },
    "source/page-tables-vanished",
    true,
  ],
  [
    "no operation any more",
    { kind: "without", pattern: /<h4[^>]*>URI[^]*?<\/p>/ },
    "source/page-fell-silent",
    true,
  ],
  [
    "JSON",
    { kind: "type", contentType: "application/json" },
    "source/wrong-content-type",
  ],
  [
    "a picture",
    { kind: "type", contentType: "image/png" },
    "source/wrong-content-type",
  ],
  ["too much", { kind: "huge" }, "source/body-too-large"],
  [
    "little that unpacks to too much",
    { kind: "bomb" },
    "source/body-too-large",
  ],
  [
    "a foreign host",
    { kind: "redirect", to: "https://elsewhere.example/x.html" },
    "source/redirect-refused",
  ],
  [
    "a private address",
    { kind: "redirect", to: "http://10.1.2.3/x.html" },
    "source/private-address",
  ],
  [
    "a metadata service",
    { kind: "redirect", to: "http://[::ffff:169.254.169.254]/latest" },
    "source/private-address",
  ],
  [
    "a file",
    { kind: "redirect", to: "file:///etc/passwd" },
    "source/not-https",
  ],
  [
    "another part of the site",
    { kind: "redirect", to: "/login" },
    "source/page-redirected-away",
  ],
];

const QUICK = { retries: 1, timeoutSeconds: 1, maximumPageBytes: 300_000 };

function goodPage(parameters: readonly string[]): SitePage {
  return plainPage("Good", "POST /v1/{project_id}/good", parameters);
}

/** Pages to break, and good ones. */
function pagesToBreak(): SitePage[] {
  return [...sitePages(SUSPICIOUS.length + 2), goodPage(["colour"])];
}

/** A site on which page N has the fault number N, between good pages, one of which changed. */
function breakPages(site: LocalSite): void {
  for (const [at, [, fault]] of SUSPICIOUS.entries()) {
    site.break(pathOf(`UseThing${at}`), fault);
  }
  site.put(HANDBOOK, goodPage(["colour", "size", "weight"]));
}

test("every fault at once: each good page is stored, each bad one named, and none of those stored", () =>
  withSite(pagesToBreak(), async ({ site, root }) => {
    await fetchLocal({ site, root });
    const before = snapshot(root);
    breakPages(site);
    const options = { isFresh: true };
    const fetched = await fetchLocal({ site, root, options, rules: QUICK });
    for (const [at, [title, , code]] of SUSPICIOUS.entries()) {
      const name = `UseThing${at}`;
      const own = fetched.diagnostics.filter(({ message }) =>
        message.includes(`/${name}.html\``),
      );
      assert.equal(
        own.map((one) => one.code),
        [code],
        title,
      );
      assert.match(outcomes(fetched)[name] ?? "", /^(?:quarantined|failed)$/);
    }
    const errors = fetched.diagnostics.filter(
      (one) => one.severity === "error",
    );
    assert.is(errors.length, SUSPICIOUS.length);
    const after = snapshot(root);
    const changed = Object.keys(after).filter(
      (file) => after[file] !== before[file],
    );
    assert.equal(changed, [`${PAGES}/Good.html`, `${PAGES}/manifest.json`]);
    assertWhole(root);
    site.put(HANDBOOK, goodPage(["colour"]));
    site.faults.clear();
    await fetchLocal({ site, root });
    assert.equal(snapshot(root), before, "good pages come back");
  }));

test("the same for pages that were never stored", () =>
  withSite(pagesToBreak(), async ({ site, root }) => {
    breakPages(site);
    const rules = { ...QUICK, retries: 0 };
    const fetched = await fetchLocal({ site, root, rules });
    // Without a page from before, nothing says that tables or an operation are missing.
    const doubtful = /tables-vanished|fell-silent/;
    const bad = SUSPICIOUS.flatMap(([, , code], at) =>
      doubtful.test(code) ? [] : [`UseThing${at}.html`],
    );
    const files = manifestOf(root).pages.map(({ file }) => file);
    assert.equal(
      files.filter((file) => bad.includes(file)),
      [],
    );
    assert.is(files.length, SUSPICIOUS.length + 6 - bad.length);
    assert.is(fetched.diagnostics.length, bad.length);
    assertWhole(root);
  }));

test("a person may accept what looks damaged, but not what is no page", () =>
  withSite(pagesToBreak(), async ({ site, root }) => {
    await fetchLocal({ site, root });
    breakPages(site);
    const options = { isFresh: true, accepts: () => true };
    const rules = { ...QUICK, retries: 0 };
    const fetched = await fetchLocal({ site, root, options, rules });
    for (const [at, [title, , , mayBeAccepted]] of SUSPICIOUS.entries()) {
      const isStored = outcomes(fetched)[`UseThing${at}`] === "changed";
      assert.is(isStored, mayBeAccepted === true, title);
    }
    assertWhole(root);
  }));

test("what came in place of a page is kept for people", () =>
  withSite(sitePages(2), async ({ site, root }) => {
    site.break(pathOf("UseThing1"), { kind: "instead", html: LOGIN });
    await fetchLocal({ site, root });
    const folder = path.join(root, ".helpspec/quarantine", HANDBOOK);
    assert.is(readFileSync(path.join(folder, "UseThing1.html"), "utf8"), LOGIN);
    assert.match(
      readFileSync(path.join(folder, "UseThing1.html.reason.txt"), "utf8"),
      /login page/,
    );
    site.faults.clear();
    await fetchLocal({ site, root });
    const left = Object.keys(filesOf(root)).filter((file) =>
      file.startsWith(".helpspec/quarantine"),
    );
    assert.equal(left, [], "and goes when the page is good again");
  }));

test("a renamed page is followed by what it documents", () =>
  withSite(
    [...sitePages(12), plainPage("OldName", "POST /v1/{project_id}/renamed")],
    async ({ site, root }) => {
      await fetchLocal({ site, root });
      site.remove(HANDBOOK, "OldName");
      site.put(HANDBOOK, plainPage("NewName", "POST /v1/{id}/renamed"));
      const fetched = await fetchLocal({ site, root });
      assert.equal(codes(fetched), ["source/page-moved"]);
      assert.equal(entryOf(root, "NewName.html")?.formerly, ["OldName.html"]);
      assert.is(entryOf(root, "OldName.html"), undefined);
      assert.not.ok(snapshot(root)[`${PAGES}/OldName.html`]);
      assertWhole(root);
      const again = await fetchLocal({ site, root });
      assert.equal([outcomes(again), codes(again)], [{}, []]);
    },
  ));

test("a page whose address leads to another is followed there", () =>
  withSite(
    [...sitePages(12), plainPage("Old", "GET /v1/a")],
    async ({ site, root }) => {
      await fetchLocal({ site, root });
      site.put(HANDBOOK, {
        ...plainPage("New", "GET /v1/b"),
        isListed: false,
      });
      site.break(pathOf("Old"), {
        kind: "redirect",
        to: `${site.origin}${pathOf("New")}`,
      });
      const fetched = await fetchLocal({ site, root });
      assert.ok(codes(fetched).includes("source/page-moved"));
      assert.equal(entryOf(root, "New.html")?.formerly, ["Old.html"]);
      assertWhole(root);
    },
  ));

test("redirects in a circle, or to a page that is not there, are reported and the pages kept", () =>
  withSite(
    [
      ...["A", "B", "C"].map((name) => plainPage(name, `POST /v1/${name}`)),
      ...sitePages(40),
    ],
    async ({ site, root }) => {
      await fetchLocal({ site, root });
      for (const [from, to] of [
        ["A", "B"],
        ["B", "A"],
        ["C", "Nowhere"],
      ]) {
        site.break(pathOf(from!), {
          kind: "redirect",
          to: `${site.origin}${pathOf(to!)}`,
        });
      }
      const fetched = await fetchLocal({ site, root });
      const found = fetched.diagnostics
        .filter(({ code }) => code === "source/page-not-found")
        .map(({ message }) => message);
      assert.ok(
        found.some((one) => /\/C\.html`, which leads to/.test(one)),
        found.join("\n"),
      );
      assert.is(found.filter((one) => /in a circle/.test(one)).length, 2);
      for (const name of ["A", "B", "C"]) {
        assert.ok(entryOf(root, `${name}.html`), `${name} is kept`);
      }
      assertWhole(root);
    },
  ));

test("an operation that goes to another page is named", () =>
  withSite(
    [
      plainPage("A", "POST /v2/orders"),
      plainPage("B", "POST /v1/bundles"),
      ...sitePages(3),
    ],
    async ({ site, root }) => {
      await fetchLocal({ site, root });
      site.put(HANDBOOK, plainPage("A", "POST /v1/bundles"));
      site.put(HANDBOOK, plainPage("B", "POST /v2/orders"));
      const fetched = await fetchLocal({ site, root });
      assert.equal(
        fetched.diagnostics.map(({ code, message }) => [code, message]),
        [
          [
            "source/operation-moved",
            "`POST /v2/orders` moved from `A.html` to `B.html`.",
          ],
          [
            "source/operation-moved",
            "`POST /v1/bundles` moved from `B.html` to `A.html`.",
          ],
        ],
      );
    },
  ));

test("a removed page is marked, kept, reported; it comes back when the site has it again", () =>
  withSite(sitePages(12), async ({ site, root }) => {
    await fetchLocal({ site, root });
    const before = snapshot(root);
    site.remove(HANDBOOK, "UseThing5");
    const fetched = await fetchLocal({ site, root });
    assert.equal(codes(fetched), ["source/page-gone"]);
    assert.is(entryOf(root, "UseThing5.html")?.removed, true);
    const after = snapshot(root);
    const file = `${PAGES}/UseThing5.html`;
    assert.is(after[file], before[file]);
    const { sources, diagnostics } = readSnapshot(
      path.join(root, PAGES),
      PAGES,
    );
    const source = sources.find(({ page }) => page.name === "UseThing5");
    assert.ok(source, "it is still read");
    assert.is(source?.page.contents, undefined);
    assert.equal(source?.page.breadcrumb, ["Orders"]);
    assert.equal(
      diagnostics.map(({ code }) => code),
      ["source/page-removed"],
    );
    site.forgetRequests();
    await fetchLocal({ site, root });
    assert.not.ok(site.pagesAsked().includes(pathOf("UseThing5")));
    site.put(HANDBOOK, sitePage(5));
    const back = await fetchLocal({ site, root });
    assert.equal(codes(back), []);
    assert.equal(snapshot(root), before);
  }));

test("a handbook that lost more than a tenth of its pages is not believed, unless a person does", () =>
  withSite(sitePages(12), async ({ site, root }) => {
    await fetchLocal({ site, root });
    const before = snapshot(root);
    site.remove(HANDBOOK, "UseThing7", "UseThing10");
    const fetched = await fetchLocal({ site, root });
    assert.equal(codes(fetched), ["source/handbook-shrunk"]);
    assert.equal(snapshot(root), before);
    const accepts = (name: string): boolean => name === HANDBOOK;
    const believed = await fetchLocal({ site, root, options: { accepts } });
    assert.equal(codes(believed), ["source/page-gone"]);
    assert.is(entryOf(root, "UseThing7.html")?.removed, true);
  }));

test("a left menu that is a challenge: known pages are kept up, none is lost", () =>
  withSite(sitePages(4), async ({ site, root }) => {
    await fetchLocal({ site, root });
    const before = snapshot(root);
    const menu = `/intl/en-us/${HANDBOOK}/v3_support_leftmenu_fragment.html`;
    site.break(menu, { kind: "instead", html: CHALLENGE });
    const fetched = await fetchLocal({ site, root });
    assert.equal(codes(fetched), ["source/contents-unreadable"]);
    assert.equal(snapshot(root), before);
    site.put(HANDBOOK, sitePage(2, 50));
    await fetchLocal({ site, root });
    assert.is.not(
      snapshot(root)[`${PAGES}/UseThing2.html`],
      before[`${PAGES}/UseThing2.html`],
    );
    assert.equal(entryOf(root, "UseThing2.html")?.contents, ["Orders"]);
  }));

test("a handbook that is not there", () =>
  withSite(sitePages(1), async ({ site, root }) => {
    const question = { handbook: "api-none" };
    const fetched = await fetchLocal({ site, root, question });
    assert.equal(codes(fetched), ["source/handbook-not-found"]);
    assert.equal(snapshot(root), {});
  }));

test("a damaged manifest stops the handbook before anything is touched", () =>
  withSite(sitePages(2), async ({ site, root }) => {
    await fetchLocal({ site, root });
    writeFileSync(path.join(root, PAGES, "manifest.json"), '{"handbook": "a');
    const before = snapshot(root);
    const fetched = await fetchLocal({ site, root });
    assert.equal(codes(fetched), ["source/manifest-invalid"]);
    assert.equal(snapshot(root), before);
  }));

test("a page that the contents list and the site does not have is named", () =>
  withSite(sitePages(3), async ({ site, root }) => {
    await fetchLocal({ site, root });
    const before = snapshot(root);
    site.break(pathOf("UseThing1"), { kind: "status", status: 404 });
    const fetched = await fetchLocal({ site, root });
    assert.equal(codes(fetched), ["source/page-not-found"]);
    assert.equal(snapshot(root), before);
  }));

test("an operation that no page documents any more is named", () =>
  withSite(
    [plainPage("A", "POST /v2/orders"), ...sitePages(3)],
    async ({ site, root }) => {
      await fetchLocal({ site, root });
      site.put(HANDBOOK, plainPage("A", "POST /v3/orders"));
      const fetched = await fetchLocal({ site, root });
      assert.equal(codes(fetched), ["source/operation-gone"]);
    },
  ));

test("one run at a time: a process that fetches is not disturbed, one that died is forgotten", () =>
  withSite(sitePages(1), async ({ site, root }) => {
    const lock = ".helpspec/fetch/lock";
    putFiles(root, { [lock]: String(process.ppid) });
    const refused = await fetchLocal({ site, root });
    assert.equal(codes(refused), ["source/fetch-locked"]);
    assert.is(site.requests.length, 0);
    putFiles(root, { [lock]: "999999999" });
    const fetched = await fetchLocal({ site, root });
    assert.equal(codes(fetched), []);
    assert.not.ok(filesOf(root)[lock]);
  }));

const ODD_NAMES: readonly (readonly [name: string, file: RegExp])[] = [
  ["..%2f..%2fescape", /^__?.*escape.*\.html$/],
  ["con", /^page-[0-9a-f]{8}\.html$/],
  ["弹性云", /^弹性云\.html$/],
  ["a b&c;d", /^a_b_c_d\.html$/],
  ["x".repeat(300), /^x{60}\.html$/],
];

for (const [name, file] of ODD_NAMES) {
  test(`a name stays in its folder: ${name.slice(0, 20)}`, () =>
    withSite(
      [{ ...plainPage("P", "GET /v1/p"), name: decodeURIComponent(name) }],
      async ({ site, root }) => {
        const encoded = encodeURIComponent(decodeURIComponent(name));
        const page = site.addressOf(HANDBOOK, encoded);
        await fetchLocal({ site, root, question: { page } });
        const stored = manifestOf(root).pages.map((entry) => entry.file);
        assert.is(stored.length, 1);
        assert.match(stored[0] ?? "", file);
        assertWhole(root);
        assertInside(site, root);
      },
    ));
}

function assertInside(_site: LocalSite, root: string): void {
  for (const file of Object.keys(filesOf(root))) {
    assert.match(file, /^(?:spec\/pages\/api-things|\.helpspec)\//);
  }
}

test("pages whose names differ in case only get files of their own", () =>
  withSite(
    [plainPage("Order", "GET /v1/a"), plainPage("order", "GET /v1/b")],
    async ({ site, root }) => {
      await fetchLocal({ site, root });
      const files = manifestOf(root).pages.map(({ file }) =>
        file.toLowerCase(),
      );
      assert.is(new Set(files).size, 3);
      const before = snapshot(root);
      await fetchLocal({ site, root });
      assert.equal(snapshot(root), before);
    },
  ));

test.run();
