/**
 * Puts the members of all objects of a document in one order, so that documents that differ in the order of their keys
 * alone give the same bytes. Input: a document; output: a copy without examples, which nothing here reads. Members of
 * schemas come as `required` lists them, the others by name; lists stay as they are. What is one object stays one.
 * What holds nothing (`items:` in YAML, which is null) is as good as absent.
 */
import { pointer } from "../../contract/access/resolve.js";
import { nullableForm } from "../../contract/access/upgrade.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import {
  closeToParts,
  isClosedToItsParts,
  type ClosedSchema,
} from "./closed-parts.js";
import { cutCircles } from "./cut-circles.js";
import { holdsConditions, markForeignMembers } from "./foreign-members.js";
import { NamedReferences } from "./named-references.js";
import { openOverlaps, type Alternatives } from "./overlapping-alternatives.js";
import { readOlderKeywords } from "./older-keywords.js";
import { ReadingNotes } from "./reading-notes.js";
import { nullableSchema } from "./schema-shape.js";
import { wellFormed } from "./well-formed.js";
import { withdrawBounds } from "./withdraw-bounds.js";

/** Never read by name here, and often most of a document. */
const UNREAD: ReadonlySet<string> = new Set(["example", "examples"]);

/** Members whose keys are the author's: `example` is a name like any other there. */
const NAMED: ReadonlySet<string> = new Set([
  "$defs",
  "callbacks",
  "content",
  "definitions",
  "dependentRequired",
  "dependentSchemas",
  "encoding",
  "headers",
  "links",
  "mapping",
  "parameters",
  "patternProperties",
  "pathItems",
  "paths",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "scopes",
  "securitySchemes",
  "variables",
  "webhooks",
]);

/** Extensions are handed on as they are, but for those that hold schemas. */
const WITH_SCHEMAS: ReadonlySet<string> = new Set(["x-doc-variants"]);

/** Members that hold JSON values of any form, or no keywords but names. */
const VALUES: ReadonlySet<string> = new Set([
  "const",
  "default",
  "enum",
  "security",
]);

/** What the keys of an object are: keywords, names of the author's, or part of a value. */
type Keys = "keywords" | "names" | "value";

/** What is copied already, and the copies that are looked at once more when all are made. */
interface Copying {
  readonly copies: Map<object, unknown>;
  readonly properties: Record<string, unknown>[];
  readonly composed: Record<string, unknown>[];
  /** Those of them that are members themselves. */
  readonly members: Record<string, unknown>[];
  readonly conditional: Record<string, unknown>[];
  /** Closed beside their parts. */
  readonly closed: ClosedSchema[];
  readonly alternatives: Alternatives[];
  readonly names: NamedReferences;
  readonly notes: ReadingNotes;
}

/** `diagnostics` are told of what is read otherwise than it is written. */
export function canonicalDocument(
  document: OpenApiDocument,
  diagnostics: Diagnostic[] = [],
): OpenApiDocument {
  const copying: Copying = {
    copies: new Map(),
    properties: [],
    composed: [],
    members: [],
    conditional: [],
    closed: [],
    alternatives: [],
    names: new NamedReferences(),
    notes: new ReadingNotes(),
  };
  const copy = copyOf(document, "keywords", copying) as OpenApiDocument;
  copying.names.settle(copy);
  const circles = cutCircles(copy, copying.composed);
  const open = closeToParts(copy, copying.closed, copying.composed);
  for (const place of open) copying.notes.noteAt(place, "emit/unclosed-object");
  for (const place of openOverlaps(copy, copying.alternatives)) {
    copying.notes.noteAt(place, "emit/overlapping-alternatives");
  }
  diagnostics.push(...copying.notes.diagnostics(), ...circles);
  markForeignMembers(copy, copying);
  return copy;
}

function copyOf(value: unknown, keys: Keys, copying: Copying): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = copying.copies.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    copying.copies.set(value, list);
    const inside = keys === "value" ? "value" : "keywords";
    for (const [index, item] of value.entries()) {
      if (item === null && inside === "keywords") continue;
      copying.notes.path.push(String(index));
      list.push(copyOf(item, inside, copying));
      copying.notes.path.pop();
    }
    return list;
  }
  return copyOfObject(value as Node, keys, { copying });
}

type Node = Readonly<Record<string, unknown>>;

