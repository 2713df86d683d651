/** What a limit is asked, and what it answers. The limits themselves are in `limits.ts`: who has none bundles none. */
import type { Operation } from "./operation.js";

/** Makes requests wait for their turn. Asked before each attempt. */
export type Limit = (operation: Pick<Operation, "id" | "rateLimit">) => Turn;

export interface Turn {
  /** Resolves when the request may be sent; undefined when it may be at once. */
  readonly ready: Promise<void> | undefined;
  /** Called once, when the request is over or is not waited for any more. */
  readonly leave: () => void;
}
