/**
 * The errors of a call, one class a kind. None of them holds the request or its headers, so that logging one
 * cannot print a token.
 */
import type { Direction, Problem } from "./rules.js";

/** What every error of a call knows. */
export abstract class ApiError extends Error {
  abstract readonly kind:
    | "http"
    | "timeout"
    | "network"
    | "abort"
    | "validation"
    | "decode"
    | "pagination";
  readonly operationId: string;

  constructor(operationId: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.operationId = operationId;
  }
}

/** The service answered with a status that is no success. */
export class HttpError<
  Status extends number = number,
  Body = unknown,
> extends ApiError {
  readonly kind = "http";
  readonly status: Status;
  /** Parsed where it is JSON, else text; undefined when empty. */
  readonly body: Body;
  readonly requestId: string | undefined;
  readonly headers: Headers;

  constructor(
    operationId: string,
    answer: {
      readonly status: Status;
      readonly body: Body;
      readonly requestId: string | undefined;
      readonly headers: Headers;
    },
  ) {
    const { status, body, requestId, headers } = answer;
    const said = messageOf(body);
    const id = requestId === undefined ? "" : ` (request id ${requestId})`;
    super(operationId, `${operationId}: HTTP status ${status}${said}${id}`);
    this.status = status;
    this.body = body;
    this.requestId = requestId;
    this.headers = headers;
  }
}

/** No complete answer came within the time allowed. */
export class TimeoutError extends ApiError {
  readonly kind = "timeout";
  readonly timeout: number;

  constructor(operationId: string, timeout: number) {
    super(operationId, `${operationId}: no answer within ${timeout} ms`);
    this.timeout = timeout;
  }
}

/** The request did not reach the service, or its answer broke off. */
export class NetworkError extends ApiError {
  readonly kind = "network";

  constructor(operationId: string, cause: unknown) {
    super(operationId, `${operationId}: the service was not reached`, cause);
  }
}

/** The caller's signal ended the call. */
export class AbortError extends ApiError {
  readonly kind = "abort";

  constructor(operationId: string, reason: unknown) {
    super(operationId, `${operationId}: aborted by the caller`, reason);
  }
}

/** A request that breaks the documented rules, or an answer that does where responses are checked strictly. */
export class ValidationError extends ApiError {
  readonly kind = "validation";
  readonly direction: Direction;
  readonly problems: readonly Problem[];

  constructor(
    operationId: string,
    direction: Direction,
    problems: readonly Problem[],
  ) {
    const lines = problems.slice(0, 10).map(formatProblem);
    const more =
      problems.length > 10 ? [`and ${problems.length - 10} more`] : [];
    const what = `${operationId}: the ${direction} is not as documented`;
    super(operationId, [what, ...lines, ...more].join("\n  "));
    this.direction = direction;
    this.problems = problems;
  }
}

/** A success whose body is documented as JSON and is none. */
export class DecodeError extends ApiError {
  readonly kind = "decode";
  readonly status: number;
  readonly requestId: string | undefined;
  /** The text as it came. */
  readonly body: string;

  constructor(
    operationId: string,
    answer: {
      readonly status: number;
      readonly requestId: string | undefined;
      readonly body: string;
    },
  ) {
    super(operationId, `${operationId}: the body of the answer is no JSON`);
    this.status = answer.status;
    this.requestId = answer.requestId;
    this.body = answer.body;
  }
}

export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError;
}

/** An error with a status, any or the one given. */
export function isHttpError<Status extends number = number>(
  error: unknown,
  status?: Status,
): error is HttpError<Status> {
  return (
    error instanceof HttpError &&
    (status === undefined || error.status === status)
  );
}

export function isTimeoutError(error: unknown): error is TimeoutError {
  return error instanceof TimeoutError;
}

export function isNetworkError(error: unknown): error is NetworkError {
  return error instanceof NetworkError;
}

export function isAbortError(error: unknown): error is AbortError {
  return error instanceof AbortError;
}

export function isValidationError(error: unknown): error is ValidationError {
  return error instanceof ValidationError;
}

export function isDecodeError(error: unknown): error is DecodeError {
  return error instanceof DecodeError;
}

/** `$.body.size: expected 1 or more, found 0 (CreateOrder, Volume, size)` */
export function formatProblem(problem: Problem): string {
  const { path, expected, actual, source } = problem;
  const place = source === undefined ? "" : ` (${source})`;
  return `${path}: expected ${expected}, found ${actual}${place}`;
}

/** The error's own words, in the shapes that occur: `{error_code, error_msg}`, `{code, message}`, `{error: ...}`. */
function messageOf(body: unknown): string {
  if (typeof body !== "object" || body === null) return "";
  const outer = body as Record<string, unknown>;
  const inner =
    typeof outer.error === "object" && outer.error !== null
      ? (outer.error as Record<string, unknown>)
      : outer;
  const words = [
    inner.error_code ?? inner.code,
    inner.error_msg ?? inner.message,
  ].filter((word) => typeof word === "string" || typeof word === "number");
  return words.length > 0 ? `, ${words.join(": ").slice(0, 300)}` : "";
}
