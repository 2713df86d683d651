/**
 * Prints `validators.ts`: rules, a fast check and a full check of every named schema.
 * Input: the graph of schemas; output: the text below the file's header.
 */
import { isReference } from "../../contract/access/resolve.js";
import type { Schema } from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { SchemaGraph, TypeEntry } from "../model/schema-graph.js";
import { valueListOf } from "../model/schema-shape.js";
import { camelCase } from "../naming/identifiers.js";
import type { NameRegistry } from "../naming/name-registry.js";
import { printComment } from "../print/comments.js";
import {
  assignment,
  code,
  importNames,
  jsonTerm,
  object,
  type ValueTerm,
} from "../print/code-layout.js";
import { printDoc } from "../print/doc.js";
import { conditionsOf, isCompiled } from "./compiled-parts.js";
import type { ChecksContext } from "./check-of-schema.js";
import { interpretedParts } from "./interpreted-parts.js";
import { PatternConstants } from "./pattern-constants.js";
import { printCheckBody } from "./print-checks.js";
import {
  printFunction,
  printRules,
  RESPONSE,
  returning,
} from "./print-function.js";
import {
  rulesOfConditions,
  rulesOfSchema,
  type RulesContext,
} from "./rules-of-schema.js";
import { claimValidatorNames, type ValidatorNames } from "./validator-names.js";

export interface PrintedValidators {
  readonly text: string;
  readonly names: ReadonlyMap<TypeEntry, ValidatorNames>;
  readonly diagnostics: readonly Diagnostic[];
}

export function printValidators(
  graph: SchemaGraph,
  registry: NameRegistry,
): PrintedValidators {
  const names = new Map<TypeEntry, ValidatorNames>();
  for (const entry of graph.entries) {
    names.set(entry, claimValidatorNames(entry, registry));
  }
  const printer = new ValidatorsPrinter(graph, registry, names);
  const declarations = graph.entries.flatMap((entry) => printer.print(entry));
  if (declarations.length === 0) {
    return { text: "export {};", names, diagnostics: [] };
  }
  const head = [printer.printImports(), ...printer.patterns.print()];
  return {
    text: [...head, ...declarations].join("\n\n"),
    names,
    diagnostics: printer.patterns.diagnostics,
  };
}

class ValidatorsPrinter {
  readonly patterns: PatternConstants;
  readonly #graph: SchemaGraph;
  readonly #registry: NameRegistry;
  readonly #names: ReadonlyMap<TypeEntry, ValidatorNames>;
  readonly #used = new Set<string>();
  /** Constants of parts that are interpreted, by their schema. */
  readonly #parts = new Map<Schema, string>();
  readonly #rules: RulesContext;

