/**
 * Makes the configuration that every operation takes. It is plain data, but for the credentials: these stay inside
 * a function, so that printing a client prints no token.
 */
import type { WrittenBody } from "./body.js";
import {
  exchangeSettings,
  type ExchangeOptions,
  type ExchangeSettings,
} from "./exchange-settings.js";
import type { Problem, Direction } from "./rules.js";
import type { Scope, ScopeParameters } from "./scope.js";
import {
  serverAddress,
  type AddressOptions,
  type Server,
  type ServerAddress,
} from "./server-address.js";
import { tokenSigner, type TokenPlace, type TokenSource } from "./token.js";

export type { TokenSource } from "./token.js";

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

export interface CommonOptions extends AddressOptions, ExchangeOptions {
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
  /** After a 401: gets other credentials than those in the request. False when there are none. */
  readonly renew?: (request: OutgoingRequest) => Promise<boolean>;
  /** Headers and query parameters with secrets, whose names do not say so. */
  readonly names?: readonly string[];
  /** Whom its keys are for, as far as they say so. */
  readonly scope?: () => Promise<Scope>;
}

export interface Client extends ExchangeSettings, ServerAddress {
  readonly fetch: typeof fetch;
  /** Inside a function, because they may hold secrets: printing a client prints none. */
  readonly headers: () => Readonly<Record<string, string>>;
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

export function configureClient(
  service: Service,
  options: CommonOptions &
    Scope & {
      readonly token?: TokenSource;
      readonly credentials?: RequestSigner;
    },
): Client {
  const { token, credentials, headers = {}, validation = {} } = options;
  if (token !== undefined && credentials !== undefined) {
    throw new TypeError("Give `token` or `credentials`, not both.");
  }
  const settings = exchangeSettings(options);
  const { now } = settings.timing;
  const { projectId, domainId } = options;
  const scope = {
    ...(projectId === undefined ? {} : { projectId }),
    ...(domainId === undefined ? {} : { domainId }),
  };
  return {
    ...settings,
    ...serverAddress(service.server, options),
    // A method of `globalThis` must not be called on another object.
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    headers: () => headers,
    validation: {
      requests: validation.requests ?? "strict",
      responses: validation.responses ?? "off",
    },
    onProblems: options.onProblems ?? warn,
    authorize: credentials ?? authorizer(service.token, token, now),
    scopeParameters: service.scope ?? {},
    scope: async () => ({ ...(await credentials?.scope?.()), ...scope }),
  };
}

function authorizer(
  place: TokenPlace | undefined,
  token: TokenSource | undefined,
  now: () => number,
): RequestSigner {
  return place && token !== undefined
    ? tokenSigner(place, token, now)
    : () => Promise.resolve();
}

function warn(problems: readonly Problem[], context: ProblemContext): void {
  for (const { path, expected, actual } of problems) {
    console.warn(
      `${context.operationId} ${context.direction}: ${path}: expected ${expected}, found ${actual}`,
    );
  }
}
