/**
 * Prints `models.ts`: an interface an object, a union of literals a list of values, an alias for the rest.
 * Input: the graph of schemas; output: declarations, in the order of the document.
 */
import type { Schema } from "../../contract/openapi.js";
import { undescribedMembers } from "../model/required-members.js";
import type { SchemaGraph, TypeEntry } from "../model/schema-graph.js";
import { valueListOf, type ValueList } from "../model/schema-shape.js";
import { printComment } from "../print/comments.js";
import { importNames } from "../print/code-layout.js";
import { printDoc } from "../print/doc.js";
import { propertyName } from "../print/literals.js";
import {
  addNames,
  printMemberType,
  typeAlias,
  unionOf,
  UNKNOWN,
  type TypeTerm,
} from "../print/type-layout.js";
import { describeSchema, sourceOf, type Wording } from "./describe-schema.js";
import { typeOfCases } from "./kind-terms.js";
import { literalTerm, typeOfValues } from "./type-of-literals.js";
import {
  typeOfContent,
  typeOfOthers,
  typeOfSchema,
  type TypeContext,
} from "./type-of-schema.js";

export interface ModelContext extends Wording {
  readonly graph: SchemaGraph;
}

/** What models import from the runtime, when they use it. */
const RUNTIME_TYPES = [
  "BinaryBody",
  "Dictionary",
  "Has",
  "Int64",
  "Kind",
  "Lacks",
  "Open",
  "WithRequired",
];

/** The text of `models.ts` below its header. */
export function printModels(graph: SchemaGraph, options: ModelContext): string {
  const context = { ...options, used: new Set<string>() };
  const declarations = graph.entries.flatMap((entry) =>
    printModel(entry, context),
  );
  if (declarations.length === 0) return "export {};";
  const names = RUNTIME_TYPES.filter((name) => context.used.has(name));
  const imports =
    names.length > 0
      ? [printDoc(importNames(names, "./runtime/types.js", true))]
      : [];
  return [...imports, ...declarations].join("\n\n");
}

interface PrintingContext extends ModelContext {
  /** Collects the names that types refer to. */
  readonly used: Set<string>;
}

/** The declarations of one entry: its request form, and its response form where that differs. */
function printModel(entry: TypeEntry, context: PrintingContext): string[] {
  const comment = printComment(describeSchema(entry.schema, context));
  const list = entry.kind === "values" ? valueListOf(entry.schema) : undefined;
  if (list) return [comment + printValues(entry.name, list, context)];
  const only = entry.response && !entry.request ? "response" : "request";
  const { recursive } = entry;
  const declarations = printForm(entry, entry.name, {
    ...context,
    recursive,
    direction: only,
  });
  if (entry.outputName !== undefined) {
    declarations.push(
      ...printForm(entry, entry.outputName, {
        ...context,
        recursive,
        direction: "response",
      }),
    );
  }
  return declarations.map((declaration) => comment + declaration);
}

type FormContext = PrintingContext & TypeContext;

function printForm(
  entry: TypeEntry,
  name: string,
  context: FormContext,
): string[] {
  const { schema, kind } = entry;
  if (kind === "object") {
    const { cases, fieldsName } = entry;
    if (!cases || fieldsName === undefined || context.direction !== "request")
      return [printInterface(name, schema, context)];
    const union = typeOfCases(fieldsName, cases);
    addNames(context.used, union);
    return [
      printDoc(typeAlias(name, union)),
      printInterface(fieldsName, schema, context),
    ];
  }
  const fields = context.graph.fieldsOf(schema, context.direction);
  const type = entry.circular ? UNKNOWN : typeOfContent(schema, context);
  addNames(context.used, type);
  const alias = printDoc(typeAlias(name, type));
  return fields === undefined
    ? [alias]
    : [alias, printInterface(fields, schema, context)];
}

function printInterface(
  name: string,
  schema: Schema,
  context: FormContext,
): string {
  const required = new Set(schema.required);
  const table = sourceOf(schema);
  const members: string[] = [];
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (!isPresent(property, context)) continue;
    // The row of the member's own name in the table of the type.
    const expected = table === undefined ? undefined : `${table}, ${key}`;
    const isRequired = required.has(key);
    members.push(printMember(key, property, { isRequired, expected }, context));
  }
  const others = typeOfOthers(schema, context);
  const demanded = others && !isNever(others) ? others : UNKNOWN;
  for (const key of undescribedMembers(schema)) {
    addNames(context.used, demanded);
    members.push(printMemberType(propertyName(key), demanded, 1));
  }
  const index = others && indexType(others, schema, context);
  if (index) {
    addNames(context.used, index);
    const comment = printComment(
      { paragraphs: ["Members that the document leaves open."] },
      1,
    );
    members.push(comment + printMemberType("[key: string]", index, 1));
  }
  return members.length === 0
    ? `export interface ${name} {}`
    : `export interface ${name} {\n${members.join("\n")}\n}`;
}

/** Of further members: TypeScript wants the described ones to fit it too. */
function indexType(
  more: TypeTerm,
  { properties, required }: Schema,
  context: FormContext,
): TypeTerm | undefined {
  if (isNever(more)) return undefined;
  if (more === UNKNOWN) return more;
  const others = Object.entries(properties ?? {})
    .filter(([, property]) => isPresent(property, context))
    .map(([key, property]) => {
      const type = typeOfSchema(property, context);
      return required?.includes(key) ? type : unionOf([type, UNDEFINED]);
    });
  return unionOf([more, ...others]);
}

/** No further members: that is how an interface is read without a word. */
function isNever(type: TypeTerm): boolean {
  return type.kind === "word" && type.text === "never";
}

const UNDEFINED: TypeTerm = { kind: "word", text: "undefined" };

function printMember(
  key: string,
  property: Schema | boolean,
  {
    isRequired,
    expected,
  }: { isRequired: boolean; expected: string | undefined },
  context: FormContext,
): string {
  const comment =
    typeof property === "boolean"
      ? ""
      : printComment(describeSchema(property, context, expected), 1);
  const left = `${propertyName(key)}${isRequired ? "" : "?"}`;
  const type = typeOfSchema(property, context);
  addNames(context.used, type);
  return comment + printMemberType(left, type, 1);
}

/** Read-only properties are no part of requests, write-only ones no part of responses. */
function isPresent(property: Schema | boolean, context: FormContext): boolean {
  if (typeof property === "boolean") return property;
  return context.direction === "request"
    ? property.readOnly !== true
    : property.writeOnly !== true;
}

function printValues(
  name: string,
  list: ValueList,
  { descriptions }: Wording,
): string {
  const isDescribed =
    descriptions &&
    list.literals.some((item) => item.description !== undefined);
  if (!isDescribed || list.literals.length < 2) {
    return printDoc(typeAlias(name, typeOfValues(list)));
  }
  const lines = list.literals.map(({ value, description }) => {
    const term = literalTerm(value);
    const bar = `  | ${term?.kind === "word" ? term.text : "never"}`;
    return printComment({ paragraphs: [description ?? ""] }, 1) + bar;
  });
  if (list.nullable) lines.push("  | null");
  return `export type ${name} =\n${lines.join("\n")};`;
}
