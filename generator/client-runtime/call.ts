/**
 * Sends one operation. Input: client, operation, its input; output: the result of a 2xx answer, or an `ApiError`.
 * Nothing is retried, and redirects are not followed: the token would travel to an address nobody chose.
 */
import { readText, writeBody, type WrittenBody } from "./body.js";
import type { Client } from "./client.js";
import { eventsOf, recordsOf } from "./events.js";
import { parseJson } from "./json.js";
import {
  AbortError,
  DecodeError,
  HttpError,
  NetworkError,
  TimeoutError,
  ValidationError,
} from "./errors.js";
import type {
  Operation,
  OperationInput,
  OperationResponse,
} from "./operation.js";
import { rulesOf, type Direction, type Problem } from "./rules.js";
import { fillScope } from "./scope.js";
import { fillPath, writeHeaders, writeQuery } from "./serialize.js";
import type { CallOptions, Result } from "./types.js";
import { errorsOf, isError, validate } from "./validate.js";

export async function call<Answer extends Result<number, unknown>>(
  client: Client,
  operation: Operation,
  given: OperationInput,
  options: CallOptions = {},
): Promise<Answer> {
  const input = await fillScope(client, operation, given);
  checkRequest(client, operation, input);
  const body = requestBody(operation, input);
  const url = requestUrl(client, operation, input);
  const headers = requestHeaders(client, operation, input, options);
  if (body?.mediaType !== undefined)
    headers.set("Content-Type", body.mediaType);
  const request = { method: operation.method, url, headers, body };
  // After all headers are set: a signature is made over them.
  if (operation.authenticated !== false) await client.authorize(request);
  const answer = await send(client, operation, request, options);
  if (answer.status < 200 || answer.status > 299) {
    throw new HttpError(operation.id, answer);
  }
  if (answer.malformed) {
    throw new DecodeError(operation.id, {
      ...answer,
      body: String(answer.body),
    });
  }
  checkAnswer(client, operation, answer);
  const { body: data, status, requestId, response } = answer;
  return { data, status, requestId, response } as Answer;
}

/** True for an error answer to `operation` that is documented. */
export function isErrorOf(error: unknown, operation: Operation): boolean {
  return (
    error instanceof HttpError &&
    error.operationId === operation.id &&
    documentedResponse(operation, error.status) !== undefined
  );
}

function checkRequest(
  client: Client,
  operation: Operation,
  input: OperationInput,
): void {
  const mode = client.validation.requests;
  if (mode === "off" || isAccepted(operation, input)) return;
  const errors = errorsOf(input, rulesOf(operation.rules), "request");
  if (errors.length === 0) return;
  if (mode === "strict") {
    throw new ValidationError(operation.id, "request", errors);
  }
  tell(client, operation, "request", errors);
}

function isAccepted(operation: Operation, input: OperationInput): boolean {
  try {
    return operation.accepts(input);
  } catch {
    // An input that throws when it is read: `validate` says so.
    return false;
  }
}

function requestUrl(
  client: Client,
  operation: Operation,
  input: OperationInput,
): URL {
  const path = fillPath(operation, input);
  if (path === undefined) {
    throw refusal(operation, {
      path: "$.path",
      code: "path",
      expected: "a value for every parameter that is no step (`.`, `..`)",
      actual: "a path that is not whole",
    });
  }
  const base =
    client.isBaseUrlFixed || operation.server === undefined
      ? client.baseUrl
      : new URL(operation.server, client.baseUrl).href;
  if (base === undefined) {
    throw new TypeError("The document names no server: `baseUrl` is needed.");
  }
  const query = writeQuery(operation, input);
  const address = base.replace(/\/+$/, "") + path;
  // A path of the document may bring a query of its own.
  const mark = operation.path.includes("?") ? "&" : "?";
  return new URL(query === "" ? address : `${address}${mark}${query}`);
}

function requestHeaders(
  client: Client,
  operation: Operation,
  input: OperationInput,
  options: CallOptions,
): Headers {
  const headers = new Headers({ Accept: accepted(operation) });
  const given = [
    ...Object.entries(client.headers),
    ...writeHeaders(operation, input),
    ...Object.entries(options.headers ?? {}),
  ];
  for (const [name, value] of given) headers.set(name, value);
  return headers;
}

function accepted({ responses }: Operation): string {
  const kinds = Object.values(responses).map(({ kind }) => kind);
  if (kinds.includes("events")) return "text/event-stream, application/json";
  const isJsonOnly = kinds.every((kind) => kind === "json" || kind === "none");
  return isJsonOnly ? "application/json" : "application/json, */*";
}

