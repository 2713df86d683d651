/**
 * Makes values that mostly fit a schema, with a seed: what mutations start from. Input: a schema and its document;
 * output: a value. It need not be valid: it is there to get a changed value past the first check.
 */
import {
  isReference,
  resolve,
} from "../../generator/contract/access/resolve.js";
import type {
  OpenApiDocument,
  Schema,
} from "../../generator/contract/openapi.js";

export interface Sampling {
  readonly document: OpenApiDocument;
  readonly random: () => number;
}

const DEEPEST = 6;

export function sampleOf(
  given: Schema | boolean,
  sampling: Sampling,
  depth = 0,
): unknown {
  if (typeof given === "boolean") return 1;
  // What holds itself without end has no valid value.
  if (depth > 4 * DEEPEST) return undefined;
  const schema = isReference(given)
    ? (resolve<Schema>(sampling.document, given) ?? {})
    : given;
  const { random } = sampling;
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum) && schema.enum.length > 0) {
    return pick(schema.enum, random);
  }
  const options = schema.oneOf ?? schema.anyOf;
  const parts = [
    ...(schema.allOf ?? []),
    ...(options && options.length > 0 ? [pick(options, random)] : []),
  ].map((part) => sampleOf(part, sampling, depth + 1));
  const own = sampleOfType(schema, sampling, depth);
  const objects = [...parts, own].filter(isObject);
  if (objects.length > 0) return Object.assign({}, ...objects) as unknown;
  return own === undefined ? parts.at(-1) : own;
}

function sampleOfType(
  schema: Schema,
  sampling: Sampling,
  depth: number,
): unknown {
  const { random } = sampling;
  const types = [schema.type ?? []].flat();
  const type =
    types.length > 0
      ? pick(types, random)
      : schema.properties
        ? "object"
        : undefined;
  switch (type) {
    case "string":
      return textOf(schema, random);
    case "integer":
    case "number":
      return numberOf(schema, random);
    case "boolean":
      return random() < 0.5;
    case "null":
      return null;
    case "array": {
      const { minItems = 0, items = {} } = schema;
      const count =
        depth > DEEPEST ? minItems : minItems + Math.floor(random() * 3);
      const first = (schema.prefixItems ?? []).slice(0, count);
      return Array.from({ length: Math.min(count, 5) }, (_, index) =>
        sampleOf(first[index] ?? items, sampling, depth + 1),
      );
    }
    case "object":
      return objectOf(schema, sampling, depth);
    default:
      return undefined;
  }
}

function objectOf(
  schema: Schema,
  sampling: Sampling,
  depth: number,
): Record<string, unknown> {
  const { random } = sampling;
  const { properties = {}, required = [], additionalProperties } = schema;
  const members: [string, unknown][] = [];
  for (const [name, part] of Object.entries(properties)) {
    if (typeof part === "object" && part.readOnly === true) continue;
    const chance = depth > DEEPEST ? 0 : 0.6;
    if (!required.includes(name) && random() > chance) continue;
    const value = sampleOf(part, sampling, depth + 1);
    if (value !== undefined) members.push([name, value]);
  }
  if (typeof additionalProperties === "object" && depth <= DEEPEST) {
    members.push(["more", sampleOf(additionalProperties, sampling, depth + 1)]);
  }
  return Object.fromEntries(members);
}

function textOf(schema: Schema, random: () => number): string {
  const { minLength = 0, maxLength = minLength + 5, pattern } = schema;
  const length = minLength + Math.floor(random() * (maxLength - minLength + 1));
  const text = "abc1-é😀".repeat(Math.min(length, 200) / 3 + 1);
  const candidates = ["a", "A1", "1", "10.0.0.1", "a@b.c", "2026-01-01"];
  const fitting =
    pattern === undefined
      ? undefined
      : candidates.find((candidate) => isMatch(pattern, candidate));
  return fitting ?? Array.from(text).slice(0, Math.min(length, 200)).join("");
}

function isMatch(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return false;
  }
}

function numberOf(schema: Schema, random: () => number): number {
  const low = schema.minimum ?? schema.exclusiveMinimum ?? 0;
  const high = schema.maximum ?? schema.exclusiveMaximum ?? low + 10;
  const value = low + Math.floor(random() * (high - low + 1));
  return schema.multipleOf === undefined
    ? value
    : Math.ceil(value / schema.multipleOf) * schema.multipleOf;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T;
}
