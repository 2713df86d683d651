/**
 * What a schema view says, all parts taken together, in one shape for OpenAPI 3.0 and 3.1:
 * null apart from the types, exclusive bounds as numbers, one example list, closed and open values alike.
 */
import { readConditions, isCondition, type Condition } from "./conditions.js";
import type { SchemaView } from "./document-reader.js";
import { isRecord, recordOf, stringsOf } from "./json-value.js";
import type { SidedValue } from "./pair.js";
import { below, type Located, type Place } from "./place.js";
import {
  CHILD_KEYWORDS,
  keywordRule,
  type ChildKeyword,
} from "./schema-keywords.js";
import type { Alternatives, SchemaPart } from "./schema-parts.js";
import { readValues, type ValueList } from "./schema-values.js";

export interface SchemaFacets {
  /** Without null, sorted; undefined when any type goes. */
  readonly types: readonly string[] | undefined;
  readonly typePlace: Place;
  readonly nullable: boolean;
  readonly nullPlace: Place;
  readonly values: ValueList | undefined;
  /** Keywords that are compared as they stand, titles and descriptions. */
  readonly scalars: ReadonlyMap<string, SidedValue>;
  readonly examples: readonly SidedValue[];
  readonly required: ReadonlyMap<string, Place>;
  readonly properties: ReadonlyMap<string, readonly Located[]>;
  readonly patternProperties: ReadonlyMap<string, readonly Located[]>;
  readonly prefixItems: ReadonlyMap<string, readonly Located[]>;
  readonly children: ReadonlyMap<ChildKeyword, readonly Located[]>;
  readonly discriminator: SidedValue | undefined;
  readonly mapping: ReadonlyMap<string, Located>;
  readonly alternatives: readonly Alternatives[];
  readonly conditions: readonly Condition[];
}

/** Reads a view; cheap enough to be done again rather than kept. */
export function readFacets(view: SchemaView): SchemaFacets {
  const draft = new Draft(view.place);
  for (const part of view.parts) addPart(draft, part);
  draft.values = readValues(view.parts);
  return draft;
}

/** Most schemas have few of these: a map is made when something goes in. */
const NONE = new Map<never, never>();

class Draft implements SchemaFacets {
  types: readonly string[] | undefined;
  typePlace: Place;
  nullable = false;
  nullPlace: Place;
  nullKnown = false;
  values: ValueList | undefined;
  readonly scalars = new Map<string, SidedValue>();
  examples: readonly SidedValue[] = [];
  required: Map<string, Place> = NONE;
  properties: Map<string, Located[]> = NONE;
  patternProperties: Map<string, Located[]> = NONE;
  prefixItems: Map<string, Located[]> = NONE;
  children: Map<ChildKeyword, Located[]> = NONE;
  discriminator: SidedValue | undefined;
  mapping: Map<string, Located> = NONE;
  readonly alternatives: Alternatives[] = [];
  readonly conditions: Condition[] = [];

  constructor(place: Place) {
    this.typePlace = place;
    this.nullPlace = place;
  }
}

function addPart(draft: Draft, part: SchemaPart): void {
  const { schema, place } = part;
  if (!draft.nullKnown && part.nullable !== undefined) {
    draft.nullKnown = true;
    draft.nullable = part.nullable;
    draft.nullPlace = place;
  }
  addTypes(draft, part);
  for (const keyword of Object.keys(schema)) addKeyword(draft, part, keyword);
  addExamples(draft, part);
  addRequired(draft, part);
  addMembers(draft, part, "properties");
  addMembers(draft, part, "patternProperties");
  addMembers(draft, part, "prefixItems");
  for (const keyword of CHILD_KEYWORDS) {
    const node = schema[keyword];
    if (node === undefined) continue;
    if (node === false || (isRecord(node) && Object.keys(node).length > 0)) {
      if (draft.children === NONE) draft.children = new Map();
      append(draft.children, keyword, { node, place: below(place, keyword) });
    }
  }
  addDiscriminator(draft, part);
  for (const alternatives of part.alternatives) {
    if (!isCondition(alternatives)) draft.alternatives.push(alternatives);
  }
  draft.conditions.push(...readConditions(part));
}

