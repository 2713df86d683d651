/**
 * Takes back bounds that values contradict which the same schema lists: a `maxLength` of 1 beside `MALE` and `FEMALE`
 * is a slip, and taken by its letter it would leave nothing to send. A `const` that the type or the list refuses goes as
 * well, as lists do of which no value has the type. Input: a fresh copy of a schema; output: true where something was taken from
 * it. Bounds that all values keep say nothing new and stay for who reads them.
 */
import type { Schema } from "../../contract/openapi.js";
import { compiledPattern } from "../print/literals.js";
import { enumOf, isScalar } from "./schema-shape.js";

type Bound =
  | "minLength"
  | "maxLength"
  | "pattern"
  | "minimum"
  | "maximum"
  | "exclusiveMinimum"
  | "exclusiveMaximum"
  | "multipleOf";

/** As validators count: characters, and multiples within what doubles can tell. */
const TOLERANCE = 1e-9;

const KEEPS: Readonly<Record<Bound, (value: never, bound: never) => boolean>> =
  {
    minLength: (value: string, bound: number) => [...value].length >= bound,
    maxLength: (value: string, bound: number) => [...value].length <= bound,
    pattern: (value: string, bound: string) =>
      compiledPattern(bound)?.test(value) ?? true,
    minimum: (value: number, bound: number) => value >= bound,
    maximum: (value: number, bound: number) => value <= bound,
    exclusiveMinimum: (value: number, bound: number) => value > bound,
    exclusiveMaximum: (value: number, bound: number) => value < bound,
    multipleOf: (value: number, bound: number) =>
      Number.isInteger(bound) && Number.isSafeInteger(value)
        ? value % bound === 0
        : Math.abs(value / bound - Math.round(value / bound)) < TOLERANCE,
  };

const OF_TEXT: readonly Bound[] = ["minLength", "maxLength", "pattern"];
const OF_NUMBERS = (Object.keys(KEEPS) as Bound[]).filter(
  (bound) => !OF_TEXT.includes(bound),
);

export function withdrawBounds(schema: Record<string, unknown>): boolean {
  const form = schema as Schema;
  const values = "const" in form ? [form.const] : (enumOf(form) ?? []);
  const texts = values.filter((value) => typeof value === "string");
  const numbers = values.filter((value) => typeof value === "number");
  const broken = [
    ...OF_TEXT.filter((bound) => isBroken(form, bound, texts)),
    ...OF_NUMBERS.filter((bound) => isBroken(form, bound, numbers)),
  ];
  for (const bound of broken) delete schema[bound];
  const isRefused = "const" in form && !isAllowed(form.const, form);
  if (isRefused) delete schema.const;
  return isRefused || broken.length > 0;
}

/** By the type and by the list beside it. */
function isAllowed(value: unknown, schema: Schema): boolean {
  if (!enumOf({ ...schema, enum: [value] })) return false;
  const values = isScalar(value) ? enumOf(schema) : undefined;
  return !values || values.includes(value);
}

function isBroken(
  schema: Schema,
  bound: Bound,
  values: readonly unknown[],
): boolean {
  const limit = schema[bound];
  if (limit === undefined || typeof limit === "boolean") return false;
  return !values.every((value) => KEEPS[bound](value as never, limit as never));
}
