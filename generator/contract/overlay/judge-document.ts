/**
 * What an overlay can break in a document: references that lead nowhere, keywords with values of a wrong kind, parts that
 * lack what they must have. Output: one entry a problem. The linter of `check` knows the whole of OpenAPI; this knows
 * what would make generated code wrong.
 */
import { lookUp, pointerSegment } from "../access/resolve.js";
import type { OpenApiDocument } from "../openapi.js";
import { partsOf, type Part, type PartKind } from "./document-parts.js";
import { isContainer } from "./json-tree.js";
import { judgeSchema } from "./judge-schema.js";

export interface DocumentProblem {
  readonly pointer: string;
  /** What is wrong: the rest of a sentence that begins with the place. */
  readonly says: string;
  /** The pointer that is to blame, where it is another. */
  readonly about?: string;
}

type JsonRecord = Readonly<Record<string, unknown>>;
/** What is wrong with a part, beside what is wrong with its parts. */
type Judge = (node: JsonRecord, part: Part) => readonly string[];

const JUDGES: Readonly<Partial<Record<PartKind, Judge>>> = {
  document: judgeRoot,
  operation: judgeOperation,
  parameter: judgeParameter,
  requestBody: ({ content }) => lacking(isRecord(content), "content"),
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
    if (!isRecord(node)) {
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

function judgeRoot({ openapi, info, paths, servers }: JsonRecord): string[] {
  const { title, version } = isRecord(info) ? info : {};
  return [
    ...lacking(typeof openapi === "string", "openapi"),
    ...lacking(typeof title === "string", "info.title"),
    ...lacking(typeof version === "string", "info.version"),
    ...lacking(isRecord(paths), "paths"),
    ...(servers === undefined || isListOf(servers, isServer)
      ? []
      : ["has `servers` that are no list of objects with a `url`"]),
  ];
}

function judgeOperation(
  { parameters, responses }: JsonRecord,
  { location }: Part,
): string[] {
  const problems = [...lacking(isRecord(responses), "responses")];
  if (parameters === undefined) return problems;
  if (!Array.isArray(parameters))
    return [...problems, "has `parameters` that are no list"];
  const keys = parameters
    .filter(isRecord)
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

function judgeParameter(node: JsonRecord, { location }: Part): string[] {
  const problems =
    node["schema"] === undefined && node["content"] === undefined
      ? ["has neither `schema` nor `content`"]
      : [];
  // A header is named by its key.
  if (location.at(-2) === "headers") return problems;
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
  return isRecord(value) && typeof value["url"] === "string";
}

function isListOf(value: unknown, fits: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

function isRecord(value: unknown): value is JsonRecord {
  return isContainer(value) && !Array.isArray(value);
}
