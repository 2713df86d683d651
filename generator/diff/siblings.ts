/**
 * Sibling operations: the same or nearly the same request under different paths. Requests are compared as sets of
 * `location type` features; those that share a rare feature are looked at, so that nothing is quadratic.
 */
import type { OpenApiDocument } from "../contract/openapi.js";
import type { Change, OperationRef } from "./change.js";
import { compareDocuments } from "./compare-documents.js";
import { DocumentReader } from "./document-reader.js";
import { byCodeUnit, recordOf } from "./json-value.js";
import { readOperations, type OperationSide } from "./operation-side.js";
import { below, type Located } from "./place.js";
import { readFacets } from "./schema-facets.js";
import { operationKey } from "./symbols.js";
import { typeName } from "./type-name.js";

export interface Siblings {
  readonly left: OperationRef;
  readonly right: OperationRef;
  /** From 0 to 1: the share of features that both requests have. */
  readonly likeness: number;
  /** Everything in which the second differs from the first. */
  readonly changes: readonly Change[];
}

const ALIKE = 0.8;
/** Requests with fewer fields are alike by chance. */
const FEWEST_FEATURES = 4;
const MOST_FEATURES = 2_000;
/** What more operations have tells nothing. */
const COMMON = 40;
const DEEPEST = 8;

/** Pairs of siblings, most alike first; only those with an operation of `about`, if it is given. */
export function findSiblings(
  document: OpenApiDocument,
  about?: ReadonlySet<string>,
): readonly Siblings[] {
  const reader = new DocumentReader(document);
  const operations = [...readOperations(reader).values()];
  const known: (ReadonlySet<string> | undefined)[] = [];
  const features = (index: number): ReadonlySet<string> =>
    (known[index] ??= featuresOf(reader, operations[index]!));
  const pairs: Siblings[] = [];
  for (const [left, right] of candidates(reader, operations, about)) {
    const [a, b] = [operations[left]!, operations[right]!];
    if (a.path === b.path) continue;
    const [ours, theirs] = [features(left), features(right)];
    if (Math.min(ours.size, theirs.size) < FEWEST_FEATURES) continue;
    const likeness = likenessOf(ours, theirs);
    if (likeness < ALIKE) continue;
    const changes = compareDocuments(
      alone(document, a),
      alone(document, b),
    ).filter(({ element }) => element !== "page");
    pairs.push({ left: a.ref, right: b.ref, likeness, changes });
  }
  return pairs.sort(
    (a, b) =>
      b.likeness - a.likeness ||
      byCodeUnit(a.left.path, b.left.path) ||
      byCodeUnit(a.right.path, b.right.path),
  );
}

/** Pairs of numbers of operations whose bodies share a field, or a list of fields, that few others have. */
function candidates(
  reader: DocumentReader,
  operations: readonly OperationSide[],
  about: ReadonlySet<string> | undefined,
): Iterable<readonly [number, number]> {
  const owners = new Map<string, number[]>();
  const own = (key: string, index: number): void => {
    const list = owners.get(key);
    if (list) list.push(index);
    else owners.set(key, [index]);
  };
  for (const [index, side] of operations.entries()) {
    const names = bodiesOf(reader, side).flatMap((schema) => [
      ...readFacets(reader.view([schema])).properties.keys(),
    ]);
    for (const name of names) own(name, index);
    if (names.length > 0) own(names.sort(byCodeUnit).join(), index);
  }
  const isAbout = operations.map(
    ({ ref }) => !about || about.has(operationKey(ref)),
  );
  const pairs = new Map<string, readonly [number, number]>();
  for (const list of owners.values()) {
    if (list.length > COMMON) continue;
    for (const [at, left] of list.entries()) {
      for (const right of list.slice(at + 1)) {
        if (!isAbout[left] && !isAbout[right]) continue;
        pairs.set(`${String(left)} ${String(right)}`, [left, right]);
      }
    }
  }
  return pairs.values();
}

function likenessOf(
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
): number {
  const shared = [...left].filter((feature) => right.has(feature)).length;
  return shared / (left.size + right.size - shared);
}

/** Every field of the request body, with its type. */
function featuresOf(
  reader: DocumentReader,
  side: OperationSide,
): ReadonlySet<string> {
  const features = new Set<string>();
  for (const schema of bodiesOf(reader, side)) {
    addFeatures(reader, schema, features);
  }
  return features;
}

function bodiesOf(
  reader: DocumentReader,
  { operation }: OperationSide,
): readonly Located[] {
  const place = below(operation.place, "requestBody");
  const body = reader.element({ node: operation.node["requestBody"], place });
  return Object.values(recordOf(body.node["content"])).flatMap((media) => {
    const { schema } = recordOf(media);
    return schema === undefined ? [] : [{ node: schema, place }];
  });
}

interface Visit {
  readonly schemas: readonly Located[];
  readonly at: string;
  readonly depth: number;
}

function addFeatures(
  reader: DocumentReader,
  root: Located,
  features: Set<string>,
): void {
  const pending: Visit[] = [{ schemas: [root], at: "", depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (features.size >= MOST_FEATURES) return;
    const { schemas, at, depth } = next;
    const view = reader.view(schemas);
    features.add(`${at} ${typeName(reader, view)}`);
    if (depth >= DEEPEST) continue;
    const facets = readFacets(view);
    const deeper = (below: readonly Located[], step: string): void => {
      pending.push({ schemas: below, at: `${at}/${step}`, depth: depth + 1 });
    };
    for (const [name, inner] of facets.properties) deeper(inner, name);
    for (const [keyword, inner] of facets.children) deeper(inner, keyword);
    for (const { branches } of facets.alternatives) {
      for (const branch of branches) deeper([branch], "|");
    }
  }
}

/** The document with this operation alone, under a path and a name that every sibling shares. */
function alone(
  document: OpenApiDocument,
  { operation, pathItem, ref }: OperationSide,
): OpenApiDocument {
  const { parameters, servers } = pathItem.node;
  const shared = { parameters, servers };
  const placed = {
    ...Object.fromEntries(
      Object.entries(shared).filter(([, value]) => value !== undefined),
    ),
    [ref.method.toLowerCase()]: {
      ...operation.node,
      operationId: "sibling",
    },
  };
  // Components that nothing else reaches are no matter of siblings.
  const { webhooks, ...rest } = document;
  void webhooks;
  return { ...rest, paths: { "/sibling": placed } } as OpenApiDocument;
}
