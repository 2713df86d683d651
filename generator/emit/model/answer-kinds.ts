/**
 * Decides how the body of an answer is read. Input: a documented response; output: kind, media type and schema of what is
 * read, of what comes piece by piece beside it, and the media types that are not read.
 */
import { resolve } from "../../contract/access/resolve.js";
import type {
  MediaType,
  OpenApiDocument,
  Response,
  Schema,
} from "../../contract/openapi.js";
import { BINARY_RESPONSE, type AnswerContent } from "./client-operation.js";
import {
  bodyKind,
  isJson,
  isRange,
  isTextSchema,
  isTextual,
} from "./media-kinds.js";
import { isSchema } from "./schema-parts.js";
import { isBare, typesOf } from "./schema-shape.js";

export interface AnswerContents {
  readonly read: AnswerContent;
  /** Where something else is read: what comes in pieces, one content a kind. */
  readonly inPieces: readonly AnswerContent[];
  /** Media types whose content is documented otherwise than what is read. */
  readonly left: readonly string[];
}

type Entry = readonly [mediaType: string, content: MediaType];

export function answerContents(
  document: OpenApiDocument,
  { content }: Response,
  isSuccess: boolean,
): AnswerContents {
  const entries: Entry[] = Object.entries(content ?? {});
  const chosen = chosenEntry(entries);
  if (!chosen) return { read: { kind: "none" }, inPieces: [], left: [] };
  const others = entries.filter((entry) => entry !== chosen);
  const inPieces = isSuccess ? otherPieces(document, chosen, others) : [];
  const isRead = (mediaType: string) =>
    inPieces.some((one) => one.mediaType === mediaType);
  const left = others.filter(
    (entry) => !isRead(entry[0]) && differs(entry, chosen, isSuccess),
  );
  return {
    read: answerContent(document, chosen, isSuccess),
    inPieces,
    left: left.map(([mediaType]) => mediaType),
  };
}

/** Plain JSON before all that is JSON too, and that before the rest. */
function chosenEntry(entries: readonly Entry[]): Entry | undefined {
  return (
    entries.find(([mediaType]) => /^application\/json\s*$/iu.test(mediaType)) ??
    entries.find(([mediaType]) => isJson(mediaType)) ??
    entries[0]
  );
}

function otherPieces(
  document: OpenApiDocument,
  [read]: Entry,
  others: readonly Entry[],
): AnswerContent[] {
  const byKind = new Map<string, AnswerContent>();
  for (const entry of others) {
    const kind = piecesKind(entry[0]);
    if (!kind || kind === piecesKind(read) || byKind.has(kind)) continue;
    byKind.set(kind, answerContent(document, entry, true));
  }
  return [...byKind.values()];
}

/** The same values in another writing are not missed; pieces of them are. */
function differs(
  [mediaType, content]: Entry,
  [read, chosen]: Entry,
  isSuccess: boolean,
): boolean {
  const isSame =
    JSON.stringify(content?.schema) === JSON.stringify(chosen?.schema);
  return !isSame || (isSuccess && piecesKind(mediaType) !== piecesKind(read));
}

function answerContent(
  document: OpenApiDocument,
  [mediaType, content]: Entry,
  isSuccess: boolean,
): AnswerContent {
  const schema = isSchema(content?.schema) ? content.schema : {};
  if (isJson(mediaType) || isRange(mediaType)) {
    return { mediaType, ...dataContent(document, mediaType, schema) };
  }
  const kind = isSuccess ? piecesKind(mediaType) : undefined;
  if (kind) {
    const { itemSchema } = content as { readonly itemSchema?: Schema };
    const piece = isSchema(itemSchema) ? itemSchema : pieceOf(document, schema);
    return { mediaType, kind, schema: piece };
  }
  if (!isTextual(mediaType)) {
    return { mediaType, kind: "binary", schema: BINARY_RESPONSE };
  }
  const isText = isTextSchema(document, schema);
  return {
    mediaType,
    kind: "text",
    schema: isText ? schema : { type: "string" },
  };
}

/** What may be JSON or something else, as its media type says. */
function dataContent(
  document: OpenApiDocument,
  mediaType: string,
  schema: Schema,
): AnswerContent {
  const kind = bodyKind(document, mediaType, schema);
  if (kind === "binary") return { kind, schema: BINARY_RESPONSE };
  if (!isRange(mediaType)) return { kind: "json", schema };
  if (isTextSchema(document, schema)) return { kind: "text", schema };
  const target = resolve<Schema>(document, schema as { $ref: string });
  return { kind: target && !isBare(target) ? "json" : "any", schema };
}

/** Of what is documented as a list, an item is what comes at a time. */
function pieceOf(document: OpenApiDocument, schema: Schema): Schema {
  const target = resolve<Schema>(document, schema as { $ref: string });
  const isList = target !== undefined && typesOf(target).join() === "array";
  return isList && isSchema(target.items) ? target.items : schema;
}

function piecesKind(mediaType: string): "events" | "records" | undefined {
  if (/^text\/event-stream/iu.test(mediaType)) return "events";
  return /^application\/(?:x-ndjson|jsonl|x-jsonlines|json-seq)/iu.test(
    mediaType,
  )
    ? "records"
    : undefined;
}
