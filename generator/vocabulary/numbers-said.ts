/**
 * Numbers of tables that a row names in plain words, "see Table 4": what `page/` and `service/` must agree on. A number
 * that is the text of a link to another page is none: that page's tables have numbers of their own.
 */
import { TABLE_NUMBER } from "./captions.js";

interface Link {
  readonly text: string;
  readonly href: string;
}

/** The cells of a row that may name a table. */
interface Cells {
  readonly typeText: string;
  readonly description: string;
  readonly typeLinks: readonly Link[];
  readonly descriptionLinks: readonly Link[];
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
  const said = [...`${typeText}\n${description}`.matchAll(TABLE_NUMBER)];
  // Asked of every row, of which few name a table.
  if (said.length === 0) return [];
  const elsewhere = [...descriptionLinks, ...typeLinks].filter(
    ({ href }) => href !== "" && !href.startsWith("#"),
  );
  return said
    .map(([words, number]) => ({ words, number: Number(number) }))
    .filter(({ words }) => !elsewhere.some(({ text }) => text.includes(words)));
}
