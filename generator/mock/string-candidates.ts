/**
 * Strings that may fit a schema: of its format, of its pattern as far as that is simple, and a few of every kind.
 * Input: a schema with bounds of length; output: candidates, the likeliest first. Whoever asks checks them.
 */
import type { Schema } from "../contract/openapi.js";

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

/** One of every kind that patterns ask for. */
const OF_EVERY_KIND = [
  "a",
  "A",
  "1",
  "10",
  "a1",
  "Aa1",
  "Aa1_",
  "a-1",
  "a.b",
  "a:b",
  "a/b",
  "/a",
  "a@b.cc",
  "0123456789abcdef0123456789abcdef",
  "#a1b2c3",
  "USD",
  "en-us",
  "1.0.0",
  "v1",
  "true",
  "08:30",
  "2024-01-31 08:30:00",
  "192.0.2.0/24",
  "00:00:5e:00:53:af",
  "+10000000000",
  "urn:example:a",
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
    ...(typeof pattern === "string" ? literalsOf(pattern) : []),
    ...BY_FORMAT.values(),
    ...OF_EVERY_KIND,
  ];
  const lengthened = seeds.flatMap((seed) => fitted(seed, schema));
  return [...new Set(lengthened)];
}

/** The text between the anchors, where it stands for itself: `^a\.b$`. */
function literalsOf(pattern: string): string[] {
  const text = pattern.replace(/^\^|\$$/g, "");
  return text
    .replace(/^\(\??:?|\)$/g, "")
    .split("|")
    .filter((part) => !/(?:^|[^\\])[[\](){}*+?^$.]/.test(part))
    .map((part) => part.replace(/\\(.)/g, "$1"));
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
