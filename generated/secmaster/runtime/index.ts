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
  AbortError,
  ApiError,
  DecodeError,
  formatProblem,
  HttpError,
  isAbortError,
  isApiError,
  isDecodeError,
  isHttpError,
  isNetworkError,
  isTimeoutError,
  isValidationError,
  NetworkError,
  TimeoutError,
  ValidationError,
} from "./errors.js";
export type { PageOptions, Paginator } from "./paginate.js";
export {
  isPaginationError,
  PaginationError,
  type BrokenPaging,
} from "./pagination-error.js";
export type { Direction, Problem } from "./rules.js";
export type { Scope } from "./scope.js";
export type { Endpoints } from "./server-address.js";
export type { StandardSchemaV1 } from "./standard-schema.js";
export type {
  BinaryBody,
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
