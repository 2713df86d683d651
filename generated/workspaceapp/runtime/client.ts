/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Makes the configuration that every operation takes. It is plain data, but for the credentials: these stay inside
 * a function, so that printing a client prints no token.
 */
import type { WrittenBody } from "./body.js";
import type { Problem, Direction } from "./rules.js";
import type { Scope, ScopeParameters } from "./scope.js";
import {
  serverAddress,
  type AddressOptions,
  type Server,
} from "./server-address.js";

/** A token, or a function that is asked for one before each call. */
export type TokenSource = string | (() => string | Promise<string>);

export interface Validation {
  /** `strict`: a request that breaks the documented rules is not sent. `warn`: it is, and its problems reported. */
  readonly requests?: "strict" | "warn" | "off";
  /** `report`: problems of answers are reported. `strict`: an answer with errors fails the call. */
  readonly responses?: "off" | "report" | "strict";
}

/** What `onProblems` is told beside the problems. */
export interface ProblemContext {
  readonly operationId: string;
  readonly direction: Direction;
}

export interface CommonOptions extends AddressOptions {
  /** Milliseconds until a call fails with a `TimeoutError`; 30,000 unless given. */
  readonly timeout?: number;
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly validation?: Validation;
  /** Takes the problems of `warn` and `report`; the console does without it. */
  readonly onProblems?: (
    problems: readonly Problem[],
    context: ProblemContext,
  ) => void;
}

/** Where the token is written. */
export interface TokenPlace {
  readonly in: "header" | "query";
  readonly name: string;
  /** `Bearer `, where the scheme has such a word. */
  readonly prefix?: string;
}

/** A request on its way. */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** What is sent, where there is a body. */
  readonly body?: WrittenBody | undefined;
}

/** Writes credentials into a request whose headers are all set; called once for each time that it is sent. */
export interface RequestSigner {
  (request: OutgoingRequest): Promise<void>;
  /** Whom its keys are for, as far as they say so. */
  readonly scope?: () => Promise<Scope>;
}

export interface Client {
  readonly baseUrl: string | undefined;
  /** True when the address is the caller's own, which no operation overrides. */
  readonly isBaseUrlFixed: boolean;
  readonly timeout: number;
  readonly fetch: typeof fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly validation: Required<Validation>;
  readonly onProblems: (
    problems: readonly Problem[],
    context: ProblemContext,
  ) => void;
  /** Writes the credentials into a request. */
  readonly authorize: RequestSigner;
  /** Path parameters that calls may leave out. */
  readonly scopeParameters: ScopeParameters;
  /** What they are filled with. */
  readonly scope: () => Promise<Scope>;
}

/** What the generated client knows of its service. */
export interface Service {
  readonly server?: Server;
  readonly token?: TokenPlace;
  readonly scope?: ScopeParameters;
}

const DEFAULT_TIMEOUT = 30_000;

export function configureClient(
  service: Service,
  options: CommonOptions &
    Scope & {
      readonly token?: TokenSource;
      readonly credentials?: RequestSigner;
    },
): Client {
  const { token, credentials, validation = {} } = options;
  if (token !== undefined && credentials !== undefined) {
    throw new TypeError("Give `token` or `credentials`, not both.");
  }
  const address = serverAddress(service.server, options);
  const { projectId, domainId } = options;
  const scope = {
    ...(projectId === undefined ? {} : { projectId }),
    ...(domainId === undefined ? {} : { domainId }),
  };
  return {
    baseUrl: address.url,
    isBaseUrlFixed: address.isFixed,
    timeout: options.timeout ?? DEFAULT_TIMEOUT,
    // A method of `globalThis` must not be called on another object.
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    headers: options.headers ?? {},
    validation: {
      requests: validation.requests ?? "strict",
      responses: validation.responses ?? "off",
    },
    onProblems: options.onProblems ?? warn,
    authorize:
      credentials ?? ((request) => writeToken(request, service.token, token)),
    scopeParameters: service.scope ?? {},
    scope: async () => ({ ...(await credentials?.scope?.()), ...scope }),
  };
}

async function writeToken(
  { headers, url }: OutgoingRequest,
  place: TokenPlace | undefined,
  source: TokenSource | undefined,
): Promise<void> {
  if (!place || source === undefined) return;
  const token = typeof source === "function" ? await source() : source;
  if (place.in === "query") {
    url.searchParams.set(place.name, token);
    return;
  }
  // Said here, because the platform's own error would quote the token.
  if (!/^[\x20-\x7e]+$/.test(token)) {
    throw new TypeError(
      "The token is empty or holds characters that no header can.",
    );
  }
  headers.set(place.name, `${place.prefix ?? ""}${token}`);
}

function warn(problems: readonly Problem[], context: ProblemContext): void {
  for (const { path, expected, actual } of problems) {
    console.warn(
      `${context.operationId} ${context.direction}: ${path}: expected ${expected}, found ${actual}`,
    );
  }
}
