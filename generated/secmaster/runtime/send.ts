/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Sends a request once: credentials, exchange and the reading of the body, under one timer. Input: a request; output:
 * an answer of any status, or an error. Redirects are not followed: credentials would travel to an address that nobody
 * chose.
 */
import { readAnswer, requestIdOf, type Answer } from "./answer.js";
import type { WrittenBody } from "./body.js";
import type { Client, OutgoingRequest } from "./client.js";
import { copyCause } from "./copy-cause.js";
import {
  ApiError,
  CredentialsError,
  NetworkError,
  TimeoutError,
} from "./errors.js";
import type { Lifeline } from "./lifeline.js";
import type { Operation } from "./operation.js";
import { secretsOf } from "./redact.js";
import { isUnsent } from "./unsent.js";

export interface Sending {
  readonly client: Client;
  readonly operation: Operation;
  readonly request: OutgoingRequest;
  readonly life: Lifeline;
  /** Milliseconds for this attempt. */
  readonly timeout: number;
}

export async function send(sending: Sending): Promise<Answer> {
  const { client, operation, request, life } = sending;
  const { signal } = life;
  const controller = new AbortController();
  let giveUp: (reason: unknown) => void = () => {};
  const abort = () => {
    controller.abort();
    // A token function, or a `fetch` of the caller, may not heed the signal.
    giveUp(controller.signal.reason);
  };
  const leave = () => signal?.removeEventListener("abort", abort);
  const left = life.left();
  const timeout = Math.min(sending.timeout, left);
  let isLate = false;
  let isStream = false;
  let hasHead = false;
  let requestId: string | undefined;
  const explain = (error: unknown): ApiError => {
    if (error instanceof ApiError) return error;
    const { id } = operation;
    if (signal?.aborted === true || (isLate && timeout === left)) {
      return life.over({ requestId });
    }
    if (isLate) return new TimeoutError(id, timeout, { requestId });
    const cause = copyCause(error, secretsOf(request, client.authorize.names));
    const facts = { requestId, cause, isUnsent: !hasHead && isUnsent(error) };
    return new NetworkError(id, facts);
  };
  const exchange = async () => {
    if (operation.authenticated !== false) await authorize(sending);
    // Nothing leaves for a call that ended while it waited for a token.
    controller.signal.throwIfAborted();
    const response = await client.fetch(request.url, {
      method: request.method,
      headers: request.headers,
      redirect: "manual",
      signal: controller.signal,
      ...(request.body ? bodyOf(request.body) : {}),
    });
    hasHead = true;
    requestId = requestIdOf(response);
    return readAnswer(operation, response, { explain, leave });
  };
  life.check();
  const cancel = client.timing.after(timeout, () => {
    isLate = true;
    abort();
  });
  signal?.addEventListener("abort", abort, { once: true });
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      giveUp = reject;
      exchange().then(resolve, reject);
    });
    isStream = answer.isStream;
    return answer;
  } catch (error) {
    throw explain(error);
  } finally {
    cancel();
    // What is still to be read can be aborted on the way.
    if (!isStream) leave();
  }
}

async function authorize({
  client,
  operation,
  request,
}: Sending): Promise<void> {
  try {
    await client.authorize(request);
  } catch (error) {
    const cause = copyCause(error, secretsOf(request, client.authorize.names));
    throw new CredentialsError(operation.id, { cause });
  }
}

function bodyOf({ content }: WrittenBody): RequestInit {
  // A stream is sent while it is read, which the platform wants to be told.
  return content instanceof ReadableStream
    ? ({ body: content, duplex: "half" } as RequestInit)
    : { body: content };
}
