/** Collects the schemas that have a name of their own, and what each refers to. */
import {
  isReference,
  lookUp,
  pointerSegments,
} from "../../contract/access/resolve.js";
import type { OpenApiDocument, Schema } from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { pascalCase } from "../naming/identifiers.js";
import type { NameRegistry } from "../naming/name-registry.js";
import { BINARY_BODY, BINARY_RESPONSE } from "./client-operation.js";
import { casesOf } from "./cases.js";
import { circularAliases } from "./circular-aliases.js";
import { danglingReference } from "./dangling-reference.js";
import { mappingProblems } from "./mapping-problems.js";
import {
  entryKind,
  isNamed,
  isSchema,
  ruleParts,
  typedParts,
} from "./schema-parts.js";
import type { SchemaGraph, TypeEntry } from "./type-entry.js";
import { toldByBase } from "./told-by-base.js";
import { isPlainScalar } from "./parts-of.js";
import { schemaProblems } from "./unsupported-keywords.js";
import {
  hasProperties,
  isBare,
  nullableSchema,
  valueListOf,
  wrappedSchema,
} from "./schema-shape.js";

/** True for what is better written out than named: anything at all, plain scalars, binary values. */
export function isUnnamed(schema: Schema): boolean {
  return (
    schema === BINARY_BODY ||
    schema === BINARY_RESPONSE ||
    isBare(schema) ||
    (schema.type === "string" && !valueListOf(schema))
  );
}

export class GraphBuilder implements SchemaGraph {
  entries: TypeEntry[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #bySchema = new Map<Schema, TypeEntry>();
  readonly #dangling = new Set<string>();
  readonly #components = new Map<Schema, string>();
  #extended: ReadonlySet<Schema | undefined> | undefined;
  /** Named schemas that stand inside others. */
  readonly #isInline = new Set<Schema>();
  /** What each reference points to, looked up once. */
  readonly #targets = new Map<string, unknown>();
  /** What names of inline schemas begin with, where that is not the owner's own name. */
  readonly #prefixes = new Map<TypeEntry, string>();
  readonly #document: OpenApiDocument;
  readonly #types: NameRegistry;

  constructor(document: OpenApiDocument, types: NameRegistry) {
    this.#document = document;
    this.#types = types;
  }

  entryOf(schema: Schema): TypeEntry | undefined {
    const known = this.#bySchema.get(schema);
    if (known || !isReference(schema)) return known;
    const target = this.#lookUp(schema.$ref);
    return isSchema(target) ? this.#bySchema.get(target) : undefined;
  }

  #lookUp(ref: string): unknown {
    if (!this.#targets.has(ref)) {
      this.#targets.set(ref, lookUp(this.#document, ref));
    }
    return this.#targets.get(ref);
  }

  fieldsOf(
    schema: Schema,
    direction: "request" | "response",
  ): string | undefined {
    const entry = this.#bySchema.get(schema);
    return direction === "response"
      ? (entry?.outputFieldsName ?? entry?.fieldsName)
      : entry?.fieldsName;
  }

  componentName(schema: Schema): string | undefined {
    return this.#components.get(schema);
  }

