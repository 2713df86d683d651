/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Calls one operation. Input: client, operation, its input; output: the result of a 2xx answer, or an `ApiError`.
 * Here the request is made and the answer judged; `attempts.ts` and `send.ts` do what is between.
 */
import { documentedResponse, type Answer } from "./answer.js";
import { exchange } from "./attempts.js";
import { writeBody, type WrittenBody } from "./body.js";
import type { Client, OutgoingRequest } from "./client.js";
import { copyCause } from "./copy-cause.js";
import { errorReader } from "./error-reader.js";
import { checkedPieces } from "./events.js";
import {
  ApiError,
  CredentialsError,
  DecodeError,
  HttpError,
  ValidationError,
  type CallError,
} from "./errors.js";
import { CallHooks } from "./hooks.js";
import type { Operation, OperationInput } from "./operation.js";
import { rulesOf, type Direction, type Problem } from "./rules.js";
import { fillScope } from "./scope.js";
import { fillPath, writeHeaders, writeQuery } from "./serialize.js";
import { operationAddress } from "./server-address.js";
import type { CallOptions, Result, ServerSentEvent } from "./types.js";
import { isError, validate } from "./validate.js";

export async function call<Success extends Result<number, unknown>>(
  client: Client,
  operation: Operation,
  given: OperationInput,
  options: CallOptions = {},
): Promise<Success> {
  const hooks =
    client.hooks.length > 0 ? new CallHooks(client, operation) : undefined;
  try {
    const input = await inputOf(client, operation, given);
    checkRequest(client, operation, input);
    const request = makeRequest(client, operation, input, options);
    const whole = { client, operation, request, options, hooks };
    const answer = await exchange(whole);
    if (answer.malformed !== undefined) {
      const body = String(answer.body);
      throw new DecodeError(operation.id, { ...answer, body });
    }
    const data = checkedBody(client, operation, answer);
    const { status, requestId, response } = answer;
    return { data, status, requestId, response } as Success;
  } catch (error) {
    if (error instanceof ApiError) {
      await hooks?.error(error as CallError, undefined);
    }
    throw error;
  }
}

/** True for an error answer to `operation` that is documented. */
export function isErrorOf(error: unknown, operation: Operation): boolean {
  return (
    error instanceof HttpError &&
    error.operationId === operation.id &&
    error.isDocumented
  );
}

/** Keys that say whom they are for may have to be got first. */
async function inputOf(
  client: Client,
  operation: Operation,
  given: OperationInput,
): Promise<OperationInput> {
  try {
    return await fillScope(client, operation, given);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new CredentialsError(operation.id, { cause: copyCause(error) });
  }
}

function checkRequest(
  client: Client,
  operation: Operation,
  input: OperationInput,
): void {
  const mode = client.validation.requests;
  if (mode === "off" || isAccepted(operation, input)) return;
  const errors = errorReader(rulesOf(operation.rules), "request")(input);
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

function makeRequest(
  client: Client,
  operation: Operation,
  input: OperationInput,
  options: CallOptions,
): OutgoingRequest {
  const body = requestBody(operation, input);
  const url = requestUrl(client, operation, input);
  const headers = requestHeaders(client, operation, input, options);
  if (body) headers.set("Content-Type", body.mediaType);
  return { method: operation.method, url, headers, body };
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
  const base = operationAddress(client, operation.server);
  const query = writeQuery(operation, input);
  const address = base.replace(/\/+$/, "") + path;
  // A path of the document may bring a query of its own.
  const mark = operation.path.includes("?") ? "&" : "?";
  const url = new URL(query === "" ? address : `${address}${mark}${query}`);
  if (url.username === "" && url.password === "") return url;
  // Said here, because the platform's own error would quote them.
  throw new TypeError("The address holds a user name or a password.");
}

function requestHeaders(
  client: Client,
  operation: Operation,
  input: OperationInput,
  options: CallOptions,
): Headers {
  const headers = new Headers({
    Accept: operation.accept ?? "application/json",
  });
  const given: [name: string, value: string][] = [
    ...Object.entries(client.headers()),
    ...writeHeaders(operation, input),
    ...Object.entries(options.headers ?? {}),
  ];
  if (client.userAgent !== undefined) {
    given.unshift(["User-Agent", client.userAgent]);
  }
  for (const [name, value] of given) setHeader(headers, name, value);
  return headers;
}

/** Said here, because the platform's own error would quote the value. */
function setHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value);
  } catch {
    throw new TypeError(
      `The header \`${name}\` has a name or a value that no header can have.`,
    );
  }
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

/** The body of an answer; what comes piece by piece is checked when it comes. */
function checkedBody(
  client: Client,
  operation: Operation,
  { body, isStream, requestId, status }: Answer,
): unknown {
  const mode = client.validation.responses;
  const response = documentedResponse(operation, status);
  const rules = response?.rules;
  if (mode === "off" || !rules || body === undefined) return body;
  const check = (value: unknown) => {
    const problems = validate(value, rulesOf(rules), "response");
    if (problems.length === 0) return;
    const errors = problems.filter(isError);
    if (mode === "strict" && errors.length > 0) {
      const facts = { requestId };
      throw new ValidationError(operation.id, "response", errors, facts);
    }
    tell(client, operation, "response", problems);
  };
  if (isStream) {
    const isEvent = response.kind === "events";
    const pieces = body as AsyncIterable<unknown>;
    return checkedPieces(pieces, (piece) => {
      check(isEvent ? (piece as ServerSentEvent<unknown>).data : piece);
    });
  }
  check(body);
  return body;
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
