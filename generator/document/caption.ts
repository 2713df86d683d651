/** Takes "Table 4 Foo" apart. Captions stand in `<caption>` or on a line before the table. */

export interface Caption {
  readonly number?: number;
  readonly text: string;
}

const NUMBERED = /^(?:Table|表)\s*(\d{1,4})(?![\d.])\s*[:：.]?\s*(.*)$/is;

/** Number and words of a caption; a caption without a number is all words. */
export function readCaption(text: string): Caption {
  const match = NUMBERED.exec(text);
  if (!match) return { text };
  return { number: Number(match[1]), text: (match[2] ?? "").trim() };
}

/** True for a line that can only be the caption of the table after it. */
export function isCaptionLine(text: string): boolean {
  return text.length < 200 && NUMBERED.test(text);
}
