/** Patterns with the flag `y`, tried at one place of a text. */

/** The match of a sticky pattern at `at`. */
export function match(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where the match of a sticky pattern at `at` ends. */
export function afterMatch(
  pattern: RegExp,
  text: string,
  at: number,
): number | undefined {
  const found = match(pattern, text, at);
  return found ? at + found[0].length : undefined;
}
