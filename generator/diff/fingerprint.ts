/**
 * A number for the shape of a schema, for finding its counterpart among alternatives and conditions. Words, examples,
 * names of components and the way it is put together do not matter. Two different shapes may share a number, and
 * nothing below the depth limit counts: whoever matches by it compares afterwards.
 */
import type { Condition } from "./conditions.js";
import type { DocumentReader, SchemaView } from "./document-reader.js";
import { hashText } from "./hash-text.js";
import { byCodeUnit, canonicalText } from "./json-value.js";
import type { Located } from "./place.js";
import { isAnnotation } from "./schema-keywords.js";
import { readFacets, type SchemaFacets } from "./schema-facets.js";

const DEPTH = 4;
const known = new WeakMap<SchemaView, Map<number, string>>();

/** The fingerprint of a view, kept for as long as the view is. */
export function fingerprint(
  reader: DocumentReader,
  view: SchemaView,
  depth = DEPTH,
): string {
  let byDepth = known.get(view);
  if (!byDepth) known.set(view, (byDepth = new Map<number, string>()));
  const found = byDepth.get(depth);
  if (found !== undefined) return found;
  const print = hashText(shapeText(reader, readFacets(view), depth));
  byDepth.set(depth, print);
  return print;
}

/** The fingerprint of a condition: its form and the shapes inside. */
export function conditionFingerprint(
  reader: DocumentReader,
  condition: Condition,
  depth = DEPTH,
): string {
  const inside = condition.schemas
    .map(([keyword, schema]) => `${keyword}=${child(reader, [schema], depth)}`)
    .sort(byCodeUnit);
  return `${condition.form}:${condition.trigger ?? ""}:${condition.names.join()}:${inside.join()}`;
}

function shapeText(
  reader: DocumentReader,
  facets: SchemaFacets,
  depth: number,
): string {
  const lines = [
    `type ${facets.types?.join() ?? ""} ${String(facets.nullable)}`,
    `required ${JSON.stringify([...facets.required.keys()].sort(byCodeUnit))}`,
  ];
  if (facets.values) {
    const values = [...facets.values.values.keys()].sort(byCodeUnit);
    lines.push(`values ${String(facets.values.open)} ${values.join()}`);
  }
  for (const [keyword, { value }] of facets.scalars) {
    if (isAnnotation(keyword)) continue;
    lines.push(`${keyword} ${canonicalText(value)}`);
  }
  for (const part of ["properties", "patternProperties"] as const) {
    for (const [name, schemas] of facets[part]) {
      lines.push(`${part} ${name} ${child(reader, schemas, depth)}`);
    }
  }
  for (const [keyword, schemas] of facets.children) {
    lines.push(`${keyword} ${child(reader, schemas, depth)}`);
  }
  for (const [position, schemas] of facets.prefixItems) {
    lines.push(`prefixItems ${position} ${child(reader, schemas, depth)}`);
  }
  for (const { keyword, branches } of facets.alternatives) {
    for (const branch of branches) {
      lines.push(`${keyword} ${child(reader, [branch], depth)}`);
    }
  }
  for (const condition of facets.conditions) {
    lines.push(conditionFingerprint(reader, condition, depth));
  }
  return lines.sort(byCodeUnit).join("\n");
}

function child(
  reader: DocumentReader,
  schemas: readonly Located[],
  depth: number,
): string {
  return depth === 0
    ? ""
    : fingerprint(reader, reader.view(schemas), depth - 1);
}
