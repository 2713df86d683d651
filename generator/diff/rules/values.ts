/** Rules about listed values: closed lists, open lists, and what is said about each value. */
import { twoWays, type TwoWayRow } from "./make-rules.js";
import type { Rule } from "./rule.js";
import { after } from "./tests-of-changes.js";
import type { Change } from "../change.js";

const closed = (...values: readonly string[]) => ({
  type: "string",
  enum: values,
});
const open = (...values: readonly string[]) => ({
  type: "string",
  "x-extensible-enum": values,
});
const remarked = (keyword: string, ...remarks: readonly string[]) => ({
  ...closed("a", "b"),
  [keyword]: ["first", ...remarks],
});
const example = (from: unknown, to: unknown) =>
  ({ frame: "schema", before: from, after: to }) as const;

/** Only generators that make constants from names are concerned. */
const NAMES_ONLY = { wire: "none", typescript: "none" } as const;

function nameRow(
  kind: Change["kind"],
  mirror: Change["kind"],
  [from, to]: readonly [readonly string[], readonly string[]],
): TwoWayRow {
  const because =
    kind === "changed"
      ? "A constant made from the value has another name."
      : `The value ${kind === "added" ? "got" : "lost"} the name that constants are made from.`;
  const judgement = {
    level: "info",
    because,
    for: { ...NAMES_ONLY, sdk: "breaking" },
  } as const;
  return {
    id: `value-name-${kind}`,
    element: "enumValue",
    kind,
    keyword: "x-enum-varnames",
    mirror: `value-name-${mirror}`,
    example: example(
      remarked("x-enum-varnames", ...from),
      remarked("x-enum-varnames", ...to),
    ),
    request: judgement,
    response: judgement,
  };
}

export const VALUE_RULES: readonly Rule[] = twoWays(
  {
    id: "value-added",
    element: "enumValue",
    kind: "added",
    keyword: "enum",
    mirror: "value-removed",
    example: example(closed("a"), closed("a", "b")),
    request: {
      level: "info",
      because: "One more value is taken.",
    },
    response: {
      level: "warning",
      because:
        "A value may come that old code does not know. The TypeScript client keeps response values open; clients of other languages may refuse it.",
      for: { typescript: "info", sdk: "breaking" },
    },
  },
  {
    id: "value-removed",
    element: "enumValue",
    kind: "removed",
    keyword: "enum",
    mirror: "value-added",
    example: example(closed("a", "b"), closed("a")),
    request: {
      level: "breaking",
      because: "The value is refused from now on.",
    },
    response: {
      level: "info",
      because: "The value no longer occurs.",
      for: { sdk: "breaking" },
    },
  },
  {
    id: "known-value-added",
    element: "enumValue",
    kind: "added",
    keyword: "x-extensible-enum",
    mirror: "known-value-removed",
    example: example(open("a"), open("a", "b")),
    request: {
      level: "info",
      because: "One more value is known to be taken; the list is open.",
    },
    response: {
      level: "info",
      because: "One more value is known to occur; the list was open anyway.",
    },
  },
  {
    id: "known-value-removed",
    element: "enumValue",
    kind: "removed",
    keyword: "x-extensible-enum",
    mirror: "known-value-added",
    example: example(open("a", "b"), open("a")),
    request: {
      level: "warning",
      because:
        "A value is no longer documented; the list is open, so that it may still be taken.",
    },
    response: {
      level: "info",
      because: "A value is no longer documented; it may still occur.",
    },
  },
  {
    id: "values-listed",
    element: "enum",
    kind: "added",
    keyword: "enum",
    mirror: "values-no-longer-listed",
    example: example({ type: "string" }, closed("a", "b")),
    request: {
      level: "breaking",
      because: "Only listed values are taken: others are refused.",
    },
    response: {
      level: "info",
      because: "The values that occur are listed.",
      for: { sdk: "warning" },
    },
  },
  {
    id: "values-no-longer-listed",
    element: "enum",
    kind: "removed",
    keyword: "enum",
    mirror: "values-listed",
    example: example(closed("a", "b"), { type: "string" }),
    request: {
      level: "info",
      because: "Any value is taken.",
      for: { sdk: "warning" },
    },
    response: {
      level: "warning",
      because: "Any value may occur.",
      for: { sdk: "breaking" },
    },
  },
  {
    id: "known-values-listed",
    element: "enum",
    kind: "added",
    keyword: "x-extensible-enum",
    mirror: "known-values-no-longer-listed",
    example: example({ type: "string" }, open("a", "b")),
    request: {
      level: "info",
      because: "Some values that are taken are listed; others are not refused.",
    },
    response: {
      level: "info",
      because: "Some values that occur are listed.",
    },
  },
  {
    id: "known-values-no-longer-listed",
    element: "enum",
    kind: "removed",
    keyword: "x-extensible-enum",
    mirror: "known-values-listed",
    example: example(open("a", "b"), { type: "string" }),
    request: {
      level: "info",
      because: "Values that are taken are no longer listed.",
    },
    response: {
      level: "info",
      because: "Values that occur are no longer listed.",
    },
  },
  {
    id: "values-closed",
    element: "enum",
    kind: "changed",
    keyword: "enum",
    when: (change) => after(change) === "closed",
    mirror: "values-opened",
    example: example(open("a", "b"), closed("a", "b")),
    request: {
      level: "breaking",
      because: "Values outside the list, which were taken, are refused.",
    },
    response: {
      level: "info",
      because: "No values outside the list occur.",
    },
  },
  {
    id: "values-opened",
    element: "enum",
    kind: "changed",
    keyword: "enum",
    when: (change) => after(change) === "open",
    mirror: "values-closed",
    example: example(closed("a", "b"), open("a", "b")),
    request: {
      level: "info",
      because: "Values outside the list are taken.",
    },
    response: {
      level: "warning",
      because: "Values outside the list may occur.",
      for: { typescript: "info", sdk: "breaking" },
    },
  },
  nameRow("added", "removed", [[], ["second"]]),
  nameRow("removed", "added", [["second"], []]),
  nameRow("changed", "changed", [["second"], ["other"]]),
);
