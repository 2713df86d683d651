/** Compares two operations with the same method and path: what they say of themselves, then each part as its own pair. */
import type { Direction } from "./change.js";
import type { Comparison } from "./comparison.js";
import { diffCallbacks } from "./diff-callbacks.js";
import { diffContent } from "./diff-media-types.js";
import { diffExtensions } from "./diff-extensions.js";
import { diffParameters } from "./diff-parameters.js";
import { diffResponses } from "./diff-responses.js";
import { diffSecurity } from "./diff-security.js";
import { diffServers } from "./diff-servers.js";
import { diffTexts } from "./diff-text.js";
import type { Element } from "./document-reader.js";
import { stringsOf } from "./json-value.js";
import { keyedDiff } from "./keyed-diff.js";
import type { OperationSide } from "./operation-side.js";
import type { Pair, SidedValue } from "./pair.js";
import { below } from "./place.js";

/** An operation that the caller sends. */
export function compareOperations(
  comparison: Comparison,
  pair: Pair,
  base: OperationSide,
  revision: OperationSide,
): void {
  const directions = ["request", "response"] as const;
  diffOperation(comparison, pair, { base, revision, directions });
}

/** An operation that the service sends: a webhook or callback. */
export function compareReceivedOperations(
  comparison: Comparison,
  pair: Pair,
  base: OperationSide,
  revision: OperationSide,
): void {
  const directions = ["response", "request"] as const;
  diffOperation(comparison, pair, { base, revision, directions });
}

/** Operations that are written alike differ only in what they take over from the document. */
export function compareFrames(
  comparison: Comparison,
  pair: Pair,
  base: OperationSide,
  revision: OperationSide,
): void {
  const sides = { base: base.operation, revision: revision.operation };
  diffSecurity(comparison, pair, sides);
  const directions = ["request", "response"] as const;
  diffServers(comparison, pair, { base, revision, directions });
}

/** Two operations; `directions` of what goes out and of what comes back. */
export interface OperationSides {
  readonly base: OperationSide;
  readonly revision: OperationSide;
  readonly directions: readonly [sent: Direction, returned: Direction];
}

function diffOperation(
  comparison: Comparison,
  pair: Pair,
  sides: OperationSides,
): void {
  const base = sides.base.operation;
  const revision = sides.revision.operation;
  const [sent, returned] = sides.directions;
  pair.compare(
    { element: "operation", keyword: "operationId" },
    memberOf(base, "operationId"),
    memberOf(revision, "operationId"),
  );
  pair.compare(
    { element: "operation", keyword: "deprecated" },
    memberOf(base, "deprecated", false),
    memberOf(revision, "deprecated", false),
  );
  pair.compare(
    { element: "operation", keyword: "externalDocs" },
    memberOf(base, "externalDocs"),
    memberOf(revision, "externalDocs"),
  );
  diffPage(pair, base, revision);
  diffTexts(pair, ["summary", "description"], base, revision);
  diffOperationTags(pair, base, revision);
  diffParameters(comparison, pair, { ...sides, direction: sent });
  diffRequestBody(comparison, pair, { base, revision, direction: sent });
  diffResponses(comparison, pair, { base, revision, direction: returned });
  diffSecurity(comparison, pair, { base, revision });
  diffServers(comparison, pair, sides);
  diffCallbacks(comparison, pair, { base, revision });
  diffExtensions(pair, base, revision);
  const { base: left, revision: right } = sides;
  const path = comparison.pairOf(
    comparePathItems,
    left.pathItem,
    right.pathItem,
  );
  pair.descend({ text: "path" }, path);
}

/** Pages get other names while the operation stays; one change for all operations of a page. */
function diffPage(pair: Pair, base: Element, revision: Element): void {
  const page = ({ source, place }: Element): SidedValue | undefined =>
    source?.page === undefined ? undefined : { value: source.page, place };
  const left = page(base);
  const right = page(revision);
  if (!left || !right) return;
  const subject = { element: "page", keyword: "page", isSpread: true } as const;
  pair.compare(subject, left, right);
}

/** What a path item says for all its operations; one change for all of them. */
function comparePathItems(
  _comparison: Comparison,
  pair: Pair,
  base: Element,
  revision: Element,
): void {
  diffTexts(pair, ["summary", "description"], base, revision);
  diffExtensions(pair, base, revision);
}

function diffOperationTags(pair: Pair, base: Element, revision: Element): void {
  const tags = keyedDiff(tagsOf(base), tagsOf(revision));
  for (const [name, tag] of tags.removed) {
    pair.compare({ element: "tag", name }, tag, undefined);
  }
  for (const [name, tag] of tags.added) {
    pair.compare({ element: "tag", name }, undefined, tag);
  }
}

function tagsOf({ node, place }: Element): ReadonlyMap<string, SidedValue> {
  const at = below(place, "tags");
  const tags = stringsOf(node["tags"]);
  return new Map(tags.map((value) => [value, { value, place: at }]));
}

function diffRequestBody(
  comparison: Comparison,
  pair: Pair,
  sides: { base: Element; revision: Element; direction: Direction },
): void {
  const { direction } = sides;
  const step = { text: "request body" };
  const [left, right] = [sides.base, sides.revision].map(
    ({ node, place }, index) => {
      const body = node["requestBody"];
      if (body === undefined) return undefined;
      const reader = index === 0 ? comparison.base : comparison.revision;
      const at = below(place, "requestBody");
      return reader.element({ node: body, place: at });
    },
  );
  if (left && right) {
    const child = comparison.pairOf(compareRequestBodies, left, right);
    pair.descend(step, child, direction);
    return;
  }
  pair.compare(
    { element: "requestBody", steps: [step], direction },
    left && bodySummary(left),
    right && bodySummary(right),
  );
}

function bodySummary(body: Element): SidedValue {
  const required = body.node["required"] === true;
  return { value: { required }, place: body.place, source: body.source };
}

function compareRequestBodies(
  comparison: Comparison,
  pair: Pair,
  base: Element,
  revision: Element,
): void {
  pair.compare(
    { element: "requestBody", keyword: "required" },
    memberOf(base, "required", false),
    memberOf(revision, "required", false),
  );
  diffTexts(pair, ["description"], base, revision);
  diffContent(comparison, pair, { base, revision });
  diffExtensions(pair, base, revision);
}

function memberOf(
  { node, place }: Element,
  keyword: string,
  standard?: unknown,
): SidedValue | undefined {
  const value = node[keyword];
  if (value !== undefined) return { value, place: below(place, keyword) };
  return standard === undefined ? undefined : { value: standard, place };
}
