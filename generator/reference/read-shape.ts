/**
 * One schema as a reader needs it: references followed, `allOf` joined, conditions apart from alternatives. Input: any
 * schema of a document; output: its `Shape`. Circles end where they close.
 */
import { lookUp, schemaNameOf } from "../contract/access/resolve.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import { entriesOf, isNode, listOf, textsOf, type Node } from "./read-value.js";

export interface Shape {
  /** The component that the schema is, where it is no more than a reference to one. */
  readonly name?: string;
  /** Keywords of all parts together; of two that say the same the first counts. */
  readonly facets: Node;
  readonly types: readonly string[];
  readonly isNullable: boolean;
  /** Several schemas of one property all hold. */
  readonly properties: ReadonlyMap<string, readonly unknown[]>;
  readonly patterns: readonly (readonly [pattern: string, schema: unknown])[];
  readonly required: ReadonlySet<string>;
  readonly conditions: readonly Node[];
  /** Lists of forms of which one, or at least one, holds. */
  readonly alternatives: readonly Alternatives[];
  /** A reference that leads nowhere. */
  readonly dangling?: string;
}

export interface Alternatives {
  readonly keyword: "anyOf" | "oneOf";
  readonly branches: readonly unknown[];
}

/** Reads one schema; several hold together. */
export function readShape(
  document: OpenApiDocument,
  ...schemas: readonly unknown[]
): Shape {
  const reading = new ShapeReading(document);
  for (const schema of schemas) reading.add(schema);
  const [only] = schemas;
  const name = schemas.length === 1 ? componentOf(document, only) : undefined;
  return reading.result(name);
}

const CONDITION_KEYWORDS = ["if", "dependentRequired", "dependentSchemas"];

class ShapeReading {
  readonly #document: OpenApiDocument;
  readonly #seen = new Set<unknown>();
  readonly #facets = new Map<string, unknown>();
  readonly #properties = new Map<string, unknown[]>();
  readonly #patterns: (readonly [string, unknown])[] = [];
  readonly #required = new Set<string>();
  readonly #conditions: Node[] = [];
  readonly #alternatives: Alternatives[] = [];
  #types: readonly string[] | undefined;
  #isNullable = false;
  #dangling: string | undefined;

  constructor(document: OpenApiDocument) {
    this.#document = document;
  }

  add(root: unknown): void {
    const pending: unknown[] = [root];
    for (let at = 0; at < pending.length; at += 1) {
      const schema = pending[at];
      if (!isNode(schema) || this.#seen.has(schema)) continue;
      this.#seen.add(schema);
      for (const part of this.#addPart(schema)) pending.push(part);
    }
  }

  /** Takes what stands in the schema itself; what it is made of is yet to be read. */
  #addPart(schema: Node): unknown[] {
    const { $ref: reference, allOf } = schema;
    const below: unknown[] = [];
    this.#addFacets(schema);
    this.#addProperties(schema);
    if (typeof reference === "string") {
      const target = lookUp(this.#document, reference);
      if (target === undefined) this.#dangling ??= reference;
      below.push(target);
    }
    for (const part of listOf(allOf)) {
      if (isNode(part) && isCondition(part)) this.#conditions.push(part);
      else below.push(part);
    }
    const own = CONDITION_KEYWORDS.filter((one) => Object.hasOwn(schema, one));
    if (own.length > 0 || isFieldCondition(schema["not"])) {
      this.#conditions.push(only(schema, [...own, "then", "else", "not"]));
    }
    for (const keyword of ["anyOf", "oneOf"] as const) {
      for (const branch of this.#addAlternatives(keyword, schema[keyword])) {
        below.push(branch);
      }
    }
    return below;
  }

  #addFacets(schema: Node): void {
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword === "type") continue;
      if (!this.#facets.has(keyword)) this.#facets.set(keyword, value);
    }
    const { type } = schema;
    const types = typeof type === "string" ? [type] : textsOf(type);
    if (types.length === 0) return;
    this.#types ??= types.filter((one) => one !== "null");
    if (types.includes("null")) this.#isNullable = true;
  }

