/**
 * Sizes told in another unit than the field counts: "the minimum is 8 MiB" of a number of bytes. Such a number is not
 * the one that is sent, and how it is to be converted the page does not say.
 */
import type { Cell } from "./rule.js";
import type { Stated } from "./stated.js";

/** A number and its unit. */
const MEASURED =
  /\d\s?(bytes?|[kmgt]i?b|kilobytes?|megabytes?|gigabytes?|terabytes?)\b/i;
/** What the field counts, by its words. */
const COUNTED =
  /\b(?:in|in (?:the )?units? of|unit(?: is)?\s?[:：]?|number of) ?(bytes?|[kmgt]i?b|kilobytes?|megabytes?|gigabytes?|terabytes?)\b/i;
/** The same by its name: `size_in_bytes`, `volumeSizeGB`. */
const NAMED = /(?:_|(?<=[a-z]))(bytes|[kmgt]i?b)$/i;

/** True for bounds of a number that are told in another unit of size than the field's. */
export function isOfOtherUnit({ constraint }: Stated, cell: Cell): boolean {
  if (constraint.kind !== "range") return false;
  const told = MEASURED.exec(constraint.words)?.[1];
  const own = told === undefined ? undefined : unitOf(cell);
  return own !== undefined && letterOf(own) !== letterOf(told!);
}

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
