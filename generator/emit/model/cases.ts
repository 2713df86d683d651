/**
 * Objects whose members depend on the value of one of them, as a union that TypeScript tells apart by it. Input: a
 * schema with conditions (`if` a member is a value, `then` others are required, or must not be there); output: a case
 * for each value of the member's closed list. None where that would say too little or be too long to read.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import type { SchemaGraph } from "./type-entry.js";
import { valueListOf } from "./schema-shape.js";

/** What holds for some values of the member that decides. */
export interface Case {
  readonly values: readonly string[];
  readonly needed: readonly string[];
  readonly absent: readonly string[];
}

export interface Cases {
  /** The member that decides: it must be there. */
  readonly property: string;
  readonly cases: readonly Case[];
}

/** A union of more is read by nobody. */
const MOST_CASES = 12;

interface Condition {
  readonly property: string;
  readonly values: readonly string[];
  readonly needed: readonly string[];
  readonly absent: readonly string[];
}

export function casesOf(schema: Schema, graph: SchemaGraph): Cases | undefined {
  const conditions = (schema.allOf ?? []).flatMap((part) => {
    const condition = conditionOf(part, schema);
    return condition ? [condition] : [];
  });
  const [first] = conditions;
  if (!first || conditions.some(({ property }) => property !== first.property))
    return undefined;
  const { property } = first;
  const values = listOf(property, schema, graph);
  if (!values || !schema.required?.includes(property)) return undefined;
  const cases = merged(
    values.map((value) => {
      const own = conditions.filter((one) => one.values.includes(value));
      return {
        values: [value],
        needed: [...new Set(own.flatMap(({ needed }) => needed))],
        absent: [...new Set(own.flatMap(({ absent }) => absent))],
      };
    }),
  );
  return cases.length > 1 && cases.length <= MOST_CASES
    ? { property, cases }
    : undefined;
}

/** `if` one member is a value, `then` others are required or refused; undefined for anything else. */
function conditionOf(part: Schema, owner: Schema): Condition | undefined {
  const { if: asked, then } = part;
  if (typeof asked !== "object" || typeof then !== "object") return undefined;
  if (part.else !== undefined || isReference(asked) || isReference(then))
    return undefined;
  const [[property, test] = [], ...more] = Object.entries(
    asked.properties ?? {},
  );
  if (property === undefined || typeof test !== "object" || more.length > 0)
    return undefined;
  const values = test.const === undefined ? test.enum : [test.const];
  const { not } = then;
  const absent =
    typeof not === "object" && not.required?.length === 1 ? not.required : [];
  const members = owner.properties ?? {};
  const isOwn = [...(then.required ?? []), ...absent].every(
    (name) => Object.hasOwn(members, name) && !isReadOnly(members[name]),
  );
  return values?.every((value) => typeof value === "string") && isOwn
    ? { property, values, needed: then.required ?? [], absent }
    : undefined;
}

function isReadOnly(property: Schema | boolean | undefined): boolean {
  return typeof property === "object" && property.readOnly === true;
}

/** The strings of the member's closed list. */
function listOf(
  property: string,
  { properties = {} }: Schema,
  graph: SchemaGraph,
): readonly string[] | undefined {
  const own = Object.hasOwn(properties, property)
    ? properties[property]
    : undefined;
  if (typeof own !== "object") return undefined;
  const list = valueListOf(
    isReference(own) ? (graph.entryOf(own)?.schema ?? own) : own,
  );
  if (!list || list.extensible || list.nullable) return undefined;
  const values = list.literals.map(({ value }) => value);
  return values.every((value) => typeof value === "string")
    ? values
    : undefined;
}

/** Values of which the same is demanded are one case. */
function merged(cases: readonly Case[]): readonly Case[] {
  const byDemand = new Map<string, Case>();
  for (const one of cases) {
    const key = JSON.stringify([one.needed, one.absent]);
    const known = byDemand.get(key);
    byDemand.set(
      key,
      known ? { ...known, values: [...known.values, ...one.values] } : one,
    );
  }
  return [...byDemand.values()];
}
