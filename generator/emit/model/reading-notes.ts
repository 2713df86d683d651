/**
 * What is read otherwise than it is written, and where. Input: places, as they are come to while a document is copied;
 * output: a diagnostic for each kind and keyword, with the first places of many.
 */
import { pointer } from "../../contract/access/resolve.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";

/** Codes, and what is said of a keyword at its places. */
const TELL = {
  "emit/malformed-keyword": (keyword: string, places: string) =>
    `\`${keyword}\` holds something else than it can ${places}; it is read as what it may mean, or left out.`,
  "emit/older-keyword": (keyword: string, places: string) =>
    `\`${keyword}\` is written as in an older version ${places}; it is read as that version means it.`,
  "emit/contradicting-bounds": (_keyword: string, places: string) =>
    `A schema lists values that its own bounds or pattern refuse, or has a \`const\` that is not of its type or not listed, ${places}; the bounds, or the \`const\`, are left out.`,
  "emit/contradicting-null": (_keyword: string, places: string) =>
    `Null is one of the alternatives, and the \`type\` beside them refuses it, ${places}; null is taken.`,
  "emit/unclosed-object": (_keyword: string, places: string) =>
    `\`additionalProperties: false\` beside \`allOf\` refuses, by the letter, what the parts describe ${places}; what else there may be cannot be told, and any other members pass.`,
  "emit/overlapping-alternatives": (_keyword: string, places: string) =>
    `All that one alternative of a \`oneOf\` describes fits another one as well, ${places}; several may fit.`,
} as const;

export type NoteCode = keyof typeof TELL;

/** More are counted. */
const SHOWN = 3;

export class ReadingNotes {
  /** Names and numbers that lead to what is read just now. */
  readonly path: string[] = [];
  readonly #places = new Map<NoteCode, Map<string, string[]>>();

  /** Of what is read just now. */
  note(code: NoteCode, keyword = ""): void {
    this.noteAt(pointer(...this.path), code, keyword);
  }

  noteAt(place: string, code: NoteCode, keyword = ""): void {
    const byKeyword = this.#places.get(code) ?? new Map<string, string[]>();
    this.#places.set(code, byKeyword);
    const places = byKeyword.get(keyword) ?? [];
    byKeyword.set(keyword, places);
    places.push(place);
  }

  diagnostics(): Diagnostic[] {
    const codes = Object.keys(TELL) as NoteCode[];
    return codes.flatMap((code) => {
      const byKeyword = this.#places.get(code) ?? new Map<string, string[]>();
      return [...byKeyword].sort(byName).map(([keyword, places]) => {
        const message = TELL[code](keyword, printPlaces(places));
        const actual = keyword === "" ? {} : { actual: keyword };
        const subject = places[0] ?? "";
        return diagnostic(code, message, undefined, { subject, ...actual });
      });
    });
  }
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function printPlaces(places: readonly string[]): string {
  const shown = places.slice(0, SHOWN).map((place) => `\`${place}\``);
  const more = places.length - shown.length;
  const rest = more === 0 ? "" : ` and ${more} more`;
  return `at ${shown.join(", ")}${rest}`;
}
