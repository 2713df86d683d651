/**
 * Strings that may fit a schema: of its format, of its pattern, and a few of every kind.
 * Input: a schema with bounds of length; output: candidates, the likeliest first. Whoever asks checks them.
 */
import type { Schema } from "../contract/openapi.js";
import { patternTexts } from "./pattern-text.js";

const BY_FORMAT: ReadonlyMap<string, string> = new Map([
  ["date", "2024-01-31"],
  ["date-time", "2024-01-31T08:30:00Z"],
  ["time", "08:30:00Z"],
  ["duration", "P1D"],
  ["email", "user@example.com"],
  ["hostname", "example.com"],
  ["ipv4", "192.0.2.1"],
  ["ipv6", "2001:db8::1"],
  ["uri", "https://example.com/"],
  ["url", "https://example.com/"],
  ["uri-reference", "/example"],
  ["uri-template", "https://example.com/{id}"],
  ["iri", "https://example.com/"],
  ["uuid", "2f3c0a8e-5a0b-4c1d-9e2f-0123456789ab"],
  ["byte", "ZXhhbXBsZQ=="],
  ["binary", "example"],
  ["json-pointer", "/example"],
  ["relative-json-pointer", "0"],
  ["regex", "^a$"],
  ["int32", "1"],
  ["int64", "1"],
]);

/** Where a pattern cannot be read. */
const OF_EVERY_KIND = [
  "a",
  "A",
  "1",
  "a1",
  "Aa1_",
  "a-1",
  "a.b",
  "/a",
  "0123456789abcdef0123456789abcdef",
  "192.0.2.0/24",
  "2024-01-31 08:30:00",
];

/** Longer ones are no examples. */
const LONGEST = 10_000;

/** Candidates for a string of `schema`; `given` is what was tried. */
export function stringCandidates(schema: Schema, given: unknown): string[] {
  const format = schema.format ? BY_FORMAT.get(schema.format) : undefined;
  const { pattern } = schema;
  const seeds = [
    ...(typeof given === "string" ? [given] : []),
    ...(format === undefined ? [] : [format]),
    ...(typeof pattern === "string" ? patternTexts(pattern) : []),
    ...BY_FORMAT.values(),
    ...OF_EVERY_KIND,
  ];
  const lengthened = seeds.flatMap((seed) => fitted(seed, schema));
  return [...new Set(lengthened)];
}

/** As it is; and, where its length is wrong, cut or filled up at either end. */
function fitted(text: string, { minLength, maxLength }: Schema): string[] {
  const least = Math.min(minLength ?? 0, LONGEST);
  const { length } = text;
  if (length < least) {
    const last = text.slice(-1) || "a";
    const first = text.slice(0, 1) || "a";
    return [
      text + last.repeat(least - length),
      first.repeat(least - length) + text,
    ];
  }
  return maxLength !== undefined && length > maxLength
    ? [text.slice(0, maxLength)]
    : [text];
}
