/**
 * The structural fingerprint of a fact at one place: equal whenever it is the same change, however pages are worded,
 * ordered and numbered. The values count, so that accepting one change never hides the next one at the same place.
 */
import type { Reach } from "./change.js";
import { hashText } from "./hash-text.js";
import { canonicalText, isRecord } from "./json-value.js";
import type { Fact } from "./pair.js";

/** Members that hold words or say where something was read. */
const WORDS: ReadonlySet<string> = new Set([
  "description",
  "summary",
  "title",
  "example",
  "examples",
  "x-doc-source",
]);

/** Sixteen or fewer letters and digits. */
export function printOf(fact: Fact, reach: Reach): string {
  const { kind, element, keyword, name, isSpread } = fact;
  const operation = isSpread ? undefined : reach.operation;
  const isWords = element === "description" || element === "example";
  const isAlternative = element === "alternative";
  const values = isWords ? [] : [fact.before, fact.after].map(withoutWords);
  return hashText(
    canonicalText([
      kind,
      element,
      keyword ?? "",
      isAlternative ? "" : (name ?? ""),
      operation?.method ?? "",
      operation?.path.replaceAll(/\{[^{}]*\}/g, "{}") ?? "",
      isSpread ? "" : (reach.direction ?? ""),
      isSpread ? [] : reach.trail,
      isAlternative ? [] : values,
    ]),
  );
}

/** Foreign values may be nested deeper than the call stack; what lies below hardly tells changes apart. */
const DEEPEST = 32;

function withoutWords(value: unknown, depth = DEEPEST): unknown {
  if (depth === 0) return "…";
  if (Array.isArray(value)) {
    return value.map((item) => withoutWords(item, depth - 1));
  }
  if (!isRecord(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !WORDS.has(name))
      .map(([name, member]) => [name, withoutWords(member, depth - 1)]),
  );
}
