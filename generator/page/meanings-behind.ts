/** Words behind a URI that say what its placeholders mean. Input: the line; output: the line without them. */

/** "GET /v1/{id}, where id is that of a lamp". */
const MEANINGS_BEHIND = /[,，;；]\s*where\s(.{1,300})$/i;

export function withoutMeanings(line: string): string {
  return line.replace(MEANINGS_BEHIND, (behind, words: string, at: number) =>
    namesPlaceholder(words, line.slice(0, at)) ? "" : behind,
  );
}

/** Words behind a URI that mean one of its placeholders; others make it a sentence about another call. */
function namesPlaceholder(words: string, uri: string): boolean {
  const names = [...uri.toLowerCase().matchAll(/[{<(:]([\w-]+)/g)].map(
    ([, name]) => name,
  );
  const said = words.toLowerCase().split(/[^\w-]+/);
  return said.some((word, at) =>
    [word, `${word}_${said[at + 1] ?? ""}`].some((name) =>
      names.includes(name),
    ),
  );
}
