/** Two dated definitions of real services, where the reference material is at hand. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { compareDocuments } from "../../generator/diff/compare-documents.js";
import { flattened, inlined, reordered, reshared } from "./contract-forms.js";
import { processorTime } from "../processor-time.js";

const reference = process.env["HELPSPEC_REFERENCE"];
const folder = join(reference ?? "", "definitions");

if (reference === undefined || !existsSync(folder)) {
  console.log("skipped: real definitions (HELPSPEC_REFERENCE is not set)");
} else {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) compareService(join(folder, entry.name));
  }
}

function compareService(service: string): void {
  const load = (side: string) =>
    JSON.parse(
      readFileSync(join(service, `${side}.json`), "utf8"),
    ) as OpenApiDocument;
  for (const side of ["base", "revision"]) {
    test(`${service}: ${side} does not differ from its other forms`, () => {
      for (const form of [
        load(side),
        reordered(load(side)),
        inlined(load(side)),
        flattened(load(side)),
        reshared(load(side)),
      ]) {
        assert.equal(compareDocuments(load(side), form), []);
      }
    });
  }
  test(`${service}: base and revision differ, in time`, () => {
    const [base, revision] = [load("base"), load("revision")];
    const took = processorTime();
    const changes = compareDocuments(base, revision);
    console.log(
      `${String(changes.length)} changes in ${took().toFixed(0)} ms: ${service}`,
    );
    assert.ok(changes.length > 0);
    assert.ok(took() < 5_000, "within seconds");
  });
}

test.run();
