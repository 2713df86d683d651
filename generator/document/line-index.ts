/** Turns offsets of a text into one-based lines and columns. Built once a page, asked often. */
import type { Position } from "../diagnostics/diagnostic.js";

/** How many lines ahead are looked at before all of them are. */
const NEAR = 8;

export class LineIndex {
  readonly #starts: number[] = [0];
  /** The line that was asked for last: pages are read from top to bottom. */
  #last = 0;

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
    const start = this.#starts[this.#last] ?? 0;
    const next = this.#starts[this.#last + 1] ?? Number.POSITIVE_INFINITY;
    if (offset < start || offset >= next) this.#last = this.#lineOf(offset);
    return {
      line: this.#last + 1,
      column: offset - (this.#starts[this.#last] ?? 0) + 1,
    };
  }

  /** The line of the offset, from 0. Most questions are about the lines right after the last one. */
  #lineOf(offset: number): number {
    let low = offset < (this.#starts[this.#last] ?? 0) ? 0 : this.#last;
    const near = low + NEAR;
    let high = this.#starts.length - 1;
    if (near < high && offset < (this.#starts[near] ?? 0)) high = near;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
