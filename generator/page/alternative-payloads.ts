/**
 * The payloads of one code block. Input: its text without the request line; output: one text for each, where a line
 * of its own says "Or" between them. Words in between that belong to a payload leave it whole.
 */
import { OR_LINE } from "../vocabulary/markers.js";

/** Each alternative, or the text itself. */
export function alternativePayloads(text: string): readonly string[] {
  const parts = text.split(OR_LINE).map((part) => part.trim());
  return parts.length > 1 && parts.every(isWhole) ? parts : [text];
}

/** A value from its first bracket to its last: "Or" between fields would cut one in two. */
function isWhole(part: string): boolean {
  return /^(?:\{[\s\S]*\}|\[[\s\S]*\])$/.test(part);
}