  constructor(
    graph: SchemaGraph,
    registry: NameRegistry,
    names: ReadonlyMap<TypeEntry, ValidatorNames>,
  ) {
    this.patterns = new PatternConstants(registry);
    this.#graph = graph;
    this.#registry = registry;
    this.#names = names;
    this.#rules = {
      graph,
      rulesName: (schema) => this.#rulesName(schema),
      valuesName: (schema) => this.#valuesName(schema),
      patternName: (pattern, hint) => this.patterns.nameOf(pattern, hint),
    };
  }

  printImports(): string {
    const checks = [...this.#used].filter((name) => name !== "satisfies");
    const imports = [
      ...(checks.length > 0
        ? [importNames(checks.sort(), "./runtime/checks.js")]
        : []),
      importNames(["Problem", "Rules"], "./runtime/rules.js", true),
      importNames(
        this.#used.has("satisfies") ? ["satisfies", "validate"] : ["validate"],
        "./runtime/validate.js",
      ),
      'import type * as models from "./models.js";',
    ];
    return imports.map((item) => printDoc(item)).join("\n");
  }

  print(entry: TypeEntry): string[] {
    const names = this.#names.get(entry);
    if (!names) return [];
    const { schema } = entry;
    const isFast = entry.request || !entry.response;
    const conditions = conditionsOf(schema);
    const base = camelCase(entry.name);
    const conditionsName =
      conditions && isFast
        ? this.#registry.claim(`${base}Conditions`)
        : undefined;
    const parts = isFast ? this.#printParts(schema, base) : [];
    const constants = [
      ...this.#printValues(entry, names),
      ...parts,
      ...(conditions && conditionsName !== undefined
        ? [
            printRules(
              conditionsName,
              rulesOfConditions(conditions, this.#rules),
            ),
          ]
        : []),
      printRules(
        names.rules,
        this.#rulesOf(entry, names, conditionsName),
        "export ",
      ),
    ];
    const functions = isFast
      ? [
          this.#printFastCheck(entry, names, conditionsName),
          printFullCheck(entry.name, names.validate, names.rules),
        ]
      : this.#printResponseChecks(
          entry.name,
          names.is,
          names.validate,
          names.rules,
        );
    if (entry.outputName !== undefined) {
      const { outputIs = "", outputValidate = "" } = names;
      functions.push(
        ...this.#printResponseChecks(
          entry.outputName,
          outputIs,
          outputValidate,
          names.rules,
        ),
      );
    }
    return [...constants, ...functions];
  }

  #rulesOf(
    entry: TypeEntry,
    names: ValidatorNames,
    conditionsName: string | undefined,
  ): ValueTerm {
    const { schema, kind, circular, request, response } = entry;
    if (circular) return object([]);
    const rules = rulesOfSchema(schema, this.#rules, conditionsName);
    const isFast = request || !response;
    const isWhole = conditionsName !== undefined || isCompiled(schema);
    return kind === "object" && isFast && isWhole && rules.kind === "object"
      ? object([...rules.members, { key: "accepts", value: code(names.is) }])
      : rules;
  }

  #printValues(entry: TypeEntry, { values }: ValidatorNames): string[] {
    const list = values === undefined ? undefined : valueListOf(entry.schema);
    if (!list || values === undefined) return [];
    const comment = printComment({
      paragraphs: [`The documented values of \`${entry.name}\`.`],
    });
    const term = jsonTerm(list.literals.map((item) => item.value));
    const doc = assignment(`export const ${values}`, " =", term);
    return [`${comment}${printDoc([doc, " as const;"])}`];
  }

  #printParts(schema: Schema, base: string): string[] {
    const hasName = (part: Schema) => this.#hasName(part);
    return interpretedParts(schema, base, hasName).map((part) => {
      const name = this.#registry.claim(`${part.name}Rules`);
      const printed = printRules(name, rulesOfSchema(part.schema, this.#rules));
      this.#parts.set(part.schema, name);
      return printed;
    });
  }

  #hasName(schema: Schema): boolean {
    return !isReference(schema) && this.#graph.entryOf(schema) !== undefined;
  }

  #printFastCheck(
    entry: TypeEntry,
    names: ValidatorNames,
    conditionsName: string | undefined,
  ): string {
    const { schema } = entry;
    const isWhole = conditionsName === undefined ? isCompiled(schema) : true;
    const body = isWhole
      ? printCheckBody(this.#checksContext(entry), conditionsName)
      : [returning(this.#use("satisfies"), "value", names.rules)];
    const usesDepth = body.some((line) => /\bdepth\b/.test(line));
    if (usesDepth) {
      body.unshift("  if (depth > MAX_DEPTH) {", "    return false;", "  }");
      this.#use("MAX_DEPTH");
    }
    const value = body.some((line) => /\bvalue\b/.test(line))
      ? "value"
      : "_value";
    return printFunction({
      comment:
        names.values === undefined
          ? `True for a valid \`${entry.name}\`.`
          : `True for a documented value of \`${entry.name}\`.`,
      name: names.is,
      parameters: [`${value}: unknown`, ...(usesDepth ? ["depth = 0"] : [])],
      returns: `${value} is models.${entry.name}`,
      body,
    });
  }

  #printResponseChecks(
    typeName: string,
    is: string,
    validate: string,
    rules: string,
  ): string[] {
    const check = this.#use("satisfies");
    return [
      printFunction({
        comment: `True for a valid \`${typeName}\` of a response.`,
        name: is,
        parameters: ["value: unknown"],
        returns: `value is models.${typeName}`,
        body: [returning(check, "value", rules, RESPONSE)],
      }),
      printFunction({
        comment: `Every problem of a \`${typeName}\` of a response, findings included.`,
        name: validate,
        parameters: ["value: unknown"],
        returns: "readonly Problem[]",
        body: [returning("validate", "value", rules, RESPONSE)],
      }),
    ];
  }

  #checksContext(entry: TypeEntry): ChecksContext {
    return {
      graph: this.#graph,
      entry,
      checkName: (used) => this.#names.get(used)?.is ?? "",
      interpretedName: (schema) => this.#parts.get(schema),
      patternName: (pattern, hint) => this.patterns.nameOf(pattern, hint),
      valuesName: (schema) => this.#valuesName(schema),
      uses: (name) => this.#use(name),
    };
  }

  #use(name: string): string {
    this.#used.add(name);
    return name;
  }

  #rulesName(schema: Schema): string | undefined {
    const entry = this.#graph.entryOf(schema);
    return entry ? this.#names.get(entry)?.rules : this.#parts.get(schema);
  }

  #valuesName(schema: Schema): string | undefined {
    const entry = this.#graph.entryOf(schema);
    const list = entry && valueListOf(entry.schema);
    // Null is in the schema's list and not among the values.
    return list && !entry.schema.enum?.includes(null)
      ? this.#names.get(entry)?.values
      : undefined;
  }
}

function printFullCheck(typeName: string, name: string, rules: string): string {
  return printFunction({
    comment: `Every problem of a \`${typeName}\`, findings included.`,
    name,
    parameters: ["value: unknown"],
    returns: "readonly Problem[]",
    body: [returning("validate", "value", rules)],
  });
}
