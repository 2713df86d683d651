/**
 * The truth table: one schema a row, and values that are right or wrong by it. Each value is written as TypeScript, so
 * that the type, the validator and the request on the wire are asked about the same one.
 */

/** Who refuses a wrong value: TypeScript and the validator, or one of them where the other cannot know. */
export type Refuser = "both" | "type" | "validator";

export interface TruthRow {
  readonly title: string;
  readonly schema: unknown;
  /** As OpenAPI 3.0 spells it; 3.1 otherwise. */
  readonly is30?: true;
  readonly good: readonly string[];
  readonly bad: readonly (readonly [value: string, refusedBy: Refuser])[];
  /** Values of an answer that its type takes although a request could not send them. */
  readonly answers?: readonly string[];
  /** Values that the type of an answer refuses. */
  readonly badAnswers?: readonly string[];
  /** The body on the wire for the first good value, where that is not its JSON. */
  readonly sent?: string;
  /** Why Ajv says otherwise about this row. */
  readonly unlikeAjv?: string;
  /** Why the mock server makes no value of this row that is right. */
  readonly unmocked?: string;
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const NULL = { type: "null" };
const TEXT = { type: "string" };

/** Schemas that rows refer to; in the documents of both versions. */
export const SHARED: Readonly<Record<string, unknown>> = {
  Plain: {
    type: "object",
    required: ["id"],
    properties: { id: TEXT, note: TEXT },
  },
  Color: { type: "string", enum: ["red", "green"] },
  Tree: {
    type: "object",
    required: ["name"],
    properties: {
      name: TEXT,
      children: { type: "array", items: ref("Tree") },
      byName: { type: "object", additionalProperties: ref("Tree") },
    },
  },
  Json: {
    anyOf: [
      TEXT,
      { type: "number" },
      { type: "boolean" },
      { type: "array", items: ref("Json") },
      { type: "object", additionalProperties: ref("Json") },
    ],
  },
  Even: {
    type: "object",
    required: ["odd"],
    properties: { odd: { oneOf: [ref("Odd"), { type: "boolean" }] } },
  },
  Odd: { type: "object", properties: { even: ref("Even") } },
  Cat: {
    type: "object",
    required: ["kind", "lives"],
    properties: { kind: TEXT, lives: { type: "integer" } },
  },
  Dog: {
    type: "object",
    required: ["kind", "bark"],
    properties: { kind: TEXT, bark: { type: "boolean" } },
  },
  Animal: {
    type: "object",
    required: ["species"],
    properties: { species: TEXT },
    discriminator: { propertyName: "species" },
  },
  Horse: {
    allOf: [
      ref("Animal"),
      { type: "object", properties: { speed: { type: "number" } } },
    ],
  },
  Pony: {
    allOf: [ref("Steed"), { type: "object", properties: { small: TEXT } }],
  },
  Steed: { allOf: [ref("Animal")] },
  Mule: {
    allOf: [
      ref("Animal"),
      {
        type: "object",
        properties: {
          species: { type: "string", enum: ["mule"] },
          load: { type: "number" },
        },
      },
    ],
  },
  Car: {
    type: "object",
    required: ["wheels"],
    properties: {
      wheels: { type: "string", enum: ["three", "four"] },
      doors: { type: "integer" },
    },
  },
  Van: {
    type: "object",
    required: ["wheels"],
    properties: { wheels: { type: "string", enum: ["six"] } },
  },
  Route: { type: "string", enum: ["sea", "air"] },
  Vehicle: {
    type: "object",
    required: ["by"],
    properties: { by: ref("Route") },
  },
  Ship: {
    allOf: [
      ref("Vehicle"),
      { type: "object", properties: { decks: { type: "integer" } } },
    ],
  },
  Plane: {
    allOf: [
      ref("Vehicle"),
      { type: "object", properties: { wings: { type: "integer" } } },
    ],
  },
  Boat: {
    type: "object",
    required: ["hull"],
    properties: { hull: TEXT, tender: ref("Boat") },
    oneOf: [ref("Yacht"), ref("Dinghy")],
  },
  Yacht: {
    allOf: [
      ref("Boat"),
      {
        type: "object",
        required: ["sails"],
        properties: { sails: { type: "integer" } },
      },
    ],
  },
  Dinghy: {
    allOf: [
      ref("Boat"),
      {
        type: "object",
        required: ["oars"],
        properties: { oars: { type: "integer" } },
      },
    ],
  },
  Stamp: { type: "string", readOnly: true },
  Square: {
    type: "object",
    required: ["shape"],
    properties: { shape: { const: "square" }, side: { type: "number" } },
  },
  Circle: {
    type: "object",
    required: ["shape"],
    properties: { shape: { const: "circle" }, radius: { type: "number" } },
  },
};

const object = (properties: unknown, more: object = {}) => ({
  type: "object",
  properties,
  ...more,
});

export const ROWS: readonly TruthRow[] = [
  {
    title: "required means required",
    schema: object({ a: TEXT, b: TEXT }, { required: ["a"] }),
    good: ['{ a: "x" }', '{ a: "x", b: "y" }'],
    bad: [
      ["{}", "both"],
      ['{ b: "y" }', "both"],
      ['{ a: "x", b: 1 }', "both"],
    ],
  },
  {
    title: "required, and described nowhere",
    schema: object({ a: TEXT }, { required: ["z"] }),
    good: ["{ z: 1 }"],
    bad: [["{}", "both"]],
  },
  {
    title: "nullable, 3.1",
    schema: { type: ["string", "null"] },
    good: ['"x"', "null"],
    bad: [["1", "both"]],
  },
  {
    title: "nullable, 3.0",
    is30: true,
    schema: { type: "string", nullable: true },
    good: ['"x"', "null"],
    bad: [["1", "both"]],
  },
  {
    title: "nullable list of values, 3.1",
    schema: { type: ["string", "null"], enum: ["a", "b", null] },
    good: ['"a"', "null"],
    bad: [['"c"', "both"]],
    answers: ['"c"'],
  },
  {
    title: "nullable list of values, 3.0, null not listed",
    is30: true,
    schema: { type: "string", nullable: true, enum: ["a", "b"] },
    good: ['"a"', "null"],
    bad: [['"c"', "both"]],
  },
  {
    title: "nullable list of values, 3.0, null listed",
    is30: true,
    schema: { type: "string", nullable: true, enum: ["a", null] },
    good: ['"a"', "null"],
    bad: [['"c"', "both"]],
  },
  {
    title: "null in a list without a type",
    schema: { enum: ["a", null] },
    good: ['"a"', "null"],
    bad: [['"b"', "both"]],
  },
  {
    title: "null listed where the type excludes it",
    schema: { type: "string", enum: ["a", null] },
    good: ['"a"'],
    bad: [["null", "both"]],
  },
  {
    title: "nullable reference, 3.1",
    schema: object({ a: { anyOf: [ref("Plain"), NULL] } }),
    good: ['{ a: { id: "1" } }', "{ a: null }", "{}"],
    bad: [["{ a: {} }", "both"]],
  },
  {
    title: "nullable reference, 3.1, oneOf",
    schema: object({ a: { oneOf: [NULL, ref("Color")] } }),
    good: ['{ a: "red" }', "{ a: null }"],
    bad: [['{ a: "blue" }', "both"]],
  },
  {
    title: "nullable reference, 3.0, in allOf",
    is30: true,
    schema: object({ a: { nullable: true, allOf: [ref("Plain")] } }),
    good: ['{ a: { id: "1" } }', "{ a: null }"],
    bad: [["{ a: {} }", "both"]],
  },
  {
    title:
      "nullable reference, 3.0, beside the reference, where it means nothing",
    is30: true,
    schema: object({ a: { nullable: true, ...ref("Plain") } }),
    good: ['{ a: { id: "1" } }'],
    bad: [["{ a: null }", "both"]],
  },
  {
    title: "nullable list of values, 3.0, without a type",
    is30: true,
    schema: { nullable: true, enum: ["a", "b"] },
    good: ['"a"', "null"],
    bad: [['"c"', "both"]],
  },
  {
    title: "nullable object, 3.0, without a type",
    is30: true,
    schema: { nullable: true, properties: { a: TEXT }, required: ["a"] },
    good: ['{ a: "x" }', "null"],
    bad: [["{}", "both"]],
  },
  {
    title: "nullable array of nullable items",
    schema: { type: ["array", "null"], items: { type: ["integer", "null"] } },
    good: ["[1, null]", "null"],
    bad: [
      ['["x"]', "both"],
      ["1", "both"],
    ],
  },
  {
    title: "nullable array of nullable items, 3.0",
    is30: true,
    schema: {
      type: "array",
      nullable: true,
      items: { type: "integer", nullable: true },
    },
    good: ["[1, null]", "null"],
    bad: [['["x"]', "both"]],
  },
  {
    title: "nullable object",
    schema: object({ a: TEXT }, { type: ["object", "null"], required: ["a"] }),
    good: ['{ a: "x" }', "null"],
    bad: [["{}", "both"]],
  },
  {
    title: "nullable map",
    schema: {
      type: "object",
      additionalProperties: { type: ["string", "null"] },
    },
    good: ['{ a: "x", b: null }'],
    bad: [["{ a: 1 }", "both"]],
  },
  {
    title: "one of three, null among them",
    schema: { oneOf: [ref("Plain"), { type: "integer" }, NULL] },
    good: ['{ id: "1" }', "1", "null"],
    bad: [['"x"', "both"]],
  },
  {
    title: "null alone",
    schema: NULL,
    good: ["null"],
    bad: [["0", "both"]],
  },
  {
    title: "recursion through arrays and maps",
    schema: ref("Tree"),
    good: [
      '{ name: "a", children: [{ name: "b", byName: { c: { name: "d" } } }] }',
    ],
    bad: [
      ['{ name: "a", children: [{}] }', "both"],
      ['{ name: "a", byName: { c: 1 } }', "both"],
    ],
  },
  {
    title: "recursion through alternatives",
    schema: ref("Json"),
    good: ['{ a: [1, "x", { b: true }] }', "1"],
    bad: [["[null]", "both"]],
  },
  {
    title: "two types that hold each other",
    schema: ref("Even"),
    good: ["{ odd: { even: { odd: true } } }"],
    bad: [["{ odd: { even: {} } }", "both"]],
  },
  {
    title: "discriminator with a mapping",
    schema: {
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: {
        propertyName: "kind",
        mapping: { cat: "#/components/schemas/Cat", dog: "Dog" },
      },
    },
    good: ['{ kind: "cat", lives: 9 }', '{ kind: "dog", bark: true }'],
    bad: [
      ['{ kind: "cat", bark: true }', "type"],
      ['{ kind: "fish", lives: 1 }', "type"],
      ['{ kind: "cat" }', "both"],
    ],
  },
  {
    title: "discriminator with a mapping to files",
    schema: {
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: {
        propertyName: "kind",
        mapping: { cat: "./animals/Cat.yaml", dog: "animals.yaml#/Dog" },
      },
    },
    good: ['{ kind: "cat", lives: 9 }', '{ kind: "dog", bark: true }'],
    bad: [
      ['{ kind: "cat", bark: true }', "type"],
      ['{ kind: "Cat", lives: 1 }', "type"],
    ],
  },
  {
    title: "discriminator with a mapping to nothing",
    schema: {
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: {
        propertyName: "kind",
        mapping: { cat: "Cat", hound: "./Hound.yaml" },
      },
    },
    good: ['{ kind: "cat", lives: 9 }', '{ kind: "hound", bark: true }'],
    bad: [
      ['{ kind: "Cat", lives: 1 }', "type"],
      ['{ kind: "hound" }', "both"],
    ],
  },
  {
    title: "discriminator without a mapping",
    schema: {
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: { propertyName: "kind" },
    },
    good: ['{ kind: "Cat", lives: 9 }'],
    bad: [
      ['{ kind: "cat", lives: 9 }', "type"],
      ['{ kind: "Dog", lives: 9 }', "type"],
      ['{ kind: "Dog" }', "both"],
    ],
  },
  {
    title: "discriminator of a type that others extend",
    schema: ref("Horse"),
    good: ['{ species: "Horse", speed: 1.5 }'],
    bad: [
      ['{ species: "Mule" }', "type"],
      ['{ species: "Horse", speed: "x" }', "both"],
      ["{ speed: 1 }", "both"],
    ],
  },
  {
    title: "discriminator of a type two steps up",
    schema: ref("Pony"),
    good: ['{ species: "Pony", small: "x" }'],
    bad: [['{ species: "Steed" }', "type"]],
  },
  {
    title: "discriminator without a mapping, values in the alternatives",
    schema: {
      oneOf: [ref("Car"), ref("Van")],
      discriminator: { propertyName: "wheels" },
    },
    good: ['{ wheels: "four", doors: 2 }', '{ wheels: "six" }'],
    bad: [
      ['{ wheels: "Car" }', "both"],
      ['{ wheels: "eight" }', "both"],
    ],
  },
  {
    title: "discriminator of a type that others extend with a value of theirs",
    schema: ref("Mule"),
    good: ['{ species: "mule", load: 1 }'],
    bad: [['{ species: "Mule" }', "both"]],
  },
  {
    title: "discriminator with a mapping, of alternatives that all fit",
    schema: {
      oneOf: [ref("Ship"), ref("Plane")],
      discriminator: {
        propertyName: "by",
        mapping: { sea: ref("Ship").$ref, air: ref("Plane").$ref },
      },
    },
    good: ['{ by: "sea", decks: 2 }', '{ by: "air" }'],
    bad: [
      ['{ by: "air", decks: 2 }', "type"],
      ['{ by: "road" }', "both"],
    ],
    unlikeAjv: "a discriminator says which alternative is meant",
    unmocked: "it asks Ajv, by which values that fit both are wrong",
  },
  {
    title: "a parent that is one of its children",
    schema: ref("Boat"),
    good: [
      '{ hull: "steel", sails: 2 }',
      '{ hull: "wood", oars: 4, tender: { hull: "wood", oars: 1 } }',
    ],
    bad: [
      ['{ hull: "wood" }', "both"],
      ["{ sails: 2 }", "both"],
      ['{ hull: "wood", oars: 1, tender: { oars: 1 } }', "both"],
    ],
    unlikeAjv: "Ajv never ends here",
    unmocked: "it asks Ajv, which never ends here",
  },
  {
    title: "a child of a parent that is one of its children",
    schema: ref("Dinghy"),
    good: ['{ hull: "wood", oars: 4 }'],
    bad: [["{ oars: 4 }", "both"]],
    unlikeAjv: "Ajv never ends here",
    unmocked: "it asks Ajv, which never ends here",
  },
  {
    title: "properties of what is no object",
    schema: { type: "string", properties: { a: TEXT }, required: ["a"] },
    good: ['"x"'],
    bad: [['{ a: "x" }', "both"]],
  },
  {
    title: "alternatives told apart by a constant",
    schema: { oneOf: [ref("Square"), ref("Circle")] },
    good: ['{ shape: "square", side: 1 }', '{ shape: "circle", radius: 2 }'],
    bad: [
      ['{ shape: "circle", radius: "2" }', "both"],
      ['{ shape: "triangle" }', "both"],
    ],
  },
  {
    title: "exactly one of two that overlap",
    schema: {
      oneOf: [
        object({ a: TEXT }, { required: ["a"] }),
        object({ b: TEXT }, { required: ["b"] }),
      ],
    },
    good: ['{ a: "x" }', '{ b: "x" }'],
    bad: [
      ['{ a: "x", b: "x" }', "validator"],
      ["{}", "both"],
    ],
  },
  {
    title: "any of lists and scalars",
    schema: {
      anyOf: [
        { type: "array", items: ref("Color"), minItems: 1 },
        ref("Color"),
      ],
    },
    good: ['["red"]', '"green"'],
    bad: [
      ["[]", "validator"],
      ['["blue"]', "both"],
      ["1", "both"],
    ],
  },
  {
    title: "allOf with siblings",
    schema: {
      allOf: [ref("Plain")],
      ...object({ extra: { type: "integer" } }, { required: ["extra"] }),
    },
    good: ['{ id: "1", extra: 2 }'],
    bad: [
      ['{ id: "1" }', "both"],
      ["{ extra: 2 }", "both"],
      ['{ id: "1", extra: "2" }', "both"],
    ],
  },
  {
    title: "required beside allOf, about a member of the part",
    schema: { allOf: [ref("Plain")], required: ["note"] },
    good: ['{ id: "1", note: "n" }'],
    bad: [['{ id: "1" }', "both"]],
  },
  {
    title: "required in a part of its own",
    schema: { allOf: [ref("Plain"), { required: ["note"] }] },
    good: ['{ id: "1", note: "n" }'],
    bad: [['{ id: "1" }', "both"]],
  },
  {
    title: "allOf that narrows a scalar",
    schema: { allOf: [TEXT, { minLength: 2 }] },
    good: ['"ab"'],
    bad: [
      ['"a"', "validator"],
      ["1", "both"],
    ],
  },
  {
    title: "a closed object",
    schema: object({ a: TEXT }, { additionalProperties: false }),
    good: ["{}", '{ a: "x" }'],
    bad: [['{ a: "x", b: 1 }', "both"]],
  },
  {
    title: "described members and others of a type",
    schema: object(
      { a: { type: "integer" }, b: TEXT },
      { required: ["a"], additionalProperties: { type: "boolean" } },
    ),
    good: ["{ a: 1, other: true }", '{ a: 1, b: "x" }'],
    bad: [
      ["{ a: true }", "both"],
      ["{ a: 1, other: null }", "both"],
      ['{ a: 1, other: "x" }', "validator"],
    ],
  },
  {
    title: "described members and any others",
    schema: object({ a: TEXT }, { additionalProperties: true }),
    good: ['{ a: "x", other: [1] }'],
    bad: [["{ a: 1 }", "both"]],
  },
  {
    title: "demanded members that only the schema of all others describes",
    schema: object(
      { en: TEXT },
      {
        required: ["default"],
        additionalProperties: object({ text: TEXT }),
      },
    ),
    good: ['{ default: { text: "x" } }', '{ en: "x", default: {}, fr: {} }'],
    bad: [
      ["{}", "both"],
      ["{ default: 1 }", "both"],
    ],
  },
  {
    title: "demanded members of an object that describes none",
    schema: { type: "object", required: ["a", "b c"] },
    good: ['{ a: 1, "b c": null }', '{ a: 1, "b c": 2, d: 3 }'],
    bad: [
      ["{}", "both"],
      ["{ a: 1 }", "both"],
    ],
  },
  {
    title: "demanded members of a map",
    schema: {
      type: "object",
      required: ["a"],
      additionalProperties: TEXT,
    },
    good: ['{ a: "x" }', '{ a: "x", b: "y" }'],
    bad: [
      ['{ b: "y" }', "both"],
      ["{ a: 1 }", "both"],
    ],
  },
  {
    title: "an object with members, or text",
    schema: {
      type: ["object", "string"],
      properties: { a: TEXT },
      required: ["a"],
    },
    good: ['"x"', '{ a: "x" }'],
    bad: [
      ["1", "both"],
      ["{}", "both"],
    ],
    answers: ['"x"'],
    badAnswers: ["1"],
  },
  {
    title: "members whose names fit a pattern",
    schema: {
      type: "object",
      patternProperties: { "^x-": { type: "integer" } },
      additionalProperties: false,
    },
    good: ['{ "x-a": 1 }'],
    bad: [
      ['{ "x-a": "b" }', "both"],
      ["{ a: 1 }", "validator"],
    ],
  },
  {
    title: "members whose names fit a pattern, beside described ones",
    schema: object(
      { name: TEXT },
      { patternProperties: { "^x-": { type: "integer" } } },
    ),
    good: ['{ name: "n", "x-a": 1 }', "{ other: true }"],
    bad: [
      ["{ name: 1 }", "both"],
      ['{ "x-a": "b" }', "validator"],
    ],
  },
  {
    title: "members whose names fit a pattern, and others of another type",
    schema: {
      type: "object",
      patternProperties: { "^n": { type: "integer" } },
      additionalProperties: TEXT,
    },
    good: ['{ n: 1, a: "x" }'],
    bad: [
      ["{ a: 1 }", "validator"],
      ["{ a: true }", "both"],
    ],
  },
  {
    title: "members whose names fit any pattern",
    schema: { type: "object", patternProperties: { "^.*$": ref("Plain") } },
    good: ['{ a: { id: "1" } }'],
    bad: [["{ a: {} }", "both"]],
  },
  {
    title: "an object without members",
    schema: { type: "object", additionalProperties: false },
    good: ["{}"],
    bad: [["{ a: 1 }", "both"]],
  },
  {
    title: "read-only and write-only members",
    schema: object(
      {
        id: { ...TEXT, readOnly: true },
        secret: { ...TEXT, writeOnly: true },
        name: TEXT,
      },
      { required: ["id", "secret", "name"] },
    ),
    good: ['{ secret: "s", name: "n" }'],
    bad: [
      ['{ secret: "s", name: "n", id: "1" }', "type"],
      ['{ name: "n" }', "both"],
    ],
    answers: ['{ id: "1", name: "n" }'],
    badAnswers: ['{ id: "1", name: "n", secret: "s" }', '{ name: "n" }'],
    unlikeAjv: "requests do not need what the service sets",
  },
  {
    title: "read-only members that conditions demand",
    schema: object(
      { id: { type: "string", readOnly: true }, note: TEXT, tag: TEXT },
      {
        dependentRequired: { note: ["id", "tag"] },
        if: { required: ["tag"] },
        then: { required: ["id", "note"] },
        anyOf: [{ required: ["id"] }, { required: ["note"] }],
      },
    ),
    good: ["{}", '{ note: "x", tag: "y" }'],
    bad: [
      ['{ note: "x" }', "validator"],
      ['{ tag: "y" }', "validator"],
    ],
    answers: ['{ id: "1" }'],
    unlikeAjv: "Ajv has no read-only members",
  },
  {
    title: "read-only members that a part of the whole demands on a condition",
    schema: {
      allOf: [
        object({ id: { type: "string", readOnly: true }, note: TEXT }),
        { if: { required: ["note"] }, then: { required: ["id"] } },
      ],
    },
    good: ['{ note: "x" }', "{}"],
    bad: [["{ note: 1 }", "both"]],
    unlikeAjv: "Ajv has no read-only members",
  },
  {
    title: "read-only where a member refers to",
    schema: object(
      { id: ref("Stamp"), wrapped: { allOf: [ref("Stamp")] }, name: TEXT },
      { required: ["id", "wrapped", "name"] },
    ),
    good: ['{ name: "n" }'],
    bad: [
      ['{ name: "n", id: "1" }', "type"],
      ["{}", "both"],
    ],
    answers: ['{ id: "1", wrapped: "2", name: "n" }'],
    badAnswers: ['{ id: "1", name: "n" }'],
    unlikeAjv: "requests do not need what the service sets",
  },
  {
    title: "references by name",
    schema: {
      $id: "https://bells.example.com/tower",
      type: "object",
      required: ["bell", "clock"],
      properties: {
        bell: { $ref: "#bell" },
        clock: { $ref: "clock" },
        rope: { $ref: "#/$defs/rope" },
        parts: { $ref: "clock#/$defs/part" },
        all: { $ref: "https://bells.example.com/tower" },
      },
      $defs: {
        bell: { $anchor: "bell", type: "integer", minimum: 3 },
        rope: { type: "boolean" },
        clock: {
          $id: "clock",
          $dynamicAnchor: "clock",
          type: "object",
          properties: {
            next: { $dynamicRef: "#clock" },
            part: { $ref: "#/$defs/part" },
          },
          $defs: { part: { type: "string" } },
        },
      },
    },
    good: [
      '{ bell: 3, clock: { next: { next: {}, part: "p" } }, rope: true, parts: "p", all: { bell: 4, clock: {} } }',
    ],
    bad: [
      ["{ bell: 2, clock: {} }", "validator"],
      ["{ bell: 3, clock: { next: 1 } }", "both"],
      ["{ bell: 3, clock: { next: { part: 1 } } }", "both"],
      ["{ bell: 3, clock: {}, rope: 1 }", "both"],
      ["{ bell: 3, clock: {}, parts: 1 }", "both"],
      ["{ bell: 3, clock: {}, all: { clock: {} } }", "both"],
    ],
  },
  {
    title: "patterns written as code",
    schema: object({
      plain: { type: "string", pattern: "/^bell$/" },
      loose: { type: "string", pattern: "/^bell$/i" },
      path: { type: "string", pattern: "/towers/[0-9]+/bells" },
    }),
    good: ['{ plain: "bell", loose: "BELL", path: "/towers/1/bells" }'],
    bad: [
      ['{ plain: "bells" }', "validator"],
      ['{ path: "towers" }', "validator"],
    ],
    unlikeAjv: "by the letter no text matches the first two",
  },
  {
    title: "alternatives that nothing tells apart",
    schema: {
      oneOf: [
        object({ rope: TEXT, bell: { type: "integer" } }),
        object({ tower: TEXT, bell: { type: "integer" } }),
      ],
    },
    good: ['{ rope: "r" }', '{ tower: "t", bell: 1 }', "{}"],
    bad: [["{ rope: 1, tower: 1 }", "both"]],
    unlikeAjv: "by the letter nearly all that is described fits both",
    unmocked: "the mock server goes by the letter",
  },
  {
    title:
      "alternatives that differ in their format, or of which one has more values",
    schema: object({
      at: {
        oneOf: [
          { type: "string", format: "date" },
          { type: "string", format: "date-time" },
        ],
      },
      tone: { oneOf: [TEXT, { type: "string", enum: ["low", "high"] }] },
      weight: { oneOf: [{ type: "number" }, { type: "integer" }] },
    }),
    good: ['{ at: "2026-01-31", tone: "low", weight: 1 }', "{ weight: 1.5 }"],
    bad: [
      ["{ at: 1 }", "both"],
      ["{ tone: 1 }", "both"],
      ['{ weight: "1" }', "both"],
    ],
    unlikeAjv: "by the letter what fits the narrower one fits both",
  },
  {
    title: "alternatives with bounds that no other one has",
    schema: {
      oneOf: [
        { type: "integer", maximum: 5 },
        { type: "integer", minimum: 3 },
      ],
    },
    good: ["1", "6"],
    bad: [["4", "validator"]],
  },
  {
    title: "alternatives of which one extends the other",
    schema: {
      oneOf: [
        ref("Plain"),
        { allOf: [ref("Plain"), object({ tower: TEXT })], required: ["tower"] },
      ],
    },
    good: ['{ id: "1" }', '{ id: "1", tower: "t" }'],
    bad: [['{ tower: "t" }', "both"]],
    unlikeAjv: "by the letter nothing fits the second one alone",
  },
  {
    title: "alternatives that differ in what they need",
    schema: {
      oneOf: [
        object({ rope: TEXT }, { required: ["rope"] }),
        object({ tower: TEXT }, { required: ["tower"] }),
      ],
    },
    good: ['{ rope: "r" }', '{ tower: "t" }'],
    bad: [
      ['{ rope: "r", tower: "t" }', "validator"],
      ["{}", "both"],
    ],
  },
  {
    title: "alternatives that differ in the type of a member",
    schema: {
      oneOf: [
        object({ at: TEXT, rope: TEXT }),
        object({ at: { type: "integer" } }),
      ],
    },
    good: ['{ at: "a", rope: "r" }', "{ at: 1 }"],
    bad: [["{}", "validator"]],
  },
  {
    title: "read-only in a part that a member is composed of",
    schema: object(
      {
        made: { allOf: [ref("Plain"), { readOnly: true }] },
        secret: { allOf: [ref("Plain"), { type: "object", writeOnly: true }] },
        name: TEXT,
      },
      { required: ["made", "secret", "name"] },
    ),
    good: ['{ name: "n", secret: { id: "1" } }'],
    bad: [
      ['{ name: "n", secret: { id: "1" }, made: { id: "1" } }', "type"],
      ['{ name: "n" }', "both"],
    ],
    answers: ['{ made: { id: "1" }, name: "n" }'],
    badAnswers: ['{ name: "n" }'],
    unlikeAjv: "requests do not need what the service sets",
  },
  {
    title: "read-only beside a nullable reference, 3.0",
    is30: true,
    schema: object(
      {
        at: { allOf: [ref("Plain")], nullable: true, readOnly: true },
        name: TEXT,
      },
      { required: ["at", "name"] },
    ),
    good: ['{ name: "n" }'],
    bad: [
      ['{ name: "n", at: null }', "type"],
      ["{}", "both"],
    ],
    answers: ['{ at: null, name: "n" }', '{ at: { id: "1" }, name: "n" }'],
    badAnswers: ['{ name: "n" }'],
    unlikeAjv: "requests do not need what the service sets",
  },
  {
    title: "read-only in one part, required by another",
    schema: {
      allOf: [
        object({ id: { ...TEXT, readOnly: true }, name: TEXT }),
        { required: ["id", "name"] },
      ],
    },
    good: ['{ name: "n" }'],
    bad: [["{}", "both"]],
    answers: ['{ id: "1", name: "n" }'],
    badAnswers: ['{ name: "n" }'],
    unlikeAjv: "requests do not need what the service sets",
  },
  {
    title: "read-only in a part, required beside the parts",
    schema: {
      allOf: [object({ id: { ...TEXT, readOnly: true }, name: TEXT })],
      required: ["id", "name"],
    },
    good: ['{ name: "n" }'],
    bad: [["{}", "both"]],
    badAnswers: ['{ name: "n" }'],
    unlikeAjv: "requests do not need what the service sets",
  },
  {
    title: "integers beyond 53 bits",
    schema: { type: "integer", format: "int64" },
    good: ["9223372036854775807n", "1"],
    bad: [
      ["1.5", "validator"],
      ['"1"', "both"],
    ],
    answers: ["9223372036854775807n"],
    sent: "9223372036854775807",
  },
  {
    title: "integers of 64 bits without a sign",
    schema: { type: "integer", format: "uint64", minimum: 0 },
    good: ["18446744073709551615n", "1"],
    bad: [
      ["-1n", "validator"],
      ['"1"', "both"],
    ],
    answers: ["18446744073709551615n"],
    sent: "18446744073709551615",
  },
  {
    title: "integers of 32 bits",
    schema: { type: "integer", format: "int32", minimum: 0 },
    good: ["1"],
    bad: [
      ["1n", "both"],
      ["-1", "validator"],
    ],
  },
  {
    title: "dates are text",
    schema: { type: "string", format: "date-time" },
    good: ['"2026-01-01T00:00:00Z"'],
    bad: [["new Date(0)", "both"]],
  },
  {
    title: "bytes in JSON are text",
    schema: object({
      a: { type: "string", format: "byte" },
      b: { type: "string", contentEncoding: "base64" },
    }),
    good: ['{ a: "aGk=", b: "aGk=" }'],
    bad: [["{ a: new Uint8Array() }", "both"]],
  },
  {
    title: "constants",
    schema: object({ a: { const: "x" }, b: { const: 1 }, c: { const: null } }),
    good: ['{ a: "x", b: 1, c: null }'],
    bad: [
      ['{ a: "y" }', "both"],
      ["{ b: 2 }", "both"],
      ["{ c: 0 }", "both"],
    ],
    badAnswers: ['{ a: "y" }'],
  },
  {
    title: "a constant object",
    schema: { const: { a: [1] } },
    good: ["{ a: [1] }"],
    bad: [["{ a: [2] }", "validator"]],
  },
  {
    title: "decimal values",
    schema: { type: "number", enum: [0.5, 1, -2.25] },
    good: ["0.5", "-2.25"],
    bad: [["0.25", "both"]],
    answers: ["0.25"],
  },
  {
    title: "boolean values",
    schema: { type: "boolean", enum: [true] },
    good: ["true"],
    bad: [["false", "both"]],
    answers: ["false"],
  },
  {
    title: "values of several types",
    schema: { enum: ["a", 1, true, null] },
    good: ['"a"', "1", "true", "null"],
    bad: [
      ['"b"', "both"],
      ["2", "both"],
      ["false", "both"],
    ],
  },
  {
    title: "values listed as numbers where the type is text",
    schema: { type: "string", enum: [1, "2"] },
    good: ['"2"'],
    bad: [
      ["1", "both"],
      ['"1"', "both"],
    ],
  },
  {
    title: "values none of which has the type",
    schema: { type: "string", enum: [1, 2] },
    good: ['"1"'],
    bad: [["true", "both"]],
    unlikeAjv: "a list that contradicts its type is left out, not the type",
    unmocked: "it asks Ajv, which takes no value at all",
  },
  {
    title: "values that the bounds beside them refuse",
    schema: { type: "string", enum: ["low", "high"], maxLength: 3 },
    good: ['"high"', '"low"'],
    bad: [['"mid"', "both"]],
    unlikeAjv: "values that are listed count, not the bound",
  },
  {
    title: "a value that the pattern beside it refuses",
    schema: { const: "a-1", pattern: "^[a-z]+$" },
    good: ['"a-1"'],
    bad: [['"a"', "both"]],
    unlikeAjv: "values that are listed count, not the bound",
    unmocked: "it asks Ajv, which takes no value at all",
  },
  {
    title: "a constant that is not of the type beside it",
    schema: { type: "string", const: 2 },
    good: ['"2"'],
    bad: [["2", "both"]],
    unlikeAjv: "a value that contradicts its type is left out, not the type",
    unmocked: "it asks Ajv, which takes no value at all",
  },
  {
    title: "a demanded member of no type, of which members are described",
    schema: object(
      { a: { properties: { b: TEXT }, required: ["b"] } },
      { required: ["a"] },
    ),
    good: ['{ a: { b: "x" } }'],
    bad: [
      ["{}", "both"],
      ["{ a: {} }", "both"],
    ],
  },
  {
    title: "a type beside a part that has none",
    schema: {
      type: "object",
      allOf: [{ properties: { a: TEXT }, required: ["a"] }],
    },
    good: ['{ a: "x" }'],
    bad: [
      ["{}", "both"],
      ["true", "both"],
      ["[]", "both"],
    ],
  },
  {
    title: "a type beside a part of another one",
    schema: object(
      { a: { type: "object", allOf: [ref("Color")] } },
      { required: ["a"] },
    ),
    good: ['{ a: "red" }'],
    bad: [
      ['{ a: "blue" }', "both"],
      ["{ a: {} }", "both"],
      ["{}", "both"],
    ],
    unlikeAjv: "the part counts, not the type beside it",
    unmocked: "it asks Ajv, which takes no value at all",
  },
  {
    title: "closed beside a part that has all the members",
    schema: {
      type: "object",
      additionalProperties: false,
      allOf: [ref("Plain")],
    },
    good: ['{ id: "x", note: "y" }'],
    bad: [
      ["{}", "both"],
      ['{ id: "x", more: 1 }', "both"],
    ],
    unlikeAjv: "by the letter it has no member at all",
    unmocked: "it asks Ajv, which takes no value at all",
  },
  {
    title: "closed beside parts one of which has further members",
    schema: {
      allOf: [
        ref("Plain"),
        { type: "object", additionalProperties: { type: "string" } },
      ],
      additionalProperties: false,
    },
    good: ['{ id: "x", more: "y" }'],
    bad: [['{ id: "x", more: 1 }', "both"]],
    unlikeAjv: "by the letter it has no member at all",
    unmocked: "it asks Ajv, which takes no value at all",
  },
  {
    title: "null beside alternatives that are none",
    schema: { type: "null", oneOf: [TEXT, { type: "boolean" }] },
    good: ["null", '"x"', "true"],
    bad: [["1", "both"]],
    unlikeAjv: "by the letter no value is null and text",
    unmocked: "it asks Ajv, which takes no value at all",
  },
  {
    title: "nullable of 3.0 in 3.1",
    schema: object({ a: { type: "string", nullable: true, maxLength: 2 } }),
    good: ["{ a: null }", '{ a: "x" }'],
    bad: [
      ["{ a: 1 }", "both"],
      ['{ a: "xxx" }', "validator"],
    ],
  },
  {
    title: "several types, with a demand on one of them",
    schema: { type: ["string", "integer", "null"], minLength: 2 },
    good: ['"ab"', "1", "null"],
    bad: [
      ['"a"', "validator"],
      ["true", "both"],
    ],
  },
  {
    title: "no type, with a demand on texts",
    schema: { minLength: 2 },
    good: ['"ab"', "1", "null"],
    bad: [['"a"', "validator"]],
  },
  {
    title: "tuples",
    schema: {
      type: "array",
      prefixItems: [TEXT, { type: "integer" }],
      minItems: 1,
      items: { type: "boolean" },
    },
    good: ['["a"]', '["a", 1, true, false]'],
    bad: [
      ["[]", "both"],
      ['["a", "b"]', "both"],
      ['["a", 1, 2]', "both"],
    ],
  },
  {
    title: "a constant that is not on the list beside it",
    schema: { enum: ["a", "b"], const: "c" },
    good: ['"a"'],
    bad: [['"c"', "both"]],
    unlikeAjv: "by the letter nothing is right",
    unmocked: "by the letter nothing is right",
  },
  {
    title: "nothing, as a part",
    schema: object({ a: { allOf: [false] } }),
    good: ["{}"],
    bad: [["{ a: 1 }", "validator"]],
  },
  {
    title: "tuples without more items",
    schema: {
      type: "array",
      prefixItems: [TEXT, { type: "integer" }],
      items: false,
    },
    good: ["[]", '["a", 1]'],
    bad: [['["a", 1, 2]', "both"]],
  },
  {
    title: "tuples that are full",
    schema: {
      type: "array",
      prefixItems: [TEXT, { type: "integer" }],
      minItems: 2,
      maxItems: 2,
    },
    good: ['["a", 1]'],
    bad: [
      ['["a", 1, 2]', "both"],
      ['["a"]', "both"],
    ],
  },
  {
    title: "tuples with any more items",
    schema: { type: "array", prefixItems: [TEXT], items: {} },
    good: ['["a", 1, null]', "[]"],
    bad: [["[1]", "both"]],
  },
  {
    title: "items that differ in kind alone",
    schema: { type: "array", uniqueItems: true },
    good: ['[{ a: 1 }, [["a", 1]]]', '[1, "1", true, "true"]', "[0, false]"],
    bad: [["[[1], [1]]", "validator"]],
  },
  {
    title: "items that differ",
    schema: { type: "array", items: { type: "object" }, uniqueItems: true },
    good: ["[{ a: 1 }, { a: 2 }]"],
    bad: [["[{ a: 1, b: 2 }, { b: 2, a: 1 }]", "validator"]],
  },
  {
    title: "items among which there is one",
    schema: object({
      list: { type: "array", items: TEXT, contains: { const: "x" } },
    }),
    good: ['{ list: ["x"] }', '{ list: ["a", "x", "x"] }', "{}"],
    bad: [
      ["{ list: [] }", "validator"],
      ['{ list: ["a"] }', "validator"],
      ["{ list: [1] }", "both"],
    ],
  },
  {
    title: "items among which there are so many",
    schema: {
      type: "array",
      items: ref("Plain"),
      contains: { ...ref("Plain"), required: ["note"] },
      minContains: 2,
      maxContains: 3,
    },
    good: [
      '[{ id: "1", note: "a" }, { id: "2", note: "b" }, { id: "3" }]',
      '[{ id: "1", note: "a" }, { id: "2", note: "b" }, { id: "3", note: "c" }]',
    ],
    bad: [
      ["[]", "validator"],
      ['[{ id: "1", note: "a" }, { id: "2" }]', "validator"],
      [
        '[1, 2, 3, 4].map((at) => ({ id: String(at), note: "a" }))',
        "validator",
      ],
      ['[{ id: "1", note: "a" }, { note: "b" }]', "both"],
    ],
  },
  {
    title: "items of which none need be there, and one at most",
    schema: {
      type: ["array", "null"],
      contains: { type: "integer" },
      minContains: 0,
      maxContains: 1,
    },
    good: ["[]", '["a", 1]', "null"],
    bad: [["[1, 2]", "validator"]],
  },
  {
    title: "bounds of what is contained, without that",
    schema: { type: "array", minContains: 2, maxContains: 1 },
    good: ["[]", "[1, 2]"],
    bad: [["1", "both"]],
  },
  {
    title: "members that demand others",
    schema: object(
      { card: TEXT, street: TEXT, city: TEXT, level: { type: "integer" } },
      {
        dependentSchemas: {
          card: {
            required: ["street"],
            properties: { city: { minLength: 2 } },
          },
          level: { dependentRequired: { street: ["city"] } },
          ["no one"]: false,
        },
      },
    ),
    good: [
      '{ card: "1", street: "s" }',
      '{ card: "1", street: "s", city: "xx", level: 1 }',
      '{ street: "s", city: "x" }',
      "{}",
    ],
    bad: [
      ['{ card: "1" }', "validator"],
      ['{ card: "1", street: "s", city: "x" }', "validator"],
      ['{ level: 1, street: "s" }', "validator"],
      ["JSON.parse('{\"no one\":1}')", "validator"],
    ],
  },
  {
    title: "demands by a member, of a type that refers to itself",
    schema: {
      ...ref("Tree"),
      dependentSchemas: { byName: { required: ["children"] } },
    },
    good: ['{ name: "x" }', '{ name: "x", byName: {}, children: [] }'],
    bad: [
      ['{ name: "x", byName: {} }', "validator"],
      ["{ byName: {} }", "both"],
    ],
  },
  {
    title: "demands by a member, where other types are right too",
    schema: {
      type: ["object", "string"],
      dependentSchemas: { a: { type: "object", required: ["b"] } },
    },
    good: ['"x"', "{ c: 1 }", "{ a: 1, b: 2 }"],
    bad: [["{ a: 1 }", "validator"]],
  },
  {
    title: "conditions",
    schema: object(
      { mode: TEXT, size: { type: "integer" }, unit: TEXT },
      {
        if: { properties: { mode: { const: "big" } }, required: ["mode"] },
        then: { required: ["size"] },
        else: { not: { required: ["unit"] } },
        dependentRequired: { unit: ["size"] },
      },
    ),
    good: ['{ mode: "big", size: 1, unit: "m" }', '{ mode: "small" }'],
    bad: [
      ['{ mode: "big" }', "validator"],
      ['{ mode: "small", unit: "m", size: 1 }', "validator"],
      ['{ mode: "big", unit: "m" }', "validator"],
    ],
  },
  {
    title: "members that depend on the value of one",
    schema: object(
      {
        mode: { type: "string", enum: ["big", "odd", "small", "tiny"] },
        size: { type: "integer" },
        unit: TEXT,
      },
      {
        required: ["mode"],
        allOf: [
          {
            if: { properties: { mode: { const: "big" } }, required: ["mode"] },
            then: { required: ["size", "unit"] },
          },
          {
            if: { properties: { mode: { const: "odd" } }, required: ["mode"] },
            then: { not: { required: ["unit"] } },
          },
        ],
      },
    ),
    good: [
      '{ mode: "big", size: 1, unit: "m" }',
      '{ mode: "odd", size: 1 }',
      '{ mode: "small" }',
      '{ mode: "tiny", unit: "m" }',
    ],
    bad: [
      ['{ mode: "big", size: 1 }', "both"],
      ['{ mode: "odd", unit: "m" }', "both"],
      ["{ size: 1 }", "both"],
      ['{ mode: "huge" }', "both"],
    ],
    // The list of values is open in answers, and nothing is sure to be there.
    answers: ['{ mode: "huge" }', '{ mode: "big" }'],
  },
  {
    title: "a condition on values that the member's list does not have",
    schema: object(
      { mode: ref("Route"), lit: { type: "boolean" }, unit: TEXT },
      {
        if: { properties: { mode: { enum: ["air", "rail"] } } },
        then: { required: ["unit"] },
        not: { properties: { lit: { const: "yes" } }, required: ["lit"] },
      },
    ),
    good: ['{ mode: "sea" }', '{ mode: "air", unit: "m", lit: true }'],
    bad: [
      ['{ mode: "air" }', "validator"],
      ['{ mode: "rail" }', "both"],
      ["{}", "validator"],
    ],
  },
  {
    title: "two conditions on the value of one member",
    schema: object(
      { mode: TEXT, unit: TEXT },
      {
        allOf: [
          { properties: { mode: { enum: ["air", "sea"] } } },
          { properties: { mode: { enum: ["rail", "sea"] } } },
        ],
      },
    ),
    good: ['{ mode: "sea" }', "{}"],
    bad: [
      ['{ mode: "air" }', "validator"],
      ['{ mode: "rail" }', "validator"],
    ],
  },
  {
    title: "a refused value that is not on the list either",
    schema: {
      type: "string",
      enum: ["red", "green", "blue"],
      not: { enum: ["red", "black"] },
    },
    good: ['"green"'],
    bad: [
      ['"red"', "validator"],
      ['"black"', "both"],
    ],
  },
  {
    title: "lists among the alternatives for the items of a list",
    schema: {
      anyOf: [
        TEXT,
        {
          type: "array",
          items: { anyOf: [TEXT, { type: "array", items: TEXT }] },
        },
      ],
    },
    good: ['"x"', '["x", ["y"]]'],
    bad: [
      ["1", "both"],
      ["[1]", "both"],
      ["[[1]]", "both"],
    ],
  },
  {
    title: "a condition on the items of a list",
    schema: object(
      {
        kind: TEXT,
        items: { type: "array", items: object({ x: TEXT }) },
      },
      {
        if: { properties: { kind: { const: "a" } }, required: ["kind"] },
        then: {
          properties: { items: { type: "array", items: { required: ["x"] } } },
        },
      },
    ),
    good: ['{ kind: "a", items: [{ x: "y" }] }', "{ items: [{}] }"],
    bad: [['{ kind: "a", items: [{}] }', "validator"]],
  },
  {
    title: "closed tuples as values, among alternatives",
    schema: {
      anyOf: [
        {
          type: "object",
          additionalProperties: {
            type: "array",
            prefixItems: [object({ a: TEXT }, { additionalProperties: false })],
            items: false,
          },
        },
        TEXT,
      ],
    },
    good: ['{ x: [{ a: "b" }] }', '"x"'],
    bad: [
      ["{ x: [{ a: 1 }] }", "both"],
      ["{ x: [{ b: 1 }] }", "both"],
    ],
  },
  {
    title: "one of two members",
    schema: object(
      { a: TEXT, b: TEXT },
      { oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    ),
    good: ['{ a: "x" }'],
    bad: [
      ["{}", "validator"],
      ['{ a: "x", b: "y" }', "validator"],
    ],
  },
  {
    title: "names and numbers of members",
    schema: {
      type: "object",
      propertyNames: { pattern: "^[a-z]+$" },
      minProperties: 1,
      maxProperties: 2,
    },
    good: ["{ a: 1 }"],
    bad: [
      ["{}", "validator"],
      ["{ A: 1 }", "validator"],
      ["{ a: 1, b: 2, c: 3 }", "validator"],
    ],
    unmocked: "it invents no names",
  },
  {
    title: "listed names of members",
    schema: {
      type: "object",
      propertyNames: { type: "string", enum: ["a", "b"] },
    },
    good: ["{}", "{ a: 1, b: 2 }"],
    bad: [["{ a: 1, c: 2 }", "validator"]],
  },
  {
    title: "hostile names",
    schema: object(
      {
        ["__proto__"]: { type: "integer" },
        constructor: TEXT,
        "*/": TEXT,
        "`${x}`": TEXT,
        "a'b\"c": TEXT,
        class: TEXT,
      },
      { required: ["constructor", "`${x}`"] },
    ),
    good: ['{ ["constructor"]: "x", "`${x}`": "y" }'],
    bad: [
      ['{ ["constructor"]: "x" }', "both"],
      ['{ ["constructor"]: 1, "`${x}`": "y" }', "both"],
      [
        'JSON.parse(\'{"__proto__":"x","constructor":"x","`${x}`":""}\')',
        "validator",
      ],
    ],
    unlikeAjv: "Ajv passes over a member called `__proto__`",
  },
  {
    title: "nothing is right",
    schema: object({ a: false, b: { not: {} } }),
    good: ["{}"],
    bad: [
      ["{ a: 1 }", "both"],
      ["{ b: 1 }", "validator"],
    ],
  },
  {
    title: "exclusive bounds, 3.0",
    is30: true,
    schema: { type: "number", minimum: 0, exclusiveMinimum: true },
    good: ["0.1"],
    bad: [["0", "validator"]],
  },
  {
    title: "a reference with a demand beside it",
    schema: object({ a: { ...ref("Tree"), minProperties: 2 } }),
    good: ['{ a: { name: "x", children: [] } }'],
    bad: [['{ a: { name: "x" } }', "validator"]],
  },
];
