/**
 * Writes parameters into path, query, headers and cookies, after the `style` and `explode` of OpenAPI.
 * Everything is percent-encoded but letters, digits and `-_.~`.
 */
import { writeJson } from "./json.js";
import type {
  Operation,
  OperationInput,
  ParameterStyle,
  PartStyle,
  Place,
} from "./operation.js";

/** Characters that `allowReserved` leaves as they are; not `#`, with which the address would end. */
const RESERVED = /%(?:3A|2F|3F|5B|5D|40|21|24|26|27|28|29|2A|2B|2C|3B|3D)/g;

/** The path with its parameters; undefined when one is missing or would change the path's meaning. */
export function fillPath(
  operation: Operation,
  input: OperationInput,
): string | undefined {
  const values = new Map(presentMembers(input.path));
  let isWhole = true;
  const path = operation.path.replace(
    /\{([^{}]+)\}/g,
    (_match, name: string) => {
      const value = values.get(name);
      const style = styleOf(operation, "path", name);
      const text = isNothing(value, style)
        ? ""
        : writeInPath(name, contentOf(value, style), style);
      if (text === "") isWhole = false;
      return text;
    },
  );
  // `.` and `..` would be taken as steps, encoded or not.
  const hasSteps = path.split("/").some((part) => /^\.{1,2}$/.test(part));
  return isWhole && !hasSteps ? path : undefined;
}

/** The query string without `?`. */
export function writeQuery(
  operation: Operation,
  input: OperationInput,
): string {
  return presentMembers(input.query)
    .flatMap(([name, value]) =>
      writePairs(name, value, styleOf(operation, "query", name)),
    )
    .join("&");
}

export function writeHeaders(
  operation: Operation,
  input: OperationInput,
): [name: string, value: string][] {
  const headers = presentMembers(input.header).flatMap(
    ([name, value]): [string, string][] => {
      const style = styleOf(operation, "header", name);
      return isNothing(value, style)
        ? []
        : [[name, writeSimple(contentOf(value, style), style, headerText)]];
    },
  );
  const cookies = presentMembers(input.cookie).flatMap(([name, value]) =>
    writePairs(name, value, styleOf(operation, "cookie", name)),
  );
  if (cookies.length > 0) headers.push(["Cookie", cookies.join("; ")]);
  return headers;
}

/** `application/x-www-form-urlencoded`: objects are JSON, lists repeat their name, where no style is documented. */
export function writeForm(
  body: unknown,
  parts: Readonly<Record<string, PartStyle>> = {},
): string {
  return presentMembers(body)
    .flatMap(([name, value]) => {
      const own = Object.hasOwn(parts, name) ? parts[name] : undefined;
      return writePairs(name, value, formStyle(value, own));
    })
    .join("&");
}

function formStyle(value: unknown, own: PartStyle = {}): Style {
  const { style, explode, allowReserved, contentType } = own;
  if (/[/+]json\b/i.test(contentType ?? "")) return { style: "json" };
  const isStyled = [style, explode, allowReserved].some(
    (said) => said !== undefined,
  );
  const isObject = isPlainObject(value) && !Array.isArray(value);
  return isObject && !isStyled ? { style: "json" } : own;
}

type Style = Pick<ParameterStyle, "style" | "explode" | "allowReserved">;

function styleOf(operation: Operation, place: Place, name: string): Style {
  const own = operation.parameters?.find(
    (parameter) => parameter.in === place && parameter.name === name,
  );
  const isForm = place === "query" || place === "cookie";
  return (
    own ?? (isForm ? { style: "form", explode: true } : { style: "simple" })
  );
}

/** `value`, `.value` (label) or `;name=value` (matrix). */
function writeInPath(name: string, value: unknown, options: Style): string {
  const { style, explode = false } = options;
  if (style !== "label" && style !== "matrix") {
    return writeSimple(value, options, encode);
  }
  const isLabel = style === "label";
  const start = isLabel ? "." : ";";
  // Of what is empty the name alone is left (RFC 6570, 3.2.7).
  const pair = (key: string, text: string) =>
    text === "" && !isLabel ? encode(key) : `${encode(key)}=${text}`;
  const whole = (text: string) => start + (isLabel ? text : pair(name, text));
  if (Array.isArray(value)) {
    const items = value.map(encode);
    return explode ? items.map(whole).join("") : whole(items.join(","));
  }
  if (!isPlainObject(value)) return whole(encode(value));
  const pairs = presentMembers(value);
  return explode
    ? pairs.map(([part, inner]) => start + pair(part, encode(inner))).join("")
    : whole(pairs.flatMap((pair) => pair.map(encode)).join(","));
}

