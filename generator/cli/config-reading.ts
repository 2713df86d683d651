/**
 * Readers of typed values from JSON: each takes a value and its place, and gives the value or says what is wrong.
 * Made for the configuration: all problems are reported, unknown keys with the key that was probably meant.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { nearestName } from "./nearest-name.js";

export interface Reading {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
}

type Reader<T> = (
  value: unknown,
  place: string,
  reading: Reading,
) => T | undefined;

interface OptionalReader<T> extends Reader<T> {
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

/** A text that is not empty and, with a rule, fits it. */
export function text(rule?: TextRule): Reader<string> {
  return (value, place, reading) => {
    const fits =
      typeof value === "string" &&
      value !== "" &&
      (rule?.pattern.test(value) ?? true);
    return fits
      ? value
      : wrong(reading, place, value, rule?.expected ?? "a text");
  };
}

/** A number between two others, both included. */
export function number(least: number, most: number): Reader<number> {
  return (value, place, reading) => {
    const fits = typeof value === "number" && value >= least && value <= most;
    const expected = `a number from ${least} to ${most}`;
    return fits ? value : wrong(reading, place, value, expected);
  };
}

/** One of a few words. */
export function oneOf<T extends string>(...words: readonly T[]): Reader<T> {
  return (value, place, reading) => {
    const found = words.find((word) => word === value);
    const expected = words.map((word) => `\`${word}\``).join(" or ");
    return found ?? wrong(reading, place, value, expected);
  };
}

/** A key that may be absent. */
export function optional<T>(reader: Reader<T>): OptionalReader<T> {
  const read: Reader<T> = (value, place, reading) =>
    reader(value, place, reading);
  return Object.assign(read, { optional: true as const });
}

/** A list, each element read by `reader`. */
export function listOf<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value, place, reading) => {
    if (!Array.isArray(value)) return wrong(reading, place, value, "a list");
    return value.flatMap((element, index) => {
      const read = reader(element, `${place}[${index}]`, reading);
      return read === undefined ? [] : [read];
    });
  };
}

/** An object whose keys the user chooses. */
export function mapOf<T>(
  reader: Reader<T>,
  keys: TextRule,
): Reader<ReadonlyMap<string, T>> {
  return (value, place, reading) => {
    if (!isRecord(value)) return wrong(reading, place, value, "an object");
    const map = new Map<string, T>();
    for (const [key, member] of Object.entries(value)) {
      if (!keys.pattern.test(key)) wrong(reading, place, key, keys.expected);
      const read = reader(member, join(place, key), reading);
      if (read !== undefined) map.set(key, read);
    }
    return map;
  };
}

/** An object with these keys and no others. */
export function objectOf<T extends object>(fields: Fields<T>): Reader<T> {
  const readers = new Map(
    Object.entries<Reader<unknown>>(fields as Record<string, Reader<unknown>>),
  );
  return (value, place, reading) => {
    if (!isRecord(value)) return wrong(reading, place, value, "an object");
    for (const key of Object.keys(value)) {
      if (!readers.has(key)) {
        unknownKey(reading, { key, place: join(place, key) }, readers);
      }
    }
    const read: [string, unknown][] = [];
    for (const [key, reader] of readers) {
      if (Object.hasOwn(value, key)) {
        read.push([key, reader(value[key], join(place, key), reading)]);
      } else if (!("optional" in reader)) {
        wrong(reading, join(place, key), undefined, "a value");
      }
    }
    return Object.fromEntries(read) as T;
  };
}

function wrong(
  reading: Reading,
  place: string,
  value: unknown,
  expected: string,
): undefined {
  const seen =
    value === undefined ? "is missing" : `is ${JSON.stringify(value)}`;
  reading.diagnostics.push(
    diagnostic(
      "cli/config-invalid",
      `\`${place || "the configuration"}\` ${seen}, expected ${expected}.`,
      { file: reading.file },
      { subject: place },
    ),
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
  reading.diagnostics.push(
    diagnostic(
      "cli/config-unknown-key",
      `The key \`${place}\` is unknown: ${hint}`,
      { file: reading.file },
      { subject: place },
    ),
  );
}

function join(place: string, key: string): string {
  return place === "" ? key : `${place}.${key}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
