/* Part of the runtime of helpspec clients, the same in every client. */
/** Tells errors of calls apart. Input: whatever was caught; output: yes or no, and the type. */
import {
  AbortError,
  ApiError,
  CredentialsError,
  DecodeError,
  HttpError,
  NetworkError,
  TimeoutError,
  ValidationError,
  type CallError,
} from "./errors.js";
import type { PaginationError } from "./pagination-error.js";

/** An error of a call or of an iterator. */
export function isApiError(
  error: unknown,
): error is CallError | PaginationError {
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

export function isCredentialsError(error: unknown): error is CredentialsError {
  return error instanceof CredentialsError;
}

export function isDecodeError(error: unknown): error is DecodeError {
  return error instanceof DecodeError;
}