  isExtended(schema: Schema): boolean {
    this.#extended ??= new Set(
      this.entries.flatMap((entry) =>
        (entry.schema.allOf ?? []).map((part) => this.entryOf(part)?.schema),
      ),
    );
    return this.#extended.has(schema);
  }

  addComponent(schema: Schema, name: string): void {
    this.#components.set(schema, name);
    this.add(schema, pascalCase(name));
  }

  add(schema: Schema, wanted: string): TypeEntry {
    const known = this.#bySchema.get(schema);
    return known ?? this.#insert(schema, this.#types.claim(wanted));
  }

  /** Adds what is a body on its own, unless it is better written out. */
  addRoot(schema: Schema, wanted: string): void {
    if (isUnnamed(schema)) return;
    if (isReference(schema)) this.addReference(schema.$ref);
    else this.add(schema, wanted);
  }

  /** Adds an entry whose name was claimed before. */
  addNamed(schema: Schema, name: string, prefix: string): void {
    this.#prefixes.set(this.#insert(schema, name), prefix);
  }

  addReference(ref: string): TypeEntry | undefined {
    const target = this.#lookUp(ref);
    if (isSchema(target)) {
      return (
        this.#bySchema.get(target) ??
        this.add(target, pascalCase(pointerSegments(ref)?.at(-1) ?? ""))
      );
    }
    if (!this.#dangling.has(ref)) {
      this.#dangling.add(ref);
      const result = "`unknown` takes its place";
      this.diagnostics.push(danglingReference(ref, result));
    }
    return undefined;
  }

  /** Visits every entry, those that are found on the way included. */
  visitAll(): void {
    for (const entry of this.entries) {
      const prefix = this.#prefixes.get(entry) ?? entry.name;
      this.#visitInside(entry.schema, () => prefix, entry);
    }
  }

  /** Inline schemas that have a name are told of with their owner. */
  reportProblems(): void {
    for (const { schema, name } of this.entries) {
      if (this.#isInline.has(schema)) continue;
      this.diagnostics.push(...schemaProblems(schema, name));
      this.diagnostics.push(...mappingProblems(schema, name, this));
    }
    this.diagnostics.push(...toldByBase(this));
  }

  markCircular(): void {
    for (const entry of circularAliases(this)) {
      entry.circular = true;
      this.diagnostics.push(
        diagnostic(
          "emit/unresolved-reference",
          `\`${entry.name}\` is defined by itself; \`unknown\` takes its place.`,
          undefined,
          { subject: entry.name },
        ),
      );
    }
  }

  /** Answers may be any way: only requests are told apart. */
  findCases(): void {
    for (const entry of this.entries) {
      const isOfRequests =
        entry.request && (!entry.response || entry.outputName !== undefined);
      if (entry.kind !== "object" || !isOfRequests) continue;
      const cases = casesOf(entry.schema, this);
      if (!cases) continue;
      entry.cases = cases;
      entry.fieldsName = this.#types.claim(`${entry.name}Fields`);
    }
  }

  #insert(schema: Schema, name: string): TypeEntry {
    const entry: TypeEntry = {
      schema,
      name,
      kind: entryKind(schema),
      uses: new Set(),
      request: false,
      response: false,
      isChecked: false,
      recursive: false,
      circular: false,
    };
    if (entry.kind === "alias" && hasProperties(schema)) {
      entry.fieldsName = this.#types.claim(`${name}Fields`);
    }
    this.#bySchema.set(schema, entry);
    this.entries.push(entry);
    return entry;
  }

  /** `name` is asked for only where it is needed: most schemas have none. */
  #visit(schema: unknown, name: () => string, owner: TypeEntry): void {
    if (!isSchema(schema)) return;
    const known = this.#bySchema.get(schema);
    if (known) {
      owner.uses.add(known);
    } else if (isPlainScalar(schema)) {
      // Nothing in it has a name or refers to one.
    } else if (isNamed(schema)) {
      this.#isInline.add(schema);
      owner.uses.add(this.add(schema, name()));
    } else {
      this.#visitInside(schema, name, owner);
    }
  }

  #visitInside(schema: Schema, name: () => string, owner: TypeEntry): void {
    if (typeof schema.$ref === "string") {
      const target = this.addReference(schema.$ref);
      if (target) owner.uses.add(target);
    }
    const wrapped = wrappedSchema(schema) ?? nullableSchema(schema);
    if (wrapped) {
      this.#visit(wrapped, name, owner);
    } else {
      for (const [word, part] of typedParts(schema)) {
        this.#visit(part, () => name() + pascalCase(word), owner);
      }
    }
    for (const part of ruleParts(schema)) this.#visitRules(part, owner);
  }

  /** Conditions shape no type: only what they refer to needs a name. */
  #visitRules(schema: unknown, owner: TypeEntry): void {
    if (!isSchema(schema)) return;
    if (typeof schema.$ref === "string") {
      const target = this.addReference(schema.$ref);
      if (target) owner.uses.add(target);
    }
    for (const [, part] of typedParts(schema)) this.#visitRules(part, owner);
    for (const part of ruleParts(schema)) this.#visitRules(part, owner);
  }
}
