/* Part of the runtime of helpspec clients, the same in every client. */
/** Makes the validators of a client, each a function and a Standard Schema. Nothing is built before it is needed. */
import {
  rulesOf,
  type Direction,
  type Problem,
  type Rules,
  type RulesSource,
} from "./rules.js";
import type {
  StandardIssue,
  StandardProps,
  StandardSchemaV1,
} from "./standard-schema.js";
import { errorReader, type Reader } from "./error-reader.js";
import { satisfies, validate } from "./validate.js";

/** Lists the problems of a value, findings included. It takes any value, never throws and changes nothing. */
export interface Validator<Value> extends StandardSchemaV1<Value> {
  (value: unknown): readonly Problem[];
  /** True when nothing is wrong with `value`; findings aside. */
  readonly is: (value: unknown) => value is Value;
  /** What is wrong with `value`, without findings; what is right in it is passed over at the speed of `is`. */
  readonly errors: (value: unknown) => readonly Problem[];
}

/** `check` is the fast check, which types of requests have; others are read by the rules, answers with tolerance. */
export function validator<Value>(
  rules: RulesSource,
  check: ((value: unknown) => value is Value) | Direction,
): Validator<Value> {
  const direction = typeof check === "string" ? check : "request";
  const is =
    typeof check === "string"
      ? (value: unknown): value is Value => satisfies(value, rules, direction)
      : check;
  let read: Reader | undefined;
  const errors: Reader = (value) => {
    read ??= readerOf(rulesOf(rules), direction, is);
    return read(value);
  };
  const list = (value: unknown): readonly Problem[] =>
    validate(value, rulesOf(rules), direction);
  const standard: StandardProps<Value> = {
    version: 1,
    vendor: "helpspec",
    validate: (value) => {
      if (isAccepted(is, value)) return { value };
      const found = errors(value);
      // The list decides: a fast check may refuse to look at what is too deep.
      return found.length === 0
        ? { value: value as Value }
        : { issues: found.map(issueOf) };
    },
  };
  return Object.assign(list, { is, errors, "~standard": standard });
}

function readerOf<Value>(
  rules: Rules,
  direction: Direction,
  is: (value: unknown) => value is Value,
): Reader {
  const read = errorReader(rules, direction);
  // What tells the errors in one walk need not be asked before whether there are any.
  return rules.find
    ? read
    : (value) => (isAccepted(is, value) ? [] : read(value));
}

function isAccepted<Value>(
  is: (value: unknown) => value is Value,
  value: unknown,
): value is Value {
  try {
    return is(value);
  } catch {
    // A value that throws when it is read: the list says so.
    return false;
  }
}

function issueOf({ path, expected, actual }: Problem): StandardIssue {
  return {
    message: `expected ${expected}, found ${actual}`,
    path: keysOf(path),
  };
}

const STEP = /\.([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g;

/** `$.volumes[0]["a name"]` as keys. */
function keysOf(path: string): (string | number)[] {
  return [...path.matchAll(STEP)].map(([, name, index, quoted]) =>
    index !== undefined
      ? Number(index)
      : quoted !== undefined
        ? (JSON.parse(quoted) as string)
        : (name ?? ""),
  );
}
