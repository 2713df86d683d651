/** Fields with types and limits. Input: the random source; output: fields whose names differ, whatever the case. */
import type { Random } from "./random.js";
import {
  FIELD_HEADS,
  FIELD_TAILS,
  NOUNS,
  ODD_FIELDS,
  PLAIN_FIELDS,
  VALUES,
} from "./sample-words.js";
import type {
  SampleField,
  SampleLimits,
  SampleScalar,
  SampleType,
} from "./service-sample.js";

export interface FieldOptions {
  /** Types that the fields may have; lists and maps of scalars as well where it is left out. */
  readonly scalars?: readonly SampleScalar[];
  readonly taken?: ReadonlySet<string>;
}

const SCALARS: readonly SampleScalar[] = [
  "string",
  "string",
  "string",
  "integer",
  "integer",
  "long",
  "float",
  "double",
  "boolean",
];

/** `count` fields at most: names that collide are left out. */
export function generateFields(
  random: Random,
  count: number,
  { scalars, taken = new Set() }: FieldOptions = {},
): SampleField[] {
  const names = new Set(taken);
  const fields: SampleField[] = [];
  for (let made = 0; made < count; made += 1) {
    const name = uniqueFieldName(random, names);
    names.add(name);
    fields.push(
      scalars
        ? generateScalarField(random, name, scalars)
        : generateField(random, name),
    );
  }
  return fields;
}

/** A name that is not in `taken`. */
export function uniqueFieldName(
  random: Random,
  taken: ReadonlySet<string>,
): string {
  for (;;) {
    const name = fieldName(random);
    if (!taken.has(name)) return name;
  }
}

function fieldName(random: Random): string {
  if (random.chance(0.12)) return random.pick(ODD_FIELDS);
  if (random.chance(0.2)) return random.pick(PLAIN_FIELDS);
  const head = random.pick(FIELD_HEADS);
  if (random.chance(0.2)) return head;
  const tail = random.pick(FIELD_TAILS);
  return random.chance(0.15)
    ? `${head}${tail.slice(0, 1).toUpperCase()}${tail.slice(1)}`
    : `${head}_${tail}`;
}

/** A field of one of the scalars. */
export function generateScalarField(
  random: Random,
  name: string,
  scalars: readonly SampleScalar[] = SCALARS,
): SampleField {
  const scalar = random.pick(scalars);
  return {
    name,
    type: { kind: "scalar", scalar },
    required: random.chance(0.4),
    noun: random.between(0, NOUNS.length - 1),
    limits: random.chance(0.6) ? limitsOf(random, scalar) : {},
  };
}

function generateField(random: Random, name: string): SampleField {
  const field = generateScalarField(random, name);
  if (random.chance(0.75)) return field;
  const type: SampleType = random.chance(0.3)
    ? { kind: "map", values: field.type }
    : { kind: "array", items: field.type };
  const nested: SampleType = random.chance(0.1)
    ? type.kind === "map"
      ? { kind: "map", values: { kind: "array", items: field.type } }
      : { kind: "array", items: type }
    : type;
  return { ...field, type: nested, limits: arrayLimits(random, nested) };
}

/** A type around an object: itself, in a list, in a map, in a list of lists. */
export function generateType(random: Random, object: number): SampleType {
  const named: SampleType = { kind: "object", object };
  const roll = random.next();
  if (roll < 0.4) return named;
  if (roll < 0.85) return { kind: "array", items: named };
  if (roll < 0.95) return { kind: "map", values: named };
  return { kind: "array", items: { kind: "array", items: named } };
}

function limitsOf(random: Random, scalar: SampleScalar): SampleLimits {
  switch (scalar) {
    case "boolean":
      return random.chance(0.5) ? { fallback: random.chance(0.5) } : {};
    case "string":
      return stringLimits(random);
    case "integer":
    case "long":
      return integerLimits(random);
    case "float":
    case "double":
      return random.chance(0.5) ? { fallback: 0.5 } : {};
  }
}

function stringLimits(random: Random): SampleLimits {
  if (random.chance(0.4)) {
    const values = random.some(VALUES, random.between(2, 4));
    return {
      values,
      ...(random.chance(0.3) ? { fallback: random.pick(values) } : {}),
    };
  }
  if (random.chance(0.2)) return { fallback: random.pick(VALUES) };
  const minimum = random.between(0, 4);
  return { minimum, maximum: random.pick([16, 36, 64, 255, 1024]) };
}

function integerLimits(random: Random): SampleLimits {
  if (random.chance(0.2)) {
    const values = random.some([0, 1, 2, 3, 9], random.between(2, 3));
    return { values: values.sort((a, b) => a - b) };
  }
  const minimum = random.between(0, 10);
  const maximum = minimum + random.pick([1, 9, 100, 65_535, 2_000_000]);
  return {
    minimum,
    maximum,
    ...(random.chance(0.4)
      ? { fallback: random.between(minimum, maximum) }
      : {}),
  };
}

function arrayLimits(random: Random, type: SampleType): SampleLimits {
  if (type.kind !== "array" || random.chance(0.6)) return {};
  const minimum = random.between(0, 2);
  return { minimum, maximum: minimum + random.between(1, 40) };
}
