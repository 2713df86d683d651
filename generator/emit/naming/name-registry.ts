/**
 * Gives every exported thing a name of its own. Uniqueness ignores case, so that no two names differ by that alone.
 * The first claimant gets the name it wants; later ones a number.
 */
import { RESERVED_NAMES } from "./identifiers.js";

/** A name that is not given again. */
interface Taken {
  /** As it is written: nobody gets that. */
  readonly name?: string;
  /** Who does not give it in another case either. */
  readonly by?: NameRegistry;
  /** What else differs from it in case alone. */
  readonly next: Taken | undefined;
}

/** By the name in lower case. */
export type TakenNames = Map<string, Taken>;

export class NameRegistry {
  readonly #taken: TakenNames;
  /** Last number tried for a name, so that a thousand equal claims stay linear. */
  readonly #counters = new Map<string, number>();

  /**
   * `shared` are names of other registries too: what is exported beside one another must differ, be it in case alone,
   * which letters without cases and digits do not.
   */
  constructor(taken: Iterable<string> = [], shared = reservedNames()) {
    this.#taken = shared;
    for (const name of taken) {
      const key = name.toLowerCase();
      shared.set(key, { by: this, next: shared.get(key) });
    }
  }

  /** True when `name` would be given as it stands. */
  isFree(name: string): boolean {
    return this.#isFree(name, this.#taken.get(name.toLowerCase()));
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
    const key = name.toLowerCase();
    const next = this.#taken.get(key);
    if (!this.#isFree(name, next)) return false;
    this.#taken.set(key, { name, by: this, next });
    return true;
  }

  #isFree(name: string, likeIt: Taken | undefined): boolean {
    for (let taken = likeIt; taken; taken = taken.next) {
      if (taken.by === this || taken.name === name) return false;
    }
    return true;
  }
}

/** What no registry gives: words of the language and globals, as they are written. */
export function reservedNames(): TakenNames {
  const names: TakenNames = new Map();
  for (const name of RESERVED_NAMES) {
    const key = name.toLowerCase();
    names.set(key, { name, next: names.get(key) });
  }
  return names;
}
