/** `explain` of codes, rules and extensions: every one of them, and what is nearly one. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { terms } from "../../generator/cli/explain-term.js";
import {
  DIAGNOSTIC_CODES,
  type DiagnosticCode,
} from "../../generator/diagnostics/codes.js";
import { remedyOf } from "../../generator/diagnostics/remedies.js";
import { RULE_NAMES } from "../../generator/prose/read-prose.js";
import { RULE_EXAMPLES } from "../../generator/prose/rule-examples.js";
import { readRow, shortForm } from "../prose/prose-row.js";
import { inFolder } from "../temporary-folder.js";
import { run, runJson, sampleProject } from "./sample-project.js";

const SHOWN: readonly (readonly [string, RegExp])[] = [
  ["cli/drift-file", /^cli\/drift-file: error\n[^]*What to do: Run `helpspec/],
  ["page/unknown-type", /: warning\n[^]*vocabulary\/type-words\.ts/],
  ["request-value-removed", /breaking[^]*before \{[^]*after {2}\{/],
  ["values/bulleted-list", /- 10: small\n[^]*the contract says: enum/],
  ["x-doc-source", /extension of the contract\n[^]*Stands on: schema/],
  ["x-doc-keywords", /contract, in its 3\.0 form only\n[^]*on: any object/],
];

test("codes, rules and extensions are explained without a project", () =>
  inFolder({}, async (folder) => {
    for (const [term, want] of SHOWN) {
      const { exit, out, talk } = await run(folder, ["explain", term]);
      assert.is(exit, 0, term);
      assert.match(out, want);
      assert.is(talk, "");
    }
    const { result } = await runJson(folder, ["explain", "cli/changed"]);
    assert.match(JSON.stringify(result), /"remedy":"Look at the change/);
  }));

test("what is nearly a term is told from what is none", () =>
  inFolder(sampleProject(), async (folder) => {
    await run(folder, ["sync", "--offline"]);
    const rows: readonly (readonly [string, RegExp])[] = [
      ["cli/drift-fil", /did you mean `cli\/drift-file`\?/],
      ["x-doc-sorce", /did you mean `x-doc-source`\?/],
      ["request-valu-removed", /did you mean `request-value-removed`\?/],
      ["CreateShelv", /did you mean `CreateShelf`\?/],
    ];
    for (const [term, want] of rows) {
      const { exit, talk } = await run(folder, ["explain", term]);
      assert.is(exit, 2, term);
      assert.match(talk, want);
    }
  }));

test("no two terms are one word, and names of the language are none", () =>
  inFolder({}, async (folder) => {
    assert.is(new Set(terms()).size, terms().length);
    for (const name of ["constructor", "__proto__", "toString"]) {
      const { exit } = await run(folder, ["explain", name]);
      assert.is(exit, 2, name);
    }
  }));

test("every code says what to do, in sentences; an error in words of its own", () => {
  const plain = new Set<string>();
  for (const [code, { severity, explanation }] of Object.entries(
    DIAGNOSTIC_CODES,
  )) {
    const remedy = remedyOf(code as DiagnosticCode);
    assert.match(remedy, /^[A-Z`].*[.`]$/, code);
    assert.match(explanation, /\.$/, code);
    assert.is.not(remedy, explanation, code);
    if (severity === "error" && remedy.startsWith("Correct what the message")) {
      plain.add(code);
    }
  }
  assert.equal([...plain], []);
});

test("every rule of prose has an example, and reads it as it says", () => {
  assert.equal(Object.keys(RULE_EXAMPLES).sort(), [...RULE_NAMES].sort());
  for (const [name, { field, words, gives }] of Object.entries(RULE_EXAMPLES)) {
    const read = readRow({ field, text: words }).constraints;
    assert.ok(
      read.some(({ rule }) => rule === name),
      name,
    );
    assert.is(read.map(shortForm).join("; "), gives, name);
  }
});

test.run();
