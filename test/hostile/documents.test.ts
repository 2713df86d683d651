/** A hostile document of somebody else: every report of its changes, in every format, and the client made from it. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { Parser } from "htmlparser2";
import { run } from "../cli/sample-project.js";
import {
  compileErrors,
  emit,
  textOf,
  withClient,
} from "../emit/client-build.js";
import { filesOf, inFolder } from "../temporary-folder.js";
import { hostileDocument } from "./hostile-document.js";
import { EVIL, NAMES, TEXTS } from "./hostile-words.js";
import {
  assertPlainHtml,
  assertTame,
  assertUnpolluted,
  CONTROLS,
} from "./judge.js";

const REVISIONS = {
  "base.json": JSON.stringify(hostileDocument()),
  "revision.json": JSON.stringify(hostileDocument(true)),
};

async function reportIn(format: string, command = "diff"): Promise<string> {
  let report = "";
  await inFolder(REVISIONS, (folder) =>
    assertUnpolluted(async () => {
      const args = [command, "base.json", "revision.json", "--format", format];
      const ran = await run(folder, [...args, "--verbose"]);
      assertTame(ran, `${command} as ${format}`);
      assert.equal(Object.keys(filesOf(folder)).sort(), [
        "base.json",
        "revision.json",
      ]);
      report = ran.out;
    }),
  );
  assert.ok(report.length > 5_000, report);
  return report;
}

test("diff as text: a line of a page begins no line of the report", async () => {
  const report = await reportIn("text");
  for (const line of report.split("\n")) {
    assert.not.match(line, /^\s*(?:error forged|::)/);
  }
});

test("diff as GitHub annotations: every line is one command of ours", async () => {
  const report = await reportIn("github");
  for (const line of report.trimEnd().split("\n")) {
    assert.match(
      line,
      /^::(?:error|warning|notice) file=[^,:]+,line=\d+,title=[\w-]+::(?:(?!%(?!25|0A)).)*$/,
    );
  }
});

test("diff as JUnit: well-formed XML with our elements alone", async () => {
  const report = await reportIn("junit");
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => {
        assert.match(name, /^(?:testsuites|testsuite|testcase|failure)$/);
        open.push(name);
      },
      onclosetag: (name, isImplied) => {
        assert.is(open.pop(), name);
        if (isImplied) assert.is(name, "testcase");
      },
      oncdatastart: () => assert.unreachable("CDATA"),
    },
    { xmlMode: true },
  );
  parser.end(report);
  assert.equal(open, []);
  assert.not.match(report, /&(?!amp;|lt;|gt;|quot;|apos;)/);
});

for (const command of ["diff", "changelog"]) {
  test(`${command} as Markdown: no link, no image, no markup, no mention of a page's`, async () => {
    const report = await reportIn("markdown", command);
    const { default: MarkdownIt } = await import("markdown-it");
    const shown = new MarkdownIt({ html: true, linkify: true }).render(report);
    assertPlainHtml(shown, command);
    assert.not.match(
      shown,
      /<(?!\/?(?:h\d|p|ul|li|strong|code|em|details|summary|ol|br|hr)\b)[a-z]/i,
    );
    assert.not.match(report, /@everyone/);
  });
}

test("diff as HTML and JSON", async () => {
  const page = await reportIn("html");
  assertPlainHtml(page, "diff.html");
  assert.ok(page.includes("&lt;script&gt;"), "the text is shown");
  const envelope = JSON.parse(await reportIn("json")) as { command: string };
  assert.is(envelope.command, "diff");
});

test("the client compiles, and each name and value of the document is meant as it stands", async () => {
  const result = await emit(hostileDocument());
  for (const { path, text } of result.files) {
    assert.match(path, /^[\w./-]+$/);
    assert.not.match(path, /\.\./);
    assert.not.match(text, CONTROLS, path);
  }
  assert.equal(compileErrors(result.files), []);
  assert.not.match(textOf(result, "models.ts"), /^\s*globalThis\.pwned/m);
  const value = Object.fromEntries(
    NAMES.map((name, at) => [name, at === 2 ? (TEXTS[0] ?? "") : name]),
  );
  const text = JSON.stringify(value);
  await assertUnpolluted(() =>
    withClient(result.files, "validators.js", (module) => {
      const validate = module["validateProto"] as (
        given: unknown,
      ) => readonly { path: string }[];
      assert.equal(validate(JSON.parse(text)), []);
      const numbers = text.replaceAll(/:"(?:[^"\\]|\\.)*"/g, ":1");
      assert.is(
        validate(JSON.parse(numbers)).length,
        NAMES.length,
        "each is looked at",
      );
      const { ["__proto__"]: _proto, ...without } = JSON.parse(text) as Record<
        string,
        unknown
      >;
      assert.is(validate(without).length, 1, "an own `__proto__` is asked for");
      assert.is(
        validate({ ...(JSON.parse(text) as object), [EVIL]: 1 }).length,
        1,
      );
    }),
  );
});

test.run();
