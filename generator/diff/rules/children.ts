/** Rules about the schemas below a schema: entries of lists, other fields of objects, discriminators. */
import { twoWays, type TwoWayRow } from "./make-rules.js";
import type { Rule } from "./rule.js";
import { after, before } from "./tests-of-changes.js";
import type { Change } from "../change.js";

const example = (from: unknown, to: unknown) =>
  ({ frame: "schema", before: from, after: to }) as const;
const STRING = { type: "string" };

interface Child {
  readonly keyword: string;
  readonly id: string;
  readonly type: string;
  readonly words: string;
}

const CHILDREN: readonly Child[] = [
  {
    keyword: "items",
    id: "entries",
    type: "array",
    words: "entries of the list",
  },
  {
    keyword: "additionalProperties",
    id: "other-fields",
    type: "object",
    words: "fields without a row of their own",
  },
  {
    keyword: "propertyNames",
    id: "field-names",
    type: "object",
    words: "names of fields",
  },
  {
    keyword: "contains",
    id: "contained-entries",
    type: "array",
    words: "entries of which the list must hold some",
  },
  {
    keyword: "unevaluatedItems",
    id: "remaining-entries",
    type: "array",
    words: "entries that nothing else describes",
  },
  {
    keyword: "unevaluatedProperties",
    id: "remaining-fields",
    type: "object",
    words: "fields that nothing else describes",
  },
];

function closes(change: Change): boolean {
  return after(change) === false;
}

function opens(change: Change): boolean {
  return before(change) === false;
}

function rowsOf({ keyword, id, type, words }: Child): readonly TwoWayRow[] {
  const schema = (value?: unknown) =>
    value === undefined ? { type } : { type, [keyword]: value };
  const row = { element: "schema", keyword } as const;
  return [
    {
      ...row,
      id: `${id}-described`,
      kind: "added",
      mirror: `${id}-no-longer-described`,
      example: example(schema(), schema(STRING)),
      request: {
        level: "breaking",
        because: `Nothing was said about ${words}; now they must be of a certain shape.`,
      },
      response: {
        level: "info",
        because: `Nothing was said about ${words}; now it is.`,
        for: { typescript: "warning", sdk: "warning" },
      },
    },
    {
      ...row,
      id: `${id}-no-longer-described`,
      kind: "removed",
      mirror: `${id}-described`,
      example: example(schema(STRING), schema()),
      request: {
        level: "info",
        because: `The ${words} may be anything.`,
      },
      response: {
        level: "warning",
        because: `Nothing is said about ${words} any more: code that reads them must look.`,
        for: { typescript: "breaking", sdk: "breaking" },
      },
    },
    {
      ...row,
      id: `${id}-closed`,
      kind: "changed",
      when: closes,
      mirror: `${id}-opened`,
      example: example(schema(), schema(false)),
      request: {
        level: "breaking",
        because: `There must be no ${words}: values with any are refused.`,
      },
      response: {
        level: "info",
        because: `There are no ${words}.`,
        for: { typescript: "warning", sdk: "warning" },
      },
    },
    {
      ...row,
      id: `${id}-opened`,
      kind: "changed",
      when: opens,
      mirror: `${id}-closed`,
      example: example(schema(false), schema()),
      request: {
        level: "info",
        because: `There may be ${words}.`,
      },
      response: {
        level: "warning",
        because: `There may be ${words}, which did not occur before.`,
        for: { typescript: "info" },
      },
    },
  ];
}

const tuple = (count: number) => ({
  type: "array",
  prefixItems: [STRING, { type: "integer" }].slice(0, count),
});
const kinds = (propertyName?: string, mapping?: readonly string[]) => ({
  type: "object",
  properties: { kind: STRING, sort: STRING },
  ...(propertyName && {
    discriminator: {
      propertyName,
      ...(mapping && {
        mapping: Object.fromEntries(
          mapping.map((name) => [name, "#/components/schemas/Probe"]),
        ),
      }),
    },
  }),
});
const isEntry = ({ name }: Change): boolean => name !== undefined;
const isWhole = (change: Change): boolean => !isEntry(change);

const OTHERS: readonly TwoWayRow[] = [
  {
    id: "position-added",
    element: "schema",
    kind: "added",
    keyword: "prefixItems",
    mirror: "position-removed",
    example: example(tuple(1), tuple(2)),
    request: {
      level: "breaking",
      because: "One more position of the list must be of a certain shape.",
    },
    response: {
      level: "info",
      because: "One more position of the list is described.",
    },
  },
  {
    id: "position-removed",
    element: "schema",
    kind: "removed",
    keyword: "prefixItems",
    mirror: "position-added",
    example: example(tuple(2), tuple(1)),
    request: {
      level: "info",
      because: "A position of the list may be anything.",
    },
    response: {
      level: "warning",
      because: "A position of the list is no longer described.",
    },
  },
  {
    id: "discriminator-added",
    element: "schema",
    kind: "added",
    keyword: "discriminator",
    when: isWhole,
    mirror: "discriminator-removed",
    example: example(kinds(), kinds("kind")),
    request: {
      level: "warning",
      because: "A field decides which of several shapes the value has.",
    },
    response: {
      level: "info",
      because: "A field tells which of several shapes the value has.",
    },
  },
  {
    id: "discriminator-removed",
    element: "schema",
    kind: "removed",
    keyword: "discriminator",
    when: isWhole,
    mirror: "discriminator-added",
    example: example(kinds("kind"), kinds()),
    request: {
      level: "warning",
      because: "No field decides any more which shape the value has.",
    },
    response: {
      level: "breaking",
      because: "No field tells any more which shape the value has.",
    },
  },
  {
    id: "discriminator-changed",
    element: "schema",
    kind: "changed",
    keyword: "discriminator",
    mirror: "discriminator-changed",
    example: example(kinds("kind"), kinds("sort")),
    request: {
      level: "breaking",
      because: "Another field decides which shape the value has.",
    },
    response: {
      level: "breaking",
      because: "Another field tells which shape the value has.",
    },
  },
  {
    id: "discriminator-value-added",
    element: "schema",
    kind: "added",
    keyword: "discriminator",
    when: isEntry,
    mirror: "discriminator-value-removed",
    example: example(kinds("kind", ["a"]), kinds("kind", ["a", "b"])),
    request: {
      level: "info",
      because: "Another value stands for a shape.",
    },
    response: {
      level: "warning",
      because: "A value may stand for a shape that old code does not know.",
    },
  },
  {
    id: "discriminator-value-removed",
    element: "schema",
    kind: "removed",
    keyword: "discriminator",
    when: isEntry,
    mirror: "discriminator-value-added",
    example: example(kinds("kind", ["a", "b"]), kinds("kind", ["a"])),
    request: {
      level: "breaking",
      because: "A value no longer stands for a shape.",
    },
    response: {
      level: "info",
      because: "A value no longer stands for a shape.",
    },
  },
];

export const CHILD_RULES: readonly Rule[] = twoWays(
  ...CHILDREN.flatMap(rowsOf),
  ...OTHERS,
);
