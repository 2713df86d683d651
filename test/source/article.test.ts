/** An article in one form: printing it twice gives the same, and it reads as the page did. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readPage } from "../../generator/pipeline.js";
import { nestsTooDeep } from "../../generator/source/fetch/nesting.js";
import { extractArticle } from "../../generator/source/fetch/extract-article.js";
import { judgeMarkdown } from "../../generator/source/fetch/judge-page.js";
import { readLeftMenu } from "../../generator/source/fetch/left-menu.js";
import { normaliseMarkdown } from "../../generator/source/fetch/normalise-markdown.js";
import {
  canonicalAddress,
  handbookAddress,
  handbookOf,
  productsAddress,
} from "../../generator/source/fetch/page-address.js";
import { readProductList } from "../../generator/source/fetch/product-list.js";
import { DEFAULT_SITE } from "../../generator/source/fetch/site-rules.js";
import { readSitemap } from "../../generator/source/fetch/sitemap.js";
import {
  parseManifest,
  serialiseManifest,
} from "../../generator/source/manifest.js";
import { pageFileName } from "../../generator/source/page-file-name.js";
import { framePage } from "../fetch-site/site-frame.js";
import { generateService } from "../page-writer/sample/generate-service.js";
import { PAGE_STYLES } from "../page-writer/style/page-styles.js";
import { writePages } from "../page-writer/write/write-pages.js";
import { projectRoot } from "../project-root.js";

const SELECTORS = DEFAULT_SITE.selectors;

function articleOf(html: string): string {
  const article = extractArticle(html, SELECTORS);
  if (article.kind !== "article") throw new Error("no article");
  return article.text;
}

/** What a page says, without where in the text it says so. */
function reading(text: string): unknown {
  const page = { id: "p", file: "p.html", name: "p" };
  const model = readPage({ kind: "page-source", page, text, sha256: "" });
  const { diagnostics, ...rest } = model;
  const said = { ...rest, codes: diagnostics.map(({ code }) => code) };
  return JSON.parse(
    JSON.stringify(said, (key, value: unknown) =>
      /^(?:position|offset|start|end|line|column)$/.test(key)
        ? undefined
        : value,
    ),
  );
}

for (const style of PAGE_STYLES.filter(({ format }) => format === "html")) {
  test(`stored once or twice, and read as before: ${style.title}`, () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const sample = generateService(seed, { size: 4, naming: style.naming });
      const [file] = writePages(sample, { ...style, frame: "fragment" });
      const inner = file?.text ?? "";
      const whole = `<div class="help-content help-center-document">\n${inner}</div>\n`;
      const stored = articleOf(whole);
      assert.is(articleOf(stored), stored, "a fixed point");
      assert.equal(reading(stored), reading(whole));
      const facts = { title: "T", chapter: "C", date: "2026-01-01" };
      const frames = [1, 2, 3, 4].map((visit) =>
        articleOf(framePage(facts, inner, { locale: "en-us", visit })),
      );
      assert.is(new Set(frames).size, 1, "frames differ, articles do not");
    }
  });
}

for (const handbook of ["api-workspace", "api-secmaster"]) {
  test(`a committed manifest is printed as it is: ${handbook}`, () => {
    const place = `spec/pages/${handbook}/manifest.json`;
    const text = readFileSync(path.join(projectRoot, place), "utf8");
    const parsing = parseManifest(text);
    if ("problem" in parsing) throw new Error(parsing.problem);
    assert.is(serialiseManifest(parsing.manifest), text);
  });
}

for (const [handbook, file] of [
  ["api-workspace", "CreateDesktopBatchOrder"],
  ["api-workspace", "CreateOrder_0"],
  ["api-secmaster", "UpdateSubscriptionOrder"],
]) {
  test(`a committed page reads the same in the form that fetching stores: ${file}`, () => {
    const place = `spec/pages/${handbook}/${file}.html`;
    const text = readFileSync(path.join(projectRoot, place), "utf8");
    assert.equal(reading(articleOf(text)), reading(text));
  });
}

