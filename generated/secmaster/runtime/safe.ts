/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Calls that do not throw. Input: a call under way; output: `{ok: true, status, data, ...}`, or `{ok: false, status,
 * error}` with the status and body that the document has for the operation. One function for all operations: the
 * promise that an operation returns knows the type of its errors.
 */
import { ApiError, HttpError, type CallError } from "./errors.js";
import type { Call } from "./types.js";

/** What `safe` resolves to: `ok`, then `status`, tell its members apart. */
export type Outcome<Success, Failure> =
  Succeeded<Success> | Failed<Failure> | Unforeseen;

type Succeeded<Success> = Success extends unknown
  ? Success & { readonly ok: true }
  : never;

type Failed<Failure> =
  Failure extends HttpError<infer Status>
    ? {
        readonly ok: false;
        readonly status: Status;
        readonly error: Failure;
        readonly requestId: string | undefined;
      }
    : never;

/** An error that the document does not have: of the network, of the input, a status of nobody's. */
export interface Unforeseen {
  readonly ok: false;
  readonly status: undefined;
  /** `error.kind` tells which; an `HttpError` has its status. */
  readonly error: CallError;
  readonly requestId: string | undefined;
}

/** What is no error of a call is thrown all the same: a mistake in the program, or what a hook threw. */
export async function safe<Success extends object, Failure>(
  call: Call<Success, Failure>,
): Promise<Outcome<Success, Failure>> {
  try {
    return { ...(await call), ok: true } as Outcome<Success, Failure>;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const isForeseen = error instanceof HttpError && error.isDocumented;
    const status = isForeseen ? error.status : undefined;
    const { requestId } = error;
    return { ok: false, status, error, requestId } as Outcome<Success, Failure>;
  }
}
