/** Compares `content`: media types by name (case and blanks aside), in each the schema, the examples and the encoding. */
import type { Comparison } from "./comparison.js";
import type { Direction } from "./change.js";
import { diffExamples } from "./diff-examples.js";
import { diffExtensions } from "./diff-extensions.js";
import { schemaPair } from "./diff-schemas.js";
import type { Element } from "./document-reader.js";
import { recordOf } from "./json-value.js";
import { keyedDiff } from "./keyed-diff.js";
import type { Pair, SidedValue } from "./pair.js";
import { below, type Located } from "./place.js";

/** Media types of a request body, response, parameter or header; named in locations where there are several. */
export function diffContent(
  comparison: Comparison,
  pair: Pair,
  sides: ContentSides,
): void {
  const { base, revision, direction } = sides;
  const before = contentOf(base);
  const after = contentOf(revision);
  const { added, removed, persisted } = keyedDiff(before, after);
  const isOnly = before.size <= 1 && after.size <= 1;
  for (const [name, right] of added) {
    pair.compare({ element: "mediaType", name }, undefined, sided(name, right));
  }
  for (const [name, left] of removed) {
    pair.compare({ element: "mediaType", name }, sided(name, left), undefined);
  }
  for (const [name, left, right] of persisted) {
    const child = comparison.pairOf(
      compareMediaTypes,
      comparison.base.element(left),
      comparison.revision.element(right),
    );
    const step = isOnly
      ? undefined
      : ({ text: ` (${name})`, suffix: true } as const);
    pair.descend(step, child, direction);
  }
}

export interface ContentSides {
  readonly base: Element;
  readonly revision: Element;
  readonly direction?: Direction;
}

function compareMediaTypes(
  comparison: Comparison,
  pair: Pair,
  base: Element,
  revision: Element,
): void {
  pair.descend(
    undefined,
    schemaPair(comparison, [schemaOf(base)], [schemaOf(revision)]),
  );
  diffExamples(pair, comparison, base, revision);
  const encodings = keyedDiff(encodingsOf(base), encodingsOf(revision));
  const subject = (name: string) =>
    ({ element: "mediaType", keyword: "encoding", name }) as const;
  for (const [name, left] of encodings.removed) {
    pair.compare(subject(name), left, undefined);
  }
  for (const [name, right] of encodings.added) {
    pair.compare(subject(name), undefined, right);
  }
  for (const [name, left, right] of encodings.persisted) {
    pair.compare(subject(name), left, right);
  }
  diffExtensions(pair, base, revision);
}

/** The schema of a media type or parameter; without one, anything goes. */
export function schemaOf({ node, place }: Element): Located {
  const schema = node["schema"];
  return { node: schema ?? {}, place: below(place, "schema") };
}

function contentOf({ node, place }: Element): ReadonlyMap<string, Located> {
  const content = new Map<string, Located>();
  for (const [name, media] of Object.entries(recordOf(node["content"]))) {
    const key = name.toLowerCase().replaceAll(" ", "");
    content.set(key, { node: media, place: below(place, "content", name) });
  }
  return content;
}

function sided(name: string, { place }: Located): SidedValue {
  return { value: name, place };
}

function encodingsOf({
  node,
  place,
}: Element): ReadonlyMap<string, SidedValue> {
  const entries = Object.entries(recordOf(node["encoding"]));
  return new Map(
    entries.map(([name, value]) => [
      name,
      { value, place: below(place, "encoding", name) },
    ]),
  );
}
