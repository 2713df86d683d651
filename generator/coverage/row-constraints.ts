/** What became of the constraints that a row's words demand: keywords of the contract, or why there are none. */
import type { ConstraintSource } from "../contract/sources-document.js";
import type { ParameterRow } from "../page/page-model.js";
import type { RowConstraint, RowFate } from "./account.js";
import type { PageContext } from "./page-context.js";

/** What each constraint of the row became, by its rule and words. */
export function constraintsOf(
  row: ParameterRow,
  fate: RowFate,
  { places }: PageContext,
): RowConstraint[] {
  const { constraints } = row.prose;
  if (constraints.length === 0) return [];
  const known = new Map<string, ConstraintSource>();
  const pointers = "pointers" in fate ? fate.pointers : [];
  // One place shows what became of the words: where a row has many, they were treated alike.
  const [first = ""] = pointers;
  const entry = Object.hasOwn(places.entries, first)
    ? places.entries[first]
    : undefined;
  for (const source of entry?.constraints ?? [])
    known.set(wordsKey(source), source);
  return constraints.map((constraint) => {
    const { kind, rule, words } = constraint;
    const source = known.get(wordsKey(constraint));
    return {
      kind,
      rule,
      words,
      keywords: source?.keywords ?? [],
      ...(source?.dropped === undefined ? {} : { dropped: source.dropped }),
      ...(source?.withdrawn === undefined
        ? {}
        : { withdrawn: source.withdrawn }),
    };
  });
}

function wordsKey({
  kind,
  rule,
  words,
}: Pick<RowConstraint, "kind" | "rule" | "words">): string {
  return `${kind}\n${rule}\n${words}`;
}
