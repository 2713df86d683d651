/** Takes "Table 4 Foo" apart. Captions stand in `<caption>` or on a line before the table. */

export interface Caption {
  readonly number?: number;
  readonly text: string;
}

const NUMBERED =
  /^(?:Table|表)\s*(\d{1,4})(?!\d)((?:[-.]\d+)*)\s*[:：.]?\s*(.*)$/is;

/** Number and words of a caption; without a number it is all words, and "4-2" is no number to look for. */
export function readCaption(text: string): Caption {
  const match = NUMBERED.exec(text);
  if (!match) return { text };
  const words = (match[3] ?? "").trim();
  return match[2] ? { text: words } : { number: Number(match[1]), text: words };
}

/** "Table 5 object" is the type of a row. */
const TYPE_BY_NUMBER = /^(?:Table|表)\s*\d{1,4}\s*objects?$/i;

/** True for a line that can only be the caption of the table after it: a sentence ends with a full stop. */
export function isCaptionLine(text: string): boolean {
  return (
    text.length < 200 &&
    !/[.。]$/.test(text) &&
    NUMBERED.test(text) &&
    !TYPE_BY_NUMBER.test(text)
  );
}
