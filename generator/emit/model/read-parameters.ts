/**
 * Reads the parameters of one operation. Input: the operation and its path item; output: parameters with their
 * style decided, in the order of the document, and diagnostics for those that the client cannot write.
 */
import { isReference, resolve } from "../../contract/access/resolve.js";
import type { OperationEntry } from "../../contract/access/walk.js";
import type {
  OpenApiDocument,
  Parameter,
  Schema,
} from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { ClientParameter, ParameterStyle } from "./client-operation.js";
import { danglingReference } from "./dangling-reference.js";
import { isJson } from "./media-kinds.js";
import { scopeMember } from "./scope-parameter.js";
import { typesOf } from "./schema-shape.js";

const PLACES = ["path", "query", "header", "cookie"] as const;

/** Parameters of these names are ignored by the standard: other parts of the document describe them. */
const OWNED_HEADERS = new Set(["accept", "content-type", "authorization"]);

const STYLES: Readonly<Record<ClientParameter["in"], readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

export function readParameters(
  document: OpenApiDocument,
  entry: OperationEntry,
  diagnostics: Diagnostic[],
): ClientParameter[] {
  const { operation, pathItem, path } = entry;
  const byKey = new Map<string, ClientParameter>();
  const nodes = [pathItem.parameters, operation.parameters].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  for (const node of nodes) {
    const parameter = resolve<Parameter>(document, node);
    if (!parameter && isReference(node)) {
      const result = "the operation is left out";
      diagnostics.push(danglingReference(node.$ref, result));
    }
    if (!parameter || isNameless(parameter, diagnostics)) continue;
    if (isOwned(parameter)) continue;
    const read = readParameter(parameter, diagnostics);
    if (read) byKey.set(keyOf(read), read);
  }
  return withTemplateNames(path, byKey, diagnostics).map((parameter) =>
    withScope(path, parameter),
  );
}

/** Names of headers are the same in any case. */
function keyOf({ in: place, name }: ClientParameter): string {
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}

/** What the client fills may be left out. */
function withScope(path: string, parameter: ClientParameter): ClientParameter {
  const { in: place, name, style, schema } = parameter;
  const filledFrom = place === "path" ? scopeMember(path, name) : undefined;
  // It is filled with text as it stands.
  const isText = style === "simple" && typesOf(schema).includes("string");
  if (!filledFrom || !isText) return parameter;
  const words = [
    schema.description,
    `By default the client's \`${filledFrom}\`.`,
  ];
  const description = words.filter(Boolean).join("\n\n");
  return {
    ...parameter,
    required: false,
    filledFrom,
    schema: { ...schema, description },
  };
}

/** What has no name cannot be given, or sent. */
function isNameless(
  { in: place, name }: Parameter,
  diagnostics: Diagnostic[],
): boolean {
  if (String((name as string | undefined) ?? "").trim() !== "") return false;
  diagnostics.push(
    diagnostic(
      "emit/malformed-keyword",
      `A ${place} parameter has no \`name\`; it is left out.`,
      undefined,
      { actual: "name" },
    ),
  );
  return true;
}

function isOwned(parameter: Parameter): boolean {
  return (
    parameter.in === "header" && OWNED_HEADERS.has(parameter.name.toLowerCase())
  );
}

function readParameter(
  parameter: Parameter,
  diagnostics: Diagnostic[],
): ClientParameter | undefined {
  if (!PLACES.includes(parameter.in)) {
    diagnostics.push(
      diagnostic(
        "emit/unsupported-parameter",
        `The parameter \`${parameter.name}\` is in \`${String(parameter.in)}\`, which is not supported; the operation is left out.`,
        undefined,
        { actual: String(parameter.in), expected: PLACES.join(", ") },
      ),
    );
    return undefined;
  }
  const [mediaType, content] = Object.entries(parameter.content ?? {})[0] ?? [];
  const style = parameter.style ?? defaultStyle(parameter.in);
  const isSupported =
    mediaType === undefined
      ? STYLES[parameter.in].includes(style)
      : isJson(mediaType) || isText(mediaType);
  if (!isSupported) {
    diagnostics.push(
      diagnostic(
        "emit/unsupported-parameter",
        `The ${parameter.in} parameter \`${parameter.name}\` is written as \`${mediaType ?? style}\`, which is not supported; the operation is left out.`,
        undefined,
        {
          actual: mediaType ?? style,
          expected: STYLES[parameter.in].join(", "),
        },
      ),
    );
    return undefined;
  }
  return {
    in: parameter.in,
    name: parameter.name,
    required: parameter.in === "path" || parameter.required === true,
    style:
      mediaType === undefined
        ? (style as ParameterStyle)
        : isJson(mediaType)
          ? "json"
          : defaultStyle(parameter.in),
    explode: parameter.explode ?? style === "form",
    allowReserved: parameter.allowReserved === true,
    schema: annotated(parameter, content?.schema ?? parameter.schema ?? {}),
  };
}

function isText(mediaType: string): boolean {
  return /^text\/plain/iu.test(mediaType);
}

function defaultStyle(place: ClientParameter["in"]): ParameterStyle {
  return place === "query" || place === "cookie" ? "form" : "simple";
}

/** The parameter's own words go where those of a property would be. */
function annotated(parameter: Parameter, schema: Schema): Schema {
  const source = parameter["x-doc-source"];
  return {
    ...schema,
    ...(parameter.description === undefined
      ? {}
      : { description: parameter.description }),
    ...(parameter.deprecated === true ? { deprecated: true } : {}),
    ...(source === undefined ? {} : { "x-doc-source": source }),
  };
}

/** Every `{name}` of the path has a parameter, and no path parameter lacks its place. */
function withTemplateNames(
  path: string,
  byKey: Map<string, ClientParameter>,
  diagnostics: Diagnostic[],
): ClientParameter[] {
  const inPath = new Set(
    [...path.matchAll(/\{([^{}]+)\}/gu)].map((match) => match[1] ?? ""),
  );
  for (const parameter of [...byKey.values()]) {
    if (parameter.in !== "path" || inPath.has(parameter.name)) continue;
    byKey.delete(`path ${parameter.name}`);
    diagnostics.push(
      diagnostic(
        "emit/undeclared-path-parameter",
        `The path parameter \`${parameter.name}\` has no place in \`${path}\`; it is left out.`,
      ),
    );
  }
  for (const name of inPath) {
    if (byKey.has(`path ${name}`)) continue;
    diagnostics.push(
      diagnostic(
        "emit/undeclared-path-parameter",
        `\`${path}\` holds \`{${name}}\`, which no parameter declares; a string is assumed.`,
      ),
    );
    byKey.set(`path ${name}`, {
      in: "path",
      name,
      required: true,
      style: "simple",
      explode: false,
      allowReserved: false,
      schema: { type: "string" },
    });
  }
  return [...byKey.values()];
}
