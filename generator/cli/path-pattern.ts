/**
 * Path patterns of the configuration: `*` stands for part of one segment, `**` for any number of segments.
 * The pattern becomes a list of segments, never a regular expression: matching takes time in proportion to both.
 */

/** True when `path`, such as `/v2/{project_id}/orders`, is meant by `pattern`, such as `/v2/**`. */
export function matchesPattern(path: string, pattern: string): boolean {
  return matchesSequence(path.split("/"), pattern.split("/"), {
    isRest: (part) => part === "**",
    matches: (segment, part) =>
      matchesSequence([...segment], [...part], {
        isRest: (character) => character === "*",
        matches: (a, b) => a === b,
      }),
  });
}

interface Matching {
  readonly isRest: (part: string) => boolean;
  readonly matches: (item: string, part: string) => boolean;
}

/** Wildcard matching that remembers the last `*` only, as is enough when there are no alternatives. */
function matchesSequence(
  items: readonly string[],
  parts: readonly string[],
  matching: Matching,
): boolean {
  let item = 0;
  let part = 0;
  let restPart = -1;
  let restItem = 0;
  while (item < items.length) {
    const wanted = parts[part];
    if (wanted !== undefined && matching.isRest(wanted)) {
      restPart = part;
      restItem = item;
      part += 1;
    } else if (
      wanted !== undefined &&
      matching.matches(items[item] ?? "", wanted)
    ) {
      item += 1;
      part += 1;
    } else if (restPart >= 0) {
      restItem += 1;
      item = restItem;
      part = restPart + 1;
    } else {
      return false;
    }
  }
  return parts.slice(part).every(matching.isRest);
}
