/**
 * Checks the parameters of a request. Input: an operation, the values in its path, the request; output: what breaks
 * the contract. A parameter that nobody documented is worth a warning.
 */
import type { Parameter } from "../contract/openapi.js";
import { coerceReadings, type CoercionContext } from "./coerce-value.js";
import {
  decodedQuery,
  rawPairs,
  readPairs,
  readText,
  type RawPair,
  type Style,
  type TextTree,
} from "./deserialise.js";
import {
  cookiesOf,
  splitTarget,
  type IncomingRequest,
} from "./incoming-request.js";
import { decodePart } from "./path-template.js";
import type { PlannedOperation } from "./plan-operations.js";
import { itemsOf, propertyNamesOf, typesOf } from "./schema-facts.js";
import { violation, violationsOf, type Violation } from "./violation.js";

interface Sent {
  readonly path: ReadonlyMap<string, string>;
  readonly query: readonly RawPair[];
  readonly headers: ReadonlyMap<string, string>;
  readonly cookies: ReadonlyMap<string, string>;
}

export function checkParameters(
  operation: PlannedOperation,
  values: ReadonlyMap<string, string>,
  request: IncomingRequest,
  context: CoercionContext,
): Violation[] {
  const sent: Sent = {
    path: values,
    query: rawPairs(splitTarget(request.target).query),
    headers: request.headers,
    cookies: cookiesOf(request.headers.get("cookie")),
  };
  return [
    ...operation.parameters.flatMap((parameter) =>
      checkParameter(parameter, sent, context),
    ),
    ...undocumentedQuery(operation, sent.query),
  ];
}

function checkParameter(
  parameter: Parameter,
  sent: Sent,
  context: CoercionContext,
): Violation[] {
  const { name, required } = parameter;
  const place = { in: parameter.in, name };
  const source = parameter["x-doc-source"];
  const text = rawText(parameter, sent);
  if (text !== undefined && decodePart(text) === undefined) {
    const problem = "has a percent sign that is no encoding";
    return [violation(place, "syntax", problem, source)];
  }
  const content = Object.entries(parameter.content ?? {})[0];
  if (content) {
    const whole = contentText(parameter, sent);
    if (whole === undefined) return required ? [missing(parameter)] : [];
    return checkContent(parameter, { text: whole, content }, context);
  }
  const { schema } = parameter;
  const trees = readingsOf(parameter, sent, context);
  if (trees.length === 0) return required ? [missing(parameter)] : [];
  const isEmpty = trees.every((tree) => tree === "");
  if (schema === undefined) return [];
  if (isEmpty && parameter.allowEmptyValue === true) return [];
  if (!isWritable(parameter, context)) return [];
  const value = coerceReadings(trees, schema, context);
  return violationsOf(context.checks.errorsOf(schema, value), place).map(
    (one) => (one.source === undefined ? { ...one, source } : one),
  );
}

/** Lists of objects or of lists: no style says how they are written, so that nothing can be held against them. */
function isWritable(
  { schema }: Parameter,
  { document }: CoercionContext,
): boolean {
  const items = typesOf(document, itemsOf(document, schema, 0));
  return !items.has("object") && !items.has("array");
}

/** The text of a parameter that is sent as one. */
function rawText({ in: place, name }: Parameter, sent: Sent) {
  switch (place) {
    case "path":
      return sent.path.get(name);
    case "query":
      return sent.query.find(([key]) => key === name)?.[1];
    case "header":
      return undefined;
    case "cookie":
      return sent.cookies.get(name);
  }
}

/** The text of a parameter that has a media type, nothing of it encoded. */
function contentText(parameter: Parameter, sent: Sent): string | undefined {
  const { in: place, name } = parameter;
  if (place === "header") return sent.headers.get(name.toLowerCase());
  const text = rawText(parameter, sent);
  return text === undefined ? undefined : decodedQuery(text);
}

function readingsOf(
  parameter: Parameter,
  sent: Sent,
  { document }: CoercionContext,
): TextTree[] {
  const style = styleOf(parameter);
  if (parameter.in === "query") return readPairs(sent.query, style, document);
  const isHeader = parameter.in === "header";
  const text = isHeader
    ? sent.headers.get(parameter.name.toLowerCase())
    : rawText(parameter, sent);
  if (text === undefined) return [];
  // Percent signs mean nothing in a header.
  const encoded = isHeader ? text.replaceAll("%", "%25") : text;
  const spaced = isHeader ? encoded.replace(/,\s+/g, ",") : encoded;
  return readText(hasList(parameter) ? spaced : encoded, style, document);
}

function hasList({ schema }: Parameter): boolean {
  const { type } = schema ?? {};
  return type === "array" || type === "object";
}

/** The documented style, or that of the place. */
function styleOf({ in: place, name, schema, ...given }: Parameter): Style {
  const usual = place === "query" || place === "cookie" ? "form" : "simple";
  const style = given.style ?? usual;
  const explode = given.explode ?? style === "form";
  return { name, style, explode, schema };
}

type Content = readonly [string, { readonly schema?: Parameter["schema"] }];

function checkContent(
  { in: place, name, ...parameter }: Parameter,
  {
    text,
    content: [mediaType, { schema }],
  }: { text: string; content: Content },
  { checks }: CoercionContext,
): Violation[] {
  if (!/[/+]json\b/i.test(mediaType) || schema === undefined) return [];
  const source = parameter["x-doc-source"];
  try {
    const value = JSON.parse(text) as unknown;
    return violationsOf(checks.errorsOf(schema, value), { in: place, name });
  } catch {
    return [violation({ in: place, name }, "syntax", "is not JSON", source)];
  }
}

function missing({ in: place, name, ...parameter }: Parameter): Violation {
  const source = parameter["x-doc-source"];
  return violation({ in: place, name }, "required", "is missing", source);
}

function undocumentedQuery(
  { parameters, query, security, served: { document } }: PlannedOperation,
  pairs: readonly RawPair[],
): Violation[] {
  const known = new Set(query.map(([name]) => name));
  const prefixes: string[] = [];
  for (const { in: place, name, style, schema } of parameters) {
    if (place !== "query") continue;
    known.add(name);
    if (style === "deepObject") prefixes.push(`${name}[`);
    for (const own of propertyNamesOf(document, schema)) known.add(own);
  }
  for (const schemes of security) {
    for (const scheme of schemes.values()) {
      if (scheme.type === "apiKey") known.add(scheme.name);
    }
  }
  const unknown = new Set(
    pairs
      .map(([name]) => name)
      .filter((name) => !known.has(name))
      .filter((name) => !prefixes.some((prefix) => name.startsWith(prefix))),
  );
  return [...unknown].map((name) => ({
    ...violation({ in: "query", name }, "undocumented", "is not documented"),
    severity: "warning",
  }));
}
