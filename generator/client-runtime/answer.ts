/** Reads answers. Input: an operation and its answer; output: status, request id and body, parsed as documented. */
import { isJsonType, readText } from "./body.js";
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
  /** What is wrong with a body that is not of the documented kind. */
  readonly malformed: string | undefined;
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
    malformed: undefined,
    isStream: false,
    isDocumented: documented !== undefined,
  };
  const mediaType = headers.get("Content-Type") ?? "";
  const exact = documented?.exact === true;
  switch (wayOf(kind, mediaType, response.ok)) {
    case "blob":
      return { ...common, body: await response.blob() };
    case "pieces": {
      const isJson = kind === "records" || documented?.json === true;
      const read = (text: string) =>
        isJson ? parsePiece(text, exact, operation, common) : text;
      const pieces =
        kind === "events"
          ? eventsOf(response, read, isJson)
          : recordsOf(response, read);
      return { ...common, body: untilOver(pieces, end), isStream: true };
    }
    case "stray": {
      const body = kind === "events" ? await response.text() : "";
      // A stream may never end.
      if (kind !== "events") await response.body?.cancel();
      const malformed =
        kind === "events" ? "no stream of events" : "a stream of events";
      return { ...common, body, malformed, isDocumented: false };
    }
    case "text": {
      const text = await response.text();
      const { content, isJson } = readText(text, mediaType, {
        kind: isInText(kind) ? kind : "none",
        exact,
      });
      const isAsDocumented = kind !== "json" || isJson;
      return {
        ...common,
        body: content,
        malformed:
          isAsDocumented || content === undefined ? undefined : "no JSON",
        isDocumented: common.isDocumented && isAsDocumented,
      };
    }
  }
}

type AnswerKind = OperationResponse["kind"] | undefined;

/** How a body is read; `stray` is a stream where JSON is documented, or JSON where a stream is. Errors are short. */
function wayOf(
  kind: AnswerKind,
  mediaType: string,
  isSuccess: boolean,
): "blob" | "pieces" | "stray" | "text" {
  if (!isSuccess) return "text";
  switch (kind) {
    case "binary":
      return "blob";
    case "any":
      return isBinaryType(mediaType) ? "blob" : "text";
    case "records":
      return "pieces";
    case "events":
      return isJsonType(mediaType) ? "stray" : "pieces";
    case "json":
      return /^text\/event-stream/i.test(mediaType) ? "stray" : "text";
    default:
      return "text";
  }
}

function isInText(kind: AnswerKind): kind is "json" | "text" | "any" {
  return kind === "json" || kind === "text" || kind === "any";
}

/** True for what is neither text nor JSON, by the type that it says it has. */
function isBinaryType(mediaType: string): boolean {
  return !/^(?:$|text\/|[^;]*[/+](?:json|xml|yaml|html|javascript)\b)/i.test(
    mediaType,
  );
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
