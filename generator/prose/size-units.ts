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

const TIME =
  "milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|hours?|h|days?|weeks?|months?|years?";
const RATE = "[KMGT]i?(?:bit/s|bps)";
const NAMED_TIME =
  /(?:_|(?<=[a-z]))(milliseconds|ms|seconds|minutes|hours|days)$/i;
const COUNTED_TIME =
  /(?:\b(?:time|period|duration|interval|timeout|lifetime)\b[^.;]{0,60}\bin|^(?:the )?number of) (second|minute|hour|day)s\b/i;
/** "Unit: ms", "The unit is minute", "Length (s)" */
const GIVEN_UNIT = new RegExp(
  `\\bunits?(?: is| used is)?\\s?[:：]?\\s?(?:the |in )?(${TIME}|${RATE})(?![\\w/])|\\((?:unit\\s?[:：]?\\s?|in )?(${TIME}|${RATE})\\)`,
  "i",
);
/** "Length of a stroke in ms", in the first sentence. */
const IN_UNIT = new RegExp(
  `\\bin (milliseconds|ms|seconds|minutes|hours|days|${RATE})(?=$|[,;(])`,
  "i",
);

/** True for bounds of a number that are told in another unit of size or time than the field's. */
export function isOfOtherUnit({ constraint }: Stated, cell: Cell): boolean {
  if (constraint.kind !== "range") return false;
  const told = MEASURED.exec(constraint.words)?.[1];
  if (told === undefined) return isOfOtherTime(constraint, cell);
  const own = unitOf(cell);
  return own !== undefined && letterOf(own) !== letterOf(told);
}

/** True where one of the bounds itself has another unit of time or of speed behind it. */
function isOfOtherTime(range: RangeConstraint, cell: Cell): boolean {
  const told = matchesOf(A_TIME, range.words.replace(BRACKETED, ""));
  if (told.length === 0) return false;
  const own = timeOf(cell);
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
      shortFor(unit) !== shortFor(own),
  );
}

const BRACKETED = /\([^()]*\)/g;
const A_TIME = new RegExp(
  `(?<![\\w.])(\\d[\\d,]*)\\s?(${TIME}|${RATE})(?![\\w/])`,
  "gi",
);

/** What the field counts, by its name or its words. */
function timeOf(cell: Cell): string | undefined {
  const { scope, description } = cell;
  const { passages } = description;
  const first = passages[0]?.text ?? "";
  const told =
    NAMED_TIME.exec(scope.name)?.[1] ??
    COUNTED_TIME.exec(passages[0]?.words ?? "")?.[1] ??
    IN_UNIT.exec(first)?.[1];
  if (told !== undefined || !cell.maySay(GIVEN_UNIT)) return told;
  for (const { words } of passages) {
    const found = GIVEN_UNIT.exec(words);
    if (found) return found[1] ?? found[2];
  }
  return undefined;
}

/** "ms" of "milliseconds", "mi" of "minutes", "g/" of "Gbit/s". */
function shortFor(unit: string): string {
  const small = unit.toLowerCase();
  if (/bit|bps/.test(small)) return `${small.charAt(0)}/`;
  if (/^(?:ms|milli)/.test(small)) return "ms";
  return /^m/.test(small) ? small.slice(0, 2) : small.charAt(0);
}

function unitOf(cell: Cell): string | undefined {
  const named = NAMED.exec(cell.scope.name)?.[1];
  if (named !== undefined || !cell.maySay(COUNTED)) return named;
  return cell.description.passages
    .map(({ words }) => COUNTED.exec(words)?.[1])
    .find((unit) => unit !== undefined);
}

/** "MB", "MiB", "megabytes": their first letter tells them from the others. */
function letterOf(unit: string): string {
  return unit.charAt(0).toLowerCase();
}
