/** Reads a request from the network. Input: Node's message, the most bytes; output: what is answered, nothing kept open. */
import type { IncomingMessage } from "node:http";
import type { IncomingRequest } from "./incoming-request.js";

export const TOO_LARGE: unique symbol = Symbol("too large");

/** Undefined when the client went away. */
export async function readRequest(
  message: IncomingMessage,
  most: number,
): Promise<IncomingRequest | typeof TOO_LARGE | undefined> {
  if (Number(message.headers["content-length"] ?? 0) > most) return TOO_LARGE;
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // What is left of a large body is thrown away by Node, so that the client hears the answer.
    for await (const chunk of message.iterator({ destroyOnReturn: false })) {
      const bytes = chunk as Buffer;
      length += bytes.length;
      if (length > most) return TOO_LARGE;
      chunks.push(bytes);
    }
  } catch {
    return undefined;
  }
  return {
    method: message.method ?? "GET",
    target: message.url ?? "/",
    headers: headersOf(message),
    body: Buffer.concat(chunks),
  };
}

function headersOf(message: IncomingMessage): Map<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value === undefined) continue;
    headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}