const ARTICLES: readonly (readonly [
  title: string,
  given: string,
  want: string,
])[] = [
  [
    "attributes",
    `<p style="x" onclick="y" id=a class=" b  c ">t</p>`,
    `<p class="b c" id="a">t</p>`,
  ],
  [
    "white space",
    "<p> a \r\n  b<b> c</b>d <i>e</i> </p>",
    "<p>a b<b> c</b>d <i>e</i></p>",
  ],
  [
    "white space before a block",
    "<p>a </p> \n <p> b</p>",
    "<p>a</p>\n<p>b</p>",
  ],
  [
    "code stays",
    "<pre class=screen>  {\r\n\t<b>a</b>  }\n</pre>",
    `<pre class="screen">  {\n\t<b>a</b>  }\n</pre>`,
  ],
  [
    "no scripts, forms, comments",
    "<p>a<script>x()</script><!-- c --><button>Try</button></p>",
    "<p>a</p>",
  ],
  [
    "entities as written",
    "<p>a&nbsp;&lt;b&gt; &amp;&#39;</p>",
    "<p>a&nbsp;&lt;b&gt; &amp;&#39;</p>",
  ],
  ["quotes in a value", `<a href='x"y'>l</a>`, `<a href="x&quot;y">l</a>`],
  [
    "visits in addresses",
    `<a href="a.html?utm_source=x&b=1#c">l</a><img src="i.png?v=3">`,
    `<a href="a.html?b=1#c">l</a><img src="i.png">`,
  ],
  ["a line break", "a<br/>\n b", "a<br>b"],
];

for (const [title, given, want] of ARTICLES) {
  test(`one form: ${title}`, () => {
    const text = articleOf(
      `<div class="help-content help-center-document">${given}</div>`,
    );
    const inner = text
      .replace(/^<div class="help-content help-center-document">/, "")
      .replace(/<\/div>\n$/, "");
    assert.is(inner.trim(), want);
  });
}

test("a page that nests a hundred thousand deep is found out at once", () => {
  const begin = `<div class="help-content help-center-document">`;
  const open = "<div><b>".repeat(50_000);
  assert.is(nestsTooDeep(begin + open), true);
  const items = `<ul>${"<li><p>text<br><img src=x>".repeat(50_000)}</ul>`;
  assert.is(nestsTooDeep(begin + items), false, "ends that may be left out");
});

const MENUS: readonly (readonly [title: string, html: string])[] = [
  [
    "nested lists",
    `<ul><li class="nav-item"><a class="js-title" href="javascript:;" p-href="c.html">Chapter</a><ul>
<li class="nav-item"><a class="js-title" href="a.html?x=1#y">Page &amp; A</a></li></ul></li>
<li class="nav-item"><a class="js-title" href="//h.example/api-x/b.html">B</a></li></ul>`,
  ],
  [
    "a flat list with levels",
    `<li class="nav-item level1"><a class="js-title" href="javascript:void(0)" p-href="/api-x/c.html">Chapter</a></li>
<li class="nav-item level2"><a class="js-title" href="https://h.example/api-x/a.html">Page & A</a></li>
<li class="nav-item level1"><a class="js-title" href="b.html">B</a></li>`,
  ],
];

for (const [title, html] of MENUS) {
  test(`a left menu: ${title}`, () => {
    const address = "https://h.example/api-x/menu.html";
    assert.equal(readLeftMenu(html, address, SELECTORS), [
      {
        address: "https://h.example/api-x/c.html",
        title: "Chapter",
        chapters: [],
        isChapter: true,
      },
      {
        address: "https://h.example/api-x/a.html",
        title: "Page & A",
        chapters: ["Chapter"],
        isChapter: false,
      },
      {
        address: "https://h.example/api-x/b.html",
        title: "B",
        chapters: [],
        isChapter: false,
      },
    ]);
  });
}

test("a site map: pages with their dates, further maps, no PDF", () => {
  const xml = `<?xml version="1.0"?><x><sitemap><loc>https://h/m2.xml</loc></sitemap>
<url><loc> https://h/a.html </loc><lastmod>2026-01-02T00:00:00Z</lastmod></url><url><loc>https://h/a.pdf</loc></url></x>`;
  assert.equal(
    readSitemap(xml, (address) => address.endsWith(".html")),
    {
      pages: [{ address: "https://h/a.html", changedOn: "2026-01-02" }],
      maps: ["https://h/m2.xml"],
    },
  );
});

