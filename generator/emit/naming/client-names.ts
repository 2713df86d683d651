/**
 * The names that a client has before any document is read: those of its runtime and of its own files.
 * What a document names can take none of them.
 */
import { NameRegistry } from "./name-registry.js";

const RUNTIME_CLASSES = [
  "AbortError",
  "ApiError",
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
  "CallOptions",
  "Client",
  "ClientOptions",
  "CommonOptions",
  "Dictionary",
  "Direction",
  "Endpoints",
  "Int64",
  "Kind",
  "Open",
  "Operation",
  "OutgoingRequest",
  "PageOptions",
  "Paginator",
  "Paging",
  "Problem",
  "ProblemContext",
  "RequestSigner",
  "Result",
  "Rules",
  "RulesSource",
  "Scope",
  "ServerSentEvent",
  "Service",
  "SigningClientOptions",
  "StandardSchemaV1",
  "SuccessStatus",
  "TokenClientOptions",
  "TokenSource",
  "Validation",
  "Validator",
  "WithRequired",
];

/** Functions, and variables inside them that an operation or a constant must not hide. */
const RUNTIME_VALUES = [
  "call",
  "client",
  "configureClient",
  "countMembers",
  "createClient",
  "depth",
  "environmentEndpoints",
  "error",
  "fitting",
  "formatProblem",
  "hasLength",
  "hasOnly",
  "input",
  "isAbortError",
  "isApiError",
  "isArray",
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
  "isTimeoutError",
  "isUnique",
  "isValidationError",
  "item",
  "itemsFrom",
  "iterators",
  "matches",
  "MAX_DEPTH",
  "models",
  "namesOf",
  "operations",
  "options",
  "othersOf",
  "paginate",
  "satisfies",
  "service",
  "validate",
  "validator",
  "validatorOf",
  "value",
  "valuesOf",
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
  return {
    types: new NameRegistry([
      ...RUNTIME_CLASSES,
      ...RUNTIME_TYPES,
      ...(more.types ?? []),
      className,
    ]),
    functions: new NameRegistry([
      ...RUNTIME_CLASSES,
      ...RUNTIME_VALUES,
      ...(more.functions ?? []),
      className,
    ]),
  };
}
