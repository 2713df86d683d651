/**
 * Finds the inline parts of a schema that are interpreted while the rest of it is compiled. Input: a schema; output:
 * those parts, each with a name made from the way to it. They get a constant that check and rules share.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import { nullableSchema, wrappedSchema } from "../model/schema-shape.js";
import { pascalCase } from "../naming/identifiers.js";
import {
  conditionsOf,
  isCompiled,
  withoutConditions,
} from "./compiled-parts.js";

export interface InterpretedPart {
  readonly schema: Schema;
  readonly name: string;
}

/** `hasName` tells the parts that are types of their own, and have their own rules. */
export function interpretedParts(
  schema: Schema,
  base: string,
  hasName: (part: Schema) => boolean,
): InterpretedPart[] {
  const found: InterpretedPart[] = [];
  const visit = (part: Schema | boolean | undefined, name: string): void => {
    if (typeof part !== "object" || hasName(part)) return;
    const wrapped = wrappedSchema(part) ?? nullableSchema(part);
    if (wrapped) {
      visit(wrapped, name);
    } else if (!isCompiled(part)) {
      found.push({ schema: part, name });
    } else if (!isReference(part)) {
      visit(part.items, `${name}Item`);
      visit(part.additionalProperties, `${name}Value`);
    }
  };
  const own = conditionsOf(schema) ? withoutConditions(schema) : schema;
  if (!isCompiled(own)) return [];
  visit(own.items, `${base}Item`);
  visit(own.additionalProperties, `${base}Value`);
  for (const [key, property] of Object.entries(own.properties ?? {})) {
    visit(property, base + pascalCase(key));
  }
  return found;
}
