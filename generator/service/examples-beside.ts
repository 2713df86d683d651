/** The examples that show what a table lists. Input: all of a page; output: those of the side and the status. */
import type { PageExample, Side } from "../page/page-model.js";

interface TableSide {
  readonly side?: Side | undefined;
  readonly status?: string | undefined;
}

/** A table without a status is of success, whatever code the line above an answer says. */
export function examplesBeside(
  examples: readonly PageExample[],
  { side, status }: TableSide,
): PageExample[] {
  return examples.filter(
    (example) =>
      example.side === side &&
      (example.status === undefined ||
        example.status === status ||
        (status === undefined && SUCCESS.test(example.status))),
  );
}

const SUCCESS = /^2/;
