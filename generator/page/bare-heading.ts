/**
 * The words of a heading without what numbers, points to or frames them: "(2) Request", "[URI]:". Input: a heading or a
 * line as it stands; output: its words, or the same text.
 */
import {
  BRACKETS_AROUND,
  BULLET_BEFORE,
  NUMBER_BEFORE,
} from "../vocabulary/heading-marks.js";

/** "2. [Request]" has two of them, one within the other. */
const MOST_MARKS = 3;

export function bareHeading(heading: string): string {
  let text = heading.trim();
  for (let marks = 0; marks < MOST_MARKS; marks += 1) {
    const [, ...framed] = BRACKETS_AROUND.exec(text) ?? [];
    const words = framed.slice(0, -1).find((part) => part !== undefined);
    const bare =
      words === undefined
        ? text.replace(BULLET_BEFORE, "").replace(NUMBER_BEFORE, "")
        : words + (framed.at(-1) ?? "");
    if (bare === text) break;
    text = bare.trim();
  }
  return text;
}
