/**
 * Says what makes a value invalid by a schema. Input: a schema and what is read; output: a `Check`.
 * It agrees with the rules of the same schema by construction of both from the same keywords; tests compare them,
 * and both with Ajv, on changed payloads.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import { BINARY_BODY } from "../model/client-operation.js";
import { isPlainScalar } from "../model/parts-of.js";
import type { TypeEntry } from "../model/schema-graph.js";
import {
  enumOf,
  isBare,
  nullableSchema,
  typesOf,
  valueListOf,
  wrappedSchema,
} from "../model/schema-shape.js";
import { callOf } from "../print/code-layout.js";
import {
  comparison,
  joined,
  negated,
  operand,
  type Condition,
  type Proof,
  type Subject,
} from "../print/condition-layout.js";
import { numberLiteral, stringLiteral } from "../print/literals.js";
import {
  ANYTHING,
  guarded,
  merged,
  refuseAny,
  type Check,
  type Step,
} from "./check.js";
import { compositionSteps } from "./check-of-composition.js";
import { keywordSteps, KEYWORDS_OF, typeFailure } from "./check-of-types.js";
import type { ChecksContext, Known } from "./checks-context.js";
import { isInterpreted } from "./interpreted.js";
import { SOME_TYPE } from "./narrowing.js";
import { isTypedByWrapper } from "./typed-by-wrapper.js";

/** The check of a schema where it is used: a call, when it has a name. */
export function checkOfPart(
  schema: Schema | boolean,
  value: Subject,
  context: ChecksContext,
  known?: Known,
): Check {
  if (schema === true || schema === BINARY_BODY) return ANYTHING;
  if (schema === false) {
    const when = comparison(value.doc, "!==", "undefined");
    return { steps: refuseAny([when]), refusesUndefined: false };
  }
  const entry = isReference(schema) ? undefined : context.graph.entryOf(schema);
  return entry
    ? checkOfEntry(entry, value, context)
    : checkOf(schema, value, context, known);
}

/** The check of what a schema says, without a look at its own name. */
export function checkOf(
  schema: Schema,
  value: Subject,
  context: ChecksContext,
  known?: Known,
): Check {
  if (isInterpreted(schema, context.entry, context.graph)) {
    return calling(
      context.uses("satisfies"),
      [value.doc, context.interpretedName(schema)],
      false,
    );
  }
  if (isReference(schema)) return checkOfReference(schema, value, context);
  const nullable = nullableSchema(schema);
  if (nullable) {
    const { steps, refusesUndefined } = checkOfPart(nullable, value, context);
    return { steps: guarded(notNull(value), steps), refusesUndefined };
  }
  const wrapped = wrappedSchema(schema);
  if (wrapped && !isTypedByWrapper(schema, wrapped, context.graph)) {
    return checkOfPart(wrapped, value, context, known);
  }
  const own = literalsCheck(schema, value, context);
  const { steps, refusesUndefined } =
    own ?? typesCheck(schema, value, context, known);
  const proven = known ?? provenType(schema);
  const more = compositionSteps(schema, value, context, proven);
  return {
    steps: merged([...steps, ...more]),
    refusesUndefined,
  };
}

function checkOfReference(
  schema: Schema & { $ref: string },
  value: Subject,
  context: ChecksContext,
): Check {
  const { $ref, ...rest } = schema;
  const target = context.graph.entryOf({ $ref });
  const own = isBare(rest) ? ANYTHING : checkOf(rest, value, context);
  const other = target ? checkOfEntry(target, value, context) : ANYTHING;
  return {
    // A call narrows the type of what it checks: it comes last.
    steps: merged([...own.steps, ...other.steps]),
    refusesUndefined: own.refusesUndefined || other.refusesUndefined,
  };
}

function checkOfEntry(
  entry: TypeEntry,
  value: Subject,
  context: ChecksContext,
): Check {
  if (entry.circular) return ANYTHING;
  const list = entry.kind === "values" ? valueListOf(entry.schema) : undefined;
  if (list?.extensible) return checkOf(entry.schema, value, context);
  const name = context.checkName(entry);
  if (name === undefined) {
    const rules = context.rulesName(entry);
    return calling(context.uses("satisfies"), [value.doc, rules], false);
  }
  const proof = { subject: value.doc, types: provenTypes(entry) };
  const counting = context.entry.recursive
    ? context.countingName(entry)
    : undefined;
  return counting === undefined
    ? calling(name, [value.doc], refusesUndefined(entry), proof)
    : calling(
        counting,
        [value.doc, "depth + 1"],
        refusesUndefined(entry),
        proof,
      );
}