  #addProperties(schema: Node): void {
    for (const [name, property] of entriesOf(schema["properties"])) {
      const known = this.#properties.get(name);
      if (known) known.push(property);
      else this.#properties.set(name, [property]);
    }
    for (const entry of entriesOf(schema["patternProperties"])) {
      this.#patterns.push(entry);
    }
    for (const name of textsOf(schema["required"])) this.#required.add(name);
  }

  #addAlternatives(keyword: "anyOf" | "oneOf", value: unknown): unknown[] {
    const all = listOf(value);
    const branches = all.filter((branch) => !isNull(branch));
    if (branches.length < all.length) this.#isNullable = true;
    if (branches.length < 2) return branches;
    if (branches.every((branch) => isPresence(branch))) {
      this.#conditions.push({ [keyword]: branches });
    } else {
      this.#alternatives.push({ keyword, branches });
    }
    return [];
  }

  result(name: string | undefined): Shape {
    return {
      ...(name !== undefined && { name }),
      facets: Object.fromEntries(this.#facets),
      types: this.#types ?? this.#impliedTypes(),
      isNullable: this.#isNullable,
      properties: this.#properties,
      patterns: this.#patterns,
      required: this.#required,
      conditions: this.#conditions,
      alternatives: this.#alternatives,
      ...(this.#dangling !== undefined && { dangling: this.#dangling }),
    };
  }

  /** What a schema without a type is meant to be. */
  #impliedTypes(): readonly string[] {
    if (this.#properties.size > 0) return ["object"];
    if (this.#facets.has("items")) return ["array"];
    return [];
  }
}

/** The component that a schema refers to, perhaps with a description beside it or as the other of `null`. */
function componentOf(
  document: OpenApiDocument,
  schema: unknown,
): string | undefined {
  if (!isNode(schema)) return undefined;
  const { $ref: reference } = schema;
  if (typeof reference === "string") {
    return lookUp(document, reference) === undefined
      ? undefined
      : schemaNameOf(reference);
  }
  const wrapper = ["allOf", "anyOf", "oneOf"].find((one) =>
    Object.hasOwn(schema, one),
  );
  if (wrapper === undefined || Object.hasOwn(schema, "properties")) {
    return undefined;
  }
  const [inner, ...others] = listOf(schema[wrapper]).filter(
    (branch) => !isNull(branch),
  );
  return others.length === 0 && isNode(inner) && "$ref" in inner
    ? componentOf(document, inner)
    : undefined;
}

function isNull(schema: unknown): boolean {
  if (!isNode(schema)) return false;
  const { type, enum: values } = schema;
  return (
    type === "null" ||
    (Array.isArray(values) && values.length === 1 && values[0] === null)
  );
}

const PRESENCE_KEYWORDS = new Set([
  "required",
  "not",
  "anyOf",
  "oneOf",
  "description",
  "title",
]);

/** True for a schema that says no more than which fields must be there. */
function isPresence(schema: unknown): boolean {
  if (!isNode(schema)) return false;
  const keywords = Object.keys(schema);
  return (
    (keywords.includes("required") || keywords.includes("not")) &&
    keywords.every((keyword) => PRESENCE_KEYWORDS.has(keyword))
  );
}

/** True for what `not` refuses of the fields of an object, rather than of a value. */
export function isFieldCondition(schema: unknown): boolean {
  return (
    isNode(schema) &&
    ["required", "properties", "anyOf"].some((one) =>
      Object.hasOwn(schema, one),
    )
  );
}

/** True for a part of `allOf` that adds no fields and asks something of those that there are. */
function isCondition(part: Node): boolean {
  const keywords = Object.keys(part).filter(
    (one) => one !== "description" && one !== "type",
  );
  if (keywords.length === 0) return false;
  const isIf = keywords.every((one) =>
    [...CONDITION_KEYWORDS, "then", "else"].includes(one),
  );
  if (isIf) return true;
  const [keyword, ...others] = keywords;
  if (others.length > 0) return false;
  if (keyword === "not") return isFieldCondition(part["not"]);
  return (
    (keyword === "anyOf" || keyword === "oneOf") &&
    listOf(part[keyword]).every(isPresence)
  );
}

function only(schema: Node, keywords: readonly string[]): Node {
  return Object.fromEntries(
    keywords
      .filter((keyword) => Object.hasOwn(schema, keyword))
      .map((keyword) => [keyword, schema[keyword]]),
  );
}
