/**
 * Reads the documented answers of one operation. Input: the operation; output: for each status how its body is read, and
 * diagnostics for what is not.
 */
import { isReference, resolve } from "../../contract/access/resolve.js";
import type { OperationEntry } from "../../contract/access/walk.js";
import type { OpenApiDocument, Response } from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import { answerContents } from "./answer-kinds.js";
import type { ClientResponse } from "./client-operation.js";
import { danglingReference } from "./dangling-reference.js";

/** Text or JSON, as the answer says itself. */
const UNKNOWN_RESPONSE: Response = {
  description: "",
  content: { "*/*": { schema: {} } },
};

/** In the order of the document. */
export function readResponses(
  document: OpenApiDocument,
  { operation }: OperationEntry,
  id: string,
  diagnostics: Diagnostic[],
): ClientResponse[] {
  const responses: ClientResponse[] = [];
  for (const [status, node] of Object.entries(operation.responses ?? {})) {
    if (status.startsWith("x-")) continue;
    const target = resolve<Response>(document, node);
    if (!target && isReference(node)) {
      const result = "`unknown` takes its place";
      const problem = danglingReference(node.$ref, result);
      diagnostics.push({ ...problem, subject: id });
    }
    const response = target ?? UNKNOWN_RESPONSE;
    const isSuccess = !/^[45]/.test(status);
    const contents = answerContents(document, response, isSuccess);
    const { read, inPieces, left } = contents;
    if (left.length > 0) {
      diagnostics.push(
        diagnostic(
          "emit/unread-media-type",
          `The answer ${status} may be \`${left.join("`, `")}\` too; \`${String(read.mediaType)}\` is what is asked for and read.`,
          undefined,
          { subject: id },
        ),
      );
    }
    responses.push({
      status:
        status.toUpperCase() === "DEFAULT" ? "default" : status.toUpperCase(),
      description:
        typeof response.description === "string" ? response.description : "",
      ...read,
      inPieces,
    });
  }
  return responses;
}
