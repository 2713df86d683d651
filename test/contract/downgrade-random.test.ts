/**
 * Random 3.1 schemas in their 3.0 form, put to the values of the sample: read back, the form takes what 3.1 takes; without
 * our extensions it refuses nothing of that, and takes no more where nothing was kept aside.
 */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { upgradeDocument } from "../../generator/contract/access/upgrade.js";
import { downgradeDocument } from "../../generator/contract/downgrade/downgrade-document.js";
import type { OpenApiDocument } from "../../generator/contract/openapi.js";
import { seededRandom } from "../emit/mutations.js";
import {
  documentWith,
  plainReading,
  VALUES,
  verdictsOf,
} from "./downgrade-sample.js";

const ROUNDS = process.env["HELPSPEC_LONG"] === "1" ? 5_000 : 150;
const NAMES = ["a", "b", "c", "x_1"];
const TYPES = [
  "null",
  "string",
  "integer",
  "number",
  "boolean",
  "array",
  "object",
];
const REFERENCES = ["A", "N", "Node"].map((name) => ({
  $ref: `#/components/schemas/${name}`,
}));

test("random schemas mean the same read back, and nothing stricter without extensions", () => {
  const random = seededRandom(20);
  let asMuch = 0;
  let looser = 0;
  let failures = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const document = documentWith({
      X: schemaOf(3),
      A: { type: "string", minLength: 1 },
      N: { type: ["object", "null"], properties: { a: schemaOf(1) } },
      Node: {
        type: "object",
        properties: {
          a: { anyOf: [REFERENCES[2], { type: "null" }] },
          b: schemaOf(1),
        },
      },
    });
    const { document: made, diagnostics } = downgradeDocument(document);
    const given = judged(document);
    const back = judged(upgradeDocument(made));
    const plain = judged(plainReading(made));
    if (!given || !back || !plain) {
      failures++;
      continue;
    }
    const shown = (): string => JSON.stringify([document, made], undefined, 1);
    for (const [index, value] of VALUES.entries()) {
      const what = JSON.stringify(value);
      if (back[index] !== given[index]) {
        assert.unreachable(`read back, ${what} differs: ${shown()}`);
      }
      if (given[index] && !plain[index]) {
        assert.unreachable(`${what} is refused: ${shown()}`);
      }
      if (plain[index] === given[index]) continue;
      if (diagnostics.length === 0) {
        assert.unreachable(`${what} is taken: ${shown()}`);
      }
    }
    if (JSON.stringify(plain) === JSON.stringify(given)) asMuch++;
    else looser++;
  }
  assert.ok(asMuch > ROUNDS / 4 && looser > ROUNDS / 20, "both sorts came up");
  assert.ok(failures <= ROUNDS / 100, "Ajv reads nearly all of them");

  function schemaOf(depth: number): unknown {
    if (chance(0.05)) return chance(0.5);
    if (chance(0.12)) return pick(REFERENCES);
    const schema: Record<string, unknown> = {};
    if (chance(0.6)) {
      schema["type"] = chance(0.7)
        ? pick(TYPES)
        : [...new Set([pick(TYPES), pick(TYPES), pick(TYPES)])];
    }
    if (chance(0.1)) schema["enum"] = [pick(VALUES.slice(0, 15)), "a", 1];
    if (chance(0.06)) schema["const"] = pick(VALUES.slice(0, 15));
    if (chance(0.1)) schema["minLength"] = 2;
    if (chance(0.06)) schema["pattern"] = "^a";
    if (chance(0.1)) schema["exclusiveMinimum"] = 1;
    if (chance(0.1)) schema["maximum"] = 2;
    if (chance(0.05)) schema["minItems"] = 1;
    if (chance(0.1)) schema["required"] = [pick(NAMES)];
    if (chance(0.05)) schema["description"] = "Any.";
    if (chance(0.05)) schema["dependentRequired"] = { a: ["b"] };
    if (chance(0.04)) schema["propertyNames"] = { maxLength: 1 };
    if (depth > 0) addInner(schema, depth - 1);
    return schema;
  }

  function addInner(schema: Record<string, unknown>, depth: number): void {
    const inner = (): unknown => schemaOf(depth);
    if (chance(0.35)) {
      schema["properties"] = { [pick(NAMES)]: inner(), [pick(NAMES)]: inner() };
    }
    if (chance(0.15)) schema["items"] = inner();
    if (chance(0.08)) schema["prefixItems"] = [inner(), inner()];
    if (chance(0.08)) schema["additionalProperties"] = inner();
    if (chance(0.05)) schema["patternProperties"] = { "^x_": inner() };
    if (chance(0.04)) schema["unevaluatedProperties"] = inner();
    if (chance(0.04)) schema["unevaluatedItems"] = inner();
    if (chance(0.03)) schema["contains"] = inner();
    if (chance(0.12)) schema["anyOf"] = branches(inner);
    if (chance(0.1)) schema["oneOf"] = branches(inner);
    if (chance(0.12)) schema["allOf"] = [inner(), { required: ["a"] }];
    if (chance(0.06)) schema["not"] = inner();
    if (chance(0.05)) Object.assign(schema, { if: inner(), then: inner() });
    if (chance(0.05)) Object.assign(schema, pick(REFERENCES));
  }

  function branches(inner: () => unknown): unknown[] {
    const found = [inner(), inner()];
    if (chance(0.4)) found.push({ type: "null" });
    return chance(0.2) ? found.slice(1) : found;
  }

  function chance(share: number): boolean {
    return random() < share;
  }

  function pick<T>(list: readonly T[]): T {
    return list[Math.floor(random() * list.length)] as T;
  }
});

/** The verdicts on the values; none where the code that Ajv makes of `unevaluatedProperties` throws. */
function judged(document: OpenApiDocument): readonly boolean[] | undefined {
  try {
    return VALUES.map(verdictsOf(document));
  } catch (error) {
    const isAjvs =
      error instanceof TypeError || error instanceof ReferenceError;
    if (isAjvs) return undefined;
    throw error;
  }
}

test.run();
