/** Calls whose path a page breaks for reading. Input: the text of a paragraph; output: its lines, such a path on one. */
import { REQUEST_LINE } from "../vocabulary/markers.js";

/** The lines of a paragraph; a path that was broken for reading is one line again. */
export function withBrokenPaths(text: string): string[] {
  const lines = text.split("\n");
  return lines.length === 1
    ? lines
    : lines.reduce<string[]>((joined, line) => {
        const before = joined.at(-1);
        if (before !== undefined && goesOn(before.trim(), line.trim()))
          joined[joined.length - 1] = before.trimEnd() + line.trim();
        else joined.push(line);
        return joined;
      }, []);
}

function goesOn(call: string, line: string): boolean {
  if (/\s/.test(line) || !/\S\s*\/\S/.test(call)) return false;
  return (
    REQUEST_LINE.exec(call)?.[0] === call &&
    (/^(?:\/(?!v\d)[\w{]|\{?[?&]\w)/.test(line) ||
      (call.endsWith("/") && /^[\w{][\w{}./?&=-]*$/.test(line)))
  );
}