function copyOfObject(
  given: Node,
  keys: Keys,
  {
    copying,
    first = [],
  }: {
    readonly copying: Copying;
    /** Names that come before the others. */
    readonly first?: readonly unknown[];
  },
): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  copying.copies.set(given, copy);
  const isKeywords = keys === "keywords";
  const { notes } = copying;
  const node = isKeywords ? readKeywords(given, notes) : given;
  const ordered = orderedKeys(node, first);
  if (isKeywords && ordered[0]?.startsWith("$")) {
    copying.names.enter(node, copy, notes.path);
  }
  for (const key of ordered) {
    if (isKeywords && UNREAD.has(key)) continue;
    const value = memberOf(node, key, keys);
    if (value === undefined) continue;
    const isForeign =
      isKeywords && key.startsWith("x-") && !WITH_SCHEMAS.has(key);
    const member = isKeywords ? wellFormedMember(node, key, value) : value;
    if (member !== value) notes.note("emit/malformed-keyword", key);
    if (member === undefined) continue;
    notes.path.push(key);
    const own = isForeign
      ? member
      : isKeywords && key === "properties" && isNode(member)
        ? copyOfProperties(member, node.required, copying)
        : copyOf(member, keysBelow(key, keys), copying);
    notes.path.pop();
    put(copy, key, own);
  }
  if (isKeywords && Array.isArray(copy.allOf)) {
    copying.composed.push(copy);
    if (notes.path.at(-2) === "properties") copying.members.push(copy);
  }
  if (isKeywords && holdsConditions(copy)) copying.conditional.push(copy);
  if (isKeywords && Array.isArray(copy.oneOf)) {
    const place = pointer(...notes.path);
    copying.alternatives.push({ schema: copy, place });
  }
  if (isKeywords && isClosedToItsParts(copy)) {
    delete copy.additionalProperties;
    copying.closed.push({ schema: copy, place: pointer(...notes.path) });
  }
  if (isKeywords && ("const" in copy || Array.isArray(copy.enum))) {
    if (withdrawBounds(copy)) notes.note("emit/contradicting-bounds");
  }
  return copy;
}

function readKeywords(given: Node, notes: ReadingNotes): Node {
  const { node, older } = readOlderKeywords(given);
  for (const keyword of older) notes.note("emit/older-keyword", keyword);
  if (refusesNullAlternative(node)) notes.note("emit/contradicting-null");
  if (!isNullBesideOthers(node)) return node;
  notes.note("emit/malformed-keyword", "type");
  const { type: _type, ...rest } = node;
  return nullableForm(rest);
}

/** `type: null` beside alternatives none of which is null: no value is both, and each of them is meant. */
function isNullBesideOthers({ type, oneOf, anyOf }: Node): boolean {
  const options = oneOf ?? anyOf;
  return (
    type === "null" &&
    Array.isArray(options) &&
    options.length > 0 &&
    options.every(
      (option) =>
        isNode(option) &&
        typeof option.type === "string" &&
        option.type !== type,
    )
  );
}

/** A type beside two alternatives one of which is null: the other one is meant to have the type. */
function refusesNullAlternative(node: Node): boolean {
  const { type, oneOf, anyOf } = node;
  if (type === undefined || !Array.isArray(oneOf ?? anyOf)) return false;
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  const isTyped = types.every((one) => one !== null && one !== "null");
  return isTyped && nullableSchema(node as Schema) !== undefined;
}

/** Null is nothing for a keyword and an empty object for what has a name; `type: null` of YAML means `"null"`. */
function memberOf(node: Node, key: string, keys: Keys): unknown {
  const member = node[key];
  if (keys === "value") return member;
  if (keys === "names") return member ?? {};
  if (key === "type") {
    return Array.isArray(member)
      ? member.map((type: unknown) => type ?? "null")
      : (member ?? "null");
  }
  return key === "const" || key === "default" ? member : (member ?? undefined);
}

function wellFormedMember(node: Node, key: string, member: unknown): unknown {
  const isParameter =
    Object.hasOwn(node, "in") || isNode(node.schema) || isNode(node.content);
  return wellFormed(key, member, isParameter);
}

function copyOfProperties(
  properties: Node,
  required: unknown,
  copying: Copying,
): unknown {
  const known = copying.copies.get(properties);
  if (known !== undefined) return known;
  const first = Array.isArray(required) ? (required as unknown[]) : [];
  const copy = copyOfObject(properties, "names", { copying, first });
  copying.properties.push(copy);
  return copy;
}

function keysBelow(key: string, keys: Keys): Keys {
  if (keys === "value") return "value";
  if (keys === "names") return "keywords";
  if (VALUES.has(key)) return "value";
  return NAMED.has(key) ? "names" : "keywords";
}

/** By code unit, after those that come first. */
function orderedKeys(node: Node, first: readonly unknown[]): string[] {
  const sorted = Object.keys(node);
  if (sorted.length > 1) sorted.sort();
  if (first.length === 0) return sorted;
  const leading = new Set(
    first.filter(
      (name): name is string =>
        typeof name === "string" && Object.hasOwn(node, name),
    ),
  );
  return [...leading, ...sorted.filter((name) => !leading.has(name))];
}

function put(copy: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(copy, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else {
    copy[key] = value;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
