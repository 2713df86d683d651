/** Whether a page nests deeper than any page does: walking and matching such a tree takes time without end. */

const DEEPEST = 1000;
/** Elements without an end, or whose end may be left out: they do not count. */
const UNCOUNTED = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option colgroup".split(
    " ",
  ),
);

/** Counts tags, without making a tree of them. */
export function nestsTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = ""] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]{0,20})/gi,
  )) {
    if (UNCOUNTED.has(name.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
