/** An answer before it is sent, and what is told of it. */
import type { Violation } from "./violation.js";

export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  readonly note: AnswerNote;
}

export interface AnswerNote {
  /** The operation id, or method and path as documented; undefined where there is none. */
  readonly operation?: string;
  /** Where the content is from: an example by name, the schema, or the mock itself. */
  readonly origin?: string;
  /** What the request breaks, refused or not. */
  readonly violations: readonly Violation[];
}

/** A list of violations in JSON; in every answer to a request that breaks the contract, refused or not. */
export const VIOLATIONS_HEADER = "X-Contract-Violations";
/** Where the content is from. */
export const ORIGIN_HEADER = "X-Mock-Answer";

/** A value that may stand in a header, in ASCII. */
export function headerValue(text: string): string {
  return text.replace(/[^ -~]/g, "?");
}
