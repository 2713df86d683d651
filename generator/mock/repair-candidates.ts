/**
 * What might mend a value at the place of an error: a table by keyword. Input: the value there, the error, a sampler;
 * output: values to try in its place, the likeliest first. `DELETED` takes the place out of what holds it.
 */
import type { Schema } from "../contract/openapi.js";
import type { SchemaError } from "./schema-checks.js";
import { stringCandidates } from "./string-candidates.js";

export const DELETED: unique symbol = Symbol("deleted");

/** Makes a value of a schema, without a look at whether it is right. */
export type RoughSample = (schema: Schema | boolean) => unknown;

type Json = Readonly<Record<string, unknown>>;
type Candidates = (value: unknown, error: Broken) => readonly unknown[];

interface Broken {
  readonly params: Json;
  /** What the keyword says. */
  readonly wanted: unknown;
  /** The schema that holds the keyword. */
  readonly holder: Schema;
  readonly sample: RoughSample;
}

/** More are seldom better. */
const MOST_OF_A_KIND = 8;

const BY_KEYWORD: Readonly<Record<string, Candidates>> = {
  required: addMissing,
  dependentRequired: (value, error) => [
    ...addMissing(value, error),
    ...without(value, [String(error.params.property)]),
  ],
  type: (_value, { wanted, holder, sample }) => [
    sample(holder),
    ...[wanted].flat().flatMap((type) => SIMPLEST[String(type)] ?? []),
  ],
  enum: (_value, { wanted }) => listOf(wanted).slice(0, MOST_OF_A_KIND),
  const: (_value, { wanted }) => [wanted],
  minimum: numbers,
  maximum: numbers,
  exclusiveMinimum: numbers,
  exclusiveMaximum: numbers,
  multipleOf: numbers,
  minLength: strings,
  maxLength: strings,
  pattern: strings,
  format: (value, error) =>
    typeof value === "number" ? numbers(value, error) : strings(value, error),
  minItems: moreItems,
  contains: (value, { wanted, sample }) => [
    [...listOf(value), sample(wanted as Schema)],
  ],
  maxItems: (value, { wanted }) => [listOf(value).slice(0, Number(wanted))],
  items: (value) => [listOf(value).slice(0, -1)],
  unevaluatedItems: (value) => [listOf(value).slice(0, -1)],
  uniqueItems: (value) => [distinct(listOf(value))],
  additionalProperties: (value, { params }) =>
    without(value, [String(params.additionalProperty)]),
  unevaluatedProperties: (value, { params }) =>
    without(value, [String(params.unevaluatedProperty)]),
  propertyNames: (value, { params }) =>
    without(value, [String(params.propertyName)]),
  minProperties: moreProperties,
  maxProperties: (value) => without(value, namesOf(value).reverse()),
  anyOf: branches,
  oneOf: (value, error) => [
    ...branches(value, error),
    ...without(value, namesOf(value)),
  ],
  not: (value) => [...without(value, namesOf(value)), ...others(value)],
  if: (value) => without(value, namesOf(value)),
  "false schema": () => [DELETED],
};

const SIMPLEST: Readonly<Record<string, readonly unknown[]>> = {
  object: [{}],
  array: [[]],
  string: ["string"],
  integer: [0, 1],
  number: [0, 1],
  boolean: [true],
  null: [null],
};

/** Values to try where `error` was found. */
export function repairCandidates(
  value: unknown,
  error: SchemaError,
  sample: RoughSample,
): readonly unknown[] {
  if (!Object.hasOwn(BY_KEYWORD, error.keyword)) return [];
  const candidates = BY_KEYWORD[error.keyword];
  const holder = error.parentSchema;
  if (!candidates || typeof holder !== "object") return [];
  return candidates(value, {
    params: error.params as Json,
    wanted: error.schema as unknown,
    holder: holder as Schema,
    sample,
  });
}

