/** Rules about conditions between fields, in each of the forms that a schema has for them. */
import {
  twoWays,
  type TwoWayRow,
  TYPES_STAY,
  schemaExample,
} from "./make-rules.js";
import type { Rule } from "./rule.js";

interface Form {
  readonly keyword: string;
  readonly id: string;
  readonly words: string;
  readonly one: Readonly<Record<string, unknown>>;
  /** The same occasion with another demand; undefined where that makes another condition. */
  readonly other?: Readonly<Record<string, unknown>>;
}

const KIND = { properties: { kind: { const: "a" } }, required: ["kind"] };

const FORMS: readonly Form[] = [
  {
    keyword: "if",
    id: "conditional-demand",
    words: "a demand that holds in one case",
    one: { if: KIND, then: { required: ["size"] } },
    other: { if: KIND, then: { required: ["name"] } },
  },
  {
    keyword: "not",
    id: "exclusion",
    words: "fields that exclude each other",
    one: { not: { required: ["size", "name"] } },
    other: { not: { required: ["size", "kind"] } },
  },
  {
    keyword: "anyOf",
    id: "at-least-one-demand",
    words: "the demand for at least one of several fields",
    one: { anyOf: [{ required: ["size"] }, { required: ["name"] }] },
    other: { anyOf: [{ required: ["size"] }, { required: ["kind"] }] },
  },
  {
    keyword: "oneOf",
    id: "exactly-one-demand",
    words: "the demand for exactly one of several fields",
    one: { oneOf: [{ required: ["size"] }, { required: ["name"] }] },
    other: { oneOf: [{ required: ["size"] }, { required: ["kind"] }] },
  },
  {
    keyword: "dependentRequired",
    id: "dependent-demand",
    words: "a demand that comes with a field",
    one: { dependentRequired: { size: ["name"] } },
    other: { dependentRequired: { size: ["kind"] } },
  },
  {
    keyword: "dependentSchemas",
    id: "dependent-shape",
    words: "a shape that comes with a field",
    one: { dependentSchemas: { size: { required: ["name"] } } },
    other: { dependentSchemas: { size: { required: ["kind"] } } },
  },
];

const PLAIN = {
  type: "object",
  properties: {
    kind: { type: "string" },
    size: { type: "integer" },
    name: { type: "string" },
  },
};
function rowsOf(form: Form): readonly TwoWayRow[] {
  const { keyword, id, words, one, other } = form;
  const row = { element: "condition", keyword } as const;
  const held = { ...PLAIN, ...one };
  return [
    {
      ...row,
      id: `${id}-added`,
      kind: "added",
      mirror: `${id}-removed`,
      example: schemaExample(PLAIN, held),
      request: {
        level: "breaking",
        because: `There is ${words} now: requests that ignore it are refused.`,
        for: TYPES_STAY,
      },
      response: { level: "info", because: `There is ${words} now.` },
    },
    {
      ...row,
      id: `${id}-removed`,
      kind: "removed",
      mirror: `${id}-added`,
      example: schemaExample(held, PLAIN),
      request: { level: "info", because: `Gone is ${words}.` },
      response: {
        level: "warning",
        because: `Gone is ${words}: values may occur that did not before.`,
        for: TYPES_STAY,
      },
    },
    {
      ...row,
      id: `${id}-changed`,
      kind: "changed",
      mirror: `${id}-changed`,
      example: schemaExample(held, { ...PLAIN, ...other }),
      request: {
        level: "breaking",
        because: `Changed is ${words}: some requests that were fine may be refused.`,
        for: TYPES_STAY,
      },
      response: {
        level: "warning",
        because: `Changed is ${words}: values may occur that did not before.`,
        for: TYPES_STAY,
      },
    },
  ];
}

export const CONDITION_RULES: readonly Rule[] = twoWays(
  ...FORMS.flatMap(rowsOf),
);
