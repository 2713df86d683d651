/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Sends a request as often as its policy allows. Input: a request that is whole but for its credentials; output: the
 * answer of a 2xx status, or the last error. Each attempt waits for its turn, is signed anew, and has its own timeout.
 */
import type { Answer } from "./answer.js";
import type { Client, OutgoingRequest } from "./client.js";
import { copyCause } from "./copy-cause.js";
import { ApiError, CredentialsError, HttpError } from "./errors.js";
import type { CallError } from "./errors.js";
import type { CallHooks } from "./hooks.js";
import type { Turn } from "./limit.js";
import { Lifeline } from "./lifeline.js";
import type { Operation } from "./operation.js";
import { secretsOf } from "./redact.js";
import { isStream, retryDelay, retryPolicy } from "./retry.js";
import { send, type Sending } from "./send.js";
import type { CallOptions } from "./types.js";

export interface Exchange {
  readonly client: Client;
  readonly operation: Operation;
  readonly request: OutgoingRequest;
  readonly options: CallOptions;
  /** Undefined where the client has none. */
  readonly hooks: CallHooks | undefined;
}

export async function exchange(whole: Exchange): Promise<Answer> {
  const { client, operation, request, options, hooks } = whole;
  const { timing } = client;
  const life = new Lifeline({
    operationId: operation.id,
    timing,
    signal: options.signal,
    totalTimeout: options.totalTimeout ?? client.totalTimeout,
  });
  const timeout = options.timeout ?? client.timeout;
  const policy = retryPolicy(request, client.retry, options.retry);
  let isRenewed = false;
  for (let attempt = 1; ;) {
    const outgoing = hooks
      ? await life.within(hooks.request(request))
      : request;
    const sending = { client, operation, request: outgoing, life, timeout };
    const start = hooks ? timing.now() : 0;
    const outcome = await attemptOnce(sending);
    if ("response" in outcome && hooks) {
      await life.within(hooks.response(outcome, timing.now() - start));
    }
    if ("response" in outcome && isSuccess(outcome)) return outcome;
    const failure: CallError =
      "response" in outcome ? new HttpError(operation.id, outcome) : outcome;
    if (!isRenewed && (await hasOtherCredentials(sending, failure))) {
      isRenewed = true;
      if (hooks) await life.within(hooks.error(failure, 0));
      continue;
    }
    const delay = policy && retryDelay(failure, attempt, policy, timing);
    // Nobody waits for what would come too late.
    if (delay === undefined || delay >= life.left()) throw failure;
    if (hooks) await life.within(hooks.error(failure, delay));
    await life.wait(delay);
    attempt += 1;
  }
}

function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status <= 299;
}

/** An answer of any status, or an error of the exchange. */
async function attemptOnce(sending: Sending): Promise<Answer | CallError> {
  const turns: Turn[] = [];
  try {
    for (const limit of sending.client.limits) {
      const turn = limit(sending.operation);
      turns.push(turn);
      if (turn.ready) await sending.life.within(turn.ready);
    }
    return await send(sending);
  } catch (error) {
    if (error instanceof ApiError) return error as CallError;
    throw error;
  } finally {
    for (const turn of turns) turn.leave();
  }
}

/**
 * A 401 says that the request was not carried out, whatever its method (RFC 9110, 15.5.2): with other credentials it
 * is sent again, once. A stream cannot be.
 */
async function hasOtherCredentials(
  { client, operation, request, life }: Sending,
  failure: CallError,
): Promise<boolean> {
  const { renew } = client.authorize;
  if (failure.kind !== "http" || failure.status !== 401 || !renew) return false;
  if (operation.authenticated === false || isStream(request.body)) return false;
  const { requestId } = failure;
  return life.within(
    renew(request).catch((error: unknown) => {
      const cause = copyCause(
        error,
        secretsOf(request, client.authorize.names),
      );
      throw new CredentialsError(operation.id, { requestId, cause });
    }),
  );
}
