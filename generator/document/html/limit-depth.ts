/**
 * Keeps a page's nesting within what the parser can take: its time grows with the square of the depth.
 * Input: HTML; output: the same text, tags below the limit blanked out, so that every offset stays what it was.
 */

/** Tags that may be open at once: far below what costs time, far above what `read-flow` reads as a document. */
export const MAX_TAGS_OPEN = 2000;
const TAG = /<(\/?)([a-z][a-z0-9]*)/gi;
const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(
    " ",
  ),
);
/** What an opening tag closes by itself when it stands on top, as the parser has it. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["tr", new Set(["tr", "th", "td"])],
  ["th", new Set(["th"])],
  ["td", new Set(["thead", "th", "td"])],
  ["li", new Set(["li"])],
  ["p", new Set(["p"])],
  ["dt", new Set(["dt", "dd"])],
  ["dd", new Set(["dt", "dd"])],
  ["option", new Set(["option"])],
]);

/** Blanks out the tags of elements that lie too deep. */
export function limitDepth(html: string): string {
  if (html.length < MAX_TAGS_OPEN * 3) return html;
  const kept: string[] = [];
  let from = 0;
  const blank = (start: number): void => {
    const close = html.indexOf(">", start);
    const end = close === -1 ? html.length : close + 1;
    kept.push(html.slice(from, start), " ".repeat(end - start));
    from = end;
    TAG.lastIndex = end;
  };
  const stack: string[] = [];
  const open = new Map<string, number>();
  const pop = (): void => {
    const name = stack.pop() as string;
    open.set(name, (open.get(name) ?? 0) - 1);
  };
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const name = (match[2] as string).toLowerCase();
    if (VOID.has(name)) continue;
    if (match[1]) {
      if ((open.get(name) ?? 0) === 0) continue;
      while (stack.at(-1) !== name) pop();
      pop();
      if (stack.length >= MAX_TAGS_OPEN) blank(match.index);
    } else {
      while (CLOSES.get(name)?.has(stack.at(-1) ?? "")) pop();
      stack.push(name);
      open.set(name, (open.get(name) ?? 0) + 1);
      if (stack.length > MAX_TAGS_OPEN) blank(match.index);
    }
  }
  return from === 0 ? html : kept.join("") + html.slice(from);
}
