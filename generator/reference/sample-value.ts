/**
 * A value that a schema describes, for calls that the document shows no example of: documented examples, defaults and
 * first values, and what is required only. Input: a schema; output: a value, small whatever the schema is like.
 */
import type { OpenApiDocument } from "../contract/openapi.js";
import { listOf, textsOf, type Node } from "./read-value.js";
import { readShape, type Shape } from "./read-shape.js";

const DEEPEST = 6;
const MOST_MEMBERS = 120;

export function sampleValue(
  document: OpenApiDocument,
  schema: unknown,
): unknown {
  return sampleOf(document, schema, {
    depth: 0,
    left: MOST_MEMBERS,
    around: [],
  });
}

interface Sampling {
  readonly depth: number;
  /** Members that may still be made. */
  left: number;
  readonly around: readonly unknown[];
}

function sampleOf(
  document: OpenApiDocument,
  schema: unknown,
  sampling: Sampling,
): unknown {
  const shape = readShape(document, schema);
  const given = givenValue(shape.facets);
  if (given !== undefined) return given;
  const identity = shape.name ?? schema;
  if (sampling.depth > DEEPEST || sampling.around.includes(identity)) {
    return emptyValue(shape);
  }
  const below: Sampling = {
    depth: sampling.depth + 1,
    left: sampling.left,
    around: [...sampling.around, identity],
  };
  const [forms] = shape.alternatives;
  const value =
    forms && shape.properties.size === 0
      ? sampleOf(document, forms.branches[0], below)
      : structuredSample(document, shape, below);
  sampling.left = below.left;
  return value;
}

function structuredSample(
  document: OpenApiDocument,
  shape: Shape,
  below: Sampling,
): unknown {
  if (shape.types.includes("object") || shape.properties.size > 0) {
    const wanted = wantedFields(shape);
    const members: [string, unknown][] = [];
    for (const [name, schemas] of shape.properties) {
      if (!wanted.has(name) || below.left <= 0) continue;
      below.left -= 1;
      members.push([name, sampleOf(document, schemas[0], below)]);
    }
    return Object.fromEntries(members);
  }
  if (shape.types.includes("array")) {
    const { items } = shape.facets;
    return items === undefined ? [] : [sampleOf(document, items, below)];
  }
  return scalarSample(shape);
}

/** Required fields, and the first of those of which one must be there. */
function wantedFields({ required, conditions }: Shape): ReadonlySet<string> {
  const wanted = new Set(required);
  for (const { anyOf, oneOf } of conditions) {
    const branches = [...listOf(anyOf), ...listOf(oneOf)].map((branch) =>
      textsOf((branch as Node)["required"]),
    );
    if (branches.some((names) => names.every((name) => wanted.has(name))))
      continue;
    for (const name of branches[0] ?? []) wanted.add(name);
  }
  return wanted;
}

function givenValue(facets: Node): unknown {
  if (Object.hasOwn(facets, "const")) return facets["const"];
  if (Object.hasOwn(facets, "example")) return facets["example"];
  const [example] = listOf(facets["examples"]);
  if (example !== undefined) return example;
  if (Object.hasOwn(facets, "default")) return facets["default"];
  return (
    listOf(facets["enum"]).find((value) => value !== null) ??
    listOf(facets["x-extensible-enum"])[0]
  );
}

function emptyValue({ types, properties }: Shape): unknown {
  if (types.includes("array")) return [];
  return types.includes("object") || properties.size > 0 ? {} : null;
}

const BY_FORMAT: ReadonlyMap<string, string> = new Map([
  ["date-time", "2026-01-31T08:30:00Z"],
  ["date", "2026-01-31"],
  ["uuid", "7a1b3c5d-0000-4000-8000-000000000000"],
  ["email", "name@example.com"],
  ["uri", "https://example.com"],
  ["url", "https://example.com"],
  ["ipv4", "192.0.2.1"],
  ["ipv6", "2001:db8::1"],
]);

function scalarSample({ types, facets, isNullable }: Shape): unknown {
  const [type] = types;
  const { minimum, exclusiveMinimum, format } = facets;
  switch (type) {
    case "boolean":
      return true;
    case "integer":
    case "number":
      if (typeof minimum === "number") return minimum;
      return typeof exclusiveMinimum === "number" ? exclusiveMinimum + 1 : 1;
    case "string":
      return BY_FORMAT.get(String(format)) ?? "string";
    default:
      return isNullable ? null : {};
  }
}
