/** Rules about the other keywords of schemas: patterns, defaults, flags, and whatever no table names. */
import { twoWays, type Judgement, type TwoWayRow } from "./make-rules.js";
import type { Rule } from "./rule.js";
import { becomesFalse, becomesTrue } from "./tests-of-changes.js";

const example = (before: unknown, after: unknown) =>
  ({ frame: "schema", before, after }) as const;

interface Stated {
  readonly keyword: string;
  readonly id: string;
  readonly type: string;
  readonly values: readonly [unknown, unknown];
  readonly added: readonly [request: Judgement, response: Judgement];
  readonly removed: readonly [request: Judgement, response: Judgement];
  readonly changed: readonly [request: Judgement, response: Judgement];
}

const CHECKED = { typescript: "info", sdk: "info" } as const;

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
        for: CHECKED,
      },
      { level: "info", because: "Values match a documented pattern." },
    ],
    removed: [
      { level: "info", because: "Values need not match a pattern any more." },
      {
        level: "warning",
        because: "Values may occur that the old pattern did not allow.",
        for: CHECKED,
      },
    ],
    changed: [
      {
        level: "breaking",
        because:
          "Values must match another pattern: some that were fine may be refused.",
        for: CHECKED,
      },
      {
        level: "warning",
        because: "Values match another pattern: new ones may occur.",
        for: CHECKED,
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
        for: CHECKED,
      },
      { level: "info", because: "Numbers are multiples of a number." },
    ],
    removed: [
      { level: "info", because: "Numbers need not be multiples any more." },
      {
        level: "warning",
        because: "Numbers may occur that are no multiples.",
        for: CHECKED,
      },
    ],
    changed: [
      {
        level: "breaking",
        because:
          "Numbers must be multiples of another number: some that were fine are refused.",
        for: CHECKED,
      },
      {
        level: "warning",
        because: "Numbers are multiples of another number.",
        for: CHECKED,
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
          for: CHECKED,
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

function both(level: Judgement["level"], because: string) {
  return [
    { level, because },
    { level, because },
  ] as const;
}

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
    example: example(schema(before), schema(after)),
    request: one[kind][0],
    response: one[kind][1],
  }));
}

interface Flag {
  readonly keyword: string;
  readonly type: string;
  readonly on: string;
  readonly off: string;
  readonly becomesOn: readonly [request: Judgement, response: Judgement];
  readonly becomesOff: readonly [request: Judgement, response: Judgement];
}

/** Keywords that are on or off. */
const FLAGS: readonly Flag[] = [
  {
    keyword: "deprecated",
    type: "string",
    on: "value-deprecated",
    off: "value-undeprecated",
    becomesOn: [
      {
        level: "warning",
        because: "The value is still taken and is going to be removed.",
      },
      {
        level: "warning",
        because: "The value is still sent and is going to be removed.",
      },
    ],
    becomesOff: both("info", "The value is here to stay after all."),
  },
  {
    keyword: "readOnly",
    type: "string",
    on: "value-became-read-only",
    off: "value-no-longer-read-only",
    becomesOn: [
      {
        level: "breaking",
        because:
          "Callers can no longer set the value: it is ignored or refused.",
      },
      { level: "info", because: "The value is the service's alone." },
    ],
    becomesOff: [
      { level: "info", because: "Callers may set the value." },
      { level: "info", because: "Callers may set the value." },
    ],
  },
  {
    keyword: "writeOnly",
    type: "string",
    on: "value-became-write-only",
    off: "value-no-longer-write-only",
    becomesOn: [
      { level: "info", because: "The value is never sent back." },
      {
        level: "breaking",
        because:
          "The value is no longer sent: code that reads it finds nothing.",
      },
    ],
    becomesOff: [
      { level: "info", because: "The value may be sent back." },
      { level: "info", because: "The value may be sent." },
    ],
  },
  {
    keyword: "uniqueItems",
    type: "array",
    on: "entries-must-differ",
    off: "entries-may-repeat",
    becomesOn: [
      {
        level: "breaking",
        because: "Lists in which an entry stands twice are refused.",
        for: CHECKED,
      },
      { level: "info", because: "No entry stands twice in a list." },
    ],
    becomesOff: [
      { level: "info", because: "Entries may stand twice in a list." },
      {
        level: "warning",
        because: "Entries may stand twice in a list.",
        for: CHECKED,
      },
    ],
  },
];

function flagRows(flag: Flag): readonly TwoWayRow[] {
  const { keyword, type, on, off } = flag;
  const isOff = { type, items: { type: "string" } };
  const isOn = { ...isOff, [keyword]: true };
  return [
    {
      id: on,
      element: "schema",
      kind: "changed",
      keyword,
      when: becomesTrue,
      mirror: off,
      example: example(isOff, isOn),
      request: flag.becomesOn[0],
      response: flag.becomesOn[1],
    },
    {
      id: off,
      element: "schema",
      kind: "changed",
      keyword,
      when: becomesFalse,
      mirror: on,
      example: example(isOn, isOff),
      request: flag.becomesOff[0],
      response: flag.becomesOff[1],
    },
  ];
}

export const KEYWORD_RULES: readonly Rule[] = twoWays(
  ...STATED.flatMap(statedRows),
  ...FLAGS.flatMap(flagRows),
);
