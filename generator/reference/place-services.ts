/**
 * Where everything of a service is on the site: a file for each operation and each component, and what refers to what.
 * Input: services; output: the same with places. Names of files are claimed in the order of the documents.
 */
import { schemaNameOf } from "../contract/access/resolve.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import type { Siblings } from "../diff/siblings.js";
import { changesByOperation, type DatedChange } from "./change-views.js";
import { compareText } from "./compare-text.js";
import { readOperations, type ReadOperation } from "./read-operation.js";
import { entriesOf, isNode, listOf, memberOf, textOf } from "./read-value.js";
import type { ReferenceService } from "./reference-input.js";
import { pairsByOperation } from "./sibling-views.js";
import { FreeNames, pageFile } from "./site-names.js";

export interface PlacedOperation extends ReadOperation {
  readonly file: string;
}

export interface PlacedTag {
  readonly name: string;
  readonly description: string;
  readonly anchor: string;
  readonly operations: readonly PlacedOperation[];
}

export interface TagPlace {
  readonly tag: PlacedTag;
  readonly at: number;
}

/** A part of a schema that found no room on the page that it belongs to. */
export interface PlacedPart {
  readonly schema: unknown;
  readonly title: string;
  readonly file: string;
}

export interface PlacedService {
  readonly given: ReferenceService;
  readonly document: OpenApiDocument;
  readonly title: string;
  readonly folder: string;
  readonly pages: {
    readonly schemas: string;
    readonly authentication: string;
    readonly errors: string;
    readonly changes: string;
  };
  readonly operations: readonly PlacedOperation[];
  readonly operationsByKey: ReadonlyMap<string, PlacedOperation>;
  readonly tags: readonly PlacedTag[];
  /** Which tag shows the operation of a file, and as which of its own. */
  readonly tagOfFile: ReadonlyMap<string, TagPlace>;
  /** By name, in the order of the names. */
  readonly schemaFiles: ReadonlyMap<string, string>;
  /** What refers to a component: operations by key, components by name. */
  readonly users: ReadonlyMap<string, SchemaUsers>;
  /** Pairs of siblings at each of their operations. */
  readonly siblings: ReadonlyMap<string, readonly Siblings[]>;
  /** Changes at each operation that they concern, newest first. */
  readonly changes: ReadonlyMap<string, readonly DatedChange[]>;
  readonly hasErrorCodes: boolean;
  readonly parts: PlacedPart[];
  /** The page of a part; made where there is none. */
  readonly partFile: (schema: unknown, title: string) => string;
  /** Several schemas that hold together as one; the same for the same, so that circles are seen. */
  readonly oneSchema: (schemas: readonly unknown[]) => unknown;
}

export interface SchemaUsers {
  readonly operations: Set<string>;
  readonly schemas: Set<string>;
}

export function placeServices(
  services: readonly ReferenceService[],
): readonly PlacedService[] {
  const folders = new FreeNames();
  return services.map((service) => {
    const folder = pageFile("", service.name, folders).slice(
      1,
      -".html".length,
    );
    return placeService(service, folder);
  });
}

function placeService(given: ReferenceService, folder: string): PlacedService {
  const { document } = given;
  const operationNames = new FreeNames();
  const schemaNames = new FreeNames();
  const operations = readOperations(document).map((operation) => ({
    ...operation,
    file: pageFile(
      `${folder}/operations`,
      operation.id || operation.key,
      operationNames,
    ),
  }));
  const schemas = entriesOf(document.components?.schemas).filter(([, schema]) =>
    isNode(schema),
  );
  const tags = tagsOf(document, operations);
  const parts: PlacedPart[] = [];
  const partFiles = new Map<unknown, string>();
  return {
    given,
    document,
    title: textOf(document.info.title) || given.name,
    folder,
    pages: {
      schemas: `${folder}/schemas.html`,
      authentication: `${folder}/authentication.html`,
      errors: `${folder}/errors.html`,
      changes: `${folder}/changes.html`,
    },
    operations,
    operationsByKey: new Map(operations.map((one) => [one.key, one])),
    tags,
    tagOfFile: new Map(
      tags.flatMap((tag) =>
        tag.operations.map(({ file }, at) => [file, { tag, at }] as const),
      ),
    ),
    schemaFiles: new Map(
      schemas
        .map(([name]) => name)
        .sort(compareText)
        .map((name) => [
          name,
          pageFile(`${folder}/schemas`, name, schemaNames),
        ]),
    ),
    users: usersOf(operations, schemas),
    siblings: pairsByOperation(given.siblings ?? []),
    changes: changesByOperation(given.changes ?? []),
    hasErrorCodes: [document, ...operations.map(({ node }) => node)].some(
      (owner) => listOf(memberOf(owner, "x-doc-error-codes")).length > 0,
    ),
    parts,
    oneSchema: joiner(),
    partFile: (schema, title) => {
      const known = partFiles.get(schema);
      if (known !== undefined) return known;
      const short = title.split(" › ").slice(-3).join(" › ");
      const file = pageFile(`${folder}/schemas`, short, schemaNames);
      partFiles.set(schema, file);
      parts.push({ schema, title: short, file });
      return file;
    },
  };
}

