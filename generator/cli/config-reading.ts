/**
 * Readers of typed values from JSON: each takes a value and its place, and gives the value or says what is wrong.
 * Made for the configuration: all problems are reported with their places, unknown keys with the key that was probably
 * meant. Each reader has the JSON Schema of what it takes, so that schema and reading cannot differ.
 */
import type { Diagnostic, Position } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { nearestName } from "./nearest-name.js";

export interface Reading {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
  /** Where a value stands, or the key of a member. */
  readonly positionOf?: (
    place: string,
    of: "value" | "key",
  ) => Position | undefined;
}

/** A JSON Schema 2020-12. */
export type ValueSchema = Readonly<Record<string, unknown>>;

export interface Reader<T> {
  (value: unknown, place: string, reading: Reading): T | undefined;
  readonly schema: ValueSchema;
}

export interface OptionalReader<T> extends Reader<T> {
  readonly optional: true;
}

type Fields<T> = {
  readonly [K in keyof T]-?: undefined extends T[K]
    ? OptionalReader<Exclude<T[K], undefined>>
    : Reader<T[K]>;
};

interface TextRule {
  readonly pattern: RegExp;
  readonly expected: string;
}

type Read<T> = (
  value: unknown,
  place: string,
  reading: Reading,
) => T | undefined;

function reader<T>(schema: ValueSchema, read: Read<T>): Reader<T> {
  return Object.assign(read, { schema });
}

/** A text that is not empty and, with a rule, fits it. */
export function text(rule?: TextRule): Reader<string> {
  const schema = {
    type: "string",
    minLength: 1,
    ...(rule ? { pattern: rule.pattern.source } : {}),
  };
  return reader(schema, (value, place, reading) => {
    const fits =
      typeof value === "string" &&
      value !== "" &&
      (rule?.pattern.test(value) ?? true);
    return fits
      ? value
      : wrong(reading, place, value, rule?.expected ?? "a text");
  });
}

/** A number between two others, both included. */
export function number(minimum: number, maximum: number): Reader<number> {
  const expected = `a number from ${minimum} to ${maximum}`;
  return reader(
    { type: "number", minimum, maximum },
    (value, place, reading) => {
      const fits =
        typeof value === "number" && value >= minimum && value <= maximum;
      return fits ? value : wrong(reading, place, value, expected);
    },
  );
}

/** One of a few words. */
export function oneOf<T extends string>(...words: readonly T[]): Reader<T> {
  const expected = words.map((word) => `\`${word}\``).join(" or ");
  return reader(
    { enum: words },
    (value, place, reading) =>
      words.find((word) => word === value) ??
      wrong(reading, place, value, expected),
  );
}

/** A key that may be absent. */
export function optional<T>(inner: Reader<T>): OptionalReader<T> {
  const read: Read<T> = (value, place, reading) => inner(value, place, reading);
  return Object.assign(reader(inner.schema, read), { optional: true as const });
}

/** The same with words for people who write it. */
export function described<R extends Reader<unknown>>(
  description: string,
  inner: R,
): R {
  const read: Read<unknown> = (value, place, reading) =>
    inner(value, place, reading);
  const schema = { description, ...inner.schema };
  return Object.assign(read, { ...inner, schema }) as unknown as R;
}

/** A list, each element read by `inner`. */
export function listOf<T>(inner: Reader<T>): Reader<readonly T[]> {
  const schema = { type: "array", items: inner.schema };
  return reader(schema, (value, place, reading) => {
    if (!Array.isArray(value)) return wrong(reading, place, value, "a list");
    return value.flatMap((element, index) => {
      const read = inner(element, `${place}[${index}]`, reading);
      return read === undefined ? [] : [read];
    });
  });
}

/** An object whose keys the user chooses. */
export function mapOf<T>(
  inner: Reader<T>,
  keys: TextRule,
): Reader<ReadonlyMap<string, T>> {
  const schema = {
    type: "object",
    propertyNames: { pattern: keys.pattern.source },
    additionalProperties: inner.schema,
  };
  return reader(schema, (value, place, reading) => {
    if (!isRecord(value)) return wrong(reading, place, value, "an object");
    const map = new Map<string, T>();
    for (const [key, member] of Object.entries(value)) {
      const below = join(place, key);
      if (!keys.pattern.test(key))
        wrongKey(reading, { key, place, below }, keys);
      const read = inner(member, below, reading);
      if (read !== undefined) map.set(key, read);
    }
    return map;
  });
}

/** An object with these keys and no others. */
export function objectOf<T extends object>(fields: Fields<T>): Reader<T> {
  const readers = new Map(
    Object.entries<Reader<unknown>>(fields as Record<string, Reader<unknown>>),
  );
  const all = [...readers];
  const required = all.flatMap(([key, one]) =>
    "optional" in one ? [] : [key],
  );
  const schema = {
    type: "object",
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(all.map(([key, one]) => [key, one.schema])),
    additionalProperties: false,
  };
  return reader(schema, (value, place, reading) => {
    if (!isRecord(value)) return wrong(reading, place, value, "an object");
    for (const key of Object.keys(value)) {
      if (!readers.has(key)) {
        unknownKey(reading, { key, place: join(place, key) }, readers);
      }
    }
    const read: [string, unknown][] = [];
    for (const [key, inner] of readers) {
      if (Object.hasOwn(value, key)) {
        read.push([key, inner(value[key], join(place, key), reading)]);
      } else if (!("optional" in inner)) {
        missing(reading, place, key);
      }
    }
    return Object.fromEntries(read) as T;
  });
}

function wrong(
  reading: Reading,
  place: string,
  value: unknown,
  expected: string,
): undefined {
  const message = `\`${place || "the configuration"}\` is ${JSON.stringify(value)}, expected ${expected}.`;
  say(reading, message, { place, of: "value" });
}

function wrongKey(
  reading: Reading,
  { key, place, below }: Readonly<Record<"key" | "place" | "below", string>>,
  { expected }: TextRule,
): void {
  const message = `\`${place}\` has the key ${JSON.stringify(key)}, expected ${expected}.`;
  say(reading, message, { place: below, of: "key" });
}

function missing(reading: Reading, place: string, key: string): void {
  const message = `\`${join(place, key)}\` is missing, expected a value.`;
  say(reading, message, { place, of: "value" });
}

function say(
  { diagnostics, file, positionOf }: Reading,
  message: string,
  { place, of }: { readonly place: string; readonly of: "value" | "key" },
): void {
  const position = positionOf?.(place, of);
  const source = { file, ...(position ? { position } : {}) };
  diagnostics.push(
    diagnostic("cli/config-invalid", message, source, { subject: place }),
  );
}

function unknownKey(
  reading: Reading,
  { key, place }: { readonly key: string; readonly place: string },
  known: ReadonlyMap<string, unknown>,
): void {
  const nearest = nearestName(key, known.keys());
  const hint = nearest
    ? `did you mean \`${nearest}\`?`
    : `known keys are ${[...known.keys()].map((name) => `\`${name}\``).join(", ")}.`;
  const position = reading.positionOf?.(place, "key");
  reading.diagnostics.push(
    diagnostic(
      "cli/config-unknown-key",
      `The key \`${place}\` is unknown: ${hint}`,
      { file: reading.file, ...(position ? { position } : {}) },
      { subject: place },
    ),
  );
}

/** `services.things.servers[0].url`. */
export function join(place: string, key: string): string {
  return place === "" ? key : `${place}.${key}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
