/** Where a reader of a type cell is among its tokens, and what it may take next. */
import { FILLER_WORDS, OBJECT_WORDS } from "../vocabulary/type-words.js";
import type { Token } from "./type-tokens.js";

export class TypeCursor {
  protected readonly tokens: readonly Token[];
  protected at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  protected takeObjectWord(): boolean {
    const current = this.tokens[this.at];
    if (!current || current.linked || !OBJECT_WORDS.has(current.word))
      return false;
    this.at += 1;
    return true;
  }

  protected skipFillers(): void {
    for (;;) {
      const current = this.tokens[this.at];
      if (!current || current.linked || !FILLER_WORDS.has(current.word)) return;
      this.at += 1;
    }
  }

  /** "(object)" behind a name. */
  protected takeObjectInBrackets(): boolean {
    const start = this.at;
    if (this.take("(") && this.takeObjectWord() && this.take(")")) return true;
    this.at = start;
    return false;
  }

  /** "[]". */
  protected takeEmptyBrackets(): boolean {
    if (!this.peekEmptyBrackets()) return false;
    this.at += 2;
    return true;
  }

  protected peekEmptyBrackets(): boolean {
    return this.peek("[") && this.tokens[this.at + 1]?.word === "]";
  }

  /** "[64]". */
  protected takeLength(): void {
    const [opening, length, closing] = this.tokens.slice(this.at);
    const isLength =
      opening?.text === "[" &&
      /^\d{1,9}$/.test(length?.text ?? "") &&
      closing?.text === "]";
    if (isLength) this.at += 3;
  }

  protected skipBrackets(): void {
    while (!this.atEnd() && !this.take(")")) this.at += 1;
  }

  protected peek(word: string): boolean {
    return this.tokens[this.at]?.word === word;
  }

  protected take(text: string): boolean {
    const current = this.tokens[this.at];
    if (!current || current.linked || current.word !== text) return false;
    this.at += 1;
    return true;
  }
}
