/** The name that a misspelt one was most likely meant to be. */

/** The candidate with the fewest edits, if they are few enough to call it a slip. */
export function nearestName(
  name: string,
  candidates: Iterable<string>,
): string | undefined {
  const limit = Math.max(1, Math.floor(name.length * 0.4));
  let nearest: string | undefined;
  let fewest = limit + 1;
  for (const candidate of candidates) {
    const edits = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) {
      nearest = candidate;
      fewest = edits;
    }
  }
  return nearest;
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(
        Math.min(
          (next[j - 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + cost,
        ),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
