/* Part of the runtime of helpspec clients, the same in every client. */
/** Reads answers. Input: an operation and its answer; output: status, request id and body, parsed as documented. */
import { readText } from "./body.js";
import { DecodeError } from "./errors.js";
import { eventsOf, recordsOf, untilOver } from "./events.js";
import { parseJson } from "./json.js";
import type { Operation, OperationResponse } from "./operation.js";

export interface Answer {
  readonly response: Response;
  readonly status: number;
  readonly headers: Headers;
  readonly requestId: string | undefined;
  readonly body: unknown;
  /** True for text that should have been JSON. */
  readonly malformed: boolean;
  /** True when the body is read by the caller, piece by piece. */
  readonly isStream: boolean;
  /** True where the document has the status, and the body is of the documented kind. */
  readonly isDocumented: boolean;
}

/** For a body that is read piece by piece: what its failures become, and what is done at its end. */
export interface StreamEnd {
  readonly explain: (error: unknown) => Error;
  readonly leave: () => void;
}

export function requestIdOf({ headers }: Response): string | undefined {
  return headers.get("X-Request-Id") ?? undefined;
}

export async function readAnswer(
  operation: Operation,
  response: Response,
  end: StreamEnd,
): Promise<Answer> {
  const { status, headers } = response;
  const documented = documentedResponse(operation, status);
  const kind = documented?.kind;
  const common = {
    response,
    status,
    headers,
    requestId: requestIdOf(response),
    malformed: false,
    isStream: false,
    isDocumented: documented !== undefined,
  };
  if (kind === "binary" && response.ok) {
    return { ...common, body: await response.blob() };
  }
  const exact = documented?.exact === true;
  if ((kind === "events" || kind === "records") && response.ok) {
    const isJson = kind === "records" || documented?.json === true;
    const read = (text: string) =>
      isJson ? parsePiece(text, exact, operation, common) : text;
    const open = kind === "events" ? eventsOf : recordsOf;
    const body = untilOver(open(response, read), end);
    return { ...common, body, isStream: true };
  }
  const mediaType = headers.get("Content-Type") ?? "";
  const text = await response.text();
  const { content, isJson } = readText(text, mediaType, {
    kind: kind === "json" || kind === "text" ? kind : "none",
    exact,
  });
  const isAsDocumented = kind !== "json" || isJson;
  return {
    ...common,
    body: content,
    malformed: kind === "json" && content !== undefined && !isJson,
    isDocumented: common.isDocumented && isAsDocumented,
  };
}

export function documentedResponse(
  { responses }: Operation,
  status: number,
): OperationResponse | undefined {
  const range = `${Math.floor(status / 100)}XX`;
  return responses[status] ?? responses[range] ?? responses.default;
}

function parsePiece(
  text: string,
  exact: boolean,
  operation: Operation,
  { status, requestId }: Pick<Answer, "status" | "requestId">,
): unknown {
  try {
    return parseJson(text, exact);
  } catch {
    throw new DecodeError(operation.id, { status, requestId, body: text });
  }
}
