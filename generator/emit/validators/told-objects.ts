/**
 * What tells the errors of objects: the same conditions as those of the fast check, each member with its own, and behind
 * each the call that tells of it. Input: an entry; output: statements. What has no members of its own, what
 * may hold itself and what is bound by more than members and compositions is looked at by the rules instead.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import type { SchemaGraph, TypeEntry } from "../model/schema-graph.js";
import {
  isBare,
  nullableSchema,
  typesOf,
  wrappedSchema,
} from "../model/schema-shape.js";
import { callOf } from "../print/code-layout.js";
import {
  comparison,
  joined,
  memberOf,
  printIfHead,
  variable,
  type Condition,
} from "../print/condition-layout.js";
import { printDoc, type Doc } from "../print/doc.js";
import { compositionSteps, conditionOf } from "./check-of-composition.js";
import { isAbsent, isPresent, isSetByService } from "./check-of-members.js";
import { checkOfPart } from "./check-of-schema.js";
import { refusing } from "./check-of-types.js";
import type { ChecksContext } from "./checks-context.js";
import { isInterpreted } from "./interpreted.js";
import { widenedCondition } from "./widened-comparisons.js";

/** What the checks know beside annotations. */
const KNOWN: ReadonlySet<string> = new Set([
  "type",
  "properties",
  "required",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
]);

export function isTold(entry: TypeEntry, graph: SchemaGraph): boolean {
  const { schema, kind, isChecked, recursive, circular } = entry;
  const { properties = {}, required = [] } = schema;
  if (kind !== "object" || !isChecked || recursive || circular) return false;
  const others = Object.entries(schema).filter(([name]) => !KNOWN.has(name));
  return (
    typesOf(schema).join() === "object" &&
    Object.keys(properties).length > 0 &&
    required.every((name) => Object.hasOwn(properties, name)) &&
    !isReference(schema) &&
    isBare(Object.fromEntries(others)) &&
    !nullableSchema(schema) &&
    !wrappedSchema(schema) &&
    !isInterpreted(schema, entry, graph)
  );
}

/** What tells of a type, and by what. */
export interface Telling {
  /** Constant with what is known of the members. */
  readonly members: string;
  readonly context: ChecksContext;
}

interface ToldMember extends Telling {
  readonly name: string;
  readonly part: Schema | boolean;
  readonly isRequired: boolean;
  /** Its number in the rules. */
  readonly index: number;
}

/** The statements of a function that tells; it is true when there is nothing to tell. */
export function printToldBody(schema: Schema, told: Telling): string[] {
  const { members, context } = told;
  const { uses } = context;
  const { properties = {}, required } = schema;
  const isNeeded = new Set(required);
  const type = callOf(uses("wrongType"), "search", members, "value");
  return [
    printIfHead(refusing(uses("isObject"), "value"), 1),
    printDoc(["return ", type, ";"], 2),
    "  }",
    "  const start = search.problems.length;",
    ...Object.entries(properties).flatMap(([name, part], index) => {
      const isRequired = isNeeded.has(name);
      return printMember({ name, part, isRequired, index, ...told });
    }),
    ...compositionsOf(schema).flatMap((one, index) =>
      printComposition(one, { index, ...told }),
    ),
    `  return ${uses("endOf")}(search, start, value);`,
  ];
}

function printMember(told: ToldMember): string[] {
  const { name, part, context } = told;
  if (isSetByService(part)) return [];
  const { doc } = memberOf("value", name);
  const find = toldName(part, context);
  if (find !== undefined) {
    const failure = refusing(find, doc, "search");
    const call = telling("wrongWithin", told);
    return printTelling([...presenceOf(told), failure], call);
  }
  const items = failureOfItems(told);
  const failure = items ?? failureOfMember(told);
  if (!failure) return [];
  const call = telling(items ? "wrongItems" : "wrongMember", told, doc);
  return printTelling([...presenceOf(told), failure], call);
}

/**
 * When a member is no list, or one with items to tell of; undefined where these are not told. A single item that holds
 * objects itself is told of in one walk, not asked first whether it is wrong.
 */