const LISTS: readonly (readonly [
  title: string,
  json: string,
  handbooks: number | undefined,
])[] = [
  [
    "products",
    `{"data":[{"code":"c","name":"N","products":[{"code":"p","title":"T\\u001b[31m","uri":"/x/"}]}]}`,
    1,
  ],
  ["nothing in it", `{"data":[{"code":"c"}, null, 7]}`, 0],
  ["something else", `{"datum":[]}`, undefined],
  ["no JSON", "<html>", undefined],
];

for (const [title, json, handbooks] of LISTS) {
  test(`a product list: ${title}`, () => {
    const list = readProductList(json, () => "x", "https://h.example/");
    const found = list?.flatMap((product) => product.handbooks);
    assert.is(found?.length, handbooks);
    assert.not.match(JSON.stringify(list ?? []), /u001b/);
  });
}

test("addresses of locales, both ways", () => {
  const english = "https://support.huaweicloud.com/intl/en-us/api-workspace/";
  const chinese = "https://support.huaweicloud.com/api-workspace/";
  assert.is(handbookAddress(DEFAULT_SITE, "api-workspace", "en-us"), english);
  assert.is(handbookAddress(DEFAULT_SITE, "api-workspace", "zh-cn"), chinese);
  assert.equal(handbookOf(`${english}A.html`, DEFAULT_SITE), {
    handbook: "api-workspace",
    locale: "en-us",
  });
  assert.equal(handbookOf(`${chinese}A.html`, DEFAULT_SITE), {
    handbook: "api-workspace",
    locale: "zh-cn",
  });
  assert.is(
    handbookOf("https://elsewhere.example/intl/en-us/x/A.html", DEFAULT_SITE),
    undefined,
  );
  assert.match(productsAddress(DEFAULT_SITE, "en-us"), /INTL-EN_US$/);
  assert.match(productsAddress(DEFAULT_SITE, "zh-cn"), /CHINA-ZH_CN$/);
  assert.is(canonicalAddress("A.md?x#y", english), `${english}A.html`);
  assert.is(canonicalAddress("javascript:void(0)", english), undefined);
});

const NAMES: readonly (readonly [below: string, want: RegExp])[] = [
  ["CreateOrder_0.html", /^CreateOrder_0\.html$/],
  ["en-us_topic_0020212668.html", /^en-us_topic_0020212668\.html$/],
  ["../../../etc/passwd.html", /^[^/\\]*passwd\.html$/],
  ["%2e%2e%2fx.html", /^[^/\\]+\.html$/],
  ["sub/folder/a.html", /^sub__folder__a\.html$/],
  ["COM1.html", /^page-[0-9a-f]{8}\.html$/],
  ["nul.txt.html", /^page-[0-9a-f]{8}\.html$/],
  ["%zz.html", /^_zz\.html$/],
  ["....html", /^page-[0-9a-f]{8}\.html$/],
  ["a\u0000b.html", /^a_b\.html$/],
  ["a\u202egnp.html", /^a_gnp\.html$/],
  ["taken.html", /^taken-[0-9a-f]{8}\.html$/],
];

for (const [below, want] of NAMES) {
  test(`a file name for ${JSON.stringify(below)}`, () => {
    const name = pageFileName(below, ".html", (file) => file === "taken.html");
    assert.match(name, want);
  });
}

test("Markdown in one form", () => {
  assert.is(
    normaliseMarkdown("\ufeff# A\r\n\r\n  \r\ntext  \r\nmore\n\n"),
    "# A\n\n\ntext  \nmore\n",
  );
});

const MARKDOWN: readonly (readonly [
  title: string,
  text: string,
  code: string | undefined,
])[] = [
  ["a page", "# T\n\ntext\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", undefined],
  [
    "half a table",
    "# T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | ",
    "source/page-truncated",
  ],
  ["half a code block", "# T\n\n```\n{", "source/page-truncated"],
  ["a title alone", "# T\n", "source/page-empty"],
  [
    "an HTML challenge",
    "<!doctype html><p>captcha</p>",
    "source/page-challenge",
  ],
  ["other HTML", "<html><p>x</p></html>", "source/wrong-content-type"],
];

for (const [title, text, code] of MARKDOWN) {
  test(`Markdown is judged: ${title}`, () => {
    assert.is(judgeMarkdown(text, { isChapter: false })?.code, code);
  });
}

test.run();
