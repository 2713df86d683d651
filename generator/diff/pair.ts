/**
 * Two parts of the two documents that stand for each other, what differs between them, and the pairs below.
 * Pairs form a graph, not a tree: what is shared is compared once and reached from many sides.
 */
import type { Json } from "../page/page-model.js";
import type {
  DocSource,
  Direction,
  ElementKind,
  OperationRef,
} from "./change.js";
import type { Place } from "./place.js";

/** One side of a pair: known by number, so that pairs can be found again. */
export interface Side {
  readonly id: number;
  readonly place: Place;
  readonly source?: DocSource | undefined;
}

/** A value on one side; `source` where it has one of its own. */
export interface SidedValue {
  readonly value: unknown;
  readonly place: Place;
  readonly source?: DocSource | undefined;
}

/** A step of a location: `suffix` steps (`[]`) join the one before. */
export interface Step {
  readonly text: string;
  /** What the step is called where wording must not count; `text` otherwise. */
  readonly key?: string;
  readonly suffix?: true;
}

export interface Edge {
  readonly step: Step | undefined;
  readonly direction: Direction | undefined;
  readonly child: Pair;
}

/** What a fact is about, before it is known from where it is reached. */
export interface Subject {
  readonly element: ElementKind;
  readonly name?: string;
  readonly keyword?: string;
  /** Steps below the pair. */
  readonly steps?: readonly Step[];
  readonly direction?: Direction | undefined;
  /** The same words in many places are one fact: a path, a page, a path parameter that got another name. */
  readonly isSpread?: true;
  /** For facts of the document that are about one operation. */
  readonly operation?: OperationRef;
}

export interface Fact extends Subject {
  readonly kind: "added" | "removed" | "changed";
  readonly before?: Json;
  readonly after?: Json;
  readonly base: Omit<SidedValue, "value">;
  readonly revision: Omit<SidedValue, "value">;
}

/** Collects what differs between two sides. */
export class Pair {
  readonly facts: Fact[] = [];
  readonly edges: Edge[] = [];
  readonly parents: Pair[] = [];

  constructor(
    readonly base: Side,
    readonly revision: Side,
    readonly equal: (before: unknown, after: unknown) => boolean,
  ) {}

  /** Reports one value of both sides if it came, went or differs; absent is undefined. */
  compare(
    subject: Subject,
    before: SidedValue | undefined,
    after: SidedValue | undefined,
  ): void {
    if (before && after) {
      if (this.equal(before.value, after.value)) return;
      this.#report("changed", subject, before, after);
    } else if (before) this.#report("removed", subject, before, undefined);
    else if (after) this.#report("added", subject, undefined, after);
  }

  /** Links a pair below this one, seen by users at `step`; none where both sides are alike. */
  descend(
    step: Step | undefined,
    child: Pair | undefined,
    direction?: Direction,
  ): void {
    if (!child) return;
    this.edges.push({ step, direction, child });
    child.parents.push(this);
  }

  #report(
    kind: Fact["kind"],
    subject: Subject,
    before: SidedValue | undefined,
    after: SidedValue | undefined,
  ): void {
    this.facts.push({
      ...subject,
      kind,
      ...(before && { before: before.value as Json }),
      ...(after && { after: after.value as Json }),
      base: before ?? this.base,
      revision: after ?? this.revision,
    });
  }
}
