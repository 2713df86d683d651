/**
 * Which part of OpenAPI stands where: a table of members by kind, and a walk over a document that tells the kind of
 * each object. What no entry leads to (examples, extensions, enumerations) is a value and is not entered.
 */
import { isContainer, memberOf, type Container } from "./json-tree.js";

export type PartKind =
  | "document"
  | "pathItem"
  | "operation"
  | "parameter"
  | "requestBody"
  | "response"
  | "mediaType"
  | "schema"
  | "components";

/** `list` and `map`: the members of the member are of that kind. */
export interface Member {
  readonly kind: PartKind;
  readonly as: "one" | "list" | "map" | "map of maps";
}

function one(kind: PartKind): Member {
  return { kind, as: "one" };
}
function list(kind: PartKind): Member {
  return { kind, as: "list" };
}
function map(kind: PartKind): Member {
  return { kind, as: "map" };
}

function members(
  entries: Readonly<Record<string, Member>>,
): ReadonlyMap<string, Member> {
  return new Map(Object.entries(entries));
}

const OPERATION = one("operation");
const PARAMETER = {
  schema: one("schema"),
  content: map("mediaType"),
};

export const PARTS: Readonly<Record<PartKind, ReadonlyMap<string, Member>>> = {
  document: members({
    paths: map("pathItem"),
    webhooks: map("pathItem"),
    components: one("components"),
  }),
  components: members({
    schemas: map("schema"),
    responses: map("response"),
    parameters: map("parameter"),
    headers: map("parameter"),
    requestBodies: map("requestBody"),
    pathItems: map("pathItem"),
    callbacks: { kind: "pathItem", as: "map of maps" },
  }),
  pathItem: members({
    get: OPERATION,
    put: OPERATION,
    post: OPERATION,
    delete: OPERATION,
    options: OPERATION,
    head: OPERATION,
    patch: OPERATION,
    trace: OPERATION,
    parameters: list("parameter"),
  }),
  operation: members({
    parameters: list("parameter"),
    requestBody: one("requestBody"),
    responses: map("response"),
    callbacks: { kind: "pathItem", as: "map of maps" },
  }),
  parameter: members(PARAMETER),
  requestBody: members({ content: map("mediaType") }),
  response: members({ content: map("mediaType"), headers: map("parameter") }),
  mediaType: members({ schema: one("schema") }),
  schema: members({
    items: one("schema"),
    additionalProperties: one("schema"),
    propertyNames: one("schema"),
    not: one("schema"),
    if: one("schema"),
    then: one("schema"),
    else: one("schema"),
    allOf: list("schema"),
    anyOf: list("schema"),
    oneOf: list("schema"),
    prefixItems: list("schema"),
    properties: map("schema"),
    patternProperties: map("schema"),
    $defs: map("schema"),
  }),
};

export interface Part {
  readonly kind: PartKind;
  readonly node: unknown;
  readonly location: readonly string[];
}

/** Every part of a document, those above first; recursion is on depth only. */
export function* partsOf(
  node: unknown,
  kind: PartKind = "document",
  location: readonly string[] = [],
): Generator<Part> {
  yield { kind, node, location };
  if (!isContainer(node) || Array.isArray(node)) return;
  for (const [name, { kind: below, as }] of PARTS[kind]) {
    const member = memberOf(node, name);
    if (member === undefined) continue;
    for (const [steps, value] of entriesOf(member, as)) {
      yield* partsOf(value, below, [...location, name, ...steps]);
    }
  }
}

function* entriesOf(
  member: unknown,
  as: Member["as"],
): Generator<readonly [steps: readonly string[], value: unknown]> {
  if (as === "one") {
    // `additionalProperties: false` is no part with parts.
    yield [[], member];
    return;
  }
  if (!isContainer(member)) return;
  for (const [name, value] of Object.entries(member as Container)) {
    if (as !== "map of maps") yield [[name], value];
    else if (isContainer(value)) {
      for (const [inner, item] of Object.entries(value)) {
        yield [[name, inner], item];
      }
    }
  }
}
