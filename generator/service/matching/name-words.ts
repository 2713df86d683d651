/**
 * The words that names and descriptions are made of: `AddVolumesReq` is "add" and "volume". Chinese text gives pairs of
 * characters. Words that any name may have are left out.
 */

/** Say nothing about which object is meant. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    "a an and array are as at be body by can child children config data default detail entity field for from id if in info " +
    "information input is it item list map model not of on option or order output param parameter parent " +
    "property req request resp response result set specified specify specifie struct structure that the this to type " +
    "used use value vo dto when whether which with"
  ).split(" "),
);

const CAMEL = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g;
const WORD = /[a-z]+|[\u4e00-\u9fff]+/g;
/** What follows in a longer text is not looked at. */
export const MOST_LETTERS = 4000;

/** The words of `text`, each once, in the singular. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  const spaced = text.slice(0, MOST_LETTERS).replace(CAMEL, " ").toLowerCase();
  for (const [word] of spaced.matchAll(WORD)) {
    if (word.charCodeAt(0) > 127) {
      for (let at = 0; at + 1 < word.length; at += 1)
        words.add(word.slice(at, at + 2));
      continue;
    }
    const singular = singularOf(word);
    if (singular.length > 1 && !EMPTY_WORDS.has(singular)) words.add(singular);
  }
  return words;
}

/** "policies" is "policy", "addresses" is "address"; good enough to compare, not to show. */
export function singularOf(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word))
    return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
