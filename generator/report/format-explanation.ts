/** Where a part of the contract was read, for people: page, table, row, line, the rules and the words they saw. */
import type {
  SourceEntry,
  SourceOccurrence,
  SourcesDocument,
} from "../contract/sources-document.js";
import type { Paint } from "./paint.js";
import { printable, shortened } from "./printable.js";

export interface Explained {
  /** `request body > volumes[] > size`, or the operation itself. */
  readonly location: string;
  readonly pointer: string;
  /** Keywords of the schema that are not about its members. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly entry?: SourceEntry;
}

/** Prints one explanation, indented below its place. */
export function formatExplanation(
  { location, pointer, facts, entry }: Explained,
  pages: SourcesDocument["pages"],
  paint: Paint,
): string {
  const lines = [
    `${paint("bold", printable(location))}  ${paint("dim", printable(pointer))}`,
    ...Object.entries(facts).map(
      ([keyword, value]) =>
        `  ${keyword}: ${shortened(JSON.stringify(value), 160)}`,
    ),
    ...(entry ? linesOf(entry, pages) : ["  no source is recorded"]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function linesOf(
  entry: SourceEntry,
  pages: SourcesDocument["pages"],
): string[] {
  return [
    ...entry.occurrences.flatMap((one) => [
      `  read from ${placeOf(one, pages)}`,
      ...(one.guesses ?? []).map((guess) => `    guessed: ${printable(guess)}`),
    ]),
    ...(entry.constraints ?? []).map(
      ({ rule, words, keywords, dropped, withdrawn }) =>
        `  ${keywords.join(", ")} by rule ${rule} from "${printable(words)}"` +
        (dropped === undefined ? "" : `; left out: ${printable(dropped)}`) +
        (withdrawn === undefined
          ? ""
          : `; withdrawn, an example says ${printable(withdrawn)}`),
    ),
    ...(entry.overlays ?? []).map(
      ({ action, target, reason, changed, file, line }) =>
        `  ${action === "remove" ? "cut" : "corrected"} by ${printable(file)}${line === undefined ? "" : `:${line}`}, ${printable(target)}` +
        `${changed === undefined ? "" : ` (${changed.map(printable).join(", ")})`}: ${printable(reason)}`,
    ),
    ...(entry.otherDescriptions ?? []).map(
      (words) => `  described elsewhere as "${printable(words)}"`,
    ),
    ...(entry.unread ?? []).map(
      (words) => `  not understood: "${printable(words)}"`,
    ),
    ...(entry.absorbed ?? []).map(
      (row) =>
        `  row \`${printable(row.row ?? "")}\` became a ${row.became}: ${printable(row.detail)}`,
    ),
  ];
}

function placeOf(
  { page, table, tableNumber, row, line }: SourceOccurrence,
  pages: SourcesDocument["pages"],
): string {
  const address = Object.hasOwn(pages, page) ? pages[page]?.address : undefined;
  const number = tableNumber === undefined ? "" : ` ${tableNumber}`;
  const parts = [
    page,
    ...(table === undefined ? [] : [`table${number} "${table}"`]),
    ...(row === undefined ? [] : [`row \`${row}\``]),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(address === undefined ? [] : [address]),
  ];
  return printable(parts.join(", "));
}