function addTypes(draft: Draft, { schema, place }: SchemaPart): void {
  const { type } = schema;
  if (typeof type !== "string" && !Array.isArray(type)) return;
  const all = typeof type === "string" ? [type] : [...stringsOf(type)];
  const named = all.filter((name) => name !== "null");
  const types = (named.length > 0 ? named : all).sort();
  if (draft.types === undefined) {
    draft.types = types;
    draft.typePlace = below(place, "type");
    return;
  }
  const common = draft.types.filter((name) => admits(types, name));
  const narrowed = types.filter((name) => admits(draft.types ?? [], name));
  const both = [...new Set([...common, ...narrowed])].sort();
  if (both.length > 0) draft.types = both;
}

function admits(types: readonly string[], name: string): boolean {
  return (
    types.includes(name) || (name === "integer" && types.includes("number"))
  );
}

function addKeyword(draft: Draft, part: SchemaPart, keyword: string): void {
  const rule = keywordRule(keyword);
  const isDangling = keyword === "$ref" && part.dangling;
  if (keyword === "example" || keyword === "examples") return;
  if (!isDangling && rule.role !== "value" && rule.role !== "text") return;
  const facet = boundFacet(part, keyword);
  if (!facet || facet.value === rule.standard) return;
  const known = draft.scalars.get(keyword);
  if (!known || isTighter(rule.merge, facet.value, known.value)) {
    draft.scalars.set(keyword, facet);
  }
}

/** In 3.0 an exclusive bound is a flag beside the bound, in 3.1 a number of its own. */
function boundFacet(
  { schema, place }: SchemaPart,
  keyword: string,
): SidedValue | undefined {
  const value = schema[keyword];
  const plain = { value, place: below(place, keyword) };
  if (value === undefined) return undefined;
  if (keyword === "minimum" || keyword === "maximum") {
    const flag =
      keyword === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
    return schema[flag] === true ? undefined : plain;
  }
  if (keyword !== "exclusiveMinimum" && keyword !== "exclusiveMaximum") {
    return plain;
  }
  if (typeof value !== "boolean") return plain;
  const bound = keyword === "exclusiveMinimum" ? "minimum" : "maximum";
  return value && schema[bound] !== undefined
    ? { value: schema[bound], place: below(place, bound) }
    : undefined;
}

function isTighter(
  merge: "highest" | "lowest" | undefined,
  value: unknown,
  known: unknown,
): boolean {
  if (typeof value !== "number" || typeof known !== "number") return false;
  if (merge === "highest") return value > known;
  return merge === "lowest" && value < known;
}

function addExamples(draft: Draft, { schema, place }: SchemaPart): void {
  if (draft.examples.length > 0) return;
  const { example, examples } = schema;
  if (Array.isArray(examples) && examples.length > 0) {
    draft.examples = examples.map((value: unknown, index) => ({
      value,
      place: below(place, "examples", String(index)),
    }));
  } else if (example !== undefined) {
    draft.examples = [{ value: example, place: below(place, "example") }];
  }
}

function addRequired(draft: Draft, { schema, place }: SchemaPart): void {
  const names = stringsOf(schema["required"]);
  if (names.length === 0) return;
  if (draft.required === NONE) draft.required = new Map();
  const at = below(place, "required");
  for (const name of names) {
    if (!draft.required.has(name)) draft.required.set(name, at);
  }
}

function addMembers(
  draft: Draft,
  { schema, place }: SchemaPart,
  keyword: "properties" | "patternProperties" | "prefixItems",
): void {
  const value = schema[keyword];
  if (typeof value !== "object" || value === null) return;
  if (draft[keyword] === NONE) draft[keyword] = new Map();
  const at = below(place, keyword);
  for (const [name, node] of Object.entries(value)) {
    append(draft[keyword], name, { node, place: below(at, name) });
  }
}

function addDiscriminator(draft: Draft, { schema, place }: SchemaPart): void {
  const discriminator = recordOf(schema["discriminator"]);
  const value = discriminator["propertyName"];
  if (typeof value !== "string" || draft.discriminator) return;
  draft.mapping = new Map();
  draft.discriminator = { value, place: below(place, "discriminator") };
  for (const [name, target] of Object.entries(
    recordOf(discriminator["mapping"]),
  )) {
    if (typeof target !== "string") continue;
    const isName = /^[\w.-]+$/.test(target);
    const $ref = isName ? `#/components/schemas/${target}` : target;
    const at = below(place, "discriminator", "mapping", name);
    draft.mapping.set(name, { node: { $ref }, place: at });
  }
}

function append<Key>(
  lists: Map<Key, Located[]>,
  key: Key,
  located: Located,
): void {
  const list = lists.get(key);
  if (list) list.push(located);
  else lists.set(key, [located]);
}
