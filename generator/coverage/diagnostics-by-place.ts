/**
 * The diagnostics of all stages by file and position, each once. What takes a place's diagnostics owns them;
 * those that nobody took belong to the page.
 */
import type { Diagnostic, Position } from "../diagnostics/diagnostic.js";
import { pushTo } from "./push-to.js";

export class PlacedDiagnostics {
  readonly #byPlace = new Map<string, Diagnostic[]>();
  readonly #byFile = new Map<string, Diagnostic[]>();
  readonly #taken = new Set<Diagnostic>();

  constructor(diagnostics: Iterable<Diagnostic>) {
    const seen = new Set<string>();
    for (const one of diagnostics) {
      // Operations of one page meet the same problem more than once.
      const text = JSON.stringify(one);
      if (!one.source || seen.has(text)) continue;
      seen.add(text);
      const { file, position } = one.source;
      pushTo(this.#byFile, file, one);
      if (position) pushTo(this.#byPlace, placeOf(file, position), one);
    }
  }

  /** Everything said about a file. */
  of(file: string): readonly Diagnostic[] {
    return this.#byFile.get(file) ?? [];
  }

  /** Everything said about a place. */
  at(file: string, position: Position): readonly Diagnostic[] {
    return this.#byPlace.get(placeOf(file, position)) ?? [];
  }

  /** The same, and shows it there from now on. */
  take(file: string, position: Position): readonly Diagnostic[] {
    const found = this.at(file, position);
    for (const one of found) this.#taken.add(one);
    return found;
  }

  /** What is said about a file and was taken by nothing in it. */
  left(file: string): readonly Diagnostic[] {
    return this.of(file).filter((one) => !this.#taken.has(one));
  }
}

function placeOf(file: string, { line, column }: Position): string {
  return `${file}\n${line}:${column}`;
}
