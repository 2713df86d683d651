/**
 * The names that a client has before any document is read: those of its runtime and of its own files.
 * What a document names can take none of them.
 */
import { NameRegistry, reservedNames } from "./name-registry.js";

const RUNTIME_CLASSES = [
  "AbortError",
  "ApiError",
  "CredentialsError",
  "DecodeError",
  "HttpError",
  "NetworkError",
  "PaginationError",
  "TimeoutError",
  "ValidationError",
];

const RUNTIME_TYPES = [
  "BinaryBody",
  "BrokenPaging",
  "Call",
  "CallError",
  "CallOptions",
  "Client",
  "ClientOptions",
  "CommonOptions",
  "Dictionary",
  "Direction",
  "Endpoints",
  "ErrorContext",
  "ExpiringToken",
  "Has",
  "HookContext",
  "Hooks",
  "Int64",
  "Kind",
  "Lacks",
  "Limit",
  "LogEntry",
  "Open",
  "Operation",
  "Outcome",
  "OutgoingRequest",
  "PageOptions",
  "Paginator",
  "Paging",
  "Problem",
  "ProblemContext",
  "RateLimit",
  "RequestContext",
  "RequestSigner",
  "ResponseContext",
  "Result",
  "RetryOptions",
  "Rules",
  "RulesSource",
  "Scope",
  "ServerSentEvent",
  "Service",
  "SigningClientOptions",
  "StandardSchemaV1",
  "SuccessStatus",
  "Timing",
  "TokenClientOptions",
  "TokenRequest",
  "TokenSource",
  "Turn",
  "Unforeseen",
  "Validation",
  "Validator",
  "WithRequired",
];

/**
 * Functions, and variables inside them that an operation or a constant must not hide. A module or an object with a
 * function `then` would be taken for a promise by whoever awaits it.
 */
const RUNTIME_VALUES = [
  "call",
  "client",
  "concurrencyLimit",
  "configureClient",
  "countMembers",
  "createClient",
  "depth",
  "documentedRateLimit",
  "endOf",
  "environmentEndpoints",
  "error",
  "every",
  "fitting",
  "formatProblem",
  "hasLength",
  "hasOnly",
  "input",
  "isAbortError",
  "isApiError",
  "isArray",
  "isCredentialsError",
  "isDecodeError",
  "isErrorOf",
  "isHttpError",
  "isInt64",
  "isInteger",
  "isMultiple",
  "isNetworkError",
  "isNumber",
  "isObject",
  "isOneOf",
  "isPaginationError",
  "isString",
  "isTimeoutError",
  "isUnique",
  "isValidationError",
  "item",
  "itemsFrom",
  "iterators",
  "logging",
  "matches",
  "MAX_DEPTH",
  "membersOf",
  "models",
  "namesOf",
  "operations",
  "options",
  "othersOf",
  "paginate",
  "rateLimit",
  "safe",
  "satisfies",
  "service",
  "textPattern",
  "then",
  "validate",
  "validator",
  "validatorOf",
  "value",
  "valuesOf",
  "wrongItems",
  "wrongMember",
  "wrongTogether",
  "wrongType",
  "wrongWithin",
];

/** `more` are names of files that not every client has. */
export function clientNames(
  className: string,
  more: {
    readonly types?: readonly string[];
    readonly functions?: readonly string[];
  } = {},
): {
  types: NameRegistry;
  functions: NameRegistry;
} {
  const shared = reservedNames();
  const types = [
    ...RUNTIME_CLASSES,
    ...RUNTIME_TYPES,
    ...(more.types ?? []),
    className,
  ];
  const functions = [
    ...RUNTIME_CLASSES,
    ...RUNTIME_VALUES,
    ...(more.functions ?? []),
    className,
  ];
  return {
    types: new NameRegistry(types, shared),
    functions: new NameRegistry(functions, shared),
  };
}
