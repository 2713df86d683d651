/**
 * Prints `validators.ts`: for every named schema its rules, its fast check where requests hold it, and its validator.
 * Input: the graph of schemas; output: the text below the file's header. Rules are made by functions, so that a
 * client that finds nothing wrong never builds them, and so that TypeScript has no order of constants to follow.
 */
import type { Schema } from "../../contract/openapi.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { SchemaGraph, TypeEntry } from "../model/schema-graph.js";
import { valueListOf } from "../model/schema-shape.js";
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
import { PatternConstants } from "./pattern-constants.js";
import { printEntryChecks } from "./print-entry-checks.js";
import { MAKER, printRules, printValidator } from "./print-function.js";
import { rulesOfSchema, type RulesContext } from "./rules-of-schema.js";
import { claimAllNames, type ValidatorNames } from "./validator-names.js";

export interface PrintedValidators {
  readonly text: string;
  readonly names: ReadonlyMap<TypeEntry, ValidatorNames>;
  readonly diagnostics: readonly Diagnostic[];
}

export function printValidators(
  graph: SchemaGraph,
  registry: NameRegistry,
): PrintedValidators {
  const names = claimAllNames(graph, registry);
  const printer = new ValidatorsPrinter(graph, registry, names);
  const declarations: string[] = [];
  for (const entry of graph.entries) declarations.push(...printer.print(entry));
  if (declarations.length === 0) {
    return { text: "export {};", names, diagnostics: [] };
  }
  const head = [printer.printImports(), MAKER, ...printer.patterns.print()];
  return {
    text: [...head, ...declarations].join("\n\n"),
    names,
    diagnostics: printer.patterns.diagnostics,
  };
}

/** What of the runtime is in the file that tells what is wrong. */
const TELLING: ReadonlySet<string> = new Set([
  "endOf",
  "membersOf",
  "wrongItems",
  "wrongMember",
  "wrongTogether",
  "wrongType",
  "wrongWithin",
]);

class ValidatorsPrinter {
  readonly patterns: PatternConstants;
  readonly #graph: SchemaGraph;
  readonly #registry: NameRegistry;
  readonly #names: ReadonlyMap<TypeEntry, ValidatorNames>;
  readonly #used = new Set<string>();
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
    const used = [...this.#used].sort();
    const telling = used.filter((name) => TELLING.has(name));
    const checks = used.filter(
      (name) => name !== "satisfies" && !TELLING.has(name),
    );
    const types = ["Direction", "Rules", "RulesSource"];
    if (telling.length > 0) types.push("Search");
    const imports = [
      ...(checks.length > 0
        ? [importNames(checks, "./runtime/checks.js")]
        : []),
      importNames(types, "./runtime/rules.js", true),
      ...(telling.length > 0
        ? [importNames(telling, "./runtime/tell.js")]
        : []),
      ...(this.patterns.isEmpty
        ? []
        : [importNames(["textPattern"], "./runtime/text-pattern.js")]),
      ...(this.#used.has("satisfies")
        ? [importNames(["satisfies"], "./runtime/validate.js")]
        : []),
      importNames(["validator", "type Validator"], "./runtime/validator.js"),
      'import type * as models from "./models.js";',
    ];
    return imports.map((item) => printDoc(item)).join("\n");
  }

  print(entry: TypeEntry): string[] {
    const names = this.#names.get(entry);
    if (!names) return [];
    const { name, outputName } = entry;
    const { is, rules, validate, outputValidate } = names;
    this.patterns.owner = name;
    const checks =
      is === undefined
        ? []
        : printEntryChecks(entry, is, {
            graph: this.#graph,
            registry: this.#registry,
            names: this.#names,
            rules: this.#rules,
            uses: (used) => this.#use(used),
          });
    return [
      ...this.#printValues(entry, names),
      printRules(rules, this.#rulesOf(entry, names), true),
      ...checks,
      printValidator(validate, name, [
        rules,
        is ?? (entry.response ? '"response"' : '"request"'),
      ]),
      ...(outputName !== undefined && outputValidate !== undefined
        ? [printValidator(outputValidate, outputName, [rules, '"response"'])]
        : []),
    ];
  }

  #rulesOf(entry: TypeEntry, { is, find }: ValidatorNames): ValueTerm {
    const { schema, kind, circular } = entry;
    if (circular) return object([]);
    const rules = rulesOfSchema(schema, this.#rules);
    if (kind !== "object" || is === undefined || rules.kind !== "object")
      return rules;
    const accepts = { key: "accepts", value: code(is) };
    const own = find === undefined ? [] : [{ key: "find", value: code(find) }];
    return object([...rules.members, accepts, ...own]);
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

  #use(name: string): string {
    this.#used.add(name);
    return name;
  }

  #rulesName(schema: Schema): string | undefined {
    const entry = this.#graph.entryOf(schema);
    return entry && this.#names.get(entry)?.rules;
  }

  #valuesName(schema: Schema): string | undefined {
    const entry = this.#graph.entryOf(schema);
    const list = entry && valueListOf(entry.schema);
    // Null is in the schema's list and not among the values.
    return list && !list.nullable ? this.#names.get(entry)?.values : undefined;
  }
}
