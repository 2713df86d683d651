/**
 * What the pages of a style cannot say. A loss takes facts or entries off the expectation, so that the rest is still
 * compared in full; none is ever applied that the style does not declare.
 */
import { ANY, type Entry, type Facts } from "./listing.js";

/** The entry without what is lost; undefined where all of it is. */
type LossRule = (entry: Entry) => Entry | undefined;

export const LOSSES = {
  /** Response tables without a Mandatory column: no field is required. */
  "mandatory flags of responses": (entry) =>
    entry.place === "response" && "required" in entry.facts
      ? withFacts(entry, { required: false })
      : entry,
  /** Neither file name nor title gives the official name. */
  "official names": (entry) =>
    entry.place === "operation"
      ? withFacts(entry, { operationId: ANY })
      : entry,
  /** Tables under URI without a type column: a path is text then, and a query that has characters; any other may be
   * anything, and bounds are a number's or count what they may, unless the words say characters or the name is one that numbers always have. */
  "types of URI parameters": (entry) =>
    entry.place === "path" || entry.place === "query" ? untyped(entry) : entry,
  /** `Number` says nothing of the width. */
  "formats of fractions": (entry) =>
    entry.facts["type"] === "number"
      ? withFacts(entry, { format: undefined })
      : entry,
  /** Request examples show the request line alone. */
  "request bodies in examples": (entry) =>
    entry.place === "request example" ? undefined : entry,
  /** Without marker lines, only the success has tables and examples. */
  "bodies of errors": (entry) => {
    if (!/^[45]/.test(entry.status ?? "")) return entry;
    return entry.place === "response" && entry.at === ""
      ? { ...entry, facts: {} }
      : undefined;
  },
  /** Pages that name the success code alone: an error is only seen where it has tables. */
  "errors without a body": (entry) =>
    /^[45]/.test(entry.status ?? "") && isBodiless(entry) ? undefined : entry,
} as const satisfies Record<string, LossRule>;

export type Loss = keyof typeof LOSSES;

/** The expectation after the losses of a style. */
export function applyLosses(
  entries: readonly Entry[],
  losses: readonly Loss[],
): Entry[] {
  return entries.flatMap((entry) => {
    let left: Entry | undefined = entry;
    for (const loss of losses) left = left && LOSSES[loss](left);
    return left ? [left] : [];
  });
}

function withFacts(entry: Entry, facts: Facts): Entry {
  return { ...entry, facts: { ...entry.facts, ...facts } };
}

function isBodiless({ place, at, facts }: Entry): boolean {
  return place === "response" && at === "" && facts["type"] === undefined;
}

function untyped(entry: Entry): Entry {
  const { required, minLength, maxLength } = entry.facts;
  const hasCharacters = minLength !== undefined || maxLength !== undefined;
  const isText = entry.place === "path" || hasCharacters;
  // Values may be read as words, which are texts, or as numbers.
  const isNamed = entry.facts["enum"] !== undefined;
  const type = isText ? { type: "string" } : isNamed ? { type: ANY } : {};
  const told = { required, minLength, maxLength };
  const bounds = /^(?:limit|offset)$/i.test(entry.at)
    ? { minimum: ANY, maximum: ANY }
    : {};
  return {
    ...entry,
    facts: { ...type, ...told, ...bounds, enum: ANY, default: ANY },
  };
}
