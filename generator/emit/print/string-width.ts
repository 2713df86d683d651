/**
 * Columns that a text takes in a terminal, as prettier counts them: two for East Asian wide characters.
 * Known limit: no emoji and no combining marks, which `literals.ts` never writes.
 */

/** First and last code unit of each range of wide characters in the basic plane. */
const WIDE_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x3247],
  [0x3250, 0x4dbf],
  [0x4e00, 0xa4c6],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
];

/** True when every character takes one column. */
export function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 || unit > 0x7e) return false;
  }
  return true;
}

export function widthOf(text: string): number {
  if (isAscii(text)) return text.length;
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    width += isWide(text.charCodeAt(index)) ? 2 : 1;
  }
  return width;
}

/** True for a character of the basic plane that takes two columns. */
export function isWide(unit: number): boolean {
  if (unit < 0x1100) return false;
  return WIDE_RANGES.some(([first, last]) => unit >= first && unit <= last);
}
