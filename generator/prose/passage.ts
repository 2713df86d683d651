/** A description cut into what rules read: sentences with their labels, and lists with what introduces them. */
import type { LabelKind } from "../vocabulary/prose/labels.js";
import type { Print } from "./screen.js";

/** A sentence, or the text behind a label. */
export interface Passage {
  /** Without label and final stop. */
  readonly text: string;
  /** As it stands, label included: the words of a constraint. */
  readonly words: string;
  /** Of all of its words: by which most questions about it need not be asked. */
  readonly print: Print;
  readonly label: LabelKind | undefined;
  /** True when it holds under a condition, its own or that of the sentence above it. */
  readonly guarded: boolean;
  /** True when the condition is that of what stands around it. */
  readonly withinCase: boolean;
  /** True for the first sentence of the description; a heading such as "Definition" is none. */
  readonly first: boolean;
  /** Where it stands in its flow. */
  readonly start: number;
  readonly end: number;
}

/** Paragraphs that follow each other, joined by line breaks. */
export interface Flow {
  readonly text: string;
  readonly passages: readonly Passage[];
}

export interface ItemList {
  /** The last passage before the list. */
  readonly leadIn?: Passage;
  readonly guarded: boolean;
  readonly items: readonly Item[];
}

export interface Item {
  readonly text: string;
  readonly passages: readonly Passage[];
}

export interface Description {
  readonly flows: readonly Flow[];
  readonly lists: readonly ItemList[];
  /** Every passage, those of list items too, in reading order. */
  readonly passages: readonly Passage[];
  /** What the page sets in bold: literals, mostly. */
  readonly marked: ReadonlySet<string>;
  /** Characters that were left out because the cell is too long. */
  readonly truncated: boolean;
}

export const NOTHING_MARKED: ReadonlySet<string> = new Set();

/** False for a label that has nothing behind it. */
export function saysSomething({ text }: Passage): boolean {
  return text !== "";
}

/** True for what stands behind the label of values, or of their range: of a text both are the same. */
export function labelsValues({ label }: Passage): boolean {
  return label === "values" || label === "range";
}

/** True for such a label that has nothing behind it, so that the list below it has all values. */
export function announcesAll(passage: Passage | undefined): boolean {
  return (
    passage !== undefined &&
    labelsValues(passage) &&
    !passage.guarded &&
    !saysSomething(passage)
  );
}

/** The first sentence of a description. */
export function openingOf({ passages }: Description): string {
  return passages.find(saysSomething)?.text ?? "";
}

/** The list that has a passage in one of its items. */
export function listAround(
  passage: Passage,
  { lists }: Description,
): ItemList | undefined {
  return lists.find(({ items }) =>
    items.some(({ passages }) => passages.includes(passage)),
  );
}

/** What stands before a passage, or before one that was cut from it. */
export function passageBefore(
  { words, start }: Passage,
  { passages }: Description,
): Passage | undefined {
  const at = passages.findIndex(
    (one) => one.start === start && one.words === words,
  );
  return passages[at - 1];
}
