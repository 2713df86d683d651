/** A value in a few words, for messages: `the string "5"`, `an array`. */

/** What was seen, in a few words: for messages. */
export function describeValue(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return "an object";
  const text = JSON.stringify(value) ?? "nothing";
  const short = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  return `the ${typeof value} \`${short}\``;
}
