/* Part of the runtime of helpspec clients, the same in every client. */
/** What the runtime shows to users of a client. */
export type {
  Client,
  CommonOptions,
  OutgoingRequest,
  ProblemContext,
  RequestSigner,
  TokenSource,
  Validation,
} from "./client.js";
export { environmentEndpoints } from "./environment-endpoints.js";
export {
  isAbortError,
  isApiError,
  isCredentialsError,
  isDecodeError,
  isHttpError,
  isNetworkError,
  isTimeoutError,
  isValidationError,
} from "./error-guards.js";
export {
  AbortError,
  ApiError,
  CredentialsError,
  DecodeError,
  formatProblem,
  HttpError,
  NetworkError,
  TimeoutError,
  ValidationError,
  type CallError,
} from "./errors.js";
export type {
  ErrorContext,
  HookContext,
  Hooks,
  RequestContext,
  ResponseContext,
} from "./hooks.js";
export type { Limit, Turn } from "./limit.js";
export { concurrencyLimit, documentedRateLimit, rateLimit } from "./limits.js";
export { logging, type LogEntry } from "./logging.js";
export type { RateLimit } from "./operation.js";
export type { RetryOptions } from "./retry.js";
export type { Direction, Problem } from "./rules.js";
export { safe, type Outcome, type Unforeseen } from "./safe.js";
export type { PageOptions, Paginator } from "./paginate.js";
export {
  isPaginationError,
  PaginationError,
  type BrokenPaging,
} from "./pagination-error.js";
export type { Scope } from "./scope.js";
export type { Endpoints } from "./server-address.js";
export type { StandardSchemaV1 } from "./standard-schema.js";
export type { Timing } from "./timing.js";
export type { ExpiringToken, TokenRequest } from "./token.js";
export type {
  BinaryBody,
  Call,
  CallOptions,
  Dictionary,
  Int64,
  Kind,
  Open,
  Result,
  ServerSentEvent,
  SuccessStatus,
  WithRequired,
} from "./types.js";
export type { Validator } from "./validator.js";
