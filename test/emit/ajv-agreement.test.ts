/** Validators and Ajv agree on changed payloads of every schema set that is at hand; `--long` looks at 1,000 of each. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { projectRoot } from "../project-root.js";
import { compareWithAjv } from "./ajv-agreement.js";
import { documentOf } from "./client-build.js";
import { ROWS, SHARED } from "./truth-rows.js";

const PAYLOADS = process.env["HELPSPEC_LONG"] === "1" ? 1000 : 300;

function contract(name: string): OpenApiDocument {
  const file = path.join(projectRoot, "spec/openapi", `${name}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument;
}

function truthDocument(is30: boolean): OpenApiDocument {
  const rows = ROWS.filter(
    (row) => (row.is30 === true) === is30 && row.unlikeAjv === undefined,
  );
  const schemas = rows.map(({ schema }, index) => [`Row${index}`, schema]);
  return documentOf(
    { ...SHARED, ...(Object.fromEntries(schemas) as object) },
    is30 ? "3.0.3" : "3.1.0",
  );
}

const SETS: readonly (readonly [name: string, document: OpenApiDocument])[] = [
  ["workspace", contract("workspace")],
  ["workspaceapp", contract("workspaceapp")],
  ["secmaster", contract("secmaster")],
  ["the truth table, 3.1", truthDocument(false)],
  ["the truth table, 3.0", truthDocument(true)],
];

for (const [name, document] of SETS) {
  test(`the validators of ${name} say what Ajv says`, async () => {
    const { differences, payloads, invalid } = await compareWithAjv(
      document,
      PAYLOADS,
    );
    assert.equal(differences.slice(0, 5), []);
    assert.ok(payloads >= PAYLOADS, String(payloads));
    // Neither all right nor all wrong: both verdicts are put to the test.
    const share = invalid / payloads;
    assert.ok(share > 0.2 && share < 0.95, `${invalid} of ${payloads}`);
  });
}

test.run();
