/**
 * A server on loopback that answers as badly as it is told. It reads requests itself, byte by byte, so that it can
 * answer with what no HTTP library would send, and remembers each request that came in whole.
 */
import net from "node:net";
import type { AddressInfo } from "node:net";

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Which request on its connection it was, from 1. */
  readonly onConnection: number;
}

/** Answers one request. */
export type Behaviour = (
  socket: net.Socket,
  request: SeenRequest,
) => void | Promise<void>;

export interface UnrulyServer {
  readonly baseUrl: string;
  readonly seen: readonly SeenRequest[];
}

/** `behaviour` is asked for each request, with the number of requests before it that had the same method. */
export async function withUnrulyServer<T>(
  behaviour: (request: SeenRequest, before: number) => Behaviour,
  use: (server: UnrulyServer) => Promise<T>,
): Promise<T> {
  const seen: SeenRequest[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    readRequests(socket, (request) => {
      const before = seen.filter(({ method }) => method === request.method);
      seen.push(request);
      void behaviour(request, before.length)(socket, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await use({ baseUrl: `http://127.0.0.1:${port}`, seen });
  } finally {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
}

function readRequests(
  socket: net.Socket,
  tell: (request: SeenRequest) => void,
): void {
  let buffer = Buffer.alloc(0);
  let count = 0;
  socket.on("data", (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf("\r\n\r\n");
      if (end < 0) return;
      const [first = "", ...lines] = buffer
        .subarray(0, end)
        .toString("latin1")
        .split("\r\n");
      const headers = Object.fromEntries(
        lines.map((line) => {
          const [name = "", ...value] = line.split(":");
          return [name.toLowerCase(), value.join(":").trim()];
        }),
      );
      const rest = buffer.subarray(end + 4);
      const body = readBody(rest, headers);
      if (body === undefined) return;
      buffer = rest.subarray(body.length);
      count += 1;
      const [method = "", url = ""] = first.split(" ");
      const text = body.content;
      tell({ method, url, headers, body: text, onConnection: count });
    }
  });
}

/** Undefined while it is not whole. */
function readBody(
  rest: Buffer,
  headers: Readonly<Record<string, string>>,
): { content: string; length: number } | undefined {
  if (headers["transfer-encoding"] === "chunked") {
    const end = rest.indexOf("0\r\n\r\n");
    return end < 0
      ? undefined
      : { content: rest.subarray(0, end).toString(), length: end + 5 };
  }
  const length = Number(headers["content-length"] ?? 0);
  if (rest.length < length) return undefined;
  return { content: rest.subarray(0, length).toString(), length };
}

/** The text of an answer; `Content-Length` is that of the body unless a header says something else. */
export function answerText(
  status: number,
  body = "",
  headers: Readonly<Record<string, string>> = {},
): string {
  const all = {
    "Content-Type": "application/json",
    "Content-Length": String(Buffer.byteLength(body)),
    "X-Request-Id": "id-1",
    ...headers,
  };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Something\r\n${lines.join("")}\r\n${body}`;
}

export function answer(
  status: number,
  body = "",
  headers: Readonly<Record<string, string>> = {},
): Behaviour {
  const text = answerText(status, body, headers);
  return (socket) => void socket.write(text);
}

export const good = answer(200, '{"id":"t1"}');

/** Sends a part, then does something to the connection. */
function after(part: string, then: (socket: net.Socket) => void): Behaviour {
  return (socket) => {
    socket.write(part, () => setTimeout(then, 15, socket));
  };
}

const HALF = answerText(200, '{"id":', { "Content-Length": "40" });
const CHUNKED = { "Transfer-Encoding": "chunked", "Content-Length": "" };

/** One way to be unruly, and what a call makes of it. */
export interface Trouble {
  readonly title: string;
  readonly behaviour: Behaviour;
  readonly kind: "network" | "timeout" | "http" | "decode";
  /** True where it may pass, so that a `GET` is sent again. */
  readonly passes: boolean;
  /** True where the head of an answer came. */
  readonly hasHead: boolean;
  readonly status?: number;
}

const broken = { kind: "network", passes: true } as const;
const late = { kind: "timeout", passes: true } as const;

export const TROUBLES: readonly Trouble[] = [
  {
    title: "a reset before the head",
    behaviour: (socket) => void socket.resetAndDestroy(),
    ...broken,
    hasHead: false,
  },
  {
    title: "a connection closed before the head",
    behaviour: (socket) => void socket.end(),
    ...broken,
    hasHead: false,
  },
  {
    title: "a connection closed within the head",
    behaviour: after("HTTP/1.1 200 Fine\r\nContent-Le", (s) => s.end()),
    ...broken,
    hasHead: false,
  },
  {
    title: "a reset within the body",
    behaviour: after(HALF, (socket) => socket.resetAndDestroy()),
    ...broken,
    hasHead: true,
  },
  {
    title: "a body shorter than its length",
    behaviour: after(HALF, (socket) => socket.end()),
    ...broken,
    hasHead: true,
  },
  {
    title: "chunks that are none",
    behaviour: after(answerText(200, "5\r\n{}", CHUNKED), (socket) =>
      socket.end("XYZ\r\n\r\n"),
    ),
    ...broken,
    hasHead: true,
  },
  {
    title: "chunks without an end",
    behaviour: after(answerText(200, "2\r\n{}\r\n", CHUNKED), (s) => s.end()),
    ...broken,
    hasHead: true,
  },
  {
    title: "a head that is too large",
    behaviour: answer(200, "{}", { "X-Large": "x".repeat(70_000) }),
    ...broken,
    hasHead: false,
  },
  {
    title: "something that is no HTTP",
    behaviour: (socket) => void socket.end("SSH-2.0-OpenSSH_9.6\r\n\r\n"),
    ...broken,
    hasHead: false,
  },
  {
    title: "no answer at all",
    behaviour: () => undefined,
    ...late,
    hasHead: false,
  },
  {
    title: "a head that comes too slowly",
    behaviour: (socket) => drip(socket, answerText(200, "{}")),
    ...late,
    hasHead: false,
  },
  {
    title: "a body that stops",
    behaviour: (socket) => void socket.write(HALF),
    ...late,
    hasHead: true,
  },
  {
    title: "a body that comes too slowly",
    behaviour: (socket) => {
      socket.write(answerText(200, "", { "Content-Length": "4000" }));
      drip(socket, " ".repeat(4000));
    },
    ...late,
    hasHead: true,
  },
  {
    title: "JSON that is cut off",
    behaviour: answer(200, '{"id":"t'),
    kind: "decode",
    passes: false,
    hasHead: true,
  },
  {
    title: "a body longer than its length",
    behaviour: answer(200, '{"id":"t1"}', {
      "Content-Length": "5",
      Connection: "close",
    }),
    kind: "decode",
    passes: false,
    hasHead: true,
  },
  {
    title: "a page of a gateway",
    behaviour: answer(502, "<html><h1>Bad gateway</h1></html>", {
      "Content-Type": "text/html",
    }),
    kind: "http",
    status: 502,
    passes: true,
    hasHead: true,
  },
  {
    title: "an error with nothing in it",
    behaviour: answer(500),
    kind: "http",
    status: 500,
    passes: true,
    hasHead: true,
  },
  {
    title: "too many requests",
    behaviour: answer(429, '{"error_code":"T.1"}'),
    kind: "http",
    status: 429,
    passes: true,
    hasHead: true,
  },
  {
    title: "a refusal",
    behaviour: answer(400, '{"error_code":"T.2"}'),
    kind: "http",
    status: 400,
    passes: false,
    hasHead: true,
  },
  {
    title: "a redirect",
    behaviour: answer(307, "", { Location: "/elsewhere" }),
    kind: "http",
    status: 307,
    passes: false,
    hasHead: true,
  },
];

function drip(socket: net.Socket, text: string): void {
  let position = 0;
  const timer = setInterval(() => {
    if (socket.destroyed || position === text.length)
      return clearInterval(timer);
    socket.write(text[position] ?? "");
    position += 1;
  }, 20);
}
