/**
 * What a rule is: which changes it is about, how bad they are for whom, and an example that hits it.
 * Rules are data; a test runs every example forwards and backwards.
 */
import type { Change, Direction, ElementKind } from "../change.js";

/** How bad a finding is. */
export type Level = "breaking" | "warning" | "info";
/** How bad it is for one audience; some are not concerned. */
export type Impact = Level | "none";

/** Callers on the wire; users of the TypeScript client; users of other languages' SDKs. */
export type Audience = "wire" | "typescript" | "sdk";
export const AUDIENCES: readonly Audience[] = ["wire", "typescript", "sdk"];

/** What stands around the fragments of an example. */
export type ExampleFrame =
  | "requestSchema"
  | "responseSchema"
  /** Members of an operation that callers send. */
  | "operation"
  /** Members of an operation that the service sends. */
  | "webhook"
  /** Members of the document. */
  | "document";

/** Two fragments of JSON whose comparison hits the rule, and nothing else. */
export interface RuleExample {
  readonly frame: ExampleFrame;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Rule {
  /** Never renamed or reused. */
  readonly id: string;
  readonly element: ElementKind;
  /** Undefined for what belongs to no direction. */
  readonly direction?: Direction;
  readonly kind: Change["kind"];
  /** The keywords it is about; undefined for changes of the element itself, `*` for keywords no other rule names. */
  readonly keyword?: string;
  /** Tells rules about the same facts apart. */
  readonly when?: (change: Change) => boolean;
  readonly level: Level;
  readonly audiences: Readonly<Record<Audience, Impact>>;
  /** One or two sentences: what happened, and what it means for callers. */
  readonly explanation: string;
  readonly example: RuleExample;
  /** The rule that the swapped example hits. */
  readonly mirror: string;
  /** The rule about the same change in the other direction, or why there is none. */
  readonly counterpart: string | { readonly none: string };
}
