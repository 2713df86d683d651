/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Reads answers that come piece by piece: server-sent events (the HTML standard, 9.2.6), and JSON a line. Input: the
 * answer and how to read the text of a piece; output: an iterable that reads on while it is asked, and that closes the
 * connection when it is left.
 */
import type { ServerSentEvent } from "./types.js";

type Read = (text: string) => unknown;

/** How services whose events are JSON say that there are no more; it is no JSON itself. */
const LAST = "[DONE]";

export async function* eventsOf(
  response: Response,
  read: Read,
  isJson: boolean,
): AsyncGenerator<ServerSentEvent<unknown>> {
  let data: string[] = [];
  let event = "";
  let id: string | undefined;
  for await (const line of linesOf(response)) {
    if (line === "") {
      const text = data.join("\n");
      if (isJson && text.trim() === LAST) return;
      if (data.length > 0) {
        yield { data: read(text), event: event || "message", id };
      }
      data = [];
      event = "";
      continue;
    }
    const [, field = "", value = ""] = /^([^:]*):? ?(.*)$/su.exec(line) ?? [];
    if (field === "data") data.push(value);
    else if (field === "event") event = value;
    else if (field === "id" && !value.includes("\0")) id = value;
  }
}

export async function* recordsOf(
  response: Response,
  read: Read,
): AsyncGenerator<unknown> {
  for await (const line of linesOf(response)) {
    // A record separator begins each text of `application/json-seq`.
    const text = line.replace(/^\x1e/, "").trim();
    if (text !== "") yield read(text);
  }
}

/** Passes pieces on that `check` throws nothing at. */
export async function* checkedPieces<Piece>(
  pieces: AsyncIterable<Piece>,
  check: (piece: Piece) => void,
): AsyncGenerator<Piece> {
  for await (const piece of pieces) {
    check(piece);
    yield piece;
  }
}

/** Passes pieces on. What breaks the stream is explained, and the end is told, however it comes. */
export async function* untilOver<Piece>(
  pieces: AsyncGenerator<Piece>,
  {
    explain,
    leave,
  }: {
    readonly explain: (error: unknown) => Error;
    readonly leave: () => void;
  },
): AsyncGenerator<Piece> {
  try {
    for (;;) {
      const piece = await pieces.next().catch((error: unknown) => {
        throw explain(error);
      });
      if (piece.done === true) return;
      yield piece.value;
    }
  } finally {
    leave();
    await pieces.return(undefined).catch(() => undefined);
  }
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  if (!body) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      // A carriage return at the end may be half of a line break.
      const lines = rest.split(done ? /\r\n|\r|\n/ : /\r\n|\r(?!$)|\n/);
      rest = lines.pop() ?? "";
      yield* lines;
      if (done) break;
    }
    if (rest !== "") yield rest;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
