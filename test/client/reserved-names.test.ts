/** What a client exports of its runtime, no operation and no schema can be named. */
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { clientNames } from "../../generator/emit/naming/client-names.js";
import { projectRoot } from "../project-root.js";

test("every export of the runtime is a reserved name", () => {
  const file = path.join(projectRoot, "generator/client-runtime/index.ts");
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile("index.ts", text, ts.ScriptTarget.Latest);
  const { types, functions } = clientNames("ThingsClient");
  let count = 0;
  for (const statement of source.statements) {
    assert.ok(ts.isExportDeclaration(statement));
    const { exportClause, isTypeOnly } = statement;
    assert.ok(exportClause && ts.isNamedExports(exportClause));
    for (const element of exportClause.elements) {
      const isType = isTypeOnly || element.isTypeOnly;
      const { text: name } = element.name;
      const isFunction = /^[a-z]/.test(name);
      if (!isFunction) assert.not(types.isFree(name), name);
      if (!isType) assert.not(functions.isFree(name), name);
      count += 1;
    }
  }
  assert.ok(count > 50, `${count} exports`);
});

test.run();
