/** Colour for terminals, or none: the caller knows which, printing does not. */

const STYLES = {
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  bold: [1, 22],
  dim: [2, 22],
} as const;

export type Style = keyof typeof STYLES;

/** Puts text into a style. */
export type Paint = (style: Style, text: string) => string;

/** For files, pipes and `NO_COLOR`. */
export const plainPaint: Paint = (_style, text) => text;

/** For terminals. */
export const colourPaint: Paint = (style, text) => {
  const [on, off] = STYLES[style];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};
