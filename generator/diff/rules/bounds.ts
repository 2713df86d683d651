/** Rules about bounds: numbers, lengths, sizes. Every bound can be set, lifted, raised and lowered. */
import { twoWays, TYPES_STAY } from "./make-rules.js";
import type { Rule } from "./rule.js";
import { decreases, increases } from "./tests-of-changes.js";

interface Bound {
  readonly keyword: string;
  /** In identifiers. */
  readonly id: string;
  /** In sentences. */
  readonly words: string;
  readonly type: string;
  readonly isUpper: boolean;
}

const BOUNDS: readonly Bound[] = [
  lower("minimum", "minimum", "smallest value", "integer"),
  upper("maximum", "maximum", "largest value", "integer"),
  lower(
    "exclusiveMinimum",
    "exclusive-minimum",
    "bound below all values",
    "integer",
  ),
  upper(
    "exclusiveMaximum",
    "exclusive-maximum",
    "bound above all values",
    "integer",
  ),
  lower("minLength", "min-length", "least number of characters", "string"),
  upper("maxLength", "max-length", "largest number of characters", "string"),
  lower("minItems", "min-items", "least number of entries", "array"),
  upper("maxItems", "max-items", "largest number of entries", "array"),
  lower("minProperties", "min-properties", "least number of fields", "object"),
  upper(
    "maxProperties",
    "max-properties",
    "largest number of fields",
    "object",
  ),
  lower(
    "minContains",
    "min-contains",
    "least number of entries of the kind that is asked for",
    "array",
  ),
  upper(
    "maxContains",
    "max-contains",
    "largest number of entries of the kind that is asked for",
    "array",
  ),
];

function lower(keyword: string, id: string, words: string, type: string) {
  return { keyword, id, words, type, isUpper: false };
}

function upper(keyword: string, id: string, words: string, type: string) {
  return { keyword, id, words, type, isUpper: true };
}

function rulesOf({ keyword, id, words, type, isUpper }: Bound) {
  const schema = (value?: number) => ({
    type,
    ...(type === "array" && { items: { type: "string" } }),
    ...(value !== undefined && { [keyword]: value }),
  });
  const row = {
    element: "schema",
    keyword,
  } as const;
  const example = (before?: number, after?: number) =>
    ({
      frame: "schema",
      before: schema(before),
      after: schema(after),
    }) as const;
  const tighter = {
    request: {
      level: "breaking",
      because: `The ${words} is stricter: values that were fine are refused. Types stay the same, validators refuse before sending.`,
      for: TYPES_STAY,
    },
    response: {
      level: "info",
      because: `The ${words} is stricter: fewer values occur.`,
    },
  } as const;
  const looser = {
    request: {
      level: "info",
      because: `The ${words} is less strict: more values are taken.`,
    },
    response: {
      level: "warning",
      because: `The ${words} is less strict: values may occur that did not before.`,
      for: TYPES_STAY,
    },
  } as const;
  return twoWays(
    {
      ...row,
      id: `${id}-set`,
      kind: "added",
      mirror: `${id}-lifted`,
      example: example(undefined, 5),
      request: {
        level: "breaking",
        because: `There is a ${words} now: values beyond it are refused. Types stay the same, validators refuse before sending.`,
        for: TYPES_STAY,
      },
      response: {
        level: "info",
        because: `There is a documented ${words} now.`,
      },
    },
    {
      ...row,
      id: `${id}-lifted`,
      kind: "removed",
      mirror: `${id}-set`,
      example: example(5, undefined),
      request: {
        level: "info",
        because: `There is no ${words} any more.`,
      },
      response: {
        level: "warning",
        because: `There is no ${words} any more: values may occur that did not before.`,
        for: TYPES_STAY,
      },
    },
    {
      ...row,
      id: `${id}-raised`,
      kind: "changed",
      when: increases,
      mirror: `${id}-lowered`,
      example: example(5, 9),
      ...(isUpper ? looser : tighter),
    },
    {
      ...row,
      id: `${id}-lowered`,
      kind: "changed",
      when: decreases,
      mirror: `${id}-raised`,
      example: example(9, 5),
      ...(isUpper ? tighter : looser),
    },
  );
}

export const BOUND_RULES: readonly Rule[] = BOUNDS.flatMap(rulesOf);
