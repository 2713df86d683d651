/**
 * Words without which a sentence cannot fit a wording of `vocabulary/prose/presence.ts`, found in the phrase itself:
 * looking for a word is cheaper than trying the wording. Of "{a} is (used|set) [only] with {b}" it is one of `used`, `set`.
 */
import { tokensOf } from "./phrase-tokens.js";

/** The most telling choice of words of which every sentence that fits has one; in lower case, with the blank behind. */
export function neededWords(phrase: string): readonly string[] {
  return new Reader(tokensOf(phrase)).choices();
}

/** Reads tokens from left to right; what may be missing, and slots, need no word. */
class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  /** Alternatives up to the closing bracket or the end: one of each is needed, or nothing where one needs none. */
  choices(): readonly string[] {
    const all = [this.#sequence()];
    while (this.#tokens[this.#at] === "|") {
      this.#at += 1;
      all.push(this.#sequence());
    }
    this.#at += 1;
    return all.every((words) => words.length > 0) ? all.flat() : [];
  }

  /** Parts that follow each other: the one that tells the most. */
  #sequence(): readonly string[] {
    let best: readonly string[] = [];
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token === undefined || /^[|\])]$/.test(token)) return best;
      this.#at += 1;
      const words = this.#part(token);
      if (tells(words) > tells(best)) best = words;
    }
  }

  #part(token: string): readonly string[] {
    if (token === "(") return this.choices();
    if (token !== "[") return token.startsWith("{") ? [] : [`${token} `];
    this.choices();
    return [];
  }
}

/** Long words are rare ones; so is one word beside several. */
function tells(words: readonly string[]): number {
  return words.length === 0
    ? 0
    : Math.min(...words.map((word) => word.length)) + 1 / words.length;
}
