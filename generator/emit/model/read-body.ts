/**
 * Decides how a body travels. Input: a request body or a response; output: its kind, media type and schema.
 * Known limit: text in XML is the caller's own; of multipart bodies only form data can be sent.
 */
import { resolve } from "../../contract/access/resolve.js";
import type { OperationEntry } from "../../contract/access/walk.js";
import type {
  MediaType,
  OpenApiDocument,
  RequestBody,
  Response,
  Schema,
} from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import {
  BINARY_BODY,
  type BodyKind,
  type ClientBody,
  type ClientResponse,
  type ParameterStyle,
  type PartStyle,
} from "./client-operation.js";
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
  { operation }: OperationEntry,
  diagnostics: Diagnostic[],
): ClientBody | undefined {
  if (!operation.requestBody) return undefined;
  const body = resolve<RequestBody>(document, operation.requestBody);
  const mediaTypes = Object.keys(body?.content ?? {});
  if (!body || mediaTypes.length === 0) return undefined;
  const kinds = mediaTypes
    .map((mediaType) => ({ mediaType, kind: bodyKind(mediaType) }))
    .filter((item): item is Travel => item.kind !== undefined)
    .sort((a, b) => rank(a.kind) - rank(b.kind));
  const [chosen, ...others] = kinds.map((travel) =>
    clientBody(document, body, travel),
  );
  const left = mediaTypes.filter((mediaType) => !bodyKind(mediaType));
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
  if (Object.values(body.content).some(hasPartHeaders)) {
    diagnostics.push(
      diagnostic(
        "emit/unsupported-encoding",
        "Parts of the request body have headers of their own, which are not sent.",
      ),
    );
  }
  return { ...chosen, others };
}

function hasPartHeaders({ encoding = {} }: MediaType): boolean {
  return Object.values(encoding ?? {}).some(
    (node) => isSchema(node) && "headers" in node,
  );
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
  const isRange = mediaType.includes("*");
  return {
    kind,
    mediaType: isRange && kind !== "binary" ? CONCRETE[kind] : mediaType,
    required: body.required === true,
    schema: bodySchema(document, kind, schema),
    ...(Object.keys(parts).length > 0 ? { parts } : {}),
    others: [],
  };
}

/** `encoding` of a form. Headers of parts cannot be sent by `FormData`. */
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

/** How the documented body of a response is read. */
export function responseKind(
  response: Response,
  isSuccess: boolean,
): {
  kind: ClientResponse["kind"];
  schema?: Schema;
} {
  const chosen = chosenContent(response);
  if (!chosen) return { kind: "none" };
  const [mediaType, content] = chosen;
  if (isJson(mediaType)) {
    const { schema } = content;
    return { kind: "json", schema: isSchema(schema) ? schema : {} };
  }
  const pieces = isSuccess ? piecesKind(mediaType) : undefined;
  if (pieces) {
    const { itemSchema } = content as { readonly itemSchema?: Schema };
    const schema = itemSchema ?? content.schema;
    return { kind: pieces, schema: isSchema(schema) ? schema : {} };
  }
  return isTextual(mediaType)
    ? { kind: "text", schema: { type: "string" } }
    : { kind: "binary" };
}

/** What is asked for and read, where an answer may come in several media types. */
function chosenContent({
  content,
}: Response): readonly [string, MediaType] | undefined {
  const entries = Object.entries(content ?? {});
  return entries.find(([mediaType]) => isJson(mediaType)) ?? entries[0];
}

/** Media types of a response whose content is documented otherwise than that of the one that is read. */
export function unreadMediaTypes(
  response: Response,
  isSuccess: boolean,
): { readonly read: string; readonly left: readonly string[] } | undefined {
  const chosen = chosenContent(response);
  if (!chosen) return undefined;
  const [read, { schema }] = chosen;
  const own = JSON.stringify(schema);
  const left = Object.entries(response.content ?? {})
    .filter(([mediaType, other]) => {
      // The same values in another writing are not missed; pieces of them are.
      const isSame = JSON.stringify(other.schema) === own;
      const inPieces = isSuccess && piecesKind(mediaType) !== piecesKind(read);
      return mediaType !== read && (!isSame || inPieces);
    })
    .map(([mediaType]) => mediaType);
  return left.length > 0 ? { read, left } : undefined;
}

function piecesKind(mediaType: string): "events" | "records" | undefined {
  if (/^text\/event-stream/iu.test(mediaType)) return "events";
  return /^application\/(?:x-ndjson|jsonl|x-jsonlines|json-seq)/iu.test(
    mediaType,
  )
    ? "records"
    : undefined;
}

export function isJson(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(?:;|$)/iu.test(mediaType) || mediaType === "*/*";
}

function isTextual(mediaType: string): boolean {
  return /^(?:text\/|[^;]*[/+](?:xml|yaml|html|javascript))/iu.test(mediaType);
}

function bodyKind(mediaType: string): BodyKind | undefined {
  if (isJson(mediaType)) return "json";
  if (/^multipart\/form-data/iu.test(mediaType)) return "multipart";
  if (/^application\/x-www-form-urlencoded/iu.test(mediaType)) return "form";
  // Of XML and the like the caller makes the text.
  if (isTextual(mediaType)) return "text";
  return /^multipart\//iu.test(mediaType) ? undefined : "binary";
}

function rank(kind: BodyKind | undefined): number {
  return kind === undefined ? PREFERENCE.length : PREFERENCE.indexOf(kind);
}

/** The schema of what a caller gives for a body of this kind. */
export function bodySchema(
  document: OpenApiDocument,
  kind: BodyKind,
  schema: Schema,
): Schema {
  if (kind === "binary") return BINARY_BODY;
  if (kind === "text") return { type: "string" };
  return kind === "multipart" ? withFiles(document, schema) : schema;
}

/** The parts of a form that are files take binary values. */
function withFiles(document: OpenApiDocument, schema: Schema): Schema {
  const object = resolve<Schema>(document, schema as { $ref: string });
  if (!object?.properties) return schema;
  const properties = Object.entries(object.properties).map(
    ([name, property]): [string, Schema] => [name, filePart(property)],
  );
  const hasFiles = properties.some(
    ([name, part]) => part !== object.properties?.[name],
  );
  return hasFiles
    ? { ...object, properties: Object.fromEntries(properties) }
    : schema;
}

function filePart(property: Schema): Schema {
  if (isFile(property)) return BINARY_BODY;
  const { items } = property;
  return typeof items === "object" && isFile(items)
    ? { ...property, items: BINARY_BODY }
    : property;
}

function isFile(schema: Schema): boolean {
  return (
    schema.format === "binary" ||
    (typeof schema.contentMediaType === "string" &&
      schema.contentEncoding === undefined)
  );
}
