/**
 * Reads text as what its schema takes: `"10"` as 10 where a number is documented. Input: strings, lists and objects of
 * strings, as they came in a parameter or a form; output: the value. Text that fits no type stays text.
 */
import type { OpenApiDocument, Schema } from "../contract/openapi.js";
import type { TextTree } from "./deserialise.js";
import type { SchemaChecks } from "./schema-checks.js";
import { itemsOf, propertyOf, typesOf } from "./schema-facts.js";

export interface CoercionContext {
  readonly document: OpenApiDocument;
  readonly checks: SchemaChecks;
}

type AnySchema = Schema | boolean | undefined;

/** The first reading that the schema takes, else the first. */
export function coerceReadings(
  trees: readonly TextTree[],
  schema: AnySchema,
  context: CoercionContext,
): unknown {
  const values = trees.map((tree) => coerceValue(tree, schema, context));
  return firstThatFits(values, schema, context);
}

function coerceValue(
  tree: TextTree,
  schema: AnySchema,
  context: CoercionContext,
): unknown {
  const { document } = context;
  if (typeof tree === "string") {
    const types = typesOf(document, schema);
    return firstThatFits(scalarsOf(tree, types), schema, context);
  }
  if (isList(tree)) {
    return tree.map((item, index) =>
      coerceValue(item, itemsOf(document, schema, index), context),
    );
  }
  return Object.fromEntries(
    Object.entries(tree).map(([name, item]) => [
      name,
      coerceValue(item, propertyOf(document, schema, name), context),
    ]),
  );
}

function firstThatFits(
  values: readonly unknown[],
  schema: AnySchema,
  { checks }: CoercionContext,
): unknown {
  if (values.length < 2 || schema === undefined) return values[0];
  const fitting = values.find(
    (value) => checks.errorsOf(schema, value, { isLarge: true }).length === 0,
  );
  return fitting === undefined ? values[0] : fitting;
}

/** RFC 8259, 6: a number as JSON writes it; forms of other languages are none. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function scalarsOf(text: string, types: ReadonlySet<string>): unknown[] {
  const found: unknown[] = [];
  const isNumeric = types.has("integer") || types.has("number");
  if (isNumeric && NUMBER.test(text)) found.push(Number(text));
  if (types.has("boolean") && /^(?:true|false)$/.test(text)) {
    found.push(text === "true");
  }
  if (types.has("null") && (text === "null" || text === "")) found.push(null);
  const isText = types.size === 0 || types.has("string");
  return found.length === 0 || isText ? [...found, text] : found;
}

function isList(tree: TextTree): tree is readonly TextTree[] {
  return Array.isArray(tree);
}
