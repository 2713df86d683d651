/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * A short text that is the same for equal lists and, but for chance, for no others. Input: items of a page; output: the
 * text. Kept instead of the items, so that a list of any length is read with little memory.
 */
import { writeJson } from "./json.js";

export function fingerprint(items: readonly unknown[]): string {
  const text = writeJson(items) ?? "";
  // Two multiplicative hashes (FNV-1a, and one with another prime), of 32 bits each.
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x5bd1e995);
    second ^= second >>> 15;
  }
  return `${first >>> 0} ${second >>> 0} ${text.length}`;
}
