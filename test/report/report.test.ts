import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { diagnostic } from "../../generator/diagnostics/report-diagnostic.js";
import { formatEnvelope } from "../../generator/report/envelope.js";
import { firstDifference } from "../../generator/report/first-difference.js";
import {
  countDiagnostics,
  formatDiagnostics,
} from "../../generator/report/format-diagnostics.js";
import { formatTable } from "../../generator/report/format-table.js";
import { colourPaint, plainPaint } from "../../generator/report/paint.js";
import { printable } from "../../generator/report/printable.js";

const ERROR = diagnostic(
  "source/binary-file",
  "The file holds binary content.",
  {
    file: "p/a.html",
    table: "Request",
    row: "size",
    position: { line: 3, column: 5 },
  },
);
const WARNING = diagnostic("source/page-edited", "Edited.", { file: "p/b" });
const NOTE = diagnostic("source/files-ignored", "Ignored.", { file: "p" });

function times(count: number, one: Diagnostic): Diagnostic[] {
  return Array.from({ length: count }, (_, index) => ({
    ...one,
    subject: `number ${index}`,
  }));
}

test("a diagnostic shows severity, code, message and its whole place", () => {
  assert.is(
    formatDiagnostics([ERROR], { paint: plainPaint, verbose: false }),
    "error source/binary-file The file holds binary content.\n" +
      '    p/a.html:3:5, table "Request", row "size"\n',
  );
});

test("errors come first, notes are counted, long groups say how many more", () => {
  const lines = formatDiagnostics([NOTE, ...times(7, WARNING), ERROR, NOTE], {
    paint: plainPaint,
    verbose: false,
    perCode: 2,
  }).split("\n");
  assert.match(lines[0] ?? "", /^error /);
  assert.is(lines.filter((line) => line.startsWith("warning ")).length, 2);
  assert.ok(
    lines.includes("    … 5 more of source/page-edited; --verbose shows all"),
  );
  assert.is(lines.at(-2), "notes 2 source/files-ignored; --verbose shows them");
});

test("verbose shows every one", () => {
  const text = formatDiagnostics([NOTE, ...times(7, WARNING)], {
    paint: plainPaint,
    verbose: true,
    perCode: 2,
  });
  assert.is(text.match(/^warning /gm)?.length, 7);
  assert.is(text.match(/^info /gm)?.length, 1);
});

test("counts in words", () => {
  assert.is(countDiagnostics([]), "no problems");
  assert.is(
    countDiagnostics([ERROR, WARNING, WARNING, NOTE]),
    "1 error, 2 warnings, 1 note",
  );
});

test("colours only where they are wanted", () => {
  const format = { verbose: false };
  const coloured = formatDiagnostics([ERROR], {
    ...format,
    paint: colourPaint,
  });
  const plain = formatDiagnostics([ERROR], { ...format, paint: plainPaint });
  assert.match(coloured, "\u001b[31merror\u001b[39m");
  assert.not.match(plain, "\u001b");
});

test("text of a page cannot control the terminal or forge a line", () => {
  const forged = "\u001b[2Jx\nerror y\u202e";
  assert.is(printable(forged), "\\u001b[2Jx error y\\u202e");
  const text = formatDiagnostics([{ ...ERROR, message: forged }], {
    paint: plainPaint,
    verbose: false,
  });
  assert.is(text.split("\n").length, 3);
});

test("a table has words to the left and figures to the right", () => {
  assert.is(
    formatTable(
      ["name", "rows", "state"],
      [
        ["a", 5, "x"],
        ["long", 1234, "y"],
      ],
    ),
    "name  rows  state\na        5  x\nlong  1234  y\n",
  );
});

test("the first line that differs", () => {
  assert.is(firstDifference("a\nb\n", "a\nb\n"), undefined);
  assert.equal(firstDifference("a\nb\nc", "a\nx\nc"), {
    line: 2,
    committed: "b",
    rebuilt: "x",
  });
  assert.equal(firstDifference("a\n", "a\nb\n"), {
    line: 2,
    committed: "",
    rebuilt: "b",
  });
  assert.equal(firstDifference("a", "a\nb"), { line: 2, rebuilt: "b" });
});

test("maps in a result become objects, odd keys and all", () => {
  const result = new Map([["__proto__", new Set([1])]]);
  const text = formatEnvelope({
    command: "build",
    ok: true,
    summary: {},
    diagnostics: [],
    result,
  });
  assert.match(text, /"__proto__": \[\s*1\s*\]/);
});

test.run();
