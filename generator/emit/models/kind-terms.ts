/** Types of discriminators: what the member that tells alternatives apart holds. Input: schemas; output: terms. */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import type { Cases } from "../model/cases.js";
import { kindsOf } from "../model/discriminators.js";
import { stringLiteral } from "../print/literals.js";
import {
  intersectionOf,
  named,
  unionOf,
  word,
  type TypeTerm,
} from "../print/type-layout.js";
import type { TypeContext } from "./type-of-schema.js";

/** The value of the discriminator that means an alternative, so that TypeScript can tell the alternatives apart. */
export function kindTerms(
  { discriminator }: Schema,
  part: Schema,
  { graph }: TypeContext,
): TypeTerm[] {
  const values = discriminator ? kindsOf(discriminator, part, graph) : [];
  return discriminator && values.length > 0
    ? [kindTerm(discriminator.propertyName, values)]
    : [];
}

/** The same for a type that extends one with a discriminator, and that no other type extends. */
export function inheritedKinds(
  schema: Schema,
  { graph }: TypeContext,
): TypeTerm[] {
  if (!schema.allOf || graph.isExtended(schema)) return [];
  const terms: TypeTerm[] = [];
  const seen = new Set<Schema>([schema]);
  const pending = [...schema.allOf];
  for (let part = pending.pop(); part; part = pending.pop()) {
    const parent = isReference(part) ? graph.entryOf(part)?.schema : undefined;
    if (!parent || seen.has(parent)) continue;
    seen.add(parent);
    pending.push(...(parent.allOf ?? []));
    const { discriminator } = parent;
    if (!discriminator || parent.anyOf || parent.oneOf) continue;
    const values = kindsOf(discriminator, schema, graph);
    if (values.length > 0) {
      terms.push(kindTerm(discriminator.propertyName, values));
    }
  }
  return terms;
}

/** `Fields & ((Kind<"type", "A"> & Has<"a">) | Kind<"type", "B" | "C">)` */
export function typeOfCases(
  fields: string,
  { property, cases }: Cases,
): TypeTerm {
  const options = cases.map(({ values, needed, absent }) =>
    intersectionOf([
      kindTerm(property, values),
      ...namesTerm("Has", needed),
      ...namesTerm("Lacks", absent),
    ]),
  );
  return intersectionOf([named(fields), unionOf(options)]);
}

function namesTerm(type: string, names: readonly string[]): TypeTerm[] {
  const literals = names.map((name) => word(stringLiteral(name)));
  return names.length > 0 ? [named(type, unionOf(literals))] : [];
}

function kindTerm(name: string, values: readonly string[]): TypeTerm {
  const kinds = values.map((value) => word(stringLiteral(value)));
  return named("Kind", word(stringLiteral(name)), unionOf(kinds));
}
