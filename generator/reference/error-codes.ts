/** Documented error codes, of a service and of its operations. Input: `x-doc-error-codes`; output: rows of a table. */
import type { Html } from "../report/html-text.js";
import type { Markdown } from "./markdown.js";
import { listOf, memberOf, textOf } from "./read-value.js";

export interface ErrorCodeView {
  readonly code: string;
  readonly status: string;
  readonly message: string;
  readonly description: Html;
  readonly solution: Html;
}

export function errorCodeViews(
  owner: unknown,
  { line }: Markdown,
): readonly ErrorCodeView[] {
  return listOf(memberOf(owner, "x-doc-error-codes")).map((entry) => ({
    code: textOf(memberOf(entry, "code")),
    status: textOf(memberOf(entry, "status")),
    message: textOf(memberOf(entry, "message")),
    description: line(textOf(memberOf(entry, "description"))),
    solution: line(textOf(memberOf(entry, "solution"))),
  }));
}
