/** Small counts as words write them: "up to ten". */

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

/** Source of a regular expression with one group. */
export const COUNT = `(\\d{1,3}(?:,\\d{3})+|\\d{1,6}|${Object.keys(NUMBER_WORDS).join("|")})`;

/** Where a text tells how many there may be. */
export const STATES_MOST = new RegExp(
  `\\b(?:maximum of|up to|at most) ${COUNT}\\b`,
  "i",
);

/** The number that a match of `COUNT` is. */
export function countOf(text: string): number {
  return NUMBER_WORDS[text.toLowerCase()] ?? Number(text.replaceAll(",", ""));
}
