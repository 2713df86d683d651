/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Functions of the caller around each request. They are awaited, in their order; what one of them throws ends the call
 * as it is, and nothing is sent again for it.
 */
import type { Client, OutgoingRequest } from "./client.js";
import type { CallError } from "./errors.js";
import type { Operation } from "./operation.js";
import { redact, secretsOf } from "./redact.js";

/** What every hook is told. Nothing in it holds a token or a signature of the client. */
export interface HookContext {
  readonly operationId: string;
  readonly method: string;
  /** As documented, with `{name}` for each parameter. */
  readonly path: string;
  /** The address; undefined for an input that makes none. */
  readonly url: string | undefined;
  /** How often the request was sent, this time included; 0 before that. */
  readonly attempt: number;
  /** A text without the credentials that the request carries. */
  readonly redact: (text: string) => string;
}

export interface RequestContext extends HookContext {
  readonly url: string;
  /** May be changed: they are for this attempt alone, and signed afterwards. */
  readonly headers: Headers;
}

export interface ResponseContext extends HookContext {
  readonly status: number;
  readonly requestId: string | undefined;
  readonly headers: Headers;
  /** Of this attempt, until the last byte was read; the wait for its turn is part of it. */
  readonly milliseconds: number;
}

export interface ErrorContext extends HookContext {
  /** Milliseconds until the request is sent again; undefined for the error that ends the call. */
  readonly retryIn: number | undefined;
}

export interface Hooks {
  /** Before each attempt; may change `headers`. */
  readonly onRequest?: (context: RequestContext) => void | Promise<void>;
  /** After each answer, whatever its status. */
  readonly onResponse?: (context: ResponseContext) => void | Promise<void>;
  /** For each error, those included after which the request is sent again. */
  readonly onError?: (
    error: CallError,
    context: ErrorContext,
  ) => void | Promise<void>;
}

/** The hooks of one call, and how far it has come. */
export class CallHooks {
  readonly #hooks: readonly Hooks[];
  readonly #operation: Operation;
  readonly #names: readonly string[] | undefined;
  #url: string | undefined;
  #attempt = 0;
  #sent: OutgoingRequest | undefined;

  constructor(client: Client, operation: Operation) {
    this.#hooks = client.hooks;
    this.#operation = operation;
    this.#names = client.authorize.names;
  }

  /** Gives back what is to be sent: a copy, so that nobody who was told sees the credentials come in. */
  async request(request: OutgoingRequest): Promise<OutgoingRequest> {
    const headers = new Headers(request.headers);
    const url = request.url.href;
    this.#attempt += 1;
    this.#url = url;
    const context = { ...this.#context(), url, headers };
    for (const hooks of this.#hooks) await hooks.onRequest?.(context);
    this.#sent = {
      ...request,
      url: new URL(url),
      headers: new Headers(headers),
    };
    return this.#sent;
  }

  async response(
    answer: Pick<ResponseContext, "status" | "requestId" | "headers">,
    milliseconds: number,
  ): Promise<void> {
    const { status, requestId, headers } = answer;
    const known = { status, requestId, headers, milliseconds };
    const context = { ...this.#context(), ...known };
    for (const hooks of this.#hooks) await hooks.onResponse?.(context);
  }

  async error(error: CallError, retryIn: number | undefined): Promise<void> {
    const context = { ...this.#context(), retryIn };
    for (const hooks of this.#hooks) await hooks.onError?.(error, context);
  }

  #context(): HookContext {
    const { id, method, path } = this.#operation;
    const sent = this.#sent;
    return {
      operationId: id,
      method,
      path,
      url: this.#url,
      attempt: this.#attempt,
      redact: (text) =>
        sent ? redact(text, secretsOf(sent, this.#names)) : text,
    };
  }
}
