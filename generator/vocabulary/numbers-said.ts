/**
 * Numbers of tables that a row names in plain words, "see Table 4": what `page/` and `service/` must agree on. A number
 * that is the text of a link is none: the link says which table it is, mostly one of another page.
 */
import { TABLE_NUMBER } from "./captions.js";

/** The cells of a row that may name a table. */
interface Cells {
  readonly typeText: string;
  readonly description: string;
  readonly typeLinks: readonly { readonly text: string }[];
  readonly descriptionLinks: readonly { readonly text: string }[];
}

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
}: Cells): NumberSaid[] {
  const linked = [...descriptionLinks, ...typeLinks].map(({ text }) => text);
  return [...`${typeText}\n${description}`.matchAll(TABLE_NUMBER)]
    .map(([words, number]) => ({ words, number: Number(number) }))
    .filter(({ words }) => !linked.some((text) => text.includes(words)));
}
