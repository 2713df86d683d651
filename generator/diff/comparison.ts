/**
 * One run of the comparison: both documents and every pair met so far. A pair is compared once, whoever reaches it;
 * work waits in a queue instead of on the call stack, so that neither recursion nor depth matters.
 */
import type { OpenApiDocument } from "../contract/openapi.js";
import { DocumentReader, type Element } from "./document-reader.js";
import { EqualParts } from "./equal-parts.js";
import { equalResolved } from "./json-value.js";
import { Pair, type Side } from "./pair.js";

/** Compares two sides that stand for each other and reports to `pair`. */
export type Compare<S extends Side> = (
  comparison: Comparison,
  pair: Pair,
  base: S,
  revision: S,
) => void;

/** Nearly every part has one counterpart, so the first is kept by its number alone; others by both numbers. */
class KnownPairs {
  readonly all: Pair[] = [];
  readonly #first: (Pair | undefined)[] = [];
  readonly #others = new Map<string, Pair>();

  find(base: Side, revision: Side): Pair | undefined {
    const first = this.#first[base.id];
    if (!first || first.revision.id === revision.id) return first;
    return this.#others.get(keyOf(base, revision));
  }

  add(pair: Pair): void {
    const { base, revision } = pair;
    this.all.push(pair);
    if (this.#first[base.id]) this.#others.set(keyOf(base, revision), pair);
    else this.#first[base.id] = pair;
  }
}

function keyOf(base: Side, revision: Side): string {
  return `${String(base.id)} ${String(revision.id)}`;
}

export class Comparison {
  readonly base: DocumentReader;
  readonly revision: DocumentReader;
  readonly #known = new Map<unknown, KnownPairs>();
  readonly #queue: (() => void)[] = [];
  readonly #equalParts: EqualParts;

  constructor(base: OpenApiDocument, revision: OpenApiDocument) {
    this.base = new DocumentReader(base);
    this.revision = new DocumentReader(revision);
    this.#equalParts = new EqualParts(base, revision);
  }

  /** True for the same JSON, whether its parts are shared or written out. */
  readonly equal = (before: unknown, after: unknown): boolean =>
    before === after ||
    equalResolved(
      { left: before, right: after },
      (ref) => this.base.target(ref),
      (ref) => this.revision.target(ref),
    );

  /** True when two parts are written alike, and what they refer to as well. */
  isAlike(before: unknown, after: unknown): boolean {
    return this.#equalParts.has(before, after);
  }

  /** The pair of two elements, unless they are alike: then there is nothing to compare. */
  pairOf(
    compare: Compare<Element>,
    base: Element,
    revision: Element,
  ): Pair | undefined {
    return this.isAlike(base.node, revision.node)
      ? undefined
      : this.pair(compare, base, revision);
  }

  /** The pair of two sides, compared by `compare`: soon if it is new, and only once. */
  pair<S extends Side>(compare: Compare<S>, base: S, revision: S): Pair {
    let pairs = this.#known.get(compare);
    if (!pairs) this.#known.set(compare, (pairs = new KnownPairs()));
    const known = pairs.find(base, revision);
    if (known) return known;
    const pair = new Pair(base, revision, this.equal);
    pairs.add(pair);
    this.#queue.push(() => compare(this, pair, base, revision));
    return pair;
  }

  /** Works until nothing waits any more. */
  run(): void {
    for (let work = this.#queue.pop(); work; work = this.#queue.pop()) work();
  }

  /** Every pair that was compared. */
  *pairs(): Generator<Pair> {
    for (const pairs of this.#known.values()) yield* pairs.all;
  }
}
