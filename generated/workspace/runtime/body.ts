/* Part of the runtime of helpspec clients, the same in every client. */
/** Bodies: writes those of requests, reads those of answers. */
import { parseJson, writeJson } from "./json.js";
import type { OperationBody, PartStyle } from "./operation.js";
import { presentMembers, writeForm } from "./serialize.js";
import type { BinaryBody } from "./types.js";

/** A body ready to be sent; `mediaType` is undefined where the platform sets it (multipart boundaries). */
export interface WrittenBody {
  readonly content: BodyInit;
  readonly mediaType: string | undefined;
}

export function writeBody(body: unknown, spec: OperationBody): WrittenBody {
  const { kind, mediaType, parts } = spec;
  switch (kind) {
    case "json":
      return { content: jsonText(body), mediaType };
    case "form":
      return { content: writeForm(body, parts), mediaType };
    case "multipart":
      return { content: writeMultipart(body, parts), mediaType: undefined };
    case "text":
      return { content: String(body), mediaType };
    case "binary":
      return {
        content: body as BodyInit,
        mediaType: mediaType.includes("*") ? typeOf(body) : mediaType,
      };
  }
}

function jsonText(body: unknown): string {
  const text = writeJson(body);
  if (text === undefined) throw new TypeError("The body is no JSON.");
  return text;
}

/** Where any type is documented, a blob says which one it is. */
function typeOf(body: unknown): string {
  const type = body instanceof Blob ? body.type : "";
  return type === "" ? "application/octet-stream" : type;
}

/** What was in a body: parsed when it is JSON, else text. */
export interface ReadBody {
  readonly content: unknown;
  readonly isJson: boolean;
}

export interface ExpectedText {
  /** `none` where no body is documented; `any` where nothing says what it is. */
  readonly kind: "json" | "text" | "any" | "none";
  /** True where integers beyond 53 bits are documented. */
  readonly exact?: boolean;
}

/** Reads text that may be JSON: by its media type, or because the document says so. */
export function readText(
  text: string,
  mediaType: string,
  expected: ExpectedText,
): ReadBody {
  const isUnsaid = expected.kind === "any" && mediaType === "";
  const mayBeJson =
    isJsonType(mediaType) || expected.kind === "json" || isUnsaid;
  if (text.trim() === "") {
    const isText = expected.kind === "text" && !mayBeJson;
    return { content: isText ? text : undefined, isJson: false };
  }
  if (!mayBeJson) return { content: text, isJson: false };
  try {
    const content = parseJson(text, expected.exact === true);
    return { content, isJson: true };
  } catch {
    return { content: text, isJson: false };
  }
}

type Parts = Readonly<Record<string, PartStyle>> | undefined;

function writeMultipart(body: unknown, parts: Parts): FormData {
  const form = new FormData();
  for (const [name, value] of presentMembers(body)) {
    const own = parts && Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (value === null && !isJsonType(own?.contentType)) continue;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const part of values) {
      const written = writePart(part, own);
      const isNameless = written instanceof Blob && !(written instanceof File);
      // Bun would send an empty file name, which servers take for no file at all.
      if (isNameless) form.append(name, written, "blob");
      else form.append(name, written);
    }
  }
  return form;
}

function writePart(part: unknown, style: PartStyle = {}): string | Blob {
  const { contentType } = style;
  const type = contentType === undefined ? {} : { type: contentType };
  if (part instanceof Blob) {
    // A file keeps its name, and the type it has.
    if (contentType === undefined || part.type !== "") return part;
    return part instanceof File
      ? new File([part], part.name, type)
      : new Blob([part], type);
  }
  if (typeof part === "object" && part !== null) {
    return isBytes(part)
      ? new Blob([part as BlobPart], type)
      : new Blob([jsonText(part)], { type: contentType ?? "application/json" });
  }
  const text = isJsonType(contentType) ? jsonText(part) : String(part);
  return contentType === undefined ? text : new Blob([text], type);
}

export function isJsonType(contentType: string | undefined): boolean {
  return contentType !== undefined && /[/+]json\b/i.test(contentType);
}

function isBytes(value: object): value is Exclude<BinaryBody, Blob> {
  return value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}