function failureOfItems({
  name,
  part,
  context,
}: ToldMember): Condition | undefined {
  const { graph, uses, checkName } = context;
  if (!isPlainList(part) || !toldName(part.items, context)) return undefined;
  const item = graph.entryOf(part.items);
  const test = item && checkName(item);
  if (test === undefined) return undefined;
  const { doc, length } = memberOf("value", name);
  const parts = Object.values(item?.schema.properties ?? {});
  return joined("||", [
    refusing(uses("isArray"), doc),
    ...(parts.some((one) => holdsObjects(one, context))
      ? [comparison(length, "===", "1")]
      : []),
    refusing(uses("every"), doc, test),
  ]);
}

/** True for an object that is told of, and for a list of them. */
function holdsObjects(
  schema: Schema | boolean,
  context: ChecksContext,
): boolean {
  const part = isPlainList(schema) ? schema.items : schema;
  return toldName(part, context) !== undefined;
}

function presenceOf({ name, part, isRequired }: ToldMember): Condition[] {
  return isRequired || part === false ? [] : [isPresent(name)];
}

/** The call that tells of the member, or of the composition, of this number. */
function telling(
  name: string,
  { members, index, context }: Telling & { readonly index: number },
  ...value: readonly Doc[]
): Doc {
  const args = ["search", members, String(index), ...value];
  return callOf(context.uses(name), ...args);
}

/** A call where all conditions hold. */
function printTelling(all: readonly Condition[], call: Doc): string[] {
  const head = printIfHead(widenedCondition(joined("&&", all)), 1);
  return [head, printDoc([call, ";"], 2), "  }"];
}

/** What tells of what a schema refers to, or is, and says nothing more about. */
function toldName(
  schema: Schema | boolean,
  { graph, findName }: ChecksContext,
): string | undefined {
  if (typeof schema === "boolean") return undefined;
  if (isReference(schema) && !isBare(schema)) return undefined;
  const entry = graph.entryOf(schema);
  return entry && findName(entry);
}

function isPlainList(
  schema: Schema | boolean,
): schema is Schema & { items: Schema } {
  if (typeof schema === "boolean") return false;
  const { type: _type, items, ...rest } = schema;
  const isList = typesOf(schema).join() === "array" && !isReference(schema);
  return isList && typeof items === "object" && isBare(rest);
}

/** When a member is wrong that is looked at by its rules; undefined for one that cannot be. */
function failureOfMember({
  name,
  part,
  isRequired,
  context,
}: ToldMember): Condition | undefined {
  const member = memberOf("value", name);
  const { steps, refusesUndefined } = checkOfPart(part, member, context);
  const own = conditionOf(steps, part, member, context);
  const isMissed = isRequired && !refusesUndefined;
  const failures = [
    ...(isMissed ? [isAbsent(name)] : []),
    ...(own ? [own] : []),
  ];
  return failures.length === 0 ? undefined : joined("||", failures);
}

/** Each part of `allOf`, and each other composition, as a schema; in the order in which the client explains them. */
function compositionsOf(schema: Schema): Schema[] {
  const { allOf = [], anyOf, oneOf, not, discriminator } = schema;
  return [
    ...allOf.map((part) => ({ allOf: [part] })),
    ...(anyOf ? [{ anyOf }] : []),
    ...(oneOf ? [{ oneOf, ...(discriminator ? { discriminator } : {}) }] : []),
    ...(not === undefined ? [] : [{ not }]),
    ...(schema.if === undefined ? [] : [branchesOf(schema)]),
  ];
}

function branchesOf(schema: Schema): Schema {
  const { if: condition, then, else: other } = schema;
  return {
    ...(condition === undefined ? {} : { if: condition }),
    ...(then === undefined ? {} : { then }),
    ...(other === undefined ? {} : { else: other }),
  };
}

/** Tells of members that do not go together. */
function printComposition(
  schema: Schema,
  told: Telling & { readonly index: number },
): string[] {
  const whole = variable("value");
  const steps = compositionSteps(schema, whole, told.context, "object");
  const failure = conditionOf(steps, schema, whole, told.context);
  return failure
    ? printTelling([failure], telling("wrongTogether", told, "value"))
    : [];
}
