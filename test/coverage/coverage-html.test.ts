/** The HTML report: what hostile pages cannot do in it, and that its links lead to files that it has. */
import path from "node:path";
import { load } from "cheerio";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadCoverageAssets } from "../../generator/cli/load-coverage-assets.js";
import {
  coverageHtml,
  type CoverageFile,
} from "../../generator/report/coverage-html.js";
import { accountedPages } from "./accounted-pages.js";
import {
  codeOf,
  isShopPath,
  pageOf,
  sectionOf,
  SHOP_PAGES,
  tableOf,
} from "./shop-pages.js";

/** As text: what a page's markup must not become again. */
const HOSTILE = [
  "<script>alert(1)</script>",
  `"></td></tr></table><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  "{{constructor}} {{> layout}} {{{title}}}",
  "</style><style>*{display:none}</style>",
  "--><!--",
  "\u202eabc",
];

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

const EVIL = HOSTILE.map(escaped).join(" ");
const EVIL_PAGES = {
  "../<script>.html": pageOf(
    EVIL,
    sectionOf(
      "URI",
      "<p>POST /v1/things</p>",
      tableOf("Odd things", ["<b>x</b>|y"], { header: `${EVIL}|Other` }),
    ),
    sectionOf(
      "Request Parameters",
      tableOf("Request body parameters", [
        `${EVIL}|${EVIL}|${EVIL}|${EVIL} It must be &lt;script&gt;.`,
        `link|No|String|<a href="javascript:alert(1)">${EVIL}</a> <a href="#x&quot;&gt;&lt;script&gt;">y</a>`,
        `thing|No|<a href="#thing">Thing</a> object|Thing.`,
      ]),
      tableOf(EVIL, ["a|No|String|Nothing refers to it."], { anchor: "evil" }),
      tableOf("Thing", ["__proto__|No|String|One."], { anchor: "thing" }),
    ),
    sectionOf("Example Requests", `<p>${EVIL}</p>`, codeOf(HOSTILE.join("\n"))),
    sectionOf(
      "Status Codes",
      tableOf("Codes", [`200|${EVIL}`], { header: "Status Code|Description" }),
    ),
  ),
};

const SAFE_TAGS = new Set(
  "html head meta title link script body header nav main section h1 h2 p div span a code strong q br details summary ul li table thead tbody tr th td svg rect pre input label".split(
    " ",
  ),
);

test("nothing of a hostile page becomes markup", async () => {
  const files = pagesOf(await reportOf(EVIL_PAGES));
  assert.is(files.length, 3);
  for (const { path: file, text } of files) {
    const $ = load(text);
    for (const element of $("*").toArray()) {
      if (element.type !== "tag" && element.type !== "script") continue;
      const { name, attribs } = element;
      assert.ok(SAFE_TAGS.has(name), `${file} has <${name}>`);
      for (const attribute of Object.keys(attribs)) {
        assert.not.match(attribute, /^on|^style$|^src(?:doc|set)$/);
      }
    }
    assert.equal(
      $("script")
        .toArray()
        .map((one) => [one.attribs["src"]?.replace("../", ""), $(one).text()]),
      [["coverage.js", ""]],
      file,
    );
    for (const link of $("a, link").toArray()) {
      assert.not.match(link.attribs["href"] ?? "", /^\s*(?:javascript|data):/i);
    }
    assert.not.match(text, /\u202e/);
  }
});

test("hostile text is shown as it stands", async () => {
  const files = pagesOf(await reportOf(EVIL_PAGES));
  const page = files.find(({ path: file }) => /script/.test(file));
  const $ = load(page?.text ?? "");
  const shown = $("body").text();
  for (const text of HOSTILE) {
    const visible = text.replaceAll("\u202e", "\\u202e");
    assert.ok(shown.includes(visible), visible);
  }
  assert.ok(
    $("pre")
      .text()
      .includes(HOSTILE[0] ?? ""),
  );
  assert.ok(
    $("h1")
      .text()
      .includes(HOSTILE[0] ?? ""),
  );
});

test("names of files are plain, whatever pages and services are called", async () => {
  const files = await reportOf({
    ...EVIL_PAGES,
    "con.html": SHOP_PAGES["Colours.html"] ?? "",
    "Con.html": SHOP_PAGES["Colours.html"] ?? "",
    "货架.html": SHOP_PAGES["Colours.html"] ?? "",
    "index.html": SHOP_PAGES["Colours.html"] ?? "",
  });
  assert.equal(
    files.map((file) => file.path),
    [
      "index.html",
      "shop/index.html",
      "shop/script.html",
      "shop/page-con.html",
      "shop/page-con-3.html",
      "shop/page.html",
      "shop/index-5.html",
      "coverage.css",
      "coverage.js",
    ],
  );
});

test("every link leads to a file and a place of the report, or to the web", async () => {
  const files = await reportOf(SHOP_PAGES);
  const texts = new Map(files.map((file) => [file.path, file.text]));
  let inside = 0;
  for (const { path: file, text } of pagesOf(files)) {
    const $ = load(text);
    for (const { attribs } of $("a[href], link[href]").toArray()) {
      const href = attribs["href"] ?? "";
      if (/^https:\/\//.test(href)) continue;
      const [target = "", anchor] = href.split("#");
      const found = path.posix.join(path.posix.dirname(file), target);
      assert.ok(texts.has(found), `${file} links to ${href}`);
      if (anchor !== undefined) {
        inside += 1;
        const there = load(texts.get(found) ?? "");
        assert.is(there(`[id="${anchor}"]`).length, 1, href);
      }
    }
  }
  assert.ok(inside > 5);
});

test("a page shows its own table, and beside each row what it became", async () => {
  const files = await reportOf(SHOP_PAGES);
  const page = files.find((file) => file.path === "shop/createshelf.html");
  const $ = load(page?.text ?? "");
  const cells = (row: string): string[] =>
    $(`tr.row`)
      .toArray()
      .filter((one) => $(one).children().first().text() === row)
      .slice(0, 1)
      .flatMap((one) =>
        $(one)
          .children()
          .toArray()
          .map((cell) => wordsOf($(cell).html() ?? "")),
      );
  assert.equal(cells("name"), [
    "name",
    "String",
    "Yes",
    "Name of the shelf. The value contains 1 to 64 characters.",
    `property CreateShelfRequest › name minLength, maxLength ${ruleOfName()} The value contains 1 to 64 characters.`,
  ]);
  assert.match(
    cells("thread").at(-1) ?? "",
    /^left out service\/table-not-used/,
  );
  assert.match(
    cells("room_id").at(-1) ?? "",
    /^left out service\/path-parameter-not-in-uri warning service\/path-parameter-not-in-uri Path parameter `room_id`/,
  );
  assert.is($("tr.row").length, 18);
});

test("the report does not depend on when it is made", async () => {
  assert.equal(await reportOf(SHOP_PAGES), await reportOf(SHOP_PAGES));
});

async function reportOf(
  pages: Readonly<Record<string, string>>,
): Promise<CoverageFile[]> {
  const accounted = accountedPages(pages, isShopPath);
  return coverageHtml([accounted], loadCoverageAssets());
}

function pagesOf(files: readonly CoverageFile[]): CoverageFile[] {
  return files.filter((file) => file.path.endsWith(".html"));
}

/** The text of a cell, parts apart by a blank. */
function wordsOf(markup: string): string {
  return load(markup.replace(/<(?=\/|br)/g, " <"))
    .text()
    .replace(/\s+/g, " ")
    .trim();
}

/** What the rule is called that reads the length of a name is `prose/`'s matter. */
function ruleOfName(): string {
  const { account } = accountedPages(SHOP_PAGES, isShopPath);
  const [page] = account.pages;
  const rows = (page?.tables ?? []).flatMap((table) =>
    table.kind === "parameters" ? table.rows : [],
  );
  return rows.find(({ name }) => name === "name")?.constraints?.[0]?.rule ?? "";
}

test.run();
