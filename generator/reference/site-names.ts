/**
 * Names of the site's files and of places in them. File names come from `fileName`, the one place that makes them, and
 * are told apart where they clash, case aside. Input: names of a document; output: paths with `/`.
 */
import { fileName } from "../emit/naming/file-name.js";

/** Gives each claimant a name of its own. */
export class FreeNames {
  readonly #taken: Set<string>;
  readonly #counters = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  claim(wanted: string): string {
    const base = wanted.toLowerCase();
    let name = wanted;
    let counter = this.#counters.get(base) ?? 1;
    while (this.#taken.has(name.toLowerCase())) {
      counter += 1;
      name = `${wanted}-${counter}`;
    }
    this.#counters.set(base, counter);
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** `folder/name.html` for a page that documents `name`. */
export function pageFile(
  folder: string,
  name: string,
  names: FreeNames,
): string {
  return `${folder}/${names.claim(fileName(name))}.html`;
}

/** An id for a place of a page: letters, digits and a few marks, so that it stands in an address as it is. */
export function anchorOf(parts: readonly string[]): string {
  const anchor = parts
    .map((part) => part.replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, 80))
    .join(".");
  return /^[A-Za-z]/.test(anchor) ? anchor : `f-${anchor}`;
}
