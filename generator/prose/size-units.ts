/**
 * Sizes and times told in another unit than the field counts: "the minimum is 8 MiB" of a number of bytes, "at most 12
 * hours" of `durationSeconds`. Such a number is not the one that is sent, and how it is to be converted the page does
 * not say.
 */
import type { RangeConstraint } from "./constraint.js";
import type { Cell } from "./rule.js";
import { matchesOf } from "./screen.js";
import type { Stated } from "./stated.js";

/** A number and its unit. */
const MEASURED =
  /\d\s?(bytes?|[kmgt]i?b|kilobytes?|megabytes?|gigabytes?|terabytes?)\b/i;
/** What the field counts, by its words. */
const COUNTED =
  /\b(?:in|in (?:the )?units? of|unit(?: is)?\s?[:：]?|number of) ?(bytes?|[kmgt]i?b|kilobytes?|megabytes?|gigabytes?|terabytes?)\b/i;
/** The same by its name: `size_in_bytes`, `volumeSizeGB`. */
const NAMED = /(?:_|(?<=[a-z]))(bytes|[kmgt]i?b)$/i;

const TIMES = "seconds?|minutes?|hours?|days?|weeks?|months?|years?";
const NAMED_TIME = /(?:_|(?<=[a-z]))(second|minute|hour|day)s$/i;
const COUNTED_TIME =
  /(?:\b(?:time|period|duration|interval|timeout|lifetime)\b[^.;]{0,60}\bin|^(?:the )?number of) (second|minute|hour|day)s\b/i;

/** True for bounds of a number that are told in another unit of size or time than the field's. */
export function isOfOtherUnit({ constraint }: Stated, cell: Cell): boolean {
  if (constraint.kind !== "range") return false;
  const told = MEASURED.exec(constraint.words)?.[1];
  if (told === undefined) return isOfOtherTime(constraint, cell);
  const own = unitOf(cell);
  return own !== undefined && letterOf(own) !== letterOf(told);
}

/** True where one of the bounds itself has another unit of time behind it. */
function isOfOtherTime(
  range: RangeConstraint,
  { scope, description }: Cell,
): boolean {
  const told = matchesOf(A_TIME, range.words);
  if (told.length === 0) return false;
  const own =
    NAMED_TIME.exec(scope.name)?.[1] ??
    COUNTED_TIME.exec(description.passages[0]?.words ?? "")?.[1];
  if (own === undefined) return false;
  const bounds = [
    range.minimum,
    range.maximum,
    range.exclusiveMinimum,
    range.exclusiveMaximum,
  ];
  return told.some(
    ([, count = "", unit = ""]) =>
      bounds.includes(Number(count.replaceAll(",", ""))) &&
      !unit.toLowerCase().startsWith(own.toLowerCase()),
  );
}

const A_TIME = new RegExp(`(?<![\\d.])(\\d[\\d,]*) (${TIMES})\\b`, "gi");

function unitOf({ scope, description, maySay }: Cell): string | undefined {
  const named = NAMED.exec(scope.name)?.[1];
  if (named !== undefined || !maySay(COUNTED)) return named;
  return description.passages
    .map(({ words }) => COUNTED.exec(words)?.[1])
    .find((unit) => unit !== undefined);
}

/** "MB", "MiB", "megabytes": their first letter tells them from the others. */
function letterOf(unit: string): string {
  return unit.charAt(0).toLowerCase();
}
