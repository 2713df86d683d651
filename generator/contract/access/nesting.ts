/**
 * How deep a value may nest. Input: any value, of YAML with shared and circular parts too; output: whether anything that
 * recurses over it could run out of stack. Looked at once, where documents come in.
 */

/** Levels of objects and lists: deeper than any document that people read. */
export const DEEPEST = 200;

/** More objects and lists than the largest documents have: from there on aliases may be why. */
const MOST_VISITS = 2_000_000;

/** True for what nests deeper than `DEEPEST`, and for what holds itself. Time grows with the size, not with aliases. */
export function isTooDeep(value: unknown): boolean {
  // To remember what was seen takes several times as long as to look.
  const walk = { visits: 0 };
  const isDeep = reachesBelow(value, DEEPEST, walk);
  return walk.visits <= MOST_VISITS
    ? isDeep
    : heightOf(value, 0, new Map()) > DEEPEST;
}

/** True where something lies more than `levels` below; stops after `MOST_VISITS`. */
function reachesBelow(
  value: unknown,
  levels: number,
  walk: { visits: number },
): boolean {
  if (typeof value !== "object" || value === null) return false;
  walk.visits += 1;
  if (levels === 0 || walk.visits > MOST_VISITS) return true;
  // A list of the members would be made for every object.
  for (const key in value) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    // Most are texts and numbers.
    if (typeof member !== "object" || member === null) continue;
    if (reachesBelow(member, levels - 1, walk)) return true;
  }
  return false;
}

/** Levels below and with `value`, or more than `DEEPEST`: the way down ends there, so that circles do. */
function heightOf(
  value: unknown,
  depth: number,
  known: Map<object, number>,
): number {
  if (typeof value !== "object" || value === null) return 0;
  if (depth > DEEPEST) return Infinity;
  const before = known.get(value);
  if (before !== undefined) return before;
  let highest = 0;
  const members = Array.isArray(value) ? value : Object.values(value);
  for (const member of members as readonly unknown[]) {
    const height = heightOf(member, depth + 1, known);
    // One way down that is too deep decides for everything above it.
    if (height === Infinity) return Infinity;
    if (height > highest) highest = height;
  }
  known.set(value, highest + 1);
  return highest + 1;
}
