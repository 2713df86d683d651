/** Texts without the stops at their end: a loop, since a pattern would try every run of blanks within. */

const STOPS = " \t\n\r\u00a0.;,。；，";

/** `text` without white space around it and without stops at its end. */
export function withoutStop(text: string): string {
  let end = text.length;
  while (end > 0 && STOPS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).trimStart();
}
