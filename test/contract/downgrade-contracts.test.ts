/**
 * The committed contracts and real 3.1 specifications in their 3.0 form: valid by the linter's word, and read back they do
 * not differ from what they were made from. Specifications come with `npm run bench`; without them that is said.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { lintDocument } from "../../generator/cli/lint-document.js";
import { loadDocument } from "../../generator/contract/access/load.js";
import { upgradeDocument } from "../../generator/contract/access/upgrade.js";
import { downgradeDocument } from "../../generator/contract/downgrade/downgrade-document.js";
import { EXTENSIONS } from "../../generator/contract/extensions.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { compareDocuments } from "../../generator/diff/compare-documents.js";
import { mutationsOf, seededRandom } from "../emit/mutations.js";
import { sampleOf } from "../emit/samples.js";
import { projectRoot } from "../project-root.js";
import { plainReading, verdictsOf } from "./downgrade-sample.js";

const COMMITTED = path.join(projectRoot, "spec/openapi");

for (const file of readdirSync(COMMITTED)) {
  if (file.endsWith(".sources.json")) continue;
  const document = readJson(path.join(COMMITTED, file));
  const { document: made, diagnostics } = downgradeDocument(document);

  test(`${file}: the linter has nothing to say of its 3.0 form`, async () => {
    assert.equal(await lintDocument(made), []);
  });

  test(`${file}: read back, nothing differs`, () => {
    assert.equal(upgradeDocument(made), referencesAsParts(document));
    assert.equal(compareDocuments(document, upgradeDocument(made)), []);
  });

  test(`${file}: no composition is left, no field is lost, and all that is kept is listed`, () => {
    const text = JSON.stringify(made);
    const extensions = new Set(text.match(/"x-doc-[a-z-]+"/g));
    for (const name of extensions) {
      assert.ok(Object.hasOwn(EXTENSIONS, name.slice(1, -1)), name);
    }
    const held = conditionsIn(made.components?.schemas);
    assert.is(held, diagnostics.length);
    for (const [name, schema] of Object.entries(
      document.components?.schemas ?? {},
    )) {
      const form = made.components?.schemas?.[name];
      assert.equal(
        Object.keys(form?.properties ?? {}),
        Object.keys(schema.properties ?? {}),
      );
      assert.equal(form?.required, schema.required);
      assert.is(form?.allOf, undefined, name);
      assert.is(form?.anyOf, undefined, name);
    }
  });

  test(`${file}: payloads are judged as by 3.1, its conditions aside`, () => {
    const random = seededRandom(3);
    const plain = plainReading(made);
    const without = withoutConditions(document);
    for (const name of Object.keys(document.components?.schemas ?? {})) {
      const [wanted, found] = [
        verdictsOf(without, name),
        verdictsOf(plain, name),
      ];
      const strict = verdictsOf(document, name);
      const sample = sampleOf(
        { $ref: `#/components/schemas/${name}` },
        { document, random },
      );
      let refused = 0;
      for (const value of mutationsOf(sample, 15)) {
        assert.is(found(value), wanted(value), JSON.stringify(value));
        if (strict(value)) assert.ok(found(value), JSON.stringify(value));
        if (!found(value)) refused++;
      }
      assert.ok(refused > 0, name);
    }
  });
}

const PACKAGES = path.join(projectRoot, "scripts/bench/peers/node_modules");
const REAL = [
  "@figma/rest-api-spec/openapi/openapi.yaml",
  "@readme/oas-examples/3.1/json/readme.json",
  "@readme/oas-examples/3.1/json/schema-types.json",
  "@readme/oas-examples/3.1/json/security.json",
  "@readme/oas-examples/3.1/json/train-travel.json",
  "@readme/oas-examples/3.1/json/webhooks.json",
  "@scalar/galaxy/dist/3.1.json",
];

for (const name of REAL) {
  const file = path.join(PACKAGES, name);
  if (!existsSync(file)) {
    console.log(`${name}: skipped, run \`npm run bench\` to install it`);
    continue;
  }
  test(`${name}: its 3.0 form is valid, and read back takes and offers the same`, async () => {
    const { document } = await loadDocument(readFileSync(file, "utf8"), name);
    assert.ok(document);
    const { document: made } = downgradeDocument(document);
    const before = await errorsOf(document);
    const after = await errorsOf(made);
    assert.equal(
      after.filter((error) => !before.includes(error)),
      [],
    );
    const changes = compareDocuments(document, upgradeDocument(made)).filter(
      ({ element, kind }) =>
        // A list of types is alternatives now, a constant has a type, an operation a response.
        !(element === "schema" || (element === "response" && kind === "added")),
    );
    assert.equal(changes, []);
  });
}

/** Rules about style hold for neither form. */
async function errorsOf(document: OpenApiDocument): Promise<string[]> {
  const problems = await lintDocument(document);
  return problems
    .filter(({ rule }) => /^(?:struct|no-unresolved|nullable)/.test(rule))
    .map(({ message }) => message);
}

function conditionsIn(node: unknown): number {
  if (typeof node !== "object" || node === null) return 0;
  return Object.entries(node).reduce(
    (sum, [key, value]) =>
      sum +
      (key === "x-doc-conditions"
        ? (value as unknown[]).length
        : conditionsIn(value)),
    0,
  );
}

/** 3.0 has nothing beside a reference: the one difference in form that stays. */
function referencesAsParts(document: OpenApiDocument): OpenApiDocument {
  return JSON.parse(JSON.stringify(document), (_key, value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    const { $ref, ...siblings } = value as Record<string, unknown>;
    return typeof $ref === "string" && Object.keys(siblings).length > 0
      ? { allOf: [{ $ref }], ...siblings }
      : value;
  }) as OpenApiDocument;
}

/** Conditions of the builder are parts of `allOf`, and it makes no others. */
function withoutConditions(document: OpenApiDocument): OpenApiDocument {
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) =>
      key === "allOf" ? undefined : value,
    ),
  ) as OpenApiDocument;
}

function readJson(file: string): OpenApiDocument {
  return JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument;
}

test.run();
