/**
 * From what a row's words demand to keywords of its schema. Input: a fresh schema, the field, the notes.
 * Constraints are tried one after the other: one that does not fit the type or contradicts an earlier one is left out,
 * noted and reported. Examples are not looked at here; see `judge-examples`.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type {
  Constraint,
  FlagConstraint,
  PresenceConstraint,
} from "../prose/constraint.js";
import type { ServiceField } from "../service/service-model.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import { keywordsOf, type KeywordValues } from "./keywords-of-constraint.js";
import type { Schema } from "./openapi.js";
import {
  type ConstraintNote,
  holderOf,
  noteOf,
  type SchemaNotes,
} from "./schema-notes.js";
import { acceptNull, typesOf } from "./schema-of-type.js";
import { describeValue } from "./describe-value.js";
import { validateValue } from "./validate-value.js";

type Code =
  | "contract/constraint-misfit"
  | "contract/constraint-contradiction"
  | "contract/default-misfit";

interface Rejection {
  readonly code: Code;
  readonly reason: string;
}

/** Applies every constraint of `field` to `schema`, in place. */
export function applyConstraints(
  schema: Schema,
  field: ServiceField,
  notes: SchemaNotes,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const note = noteOf(notes, schema);
  for (const constraint of inOrder(field.constraints)) {
    // Of the object that has the field: see `apply-presence`.
    if (constraint.kind === "presence") continue;
    const result = applyOne(schema, constraint);
    const made: ConstraintNote = {
      constraint,
      origin: field.origin,
      keywords: "code" in result ? [] : result.keywords,
      ...("code" in result ? { dropped: result.reason } : {}),
    };
    note.constraints.push(made);
    if ("code" in result) {
      diagnostics.push(
        diagnostic(
          result.code,
          `\`${constraint.words}\` of \`${field.name}\` ${result.reason}; it is left out.`,
          diagnosticSource(field.origin),
          { subject: field.name, actual: constraint.words },
        ),
      );
    }
  }
  if (isText(schema, note.constraints)) schema.type = "string";
  // "String or null": the values are those of the text.
  for (const one of [schema, schema.items])
    if (typeof one === "object" && one.enum && typesOf(one)?.includes("null"))
      acceptNull(one);
  return diagnostics;
}

/** True for a schema without a type of which everything is said that is said of texts alone. */
function isText(schema: Schema, notes: readonly ConstraintNote[]): boolean {
  if (TYPED.some((key) => schema[key] !== undefined)) return false;
  const { enum: values } = schema;
  return (
    (values !== undefined &&
      values.every((value) => typeof value === "string")) ||
    notes.some(
      ({ constraint, keywords }) =>
        keywords.length > 0 && OF_TEXTS.has(constraint.kind),
    )
  );
}

const TYPED = ["type", "$ref", "anyOf", "oneOf", "allOf", "items"] as const;
const OF_TEXTS: ReadonlySet<Constraint["kind"]> = new Set<Constraint["kind"]>([
  "length",
  "pattern",
  "format",
]);

/** Values first, null last: bounds and defaults are judged by the values that are documented. */
function inOrder(constraints: readonly Constraint[]): readonly Constraint[] {
  if (constraints.length < 2) return constraints;
  const rank = ({ kind }: Constraint): number =>
    kind === "enum" ? 0 : kind === "default" ? 2 : kind === "nullable" ? 3 : 1;
  return [...constraints].sort((left, right) => rank(left) - rank(right));
}

function applyOne(
  schema: Schema,
  constraint: Exclude<Constraint, PresenceConstraint>,
): { readonly keywords: readonly string[] } | Rejection {
  const holder = holderOf(schema, constraint);
  if (!holder) {
    return misfit("is about the items of something that is no array");
  }
  if (isFlag(constraint)) return raiseFlag(holder, constraint);
  const values = keywordsOf(constraint, typesOf(holder));
  if (typeof values === "string") return misfit(values);
  if (!fitsType(holder, constraint)) {
    return misfit(`does not fit the type ${typeWords(holder)}`);
  }
  return addKeywords(holder, constraint, values);
}

const FLAGS: ReadonlySet<Constraint["kind"]> = new Set([
  "deprecated",
  "readOnly",
  "nullable",
  "reserved",
]);

function isFlag(constraint: Constraint): constraint is FlagConstraint {
  return FLAGS.has(constraint.kind);
}

