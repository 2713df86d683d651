/**
 * A server on loopback that answers as the path says: well, badly, late, half or never. Browsers may ask it from
 * anywhere. Input: the last step of a path; output: answers, and what was received.
 */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { isSignatureRight } from "./check-signature.js";

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface MisbehavingServer {
  readonly address: string;
  /** Paths that were asked for, without preflights. */
  readonly asked: readonly string[];
}

/** What the server remembers between requests. */
class Memory {
  readonly asked: string[] = [];
  /** Bytes of the upload that is under way. */
  uploaded = 0;
  /** Streams that the client left before their end. */
  left = 0;
}

type Reply = (
  response: http.ServerResponse,
  received: Received,
  memory: Memory,
) => void;

/** Calls `use` while the server runs. */
export async function withMisbehavingServer<T>(
  use: (server: MisbehavingServer) => Promise<T>,
): Promise<T> {
  const memory = new Memory();
  const server = http.createServer((request, response) => {
    allowBrowsers(response, request.url ?? "");
    if (request.method === "OPTIONS") {
      preflight(request, response);
      return;
    }
    void answer(request, response, memory);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await use({
      address: `http://127.0.0.1:${port}`,
      asked: memory.asked,
    });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** An address at which nobody listens: a port that was free a moment ago. */
export async function closedAddress(): Promise<string> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

function allowBrowsers(response: http.ServerResponse, url: string): void {
  response.setHeader("Access-Control-Allow-Origin", "*");
  if (!url.includes("unexposed")) {
    response.setHeader("Access-Control-Expose-Headers", "X-Request-Id");
  }
}

function preflight(
  { headers }: http.IncomingMessage,
  response: http.ServerResponse,
): void {
  const wanted = headers["access-control-request-headers"] ?? "";
  response.writeHead(204, {
    "Access-Control-Allow-Methods": "GET, POST, PUT",
    "Access-Control-Allow-Headers": wanted,
    "Access-Control-Max-Age": "600",
  });
  response.end();
}

async function answer(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  memory: Memory,
): Promise<void> {
  const { method = "", url = "", headers } = request;
  memory.asked.push(url);
  const chunks: Buffer[] = [];
  if (method === "PUT") memory.uploaded = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      if (method === "PUT") memory.uploaded += chunk.length;
    }
  } catch {
    // The client went away.
    return;
  }
  const body = Buffer.concat(chunks);
  const steps = (url.split("?")[0] ?? "").slice(1).split("/");
  const reply = REPLIES.get(steps.join("/")) ?? REPLIES.get(steps[0] ?? "");
  (reply ?? send(404, {}))(response, { method, url, headers, body }, memory);
}

const JSON_HEADERS = {
  "Content-Type": "application/json;charset=utf-8",
  "X-Request-Id": "id-1",
};

function send(status: number, value: unknown): Reply {
  return (response) => {
    response.writeHead(status, JSON_HEADERS).end(JSON.stringify(value));
  };
}

function text(status: number, type: string, body: string): Reply {
  return (response) => {
    response.writeHead(status, {
      "Content-Type": type,
      "X-Request-Id": "id-1",
    });
    response.end(body);
  };
}

/** What was received, but for what each platform adds. */
const echo: Reply = (response, received, memory) => {
  const { method, url, headers, body } = received;
  const shown = ["x-auth-token", "x-language", "accept", "content-type"];
  const type = headers["content-type"] ?? "";
  const told = {
    method,
    url,
    headers: Object.fromEntries(
      shown.map((name) => [name, String(headers[name] ?? "none")]),
    ),
    cookie: headers.cookie ?? "none",
    body: type.startsWith("multipart/") ? partsOf(body) : body.toString("utf8"),
  };
  if (type.startsWith("multipart/")) {
    told.headers["content-type"] = "multipart/form-data";
  }
  send(200, told)(response, received, memory);
};

/** Name, file name, type and content of each part. */
function partsOf(body: Buffer): string[] {
  const whole = body.toString("utf8");
  const boundary = whole.slice(0, whole.indexOf("\r\n"));
  return whole
    .split(boundary)
    .slice(1, -1)
    .map((part) => {
      const [head = "", content = ""] = part.split("\r\n\r\n");
      const field = (pattern: RegExp) => pattern.exec(head)?.[1] ?? "-";
      return [
        field(/[ ;]name="([^"]*)"/i),
        field(/filename="([^"]*)"/i),
        field(/content-type: *(\S+)/i),
        content.replace(/\r\n$/, ""),
      ].join(" ");
    });
}

