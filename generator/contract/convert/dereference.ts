/**
 * A document without references: each is replaced by what it means. Input: a document of 3.0 or 3.1; output: the same with
 * copies, which share memory. What holds itself cannot be written out: references to it stay, and a diagnostic says so.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import {
  isJsonObject,
  mapMembers,
  mapPart,
  partOf,
  type JsonObject,
  type ObjectKind,
} from "../access/object-kinds.js";
import { lookUp } from "../access/resolve.js";
import type { OpenApiDocument } from "../openapi.js";
import { tooDeep } from "../access/load.js";
import { DEEPEST, isTooDeep } from "../access/nesting.js";
import { findRecursive } from "./find-recursive.js";

export interface Dereferenced {
  /** Undefined where the written document would be too large or nest too deep. */
  readonly document?: OpenApiDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Objects and values of a document that is still of use to anybody. */
const MOST_NODES = 5_000_000;

/** Writes out every reference of `document` that can be. */
export function dereferenceDocument(document: OpenApiDocument): Dereferenced {
  const recursive = findRecursive(document);
  const writing: Writing = {
    document,
    recursive,
    isOld: /^3\.0(?:\.|$)/.test(document.openapi),
    copies: new Map(),
    left: new Set(),
    depth: 0,
    isTooDeep: false,
  };
  const form = writeOut(document, "document", writing);
  if (writing.isTooDeep || isTooDeep(form)) return { diagnostics: [tooDeep()] };
  const diagnostics = [
    ...[...recursive].map((ref) => left(ref, "it holds itself")),
    ...[...writing.left].map((ref) => left(ref, "nothing here is meant by it")),
  ];
  if (sizeOf(form, new Map()) <= MOST_NODES) {
    return { document: form as OpenApiDocument, diagnostics };
  }
  const tooLarge = diagnostic(
    "contract/too-large",
    `Written out, the document would have more than ${MOST_NODES} values; expected fewer.`,
  );
  return { diagnostics: [tooLarge] };
}

function left(ref: string, reason: string): Diagnostic {
  return diagnostic(
    "contract/reference-left",
    `References to \`${ref}\` stay: ${reason}.`,
    undefined,
    { subject: ref },
  );
}

interface Writing {
  readonly document: OpenApiDocument;
  readonly recursive: ReadonlySet<string>;
  /** 3.0 ignores what stands beside a reference. */
  readonly isOld: boolean;
  readonly copies: Map<string, unknown>;
  /** References that lead nowhere, or to other files. */
  readonly left: Set<string>;
  /** Levels above the node at hand: chains of references may be as long as the document. */
  depth: number;
  isTooDeep: boolean;
}

function writeOut(node: unknown, kind: ObjectKind, writing: Writing): unknown {
  if (!isJsonObject(node)) return node;
  writing.isTooDeep ||= writing.depth > DEEPEST;
  if (writing.isTooDeep) return node;
  writing.depth += 1;
  const written = writeObject(node, kind, writing);
  writing.depth -= 1;
  return written;
}

function writeObject(
  node: JsonObject,
  kind: ObjectKind,
  writing: Writing,
): unknown {
  const { $ref } = node;
  if (typeof $ref === "string" && !writing.recursive.has($ref)) {
    const target = copyOf($ref, kind, writing);
    if (target !== undefined) return merge(target, node, kind, writing);
  }
  return mapMembers(node, (value, key) => {
    const part = partOf(kind, key);
    return part
      ? mapPart(value, part, (item) => writeOut(item, part[1], writing))
      : value;
  });
}

function copyOf(ref: string, kind: ObjectKind, writing: Writing): unknown {
  const key = `${kind} ${ref}`;
  if (!writing.copies.has(key)) {
    const target = lookUp(writing.document, ref);
    if (target === undefined) writing.left.add(ref);
    writing.copies.set(key, writeOut(target, kind, writing));
  }
  return writing.copies.get(key);
}

/** Keywords that say nothing of which values are valid: beside a reference they win over what it means. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  "title",
  "description",
  "summary",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "example",
  "examples",
  "externalDocs",
  "$comment",
]);

function merge(
  target: unknown,
  node: JsonObject,
  kind: ObjectKind,
  writing: Writing,
): unknown {
  const { $ref: _ref, ...siblings } = node;
  const keys = Object.keys(siblings);
  if (keys.length === 0 || !isJsonObject(target)) return target;
  if (kind !== "schema") return { ...target, ...siblings };
  if (writing.isOld) return target;
  const isLabel = (key: string): boolean =>
    ANNOTATIONS.has(key) || key.startsWith("x-");
  if (keys.every(isLabel)) return { ...target, ...siblings };
  const form = writeOut(siblings, "schema", writing) as JsonObject;
  const parts = Array.isArray(form["allOf"]) ? form["allOf"] : [];
  return { ...form, allOf: [target, ...parts] as unknown[] };
}

/** How many values there are once copies no longer share memory. */
function sizeOf(node: unknown, known: Map<unknown, number>): number {
  if (typeof node !== "object" || node === null) return 1;
  const size = known.get(node);
  if (size !== undefined) return size;
  let total = 1;
  for (const value of Object.values(node)) total += sizeOf(value, known);
  known.set(node, total);
  return total;
}
