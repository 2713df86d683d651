/**
 * Gives every exported thing a name of its own. Uniqueness ignores case, so that no two names differ by that alone.
 * The first claimant gets the name it wants; later ones a number.
 */
import { isReserved } from "./identifiers.js";

export class NameRegistry {
  readonly #taken = new Set<string>();
  /** Last number tried for a name, so that a thousand equal claims stay linear. */
  readonly #counters = new Map<string, number>();

  /** Names as they are written, of this registry and of those that share them. */
  readonly #shared: Set<string>;

  /**
   * `shared` are names of another registry: what is exported beside one another must differ, be it in case alone, which
   * letters without cases and digits do not.
   */
  constructor(taken: Iterable<string> = [], shared = new Set<string>()) {
    for (const name of taken) this.#taken.add(name.toLowerCase());
    this.#shared = shared;
  }

  /** True when `name` would be given as it stands. */
  isFree(name: string): boolean {
    return (
      !isReserved(name) &&
      !this.#taken.has(name.toLowerCase()) &&
      !this.#shared.has(name)
    );
  }

  claim(wanted: string): string {
    let name = wanted;
    if (!this.isFree(name)) {
      let counter = this.#counters.get(wanted) ?? 1;
      do {
        counter += 1;
        name = `${wanted}${counter}`;
      } while (!this.isFree(name));
      this.#counters.set(wanted, counter);
    }
    this.#taken.add(name.toLowerCase());
    this.#shared.add(name);
    return name;
  }
}