function raiseFlag(
  holder: Schema,
  { kind }: FlagConstraint,
): { readonly keywords: readonly string[] } {
  if (kind === "nullable") {
    acceptNull(holder);
    return { keywords: [] };
  }
  const keyword = kind === "reserved" ? "x-doc-reserved" : kind;
  holder[keyword] = true;
  return { keywords: [keyword] };
}

/** Types that each kind of constraint is about. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  range: ["integer", "number"],
  multiple: ["integer", "number"],
  length: ["string"],
  pattern: ["string"],
  format: ["string"],
  items: ["array"],
  enum: ["string", "integer", "number", "boolean"],
  default: ["string", "integer", "number", "boolean"],
};

function fitsType(schema: Schema, constraint: Constraint): boolean {
  const types = typesOf(schema);
  if (!types) return schema.$ref === undefined && schema.anyOf === undefined;
  const isList =
    constraint.kind === "default" && Array.isArray(constraint.value);
  const fitting = isList ? ["array"] : (FITTING[constraint.kind] ?? []);
  return types.some((type) => fitting.includes(type));
}

function typeWords(schema: Schema): string {
  return typesOf(schema)?.join(" or ") ?? "of an object";
}

function addKeywords(
  holder: Schema,
  constraint: Constraint,
  values: KeywordValues,
): { readonly keywords: readonly string[] } | Rejection {
  const taken = takenKeyword(holder, constraint, values);
  if (taken !== undefined) {
    return {
      code: "contract/constraint-contradiction",
      reason: `says another \`${taken}\` than an earlier constraint`,
    };
  }
  const reason =
    (BOUNDING.has(constraint.kind)
      ? contradictionOf({ ...holder, ...values })
      : undefined) ?? brokenByOwnValues(holder, constraint, values);
  if (reason !== undefined) {
    const code =
      constraint.kind === "default"
        ? "contract/default-misfit"
        : "contract/constraint-contradiction";
    return { code, reason };
  }
  Object.assign(holder, values);
  return { keywords: Object.keys(values) };
}

function takenKeyword(
  holder: Schema,
  constraint: Constraint,
  values: KeywordValues,
): string | undefined {
  const keywords =
    constraint.kind === "enum"
      ? ["enum", "x-extensible-enum"]
      : Object.keys(values);
  const ours: Readonly<Record<string, unknown>> = values;
  const theirs = holder as Readonly<Record<string, unknown>>;
  return keywords.find(
    (keyword) =>
      Object.hasOwn(holder, keyword) &&
      JSON.stringify(theirs[keyword]) !== JSON.stringify(ours[keyword]),
  );
}

const ORDERED_PAIRS = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
] as const;
const STRICT_PAIRS = [
  ["exclusiveMinimum", "maximum"],
  ["minimum", "exclusiveMaximum"],
  ["exclusiveMinimum", "exclusiveMaximum"],
] as const;
const EITHER_OR = [
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
] as const;

/** Kinds of constraints that give such keywords. */
const BOUNDING: ReadonlySet<Constraint["kind"]> = new Set([
  "range",
  "length",
  "items",
]);

function contradictionOf(schema: Schema): string | undefined {
  for (const [low, high] of ORDERED_PAIRS) {
    if ((schema[low] ?? -Infinity) > (schema[high] ?? Infinity)) {
      return `makes \`${low}\` greater than \`${high}\``;
    }
  }
  for (const [low, high] of STRICT_PAIRS) {
    if ((schema[low] ?? -Infinity) >= (schema[high] ?? Infinity)) {
      return `leaves no value between \`${low}\` and \`${high}\``;
    }
  }
  for (const [one, other] of EITHER_OR) {
    if (schema[one] !== undefined && schema[other] !== undefined) {
      return `sets \`${one}\` beside \`${other}\``;
    }
  }
  return undefined;
}

/** A default must be valid, and so must each listed value. */
function brokenByOwnValues(
  holder: Schema,
  constraint: Constraint,
  values: KeywordValues,
): string | undefined {
  if (constraint.kind === "enum") return undefined;
  const isDefault = constraint.kind === "default";
  const schema = isDefault ? holder : values;
  const judged = isDefault ? [constraint.value] : (holder.enum ?? []);
  for (const value of judged) {
    const [problem] = validateValue(schema, value, {
      resolve: () => undefined,
    });
    if (problem) {
      return `contradicts ${describeValue(value)}, where ${problem.expected} is expected`;
    }
  }
  return undefined;
}

function misfit(reason: string): Rejection {
  return { code: "contract/constraint-misfit", reason };
}
