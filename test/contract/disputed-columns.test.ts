/**
 * Where the words of an object's fields say when one of them is missing, and the Mandatory column says never: what
 * examples decide, and what they leave to the column.
 */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Schema } from "../../generator/contract/openapi.js";
import type { Json } from "../../generator/page/page-model.js";
import type { Constraint } from "../../generator/prose/constraint.js";
import {
  build,
  codesOf,
  example,
  field,
  object,
  operation,
  ref,
  schemasOf,
  service,
  STRING,
} from "./service-fixture.js";

const SAID = { rule: "test/rule", words: "words of the page" } as const;
type Presence = Readonly<Record<string, unknown>>;
const given = (name: string): Presence => ({ field: name, present: true });

const together = (...fields: readonly string[]): Presence => ({
  form: "notTogether",
  fields,
});
const EXCLUDED = { not: { required: ["bell", "gong"] } };

/** What a field's words say of presence against its column, what is shown, and what remains mandatory. */
const DISPUTES: readonly {
  readonly title: string;
  readonly said: Presence;
  readonly required: readonly string[];
  readonly shown: readonly Json[];
  readonly want: readonly string[] | undefined;
  readonly conditions?: readonly Schema[];
  readonly codes: readonly string[];
}[] = [
  {
    title: "one of two that exclude each other, both mandatory",
    said: together("bell", "gong"),
    required: ["bell", "gong", "tower"],
    shown: [{ bell: "a", tower: "b" }],
    want: ["tower"],
    conditions: [EXCLUDED],
    codes: ["contract/mandatory-refuted"],
  },
  {
    title: "one that could never be sent, without the mandatory one",
    said: { form: "forbiddenIf", field: "bell", when: given("gong") },
    required: ["gong"],
    shown: [{ bell: "a" }],
    want: undefined,
    conditions: [EXCLUDED],
    codes: ["contract/mandatory-refuted"],
  },
  {
    title: "one of two of which one must be there",
    said: { form: "atLeastOne", fields: ["bell", "gong"] },
    required: ["gong"],
    shown: [{ bell: "a" }],
    want: undefined,
    conditions: [{ anyOf: [{ required: ["bell"] }, { required: ["gong"] }] }],
    codes: ["contract/mandatory-refuted"],
  },
  {
    title: "another value than the one with which it is mandatory",
    said: {
      form: "requiredIf",
      field: "gong",
      when: { field: "bell", values: ["loud"] },
    },
    required: ["gong"],
    shown: [{ bell: "soft" }],
    want: undefined,
    conditions: [
      {
        if: { properties: { bell: { const: "loud" } }, required: ["bell"] },
        then: { required: ["gong"] },
      },
    ],
    codes: ["contract/mandatory-refuted"],
  },
  {
    title: "the very value with which it is mandatory",
    said: {
      form: "requiredIf",
      field: "gong",
      when: { field: "bell", values: ["loud"] },
    },
    required: ["gong"],
    shown: [{ bell: "loud" }],
    want: ["gong"],
    codes: ["contract/example-mismatch"],
  },
  {
    title: "one that needs the other, which stands alone",
    said: { form: "requiredIf", field: "bell", when: given("gong") },
    required: ["bell", "gong"],
    shown: [{ bell: "a" }],
    want: ["bell", "gong"],
    codes: ["contract/example-mismatch"],
  },
  {
    title: "neither of two that exclude each other",
    said: together("bell", "gong"),
    required: ["bell", "gong"],
    shown: [{ tower: "b" }],
    want: ["bell", "gong"],
    codes: [
      "contract/presence-contradiction",
      "contract/example-mismatch",
      "contract/example-mismatch",
    ],
  },
  {
    title: "both of two that exclude each other",
    said: together("bell", "gong"),
    required: ["bell", "gong"],
    shown: [{ bell: "a", gong: "b" }],
    want: ["bell", "gong"],
    codes: ["contract/presence-contradiction"],
  },
  {
    title: "one of two in one example, both in another",
    said: together("bell", "gong"),
    required: ["bell", "gong"],
    shown: [{ bell: "a", gong: "b" }, { gong: "b" }],
    want: undefined,
    codes: ["contract/mandatory-refuted", "contract/constraint-withdrawn"],
  },
  {
    title: "a mandatory field of which no words speak",
    said: together("bell", "gong"),
    required: ["tower"],
    shown: [{ bell: "a" }],
    want: ["tower"],
    conditions: [EXCLUDED],
    codes: ["contract/example-mismatch"],
  },
];

for (const dispute of DISPUTES) {
  const { title, said, required, shown, want, conditions, codes } = dispute;
  test(`mandatory against words: ${title}`, () => {
    const constraint = { ...SAID, kind: "presence", ...said } as Constraint;
    const result = build(
      service(
        [
          operation({
            line: "POST /a",
            body: ref("o"),
            requestExamples: shown.map((value) => example("request", value)),
          }),
        ],
        [
          object({
            id: "o",
            name: "Box",
            fields: ["bell", "gong", "tower"].map((name) =>
              field(name, STRING, {
                required: required.includes(name),
                constraints: name === "gong" ? [constraint] : [],
              }),
            ),
          }),
        ],
      ),
    );
    const box = schemasOf(result)["Box"];
    assert.equal(box?.required, want);
    assert.equal(box?.allOf, conditions);
    assert.equal(codesOf(result), [...codes].sort());
  });
}

test("words that win are no longer reported as left out, nor noted so", () => {
  const constraint = {
    ...SAID,
    kind: "presence",
    ...together("bell", "gong"),
  } as Constraint;
  const built = (shown: Json) =>
    build(
      service(
        [
          operation({
            line: "POST /a",
            body: ref("o"),
            requestExamples: [example("request", shown)],
          }),
        ],
        [
          object({
            id: "o",
            name: "Box",
            fields: [
              field("bell", STRING, { required: true }),
              field("gong", STRING, {
                required: true,
                constraints: [constraint],
              }),
            ],
          }),
        ],
      ),
    );
  const notesOf = ({ sources }: ReturnType<typeof build>) =>
    sources.entries["/components/schemas/Box/properties/gong"]?.constraints;
  const won = built({ gong: "b" });
  assert.equal(
    notesOf(won)?.map(({ keywords, dropped }) => [keywords, dropped]),
    [[["not"], undefined]],
  );
  assert.is(
    won.diagnostics[0]?.message,
    "The request example leaves a field out just as `words of the page` has it; `bell`, `gong` are not mandatory, against the column.",
  );
  const lost = built({ bell: "a", gong: "b" });
  assert.equal(
    notesOf(lost)?.map(({ keywords }) => keywords),
    [[]],
  );
});

test.run();
