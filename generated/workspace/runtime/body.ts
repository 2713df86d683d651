/* Part of the runtime of helpspec clients, the same in every client. */
/** Bodies: writes those of requests, reads those of answers. */
import { parseJson, writeJson } from "./json.js";
import type { OperationBody, PartStyle } from "./operation.js";
import { presentMembers, writeForm } from "./serialize.js";
import type { BinaryBody } from "./types.js";

/** A body ready to be sent. */
export interface WrittenBody {
  readonly content: BodyInit;
  readonly mediaType: string;
}

export function writeBody(body: unknown, spec: OperationBody): WrittenBody {
  const { kind, mediaType, parts } = spec;
  switch (kind) {
    case "json":
      return { content: jsonText(body), mediaType };
    case "form":
      return { content: writeForm(body, parts), mediaType };
    case "multipart":
      return writeMultipart(body, parts);
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

/** Not by `FormData`, which makes a file of any text that has a type: servers look for files in another place. */
function writeMultipart(body: unknown, parts: Parts): WrittenBody {
  const random = () => Math.random().toString(36).slice(2);
  const boundary = `form-${random()}${random()}`;
  const content: BlobPart[] = [];
  for (const [name, value] of presentMembers(body)) {
    const own = parts && Object.hasOwn(parts, name) ? parts[name] : undefined;
    const type = own?.contentType;
    if (value === null && !isJsonType(type)) continue;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const part of values) {
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"`;
      content.push(head, ...writePart(part, type), "\r\n");
    }
  }
  content.push(`--${boundary}--\r\n`);
  return {
    content: new Blob(content),
    mediaType: `multipart/form-data; boundary=${boundary}`,
  };
}

/** What ends a name is percent-encoded, as browsers do. */
function quoted(name: string): string {
  return name.replace(/[\r\n"]/g, encodeURIComponent);
}

/** What follows the name of a part, and the part itself. A file keeps its name, and the type it has. */
function writePart(part: unknown, type: string | undefined): BlobPart[] {
  if (part instanceof Blob || isBytes(part)) {
    const file = part instanceof Blob ? part : new Blob([part as BlobPart]);
    const name = file instanceof File ? file.name : "blob";
    const own = file.type || type || "application/octet-stream";
    return [typed(`; filename="${quoted(name)}"`, own), file];
  }
  const isObject = typeof part === "object";
  const text = isObject || isJsonType(type) ? jsonText(part) : String(part);
  return [typed("", type ?? (isObject ? "application/json" : "")), text];
}

function typed(head: string, type: string): string {
  return `${head}${type === "" ? "" : `\r\nContent-Type: ${type}`}\r\n\r\n`;
}

export function isJsonType(contentType: string | undefined): boolean {
  return contentType !== undefined && /[/+]json\b/i.test(contentType);
}

function isBytes(value: unknown): value is Exclude<BinaryBody, Blob> {
  return value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}
