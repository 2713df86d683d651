/**
 * Finds what only got another name: among things that went and came, those that are alike in shape, words and name.
 * Known limits: guesses, each reported as a rename so that it can be checked; with more than `MOST_PAIRS` combinations
 * it looks no further.
 */

/** A thing that went or came. */
export interface Renamable<T> {
  readonly name: string;
  readonly thing: T;
  /** Must be equal on both sides; names that only differ in case and separators are excused. */
  readonly type: string;
  /** Equal for the same shape; undefined where the shape says nothing. */
  readonly shape: string | undefined;
  readonly words: string | undefined;
}

export interface Rename<T> {
  readonly base: Renamable<T>;
  readonly revision: Renamable<T>;
}

const MOST_PAIRS = 2_500;
const ENOUGH = 0.48;
const WEIGHTS = { name: 0.6, words: 0.6, shape: 0.2 } as const;
const SHORTEST_WORDS = 12;

/** The renames among two lists; each thing in one at most. */
export function matchRenames<T>(
  removed: readonly Renamable<T>[],
  added: readonly Renamable<T>[],
): readonly Rename<T>[] {
  if (removed.length * added.length > MOST_PAIRS) return [];
  const candidates = removed
    .flatMap((base) =>
      added.map((revision) => ({
        base,
        revision,
        score: score(base, revision),
      })),
    )
    .filter((candidate) => candidate.score >= ENOUGH);
  // Sorting keeps the order of the documents among equals.
  candidates.sort((a, b) => b.score - a.score);
  const taken = new Set<unknown>();
  const renames: Rename<T>[] = [];
  for (const { base, revision } of candidates) {
    if (taken.has(base) || taken.has(revision)) continue;
    taken.add(base).add(revision);
    renames.push({ base, revision });
  }
  return renames;
}

function score<T>(base: Renamable<T>, revision: Renamable<T>): number {
  const isSpelling = lettersOf(base.name) === lettersOf(revision.name);
  if (isSpelling) return 2;
  if (base.type !== revision.type) return 0;
  if (withoutDigits(base.name) === withoutDigits(revision.name)) return 0;
  const likeness = nameLikeness(base.name, revision.name);
  const sameWords =
    base.words !== undefined &&
    base.words.length >= SHORTEST_WORDS &&
    base.words === revision.words;
  const sameShape = base.shape !== undefined && base.shape === revision.shape;
  return (
    (likeness >= 0.8 || sameWords || (sameShape && likeness >= 0.5)
      ? likeness * WEIGHTS.name
      : 0) +
    (sameWords ? WEIGHTS.words : 0) +
    (sameShape ? WEIGHTS.shape : 0)
  );
}

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function withoutDigits(name: string): string {
  return name.replaceAll(/\d+/g, "");
}

/** Longer names are not worth the time. */
const LONGEST_NAME = 100;

/** From 0 to 1: how much of the longer name stays when one is turned into the other. */
export function nameLikeness(left: string, right: string): number {
  const longest = Math.max(left.length, right.length);
  if (longest === 0 || longest > LONGEST_NAME) return left === right ? 1 : 0;
  return 1 - editDistance(left, right) / longest;
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const isSame = left[i - 1] === right[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
