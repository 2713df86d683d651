/**
 * Phrases of `vocabulary/prose/` as regular expressions: `[x|y]` may be missing, `(x|y)` is either,
 * `...` is up to four words, a blank is any white space. Only the vocabulary's own text comes here, never a page's.
 */

const PART = /\[([^\]]*)\]|\.\.\.|(?:\([^)]*\)|[^\s[\]()])+/g;

/** The source of a regular expression for one phrase, without anchors. */
export function phraseSource(phrase: string): string {
  let source = "";
  let begun = false;
  for (const [part, optional] of phrase.matchAll(PART)) {
    if (part === "...") {
      source += "(?:\\s+[\\w/-]+){0,4}";
    } else if (optional !== undefined) {
      const words = `(?:${spaced(optional)})`;
      source += begun ? `(?:\\s+${words})?` : `(?:${words}\\s+)?`;
    } else {
      source += (begun ? "\\s+" : "") + spaced(part.replaceAll("(", "(?:"));
      begun = true;
    }
  }
  return source;
}

/** One alternation of all phrases, longest first, so that the fullest wording wins. */
export function anyPhrase(phrases: readonly string[]): string {
  const sources = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map(phraseSource);
  return `(?:${sources.join("|")})`;
}

/** Finds every phrase as whole words; the text after a match is what the phrase states. */
export function predicates(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w-])${anyPhrase(phrases)}(?![\\w-])\\s*`, "gi");
}

function spaced(words: string): string {
  return words.replace(/ /g, "\\s+");
}
