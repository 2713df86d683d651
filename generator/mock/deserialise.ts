/**
 * Takes a parameter apart by its style (OpenAPI 3.1, 4.8.12): text as it was sent to strings, lists and objects of
 * strings. Input: the text, still percent-encoded; output: the readings that its schema allows, the likeliest first.
 */
import type { OpenApiDocument, Schema } from "../contract/openapi.js";
import { decodePart } from "./path-template.js";
import { propertyNamesOf, typesOf } from "./schema-facts.js";

/** Strings, before they are read as numbers and the like. */
export type TextTree = string | readonly TextTree[] | TextObject;
export interface TextObject {
  readonly [name: string]: TextTree;
}

export interface Style {
  readonly name: string;
  readonly style: string;
  readonly explode: boolean;
  readonly schema: Schema | boolean | undefined;
}

/** Name and value as they were sent. */
export type RawPair = readonly [name: string, value: string];

/** The readings of a value of one text: in a path, a header, or a cookie. */
export function readText(
  text: string,
  { name, style, explode, schema }: Style,
  document: OpenApiDocument,
): TextTree[] {
  const types = typesOf(document, schema);
  const [body, separator] = bodyOf(text, { name, style, explode });
  return readings(types, {
    primitive: () =>
      decoded(style === "matrix" ? withoutName(body, name) : body),
    array: () =>
      style === "matrix" && explode
        ? pairsOf(body, ";").map(([, value]) => decoded(value))
        : splitText(body, separator).map(decoded),
    object: () =>
      explode
        ? objectOf(pairsOf(body, separator))
        : alternating(splitText(body, separator)),
  });
}

/** The readings of a parameter of the query or of a form; none when it was not sent. */
export function readPairs(
  pairs: readonly RawPair[],
  { name, style, explode, schema }: Style,
  document: OpenApiDocument,
): TextTree[] {
  const types = typesOf(document, schema);
  const own = pairs.filter(([key]) => key === name).map(([, value]) => value);
  const [first] = own;
  if (types.has("object") && first === undefined) {
    const object =
      style === "deepObject"
        ? deepObject(pairs, name)
        : explode
          ? objectOf(named(pairs, propertyNamesOf(document, schema)))
          : {};
    return Object.keys(object).length > 0 ? [object] : [];
  }
  if (first === undefined) return [];
  const separator = SEPARATORS[style] ?? ",";
  const parts = first.replaceAll("+", " ").split(separator);
  return readings(types, {
    ...(own.length === 1 ? { primitive: () => decodedQuery(first) } : {}),
    array: () =>
      (explode ? own : own.flatMap(partsOf(style))).map(decodedQuery),
    ...(explode ? {} : { object: () => alternating(parts) }),
  });
}

/** Query and form: `+` is a space. */
export function decodedQuery(text: string): string {
  return decoded(text.replaceAll("+", " "));
}

/** Splits a query or a form into its pairs, nothing decoded but the names. */
export function rawPairs(text: string): RawPair[] {
  return text
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const [name, value] = splitOnce(part, "=");
      return [decodedQuery(name), value];
    });
}

const SEPARATORS: Readonly<Record<string, RegExp | string>> = {
  spaceDelimited: /%20| /,
  pipeDelimited: /%7[Cc]|\|/,
};

function partsOf(style: string): (text: string) => string[] {
  return (text) =>
    text === ""
      ? []
      : text
          .replaceAll("+", style === "spaceDelimited" ? " " : "+")
          .split(SEPARATORS[style] ?? ",");
}

interface Readings {
  readonly primitive?: () => TextTree;
  readonly array?: () => TextTree;
  readonly object?: () => TextTree;
}

/** What the types allow; a schema without types takes the text as it is. */
function readings(types: ReadonlySet<string>, how: Readings): TextTree[] {
  const hasPrimitive =
    types.size === 0 ||
    [...types].some((type) => type !== "array" && type !== "object");
  const makers = [
    hasPrimitive ? how.primitive : undefined,
    types.has("array") ? how.array : undefined,
    types.has("object") ? how.object : undefined,
  ];
  const found = makers.flatMap((make) => (make ? [make()] : []));
  // Sent twice where one is documented: a list, which its schema refuses.
  return found.length > 0 || !how.array ? found : [how.array()];
}

/** Without what the style puts in front, and what stands between its parts. */
function bodyOf(
  text: string,
  { name, style, explode }: Omit<Style, "schema">,
): [body: string, separator: string] {
  if (style === "label") {
    return [text.replace(/^\./, ""), explode ? "." : ","];
  }
  if (style !== "matrix") return [text, ","];
  const body = text.replace(/^;/, "");
  return explode ? [body, ";"] : [withoutName(body, name), ","];
}

function withoutName(text: string, name: string): string {
  return text.startsWith(`${name}=`) ? text.slice(name.length + 1) : text;
}

function splitText(text: string, separator: string): string[] {
  return text === "" ? [] : text.split(separator);
}

function pairsOf(text: string, separator: string): RawPair[] {
  return splitText(text, separator).map((part) => splitOnce(part, "="));
}

function objectOf(pairs: readonly RawPair[]): TextObject {
  const members = new Map<string, TextTree>();
  for (const [name, value] of pairs) {
    const before = members.get(decoded(name));
    const text = decodedQuery(value);
    members.set(
      decoded(name),
      before === undefined ? text : [before, text].flat(),
    );
  }
  return Object.fromEntries(members);
}

/** `a,1,b,2`: names and values take turns. */
function alternating(parts: readonly string[]): TextObject {
  const pairs = parts.flatMap((part, index): RawPair[] =>
    index % 2 === 0 ? [[part, parts[index + 1] ?? ""]] : [],
  );
  return objectOf(pairs);
}

function named(
  pairs: readonly RawPair[],
  names: ReadonlySet<string>,
): readonly RawPair[] {
  return pairs.filter(([name]) => names.has(name));
}

/** `filter[color]=red`; what is nested deeper is left as it is. */
function deepObject(pairs: readonly RawPair[], name: string): TextObject {
  const prefix = `${name}[`;
  return objectOf(
    pairs
      .filter(([key]) => key.startsWith(prefix) && key.endsWith("]"))
      .map(([key, value]) => [key.slice(prefix.length, -1), value]),
  );
}

function splitOnce(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator);
  return index < 0
    ? [text, ""]
    : [text.slice(0, index), text.slice(index + separator.length)];
}

function decoded(text: string): string {
  return decodePart(text) ?? text;
}
