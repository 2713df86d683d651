/**
 * Whether a request brings what its operation asks of callers. Input: operation, request; output: what is missing.
 * The mock knows no tokens: one that has the documented form is as good as any other.
 */
import type { SecurityScheme } from "../contract/openapi.js";
import {
  cookiesOf,
  splitTarget,
  type IncomingRequest,
} from "./incoming-request.js";
import type { PlannedOperation } from "./plan-operations.js";
import { violation, type Violation } from "./violation.js";

/** Empty when one of the alternatives is there in full. */
export function checkSecurity(
  { security }: PlannedOperation,
  request: IncomingRequest,
): Violation[] {
  if (security.length === 0) return [];
  const missing = security.map((schemes) =>
    [...schemes].filter(([, scheme]) => !isThere(scheme, request)),
  );
  if (missing.some((schemes) => schemes.length === 0)) return [];
  const told = new Map(missing.flat());
  return [...told].map(([name, scheme]) =>
    violation(
      { in: "security", name },
      "security",
      `needs ${describeScheme(scheme)}${told.size > 1 ? ", or another scheme" : ""}`,
    ),
  );
}

/** RFC 9110, 11.6.1: challenges for those of the schemes that HTTP knows. */
export function challengesOf({ security }: PlannedOperation): string[] {
  const schemes = security.flatMap((needed) => [...needed.values()]);
  const names = schemes.flatMap((scheme) =>
    scheme.type === "http"
      ? [capitalised(scheme.scheme)]
      : scheme.type === "oauth2" || scheme.type === "openIdConnect"
        ? ["Bearer"]
        : [],
  );
  return [...new Set(names)].map((name) => `${name} realm="mock"`);
}

function isThere(scheme: SecurityScheme, request: IncomingRequest): boolean {
  const authorization = request.headers.get("authorization") ?? "";
  switch (scheme.type) {
    case "apiKey": {
      const value = valueIn(scheme, request);
      const algorithm = scheme["x-doc-signature"];
      return typeof algorithm === "string"
        ? value.startsWith(`${algorithm} `)
        : value !== "";
    }
    case "http":
      return hasWord(authorization, scheme.scheme);
    case "oauth2":
    case "openIdConnect":
      return hasWord(authorization, "bearer");
    default:
      // Certificates of clients come before HTTP.
      return true;
  }
}

function valueIn(
  { in: place, name }: { readonly in: string; readonly name: string },
  { headers, target }: IncomingRequest,
): string {
  const { query } = splitTarget(target);
  const found =
    place === "query"
      ? new URLSearchParams(query).get(name)
      : place === "cookie"
        ? cookiesOf(headers.get("cookie")).get(name)
        : headers.get(name.toLowerCase());
  return found?.trim() ?? "";
}

function hasWord(authorization: string, scheme: string): boolean {
  const [word = "", credentials = ""] = authorization.trim().split(/\s+/, 2);
  return word.toLowerCase() === scheme.toLowerCase() && credentials !== "";
}

function describeScheme(scheme: SecurityScheme): string {
  if (scheme.type !== "apiKey") return `\`Authorization\` (${scheme.type})`;
  const algorithm = scheme["x-doc-signature"];
  const form = typeof algorithm === "string" ? ` with ${algorithm}` : "";
  return `${scheme.in} \`${scheme.name}\`${form}`;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
