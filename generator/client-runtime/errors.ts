/**
 * The errors of a call, one class a kind. None of them holds the request or its headers, and causes are copies
 * without them, so that logging an error cannot print a token.
 */
import { errorWords } from "./error-words.js";
import { readRetryAfter } from "./retry-after.js";
import type { Direction, Problem } from "./rules.js";

/** What is known of an answer when a call fails. */
export interface ErrorFacts {
  /** From `X-Request-Id`, where the head of an answer had come. */
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** What every error of a call knows. */
export abstract class ApiError extends Error {
  abstract readonly kind:
    | "http"
    | "timeout"
    | "network"
    | "abort"
    | "validation"
    | "decode"
    | "credentials"
    | "pagination";
  readonly operationId: string;
  readonly requestId: string | undefined;

  constructor(operationId: string, message: string, facts: ErrorFacts = {}) {
    const { requestId, cause } = facts;
    const id = requestId === undefined ? "" : ` (request id ${requestId})`;
    super(
      `${operationId}: ${message}${id}`,
      cause === undefined ? undefined : { cause },
    );
    this.operationId = operationId;
    this.requestId = requestId;
  }
}

/** The service answered with a status that is no success. */
export class HttpError<
  Status extends number = number,
  Body = unknown,
> extends ApiError {
  // Written out: bundlers rename classes.
  override readonly name = "HttpError";
  readonly kind = "http";
  readonly status: Status;
  /** Parsed where it is JSON, else text; undefined when empty. */
  readonly body: Body;
  readonly headers: Headers;
  /** True where the document has this status, and the body is of the documented kind. */
  readonly isDocumented: boolean;

  constructor(
    operationId: string,
    answer: {
      readonly status: Status;
      readonly body: Body;
      readonly requestId: string | undefined;
      readonly headers: Headers;
      readonly isDocumented?: boolean;
    },
  ) {
    const { status, body, requestId, headers } = answer;
    super(operationId, httpMessage(status, body), { requestId });
    this.status = status;
    this.body = body;
    this.headers = headers;
    this.isDocumented = answer.isDocumented ?? false;
  }

  /** The service's own code, `APIGW.0301`; numbers as text. */
  get errorCode(): string | undefined {
    return errorWords(this.body).code;
  }

  /** The service's own words. */
  get errorMessage(): string | undefined {
    return errorWords(this.body).message;
  }

  /** Milliseconds that the service asks to wait before the next request. */
  get retryAfter(): number | undefined {
    return readRetryAfter(this.headers, Date.now());
  }

  /** Where a redirect points. It is not followed: credentials would travel to an address that nobody chose. */
  get location(): string | undefined {
    return this.headers.get("Location") ?? undefined;
  }
}

/** No complete answer came within the time allowed: of one attempt, or of the whole call. */
export class TimeoutError extends ApiError {
  override readonly name = "TimeoutError";
  readonly kind = "timeout";
  readonly timeout: number;
  readonly scope: "attempt" | "total";

  constructor(
    operationId: string,
    timeout: number,
    facts: ErrorFacts & { readonly scope?: "attempt" | "total" } = {},
  ) {
    super(operationId, `no answer within ${timeout} ms`, facts);
    this.timeout = timeout;
    this.scope = facts.scope ?? "attempt";
  }
}

/** The request did not reach the service, or its answer broke off. */
export class NetworkError extends ApiError {
  override readonly name = "NetworkError";
  readonly kind = "network";
  /** True where the platform's error proves that no connection was made: the service saw nothing of the request. */
  readonly isUnsent: boolean;

  constructor(
    operationId: string,
    facts: ErrorFacts & { readonly isUnsent?: boolean } = {},
  ) {
    const what =
      facts.requestId === undefined
        ? "the service was not reached, or its answer broke off"
        : "the answer broke off";
    super(operationId, what, facts);
    this.isUnsent = facts.isUnsent ?? false;
  }
}

/** The caller's signal ended the call. */
export class AbortError extends ApiError {
  override readonly name = "AbortError";
  readonly kind = "abort";

  constructor(operationId: string, reason: unknown, facts: ErrorFacts = {}) {
    super(operationId, "aborted by the caller", { ...facts, cause: reason });
  }
}

/** A token or keys could not be got, or are none that a request can carry. */
export class CredentialsError extends ApiError {
  override readonly name = "CredentialsError";
  readonly kind = "credentials";

  constructor(operationId: string, facts: ErrorFacts) {
    super(operationId, "there are no credentials for the request", facts);
  }
}

/** A request that breaks the documented rules, or an answer that does where responses are checked strictly. */
export class ValidationError extends ApiError {
  override readonly name = "ValidationError";
  readonly kind = "validation";
  readonly direction: Direction;
  readonly problems: readonly Problem[];

  constructor(
    operationId: string,
    direction: Direction,
    problems: readonly Problem[],
    facts: ErrorFacts = {},
  ) {
    const lines = problems.slice(0, 10).map(formatProblem);
    const more =
      problems.length > 10 ? [`and ${problems.length - 10} more`] : [];
    const what = `the ${direction} is not as documented`;
    super(operationId, [what, ...lines, ...more].join("\n  "), facts);
    this.direction = direction;
    this.problems = problems;
  }
}

/** A success whose body is not what it is documented as: no JSON, or whole where it should come in pieces. */
export class DecodeError extends ApiError {
  override readonly name = "DecodeError";
  readonly kind = "decode";
  readonly status: number;
  /** The text as it came. */
  readonly body: string;

  constructor(
    operationId: string,
    answer: {
      readonly status: number;
      readonly requestId: string | undefined;
      readonly body: string;
      /** What is wrong with it. */
      readonly malformed?: string | undefined;
    },
  ) {
    const { requestId, malformed = "no JSON" } = answer;
    super(operationId, `the body of the answer is ${malformed}`, { requestId });
    this.status = answer.status;
    this.body = answer.body;
  }
}

/** Any error of a call; `kind` tells which. */
export type CallError =
  | HttpError
  | TimeoutError
  | NetworkError
  | AbortError
  | CredentialsError
  | ValidationError
  | DecodeError;

/** `$.body.size: expected 1 or more, found 0 (CreateOrder, Volume, size)` */
export function formatProblem(problem: Problem): string {
  const { path, expected, actual, source } = problem;
  const place = source === undefined ? "" : ` (${source})`;
  return `${path}: expected ${expected}, found ${actual}${place}`;
}

/** Status, and the service's own code and words. */
function httpMessage(status: number, body: unknown): string {
  // Browsers show a redirect that is not followed as 0.
  const isRedirect = [0, 301, 302, 303, 307, 308].includes(status);
  const { code, message } = errorWords(body);
  const words = [code, message].filter((word) => word !== undefined);
  const said = words.length > 0 ? `, ${words.join(": ").slice(0, 300)}` : "";
  const more = isRedirect ? ", a redirect, which is not followed" : "";
  return `HTTP status ${status}${said}${more}`;
}
