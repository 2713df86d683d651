/**
 * Prints the fast check of one named schema, and the functions that it needs. Input: an entry; output: functions.
 * What is found on the way, parts with a function of their own or left to the interpreter, is named and printed here.
 */
import type { SchemaGraph, TypeEntry } from "../model/schema-graph.js";
import { valueListOf } from "../model/schema-shape.js";
import type { NameRegistry } from "../naming/name-registry.js";
import { callOf, jsonTerm, layoutValue } from "../print/code-layout.js";
import { variable } from "../print/condition-layout.js";
import { group, indent, line, printDoc } from "../print/doc.js";
import { ANYTHING, refuseAny, type Check } from "./check.js";
import { checkOf } from "./check-of-schema.js";
import { refusing } from "./check-of-types.js";
import type { ChecksContext } from "./checks-context.js";
import {
  NeededDeclarations,
  type DeclarationKind,
} from "./needed-declarations.js";
import { printCheckBody, printExactlyOneBody } from "./print-checks.js";
import { printConstant, printFunction, printRules } from "./print-function.js";
import { rulesOfSchema, type RulesContext } from "./rules-of-schema.js";
import { printToldBody } from "./told-objects.js";
import type { ValidatorNames } from "./validator-names.js";

/** What the printing of every entry shares. */
export interface ChecksPrinting {
  readonly graph: SchemaGraph;
  readonly registry: NameRegistry;
  readonly names: ReadonlyMap<TypeEntry, ValidatorNames>;
  readonly rules: RulesContext;
  /** Notes that the runtime's function of this name is used. */
  readonly uses: (name: string) => string;
}

/** Functions in the order in which they are printed, the check itself last. */
export function printEntryChecks(
  entry: TypeEntry,
  is: string,
  shared: ChecksPrinting,
): string[] {
  const needed = new NeededDeclarations();
  const context = checksContext(entry, is, shared, needed);
  const body = printCheckBody(wholeCheck(entry, context));
  const own = [
    ...printCheckFunctions(entry, is, body, shared),
    ...printTelling(entry, context, shared),
  ];
  return [...needed.printFor(own.join("\n")), ...own];
}

/** What tells the errors of an entry, and the constant that it tells by. */
function printTelling(
  entry: TypeEntry,
  context: ChecksContext,
  { names, uses }: ChecksPrinting,
): string[] {
  const { find, members, rules } = names.get(entry) ?? {};
  if (find === undefined || members === undefined || rules === undefined)
    return [];
  const constant = printConstant(members, callOf(uses("membersOf"), rules));
  const telling = printFunction({
    name: find,
    isExported: false,
    parameters: ["value: unknown", "search: Search"],
    returns: "boolean",
    body: printToldBody(entry.schema, { members, context }),
  });
  return [constant, telling];
}

/** An open list is checked for its type where it is used, and for its values where it is asked by name. */
function wholeCheck(entry: TypeEntry, context: ChecksContext): Check {
  if (entry.circular) return ANYTHING;
  const value = variable("value");
  const list = entry.kind === "values" ? valueListOf(entry.schema) : undefined;
  const values = list?.extensible
    ? context.valuesName(entry.schema)
    : undefined;
  if (values === undefined) return checkOf(entry.schema, value, context);
  const call = refusing(context.uses("isOneOf"), values, "value");
  return { steps: refuseAny([call]), refusesUndefined: true };
}

function checksContext(
  entry: TypeEntry,
  is: string,
  shared: ChecksPrinting,
  needed: NeededDeclarations,
): ChecksContext {
  const { graph, names, registry, rules, uses } = shared;
  const nameOf = (
    kind: DeclarationKind,
    key: unknown,
    [wanted, print]: [wanted: string, print: (name: string) => string],
  ) => needed.nameOf(kind, key, { claim: () => registry.claim(wanted), print });
  const functionOf = (
    kind: DeclarationKind,
    key: unknown,
    body: () => string[],
  ) =>
    nameOf(kind, key, [`${is}Part`, (name) => printPart(name, entry, body())]);
  const context: ChecksContext = {
    graph,
    entry,
    uses,
    checkName: (used) => names.get(used)?.is,
    findName: (used) => names.get(used)?.find,
    countingName: (used) => names.get(used)?.isAt,
    rulesName: (used) => names.get(used)?.rules ?? "",
    valuesName: rules.valuesName,
    patternName: (pattern) => rules.patternName(pattern, entry.name),
    partName: (part, make) =>
      functionOf("part", part, () => printCheckBody(make())),
    knownPartName: (part) => needed.knownName("part", part),
    objectName: (schema, make) =>
      functionOf("members", schema, () => printCheckBody(make())),
    exactlyOneName: (options, failures) =>
      functionOf("alternatives", options, () =>
        printExactlyOneBody(failures()),
      ),
    interpretedName: (schema) =>
      schema === entry.schema
        ? (names.get(entry)?.rules ?? "")
        : nameOf("rules", schema, [
            `${is}Rules`,
            (name) => printRules(name, rulesOfSchema(schema, rules), false),
          ]),
    membersName: (members) =>
      nameOf("names", JSON.stringify(members), [
        `${is}Members`,
        (name) => printMembers(name, members),
      ]),
  };
  return context;
}

function printMembers(name: string, members: readonly string[]): string {
  const list = layoutValue(jsonTerm(members));
  return printDoc([
    group([
      `const ${name}: ReadonlySet<string> =`,
      group(indent(line)),
      "/* @__PURE__ */ new Set(",
      list,
      ");",
    ]),
  ]);
}

/** The exported check; of a type that holds itself, what counts how deep it is stands before it. */
function printCheckFunctions(
  entry: TypeEntry,
  is: string,
  body: readonly string[],
  { names, uses }: ChecksPrinting,
): string[] {
  const isAt = names.get(entry)?.isAt;
  const print = (
    name: string,
    lines: readonly string[],
    ...counting: readonly string[]
  ) => {
    const value = isUsed(VALUE, lines) ? "value" : "_value";
    return printFunction({
      name,
      isExported: name === is,
      parameters: [`${value}: unknown`, ...counting],
      returns: `${value} is models.${entry.name}`,
      body: lines,
    });
  };
  if (isAt === undefined) return [print(is, body)];
  const limit = [
    `  if (depth > ${uses("MAX_DEPTH")}) {`,
    "    return false;",
    "  }",
  ];
  const call = printDoc(["return ", callOf(isAt, "value", "0"), ";"], 1);
  return [print(isAt, [...limit, ...body], "depth: number"), print(is, [call])];
}

/** A function with a part of a check. */
function printPart(
  name: string,
  { recursive }: TypeEntry,
  body: readonly string[],
): string {
  const value = isUsed(VALUE, body) ? "value" : "_value";
  const depth = isUsed(DEPTH, body) ? "depth" : "_depth";
  return printFunction({
    name,
    isExported: false,
    parameters: [
      `${value}: unknown`,
      ...(recursive ? [`${depth}: number`] : []),
    ],
    returns: "boolean",
    body,
  });
}

const VALUE = /\bvalue\b/;
const DEPTH = /\bdepth\b/;

function isUsed(name: RegExp, lines: readonly string[]): boolean {
  return lines.some((text) => name.test(text));
}
