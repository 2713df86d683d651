/**
 * What browsers ask before they let a page call the mock (CORS, Fetch standard 3.2). Any page may: there is nothing
 * behind the mock that is not documented. Input: a request; output: headers for its answer.
 */
import type { IncomingRequest } from "./incoming-request.js";

type Headers = (readonly [name: string, value: string])[];

/** Nothing for requests that come from no page. */
export function corsHeaders(
  { headers }: IncomingRequest,
  exposed: readonly string[],
): Headers {
  const origin = headers.get("origin");
  if (origin === undefined) return [];
  return [
    ["Access-Control-Allow-Origin", origin],
    ["Access-Control-Allow-Credentials", "true"],
    ["Access-Control-Expose-Headers", exposed.join(", ")],
    ["Vary", "Origin"],
  ];
}

export function isPreflight({ method, headers }: IncomingRequest): boolean {
  return (
    method === "OPTIONS" &&
    headers.has("origin") &&
    headers.has("access-control-request-method")
  );
}

/** Allows what is asked for. */
export function preflightHeaders({ headers }: IncomingRequest): Headers {
  const wanted = headers.get("access-control-request-headers");
  const method = headers.get("access-control-request-method") ?? "";
  const isLocal = headers.has("access-control-request-private-network");
  return [
    ["Access-Control-Allow-Methods", method],
    ...(wanted === undefined
      ? []
      : ([["Access-Control-Allow-Headers", wanted]] as const)),
    ...(isLocal
      ? ([["Access-Control-Allow-Private-Network", "true"]] as const)
      : []),
    ["Access-Control-Max-Age", "600"],
  ];
}
