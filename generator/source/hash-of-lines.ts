/** The hash by which stored texts are known, whatever line ends a checkout gave them. */
import { createHash } from "node:crypto";

const CARRIAGE_RETURN = 0x0d;

/** SHA-256, hexadecimal, of the bytes of a text with `\n` for `\r\n`. */
export function hashOfLines(content: string | Uint8Array): string {
  const bytes = bytesOf(content);
  const plain = bytes.includes(CARRIAGE_RETURN)
    ? Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1")
    : bytes;
  return createHash("sha256").update(plain).digest("hex");
}

/** The bytes themselves, not a copy. */
function bytesOf(content: string | Uint8Array): Buffer {
  if (typeof content === "string") return Buffer.from(content);
  const { buffer, byteOffset, byteLength } = content;
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Whether two texts are equal but for their line ends. */
export function isSameText(a: string | undefined, b: string): boolean {
  return a === b || a?.replaceAll("\r\n", "\n") === b;
}
