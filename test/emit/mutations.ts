/** Changes JSON values at random, with a seed: the same changes in every run. */

const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  1,
  -1,
  1.5,
  1e9,
  "",
  "a",
  "change",
  "new",
  "x".repeat(300),
  [],
  {},
  [[]],
  [null],
  { length: 1 },
  { length: 1, width: 2 },
];
const NAMES = [
  "extra",
  "kind",
  "width",
  "gift",
  "card",
  "old_order_id",
  "length",
  "a",
];

/** `count` values, each a copy of `value` with one to three changes. */
export function* mutationsOf(
  value: unknown,
  count: number,
  seed = 42,
): Generator<unknown> {
  const random = seededRandom(seed);
  for (let index = 0; index < count; index++) {
    let changed: unknown = structuredClone(value);
    const changes = 1 + Math.floor(random() * 3);
    for (let round = 0; round < changes; round++)
      changed = mutate(changed, random);
    yield changed;
  }
}

function mutate(value: unknown, random: () => number): unknown {
  const isHolder = typeof value === "object" && value !== null;
  if (!isHolder || random() < 0.08) return pick(VALUES, random);
  const keys = Object.keys(value);
  const key =
    random() < 0.12 || keys.length === 0
      ? pick(NAMES, random)
      : pick(keys, random);
  if (Array.isArray(value)) {
    const items: unknown[] = [...(value as unknown[])];
    const index = Math.floor(random() * items.length);
    const choice = random();
    if (choice < 0.15) items.splice(index, 1);
    else if (choice < 0.3) items.push(structuredClone(items[index]) ?? null);
    else items[index] = mutate(items[index], random);
    return items;
  }
  const members: Record<string, unknown> = { ...value };
  if (random() < 0.25) delete members[key];
  else members[key] = mutate(members[key], random);
  return members;
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Numbers from 0 to 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