/** Remembers what it joined. */
function joiner(): PlacedService["oneSchema"] {
  const known = new Map<unknown, { allOf: readonly unknown[] }[]>();
  return (schemas) => {
    const [first] = schemas;
    if (schemas.length < 2) return first;
    const made = known.get(first) ?? [];
    known.set(first, made);
    const isSame = ({ allOf }: { allOf: readonly unknown[] }): boolean =>
      allOf.length === schemas.length &&
      allOf.every((schema, at) => schema === schemas[at]);
    const found = made.find(isSame);
    if (found) return found;
    const joined = { allOf: schemas };
    made.push(joined);
    return joined;
  };
}

/** Tags in the order of the document, then those that it does not list, then operations without one. */
function tagsOf(
  document: OpenApiDocument,
  operations: readonly PlacedOperation[],
): readonly PlacedTag[] {
  const byName = new Map<string, PlacedOperation[]>();
  const descriptions = new Map<string, string>();
  for (const tag of listOf(document.tags)) {
    const name = textOf(memberOf(tag, "name"));
    byName.set(name, []);
    descriptions.set(name, textOf(memberOf(tag, "description")));
  }
  for (const operation of operations) {
    const known = byName.get(operation.tag);
    if (known) known.push(operation);
    else byName.set(operation.tag, [operation]);
  }
  const anchors = new FreeNames();
  return [...byName]
    .filter(([, own]) => own.length > 0)
    .map(([name, own]) => ({
      name: name === "" ? "Operations" : name,
      description: descriptions.get(name) ?? "",
      anchor: anchors.claim(`tag-${name.replace(/[^A-Za-z0-9]+/g, "-")}`),
      operations: own,
    }));
}

function usersOf(
  operations: readonly PlacedOperation[],
  schemas: readonly (readonly [name: string, schema: unknown])[],
): ReadonlyMap<string, SchemaUsers> {
  const users = new Map<string, SchemaUsers>();
  const usersFor = (name: string): SchemaUsers => {
    const known = users.get(name);
    if (known) return known;
    const made = { operations: new Set<string>(), schemas: new Set<string>() };
    users.set(name, made);
    return made;
  };
  for (const { key, node, parameters, body, responses } of operations) {
    const roots = [
      ...parameters.map((parameter) => parameter.node),
      body?.node,
      ...responses.map((response) => response.node),
      node["x-doc-variants"],
    ];
    for (const name of referredFrom(roots)) usersFor(name).operations.add(key);
  }
  for (const [owner, schema] of schemas) {
    for (const name of referredFrom([schema])) {
      if (name !== owner) usersFor(name).schemas.add(owner);
    }
  }
  return users;
}

/** Members that hold values, in which nothing is a reference. */
const VALUES = new Set(["example", "examples", "default", "enum", "const"]);

/** Names of the components that the values refer to, at any depth; nothing is followed. */
function referredFrom(roots: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [...roots];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== "object" || next === null) continue;
    const reference = memberOf(next, "$ref");
    const name =
      typeof reference === "string" ? schemaNameOf(reference) : undefined;
    if (name !== undefined) found.add(name);
    for (const [key, value] of Object.entries(next) as [string, unknown][]) {
      if (!VALUES.has(key)) pending.push(value);
    }
  }
  return found;
}
