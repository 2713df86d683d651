/**
 * Turns a schema into TypeBox's own form, as its users would write it. Input: JSON Schema with local references; output:
 * a TypeBox type. Known limit: the keywords of the order contracts, no compositions.
 */
import { resolve } from "../../generator/contract/access/resolve.js";
import type {
  OpenApiDocument,
  Schema,
} from "../../generator/contract/openapi.js";

type Build = (...args: readonly unknown[]) => unknown;

/** The builders of TypeBox that are used here. */
export type TypeBox = Readonly<
  Record<
    | "Array"
    | "Boolean"
    | "Integer"
    | "Literal"
    | "Number"
    | "Object"
    | "Optional"
    | "Record"
    | "String"
    | "Union"
    | "Unknown",
    Build
  >
>;

export function typeboxOfSchema(
  given: Schema,
  document: OpenApiDocument,
  Type: TypeBox,
): unknown {
  const schema = resolve<Schema>(document, given as { $ref: string }) ?? {};
  const convert = (part: Schema | boolean | undefined) =>
    typeof part === "object"
      ? typeboxOfSchema(part, document, Type)
      : Type.Unknown();
  if (schema.enum) {
    return Type.Union(schema.enum.map((value) => Type.Literal(value)));
  }
  const { minLength, maxLength, pattern, minimum, maximum } = schema;
  switch (schema.type) {
    case "string":
      return Type.String(defined({ minLength, maxLength, pattern }));
    case "integer":
      return Type.Integer(defined({ minimum, maximum }));
    case "number":
      return Type.Number(
        defined({ minimum, maximum, multipleOf: schema.multipleOf }),
      );
    case "boolean":
      return Type.Boolean();
    case "array": {
      const { minItems, maxItems } = schema;
      return Type.Array(convert(schema.items), defined({ minItems, maxItems }));
    }
    case "object": {
      const { properties = {}, required = [], additionalProperties } = schema;
      if (typeof additionalProperties === "object") {
        return Type.Record(Type.String(), convert(additionalProperties));
      }
      const members = Object.entries(properties).map(([name, part]) => [
        name,
        required.includes(name) ? convert(part) : Type.Optional(convert(part)),
      ]);
      return Type.Object(Object.fromEntries(members));
    }
    default:
      return Type.Unknown();
  }
}

function defined(options: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  );
}
