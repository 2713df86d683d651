/**
 * The functions and constants that the check of one schema needs besides itself. Each is named when it is first asked
 * for, once for what it is about, and printed only when something that is printed refers to it: a check is often made
 * once to see whether it fits into a condition, and made anew as a function where it does not.
 */

/** What a declaration is about: parts and members of schemas, lists of names. */
export type DeclarationKind =
  "part" | "members" | "alternatives" | "rules" | "names";

const IDENTIFIER = /[\p{L}\p{N}_$]+/gu;

export class NeededDeclarations {
  readonly #names = new Map<DeclarationKind, Map<unknown, string>>();
  readonly #unprinted = new Map<string, () => string>();

  /** The name of what is about `key`, where it has one. */
  knownName(kind: DeclarationKind, key: unknown): string | undefined {
    return this.#names.get(kind)?.get(key);
  }

  /** `claim` gives a new name, `print` the declaration, both only when they are needed. */
  nameOf(
    kind: DeclarationKind,
    key: unknown,
    make: {
      readonly claim: () => string;
      readonly print: (name: string) => string;
    },
  ): string {
    const known = this.knownName(kind, key);
    if (known !== undefined) return known;
    const name = make.claim();
    const names = this.#names.get(kind) ?? new Map<unknown, string>();
    this.#names.set(kind, names.set(key, name));
    this.#unprinted.set(name, () => make.print(name));
    return name;
  }

  /** What `text` refers to and is not printed yet; what a declaration refers to comes before it. */
  printFor(text: string): string[] {
    if (this.#unprinted.size === 0) return [];
    const printed: string[] = [];
    for (const [name] of text.matchAll(IDENTIFIER)) {
      const print = this.#unprinted.get(name);
      if (!print) continue;
      this.#unprinted.delete(name);
      const own = print();
      printed.push(...this.printFor(own), own);
    }
    return printed;
  }
}
