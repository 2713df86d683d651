/** Fields and names of services that look like real ones, from words of the vocabulary. */
import type { WordedField } from "./api-words.js";
import { generateScalarField } from "./generate-fields.js";
import type { Random } from "./random.js";
import type { SampleField } from "./service-sample.js";

/** A scalar row with limits; a name in the plural that ends in `ids` is a list. */
export function limited(
  random: Random,
  { name, scalar, about }: WordedField,
): SampleField {
  const field = { ...generateScalarField(random, name, [scalar]), about };
  if (!name.endsWith("_ids")) return field;
  return {
    ...field,
    type: { kind: "array", items: { kind: "scalar", scalar } },
    limits: {},
  };
}

/** `CrewMember` of `crew_member`. */
export function pascal(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join("");
}

/** `crew_member` of `CrewMember`. */
export function snake(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase();
}

/** The first of each name. */
export function distinct(fields: readonly SampleField[]): SampleField[] {
  return [...new Map(fields.map((field) => [field.name, field])).values()];
}
