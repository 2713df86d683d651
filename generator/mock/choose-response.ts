/**
 * Which documented answer is given. Input: the answers of an operation, in their order; output: a status and an
 * answer. Ranges (`4XX`) and `default` stand for any status that they hold.
 */
import type { Response } from "../contract/openapi.js";

export interface ChosenResponse {
  readonly status: number;
  /** Undefined when the document says nothing of this status. */
  readonly response: Response | undefined;
}

type Responses = ReadonlyMap<string, Response>;

/** The lowest 2xx; then `default` as 200; then whatever is documented, the lowest. */
export function successResponse(responses: Responses): ChosenResponse {
  const statuses = [...responses.keys()]
    .map((key) => ({ key, status: lowestOf(key) }))
    .filter(({ status }) => status >= 200 && status < 600)
    .sort((a, b) => a.status - b.status);
  const success = statuses.find(({ status }) => status < 300);
  if (success) {
    const { key, status } = success;
    return { status, response: responses.get(key) };
  }
  const fallback = responses.get("default");
  if (fallback) return { status: 200, response: fallback };
  const [lowest] = statuses;
  return lowest
    ? { status: lowest.status, response: responses.get(lowest.key) }
    : { status: 200, response: undefined };
}

/** The answer documented for a status: itself, its range, `default`. */
export function responseFor(
  responses: Responses,
  status: number,
): Response | undefined {
  const range = `${Math.floor(status / 100)}XX`;
  return (
    responses.get(String(status)) ??
    responses.get(range) ??
    responses.get(range.toLowerCase()) ??
    responses.get("default")
  );
}

/** 400 of `4XX`; NaN for `default` and what is no status. */
function lowestOf(key: string): number {
  return /^[1-5](?:\d\d|XX)$/i.test(key)
    ? Number(key.replace(/X/gi, "0"))
    : NaN;
}
