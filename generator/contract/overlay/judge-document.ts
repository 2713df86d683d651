/**
 * What an overlay can break in a document: references that lead nowhere, keywords with values of a wrong kind, parts that
 * lack what they must have. Output: one entry a problem. The linter of `check` knows the whole of OpenAPI; this knows
 * what would make generated code wrong.
 */
import {
  isJsonObject,
  type JsonObject,
  type ObjectKind,
} from "../access/object-kinds.js";
import { lookUp, pointerSegment } from "../access/resolve.js";
import type { OpenApiDocument } from "../openapi.js";
import { partsOf, type DocumentPart } from "./document-parts.js";
import { judgeSchema } from "./judge-schema.js";

export interface DocumentProblem {
  readonly pointer: string;
  /** What is wrong: the rest of a sentence that begins with the place. */
  readonly says: string;
  /** The pointer that is to blame, where it is another. */
  readonly about?: string;
}

/** What is wrong with a part, beside what is wrong with its parts. */
type Judge = (node: JsonObject, part: DocumentPart) => readonly string[];

const JUDGES: Readonly<Partial<Record<ObjectKind, Judge>>> = {
  document: judgeRoot,
  operation: judgeOperation,
  parameter: judgeParameter,
  header: judgeHeader,
  requestBody: ({ content }) => lacking(isJsonObject(content), "content"),
  response: ({ description }) =>
    lacking(typeof description === "string", "description"),
  schema: judgeSchema,
};

/** Every problem, in the order of the document. */
export function judgeDocument(document: OpenApiDocument): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const ids = new Map<unknown, string>();
  for (const part of partsOf(document)) {
    const { node, kind } = part;
    const pointer = part.location
      .map((name) => `/${pointerSegment(name)}`)
      .join("");
    if (!isJsonObject(node)) {
      const isSchema = kind === "schema" && typeof node === "boolean";
      if (!isSchema) problems.push({ pointer, says: "is no object" });
      continue;
    }
    if (node["$ref"] !== undefined) {
      problems.push(...judgeReference(node["$ref"], pointer, document));
      if (kind !== "schema" && kind !== "pathItem") continue;
    }
    const judge = JUDGES[kind];
    for (const says of judge?.(node, part) ?? [])
      problems.push({ pointer, says });
    if (kind !== "operation" || node["operationId"] === undefined) continue;
    const other = ids.get(node["operationId"]);
    const says = `has the operationId of \`${other}\``;
    if (other !== undefined) problems.push({ pointer, says });
    else ids.set(node["operationId"], pointer);
  }
  return problems;
}

function judgeReference(
  ref: unknown,
  pointer: string,
  document: OpenApiDocument,
): DocumentProblem[] {
  if (typeof ref !== "string") {
    return [{ pointer, says: "has a `$ref` that is no text" }];
  }
  // What leads out of the document would be lost: contracts stand alone.
  if (lookUp(document, ref) !== undefined) return [];
  const says = `refers to \`${ref}\`, which is not there`;
  return [
    { pointer, says, ...(ref.startsWith("#/") ? { about: ref.slice(1) } : {}) },
  ];
}

function judgeRoot({ openapi, info, paths, servers }: JsonObject): string[] {
  const { title, version } = isJsonObject(info) ? info : {};
  return [
    ...lacking(typeof openapi === "string", "openapi"),
    ...lacking(typeof title === "string", "info.title"),
    ...lacking(typeof version === "string", "info.version"),
    ...lacking(isJsonObject(paths), "paths"),
    ...(servers === undefined || isListOf(servers, isServer)
      ? []
      : ["has `servers` that are no list of objects with a `url`"]),
  ];
}

function judgeOperation(
  { parameters, responses }: JsonObject,
  { location }: DocumentPart,
): string[] {
  const problems = [...lacking(isJsonObject(responses), "responses")];
  if (parameters === undefined) return problems;
  if (!Array.isArray(parameters))
    return [...problems, "has `parameters` that are no list"];
  const keys = parameters
    .filter(isJsonObject)
    .filter((one) => one["$ref"] === undefined)
    .map((one) => `${String(one["in"])} ${String(one["name"])}`);
  const seen = new Set<string>();
  const twice = keys.find((key) => seen.size === seen.add(key).size);
  if (twice !== undefined)
    problems.push(`has the parameter \`${twice}\` twice`);
  if (location[0] !== "paths" || location.length !== 3) return problems;
  const template = location[1] ?? "";
  const placed = new Set(
    [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => `path ${name}`),
  );
  for (const key of keys) {
    if (key.startsWith("path ") && !placed.has(key)) {
      problems.push(`has the parameter \`${key}\`, which its path lacks`);
    }
  }
  for (const key of placed) {
    if (!seen.has(key)) problems.push(`lacks the parameter \`${key}\``);
  }
  return problems;
}

const PLACES: ReadonlySet<unknown> = new Set([
  "path",
  "query",
  "header",
  "cookie",
]);

/** A header is named by its key. */
function judgeHeader(node: JsonObject): string[] {
  return node["schema"] === undefined && node["content"] === undefined
    ? ["has neither `schema` nor `content`"]
    : [];
}

function judgeParameter(node: JsonObject): string[] {
  const problems = judgeHeader(node);
  if (typeof node["name"] !== "string" || node["name"] === "") {
    problems.push("has no `name`");
  }
  if (!PLACES.has(node["in"])) problems.push("has no `in` that is known");
  if (node["in"] === "path" && node["required"] !== true) {
    problems.push("is in the path and must be `required`");
  }
  return problems;
}

function lacking(isThere: boolean, name: string): string[] {
  return isThere ? [] : [`has no \`${name}\` as it must`];
}

function isServer(value: unknown): boolean {
  return isJsonObject(value) && typeof value["url"] === "string";
}

function isListOf(value: unknown, fits: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}
