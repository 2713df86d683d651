/* Part of the runtime of helpspec clients, the same in every client. */
/** Bodies: writes those of requests, reads those of answers. */
import type { OperationBody } from "./operation.js";
import { presentMembers, writeForm } from "./serialize.js";
import type { BinaryBody } from "./types.js";

/** A body ready to be sent; `mediaType` is undefined where the platform sets it (multipart boundaries). */
export interface WrittenBody {
  readonly content: BodyInit;
  readonly mediaType: string | undefined;
}

export function writeBody(body: unknown, spec: OperationBody): WrittenBody {
  const { kind, mediaType } = spec;
  switch (kind) {
    case "json":
      return { content: JSON.stringify(body), mediaType };
    case "form":
      return { content: writeForm(body), mediaType };
    case "multipart":
      return { content: writeMultipart(body), mediaType: undefined };
    case "text":
      return { content: String(body), mediaType };
    case "binary":
      return { content: body as BodyInit, mediaType };
  }
}

/** What was in a body: parsed when it is JSON, else text; `malformed` when JSON was promised and did not come. */
export interface ReadBody {
  readonly content: unknown;
  readonly malformed: boolean;
}

/** Reads text that may be JSON: by its media type, or because the document says so. */
export function readText(
  text: string,
  mediaType: string,
  expected: "json" | "text",
): ReadBody {
  if (text.trim() === "") return { content: undefined, malformed: false };
  const isJson = /[/+]json\b/i.test(mediaType) || expected === "json";
  if (!isJson) return { content: text, malformed: false };
  try {
    return { content: JSON.parse(text) as unknown, malformed: false };
  } catch {
    return { content: text, malformed: true };
  }
}

function writeMultipart(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of presentMembers(body)) {
    const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const part of parts) form.append(name, writePart(part));
  }
  return form;
}

function writePart(part: unknown): string | Blob {
  if (typeof part !== "object" || part === null) return String(part);
  if (part instanceof Blob) return part;
  if (isBytes(part)) return new Blob([part as BlobPart]);
  return new Blob([JSON.stringify(part)], { type: "application/json" });
}

function isBytes(value: object): value is Exclude<BinaryBody, Blob> {
  return value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}