/** What TypeScript takes from the check of a named type. */
function provenTypes({ kind, schema }: TypeEntry): readonly string[] {
  const list = kind === "values" ? valueListOf(schema) : undefined;
  if (list) {
    const values = list.literals.map(({ value }) => writtenLiteral(value));
    return list.nullable ? [...values, "null"] : values;
  }
  if (kind === "object") return ["object"];
  const types = isPlainScalar(schema) ? typesOf(schema).map(kindOf) : [];
  const isPlain = types.length > 0 && !types.includes("boolean");
  return isPlain ? types : [SOME_TYPE];
}

/** Members alone say nothing of values that are no objects: absent ones pass, too. */
function refusesUndefined({ kind, schema }: TypeEntry): boolean {
  return kind === "values" || (kind === "object" && typesOf(schema).length > 0);
}

function calling(
  name: string,
  args: readonly Subject["doc"][],
  refusesUndefined: boolean,
  proves?: Proof,
): Check {
  const when = operand(["!", callOf(name, ...args)], proves);
  return { steps: refuseAny([when]), refusesUndefined };
}

function notNull(value: Subject): Condition {
  return comparison(value.doc, "!==", "null");
}

/** Longer lists are looked through by a loop. */
const MAX_COMPARED = 24;

/** `const`, and lists of values that are closed. */
function literalsCheck(
  schema: Schema,
  value: Subject,
  context: ChecksContext,
): Check | undefined {
  const list = valueListOf(schema);
  if (list && !list.extensible) {
    const name = context.valuesName(schema);
    if (name !== undefined && list.literals.length > MAX_COMPARED) {
      return calling(context.uses("isOneOf"), [name, value.doc], true);
    }
  }
  const literals = "const" in schema ? [schema.const] : closedLiterals(schema);
  if (!literals) return undefined;
  const differing = literals.map((item) => differs(value, item));
  return {
    steps: refuseAny([joined("&&", differing)]),
    refusesUndefined: true,
  };
}

function closedLiterals(schema: Schema): readonly unknown[] | undefined {
  const list = valueListOf(schema);
  if (list && !list.extensible) {
    const values: unknown[] = list.literals.map((literal) => literal.value);
    return list.nullable ? [...values, null] : values;
  }
  const values = enumOf(schema);
  return values && values.length > 0 ? values : undefined;
}

export function differs(value: Subject, literal: unknown): Condition {
  return comparison(value.doc, "!==", writtenLiteral(literal));
}

function writtenLiteral(literal: unknown): string {
  if (typeof literal === "string") return stringLiteral(literal);
  return typeof literal === "number" ? numberLiteral(literal) : String(literal);
}

/** The type, and the keywords that ask something of it. */
function typesCheck(
  schema: Schema,
  value: Subject,
  context: ChecksContext,
  known: Known,
): Check {
  const types = typesOf(schema);
  const [type, ...others] = types.filter((item) => item !== "null");
  const isNullable = types.includes("null");
  if (type !== undefined && others.length === 0) {
    const failure = typeFailure(type, value, context, schema);
    const isKnown = known !== undefined && known === kindOf(type);
    const steps = merged([
      ...(isKnown || !failure ? [] : refuseAny([failure])),
      ...keywordSteps(kindOf(type), schema, value, context),
    ]);
    return {
      steps: isNullable ? guarded(notNull(value), steps) : steps,
      refusesUndefined: true,
    };
  }
  const failures = types.flatMap(
    (each) => typeFailure(each, value, context, schema) ?? [],
  );
  const kinds = type === undefined ? ANY_KIND : [type, ...others].map(kindOf);
  const steps: Step[] = [
    ...(types.length > 0 ? refuseAny([joined("&&", failures)]) : []),
    ...[...new Set(kinds)].flatMap((kind) =>
      guardedKeywords(kind, schema, value, { context, known }),
    ),
  ];
  return { steps, refusesUndefined: types.length > 0 };
}

const ANY_KIND = ["string", "number", "array", "object"] as const;

function guardedKeywords(
  kind: string,
  schema: Schema,
  value: Subject,
  { context, known }: { context: ChecksContext; known: Known },
): Step[] {
  const keywords = KEYWORDS_OF[kind] ?? [];
  if (!keywords.some((keyword) => keyword in schema)) return [];
  if (known !== undefined && kind !== known) return [];
  const steps = keywordSteps(kind, schema, value, context);
  if (known === kind) return steps;
  const failure = typeFailure(kind, value, context, {});
  return failure ? guarded(negated(failure), steps) : steps;
}

/** The kind of value that the keywords of a type ask about. */
function kindOf(type: string): string {
  return type === "integer" ? "number" : type;
}

function provenType(schema: Schema): Known {
  const [type, ...others] = typesOf(schema);
  if (type === undefined || others.length > 0) return undefined;
  const kind = kindOf(type);
  return ANY_KIND.find((item) => item === kind);
}
