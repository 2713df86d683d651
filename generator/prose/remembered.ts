/**
 * What was found in a text before: a documentation repeats its sentences from row to row and from page to page.
 * Only within a run, and no more texts than a large handbook has; outside of one every text is looked at anew.
 */

/** More different texts than a large handbook has; from there on each is looked at by itself. */
const MOST_TEXTS = 20_000;
/** Texts that repeat are short. */
const LONGEST_TEXT = 4000;

const memories: Map<string, unknown>[] = [];
/** How many runs are within each other; 0 outside of one. */
let runs = 0;

/** Runs `run`; what it finds in texts is forgotten with its end. */
export function remembering<T>(run: () => T): T {
  runs += 1;
  try {
    return run();
  } finally {
    runs -= 1;
    if (runs === 0) for (const memory of memories) memory.clear();
  }
}

/**
 * `find`, asked once for each text of a run. It must depend on nothing but the text, and its findings must not be
 * changed by who has them.
 */
export function remembered<T extends NonNullable<unknown> | null>(
  find: (text: string) => T,
): (text: string) => T {
  const memory = new Map<string, T>();
  memories.push(memory);
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    const found = find(text);
    const isKept =
      runs > 0 && text.length <= LONGEST_TEXT && memory.size < MOST_TEXTS;
    if (isKept) memory.set(text, found);
    return found;
  };
}
