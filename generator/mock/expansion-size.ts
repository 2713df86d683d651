/**
 * How large a value made from a schema would be, before one is made: schemas that refer to each other many times
 * over would otherwise grow without end. Input: a schema; output: the depth at which its value stays small.
 */
import { isReference, resolve } from "../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../contract/openapi.js";

/** Parts that a value may have. */
const MOST_PARTS = 2_000;
const DEEPEST = 8;

/** The greatest depth at which the value has not too many parts; undefined when it has at any. */
export function sampleDepth(
  document: OpenApiDocument,
  schema: unknown,
): number | undefined {
  for (let depth = DEEPEST; depth > 0; depth -= 1) {
    const counting: Counting = { document, depth, left: MOST_PARTS };
    if (spend(schema, counting, { depth: 1, open: new Set() })) return depth;
  }
  return undefined;
}

interface Counting {
  readonly document: OpenApiDocument;
  readonly depth: number;
  left: number;
}

interface Place {
  readonly depth: number;
  /** References that are being followed: the sampler stops at them. */
  readonly open: ReadonlySet<string>;
}

/** Takes the size of a schema's value from what is left; false when that is not enough. */
function spend(node: unknown, counting: Counting, place: Place): boolean {
  if (typeof node !== "object" || node === null) return true;
  const schema = node as Schema;
  counting.left -= 1 + numberOf(schema.minLength) / 100;
  if (counting.left < 0) return false;
  if (place.depth > counting.depth) return true;
  if (isReference(schema)) {
    if (place.open.has(schema.$ref)) return true;
    const open = new Set(place.open).add(schema.$ref);
    const target = resolve<Schema>(counting.document, schema);
    return spend(target, counting, { ...place, open });
  }
  const below = { ...place, depth: place.depth + 1 };
  return partsOf(schema).every(({ part, times, isInside }) => {
    const before = counting.left;
    if (!spend(part, counting, isInside ? below : place)) return false;
    counting.left -= (before - counting.left) * (times - 1);
    return counting.left >= 0;
  });
}

interface Part {
  readonly part: unknown;
  readonly times: number;
  /** A member of the value; otherwise another part of the same value. */
  readonly isInside: boolean;
}

function partsOf(schema: Schema): Part[] {
  const { properties, items, additionalProperties, minItems } = schema;
  const { allOf, anyOf, oneOf, prefixItems } = schema;
  const inside = (part: unknown, times = 1): Part => {
    return { part, times, isInside: true };
  };
  const same = [
    ...listOf(allOf),
    ...listOf(oneOf).slice(0, 1),
    ...listOf(anyOf).slice(0, 1),
    schema.then,
  ];
  return [
    ...same.map((part) => ({ part, times: 1, isInside: false })),
    ...Object.values(properties ?? {}).map((part) => inside(part)),
    ...listOf(prefixItems).map((part) => inside(part)),
    inside(additionalProperties, 2),
    inside(items ?? {}, Math.max(1, numberOf(minItems))),
  ];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
