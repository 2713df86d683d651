/** Every format of a change report on documents that nobody vouches for: nothing throws, nothing breaks out. */
import { load } from "cheerio";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadDiffAssets } from "../../generator/cli/load-diff-assets.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import type { ChangeReport } from "../../generator/diff/finding.js";
import { makeReport } from "../../generator/diff/make-report.js";
import { formatDiffGithub } from "../../generator/report/diff-github.js";
import { formatDiffHtml } from "../../generator/report/diff-html.js";
import { formatDiffJunit } from "../../generator/report/diff-junit.js";
import { formatDiffMarkdown } from "../../generator/report/diff-markdown.js";
import { formatDiffText } from "../../generator/report/diff-text.js";
import { plainPaint } from "../../generator/report/paint.js";

const NAMES = [
  "__proto__",
  "constructor",
  "]]>",
  '"><script>alert(1)</script>',
  "a\u001b[31mb\u202ec",
  "x::y,z\n::error::forged",
  "{{this}}",
  "|`*_~",
];

/** A document whose every name and text is hostile. */
function hostile(isNew: boolean): OpenApiDocument {
  const properties = NAMES.map(
    (name) =>
      `${JSON.stringify(name)}: {"type": "${isNew ? "integer" : "string"}", "description": ${JSON.stringify(name)}}`,
  );
  return JSON.parse(`{
    "openapi": "3.1.0",
    "info": {"title": "<b>t</b>", "version": "1"},
    "paths": {"/a/{__proto__}": {"post": {
      "operationId": "<i>\\u202e",
      "requestBody": {"content": {"application/json": {
        "schema": {"type": "object", "properties": {${properties.join()}}}
      }}},
      "responses": {}
    }}}
  }`) as OpenApiDocument;
}

function report(): ChangeReport {
  const side = (name: string, document: OpenApiDocument) => ({
    name,
    document,
    pages: new Map(),
  });
  return {
    ...makeReport({
      base: side("<base>", hostile(false)),
      revision: side("a::b.json", hostile(true)),
      symbols: { typeOf: (name) => name, functionOf: (id) => id },
    }),
    isCompiled: true,
    compilerErrors: [
      {
        file: "<u>.ts",
        line: 1,
        code: "TS1",
        message: "</script><script>",
        text: "`</details>`",
      },
    ],
  };
}

const STEERING = /[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/;

test("all names are told", () => {
  assert.is(report().findings.length, NAMES.length);
});

test("text and Markdown cannot steer a terminal or open a tag", () => {
  const text = formatDiffText(report(), { paint: plainPaint, verbose: true });
  assert.not.match(text, STEERING);
  const markdown = formatDiffMarkdown(report());
  assert.not.match(markdown, STEERING);
  assert.not.match(
    markdown.replaceAll(/`[^`\n]*`/g, ""),
    /(?<!\\)<(?!\/?(?:details|summary)>)/,
  );
});

test("annotations stay one line each, and none is forged", () => {
  const lines = formatDiffGithub(report()).trimEnd().split("\n");
  assert.is(lines.length, NAMES.length + 1);
  for (const line of lines) {
    assert.match(line, /^::error file=[^:,]*,line=1,title=[^:,]*::/);
  }
});

test("JUnit is XML with a case for each finding", () => {
  const xml = formatDiffJunit(report());
  const $ = load(xml, { xml: true });
  assert.is($("testcase").length, NAMES.length);
  assert.is($("failure").length, NAMES.length);
  assert.is($("script").length, 0);
  assert.not.match(xml, STEERING);
});

test("the page holds one script, its own, and loads nothing", async () => {
  const page = await formatDiffHtml(report(), loadDiffAssets());
  const $ = load(page);
  assert.is($("script").length, 1);
  assert.is($("details").length, NAMES.length);
  assert.is($("link, img, iframe, script[src]").length, 0);
  assert.not.match(page, /\{\{[#/]/);
  assert.not.match(page.replaceAll("\t", ""), STEERING);
});

test("a report without findings says so in every format", async () => {
  const empty = { ...report(), findings: [], compilerErrors: [] };
  assert.match(formatDiffMarkdown(empty), /^## Nothing changed/);
  assert.match(await formatDiffHtml(empty, loadDiffAssets()), /say the same/);
  assert.is(formatDiffGithub(empty), "");
  assert.match(formatDiffJunit(empty), /tests="0" failures="0"/);
});

test.run();
