/**
 * Bytes of a page to text: UTF-8, UTF-16 with a byte order mark, what a `meta` element declares, else GB 18030.
 * Input: bytes. Output: text and how it was found, or undefined for binary content.
 * Known limit: of the legacy encodings only those of Chinese pages and Latin-1 are guessed.
 */
import { isUtf8 } from "node:buffer";

export interface DecodedText {
  readonly text: string;
  /** Label of the encoding, `utf-8`. */
  readonly encoding: string;
  /** True when neither validity nor a declaration told: the reader may have guessed wrong. */
  readonly guessed: boolean;
}

/** Decodes a page, or returns undefined when the bytes are no text. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = encodingOfByteOrderMark(bytes);
  if (marked) return decodeAs(bytes, marked, false);
  if (looksBinary(bytes)) return undefined;
  if (isUtf8(bytes)) {
    return { text: utf8Text(bytes), encoding: "utf-8", guessed: false };
  }
  const declared = declaredEncoding(bytes);
  return (
    (declared ? decodeAs(bytes, declared, false) : undefined) ??
    decodeAs(bytes, "gb18030", true) ??
    decodeAs(bytes, "latin1", true)
  );
}

/** Text that people wrote for a program, JSON or YAML: UTF-8 with or without a mark, or UTF-16 with one. */
export function textOfBytes(bytes: Uint8Array): string {
  const encoding = encodingOfByteOrderMark(bytes) ?? "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

function encodingOfByteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Text has no control characters but white space (and the odd escape); binary formats soon have a NUL. */
function looksBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const sample = bytes.subarray(0, 8192);
  let controls = 0;
  // By index: an iterator over bytes costs more than the decoding.
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at] as number;
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) controls += 1;
  }
  return controls > sample.length / 50;
}

/** Text of valid UTF-8, without its mark; several times as fast as a decoder, which has to be made for each page. */
function utf8Text(bytes: Uint8Array): string {
  const { buffer, byteOffset, byteLength } = bytes;
  const text = Buffer.from(buffer, byteOffset, byteLength).toString("utf8");
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1];
}

function decodeAs(
  bytes: Uint8Array,
  encoding: string,
  guessed: boolean,
): DecodedText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, encoding, guessed };
  } catch {
    // Not valid in this encoding, or a label that no decoder knows.
    return undefined;
  }
}
