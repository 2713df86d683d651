/**
 * Compares parameters by place and name; path parameters by their position in the path, as their names are nobody's
 * business. Parameters of the path item count for each of its operations. Headers are parameters without a place.
 */
import type { Direction } from "./change.js";
import type { Comparison } from "./comparison.js";
import { diffExamples } from "./diff-examples.js";
import { diffExtensions } from "./diff-extensions.js";
import { diffContent, schemaOf } from "./diff-media-types.js";
import { schemaPair } from "./diff-schemas.js";
import { diffTexts } from "./diff-text.js";
import type { DocumentReader, Element } from "./document-reader.js";
import { listOf } from "./json-value.js";
import { keyedDiff } from "./keyed-diff.js";
import type { OperationSide } from "./operation-side.js";
import type { Pair, SidedValue, Subject } from "./pair.js";
import { below } from "./place.js";
import { typeName } from "./type-name.js";

/** The parameters of two operations. */
export function diffParameters(
  comparison: Comparison,
  pair: Pair,
  sides: ParameterSides,
): void {
  const { direction } = sides;
  const { added, removed, persisted } = keyedDiff(
    parametersOf(comparison.base, sides.base),
    parametersOf(comparison.revision, sides.revision),
  );
  for (const [, right] of added) {
    const value = summary(comparison.revision, right);
    pair.compare(subject(right, direction), undefined, value);
  }
  for (const [, left] of removed) {
    const value = summary(comparison.base, left);
    pair.compare(subject(left, direction), value, undefined);
  }
  for (const [key, left, right] of persisted) {
    if (left.node["in"] === "path") {
      diffPathName(pair, { left, right, direction });
    }
    const child = comparison.pairOf(compareParameters, left, right);
    pair.descend({ text: label(right), key }, child, direction);
  }
}

/** The name of a path parameter is nothing to the service, but callers write it in code. */
function diffPathName(
  pair: Pair,
  sides: {
    readonly left: Element;
    readonly right: Element;
    readonly direction: Direction;
  },
): void {
  const { left, right, direction } = sides;
  const named = ({ node, place, source }: Element): SidedValue => ({
    value: String(node["name"]),
    place: below(place, "name"),
    source,
  });
  pair.compare(
    {
      element: "parameter",
      keyword: "name",
      isSpread: true,
      steps: [{ text: label(right), key: "path" }],
      direction,
    },
    named(left),
    named(right),
  );
}

export interface ParameterSides {
  readonly base: OperationSide;
  readonly revision: OperationSide;
  readonly direction: Direction;
}

/** What a header or parameter says, its name and place aside. */
export function compareParameters(
  comparison: Comparison,
  pair: Pair,
  base: Element,
  revision: Element,
): void {
  for (const keyword of FACETS) {
    // What a style does to lists and objects comes with the style.
    if (keyword === "explode" && hasOtherStyle(base, revision)) continue;
    pair.compare(
      { element: elementOf(revision), keyword },
      facet(base, keyword),
      facet(revision, keyword),
    );
  }
  diffTexts(pair, ["description"], base, revision);
  pair.descend(
    undefined,
    schemaPair(comparison, [schemaOf(base)], [schemaOf(revision)]),
  );
  diffContent(comparison, pair, { base, revision });
  diffExamples(pair, comparison, base, revision);
  diffExtensions(pair, base, revision);
}

const FACETS = [
  "required",
  "deprecated",
  "allowEmptyValue",
  "allowReserved",
  "style",
  "explode",
];

/** A member of a parameter, or what its absence means. */
function facet({ node, place }: Element, keyword: string): SidedValue {
  const value = node[keyword];
  if (value !== undefined && !(keyword === "required" && isPath(node))) {
    return { value, place: below(place, keyword) };
  }
  const style = node["style"] ?? standardStyle(node);
  const standard =
    keyword === "style"
      ? style
      : keyword === "explode"
        ? style === "form"
        : keyword === "required" && isPath(node);
  return { value: standard, place };
}

function hasOtherStyle(base: Element, revision: Element): boolean {
  return facet(base, "style").value !== facet(revision, "style").value;
}

function isPath(node: Element["node"]): boolean {
  return node["in"] === "path";
}

function standardStyle(node: Element["node"]): string {
  return node["in"] === "query" || node["in"] === "cookie" ? "form" : "simple";
}

function parametersOf(
  reader: DocumentReader,
  { path, pathItem, operation }: OperationSide,
): ReadonlyMap<string, Element> {
  const positions = new Map<string, number>();
  for (const [, name] of path.matchAll(/\{([^{}]*)\}/g)) {
    positions.set(name!, positions.size);
  }
  const parameters = new Map<string, Element>();
  for (const owner of [pathItem, operation]) {
    const list = listOf(owner.node["parameters"]);
    for (const [index, node] of list.entries()) {
      const place = below(owner.place, "parameters", String(index));
      const parameter = reader.element({ node, place });
      parameters.set(keyOf(parameter, positions), parameter);
    }
  }
  return parameters;
}

function keyOf(
  { node }: Element,
  positions: ReadonlyMap<string, number>,
): string {
  const name = String(node["name"]);
  if (node["in"] === "path") {
    return `path ${String(positions.get(name) ?? name)}`;
  }
  // Names of headers have no case.
  if (node["in"] === "header") return `header ${name.toLowerCase()}`;
  return `${String(node["in"])} ${name}`;
}

function elementOf({ node }: Element): "parameter" | "header" {
  return node["in"] === undefined ? "header" : "parameter";
}

function label({ node }: Element): string {
  return `${String(node["in"])} ${String(node["name"])}`;
}

function subject(parameter: Element, direction: Direction): Subject {
  return {
    element: "parameter",
    name: String(parameter.node["name"]),
    steps: [{ text: label(parameter) }],
    direction,
  };
}

/** What tells about a parameter or header that came or went. */
export function summary(reader: DocumentReader, element: Element): SidedValue {
  const view = reader.view([schemaOf(element)]);
  return {
    value: {
      type: typeName(reader, view),
      required: facet(element, "required").value,
    },
    place: element.place,
    source: element.source ?? view.source,
  };
}
