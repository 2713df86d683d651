/** Makes foreign text safe to print: pages and documents cannot move the cursor or forge lines. */

/** Control characters become visible escapes; white space folds into one line. */
export function printable(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      escape,
    );
}

/** The same, cut to at most `length` characters. */
export function shortened(text: string, length: number): string {
  const line = printable(text);
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}

function escape(character: string): string {
  const code = character.charCodeAt(0).toString(16).padStart(4, "0");
  return `\\u${code}`;
}
