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
    if (this.#take(wanted)) return wanted;
    let name: string;
    let counter = this.#counters.get(wanted) ?? 1;
    do {
      counter += 1;
      name = `${wanted}${counter}`;
    } while (!this.#take(name));
    this.#counters.set(wanted, counter);
    return name;
  }

  /** False where it is not free. */
  #take(name: string): boolean {
    if (isReserved(name) || this.#shared.has(name)) return false;
    const before = this.#taken.size;
    if (this.#taken.add(name.toLowerCase()).size === before) return false;
    this.#shared.add(name);
    return true;
  }
}
