/**
 * What a schema demands of a value, in words: a table from keywords to sentences. Input: a schema; output: sentences.
 * Values with meanings are no sentences: they have a list of their own. Conditions between fields are elsewhere.
 */
import { patternWords } from "./pattern-words.js";
import {
  isNode,
  isShallow,
  listOf,
  shownValue,
  type Node,
} from "./read-value.js";
import { isFieldCondition } from "./read-shape.js";
import { joined, say, type Words } from "./words.js";

interface ConstraintRule {
  /** The rule is asked where a schema has one of these. */
  readonly keywords: readonly string[];
  readonly words: (schema: Node) => Words | undefined;
}

/** What a format is, for those that say something about the value's text. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ["date-time", "a date with a time, such as 2026-01-31T08:30:00Z"],
  ["date", "a date, such as 2026-01-31"],
  ["time", "a time of day, such as 08:30:00Z"],
  ["duration", "a duration of ISO 8601, such as P3DT12H"],
  ["uuid", "a UUID: 32 hexadecimal digits in five groups"],
  ["email", "an email address"],
  ["idn-email", "an email address"],
  ["uri", "a URI"],
  ["url", "a URL"],
  ["uri-reference", "a URI, whole or relative"],
  ["hostname", "the name of a host"],
  ["ipv4", "an IPv4 address"],
  ["ipv6", "an IPv6 address"],
  ["ip", "an IP address of either version"],
  ["cidr", "a block of addresses, such as 192.168.0.0/16"],
  ["byte", "bytes in Base64"],
  ["base64url", "bytes in Base64 for URLs"],
  ["binary", "bytes as they are"],
  ["password", "a secret: do not show it"],
  ["regex", "a regular expression"],
  ["json-pointer", "a JSON Pointer"],
  ["int32", "an integer of 32 bits"],
  ["int64", "an integer of 64 bits"],
  ["float", "a number of single precision"],
  ["double", "a number of double precision"],
  ["unix-time", "seconds since 1970-01-01"],
]);

const RULES: readonly ConstraintRule[] = [
  {
    keywords: ["const"],
    words: ({ const: value }) => say`always ${shownValue(value)}`,
  },
  {
    keywords: ["minLength", "maxLength"],
    words: ({ minLength, maxLength }) =>
      counted(minLength, maxLength, "character"),
  },
  {
    keywords: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
    words: rangeWords,
  },
  {
    keywords: ["multipleOf"],
    words: ({ multipleOf }) => say`a multiple of ${shownValue(multipleOf)}`,
  },
  { keywords: ["pattern"], words: ({ pattern }) => patternSentence(pattern) },
  {
    keywords: ["format"],
    words: ({ format }) => {
      if (typeof format !== "string") return undefined;
      const known = FORMATS.get(format);
      return known === undefined ? say`format ${format}` : [known];
    },
  },
  {
    keywords: ["contentEncoding"],
    words: ({ contentEncoding }) =>
      say`encoded as ${shownValue(contentEncoding)}`,
  },
  {
    keywords: ["contentMediaType"],
    words: ({ contentMediaType }) => say`holds ${shownValue(contentMediaType)}`,
  },
  {
    keywords: ["minItems", "maxItems"],
    words: ({ minItems, maxItems }) => counted(minItems, maxItems, "item"),
  },
  {
    keywords: ["uniqueItems"],
    words: ({ uniqueItems }) =>
      uniqueItems === true ? ["no item occurs twice"] : undefined,
  },
  {
    keywords: ["minProperties", "maxProperties"],
    words: ({ minProperties, maxProperties }) =>
      counted(minProperties, maxProperties, "field"),
  },
  {
    keywords: ["propertyNames"],
    words: ({ propertyNames }) => nameWords(propertyNames),
  },
  { keywords: ["not"], words: ({ not }) => exceptWords(not) },
  {
    keywords: ["additionalProperties", "unevaluatedProperties"],
    words: ({ additionalProperties, unevaluatedProperties }) =>
      additionalProperties === false || unevaluatedProperties === false
        ? ["no other fields"]
        : undefined,
  },
  {
    keywords: ["default"],
    words: ({ default: value }) => say`default: ${shownValue(value)}`,
  },
];

/** Keywords that demand something for which there are no words: shown as they stand. */
const UNTOLD = ["contains", "minContains", "maxContains", "unevaluatedItems"];

