/** Turns offsets of a text into one-based lines and columns. Built once a page, asked often. */
import type { Position } from "../diagnostics/diagnostic.js";

export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    let at = text.indexOf("\n");
    while (at !== -1) {
      this.#starts.push(at + 1);
      at = text.indexOf("\n", at + 1);
    }
  }

  /** Line and column of the character at `offset`; the start of the text for anything odd. */
  at(offset: number | null | undefined): Position {
    if (!offset || offset < 0) return { line: 1, column: 1 };
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
