/* Part of the runtime of helpspec clients, the same in every client. */
/** The error of iterators: pages that do not fit together. */
import { ApiError } from "./errors.js";

export type BrokenPaging =
  /** The same items came a second time. */
  | "repeated-page"
  /** The next page is one that was fetched before. */
  | "repeated-marker"
  /** The service counts more items than it gave. */
  | "incomplete"
  /** Nothing in the answer tells where the next page begins. */
  | "no-marker"
  /** The answer holds no list where one is documented. */
  | "no-list";

/** The pages of a list do not fit together: what was read so far may not be all of it. */
export class PaginationError extends ApiError {
  override readonly name = "PaginationError";
  readonly kind = "pagination";
  readonly reason: BrokenPaging;
  /** What the last page was asked for with: a marker, an offset, a number; undefined for the first. */
  readonly position: string | number | bigint | undefined;

  constructor(
    operationId: string,
    reason: BrokenPaging,
    position: string | number | bigint | undefined,
  ) {
    super(operationId, SENTENCES[reason]);
    this.reason = reason;
    this.position = position;
  }
}

const SENTENCES: Readonly<Record<BrokenPaging, string>> = {
  "repeated-page": "the service gave the same page twice",
  "repeated-marker": "the next page is one that was read before",
  incomplete: "the service counts more items than it gave",
  "no-marker": "the answer does not tell where the next page begins",
  "no-list": "the answer holds no list of items",
};

export function isPaginationError(error: unknown): error is PaginationError {
  return error instanceof PaginationError;
}
