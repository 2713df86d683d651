/**
 * Compares `x-` members: those with entries entry by entry, by the member that tells them apart, the rest as whole values.
 * `x-doc-source` never differs: where something was read is no part of it.
 */
import type { ElementKind } from "./change.js";
import { canonicalText, isRecord, recordOf } from "./json-value.js";
import { keyedDiff } from "./keyed-diff.js";
import type { Pair, SidedValue } from "./pair.js";
import { below } from "./place.js";
import type { TextOwner } from "./diff-text.js";

interface ExtensionRule {
  readonly element: ElementKind;
  /** The member that names an entry; without one the extension is a whole value. */
  readonly key?: string;
  /** Members of entries that say where something was read, or that are compared elsewhere. */
  readonly ignored?: readonly string[];
}

const RULES: ReadonlyMap<string, ExtensionRule> = new Map([
  ["x-doc-permissions", { element: "permission", key: "action" }],
  ["x-doc-error-codes", { element: "errorCode", key: "code" }],
  [
    "x-doc-variants",
    { element: "extension", key: "name", ignored: ["page", "schema", "$ref"] },
  ],
  ["x-doc-rate-limit", { element: "rateLimit" }],
  ["x-doc-examples", { element: "example" }],
]);
const PLAIN: ExtensionRule = { element: "extension" };
const IGNORED: ReadonlySet<string> = new Set(["x-doc-source", "x-webhooks"]);

/** Every `x-` member of two objects. */
export function diffExtensions(
  pair: Pair,
  base: TextOwner,
  revision: TextOwner,
): void {
  const keywords = new Set([
    ...extensionsOf(base.node),
    ...extensionsOf(revision.node),
  ]);
  for (const keyword of keywords) {
    const { element, key, ignored } = RULES.get(keyword) ?? PLAIN;
    const left = memberOf(base, keyword);
    const right = memberOf(revision, keyword);
    const lists = [left, right].every(
      (side) => side === undefined || Array.isArray(side.value),
    );
    if (key === undefined || !lists) {
      pair.compare({ element, keyword }, left, right);
      continue;
    }
    const entries = keyedDiff(
      byKey(left, key, ignored),
      byKey(right, key, ignored),
    );
    const subject = (name: string) => ({ element, keyword, name });
    for (const [name, entry] of entries.removed) {
      pair.compare(subject(name), entry, undefined);
    }
    for (const [name, entry] of entries.added) {
      pair.compare(subject(name), undefined, entry);
    }
    for (const [name, a, b] of entries.persisted) {
      pair.compare(subject(name), a, b);
    }
  }
}

function extensionsOf(node: TextOwner["node"]): readonly string[] {
  return Object.keys(node).filter(
    (name) => name.startsWith("x-") && !IGNORED.has(name),
  );
}

function memberOf(
  { node, place }: TextOwner,
  keyword: string,
): SidedValue | undefined {
  const value = node[keyword];
  return value === undefined
    ? undefined
    : { value, place: below(place, keyword) };
}

function byKey(
  list: SidedValue | undefined,
  key: string,
  ignored: readonly string[] = [],
): ReadonlyMap<string, SidedValue> {
  const entries = new Map<string, SidedValue>();
  if (!Array.isArray(list?.value)) return entries;
  for (const [index, entry] of (list.value as unknown[]).entries()) {
    const name = recordOf(entry)[key];
    const value = isRecord(entry)
      ? Object.fromEntries(
          Object.entries(entry).filter(
            ([member]) =>
              member !== "x-doc-source" && !ignored.includes(member),
          ),
        )
      : entry;
    const place = below(list.place, String(index));
    const id = typeof name === "string" ? name : canonicalText(name ?? value);
    entries.set(id, { value, place });
  }
  return entries;
}
