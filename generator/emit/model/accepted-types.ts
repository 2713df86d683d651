/**
 * Says what an operation asks for. Input: its documented answers; output: the `Accept` header. First the media types of
 * the successes that are read, then those of errors and plain JSON, which services answer with whatever is asked for;
 * and anything at all where the answer is no JSON, because what it is may be documented too narrowly.
 */
import type { ClientResponse } from "./client-operation.js";

const JSON_TYPE = "application/json";
const ANYTHING = "*/*";

export function acceptedTypes(responses: readonly ClientResponse[]): string {
  const hasSuccess = responses.some(({ status }) => status.startsWith("2"));
  const isSuccess = ({ status }: ClientResponse) =>
    hasSuccess ? status.startsWith("2") : status === "default";
  const successes = responses.filter(isSuccess);
  const read = successes.flatMap(askedFor);
  const wanted = new Set(read.length > 0 ? read : [JSON_TYPE]);
  const errors = responses
    .filter((response) => !isSuccess(response))
    .flatMap(askedFor)
    .filter((type) => !type.includes("*"));
  const others = new Set(
    [...errors, JSON_TYPE].filter((type) => !wanted.has(type)),
  );
  const isData = successes.every(
    ({ kind }) => kind === "json" || kind === "none",
  );
  const isOpen = !isData && !wanted.has(ANYTHING);
  return [
    ...wanted,
    ...[...others].map((type) => `${type};q=0.9`),
    ...(isOpen ? [`${ANYTHING};q=0.1`] : []),
  ].join(", ");
}

function askedFor({ kind, mediaType = "" }: ClientResponse): string[] {
  if (kind === "any") return [JSON_TYPE];
  if (mediaType.includes("*") && kind === "json") return [JSON_TYPE];
  const type = withoutCharset(mediaType);
  return MEDIA_TYPE.test(type) ? [type] : [];
}

/** `name/name` with parameters (RFC 9110, 8.3.1), or a range (12.5.1); nothing else is sent. */
const MEDIA_TYPE =
  /^(?:\*\/\*|[\w!#$&^.+-]+\/(?:\*|[\w!#$&^.+-]+))(?:;[\w!#$&^.+-]+=(?:[\w!#$&^.+-]+|"[\w !#$&^.+/:=-]*"))*$/u;

/** How text is encoded is no matter of the type. */
function withoutCharset(mediaType: string): string {
  return mediaType
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "" && !/^charset\s*=/iu.test(part))
    .join(";");
}
