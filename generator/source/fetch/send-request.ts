/**
 * One request, once: status, headers, and the body up to a size. Input: an address that was found allowed.
 * Output: what came back, or what went wrong and whether it may pass.
 */
import { fetch, type Dispatcher, type Response } from "undici";
import type { DiagnosticCode } from "../../diagnostics/codes.js";
import { PRIVATE_ADDRESS } from "./public-address.js";
import { parseRetryAfter } from "./retry-delay.js";
import type { Validators } from "./site-answer.js";

export interface Sending {
  readonly dispatcher: Dispatcher;
  readonly headers: Readonly<Record<string, string>>;
  readonly maximumBytes: number;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
}

export type Sent =
  | {
      readonly kind: "body";
      readonly bytes: Buffer;
      readonly contentType: string;
      readonly validators: Validators;
    }
  | { readonly kind: "unchanged" }
  | { readonly kind: "missing"; readonly status: number }
  | { readonly kind: "redirect"; readonly location: string }
  | Failure;

export interface Failure {
  readonly kind: "failure";
  readonly code: DiagnosticCode;
  /** What was seen, to stand after the address. */
  readonly problem: string;
  readonly mayPass: boolean;
  readonly status?: number;
  /** What the server asked to wait, in milliseconds. */
  readonly retryAfter?: number;
  /** True for 429 and 503: the whole site wants peace. */
  readonly isBusy?: boolean;
  /** True when there was no answer at all. */
  readonly isSilent?: boolean;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const BUSY = new Set([429, 503]);
const MAY_PASS = new Set([408, 425, 429, 500, 502, 503, 504, 520, 522, 524]);

/** Sends the request; rejects only when the run was stopped. */
export async function sendRequest(
  address: string,
  sending: Sending,
): Promise<Sent> {
  const { dispatcher, headers, timeoutSeconds, signal } = sending;
  // Signals that wait for their time would hold on to every answer until then.
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), timeoutSeconds * 1000);
  const stop = (): void => limit.abort();
  signal.addEventListener("abort", stop, { once: true });
  try {
    const response = await fetch(address, {
      dispatcher,
      headers,
      redirect: "manual",
      signal: limit.signal,
    });
    return await readResponse(response, sending.maximumBytes);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    return limit.signal.aborted
      ? failure("source/fetch-timeout", `took longer than ${timeoutSeconds} s`)
      : failureOf(error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

async function readResponse(
  response: Response,
  maximumBytes: number,
): Promise<Sent> {
  const { status, headers } = response;
  if (status === 200) return readBody(response, maximumBytes);
  // A body that is not read holds its connection.
  await response.body?.cancel();
  if (status === 304) return { kind: "unchanged" };
  if (status === 404 || status === 410) return { kind: "missing", status };
  if (REDIRECTS.has(status)) {
    const location = headers.get("location");
    if (location !== null) return { kind: "redirect", location };
  }
  const retryAfter = parseRetryAfter(headers.get("retry-after"), Date.now());
  return {
    kind: "failure",
    code: "source/fetch-failed",
    problem: `answered with status ${status}`,
    status,
    mayPass: MAY_PASS.has(status),
    isBusy: BUSY.has(status),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

async function readBody(
  response: Response,
  maximumBytes: number,
): Promise<Sent> {
  const { headers } = response;
  const announced = Number(headers.get("content-length") ?? 0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (announced <= maximumBytes) {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > maximumBytes) break;
      chunks.push(chunk);
    }
  } else {
    await response.body?.cancel();
  }
  if (Math.max(size, announced) > maximumBytes) {
    const problem = `has more than ${maximumBytes} bytes`;
    return { ...failure("source/body-too-large", problem), mayPass: false };
  }
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  return {
    kind: "body",
    bytes: Buffer.concat(chunks),
    contentType: (headers.get("content-type") ?? "").toLowerCase(),
    validators: {
      ...(etag === null ? {} : { etag }),
      ...(lastModified === null ? {} : { lastModified }),
    },
  };
}

const NO_ANSWER = new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_ABORTED",
]);
const TORN = new Set([
  "ECONNRESET",
  "EPIPE",
  "UND_ERR_SOCKET",
  "UND_ERR_RES_CONTENT_LENGTH_MISMATCH",
]);
/** Nothing that time heals: certificates, names that do not exist. */
const LASTING = /^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

function failureOf(error: unknown): Failure {
  const reasons = causesOf(error);
  const code = reasons.map((one) => one.code).find(Boolean);
  const message = reasons.at(-1)?.message ?? String(error);
  if (code === PRIVATE_ADDRESS) {
    return {
      ...failure("source/private-address", `leads to no public host`),
      mayPass: false,
    };
  }
  const isTorn = reasons.some(({ message: text }) =>
    /terminated|other side closed|content-length|incorrect header check|unexpected end/i.test(
      text,
    ),
  );
  if (isTorn || (code !== undefined && TORN.has(code))) {
    return failure(
      "source/connection-torn",
      `broke off (\`${code ?? message}\`)`,
    );
  }
  return {
    ...failure(
      "source/fetch-failed",
      `gave no answer (\`${code ?? message}\`)`,
    ),
    mayPass: code === undefined || !LASTING.test(code),
    isSilent: code !== undefined && NO_ANSWER.has(code),
  };
}

function causesOf(error: unknown): NodeJS.ErrnoException[] {
  const causes: NodeJS.ErrnoException[] = [];
  let next: unknown = error;
  while (next instanceof Error && causes.length < 5) {
    causes.push(next);
    // A host with several addresses fails with one error for each.
    next = next instanceof AggregateError ? next.errors[0] : next.cause;
  }
  return causes;
}

function failure(code: DiagnosticCode, problem: string): Failure {
  return { kind: "failure", code, problem, mayPass: true };
}
