/**
 * Clients of real specifications, from the packages that the benchmark installs: nothing is left out, everything
 * compiles under `strict`, a second run and shuffled keys give the same bytes, and the validators agree with Ajv.
 * Skipped, and said so, where those packages are not installed. The very large one is for `--long`.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadDocument } from "../../generator/contract/access/load.js";
import { operationsOf } from "../../generator/contract/access/walk.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { projectRoot } from "../project-root.js";
import { compareWithAjv } from "./ajv-agreement.js";
import { compileErrors, emit } from "./client-build.js";
import { seededRandom } from "./mutations.js";

const IS_LONG = process.env["HELPSPEC_LONG"] === "1";
const PACKAGES = path.join(projectRoot, "scripts/bench/peers/node_modules");

interface Specification {
  /** What it is here for. */
  readonly about: string;
  readonly file: string;
  /** Too large for the usual run. */
  readonly isLong?: true;
  /** Operations that are refused, with a diagnostic each. */
  readonly refused?: number;
}

const EXAMPLES = "@readme/oas-examples";

const SPECIFICATIONS: readonly Specification[] = [
  {
    about: "very large",
    file: "@octokit/openapi/generated/api.github.com.json",
    isLong: true,
  },
  {
    about: "large, in YAML, names that differ in case, recursive",
    file: "@redocly/openapi-core/src/benchmark/benches/rebilly.yaml",
    isLong: true,
  },
  {
    about: "unions of many types, deeply recursive",
    file: "@figma/rest-api-spec/openapi/openapi.yaml",
    isLong: true,
  },
  { about: "binary and multipart", file: "@directus/specs/dist/openapi.json" },
  {
    about: "no operation ids",
    file: "@blockfrost/openapi/openapi.yaml",
    isLong: true,
  },
  {
    about: "from .NET, nullable references",
    file: "@digdir/dialogporten-schema/swagger.verified.json",
  },
  { about: "many answers", file: "@ideal-postcodes/openapi/dist/openapi.json" },
  { about: "3.1, several media types", file: "@scalar/galaxy/dist/3.1.json" },
  { about: "discriminators", file: `${EXAMPLES}/3.0/json/discriminators.json` },
  { about: "polymorphism", file: `${EXAMPLES}/3.0/json/polymorphism.json` },
  { about: "circles", file: `${EXAMPLES}/3.0/json/schema-circular.json` },
  { about: "files", file: `${EXAMPLES}/3.0/json/file-uploads.json` },
  { about: "all styles", file: `${EXAMPLES}/3.1/json/parameters-style.json` },
  {
    about: "types of 3.1, null",
    file: `${EXAMPLES}/3.1/json/schema-types.json`,
  },
  { about: "3.1, large", file: `${EXAMPLES}/3.1/json/readme.json` },
  {
    about: "3.1, callbacks and webhooks, unevaluated properties",
    file: `${EXAMPLES}/3.1/json/train-travel.json`,
  },
  {
    about: "webhooks alone",
    file: `${EXAMPLES}/3.1/json/webhooks.json`,
  },
  { about: "many operations", file: `${EXAMPLES}/3.0/json/star-trek.json` },
];

/** The same document with the keys of every object in another order. */
function shuffled(node: unknown, random: () => number): unknown {
  if (Array.isArray(node)) return node.map((item) => shuffled(item, random));
  if (typeof node !== "object" || node === null) return node;
  const members = Object.entries(node).map(
    ([key, value]) => [random(), key, shuffled(value, random)] as const,
  );
  members.sort(([a], [b]) => a - b);
  return Object.fromEntries(members.map(([, key, value]) => [key, value]));
}

async function read(file: string): Promise<OpenApiDocument> {
  const text = readFileSync(path.join(PACKAGES, file), "utf8");
  const { document, diagnostics } = await loadDocument(text, file);
  if (!document) throw new Error(diagnostics[0]?.message);
  return document;
}

for (const specification of SPECIFICATIONS) {
  const { about, file, isLong, refused = 0 } = specification;
  const isThere = existsSync(path.join(PACKAGES, file));
  const check = isThere && (IS_LONG || !isLong) ? test : test.skip;

  check(`${file} (${about}): whole, compiled, repeatable`, async () => {
    const document = await read(file);
    const result = await emit(document);
    const errors = result.diagnostics.filter(
      ({ severity }) => severity === "error",
    );
    assert.equal(errors, []);
    const wanted = [...operationsOf(document)].length - refused;
    assert.is(result.operations, wanted);
    assert.equal(compileErrors(result.files), []);
    const other = shuffled(document, seededRandom(11)) as OpenApiDocument;
    const again = await emit(other);
    assert.equal(differing(result.files, again.files), []);
    const second = await emit(document);
    assert.equal(differing(result.files, second.files), []);
  });

  check(`${file} (${about}): validators say what Ajv says`, async () => {
    const document = await read(file);
    const schemas = Object.keys(document.components?.schemas ?? {}).length;
    if (schemas === 0) return;
    // Ten of each schema, and no fewer than a thousand.
    const payloads = IS_LONG ? Math.max(1000, 10 * schemas) : 100;
    const { differences } = await compareWithAjv(document, payloads);
    assert.equal(differences.slice(0, 3), []);
  });
}

function differing(
  files: readonly { readonly path: string; readonly text: string }[],
  others: readonly { readonly path: string; readonly text: string }[],
): string[] {
  const texts = new Map(others.map((file) => [file.path, file.text]));
  return files
    .filter((file) => texts.get(file.path) !== file.text)
    .map((file) => file.path);
}

test.run();
