/**
 * What makes two path templates one path: everything but the names of their parameters.
 * Known limit: a parameter that is only part of a segment (`{id}.json`) counts as a parameter all the same.
 */

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The template with every parameter as `{}`: `/v2/{}/desktops`. */
export function pathIdentity(path: string): string {
  return path.replace(PLACEHOLDER, "{}");
}

/** Identity of an operation: `POST /v2/{}/desktops`. */
export function operationKey(method: string, path: string): string {
  return `${method} ${pathIdentity(path)}`;
}

/** Names of the template's parameters, in order, repeated ones too. */
export function placeholdersOf(path: string): string[] {
  return [...path.matchAll(PLACEHOLDER)].map((match) => match[1] ?? "");
}

/** The template with its parameters named anew, by position. */
export function withPlaceholders(
  path: string,
  names: readonly string[],
): string {
  let index = 0;
  return path.replace(PLACEHOLDER, (whole) => {
    const name = names[index++];
    return name === undefined ? whole : `{${name}}`;
  });
}

/** Numbers of the first segment that is a version: `[2, 1]` for `/v2.1/...`. */
export function pathVersion(path: string): readonly number[] | undefined {
  for (const segment of path.split("/")) {
    const match = /^v(\d{1,4}(?:\.\d{1,4})*)$/i.exec(segment);
    if (match?.[1]) return match[1].split(".").map(Number);
  }
  return undefined;
}

/** Orders versions; a path without one is older than all. */
export function compareVersions(
  left: readonly number[] | undefined,
  right: readonly number[] | undefined,
): number {
  const a = left ?? [-1];
  const b = right ?? [-1];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** `V2`, `V2_1`: what tells versions of one operation apart. A trailing `.0` is left out. */
export function versionSuffix(version: readonly number[]): string {
  const numbers = [...version];
  while (numbers.length > 1 && numbers.at(-1) === 0) numbers.pop();
  return `V${numbers.join("_")}`;
}
