/**
 * Every documented answer of real contracts is what its schema takes, and every documented example is given by name.
 * The larger ones are skipped, and said so, where they are not at hand.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadDocument } from "../../generator/contract/access/load.js";
import { operationsOf } from "../../generator/contract/access/walk.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { answerRequest } from "../../generator/mock/answer-request.js";
import { planOperations } from "../../generator/mock/plan-operations.js";
import { projectRoot } from "../project-root.js";
import { answerValidity } from "./answer-validity.js";
import { referenceContract } from "./reference-contract.js";

const IS_LONG = process.env["HELPSPEC_LONG"] === "1";
const SERVICES = ["secmaster", "workspace", "workspaceapp"];
const PACKAGES = path.join(projectRoot, "scripts/bench/peers/node_modules");
const EXAMPLES = "@readme/oas-examples";

/** How many answers no value is found for: their schemas take none, or next to none. */
const FOREIGN: readonly {
  readonly file: string;
  readonly impossible?: number;
  readonly isLong?: true;
}[] = [
  { file: "@scalar/galaxy/dist/3.1.json" },
  { file: `${EXAMPLES}/3.1/json/train-travel.json` },
  { file: `${EXAMPLES}/3.0/json/complex-nesting.json` },
  // A value that must hold another of its kind, which must hold another.
  {
    file: `${EXAMPLES}/3.0/json/circular-request-bodies.json`,
    impossible: 2,
  },
  { file: "@directus/specs/dist/openapi.json", isLong: true },
  { file: "@digdir/dialogporten-schema/swagger.verified.json", isLong: true },
  { file: "@ideal-postcodes/openapi/dist/openapi.json", isLong: true },
  { file: "@blockfrost/openapi/openapi.yaml", isLong: true },
  { file: `${EXAMPLES}/3.1/json/readme.json`, isLong: true },
  { file: `${EXAMPLES}/3.0/json/star-trek.json`, isLong: true },
];

for (const service of SERVICES) {
  test(`${service}: every answer is valid`, async () => {
    const document = await committed(service);
    const { wrong, admitted, answers } = await answerValidity(document);
    assert.equal([...wrong, ...admitted], []);
    assert.ok(answers > 5);
  });

  test(`${service}: every documented example is given by its name`, async () => {
    const document = await committed(service);
    assert.equal(await examplesNotGiven(document), []);
  });
}

for (const name of ["elb", "vpc-zh"]) {
  const isSkipped = name === "vpc-zh" && !IS_LONG;
  test(`${name}: every answer is valid`, async () => {
    const document = isSkipped ? undefined : referenceContract(name);
    if (!document) return skipped(name);
    const { wrong, admitted, answers } = await answerValidity(document);
    assert.equal([...wrong, ...admitted], []);
    assert.ok(answers > 90);
    assert.equal(await examplesNotGiven(document), []);
  });
}

for (const { file, impossible = 0, isLong } of FOREIGN) {
  test(`${file}: every answer is valid, or says that none is`, async () => {
    const location = path.join(PACKAGES, file);
    if (!existsSync(location) || (isLong && !IS_LONG)) return skipped(file);
    const text = readFileSync(location, "utf8");
    const { document } = await loadDocument(text, file);
    assert.ok(document);
    const { wrong, admitted, answers } = await answerValidity(document);
    assert.equal(wrong, []);
    assert.is(admitted.length, impossible, admitted.join("\n"));
    assert.ok(answers > 0);
  });
}

async function committed(service: string): Promise<OpenApiDocument> {
  const file = path.join(projectRoot, `spec/openapi/${service}.json`);
  const { document } = await loadDocument(readFileSync(file, "utf8"), file);
  assert.ok(document);
  return document;
}

/** Asks for each example of each answer by status and name. */
async function examplesNotGiven(document: OpenApiDocument): Promise<string[]> {
  const operations = planOperations(document, () => undefined);
  const missed: string[] = [];
  for (const { path: template, method, operation } of operationsOf(document)) {
    for (const [status, response] of Object.entries(
      operation.responses ?? {},
    )) {
      if (!("content" in response)) continue;
      const code = status === "default" ? "200" : status;
      const json = response.content?.["application/json"];
      for (const [name, example] of Object.entries(json?.examples ?? {})) {
        const { status: got, body } = await answerRequest(
          { operations, validate: "off" },
          {
            method: method.toUpperCase(),
            target: template.replace(/\{[^{}]*\}/g, "1"),
            headers: new Map([["prefer", `code=${code}; example="${name}"`]]),
            body: new Uint8Array(),
          },
        );
        const want = "value" in example ? JSON.stringify(example.value) : "";
        if (String(got) === code && body === want) continue;
        missed.push(`${method} ${template} ${status} ${name}: ${got} ${body}`);
      }
    }
  }
  return missed;
}

function skipped(name: string): void {
  console.log(`skipped: ${name}`);
}

test.run();
