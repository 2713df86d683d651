/** Says that a `$ref` leads nowhere, and what becomes of the place that needs it. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";

export function danglingReference(ref: string, result: string): Diagnostic {
  const message = ref.startsWith("#")
    ? `\`${ref}\` points to nothing in the document; ${result}.`
    : `\`${ref}\` points out of the document, which \`helpspec convert --bundle\` makes whole; ${result}.`;
  return diagnostic("emit/unresolved-reference", message, undefined, {
    subject: ref,
  });
}
