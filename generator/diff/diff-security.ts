/**
 * Compares security: requirements by the content of their schemes, so that a renamed scheme is no change. What an
 * operation does not say itself comes from the document, and is then one change for all operations.
 */
import type { Comparison } from "./comparison.js";
import { diffTexts } from "./diff-text.js";
import type { DocumentReader, Element } from "./document-reader.js";
import {
  byCodeUnit,
  canonicalText,
  listOf,
  member,
  recordOf,
  stringsOf,
} from "./json-value.js";
import { keyedDiff } from "./keyed-diff.js";
import type { Pair, SidedValue } from "./pair.js";
import { below, ROOT, type Place } from "./place.js";

/** The security of two operations. */
export function diffSecurity(
  comparison: Comparison,
  pair: Pair,
  sides: { readonly base: Element; readonly revision: Element },
): void {
  const child = comparison.pair(
    compareSecurity,
    effective(comparison.base, sides.base),
    effective(comparison.revision, sides.revision),
  );
  pair.descend({ text: "security" }, child);
}

type RequirementList = Element<readonly unknown[]>;

function effective(
  reader: DocumentReader,
  { node, place }: Element,
): RequirementList {
  const own = node["security"];
  if (Array.isArray(own)) return reader.side(own, below(place, "security"));
  const all = listOf(reader.document.security);
  return reader.side(all, below(ROOT, "security"));
}

interface Requirement extends SidedValue {
  readonly schemes: readonly Scheme[];
}

interface Scheme {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly element: Element;
  /** Everything but words. */
  readonly content: string;
}

function compareSecurity(
  comparison: Comparison,
  pair: Pair,
  base: RequirementList,
  revision: RequirementList,
): void {
  const before = readRequirements(comparison.base, base);
  const after = readRequirements(comparison.revision, revision);
  const same = keyedDiff(by(content, before), by(content, after));
  for (const [, left, right] of same.persisted) {
    descend(comparison, pair, { left, right });
  }
  const gone = same.removed.map(([, requirement]) => requirement);
  const come = same.added.map(([, requirement]) => requirement);
  if (reportPresence(pair, before, after)) return;
  const named = keyedDiff(by(names, gone), by(names, come));
  for (const [name, left, right] of named.persisted) {
    descend(comparison, pair, { left, right });
    pair.compare({ element: "security", keyword: "scopes", name }, left, right);
  }
  const [left, right] = [named.removed[0], named.added[0]];
  if (left && right && named.removed.length + named.added.length === 2) {
    const subject = { element: "security", keyword: "requirement" } as const;
    pair.compare({ ...subject, name: right[0] }, left[1], right[1]);
    return;
  }
  for (const [name, requirement] of named.removed) {
    pair.compare({ element: "security", name }, requirement, undefined);
  }
  for (const [name, right] of named.added) {
    pair.compare({ element: "security", name }, undefined, right);
  }
}

/** Without any requirement there is no security at all; true when that is what changed. */
function reportPresence(
  pair: Pair,
  before: readonly Requirement[],
  after: readonly Requirement[],
): boolean {
  if (before.length === 0 || after.length === 0) {
    const presence = ([first]: readonly Requirement[], at: Place) => ({
      value: first !== undefined,
      place: first?.place ?? at,
    });
    pair.compare(
      { element: "security", keyword: "required" },
      presence(before, pair.base.place),
      presence(after, pair.revision.place),
    );
    return true;
  }
  return false;
}

function readRequirements(
  reader: DocumentReader,
  list: RequirementList,
): readonly Requirement[] {
  const schemes = recordOf(reader.document.components?.securitySchemes);
  return list.node.map((node, index) => {
    const required = Object.entries(recordOf(node)).map(([name, scopes]) => {
      const place = below(ROOT, "components", "securitySchemes", name);
      const element = reader.element({ node: member(schemes, name), place });
      const known = Object.keys(element.node).length > 0;
      return {
        name,
        scopes: [...stringsOf(scopes)].sort(byCodeUnit),
        element,
        content: known ? canonicalText(withoutWords(element)) : name,
      };
    });
    const value = required.map(({ name, scopes }) => [name, scopes] as const);
    return {
      value: Object.fromEntries(value),
      place: below(list.place, String(index)),
      schemes: required,
    };
  });
}

function withoutWords({ node }: Element): unknown {
  const entries = Object.entries(node);
  return Object.fromEntries(
    entries.filter(
      ([name]) => name !== "description" && name !== "x-doc-source",
    ),
  );
}

function by(
  keyOf: (scheme: Scheme) => string,
  requirements: readonly Requirement[],
): ReadonlyMap<string, Requirement> {
  return new Map(
    requirements.map((requirement) => [
      requirement.schemes.map(keyOf).sort(byCodeUnit).join(" + ") || "none",
      requirement,
    ]),
  );
}

function content(scheme: Scheme): string {
  return `${scheme.content} ${scheme.scopes.join()}`;
}

function names(scheme: Scheme): string {
  return scheme.name;
}

function descend(
  comparison: Comparison,
  pair: Pair,
  { left, right }: { readonly left: Requirement; readonly right: Requirement },
): void {
  const order = (a: Scheme, b: Scheme) => {
    return byCodeUnit(content(a), content(b));
  };
  const lefts = [...left.schemes].sort(order);
  const rights = [...right.schemes].sort(order);
  for (const [index, scheme] of lefts.entries()) {
    const byName = rights.find(({ name }) => name === scheme.name);
    const other = byName ?? rights[index];
    if (!other) continue;
    const child = comparison.pair(
      compareSchemes,
      scheme.element,
      other.element,
    );
    pair.descend({ text: other.name }, child);
  }
}

function compareSchemes(
  _comparison: Comparison,
  pair: Pair,
  base: Element,
  revision: Element,
): void {
  diffTexts(pair, ["description"], base, revision);
  const { added, removed, persisted } = keyedDiff(
    membersOf(base),
    membersOf(revision),
  );
  const subject = (keyword: string) =>
    ({ element: "security", keyword }) as const;
  for (const [keyword, left] of removed) {
    pair.compare(subject(keyword), left, undefined);
  }
  for (const [keyword, right] of added) {
    pair.compare(subject(keyword), undefined, right);
  }
  for (const [keyword, left, right] of persisted) {
    pair.compare(subject(keyword), left, right);
  }
}

function membersOf(element: Element): ReadonlyMap<string, SidedValue> {
  const entries = Object.entries(recordOf(withoutWords(element)));
  return new Map(
    entries.map(([keyword, value]) => [
      keyword,
      { value, place: below(element.place, keyword) },
    ]),
  );
}
