/**
 * Reads `oneOf` as `anyOf` where all that one alternative describes fits another one as well: by the letter no value
 * could be meant for it, and what the document's own examples show is refused. Input: a fresh copy of a document, and its
 * schemas with `oneOf`; these are changed, and the places of those that were are returned.
 */
import { isReference, resolve } from "../../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import { isSchema } from "./schema-parts.js";
import { isBare, typesOf } from "./schema-shape.js";

/** A schema with alternatives, and where it stands. */
export interface Alternatives {
  readonly schema: Record<string, unknown>;
  readonly place: string;
}

export function openOverlaps(
  document: OpenApiDocument,
  alternatives: readonly Alternatives[],
): string[] {
  return alternatives.flatMap(({ schema, place }) => {
    if (!areOverlapping(document, schema as Schema)) return [];
    schema.anyOf = schema.oneOf;
    delete schema.oneOf;
    return [place];
  });
}

/** True where all that an alternative stands for fits another one. */
export function areOverlapping(
  document: OpenApiDocument,
  { oneOf, anyOf, discriminator }: Schema,
): boolean {
  if (!oneOf || anyOf !== undefined || discriminator !== undefined) {
    return false;
  }
  const targets = oneOf.map((option) => targetOf(document, option));
  if (isAnyPair(targets, fitsType)) return true;
  return isAnyPair(
    oneOf.map((option) => shapeOf(document, option)),
    fits,
  );
}

function isAnyPair<Item>(
  items: readonly (Item | undefined)[],
  isPair: (one: Item, other: Item) => boolean,
): boolean {
  return items.some((one, index) =>
    items.some(
      (other, at) => at !== index && one && other && isPair(one, other),
    ),
  );
}

/** True where `other` asks for a type alone, and `one` has it. Formats are not checked: they tell nothing apart. */
function fitsType(one: Schema, other: Schema): boolean {
  const { type: _type, ...rest } = other;
  const types = typesOf(one);
  const taken = typesOf(other);
  return (
    isBare(rest) &&
    types.length > 0 &&
    types.every(
      (type) =>
        taken.includes(type) ||
        (type === "integer" && taken.includes("number")),
    )
  );
}

function targetOf(
  document: OpenApiDocument,
  part: unknown,
): Schema | undefined {
  if (!isSchema(part)) return undefined;
  return isReference(part) ? resolve<Schema>(document, part) : part;
}

/** An object that takes members beside those that it names. */
interface Shape {
  readonly required: Set<string>;
  readonly members: Map<string, unknown>;
}

function shapeOf(
  document: OpenApiDocument,
  option: unknown,
): Shape | undefined {
  const shape: Shape = { required: new Set(), members: new Map() };
  const isWhole = collect(document, option, shape, new Set());
  return isWhole && shape.members.size > 0 ? shape : undefined;
}

/** False for anything but an open object, and parts that are such. */
function collect(
  document: OpenApiDocument,
  part: unknown,
  shape: Shape,
  seen: Set<Schema>,
): boolean {
  const target = targetOf(document, part);
  if (!target || seen.has(target)) return false;
  seen.add(target);
  const {
    type,
    required = [],
    properties = {},
    allOf = [],
    additionalProperties: others,
    ...rest
  } = target;
  if (type !== undefined && type !== "object") return false;
  if (!isBare(rest) || (others !== undefined && others !== true)) return false;
  for (const name of required) shape.required.add(name);
  for (const [name, member] of Object.entries(properties)) {
    // Two parts that describe one member are not compared.
    if (shape.members.has(name)) return false;
    shape.members.set(name, member);
  }
  return allOf.every((inner) => collect(document, inner, shape, seen));
}

/** True where all that `one` describes fits `other`, which demands nothing more. */
function fits(one: Shape, other: Shape): boolean {
  const isDemanded = [...other.required].every((name) =>
    one.required.has(name),
  );
  return (
    isDemanded &&
    [...other.members].every(([name, member]) =>
      one.members.has(name)
        ? demandOf(one.members.get(name)) === demandOf(member)
        : !one.required.has(name),
    )
  );
}

/** What is demanded of a member, whatever is said about it. */
function demandOf(member: unknown): string {
  if (!isSchema(member)) return JSON.stringify(member);
  const { description: _description, title: _title, ...demand } = member;
  return JSON.stringify(demand);
}