/** Writes pieces with a pause between them, and then ends, breaks or goes on for ever. */
function stream(
  type: string,
  pieces: readonly string[],
  end: "whole" | "broken" | "never",
): Reply {
  return (response, _received, memory) => {
    response.writeHead(200, { "Content-Type": type, "X-Request-Id": "id-1" });
    let at = 0;
    const timer = setInterval(() => {
      const piece = pieces[at] ?? (end === "never" ? pieces[0] : undefined);
      at += 1;
      if (piece !== undefined) response.write(piece);
      else if (end === "broken") response.destroy();
      else response.end();
    }, 10);
    response.on("close", () => {
      clearInterval(timer);
      if (!response.writableFinished) memory.left += 1;
    });
  };
}

/** Waits until something is so, for a second at most, and says whether it is. */
function when(isSo: (memory: Memory) => boolean): Reply {
  return (response, received, memory) => {
    let rounds = 0;
    const timer = setInterval(() => {
      rounds += 1;
      const value = isSo(memory);
      if (!value && rounds < 100) return;
      clearInterval(timer);
      send(200, { value })(response, received, memory);
    }, 10);
  };
}

const EVENTS = [
  ': welcome\n\nid: 1\nevent: first\ndata: {"n":1}\n\nda',
  'ta: {"n":\ndata: 2}\n\n',
];

const REPLIES = new Map<string, Reply>([
  ["answers/echo", echo],
  ["answers/unexposed", send(200, {})],
  [
    "answers/signed",
    (response, received, memory) => {
      send(200, { isRight: isSignatureRight(received) })(
        response,
        received,
        memory,
      );
    },
  ],
  ["answers/empty", (response) => response.writeHead(204).end()],
  ["answers/refused", send(400, { error_code: "S.1", error_msg: "No." })],
  ["answers/html", text(502, "text/html", "<h1>Bad gateway</h1>")],
  ["answers/nothing", text(500, "text/plain", "")],
  ["answers/page", text(200, "text/html", "<html>")],
  ["answers/truncated", text(200, "application/json", '{"a": [1, 2')],
  [
    "answers/redirect",
    (response) => response.writeHead(302, { Location: "/stolen" }).end(),
  ],
  ["answers/silent", () => undefined],
  [
    "answers/endless",
    (response) => response.writeHead(200, JSON_HEADERS).write("["),
  ],
  ["answers/reset", (response) => response.destroy()],
  [
    "answers/short",
    (response) => {
      response.writeHead(200, { ...JSON_HEADERS, "Content-Length": "100" });
      response.write('{"a": 1');
      setTimeout(() => response.destroy(), 20);
    },
  ],
  [
    "answers/half-chunked",
    (response) => {
      response.writeHead(200, JSON_HEADERS);
      response.write('{"a": 1');
      setTimeout(() => response.destroy(), 20);
    },
  ],
  [
    "answers/slowly",
    stream("application/json", ['{"a"', ": [1,", " 2]}"], "whole"),
  ],
  ["answers/is-uploading", when(({ uploaded }) => uploaded > 0)],
  ["answers/was-left", when(({ left }) => left > 0)],
  ["numbers", text(200, "application/json", '{"stars": 9007199254740993}')],
  ["forms", echo],
  ["logins", echo],
  ["files/echo", echo],
  [
    "files/bytes",
    (response) => {
      response.writeHead(200, { "Content-Type": "application/octet-stream" });
      response.end(Buffer.from([0, 1, 128, 255]));
    },
  ],
  ["events/two", stream("text/event-stream", EVENTS, "whole")],
  ["events/broken", stream("text/event-stream", EVENTS, "broken")],
  [
    "events/endless",
    stream("text/event-stream", ['data: {"n":1}\n\n'], "never"),
  ],
  ["events/refused", send(400, { error_code: "S.2" })],
  [
    "records/two",
    stream("application/x-ndjson", ['{"n":1}\n{"n"', ":2}"], "whole"),
  ],
]);