function requestBody(
  operation: Operation,
  input: OperationInput,
): WrittenBody | undefined {
  if (!operation.body || input.body === undefined) return undefined;
  try {
    return writeBody(input.body, operation.body);
  } catch {
    throw refusal(operation, {
      path: "$.body",
      code: "body",
      expected: `a value that can be written as ${operation.body.mediaType}`,
      actual: "one that cannot",
    });
  }
}

interface Answer {
  readonly response: Response;
  readonly status: number;
  readonly headers: Headers;
  readonly requestId: string | undefined;
  readonly body: unknown;
  readonly malformed: boolean;
  /** True when the body is read by the caller, piece by piece. */
  readonly isStream: boolean;
}

interface ReadyRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: WrittenBody | undefined;
}

/** One exchange, the reading of the body included, under one timeout. */
async function send(
  client: Client,
  operation: Operation,
  request: ReadyRequest,
  options: CallOptions,
): Promise<Answer> {
  const { signal } = options;
  const timeout = options.timeout ?? client.timeout;
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, timeout);
  let isStream = false;
  signal?.addEventListener("abort", abort, { once: true });
  try {
    if (signal?.aborted) throw new AbortError(operation.id, signal.reason);
    const response = await client.fetch(request.url, {
      method: request.method,
      headers: request.headers,
      redirect: "manual",
      signal: controller.signal,
      ...(request.body ? bodyOf(request.body) : {}),
    });
    const answer = await readAnswer(operation, response);
    isStream = answer.isStream;
    return answer;
  } catch (error) {
    if (signal?.aborted) throw new AbortError(operation.id, signal.reason);
    if (controller.signal.aborted)
      throw new TimeoutError(operation.id, timeout);
    throw new NetworkError(operation.id, error);
  } finally {
    clearTimeout(timer);
    // What is still to be read can be aborted on the way.
    if (!isStream) signal?.removeEventListener("abort", abort);
  }
}

function bodyOf({ content }: WrittenBody): RequestInit {
  // A stream is sent while it is read, which the platform wants to be told.
  return content instanceof ReadableStream
    ? ({ body: content, duplex: "half" } as RequestInit)
    : { body: content };
}

async function readAnswer(
  operation: Operation,
  response: Response,
): Promise<Answer> {
  const { status, headers } = response;
  const documented = documentedResponse(operation, status);
  const kind = documented?.kind;
  const requestId = headers.get("X-Request-Id") ?? undefined;
  const common = { response, status, headers, requestId, isStream: false };
  if (kind === "binary" && response.ok) {
    return { ...common, body: await response.blob(), malformed: false };
  }
  const exact = documented?.exact === true;
  if ((kind === "events" || kind === "records") && response.ok) {
    const isJson = kind === "records" || documented?.json === true;
    const read = (text: string) => (isJson ? parseJson(text, exact) : text);
    const open = kind === "events" ? eventsOf : recordsOf;
    const body = open(response, read);
    return { ...common, body, malformed: false, isStream: true };
  }
  const mediaType = headers.get("Content-Type") ?? "";
  const expected = kind === "json" ? "json" : "text";
  const text = await response.text();
  const read = readText(text, mediaType, { kind: expected, exact });
  const malformed = read.malformed && kind === "json";
  return { ...common, body: read.content, malformed };
}

function documentedResponse(
  { responses }: Operation,
  status: number,
): OperationResponse | undefined {
  const range = `${Math.floor(status / 100)}XX`;
  return responses[status] ?? responses[range] ?? responses.default;
}

function checkAnswer(
  client: Client,
  operation: Operation,
  answer: Answer,
): void {
  const mode = client.validation.responses;
  const rules = documentedResponse(operation, answer.status)?.rules;
  if (mode === "off" || !rules || answer.body === undefined) return;
  if (answer.isStream) return;
  const problems = validate(answer.body, rulesOf(rules), "response");
  if (problems.length === 0) return;
  const errors = problems.filter(isError);
  if (mode === "strict" && errors.length > 0) {
    throw new ValidationError(operation.id, "response", errors);
  }
  tell(client, operation, "response", problems);
}

function tell(
  client: Client,
  operation: Operation,
  direction: Direction,
  problems: readonly Problem[],
): void {
  client.onProblems(problems, { operationId: operation.id, direction });
}

function refusal(
  operation: Operation,
  problem: Omit<Problem, "severity">,
): ValidationError {
  return new ValidationError(operation.id, "request", [
    { ...problem, severity: "error" },
  ]);
}
