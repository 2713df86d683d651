/* Part of the runtime of helpspec clients, the same in every client. */
/** An operation as data: all that a call needs to know beside its input. */
import type { RulesSource } from "./rules.js";

export type Place = "path" | "query" | "header" | "cookie";

/** How a parameter is written, where that is not the usual way of its place. */
export interface ParameterStyle {
  readonly in: Place;
  readonly name: string;
  readonly style?: Style;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

export type Style =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "json";

/** How a member of a form is written, where that is not the usual way. */
export interface PartStyle {
  readonly style?: Style;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly contentType?: string;
}

export interface OperationBody {
  readonly kind: "json" | "form" | "multipart" | "text" | "binary";
  readonly mediaType: string;
  /** By member of the form. */
  readonly parts?: Readonly<Record<string, PartStyle>>;
}

export interface OperationResponse {
  /**
   * `events` are server-sent events, `records` JSON a line: both are read piece by piece. `any` is JSON, text or binary,
   * as the answer says itself.
   */
  readonly kind:
    "json" | "text" | "binary" | "any" | "none" | "events" | "records";
  /** True where integers beyond 53 bits are documented: they are read as bigints. */
  readonly exact?: boolean;
  /** True where the data of events is JSON. */
  readonly json?: boolean;
  readonly rules?: RulesSource;
}

/** How many requests one user may send in a period. */
export interface RateLimit {
  readonly requests: number;
  readonly period: "second" | "minute" | "hour" | "day";
}

export interface Operation {
  /** The document's `operationId`. */
  readonly id: string;
  readonly method: string;
  /** With `{name}` for each path parameter. */
  readonly path: string;
  readonly parameters?: readonly ParameterStyle[];
  readonly body?: OperationBody;
  /** What is asked for, where that is not JSON alone. */
  readonly accept?: string;
  /** By status: `200`, `4XX`, `default`. */
  readonly responses: Readonly<Record<string, OperationResponse>>;
  /** Address of its own. */
  readonly server?: string;
  /** False when no credentials are sent. */
  readonly authenticated?: boolean;
  /** As documented; kept by `documentedRateLimit` alone. */
  readonly rateLimit?: RateLimit;
  /** The fast answer to whether an input is valid. */
  readonly accepts: (input: unknown) => boolean;
  /** The same in full, for the problems. */
  readonly rules: RulesSource;
}

/** The input of any operation. */
export interface OperationInput {
  readonly path?: object;
  readonly query?: object;
  readonly header?: object;
  readonly cookie?: object;
  readonly body?: unknown;
}
