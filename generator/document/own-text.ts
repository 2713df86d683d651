/**
 * Texts that outlive their page. The engine keeps a part of a string as a view into the whole, so that one row's name
 * would hold on to all of its page's HTML. Input: such a part; output: an equal string that stands on its own.
 */

/** The engine copies shorter parts at once. */
const SHORTEST_VIEW = 13;

/** `text` without the page that it was cut from. */
export function ownText(text: string): string {
  // A joined string is written out as a whole before a part of it is taken.
  return text.length < SHORTEST_VIEW ? text : ` ${text}`.slice(1);
}
