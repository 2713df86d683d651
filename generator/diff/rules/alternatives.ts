/** Rules about alternatives: `anyOf` and `oneOf`. */
import { twoWays, type TwoWayRow, TYPES_STAY } from "./make-rules.js";
import type { Rule } from "./rule.js";
import { after } from "./tests-of-changes.js";

const CAT = {
  type: "object",
  required: ["claws"],
  properties: { claws: { type: "integer" } },
};
const FISH = {
  type: "object",
  required: ["fins"],
  properties: { fins: { type: "integer" } },
};
const BIRD = {
  type: "object",
  required: ["wings"],
  properties: { wings: { type: "integer" } },
};
const example = (from: unknown, to: unknown) =>
  ({ frame: "schema", before: from, after: to }) as const;

/** A list of alternatives on a schema that says something itself. */
function listRows(keyword: "anyOf" | "oneOf"): readonly TwoWayRow[] {
  const id = keyword === "anyOf" ? "any-of" : "one-of";
  const words = keyword === "anyOf" ? "at least one" : "exactly one";
  const plain = { type: "object", properties: { name: { type: "string" } } };
  const listed = { ...plain, [keyword]: [CAT, FISH] };
  return [
    {
      id: `${id}-added`,
      element: "schema",
      kind: "added",
      keyword,
      mirror: `${id}-removed`,
      example: example(plain, listed),
      request: {
        level: "breaking",
        because: `Values must fit ${words} of several shapes: others are refused.`,
      },
      response: {
        level: "info",
        because: `Values fit ${words} of several shapes.`,
        for: { typescript: "warning", sdk: "warning" },
      },
    },
    {
      id: `${id}-removed`,
      element: "schema",
      kind: "removed",
      keyword,
      mirror: `${id}-added`,
      example: example(listed, plain),
      request: {
        level: "info",
        because: `Values need not fit ${words} of several shapes any more.`,
      },
      response: {
        level: "warning",
        because: `Values need not fit ${words} of several shapes any more.`,
        for: { typescript: "breaking", sdk: "breaking" },
      },
    },
  ];
}

export const ALTERNATIVE_RULES: readonly Rule[] = twoWays(
  {
    id: "alternative-added",
    element: "alternative",
    kind: "added",
    mirror: "alternative-removed",
    example: example({ anyOf: [CAT, FISH] }, { anyOf: [CAT, FISH, BIRD] }),
    request: {
      level: "info",
      because: "Values of one more shape are taken.",
    },
    response: {
      level: "breaking",
      because:
        "Values may have a shape that did not occur before: code that treats each shape lacks one.",
    },
  },
  {
    id: "alternative-removed",
    element: "alternative",
    kind: "removed",
    mirror: "alternative-added",
    example: example({ anyOf: [CAT, FISH, BIRD] }, { anyOf: [CAT, FISH] }),
    request: {
      level: "breaking",
      because: "Values of one shape are refused from now on.",
    },
    response: {
      level: "info",
      because: "Values of one shape no longer occur.",
      for: { typescript: "warning", sdk: "warning" },
    },
  },
  ...listRows("anyOf"),
  ...listRows("oneOf"),
  {
    id: "alternatives-made-exclusive",
    element: "schema",
    kind: "changed",
    keyword: "composition",
    when: (change) => after(change) === "oneOf",
    mirror: "alternatives-made-inclusive",
    example: example({ anyOf: [CAT, FISH] }, { oneOf: [CAT, FISH] }),
    request: {
      level: "breaking",
      because: "Values that fit several shapes at once are refused.",
      for: TYPES_STAY,
    },
    response: {
      level: "info",
      because: "Values fit exactly one of the shapes.",
    },
  },
  {
    id: "alternatives-made-inclusive",
    element: "schema",
    kind: "changed",
    keyword: "composition",
    when: (change) => after(change) === "anyOf",
    mirror: "alternatives-made-exclusive",
    example: example({ oneOf: [CAT, FISH] }, { anyOf: [CAT, FISH] }),
    request: {
      level: "info",
      because: "Values may fit several shapes at once.",
    },
    response: {
      level: "warning",
      because: "Values may fit several shapes at once.",
      for: { typescript: "info" },
    },
  },
);
