/** Words for people: changes of their own, line ends and outer blanks aside. */
import type { JsonRecord } from "./json-value.js";
import type { Pair, SidedValue, Subject } from "./pair.js";
import { below, type Place } from "./place.js";

/** Compares one text of both sides; an empty one is none. */
export function diffText(
  pair: Pair,
  subject: Subject,
  before: SidedValue | undefined,
  after: SidedValue | undefined,
): void {
  pair.compare(subject, cleaned(before), cleaned(after));
}

/** Compares the texts under `keywords` of two objects. */
export function diffTexts(
  pair: Pair,
  keywords: readonly string[],
  base: TextOwner,
  revision: TextOwner,
): void {
  for (const keyword of keywords) {
    const subject = { element: "description", keyword } as const;
    diffText(pair, subject, textOf(base, keyword), textOf(revision, keyword));
  }
}

/** An object that holds texts, and its place. */
export interface TextOwner {
  readonly node: JsonRecord;
  readonly place: Place;
}

function textOf(owner: TextOwner, keyword: string): SidedValue | undefined {
  const value = owner.node[keyword];
  return value === undefined
    ? undefined
    : { value, place: below(owner.place, keyword) };
}

function cleaned(text: SidedValue | undefined): SidedValue | undefined {
  if (typeof text?.value !== "string") return text;
  const value = text.value.replaceAll("\r\n", "\n").trim();
  return value === "" ? undefined : { ...text, value };
}
