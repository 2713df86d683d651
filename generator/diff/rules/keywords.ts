/** Rules about the other keywords of schemas: patterns, defaults, flags, and whatever no table names. */
import { FLAG_ROWS } from "./flag-rows.js";
import {
  both,
  type Judgement,
  schemaExample,
  twoWays,
  type TwoWayRow,
  TYPES_STAY,
} from "./make-rules.js";
import type { Rule } from "./rule.js";

interface Stated {
  readonly keyword: string;
  readonly id: string;
  readonly type: string;
  readonly values: readonly [unknown, unknown];
  readonly added: readonly [request: Judgement, response: Judgement];
  readonly removed: readonly [request: Judgement, response: Judgement];
  readonly changed: readonly [request: Judgement, response: Judgement];
}

/** Keywords with a value: set, taken away, changed. */
const STATED: readonly Stated[] = [
  {
    keyword: "pattern",
    id: "pattern",
    type: "string",
    values: ["^[a-z]+$", "^[a-z0-9]+$"],
    added: [
      {
        level: "breaking",
        because: "Values must match a pattern: others are refused.",
        for: TYPES_STAY,
      },
      { level: "info", because: "Values match a documented pattern." },
    ],
    removed: [
      { level: "info", because: "Values need not match a pattern any more." },
      {
        level: "warning",
        because: "Values may occur that the old pattern did not allow.",
        for: TYPES_STAY,
      },
    ],
    changed: [
      {
        level: "breaking",
        because:
          "Values must match another pattern: some that were fine may be refused.",
        for: TYPES_STAY,
      },
      {
        level: "warning",
        because: "Values match another pattern: new ones may occur.",
        for: TYPES_STAY,
      },
    ],
  },
  {
    keyword: "multipleOf",
    id: "multiple-of",
    type: "integer",
    values: [2, 3],
    added: [
      {
        level: "breaking",
        because: "Numbers must be multiples of a number: others are refused.",
        for: TYPES_STAY,
      },
      { level: "info", because: "Numbers are multiples of a number." },
    ],
    removed: [
      { level: "info", because: "Numbers need not be multiples any more." },
      {
        level: "warning",
        because: "Numbers may occur that are no multiples.",
        for: TYPES_STAY,
      },
    ],
    changed: [
      {
        level: "breaking",
        because:
          "Numbers must be multiples of another number: some that were fine are refused.",
        for: TYPES_STAY,
      },
      {
        level: "warning",
        because: "Numbers are multiples of another number.",
        for: TYPES_STAY,
      },
    ],
  },
  {
    keyword: "default",
    id: "default",
    type: "string",
    values: ["slow", "fast"],
    added: [
      {
        level: "info",
        because: "It is documented what holds when the value is left out.",
      },
      {
        level: "info",
        because: "It is documented what holds when the value is missing.",
      },
    ],
    removed: [
      {
        level: "warning",
        because:
          "It is no longer documented what holds when the value is left out.",
      },
      {
        level: "info",
        because:
          "It is no longer documented what holds when the value is missing.",
      },
    ],
    changed: [
      {
        level: "breaking",
        because:
          "Callers who leave the value out get something else than before.",
        for: { typescript: "warning", sdk: "warning" },
      },
      {
        level: "warning",
        because: "A missing value stands for something else than before.",
      },
    ],
  },
  ...(["contentMediaType", "contentEncoding"] as const).map(
    (keyword): Stated => ({
      keyword,
      id: keyword === "contentEncoding" ? "content-encoding" : "content-type",
      type: "string",
      values:
        keyword === "contentEncoding"
          ? ["base64", "base32"]
          : ["text/csv", "text/xml"],
      added: [
        {
          level: "breaking",
          because: "Texts must hold something of a certain kind.",
          for: TYPES_STAY,
        },
        { level: "info", because: "It is documented what texts hold." },
      ],
      removed: [
        { level: "info", because: "Texts may hold anything." },
        {
          level: "warning",
          because: "It is no longer documented what texts hold.",
        },
      ],
      changed: [
        { level: "breaking", because: "Texts must hold something else." },
        { level: "breaking", because: "Texts hold something else." },
      ],
    }),
  ),
  {
    keyword: "externalDocs",
    id: "schema-docs",
    type: "string",
    values: [
      { url: "https://docs.example.com/a" },
      { url: "https://docs.example.com/b" },
    ],
    added: both("info", "It is documented where to read more."),
    removed: both("info", "It is no longer documented where to read more."),
    changed: both("info", "More is to be read at another address."),
  },
  {
    keyword: "$ref",
    id: "unresolved-reference",
    type: "string",
    values: ["other.json#/a", "other.json#/b"],
    added: both(
      "warning",
      "The schema refers to something that is not in the document, so that nobody can compare it.",
    ),
    removed: both(
      "warning",
      "The schema no longer refers to something that is not in the document.",
    ),
    changed: both(
      "warning",
      "The schema refers to something else that is not in the document, so that nobody can compare it.",
    ),
  },
  {
    keyword: "*",
    id: "keyword",
    type: "string",
    values: [1, 2],
    added: both(
      "warning",
      "A keyword that helpspec has no rule for was added: look at it.",
    ),
    removed: both(
      "warning",
      "A keyword that helpspec has no rule for was taken away: look at it.",
    ),
    changed: both(
      "warning",
      "A keyword that helpspec has no rule for has another value: look at it.",
    ),
  },
];

function statedRows(one: Stated): readonly TwoWayRow[] {
  const { keyword, id, type, values } = one;
  const name = keyword === "*" ? "unheardOf" : keyword;
  const schema = (value?: unknown) =>
    value === undefined ? { type } : { type, [name]: value };
  const kinds = [
    ["added", undefined, values[0], "removed"],
    ["removed", values[0], undefined, "added"],
    ["changed", values[0], values[1], "changed"],
  ] as const;
  return kinds.map(([kind, before, after, mirror]) => ({
    id: `${id}-${kind}`,
    element: "schema",
    kind,
    keyword,
    mirror: `${id}-${mirror}`,
    example: schemaExample(schema(before), schema(after)),
    request: one[kind][0],
    response: one[kind][1],
  }));
}

export const KEYWORD_RULES: readonly Rule[] = twoWays(
  ...STATED.flatMap(statedRows),
  ...FLAG_ROWS,
);
