/**
 * The last look at what goes to a terminal. Input: any text that is about to be printed; output: the same, in which
 * nothing but our own colours and our own clearing of a line can move a cursor, forge a line or turn its direction.
 */

/** What `paint` and the progress line write: nothing else that begins with an escape passes. */
const OWN = /\u001b\[(?:1|2|22|31|32|33|36|39)m|\r\u001b\[2K/g;
const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Most texts have none, and documents are long. */
const ANY = new RegExp(CONTROLS.source);

/** `isPainted` lets our own pass. In JSON what comes out is the same value: there these characters stand in strings alone. */
export function terminalText(text: string, isPainted: boolean): string {
  if (!ANY.test(text)) return text;
  if (!isPainted) return text.replace(CONTROLS, escape);
  let shown = "";
  let at = 0;
  for (const { 0: own, index } of text.matchAll(OWN)) {
    shown += text.slice(at, index).replace(CONTROLS, escape) + own;
    at = index + own.length;
  }
  return shown + text.slice(at).replace(CONTROLS, escape);
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
