/** The import rules of eslint.config.js bite: each row is a text that would break an arrow of the design. */
import path from "node:path";
import { ESLint } from "eslint";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { projectRoot } from "./project-root.js";

const IMPORTS = "@typescript-eslint/no-restricted-imports";
const SYNTAX = "no-restricted-syntax";
const GLOBALS = "no-restricted-globals";

const BROKEN: readonly (readonly [file: string, text: string, rule: string])[] =
  [
    ["page/a.ts", 'export * from "../service/a.js";', IMPORTS],
    [
      "page/a.ts",
      'import type { A } from "../emit/a.js";\nexport type B = A;',
      IMPORTS,
    ],
    [
      "page/deep/a.ts",
      'import { a } from "../../document/a.js";\na();',
      IMPORTS,
    ],
    ["document/a.ts", 'import { a } from "../source/a.js";\na();', IMPORTS],
    [
      "emit/a.ts",
      'import { a } from "../contract/build-contract.js";\na();',
      IMPORTS,
    ],
    ["contract/a.ts", 'import { a } from "../service/a.js";\na();', IMPORTS],
    ["service/a.ts", 'import { a } from "../pipeline.js";\na();', IMPORTS],
    ["diff/a.ts", 'import { a } from "../cli/main.js";\na();', IMPORTS],
    ["mock/a.ts", 'import { a } from "../emit/a.js";\na();', IMPORTS],
    [
      "mock/a.ts",
      'import { a } from "../contract/build-contract.js";\na();',
      IMPORTS,
    ],
    [
      "source/a.ts",
      'import type { A } from "../emit/a.js";\nexport type B = A;',
      IMPORTS,
    ],
    ["vocabulary/a.ts", 'import { a } from "../page/a.js";\na();', IMPORTS],
    ["diagnostics/a.ts", 'import { a } from "./../page/a.js";\na();', IMPORTS],
    ["report/a.ts", 'import { a } from "node:fs";\na();', IMPORTS],
    [
      "reference/a.ts",
      'import { a } from "../emit/emit-client.js";\na();',
      IMPORTS,
    ],
    ["contract/a.ts", 'import a from "fs";\na();', IMPORTS],
    ["emit/a.ts", 'const a = await import("node:fs");\na;', SYNTAX],
    ["page/a.ts", "export const a = process.env;", GLOBALS],
    ["contract/a.ts", "export const a = fetch;", GLOBALS],
    ["report/a.ts", "export const a = new Date();", SYNTAX],
    ["emit/a.ts", "export const a = Date.now();", SYNTAX],
    ["service/a.ts", "export const a = Math.random();", SYNTAX],
    [
      "contract/a.ts",
      'export const a = ["b"].sort((x, y) => x.localeCompare(y));',
      SYNTAX,
    ],
    ["cli/a.ts", 'export const a = "a".localeCompare("b");', SYNTAX],
    ["pipeline.ts", 'import { a } from "./source/a.js";\na();', IMPORTS],
    ["pipeline.ts", 'import { a } from "./cli/a.js";\na();', IMPORTS],
  ];

const ALLOWED: readonly (readonly [file: string, text: string])[] = [
  ["page/a.ts", 'import { a } from "../prose/a.js";\na();'],
  [
    "page/a.ts",
    'import type { A } from "../document/a.js";\nexport type B = A;',
  ],
  ["page/deep/a.ts", 'import { a } from "../../vocabulary/a.js";\na();'],
  ["prose/a.ts", 'import type { A } from "../page/a.js";\nexport type B = A;'],
  ["emit/a.ts", 'import { a } from "../contract/access/walk.js";\na();'],
  ["emit/model/a.ts", 'import { a } from "../print/a.js";\na();'],
  ["diff/a.ts", 'import { a } from "../contract/access/walk.js";\na();'],
  ["reference/a.ts", 'import { a } from "../emit/usage/a.js";\na();'],
  ["contract/a.ts", 'import { a } from "../diagnostics/a.js";\na();'],
  ["contract/a.ts", 'export const a = new Date("2026-01-01");'],
  ["source/a.ts", 'import { a } from "node:fs";\na(process.env);'],
  ["mock/a.ts", 'import { a } from "node:http";\na();'],
  ["mock/a.ts", 'import { a } from "../contract/access/walk.js";\na();'],
  ["cli/a.ts", 'import { a } from "node:fs";\na(process.env, Date.now());'],
  ["cli/a.ts", 'import { a } from "../contract/a.js";\na();'],
  ["pipeline.ts", 'import { a } from "./contract/a.js";\na();'],
];

const eslint = new ESLint({ cwd: projectRoot });

for (const [file, text, rule] of BROKEN) {
  test(`${file} must not: ${text.split("\n")[0] ?? ""}`, async () => {
    assert.equal(await rulesHit(file, text), [rule]);
  });
}

for (const [file, text] of ALLOWED) {
  test(`${file} may: ${text.split("\n")[0] ?? ""}`, async () => {
    assert.equal(await rulesHit(file, text), []);
  });
}

/** The rules about arrows that a text breaks; others are no matter of this test. */
async function rulesHit(file: string, text: string): Promise<string[]> {
  const filePath = path.join(projectRoot, "generator", file);
  const [result] = await eslint.lintText(text, { filePath });
  const rules = (result?.messages ?? []).flatMap(({ ruleId, fatal }) =>
    fatal ? ["syntax"] : ruleId === null ? [] : [ruleId],
  );
  const watched = [IMPORTS, SYNTAX, GLOBALS, "syntax"];
  return [...new Set(rules)].filter((rule) => watched.includes(rule));
}

test.run();
