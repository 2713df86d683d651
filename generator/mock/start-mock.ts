/**
 * The mock server: HTTP on loopback, one document or several behind it. Input: OpenAPI documents, 3.0 or 3.1; output:
 * a running server. Bodies, headers and time are limited, so that no client can hold it up.
 */
import { randomUUID } from "node:crypto";
import http from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { upgradeDocument } from "../contract/access/upgrade.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import { headerValue, type Answer, type AnswerNote } from "./answer.js";
import {
  answerRequest,
  type Contract,
  type RequestValidation,
} from "./answer-request.js";
import { loopbackHost } from "./loopback-host.js";
import { planOperations } from "./plan-operations.js";
import { readRequest, TOO_LARGE } from "./read-request.js";
import { refuse } from "./refuse.js";

export interface MockOptions {
  /** `127.0.0.1` unless given; another address than one of loopback is refused. */
  readonly host?: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** `strict` unless given. */
  readonly validate?: RequestValidation;
  /** Called once for each answer. */
  readonly onAnswer?: (answered: AnsweredRequest) => void;
  /** Told why a schema of the document checks nothing, once for each. */
  readonly onUnusable?: (message: string) => void;
  /** Most bytes of a body; 10 MB unless given. */
  readonly maximumBody?: number;
  /** Milliseconds that a client has for its request; 30,000 unless given. */
  readonly requestTimeout?: number;
}

export interface AnsweredRequest extends AnswerNote {
  readonly requestId: string;
  readonly method: string;
  /** Path and query, as they came. */
  readonly target: string;
  readonly status: number;
  readonly milliseconds: number;
}

export interface MockServer {
  /** `http://127.0.0.1:4010`, for the base address of a client. */
  readonly url: string;
  readonly port: number;
  readonly operations: number;
  /** Answers what is under way, and ends. */
  readonly close: () => Promise<void>;
}

const MEGABYTE = 1024 * 1024;
const TIMEOUT = 30_000;

/**
 * Starts a mock of one document, or of several that share no path. Rejects with Node's error when the port is taken,
 * with a `RangeError` when the host is not loopback.
 */
export async function startMock(
  documents: OpenApiDocument | readonly OpenApiDocument[],
  options: MockOptions = {},
): Promise<MockServer> {
  const { onUnusable = () => undefined, validate = "strict" } = options;
  const host = loopbackHost(options.host ?? "127.0.0.1");
  if (host === undefined) {
    throw new RangeError(
      `The mock runs on loopback only, not on ${options.host}.`,
    );
  }
  const operations = [documents]
    .flat()
    .flatMap((one: OpenApiDocument) =>
      planOperations(upgradeDocument(one), onUnusable),
    );
  const server = makeServer({ operations, validate }, options);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${port}`,
    port,
    operations: operations.length,
    close: () => close(server),
  };
}

function makeServer(contract: Contract, options: MockOptions): http.Server {
  const requestTimeout = options.requestTimeout ?? TIMEOUT;
  const server = http.createServer(
    {
      requestTimeout,
      headersTimeout: requestTimeout,
      connectionsCheckingInterval: Math.min(1_000, requestTimeout),
    },
    (request, response) => {
      void serve(contract, { request, response, options });
    },
  );
  server.on("clientError", refuseConnection);
  return server;
}

interface Exchange {
  readonly request: http.IncomingMessage;
  readonly response: http.ServerResponse;
  readonly options: MockOptions;
}

async function serve(
  contract: Contract,
  { request, response, options }: Exchange,
): Promise<void> {
  const started = performance.now();
  const requestId = randomUUID();
  const { method = "GET", url: target = "/" } = request;
  let answer: Answer;
  try {
    const most = options.maximumBody ?? 10 * MEGABYTE;
    const read = await readRequest(request, most);
    if (read === undefined) return;
    answer =
      read === TOO_LARGE
        ? await tooLarge(most)
        : await answerRequest(contract, read);
  } catch (error) {
    answer = await ownFault(error);
  }
  send(response, answer, requestId);
  const { status, note } = answer;
  const milliseconds = Math.round(performance.now() - started);
  const call = { requestId, method, target, status, milliseconds };
  options.onAnswer?.({ ...call, ...note });
}

function send(
  response: http.ServerResponse,
  { status, headers, body }: Answer,
  requestId: string,
): void {
  response.statusCode = status;
  for (const [name, value] of headers) {
    // A media type of the document, or what a browser sent, may hold anything.
    response.appendHeader(name, headerValue(value));
  }
  response.setHeader("X-Request-Id", requestId);
  if (status !== 204 && status !== 304) {
    response.setHeader("Content-Length", Buffer.byteLength(body));
  }
  response.end(body);
}

function tooLarge(most: number): Promise<Answer> {
  return refuse({
    status: 413,
    title: "The body is too large",
    detail: `A body has ${most} bytes at most.`,
  });
}

/** A fault of the mock or of the document: told, and the next request is answered. */
function ownFault(error: unknown): Promise<Answer> {
  return refuse({
    status: 500,
    title: "The mock failed",
    detail: error instanceof Error ? error.message : String(error),
  });
}

/** What is no HTTP, comes too slowly, or has headers without end. */
function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const status =
    error.code === "ERR_HTTP_REQUEST_TIMEOUT"
      ? "408 Request Timeout"
      : error.code === "HPE_HEADER_OVERFLOW"
        ? "431 Request Header Fields Too Large"
        : "400 Bad Request";
  socket.end(
    `HTTP/1.1 ${status}\r\nX-Request-Id: ${randomUUID()}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
  );
}

/** Milliseconds for answers that are under way. */
const LAST_WORDS = 1_000;

function close(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), LAST_WORDS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
