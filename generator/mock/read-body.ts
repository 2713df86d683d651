/**
 * Reads the body of a request by its media type. Input: bytes, media type, schema; output: the value that the schema
 * speaks of, or why there is none. Known limit: files, and media types that are neither JSON, form nor text, are
 * taken as they come.
 */
import type { MediaType, Schema } from "../contract/openapi.js";
import { coerceReadings, type CoercionContext } from "./coerce-value.js";
import { rawPairs, readPairs, type RawPair } from "./deserialise.js";
import { essenceOf, isJson } from "./media-type.js";
import { propertyNamesOf, propertyOf, typesOf } from "./schema-facts.js";

export type BodyReading =
  | { readonly kind: "value"; readonly value: unknown }
  /** Nothing that a schema could be held against. */
  | { readonly kind: "opaque" }
  | { readonly kind: "malformed"; readonly message: string };

export interface GivenBody {
  readonly bytes: Uint8Array;
  /** `Content-Type`, with its parameters. */
  readonly contentType: string;
  readonly documented: MediaType;
}

export async function readBody(
  body: GivenBody,
  context: CoercionContext,
): Promise<BodyReading> {
  const { bytes, contentType } = body;
  const essence = essenceOf(contentType);
  if (isJson(essence)) return readJson(bytes);
  if (essence === "application/x-www-form-urlencoded") {
    return { kind: "value", value: readForm(textOf(bytes), body, context) };
  }
  if (essence === "multipart/form-data") return readMultipart(body, context);
  if (essence.startsWith("text/")) {
    const { schema } = body.documented;
    // How an object is written as text, no schema says.
    if (isStructured(schema, context)) return { kind: "opaque" };
    const value = coerceReadings([textOf(bytes)], schema, context);
    return { kind: "value", value };
  }
  return { kind: "opaque" };
}

/** True for objects and lists alone. */
function isStructured(
  schema: Schema | boolean | undefined,
  { document }: CoercionContext,
): boolean {
  const types = [...typesOf(document, schema)];
  return (
    types.length > 0 &&
    types.every((type) => type === "object" || type === "array")
  );
}

function readJson(bytes: Uint8Array): BodyReading {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { kind: "value", value: JSON.parse(text) as unknown };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: "malformed", message: `is not JSON: ${message}` };
  }
}

/** Each property is written as a parameter of the query would be. */
function readForm(
  text: string,
  { documented: { schema, encoding } }: GivenBody,
  context: CoercionContext,
): unknown {
  const { document } = context;
  const pairs = rawPairs(text);
  const names = new Set([
    ...propertyNamesOf(document, schema),
    ...pairs.map(([name]) => name).filter((name) => !name.endsWith("]")),
  ]);
  return membersOf(names, (name) => {
    const property = propertyOf(document, schema, name);
    const own = encodingOf(encoding, name);
    const style = own.style ?? "form";
    const explode = own.explode ?? style === "form";
    const how = { name, style, explode, schema: property };
    const isJsonText = (of: Schema | boolean | undefined) =>
      typesOf(document, of).has("object") && own.style === undefined;
    const texts = valuesOf(pairs, name);
    const [text] = texts;
    const parsed =
      isJsonText(property) && text !== undefined ? jsonOf(text) : undefined;
    if (parsed !== undefined) return parsed;
    const isJsonList =
      typesOf(document, property).has("array") &&
      isJsonText(itemsSchema(property));
    const items = isJsonList ? texts.map(jsonOf) : [];
    if (items.length > 0 && !items.includes(undefined)) return items;
    const trees = readPairs(pairs, how, document);
    return trees.length > 0
      ? coerceReadings(trees, property, context)
      : undefined;
  });
}

async function readMultipart(
  { bytes, contentType, documented: { schema } }: GivenBody,
  context: CoercionContext,
): Promise<BodyReading> {
  let form: FormData;
  try {
    const headers = { "Content-Type": contentType };
    form = await new Response(Buffer.from(bytes), { headers }).formData();
  } catch {
    return { kind: "malformed", message: "is no form in parts" };
  }
  const { document } = context;
  const texts = await jsonTexts(form);
  const value = membersOf(new Set(form.keys()), (name) => {
    const property = propertyOf(document, schema, name);
    const parts = form.getAll(name);
    const isList = typesOf(document, property).has("array");
    const items = isList ? itemsSchema(property) : property;
    const read = parts.map((part) =>
      typeof part === "string"
        ? readPart(part, items, context)
        : readFile(part, texts.get(part), items, context),
    );
    return isList || read.length > 1 ? read : read[0];
  });
  return { kind: "value", value };
}

/** JSON comes as a file from whoever sends it by `FormData`. */
async function jsonTexts(form: FormData): Promise<ReadonlyMap<File, string>> {
  const files = [...form.values()].filter((part) => typeof part !== "string");
  const json = files.filter(({ type }) => isJson(essenceOf(type)));
  return new Map(
    await Promise.all(
      json.map(async (file) => [file, await file.text()] as const),
    ),
  );
}

/** The bytes of a file are no matter of a schema, but for JSON where an object or a list is documented. */
function readFile(
  { name }: File,
  text: string | undefined,
  schema: Schema | boolean | undefined,
  { document }: CoercionContext,
): unknown {
  const types = typesOf(document, schema);
  const isData = types.has("object") || types.has("array");
  return text !== undefined && isData ? (jsonOf(text) ?? name) : name;
}

function itemsSchema(schema: Schema | boolean | undefined) {
  return typeof schema === "object" ? schema.items : undefined;
}

function readPart(
  text: string,
  schema: Schema | boolean | undefined,
  context: CoercionContext,
): unknown {
  const types = typesOf(context.document, schema);
  const parsed =
    types.has("object") || types.has("array") ? jsonOf(text) : undefined;
  return parsed ?? coerceReadings([text], schema, context);
}

function membersOf(
  names: ReadonlySet<string>,
  read: (name: string) => unknown,
): Record<string, unknown> {
  const members = [...names].map((name) => [name, read(name)] as const);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

function encodingOf(
  encoding: MediaType["encoding"],
  name: string,
): { readonly style?: string; readonly explode?: boolean } {
  const own =
    encoding && Object.hasOwn(encoding, name) ? encoding[name] : undefined;
  return typeof own === "object" && own !== null ? own : {};
}

function valuesOf(pairs: readonly RawPair[], name: string): string[] {
  return pairs
    .filter(([key]) => key === name)
    .map(([, value]) => new URLSearchParams(`v=${value}`).get("v") ?? "");
}

function jsonOf(text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
