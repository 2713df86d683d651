/**
 * Puts the members of all objects of a document in one order, so that documents that differ in the order of their keys
 * alone give the same bytes. Input: a document; output: a copy without examples, which nothing here reads. Members of
 * schemas come as `required` lists them, the others by name; lists stay as they are. What is one object stays one.
 * What holds nothing (`items:` in YAML, which is null) is as good as absent.
 */
import { hasAnyOf, isJsonObject } from "../../contract/access/object-kinds.js";
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
import {
  LOOKED_AT,
  NAMED,
  READ_ANEW,
  UNREAD,
  VALUES,
  WITH_SCHEMAS,
} from "./keyword-groups.js";
import { NamedReferences } from "./named-references.js";
import { openOverlaps, type Alternatives } from "./overlapping-alternatives.js";
import { readOlderKeywords } from "./older-keywords.js";
import { orderedKeys } from "./ordered-keys.js";
import { ReadingNotes } from "./reading-notes.js";
import { nullableSchema } from "./schema-shape.js";
import { wellFormed } from "./well-formed.js";
import { withdrawBounds } from "./withdraw-bounds.js";

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
  if (!Array.isArray(value)) return copyOfObject(value as Node, keys, copying);
  const list: unknown[] = [];
  copying.copies.set(value, list);
  const inside = keys === "value" ? "value" : "keywords";
  const { path } = copying.notes;
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index];
    if (item === null && inside === "keywords") continue;
    if (typeof item === "object" && item !== null) {
      path.push(String(index));
      list.push(copyOf(item, inside, copying));
      path.pop();
    } else {
      list.push(item);
    }
  }
  return list;
}

type Node = Readonly<Record<string, unknown>>;

/** `first` are names that come before the others. */
function copyOfObject(
  given: Node,
  keys: Keys,
  copying: Copying,
  first: readonly unknown[] = [],
): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  copying.copies.set(given, copy);
  if (keys === "keywords") {
    copyKeywords(given, copy, copying);
    return copy;
  }
  const below = keys === "names" ? "keywords" : "value";
  const { path } = copying.notes;
  for (const key of orderedKeys(given, first)) {
    // Null is an empty object for what has a name.
    const member = given[key] ?? (keys === "names" ? {} : given[key]);
    if (member === undefined) continue;
    path.push(key);
    put(copy, key, copyOf(member, below, copying));
    path.pop();
  }
  return copy;
}

function copyKeywords(
  given: Node,
  copy: Record<string, unknown>,
  copying: Copying,
): void {
  const { notes } = copying;
  const node = hasAnyOf(given, READ_ANEW) ? readKeywords(given, notes) : given;
  const ordered = orderedKeys(node, []);
  if (ordered[0]?.startsWith("$")) copying.names.enter(node, copy, notes.path);
  let isLookedAt = false;
  for (const key of ordered) {
    if (UNREAD.has(key)) continue;
    const value = keywordOf(node, key);
    if (value === undefined) continue;
    const member = wellFormed(key, value, node);
    if (member !== value) notes.note("emit/malformed-keyword", key);
    if (member === undefined) continue;
    isLookedAt ||= LOOKED_AT.has(key);
    if (typeof member !== "object" || member === null) {
      put(copy, key, member);
      continue;
    }
    const isForeign = key.startsWith("x-") && !WITH_SCHEMAS.has(key);
    notes.path.push(key);
    const own = isForeign
      ? member
      : key === "properties" && isJsonObject(member)
        ? copyOfProperties(member, node.required, copying)
        : copyOf(member, keysBelow(key), copying);
    notes.path.pop();
    put(copy, key, own);
  }
  if (isLookedAt) lookAt(copy, copying);
}

/** Keeps what is looked at once more when all copies are made. */
function lookAt(copy: Record<string, unknown>, copying: Copying): void {
  const { notes } = copying;
  if (Array.isArray(copy.allOf)) {
    copying.composed.push(copy);
    if (notes.path.at(-2) === "properties") copying.members.push(copy);
  }
  if (holdsConditions(copy)) copying.conditional.push(copy);
  if (Array.isArray(copy.oneOf)) {
    const place = pointer(...notes.path);
    copying.alternatives.push({ schema: copy, place });
  }
  if (isClosedToItsParts(copy)) {
    delete copy.additionalProperties;
    copying.closed.push({ schema: copy, place: pointer(...notes.path) });
  }
  if ("const" in copy || Array.isArray(copy.enum)) {
    if (withdrawBounds(copy)) notes.note("emit/contradicting-bounds");
  }
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
        isJsonObject(option) &&
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

/** Null is nothing for a keyword; `type: null` of YAML means `"null"`. */
function keywordOf(node: Node, key: string): unknown {
  const member = node[key];
  if (key === "type") {
    return Array.isArray(member)
      ? member.map((type: unknown) => type ?? "null")
      : (member ?? "null");
  }
  return key === "const" || key === "default" ? member : (member ?? undefined);
}

function copyOfProperties(
  properties: Node,
  required: unknown,
  copying: Copying,
): unknown {
  const known = copying.copies.get(properties);
  if (known !== undefined) return known;
  const first = Array.isArray(required) ? (required as unknown[]) : [];
  const copy = copyOfObject(properties, "names", copying, first);
  copying.properties.push(copy);
  return copy;
}

function keysBelow(keyword: string): Keys {
  if (VALUES.has(keyword)) return "value";
  return NAMED.has(keyword) ? "names" : "keywords";
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
