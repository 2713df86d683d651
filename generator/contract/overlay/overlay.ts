/**
 * An overlay: corrections of a contract that people answer for, as OpenAPI Overlay 1.0 writes them.
 * Every action says why; `cli/` reads the file.
 */
import type { Position } from "../../diagnostics/diagnostic.js";

/** One correction (Overlay 1.0, section 4.4.3); an `update` has no effect beside `remove: true`. */
export interface OverlayAction {
  /** JSONPath (RFC 9535) of the objects and arrays that it is about. */
  readonly target: string;
  /** Why: the action's `description`. */
  readonly reason: string;
  readonly update?: unknown;
  readonly remove: boolean;
  /** Of the target, in the file. */
  readonly position?: Position;
}

export interface Overlay {
  /** As diagnostics name it. */
  readonly file: string;
  readonly actions: readonly OverlayAction[];
}

/** In `x-doc-source`: an action touched this part of the contract. */
export interface OverlayMark {
  readonly reason: string;
  /** JSON pointers relative to the part; without them the action made the whole part. */
  readonly changed?: readonly string[];
}

/** In the sources: the same in full. */
export interface OverlaySource extends OverlayMark {
  readonly action: "update" | "remove";
  readonly target: string;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}
