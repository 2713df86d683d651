/** What a request breaks, for machines: made from an error of Ajv, or said by a check of our own. */
import type { SchemaError } from "./schema-checks.js";

export interface Violation {
  readonly in: "path" | "query" | "header" | "cookie" | "body" | "security";
  /** Name of the parameter or of the security scheme. */
  readonly name?: string;
  /** JSON pointer into the value; empty for the whole. */
  readonly pointer: string;
  /** The keyword of JSON Schema, or `security`, `media-type`, `syntax`, `undocumented`. */
  readonly keyword: string;
  readonly message: string;
  /** The place in the documentation, where the document tells: `x-doc-source`. */
  readonly source?: unknown;
  /** `warning`: worth knowing, and refused by nobody. */
  readonly severity: "error" | "warning";
}

type Place = Pick<Violation, "in" | "name">;

/** Errors of one value as violations; a condition is named by what it demands. */
export function violationsOf(
  errors: readonly SchemaError[],
  place: Place,
): Violation[] {
  const told = errors.filter(
    ({ keyword }) => keyword !== "if" || errors.length === 1,
  );
  return told.map((error) => ({
    ...place,
    pointer: error.instancePath,
    keyword: error.keyword,
    message: messageOf(error),
    ...sourceOf(error),
    severity: "error",
  }));
}

/** A violation that no schema speaks of. */
export function violation(
  place: Place,
  keyword: string,
  message: string,
  source?: unknown,
): Violation {
  return {
    ...place,
    pointer: "",
    keyword,
    message,
    ...(source === undefined ? {} : { source }),
    severity: "error",
  };
}

function messageOf(error: SchemaError): string {
  const { keyword, message = "is wrong", params } = error;
  const { allowedValues, allowedValue, additionalProperty } = params as {
    allowedValues?: readonly unknown[];
    allowedValue?: unknown;
    additionalProperty?: string;
  };
  if (keyword === "enum" && allowedValues) {
    return `${message}: ${allowedValues.slice(0, MOST_VALUES).map(print).join(", ")}`;
  }
  if (keyword === "multipleOf") return `${message} of ${print(error.schema)}`;
  if (keyword === "const") return `${message} ${print(allowedValue)}`;
  return additionalProperty === undefined
    ? message
    : `${message}: ${print(additionalProperty)}`;
}

const MOST_VALUES = 20;

function print(value: unknown): string {
  return JSON.stringify(value) ?? "";
}

/** The documented place of the field itself, else of what holds it. */
function sourceOf({ parentSchema, params }: SchemaError): { source?: unknown } {
  const holder: unknown = parentSchema;
  if (typeof holder !== "object" || holder === null) return {};
  const { missingProperty: name } = params as { missingProperty?: string };
  const properties = (holder as { properties?: object }).properties;
  const field =
    name !== undefined && properties && Object.hasOwn(properties, name)
      ? (properties as Readonly<Record<string, unknown>>)[name]
      : undefined;
  const source = documented(field) ?? documented(holder);
  return source === undefined ? {} : { source };
}

function documented(schema: unknown): unknown {
  return typeof schema === "object" && schema !== null
    ? (schema as Readonly<Record<string, unknown>>)["x-doc-source"]
    : undefined;
}

const MOST_LISTED = 50;

/** As many as anybody reads. */
export function shortened(violations: readonly Violation[]): Violation[] {
  return violations.slice(0, MOST_LISTED);
}

/** Room in a header; clients take 16 KB for all of them. */
const MOST_CHARACTERS = 4_000;

/** One line of JSON in ASCII: as many violations as a header holds. */
export function headerText(violations: readonly Violation[]): string {
  let text = "[]";
  for (let count = 1; count <= violations.length; count += 1) {
    const longer = JSON.stringify(violations.slice(0, count));
    const ascii = longer.replace(
      /[^ -~]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
    if (ascii.length > MOST_CHARACTERS) break;
    text = ascii;
  }
  return text;
}

/** Names the place of a violation for people. */
export function describeViolation(one: Violation): string {
  const name = one.name === undefined ? "" : ` ${one.name}`;
  const inside = one.pointer === "" ? "" : ` ${one.pointer}`;
  return `${one.in}${name}${inside} ${one.message}`;
}