/** Nobody reads words about a schema inside a schema inside thirty others. */
const DEEPEST = 30;

/** One clause a demand, in a fixed order. */
export function constraintWords(schema: Node): readonly Words[] {
  const told = RULES.flatMap(({ keywords, words }) => {
    const isAsked = keywords.some((keyword) => Object.hasOwn(schema, keyword));
    const found = isAsked ? words(schema) : undefined;
    return found ? [found] : [];
  });
  const untold = UNTOLD.filter((keyword) => Object.hasOwn(schema, keyword)).map(
    (keyword) => say`${keyword}: ${shownValue(schema[keyword])}`,
  );
  return [...told, ...untold];
}

function counted(
  least: unknown,
  most: unknown,
  noun: string,
): Words | undefined {
  const from = typeof least === "number" ? least : 0;
  const nouns = (number: number): string => (number === 1 ? noun : `${noun}s`);
  if (typeof most !== "number") {
    return from > 0 ? [`at least ${from} ${nouns(from)}`] : undefined;
  }
  if (from === most) return [`exactly ${most} ${nouns(most)}`];
  return from > 0
    ? [`${from} to ${most} ${nouns(most)}`]
    : [`at most ${most} ${nouns(most)}`];
}

function rangeWords(schema: Node): Words | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const isNumber = (value: unknown): value is number =>
    typeof value === "number";
  if (
    isNumber(minimum) &&
    isNumber(maximum) &&
    !isNumber(exclusiveMinimum) &&
    !isNumber(exclusiveMaximum)
  ) {
    return minimum === maximum
      ? [`exactly ${minimum}`]
      : [`from ${minimum} to ${maximum}`];
  }
  const parts = [
    ...(isNumber(exclusiveMinimum) ? [`more than ${exclusiveMinimum}`] : []),
    ...(isNumber(minimum) ? [`at least ${minimum}`] : []),
    ...(isNumber(exclusiveMaximum) ? [`less than ${exclusiveMaximum}`] : []),
    ...(isNumber(maximum) ? [`at most ${maximum}`] : []),
  ];
  return parts.length > 0 ? [parts.join(" and ")] : undefined;
}

function patternSentence(pattern: unknown): Words | undefined {
  if (typeof pattern !== "string") return undefined;
  const words = patternWords(pattern);
  return words ? say`${words}: ${pattern}` : say`matches ${pattern}`;
}

function nameWords(schema: unknown): Words | undefined {
  if (!isNode(schema) || !isShallow(schema, DEEPEST)) return undefined;
  const demands = [
    ...(Array.isArray(schema["enum"])
      ? [say`one of ${valuesOf(schema["enum"])}`]
      : []),
    ...constraintWords(schema),
  ];
  return demands.length > 0
    ? say`names of fields: ${demands.flatMap((words, at) => (at === 0 ? words : ["; ", ...words]))}`
    : undefined;
}

/** What a value must not be; `not` with fields is a condition. */
function exceptWords(not: unknown): Words | undefined {
  if (!isNode(not) || !isShallow(not, DEEPEST)) return undefined;
  if (isFieldCondition(not)) return undefined;
  if (Array.isArray(not["enum"])) {
    return say`anything but ${valuesOf(not["enum"])}`;
  }
  if (Object.hasOwn(not, "const")) {
    return say`anything but ${shownValue(not["const"])}`;
  }
  const inside = constraintWords(not);
  return inside.length > 0 && Object.keys(not).length === 1
    ? say`not: ${inside.flat()}`
    : say`not a value that fits ${shownValue(not)}`;
}

function valuesOf(values: unknown): Words {
  return joined(listOf(values).map(shownValue), "or");
}
