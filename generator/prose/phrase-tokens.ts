/** A phrase of `vocabulary/prose/presence.ts` in pieces: brackets, bars, slots, words. */

/** `[`, `]`, `(`, `)`, `|`, `{slot}` and words, in order. */
export function tokensOf(phrase: string): readonly string[] {
  return phrase.match(/[[\]()|]|\{\w+\}|[^\s[\]()|{}]+/g) ?? [];
}
