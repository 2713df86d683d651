import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Schema } from "../../generator/contract/openapi.js";
import type {
  Constraint,
  PresenceConstraint,
} from "../../generator/prose/constraint.js";
import type { FieldSchema } from "../../generator/service/service-model.js";
import {
  BOOLEAN,
  build,
  codesOf,
  constrained,
  example,
  field,
  INTEGER,
  listOf,
  object,
  operation,
  parameter,
  ref,
  response,
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
const fallback = (
  value: Extract<Constraint, { kind: "default" }>["value"],
): Constraint => ({
  ...SAID,
  kind: "default",
  value,
});

const ANY: FieldSchema = { kind: "any" };

const CASES: readonly ConstraintCase[] = [
  {
    title: "a value without a type that has characters is a text",
    type: ANY,
    given: [{ ...SAID, kind: "length", minLength: 1, maxLength: 5 }],
    want: { type: "string", minLength: 1, maxLength: 5 },
  },
  {
    title: "a value without a type that has bounds is no text",
    type: ANY,
    given: [range(1, 5)],
    want: { minimum: 1, maximum: 5 },
  },
  {
    title: "several values as default of a list",
    type: listOf(STRING),
    given: [fallback(["A", "B"])],
    want: { type: "array", default: ["A", "B"], items: { type: "string" } },
  },
  {
    title: "a default of one value for a list",
    type: listOf(STRING),
    given: [fallback("A")],
    want: { type: "array", items: { type: "string" } },
    codes: [MISFIT],
  },
  {
    title: "several values as default of one",
    type: STRING,
    given: [fallback(["A", "B"])],
    want: { type: "string" },
    codes: [MISFIT],
  },
  {
    title: "a default of a list that its items refuse",
    type: listOf(STRING),
    given: [{ ...values("A", "B"), target: "items" }, fallback(["A", "C"])],
    want: { type: "array", items: { type: "string", enum: ["A", "B"] } },
    codes: ["contract/default-misfit"],
  },
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
    title: "which value is the default is no part of an identifier",
    type: INTEGER,
    given: [
      {
        ...SAID,
        kind: "enum",
        open: false,
        values: [
          { value: 0, meaning: "red lamp (default value)" },
          { value: 1, meaning: "default lamp" },
          { value: 2, meaning: "lamp (by day)" },
        ],
      },
    ],
    want: {
      type: "integer",
      enum: [0, 1, 2],
      "x-enum-descriptions": [
        "red lamp (default value)",
        "default lamp",
        "lamp (by day)",
      ],
      "x-enum-varnames": ["RED_LAMP", "DEFAULT_LAMP", "LAMP_BY_DAY"],
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
    title: "values of a text or null",
    type: {
      kind: "union",
      options: [STRING, { kind: "scalar", name: "null" }],
    },
    given: [values("A")],
    want: { type: ["string", "null"], enum: ["A", null] },
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

interface PresenceCase {
  readonly title: string;
  readonly given: PresenceDemand;
  readonly required?: readonly string[];
  /** Parts of `allOf`. */
  readonly want: readonly Schema[];
  readonly codes?: readonly string[];
}

type PresenceDemand = PresenceConstraint extends infer One
  ? One extends PresenceConstraint
    ? Omit<One, "kind" | "rule" | "words">
    : never
  : never;

const PRESENCE: readonly PresenceCase[] = [
  {
    title: "a value of a closed list, spelled as the list does",
    given: {
      form: "requiredIf",
      field: "size",
      when: { field: "kind", values: ["disk"] },
    },
    want: [
      {
        if: { properties: { kind: { const: "DISK" } }, required: ["kind"] },
        then: { required: ["size"] },
      },
    ],
  },
  {
    title: "several values, typed as the field is",
    given: {
      form: "forbiddenIf",
      field: "size",
      when: { field: "level", values: ["1", "2"] },
    },
    want: [
      {
        if: { properties: { level: { enum: [1, 2] } }, required: ["level"] },
        then: { not: { required: ["size"] } },
      },
    ],
  },
  {
    title: "a field that is there",
    given: {
      form: "requiredIf",
      field: "size",
      when: { field: "kind", present: true },
    },
    want: [{ dependentRequired: { kind: ["size"] } }],
  },
  {
    title: "a field that is not there",
    given: {
      form: "requiredIf",
      field: "size",
      when: { field: "kind", present: false },
    },
    want: [{ anyOf: [{ required: ["kind"] }, { required: ["size"] }] }],
  },
  {
    title: "not beside another",
    given: {
      form: "forbiddenIf",
      field: "size",
      when: { field: "kind", present: true },
    },
    want: [{ not: { required: ["kind", "size"] } }],
  },
  {
    title: "at least one",
    given: { form: "atLeastOne", fields: ["size", "kind"] },
    want: [{ anyOf: [{ required: ["kind"] }, { required: ["size"] }] }],
  },
  {
    title: "exactly one",
    given: { form: "exactlyOne", fields: ["size", "kind"] },
    want: [{ oneOf: [{ required: ["kind"] }, { required: ["size"] }] }],
  },
  {
    title: "not together",
    given: { form: "notTogether", fields: ["size", "kind"] },
    want: [{ not: { required: ["kind", "size"] } }],
  },
  {
    title: "a field of another object",
    given: { form: "atLeastOne", fields: ["size", "stranger"] },
    want: [],
  },
  {
    title: "a name that every object inherits",
    given: {
      form: "requiredIf",
      field: "size",
      when: { field: "constructor", present: true },
    },
    want: [],
  },
  {
    title: "a value that the field cannot have",
    given: {
      form: "requiredIf",
      field: "size",
      when: { field: "kind", values: ["TAPE"] },
    },
    want: [],
    codes: [MISFIT],
  },
  {
    title: "mandatory anyhow",
    required: ["size"],
    given: {
      form: "requiredIf",
      field: "size",
      when: { field: "kind", values: ["DISK"] },
    },
    want: [],
  },
  {
    title: "against the Mandatory column",
    required: ["size", "kind"],
    given: { form: "notTogether", fields: ["size", "kind"] },
    want: [],
    codes: ["contract/presence-contradiction"],
  },
  {
    title: "a field that could never be sent, beside one that is mandatory",
    required: ["kind"],
    given: { form: "notTogether", fields: ["size", "kind"] },
    want: [],
    codes: ["contract/presence-contradiction"],
  },
  {
    title: "either of two, one of which is mandatory",
    required: ["size"],
    given: { form: "exactlyOne", fields: ["size", "kind"] },
    want: [],
    codes: ["contract/presence-contradiction"],
  },
  {
    title: "refused wherever a mandatory one stands",
    required: ["kind"],
    given: {
      form: "forbiddenIf",
      field: "size",
      when: { field: "kind", present: true },
    },
    want: [],
    codes: ["contract/presence-contradiction"],
  },
  {
    title: "not all three, one of which is mandatory",
    required: ["kind"],
    given: { form: "notTogether", fields: ["size", "kind", "level"] },
    want: [{ not: { required: ["kind", "level", "size"] } }],
  },
];

for (const { title, given, required = [], want, codes = [] } of PRESENCE) {
  test(`presence: ${title}`, () => {
    const said = { ...SAID, kind: "presence", ...given } as Constraint;
    const flag = (name: string) => ({ required: required.includes(name) });
    const built = build(
      service(
        [operation({ line: "POST /a", body: ref("a") })],
        [
          object({
            id: "a",
            name: "Part",
            fields: [
              field("kind", STRING, {
                ...flag("kind"),
                constraints: [values("DISK", "NIC")],
              }),
              field("level", INTEGER),
              field("size", INTEGER, { ...flag("size"), constraints: [said] }),
            ],
          }),
        ],
      ),
    );
    assert.equal(schemasOf(built)["Part"]?.allOf ?? [], want);
    assert.equal(
      codesOf(built).filter((code) => /misfit|contradiction/.test(code)),
      codes,
    );
    const [note] =
      built.sources.entries["/components/schemas/Part/properties/size"]
        ?.constraints ?? [];
    assert.is(note?.dropped === undefined, want.length > 0);
  });
}

test("presence: a body that must have one of two fields must be sent", () => {
  const isAsked = (form: "atLeastOne" | "exactlyOne" | "notTogether") => {
    const fields = ["size", "kind"];
    const said: Constraint = { ...SAID, kind: "presence", form, fields };
    const size = field("size", INTEGER, { constraints: [said] });
    const part = {
      id: "a",
      name: "Part",
      fields: [field("kind", STRING), size],
    };
    const call = operation({ line: "POST /a", body: ref("a") });
    const lenient = {
      ...call,
      requestBody: { ...call.requestBody, required: false },
    } as typeof call;
    const built = build(service([lenient], [object(part)]));
    const sent = built.document.paths?.["/a"]?.post?.requestBody;
    return sent !== undefined && "required" in sent;
  };
  assert.is(isAsked("exactlyOne"), true);
  assert.is(isAsked("atLeastOne"), true);
  assert.is(isAsked("notTogether"), false);
});

test("presence: what a field says against what another one demands of both", () => {
  const conditions = (
    form: "atLeastOne" | "exactlyOne" | "notTogether",
    words: string,
  ): number => {
    const said: Constraint = {
      ...SAID,
      kind: "presence",
      form,
      fields: ["size", "kind"],
    };
    const part = {
      id: "a",
      name: "Part",
      fields: [
        { ...field("kind", STRING), description: words },
        field("size", INTEGER, { constraints: [said] }),
      ],
    };
    const call = operation({ line: "POST /a", body: ref("a") });
    const { document } = build(service([call], [object(part)]));
    return document.components?.schemas?.["Part"]?.allOf?.length ?? 0;
  };
  const neither = "The kind. If neither kind nor size is sent, 1 is taken.";
  const both = "The kind. It takes precedence over size.";
  assert.is(conditions("atLeastOne", neither), 0);
  assert.is(conditions("exactlyOne", neither), 0);
  assert.is(conditions("exactlyOne", both), 0);
  assert.is(conditions("notTogether", both), 0);
  assert.is(conditions("notTogether", neither), 1);
  assert.is(conditions("atLeastOne", both), 1);
  // Of something else.
  assert.is(conditions("atLeastOne", "If neither rope is sent."), 1);
});

test("values that name fields are a hint, and no rule", () => {
  const codes = (kinds: readonly string[]): readonly string[] => {
    const built = build(
      service(
        [operation({ line: "POST /a", body: ref("a") })],
        [
          object({
            id: "a",
            name: "Part",
            fields: [
              field("kind", STRING, { constraints: [values(...kinds)] }),
              field("add_disk_param", ref("b")),
              field("resizeParam", ref("b")),
            ],
          }),
          object({ id: "b", name: "Disk", fields: [field("size", INTEGER)] }),
        ],
      ),
    );
    assert.is(schemasOf(built)["Part"]?.allOf, undefined);
    return codesOf(built);
  };
  const hint = "contract/values-name-fields";
  assert.ok(codes(["ADD_DISK", "RESIZE", "STOP"]).includes(hint));
  assert.not.ok(codes(["ADD_DISK", "STOP"]).includes(hint));
});

test("presence: responses and parameters have no conditions", () => {
  const said: Constraint = {
    ...SAID,
    kind: "presence",
    form: "notTogether",
    fields: ["size", "kind"],
  };
  const built = build(
    service(
      [
        operation({
          line: "GET /a",
          parameters: [parameter("query", "size", { constraints: [said] })],
          responses: [response("200", ref("a"))],
        }),
      ],
      [
        object({
          id: "a",
          name: "Part",
          side: "response",
          fields: [
            field("kind"),
            field("size", INTEGER, { constraints: [said] }),
          ],
        }),
      ],
    ),
  );
  assert.is(schemasOf(built)["Part"]?.allOf, undefined);
  const dropped = Object.values(built.sources.entries).flatMap((entry) =>
    (entry.constraints ?? []).map((one) => one.dropped),
  );
  assert.is(dropped.length, 2);
  assert.ok(dropped.every((reason) => reason !== undefined));
});

test("presence: an example takes a condition back, and only that one", () => {
  const said = (other: string): Constraint => ({
    ...SAID,
    kind: "presence",
    form: "notTogether",
    fields: ["size", other],
  });
  const built = build(
    service(
      [
        operation({
          line: "POST /a",
          body: ref("a"),
          requestExamples: [example("request", { size: 1, kind: "DISK" })],
        }),
      ],
      [
        object({
          id: "a",
          name: "Part",
          fields: [
            field("kind"),
            field("level", INTEGER),
            field("size", INTEGER, {
              constraints: [said("kind"), said("level")],
            }),
          ],
        }),
      ],
    ),
  );
  assert.equal(schemasOf(built)["Part"]?.allOf, [
    { not: { required: ["level", "size"] } },
  ]);
  assert.ok(codesOf(built).includes("contract/constraint-withdrawn"));
  const notes =
    built.sources.entries["/components/schemas/Part/properties/size"]
      ?.constraints ?? [];
  assert.equal(
    notes.map(({ withdrawn }) => withdrawn !== undefined),
    [true, false],
  );
});

test.run();
