/**
 * The type of a value in a few words, components as links. Input: a shape; output: HTML.
 * What is in lists and maps is told a few levels deep; further down the fields tell it.
 */
import type { OpenApiDocument } from "../contract/openapi.js";
import { html, type Html } from "../report/html-text.js";
import { breakable } from "./words.js";
import { isNode, listOf } from "./read-value.js";
import { readShape, type Shape } from "./read-shape.js";

export interface TypeContext {
  readonly document: OpenApiDocument;
  /** Where the page of a component is. */
  readonly schemaLink: (name: string) => string | undefined;
}

const DEEPEST = 6;
const MOST_FORMS = 4;

export function typeHtml(context: TypeContext, shape: Shape): Html {
  const label = labelOf(context, shape, DEEPEST);
  return (shape.isNullable ? `${label} or null` : label) as Html;
}

function labelOf(context: TypeContext, shape: Shape, depth: number): string {
  const { name, dangling, alternatives, facets } = shape;
  if (name !== undefined) return namedLabel(context, shape, name);
  if (dangling !== undefined) return `unknown <code>${html(dangling)}</code>`;
  const { items, additionalProperties, prefixItems, contentSchema } = facets;
  const inner = (schema: unknown): string => {
    if (depth === 0) return "…";
    const below = readShape(context.document, schema);
    return labelOf(context, below, depth - 1);
  };
  if (isArray(shape)) {
    if (listOf(prefixItems).length > 0) return "tuple";
    return isNode(items) ? `array of ${plural(inner(items))}` : "array";
  }
  if (isMap(shape)) return `map of ${plural(inner(additionalProperties))}`;
  const [forms, ...others] = alternatives;
  if (forms && others.length === 0 && shape.properties.size === 0) {
    const labels = new Set(forms.branches.slice(0, MOST_FORMS + 1).map(inner));
    return labels.size <= MOST_FORMS && forms.branches.length <= MOST_FORMS
      ? [...labels].join(" or ")
      : `one of ${forms.branches.length} forms`;
  }
  const types =
    shape.types.length > 0 ? shape.types : valueTypes(facets["enum"]);
  const label = types.length > 0 ? types.map(html).join(" or ") : "any value";
  return isNode(contentSchema)
    ? `${label} that holds ${inner(contentSchema)} as JSON`
    : label;
}

/** A component by its name; what is no object says what it is as well. */
function namedLabel(
  { schemaLink }: TypeContext,
  { types, properties }: Shape,
  name: string,
): string {
  const address = schemaLink(name);
  const link =
    address === undefined
      ? breakable(name)
      : `<a href="${html(address)}">${breakable(name)}</a>`;
  const [type] = types;
  const isPlain =
    properties.size === 0 && type !== undefined && type !== "object";
  return isPlain && type !== "array" ? `${html(type)} ${link}` : link;
}

export function isArray({ types, properties }: Shape): boolean {
  return types.includes("array") && properties.size === 0;
}

/** An object of which only the kind of its values is known. */
export function isMap({ facets, properties, patterns }: Shape): boolean {
  return (
    properties.size === 0 &&
    patterns.length === 0 &&
    isNode(facets["additionalProperties"])
  );
}

const PLURALS = new Set(["string", "integer", "number", "boolean", "object"]);

function plural(label: string): string {
  if (PLURALS.has(label)) return `${label}s`;
  return label.startsWith("array of ") ? `arrays${label.slice(5)}` : label;
}

function valueTypes(values: unknown): readonly string[] {
  const types = listOf(values)
    .filter((value) => value !== null)
    .map((value) => typeof value);
  return [...new Set(types)];
}