function addMissing(
  value: unknown,
  { params, holder, sample }: Broken,
): unknown[] {
  if (!isJson(value)) return [];
  const name = String(params.missingProperty);
  const declared =
    holder.properties && Object.hasOwn(holder.properties, name)
      ? sample(holder.properties[name] ?? {})
      : undefined;
  const choices = [declared ?? "string", [], {}, null];
  return choices.map((added) => withMember(value, name, added));
}

function moreProperties(
  value: unknown,
  { wanted, holder, sample }: Broken,
): unknown[] {
  if (!isJson(value)) return [];
  const { additionalProperties: others, properties = {} } = holder;
  let full = value;
  for (const [name, schema] of Object.entries(properties)) {
    if (!Object.hasOwn(full, name)) {
      full = withMember(full, name, sample(schema));
    }
  }
  const least = Math.min(Number(wanted), MOST_OF_A_KIND);
  for (let index = 1; namesOf(full).length < least; index += 1) {
    const added = typeof others === "object" ? sample(others) : "string";
    full = withMember(full, `property${index}`, added);
  }
  return [full];
}

function moreItems(
  value: unknown,
  { wanted, holder, sample }: Broken,
): unknown[] {
  const items = [...listOf(value)];
  const least = Math.min(Number(wanted), 1_000);
  while (items.length < least) {
    const schema = holder.prefixItems?.[items.length] ?? holder.items ?? {};
    items.push(sample(schema));
  }
  return [items];
}

/** Each item once; those that are the same are told apart where that is easy, and left out otherwise. */
function distinct(items: readonly unknown[]): unknown[] {
  const seen = new Set<string>();
  const kept: unknown[] = [];
  for (const [index, item] of items.entries()) {
    const choices = [
      item,
      ...(typeof item === "string" ? [`${item}${index}`] : []),
      ...(typeof item === "number" ? [item + index] : []),
    ];
    const fresh = choices.find((one) => !seen.has(JSON.stringify(one)));
    if (fresh === undefined) continue;
    seen.add(JSON.stringify(fresh));
    kept.push(fresh);
  }
  return kept;
}

function branches(value: unknown, { wanted, sample }: Broken): unknown[] {
  return (listOf(wanted) as Schema[])
    .slice(0, MOST_OF_A_KIND)
    .flatMap((branch) => {
      const made = sample(branch);
      const both = isJson(value) && isJson(made) ? [{ ...value, ...made }] : [];
      return made === undefined ? both : [...both, made];
    });
}

function others(value: unknown): unknown[] {
  if (typeof value === "string") return [`${value}1`, "", "string"];
  if (typeof value === "number") return [value + 1, value - 1];
  if (typeof value === "boolean") return [!value];
  return value === null ? ["string", 1, {}] : [null, "string", 1];
}

function strings(value: unknown, { holder }: Broken): string[] {
  return stringCandidates(holder, value);
}

function numbers(_value: unknown, { holder }: Broken): number[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = holder;
  const step = holder.multipleOf;
  const below = exclusiveMinimum ?? minimum;
  const above = exclusiveMaximum ?? maximum;
  const found = [minimum, maximum, 0, 1];
  for (const [bound, sign] of [
    [below, 1],
    [above, -1],
  ] as const) {
    if (bound === undefined) continue;
    found.push(bound + sign, Math.floor(bound) + sign);
    if (step === undefined) continue;
    const next = (sign > 0 ? Math.ceil : Math.floor)(bound / step) * step;
    found.push(next, next + sign * step);
  }
  if (below !== undefined && above !== undefined) {
    found.push((below + above) / 2, Math.round((below + above) / 2));
  }
  return found.filter((one): one is number => Number.isFinite(one));
}

/** The value without each of the members. */
function without(value: unknown, names: readonly string[]): Json[] {
  if (!isJson(value)) return [];
  return names
    .slice(0, MOST_OF_A_KIND)
    .map((name) =>
      Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)),
    );
}

function withMember(value: Json, name: string, added: unknown): Json {
  return Object.fromEntries([...Object.entries(value), [name, added]]);
}

function namesOf(value: unknown): string[] {
  return isJson(value) ? Object.keys(value) : [];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
