import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Constraint } from "../../generator/prose/constraint.js";
import type { FieldSchema } from "../../generator/service/service-model.js";
import {
  BOOLEAN,
  build,
  codesOf,
  constrained,
  INTEGER,
  listOf,
  object,
  operation,
  ref,
  schemasOf,
  service,
  STRING,
  values,
} from "./service-fixture.js";

const SAID = { rule: "test/rule", words: "words of the page" } as const;
const MISFIT = "contract/constraint-misfit";
const CONTRADICTION = "contract/constraint-contradiction";

interface ConstraintCase {
  readonly title: string;
  readonly type: FieldSchema;
  readonly given: readonly Constraint[];
  readonly want: Readonly<Record<string, unknown>>;
  readonly codes?: readonly string[];
}

const range = (minimum?: number, maximum?: number): Constraint => ({
  ...SAID,
  kind: "range",
  ...(minimum === undefined ? {} : { minimum }),
  ...(maximum === undefined ? {} : { maximum }),
});
const fallback = (value: string | number | boolean): Constraint => ({
  ...SAID,
  kind: "default",
  value,
});

const CASES: readonly ConstraintCase[] = [
  {
    title: "a closed list",
    type: STRING,
    given: [values("A", "B")],
    want: { type: "string", enum: ["A", "B"] },
  },
  {
    title: "an open list",
    type: STRING,
    given: [{ ...SAID, kind: "enum", open: true, values: [{ value: "A" }] }],
    want: { type: "string", "x-extensible-enum": ["A"] },
  },
  {
    title: "meanings beside the values, identifiers for numbers",
    type: INTEGER,
    given: [
      {
        ...SAID,
        kind: "enum",
        open: false,
        values: [
          { value: 0, meaning: "waiting" },
          { value: 1, meaning: "to be read" },
        ],
      },
    ],
    want: {
      type: "integer",
      enum: [0, 1],
      "x-enum-descriptions": ["waiting", "to be read"],
      "x-enum-varnames": ["WAITING", "TO_BE_READ"],
    },
  },
  {
    title: "no identifiers where two would be equal",
    type: INTEGER,
    given: [
      {
        ...SAID,
        kind: "enum",
        open: false,
        values: [
          { value: 0, meaning: "on" },
          { value: 1, meaning: "On!" },
        ],
      },
    ],
    want: {
      type: "integer",
      enum: [0, 1],
      "x-enum-descriptions": ["on", "On!"],
    },
  },
  {
    title: "values twice",
    type: STRING,
    given: [values("A", "A", "B")],
    want: { type: "string", enum: ["A", "B"] },
  },
  {
    title: "values of another type",
    type: INTEGER,
    given: [values("A")],
    want: { type: "integer" },
    codes: [MISFIT],
  },
  {
    title: "values of the items",
    type: listOf(STRING),
    given: [
      { ...values("A"), target: "items" } as Constraint,
      { ...SAID, kind: "items", maxItems: 3 },
    ],
    want: {
      type: "array",
      maxItems: 3,
      items: { type: "string", enum: ["A"] },
    },
  },
  {
    title: "items of no array",
    type: STRING,
    given: [{ ...values("A"), target: "items" } as Constraint],
    want: { type: "string" },
    codes: [MISFIT],
  },
  {
    title: "a length of a number",
    type: INTEGER,
    given: [{ ...SAID, kind: "length", maxLength: 3 }],
    want: { type: "integer" },
    codes: [MISFIT],
  },
  {
    title: "a minimum greater than the maximum",
    type: INTEGER,
    given: [range(9, 1)],
    want: { type: "integer" },
    codes: [CONTRADICTION],
  },
  {
    title: "a second range that contradicts the first",
    type: INTEGER,
    given: [range(1, 5), range(7)],
    want: { type: "integer", minimum: 1, maximum: 5 },
    codes: [CONTRADICTION],
  },
  {
    title: "the same range twice",
    type: INTEGER,
    given: [range(1, 5), range(1, 5)],
    want: { type: "integer", minimum: 1, maximum: 5 },
  },
  {
    title: "a listed value outside the range",
    type: INTEGER,
    given: [range(1, 5), values(1, 9)],
    want: { type: "integer", enum: [1, 9] },
    codes: [CONTRADICTION],
  },
  {
    title: "a length that is no number of characters",
    type: STRING,
    given: [{ ...SAID, kind: "length", minLength: -1 }],
    want: { type: "string" },
    codes: [MISFIT],
  },
  {
    title: "a pattern that is none",
    type: STRING,
    given: [{ ...SAID, kind: "pattern", pattern: "(" }],
    want: { type: "string" },
    codes: [MISFIT],
  },
  {
    title: "a default",
    type: BOOLEAN,
    given: [fallback(false)],
    want: { type: "boolean", default: false },
  },
  {
    title: "a default of another type",
    type: BOOLEAN,
    given: [fallback("no")],
    want: { type: "boolean" },
    codes: ["contract/default-misfit"],
  },
  {
    title: "a default that is not listed, said before the list",
    type: STRING,
    given: [fallback("C"), values("A")],
    want: { type: "string", enum: ["A"] },
    codes: ["contract/default-misfit"],
  },
  {
    title: "flags",
    type: STRING,
    given: [
      { ...SAID, kind: "deprecated" },
      { ...SAID, kind: "readOnly" },
      { ...SAID, kind: "nullable" },
      values("A"),
    ],
    want: {
      type: ["string", "null"],
      enum: ["A", null],
      deprecated: true,
      readOnly: true,
    },
  },
  {
    title: "values of an object",
    type: ref("other"),
    given: [values("A")],
    want: { $ref: "#/components/schemas/Other" },
    codes: [MISFIT],
  },
  {
    title: "null for an object",
    type: ref("other"),
    given: [{ ...SAID, kind: "nullable" }],
    want: { anyOf: [{ $ref: "#/components/schemas/Other" }, { type: "null" }] },
  },
];

for (const { title, type, given, want, codes = [] } of CASES) {
  test(title, () => {
    const result = build(
      service(
        [operation({ line: "POST /a", body: ref("q") })],
        [
          object({
            id: "q",
            name: "Box",
            fields: [constrained("f", type, ...given)],
          }),
          object({
            id: "other",
            name: "Other",
            fields: [constrained("g", STRING)],
          }),
        ],
      ),
    );
    const built = { ...schemasOf(result)["Box"]?.properties?.["f"] };
    delete built.description;
    delete built["x-doc-source"];
    assert.equal(built, want);
    assert.equal(codesOf(result), codes);
    const entry =
      result.sources.entries["/components/schemas/Box/properties/f"];
    assert.is(
      entry?.constraints?.filter(({ dropped }) => dropped).length ?? 0,
      codes.length,
    );
  });
}

test.run();
