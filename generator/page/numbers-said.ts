/**
 * Numbers of tables that a row names in plain words: "see Table 4". Input: the row; output: each number with its words.
 * A number that is the text of a link is none: the link says which table it is, mostly one of another page.
 */
import { TABLE_NUMBER } from "../vocabulary/captions.js";
import type { ParameterRow } from "./page-model.js";

export interface NumberSaid {
  readonly number: number;
  /** "Table 4", as it stands there. */
  readonly words: string;
}

/** Numbers in the type cell and in the description. */
export function numbersSaid({
  typeText,
  description,
  typeLinks,
  descriptionLinks,
}: ParameterRow): NumberSaid[] {
  const linked = [...descriptionLinks, ...typeLinks].map(({ text }) => text);
  return [...`${typeText}\n${description}`.matchAll(TABLE_NUMBER)]
    .map(([words, number]) => ({ words, number: Number(number) }))
    .filter(({ words }) => !linked.some((text) => text.includes(words)));
}
