/**
 * Makes up text for an example. Input: a schema and the name of what it is for; output: text that fits length, format and
 * pattern as far as one of a few usual texts does; else what reads best, which then does not fit.
 */
import type { Schema } from "../../contract/openapi.js";

const BY_FORMAT: ReadonlyMap<string, string> = new Map([
  ["uuid", "0f2c7d1e-8a34-4b6f-9c50-1d2e3f4a5b6c"],
  ["date-time", "2026-01-31T08:00:00Z"],
  ["date", "2026-01-31"],
  ["time", "08:00:00Z"],
  ["email", "user@example.com"],
  ["hostname", "host.example.com"],
  ["ipv4", "192.168.0.10"],
  ["ipv6", "2001:db8::1"],
  ["uri", "https://example.com"],
  ["url", "https://example.com"],
  ["byte", "ZXhhbXBsZQ=="],
]);

/** What patterns of documents tend to ask for. */
const USUAL: readonly string[] = [
  "example",
  "Example1",
  "a",
  "A",
  "1",
  "10",
  "true",
  "en-us",
  "a-1",
  "192.168.0.10",
  "192.168.0.0/24",
  "2026-01-31T08:00:00Z",
  "2026-01-31 08:00:00",
  "2026-01-31",
  "0f2c7d1e-8a34-4b6f-9c50-1d2e3f4a5b6c",
  "0f2c7d1e8a344b6f9c501d2e3f4a5b6c",
  "user@example.com",
  "https://example.com",
  "/example",
  "Example.1",
];

export function sampleText(schema: Schema, name: string): string {
  const { minLength = 0, maxLength, format, pattern } = schema;
  const own = BY_FORMAT.get(format ?? "");
  const words = name.replace(/[^\w.-]+/g, "_");
  const placeholder = `<${words}>`;
  const usual = own === undefined ? [placeholder, ...USUAL] : [own, ...USUAL];
  const expression = pattern === undefined ? undefined : expressionOf(pattern);
  const fits = (text: string) =>
    text.length >= minLength &&
    text.length <= (maxLength ?? text.length) &&
    (expression === undefined || expression.test(text));
  const padded = usual.map((text) => text.padEnd(Math.min(minLength, 64), "a"));
  const cut = maxLength === undefined ? [] : [words.slice(0, maxLength)];
  return [...usual, ...cut, ...padded].find(fits) ?? own ?? placeholder;
}

/** Each repetition without end may multiply the time by the length of a text, and groups that repeat much more. */
const MOST_REPEATED = 3;

/** What stands between brackets is one sign, whatever signs it is of. */
const CHARACTER_CLASS = /\[(?:\\.|[^\]\\])*\]/g;

/** Undefined for what is no pattern, or could take a pattern's time to match: pages are not to be trusted. */
function expressionOf(pattern: string): RegExp | undefined {
  const signs = pattern.replace(CHARACTER_CLASS, "[]");
  const isNested = /\)\??[*+{]/.test(signs);
  const repeated = signs.match(/[*+]|,\}/g)?.length ?? 0;
  if (isNested || repeated > MOST_REPEATED || pattern.length > 300)
    return undefined;
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}
