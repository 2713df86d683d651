/** Puts the keys of an object in one order: by code unit. Input: an object; output: its own keys. */

/** `first` are names that come before the others. */
export function orderedKeys(node: object, first: readonly unknown[]): string[] {
  const sorted = sortedKeys(node);
  if (first.length === 0) return sorted;
  const leading = new Set(
    first.filter(
      (name): name is string =>
        typeof name === "string" && Object.hasOwn(node, name),
    ),
  );
  return [...leading, ...sorted.filter((name) => !leading.has(name))];
}

/** More keys than this are worth a sort that makes lists of its own. */
const FEW_KEYS = 12;

function sortedKeys(node: object): string[] {
  const keys = Object.keys(node);
  if (keys.length > FEW_KEYS) return keys.sort();
  for (let end = 1; end < keys.length; end++) {
    const key = keys[end] ?? "";
    let at = end;
    for (; at > 0 && (keys[at - 1] ?? "") > key; at--) {
      keys[at] = keys[at - 1] ?? "";
    }
    keys[at] = key;
  }
  return keys;
}
