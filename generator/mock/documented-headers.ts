/**
 * The documented headers of an answer, with their examples or values made from their schemas. Input: an answer;
 * output: names and values. What the mock or HTTP itself sets is left out.
 */
import { resolve } from "../contract/access/resolve.js";
import type { Example, Header, Response } from "../contract/openapi.js";
import type { ContentContext } from "./make-content.js";
import { sampleValue } from "./sample-value.js";

const SET_ELSEWHERE = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "date",
  "keep-alive",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "x-request-id",
]);

function isSetElsewhere(name: string): boolean {
  return SET_ELSEWHERE.has(name) || name.startsWith("access-control-");
}

export async function documentedHeaders(
  response: Response,
  context: ContentContext,
): Promise<[name: string, value: string][]> {
  const found: [string, string][] = [];
  for (const [name, given] of Object.entries(response.headers ?? {})) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) continue;
    if (isSetElsewhere(name.toLowerCase())) continue;
    const header = resolve<Header>(context.document, given as Header);
    if (!header) continue;
    const text = simpleStyle(await valueOf(header, context));
    if (/^[ -~]+$/.test(text)) found.push([name, text]);
  }
  return found;
}

async function valueOf(
  { example, examples, schema }: Header,
  { document, checks }: ContentContext,
): Promise<unknown> {
  if (example !== undefined) return example;
  const [named] = Object.values(examples ?? {});
  const found = named && resolve<Example>(document, named as Example);
  if (found && "value" in found) return found.value;
  if (schema === undefined) return "";
  const sample = await sampleValue(schema, {
    document,
    checks: checks("response"),
  });
  return sample.value;
}

/** OpenAPI 3.1, 4.8.12.2: the one style that headers have. */
function simpleStyle(value: unknown): string {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .flatMap(([key, item]) => (Array.isArray(value) ? [item] : [key, item]))
      .map(String)
      .join(",");
  }
  return String(value ?? "");
}
