/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Hooks that write a log. Input: where entries go; output: `hooks` of a client. What is logged is listed here: no
 * bodies, no words of the service, no headers but those named, no query values under names of secrets; and the
 * credentials of the request are taken out of what is left.
 */
import type { CallError } from "./errors.js";
import type { HookContext, Hooks } from "./hooks.js";
import { isSecretName, REDACTED } from "./redact.js";

export interface LogEntry {
  readonly level: "debug" | "warn" | "error";
  readonly event: "request" | "response" | "error";
  /** The entry in one line. */
  readonly message: string;
  readonly operationId: string;
  readonly method: string;
  readonly url: string | undefined;
  readonly attempt: number;
  readonly status?: number;
  readonly requestId?: string;
  readonly milliseconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** `http`, `network`, `timeout` ... */
  readonly kind?: CallError["kind"];
  /** The service's code, or the system's (`ECONNRESET`). */
  readonly code?: string;
  readonly retryIn?: number;
}

/** Headers that are logged. */
const SHOWN = [
  "accept",
  "content-length",
  "content-type",
  "date",
  "retry-after",
  "server",
  "user-agent",
  "x-language",
  "x-request-id",
];

/** For `createClient({ hooks: logging((entry) => console.log(entry.message)) })`. */
export function logging(write: (entry: LogEntry) => void): Hooks {
  return {
    onRequest: (context) => {
      write({
        ...common(context, ""),
        level: "debug",
        event: "request",
        headers: shown(context.headers, context),
      });
    },
    onResponse: (context) => {
      const { status, requestId, headers, milliseconds } = context;
      write({
        ...common(context, `, HTTP status ${status}, ${milliseconds} ms`),
        level: "debug",
        event: "response",
        status,
        milliseconds,
        headers: shown(headers, context),
        ...known("requestId", requestId, context),
      });
    },
    onError: (error, context) => {
      const { retryIn } = context;
      const status = "status" in error ? error.status : undefined;
      const code = codeOf(error);
      const what = [error.kind, status, code].filter(
        (word) => word !== undefined,
      );
      const next = retryIn === undefined ? "" : `, again in ${retryIn} ms`;
      const said = context.redact(`, ${what.join(" ")}${next}`);
      write({
        ...common(context, said),
        level: retryIn === undefined ? "error" : "warn",
        event: "error",
        kind: error.kind,
        ...(status === undefined ? {} : { status }),
        ...known("requestId", error.requestId, context),
        ...known("code", code, context),
        ...(retryIn === undefined ? {} : { retryIn }),
      });
    },
  };
}

function common(context: HookContext, more: string) {
  const { operationId, method, attempt, path } = context;
  const url = context.url === undefined ? undefined : shownUrl(context);
  const message = `${operationId}: ${method} ${url ?? path}, attempt ${attempt}${more}`;
  return { message, operationId, method, url, attempt };
}

function shownUrl({ url = "", redact }: HookContext): string {
  const shown = new URL(url);
  for (const name of [...shown.searchParams.keys()]) {
    if (isSecretName(name)) shown.searchParams.set(name, REDACTED);
  }
  return redact(decodeBrackets(shown.href));
}

/** So that the mark reads as it does elsewhere. */
function decodeBrackets(address: string): string {
  return address.replaceAll("%5Bredacted%5D", REDACTED);
}

function shown(
  headers: Headers,
  { redact }: HookContext,
): Record<string, string> {
  const found = SHOWN.flatMap((name): [string, string][] => {
    const value = headers.get(name);
    return value === null ? [] : [[name, redact(value)]];
  });
  return Object.fromEntries(found);
}

function known<Name extends string>(
  name: Name,
  value: string | undefined,
  { redact }: HookContext,
): { readonly [Key in Name]?: string } {
  return value === undefined
    ? {}
    : ({ [name]: redact(value) } as { [Key in Name]?: string });
}

/** A code, and nothing that may be a sentence. */
function codeOf(error: CallError): string | undefined {
  const code =
    error.kind === "http" ? error.errorCode : systemCode(error.cause, 0);
  return code !== undefined && /^[\w.-]{1,64}$/.test(code) ? code : undefined;
}

function systemCode(cause: unknown, depth: number): string | undefined {
  if (typeof cause !== "object" || cause === null || depth > 4)
    return undefined;
  const { code, cause: inner } = cause as Readonly<Record<string, unknown>>;
  return typeof code === "string" ? code : systemCode(inner, depth + 1);
}
