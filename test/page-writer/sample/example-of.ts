/** A value that fits the fields. Optional ones are left out now and then; lists hold as few elements as they may. */
import type { Random } from "./random.js";
import {
  type SampleField,
  wrappedObject,
  type SampleJson,
  type SampleLimits,
  type SampleObject,
  type SampleScalar,
  type SampleType,
} from "./service-sample.js";

/** Objects below this depth show mandatory fields only: recursive ones must end. */
const FULL_DEPTH = 3;

export interface ExampleOptions {
  /** Whether the top level is shown whole, or optional fields are left out there as well. */
  readonly top?: "whole" | "some";
}

/** An example of an object with these fields; its top level is shown whole, also that below a wrapper. */
export function exampleOf(
  fields: readonly SampleField[],
  objects: readonly SampleObject[],
  random: Random,
  { top = "whole" }: ExampleOptions = {},
): SampleJson {
  const whole = wrappedObject(fields) === undefined ? 0 : 1;
  const full = top === "whole" ? whole : -1;
  const shown = (field: SampleField, depth: number): boolean =>
    field.required ||
    depth <= full ||
    (depth < FULL_DEPTH && random.chance(0.6));
  const objectOf = (list: readonly SampleField[], depth: number): SampleJson =>
    Object.fromEntries(
      list
        .filter((field) => shown(field, depth))
        .map((field) => [
          field.name,
          valueOf(field.type, field.limits, depth + 1),
        ]),
    );
  const valueOf = (
    type: SampleType,
    limits: SampleLimits,
    depth: number,
  ): SampleJson => {
    switch (type.kind) {
      case "scalar":
        return scalarOf(type.scalar, limits, random);
      case "object": {
        const object = objects[type.object] as SampleObject;
        return objectOf(object.fields, depth);
      }
      case "map":
        return { first_key: valueOf(type.values, {}, depth) };
      case "array":
        return Array.from(
          { length: Math.max(1, limits.minimum ?? 0) },
          (): SampleJson => valueOf(type.items, {}, depth),
        );
    }
  };
  return objectOf(fields, 0);
}

function scalarOf(
  scalar: SampleScalar,
  { values, minimum = 0, maximum, fallback }: SampleLimits,
  random: Random,
): SampleJson {
  if (values) return random.pick(values);
  switch (scalar) {
    case "string":
      return typeof fallback === "string" ? fallback : "amber".padEnd(minimum);
    case "boolean":
      return random.chance(0.5);
    case "integer":
    case "long":
      return random.between(minimum, maximum ?? 100);
    case "float":
    case "double":
      return random.between(0, 8) + 0.25;
  }
}
