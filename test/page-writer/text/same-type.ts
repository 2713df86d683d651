/** Whether the type that was read is the sample's. Input: a row and the schema of its field. */
import type { FieldSchema } from "../../../generator/index.js";
import type { SampleScalar, SampleType } from "../sample/service-sample.js";
import type { ExpectedRow } from "./expected-rows.js";

const SCALARS: Readonly<Record<SampleScalar, string>> = {
  string: "string",
  integer: "integer",
  long: "integer/int64",
  float: "number/float",
  double: "number/double",
  boolean: "boolean",
};

/** `exact` is false where neither text nor example say whether the objects stand in a list. */
export function isType(
  { field, untyped, below }: ExpectedRow,
  schema: FieldSchema,
  exact: boolean,
): boolean {
  const told = printType(schema);
  if (told === printSample(field.type)) return true;
  if (!untyped || exact) return false;
  if (below === "lost") return true;
  return ["object", "object[]", "{object}"].includes(told);
}

export function printType(schema: FieldSchema): string {
  switch (schema.kind) {
    case "scalar":
      return schema.format ? `${schema.name}/${schema.format}` : schema.name;
    case "object":
    case "any-object":
      return "object";
    case "array":
      return `${printType(schema.items)}[]`;
    case "map":
      return `{${printType(schema.values)}}`;
    case "union":
      return schema.options.map(printType).join("|");
    case "any":
      return "any";
  }
}

function printSample(type: SampleType): string {
  switch (type.kind) {
    case "scalar":
      return SCALARS[type.scalar];
    case "object":
      return "object";
    case "array":
      return `${printSample(type.items)}[]`;
    case "map":
      return `{${printSample(type.values)}}`;
  }
}
