/**
 * Decides how a body travels. Input: a request body; output: its kind, media type and schema.
 * Known limit: text in XML is the caller's own; of multipart bodies only form data can be sent.
 */
import { isReference, resolve } from "../../contract/access/resolve.js";
import type { OperationEntry } from "../../contract/access/walk.js";
import type {
  MediaType,
  OpenApiDocument,
  RequestBody,
  Schema,
} from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import {
  BINARY_BODY,
  type BodyKind,
  type ClientBody,
  type ParameterStyle,
  type PartStyle,
} from "./client-operation.js";
import { danglingReference } from "./dangling-reference.js";
import { distinctBodies } from "./distinct-bodies.js";
import { withFiles } from "./form-files.js";
import { bodyKind, isScalar } from "./media-kinds.js";
import { isSchema } from "./schema-parts.js";

/** Best first: what the client writes when a body may travel in several ways. */
const PREFERENCE: readonly BodyKind[] = [
  "json",
  "multipart",
  "form",
  "text",
  "binary",
];

/** What is sent for a range of media types. */
const CONCRETE: Readonly<Record<BodyKind, string>> = {
  json: "application/json",
  multipart: "multipart/form-data",
  form: "application/x-www-form-urlencoded",
  text: "text/plain",
  binary: "application/octet-stream",
};

export function readBody(
  document: OpenApiDocument,
  { operation, method }: OperationEntry,
  diagnostics: Diagnostic[],
): ClientBody | undefined {
  const { requestBody } = operation;
  if (!requestBody) return undefined;
  const body = resolve<RequestBody>(document, requestBody);
  if (!body && isReference(requestBody)) {
    diagnostics.push(
      danglingReference(requestBody.$ref, "the operation is left out"),
    );
  }
  const mediaTypes = Object.keys(body?.content ?? {});
  if (!body || mediaTypes.length === 0) return undefined;
  if (isWithoutBody(method, diagnostics)) return undefined;
  const kindOf = (mediaType: string) =>
    bodyKind(document, mediaType, body.content[mediaType]?.schema);
  const kinds = mediaTypes
    .map((mediaType) => ({ mediaType, kind: kindOf(mediaType) }))
    .filter((item): item is Travel => item.kind !== undefined)
    .sort((a, b) => rank(a.kind) - rank(b.kind));
  const [chosen, ...others] = distinctBodies(
    kinds.map((travel) => clientBody(document, body, travel)),
  );
  const left = mediaTypes.filter((mediaType) => !kindOf(mediaType));
  if (!chosen) {
    diagnostics.push(
      diagnostic(
        "emit/unsupported-media-type",
        `The request body is \`${mediaTypes.join("`, `")}\`, which is not supported; the operation is left out.`,
        undefined,
        { actual: mediaTypes.join(", ") },
      ),
    );
    return undefined;
  }
  if (left.length > 0) {
    diagnostics.push(
      diagnostic(
        "emit/unused-media-type",
        `The request body may be \`${left.join("`, `")}\` too, which is not supported; \`${chosen.mediaType}\` is sent.`,
      ),
    );
  }
  for (const [mediaType, content] of Object.entries(body.content)) {
    const what = unwrittenEncoding(mediaType, content);
    if (what === undefined) continue;
    diagnostics.push(diagnostic("emit/unsupported-encoding", what));
  }
  return { ...chosen, others };
}

/** `fetch` sends no body with these methods, and OpenAPI 3.0 wants it passed over. */
function isWithoutBody(
  method: OperationEntry["method"],
  diagnostics: Diagnostic[],
): boolean {
  if (method !== "get" && method !== "head") return false;
  const name = method.toUpperCase();
  diagnostics.push(
    diagnostic(
      "emit/unsent-body",
      `A \`${name}\` request cannot have a body; it is sent without the one that is documented.`,
      undefined,
      { actual: name },
    ),
  );
  return true;
}

/** What `encoding` says of the parts of a form and nobody heeds; undefined when there is no such thing. */
function unwrittenEncoding(
  mediaType: string,
  { encoding = {} }: MediaType,
): string | undefined {
  const parts = Object.values(encoding).filter(isSchema);
  if (parts.some((part) => "headers" in part)) {
    return "Parts of the request body have headers of their own, which are not sent.";
  }
  const isMultipart = /^multipart\//iu.test(mediaType);
  return isMultipart && parts.some((part) => "style" in part)
    ? "Parts of the request body have a `style`, which multipart forms are not written in."
    : undefined;
}

interface Travel {
  readonly mediaType: string;
  readonly kind: BodyKind;
}

function clientBody(
  document: OpenApiDocument,
  body: RequestBody,
  { mediaType, kind }: Travel,
): ClientBody {
  const { schema: given, encoding } = body.content[mediaType] ?? {};
  // `true` in 3.1, and null by mistake: anything.
  const schema = isSchema(given) ? given : {};
  const parts =
    kind === "form" || kind === "multipart" ? partStyles(encoding) : {};
  const isOpen = mediaType.includes("*") && kind !== "binary";
  return {
    kind,
    mediaType: isOpen ? concrete(mediaType, kind) : mediaType,
    required: body.required === true,
    schema: bodySchema(document, kind, schema, encoding),
    ...(Object.keys(parts).length > 0 ? { parts } : {}),
    others: [],
  };
}

/** What stands for all of a kind: `application/*+xml` is XML, whatever else its text may be. */
function concrete(mediaType: string, kind: BodyKind): string {
  const [, family] = /^application\/\*\+(\w+)/iu.exec(mediaType) ?? [];
  return family === undefined ? CONCRETE[kind] : `application/${family}`;
}

/** `encoding` of a form. Headers of parts are not sent. */
function partStyles(
  encoding: Readonly<Record<string, unknown>> = {},
): Record<string, PartStyle> {
  const styles = Object.entries(encoding).map(
    ([name, node]): [string, PartStyle] => {
      const { style, explode, allowReserved, contentType } = (
        isSchema(node) ? node : {}
      ) as Record<string, unknown>;
      const type =
        typeof contentType === "string" && !/[*,]/.test(contentType)
          ? { contentType }
          : {};
      const isStyle = typeof style === "string" && FORM_STYLES.includes(style);
      return [
        name,
        {
          ...(isStyle ? { style: style as ParameterStyle } : {}),
          ...(typeof explode === "boolean"
            ? { explode }
            : isStyle
              ? { explode: style === "form" }
              : {}),
          ...(allowReserved === true ? { allowReserved } : {}),
          ...type,
        },
      ];
    },
  );
  return Object.fromEntries(
    styles.filter(([, style]) => Object.keys(style).length > 0),
  );
}

const FORM_STYLES = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];

function rank(kind: BodyKind | undefined): number {
  return kind === undefined ? PREFERENCE.length : PREFERENCE.indexOf(kind);
}

/** The schema of what a caller gives for a body of this kind. */
export function bodySchema(
  document: OpenApiDocument,
  kind: BodyKind,
  schema: Schema,
  encoding?: MediaType["encoding"],
): Schema {
  if (kind === "binary") return BINARY_BODY;
  if (kind === "text") {
    return isScalar(document, schema) ? schema : { type: "string" };
  }
  return kind === "multipart" ? withFiles(document, schema, encoding) : schema;
}
