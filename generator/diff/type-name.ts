/** Names the type of a schema in a word or two: `string`, `array<integer>`, `object | null`, `any`. */
import type { DocumentReader, SchemaView } from "./document-reader.js";
import { readFacets } from "./schema-facets.js";

/** Arrays of arrays are named as deep as this. */
const DEPTH = 4;

/** The name of a view's type. */
export function typeName(
  reader: DocumentReader,
  view: SchemaView,
  depth = DEPTH,
): string {
  const facets = readFacets(view);
  const names = (facets.types ?? []).map((name) => {
    const items = name === "array" ? facets.children.get("items") : undefined;
    return items && depth > 0
      ? `array<${typeName(reader, reader.view(items), depth - 1)}>`
      : name;
  });
  if (names.length === 0) {
    names.push(facets.alternatives[0]?.keyword ?? "any");
  }
  if (facets.nullable && !names.includes("null")) names.push("null");
  return names.join(" | ");
}
