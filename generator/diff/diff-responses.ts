/** Compares responses by status code, in each the text, the headers, the content and the links. */
import type { Direction } from "./change.js";
import type { Comparison } from "./comparison.js";
import { diffExtensions } from "./diff-extensions.js";
import { diffContent } from "./diff-media-types.js";
import { compareParameters, summary } from "./diff-parameters.js";
import { diffTexts } from "./diff-text.js";
import type { DocumentReader, Element } from "./document-reader.js";
import { recordOf } from "./json-value.js";
import { keyedDiff } from "./keyed-diff.js";
import type { Pair, SidedValue } from "./pair.js";
import { below } from "./place.js";

/** The responses of two operations. */
export function diffResponses(
  comparison: Comparison,
  pair: Pair,
  sides: ResponseSides,
): void {
  const { direction } = sides;
  const { added, removed, persisted } = keyedDiff(
    responsesOf(comparison.base, sides.base),
    responsesOf(comparison.revision, sides.revision),
  );
  const subject = (status: string) =>
    ({
      element: "response",
      name: status,
      steps: [{ text: `response ${status}` }],
      direction,
    }) as const;
  for (const [status, left] of removed) {
    pair.compare(subject(status), responseSummary(left), undefined);
  }
  for (const [status, right] of added) {
    pair.compare(subject(status), undefined, responseSummary(right));
  }
  for (const [status, left, right] of persisted) {
    const child = comparison.pairOf(compareResponses, left, right);
    pair.descend({ text: `response ${status}` }, child, direction);
  }
}

export interface ResponseSides {
  readonly base: Element;
  readonly revision: Element;
  readonly direction: Direction;
}

function responsesOf(
  reader: DocumentReader,
  operation: Element,
): ReadonlyMap<string, Element> {
  const responses = new Map<string, Element>();
  const entries = Object.entries(recordOf(operation.node["responses"]));
  for (const [status, node] of entries) {
    if (status.startsWith("x-")) continue;
    const place = below(operation.place, "responses", status);
    const key = status === "default" ? status : status.toUpperCase();
    responses.set(key, reader.element({ node, place }));
  }
  return responses;
}

function responseSummary({ node, place, source }: Element): SidedValue {
  const { description } = node;
  return { value: { description: description ?? "" }, place, source };
}

function compareResponses(
  comparison: Comparison,
  pair: Pair,
  base: Element,
  revision: Element,
): void {
  diffTexts(pair, ["summary", "description"], base, revision);
  diffHeaders(comparison, pair, { base, revision });
  diffContent(comparison, pair, { base, revision });
  diffLinks(pair, base, revision);
  diffExtensions(pair, base, revision);
}

interface NamedElement {
  readonly name: string;
  readonly element: Element;
}

function diffHeaders(
  comparison: Comparison,
  pair: Pair,
  sides: { readonly base: Element; readonly revision: Element },
): void {
  const { added, removed, persisted } = keyedDiff(
    headersOf(comparison.base, sides.base),
    headersOf(comparison.revision, sides.revision),
  );
  const subject = ({ name }: NamedElement) =>
    ({
      element: "header",
      name,
      steps: [{ text: `header ${name}` }],
    }) as const;
  for (const [, left] of removed) {
    const value = summary(comparison.base, left.element);
    pair.compare(subject(left), value, undefined);
  }
  for (const [, right] of added) {
    const value = summary(comparison.revision, right.element);
    pair.compare(subject(right), undefined, value);
  }
  for (const [, left, right] of persisted) {
    const { element, name } = right;
    const child = comparison.pairOf(compareParameters, left.element, element);
    pair.descend({ text: `header ${name}` }, child);
  }
}

/** By name without case. */
function headersOf(
  reader: DocumentReader,
  response: Element,
): ReadonlyMap<string, NamedElement> {
  const headers = new Map<string, NamedElement>();
  const entries = Object.entries(recordOf(response.node["headers"]));
  for (const [name, node] of entries) {
    const place = below(response.place, "headers", name);
    const element = reader.element({ node, place });
    headers.set(name.toLowerCase(), { name, element });
  }
  return headers;
}

function diffLinks(pair: Pair, base: Element, revision: Element): void {
  const links = keyedDiff(linksOf(base), linksOf(revision));
  const subject = (name: string) => ({ element: "link", name }) as const;
  for (const [name, left] of links.removed) {
    pair.compare(subject(name), left, undefined);
  }
  for (const [name, right] of links.added) {
    pair.compare(subject(name), undefined, right);
  }
  for (const [name, left, right] of links.persisted) {
    pair.compare(subject(name), left, right);
  }
}

function linksOf({ node, place }: Element): ReadonlyMap<string, SidedValue> {
  const entries = Object.entries(recordOf(node["links"]));
  return new Map(
    entries.map(([name, value]) => [
      name,
      { value, place: below(place, "links", name) },
    ]),
  );
}
