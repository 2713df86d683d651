/** Where the parts of a contract were read, from `<service>.sources.json`: for the origins of changes. */
import type { SourcesDocument } from "../contract/sources-document.js";
import type { ComparedSide } from "../diff/make-report.js";
import type { Occurrence } from "../diff/origins.js";

type OccurrenceOf = NonNullable<ComparedSide["occurrenceOf"]>;

/** Of a sources file, which is read only when something changed. */
export function storedOccurrences(
  read: () => string | undefined,
): OccurrenceOf {
  let lookUp: OccurrenceOf | undefined;
  return (pointer, page) => {
    lookUp ??= parsedOccurrences(read());
    return lookUp(pointer, page);
  };
}

function parsedOccurrences(text: string | undefined): OccurrenceOf {
  try {
    if (text) return occurrencesOf(JSON.parse(text) as SourcesDocument);
  } catch {
    // A damaged file costs lines of pages, nothing else.
  }
  return () => undefined;
}

/** The nearest part at or above a pointer that stands on the page, else the nearest at all. */
export function occurrencesOf({
  entries,
  pages,
}: SourcesDocument): OccurrenceOf {
  return (pointer, page) => {
    let first: Occurrence | undefined;
    let at = pointer.replace(/^#/, "");
    while (at !== "") {
      const entry = Object.hasOwn(entries, at) ? entries[at] : undefined;
      const all = (entry?.occurrences ?? []).map((one): Occurrence => {
        const { table, row, line } = one;
        return {
          page: pages[one.page]?.name ?? one.page,
          ...(table !== undefined && { table }),
          ...(row !== undefined && { row }),
          ...(line !== undefined && { line }),
        };
      });
      const own = all.find((one) => one.page === page);
      if (own) return own;
      first ??= all[0];
      // A row is nearer than the table it stands in.
      if (first?.row !== undefined) return first;
      at = at.slice(0, at.lastIndexOf("/"));
    }
    return first;
  };
}
