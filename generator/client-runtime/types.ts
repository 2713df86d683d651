/** Types that generated models and operations are made of. */
import type { RetryOptions } from "./retry.js";

/** A documented list of values that is not closed: others may occur, and the documented ones are suggested. */
export type Open<Value extends string | number | null> =
  | Value
  | (Value extends string ? string & {} : never)
  | (Value extends number ? number & {} : never);

/** A map whose values can hold the map itself, where `Record` would be a circle. */
export interface Dictionary<Value> {
  [key: string]: Value;
}

/**
 * An integer of up to 64 bits. A number, or a `bigint` where a number would not be exact: such values are read and
 * written as they are.
 */
export type Int64 = number | bigint;

/** `Value` with the members `Name`, which a composition makes mandatory. */
export type WithRequired<Value, Name extends PropertyKey> = Value & {
  [Key in Name & keyof Value]-?: Value[Key];
};

/** What the member `Name` holds in one of several alternatives: it tells which one a value is. */
export type Kind<Name extends string, Value extends string> = {
  [Key in Name]: Value;
};

/** Members that are there in one of several cases. */
export type Has<Name extends string> = {
  [Key in Name]: NonNullable<unknown> | null;
};

/** Members that are not there in one of several cases. */
export type Lacks<Name extends string> = {
  [Key in Name]?: never;
};

/** Content of a file or of a body that is no text. */
export type BinaryBody =
  Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;

/** One event of a stream of server-sent events; `data` is parsed where it is documented as JSON. */
export interface ServerSentEvent<Data> {
  readonly data: Data;
  /** `message` where the service names none. */
  readonly event: string;
  readonly id: string | undefined;
}

/** What an operation resolves to. */
export interface Result<Status extends number, Data> {
  readonly data: Data;
  readonly status: Status;
  /** From `X-Request-Id`: what support asks for. */
  readonly requestId: string | undefined;
  /** For headers; its body has been read. */
  readonly response: Response;
}

/**
 * A call under way: a promise that knows the type of its errors, for `safe`. There is no such member when the program
 * runs.
 */
export interface Call<Success, Failure> extends Promise<Success> {
  readonly "~failure"?: Failure;
}

/** Stands for `2XX` in a document. */
export type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208;

/** Options of one call. */
export interface CallOptions {
  /** Ends the call whatever it is waiting for. */
  readonly signal?: AbortSignal;
  /** Milliseconds for one attempt, instead of the client's. */
  readonly timeout?: number;
  /** Milliseconds for the whole call, instead of the client's: attempts, and the waits between them. */
  readonly totalTimeout?: number;
  /**
   * `true` or options: sends the request again after failures that pass, whatever its method. Without it only `GET`
   * and `HEAD` are; an order may be placed twice. `false`: never, but once after a 401 where `token` is a function.
   */
  readonly retry?: RetryOptions | boolean;
  /** Sent beside those of the operation. */
  readonly headers?: Readonly<Record<string, string>>;
}