function writeSimple(
  value: unknown,
  { style, explode = false }: Style,
  write: (value: unknown) => string,
): string {
  if (style === "json") return write(writeJson(value));
  if (Array.isArray(value)) return value.map(write).join(",");
  if (!isPlainObject(value)) return write(value);
  const pair = explode ? "=" : ",";
  return presentMembers(value)
    .map(([name, part]) => `${write(name)}${pair}${write(part)}`)
    .join(",");
}

const SEPARATORS: Readonly<Record<string, string>> = {
  spaceDelimited: "%20",
  pipeDelimited: "%7C",
};

function writePairs(name: string, value: unknown, options: Style): string[] {
  const { style = "form", explode = style === "form", allowReserved } = options;
  if (isNothing(value, options)) return [];
  const write = allowReserved === true ? encodeLoosely : encode;
  const key = encode(name);
  const separator = SEPARATORS[style] ?? ",";
  if (style === "json") return [`${key}=${write(writeJson(value))}`];
  if (style === "deepObject") return deepPairs(key, value, write);
  const content = contentOf(value, options);
  if (Array.isArray(content)) {
    return explode
      ? content.map((item) => `${key}=${write(item)}`)
      : [`${key}=${content.map(write).join(separator)}`];
  }
  if (!isPlainObject(content)) return [`${key}=${write(content)}`];
  const members = presentMembers(content);
  if (explode) {
    return members.map(([part, inner]) => `${encode(part)}=${write(inner)}`);
  }
  const words = members.flatMap((pair) => pair.map(write));
  return [`${key}=${words.join(separator)}`];
}

/** `key[a][b]=value`; the standard leaves open what is deeper than one level, and lists: they repeat their key. */
function deepPairs(
  key: string,
  value: unknown,
  write: (value: unknown) => string,
): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item) => deepPairs(key, item, write));
  }
  if (!isPlainObject(value)) return [`${key}=${write(value)}`];
  return presentMembers(value).flatMap(([part, inner]) =>
    deepPairs(`${key}%5B${encode(part)}%5D`, inner, write),
  );
}

/** As RFC 6570 has it: null is nothing, and so is what holds nothing else. JSON has all of them. */
function isNothing(value: unknown, options: Style): boolean {
  if (value === undefined) return true;
  if (options.style === "json") return false;
  const content = contentOf(value, options);
  return isPlainObject(content)
    ? Object.keys(content).length === 0
    : content === null;
}

/** A value without the nothing in it. */
function contentOf(value: unknown, { style }: Style): unknown {
  if (style === "json" || !isPlainObject(value)) return value;
  const isThere = (part: unknown) => part !== null && part !== undefined;
  return Array.isArray(value)
    ? value.filter(isThere)
    : Object.fromEntries(
        presentMembers(value).filter(([, part]) => isThere(part)),
      );
}

/** Members that hold something; those of `undefined` are as good as absent. */
export function presentMembers(
  value: unknown,
): [name: string, value: unknown][] {
  return isPlainObject(value)
    ? Object.entries(value).filter(([, member]) => member !== undefined)
    : [];
}

function isPlainObject(value: unknown): value is object {
  return (
    typeof value === "object" && value !== null && !(value instanceof Date)
  );
}

function encode(value: unknown): string {
  // Half a surrogate pair has no encoding; it is written as the replacement character.
  const text = textOf(value).replace(/\p{Surrogate}/gu, "\ufffd");
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** As RFC 6570 expands `{+name}`: what is percent-encoded already stays so. */
function encodeLoosely(value: unknown): string {
  return encode(value)
    .replace(RESERVED, decodeURIComponent)
    .replace(/%25(?=[0-9A-Fa-f]{2})/g, "%");
}

/** Header values are sent as they are; what no header can hold is encoded. */
function headerText(value: unknown): string {
  return textOf(value).replace(/[^\x20-\x7e]+/g, encode);
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" && value !== null
    ? (writeJson(value) ?? "")
    : String(value);
}
