/** Names of the rules and checks of each named schema. Input: an entry; output: names that nothing else has. */
import type { SchemaGraph, TypeEntry } from "../model/schema-graph.js";
import { camelCase } from "../naming/identifiers.js";
import type { NameRegistry } from "../naming/name-registry.js";
import { isTold } from "./told-objects.js";

/** Names of what `validators.ts` exports for an entry. */
export interface ValidatorNames {
  readonly rules: string;
  /** The fast check; types that no request holds have none. */
  readonly is?: string;
  /** What counts how deep it is, for a type that holds itself. */
  readonly isAt?: string;
  /** What tells the errors, and the constant that it tells by. */
  readonly find?: string;
  readonly members?: string;
  readonly validate: string;
  /** Of the response form, where that differs. */
  readonly outputValidate?: string;
  /** Of the documented values, for a list of values. */
  readonly values?: string;
}

/** Names of every entry. What is exported comes first: it must not depend on what is not. */
export function claimAllNames(
  graph: SchemaGraph,
  registry: NameRegistry,
): Map<TypeEntry, ValidatorNames> {
  const names = new Map<TypeEntry, ValidatorNames>();
  for (const entry of graph.entries) {
    names.set(entry, claimValidatorNames(entry, registry));
  }
  for (const [entry, own] of names) {
    if (own.is === undefined) continue;
    if (entry.recursive)
      names.set(entry, { ...own, isAt: registry.claim(`${own.is}At`) });
    if (isTold(entry, graph))
      names.set(entry, { ...own, ...claimTellingNames(entry, registry) });
  }
  return names;
}

function claimTellingNames({ name }: TypeEntry, registry: NameRegistry) {
  return {
    find: registry.claim(`find${name}Errors`),
    members: registry.claim(`${camelCase(name)}Members`),
  };
}

function claimValidatorNames(
  entry: TypeEntry,
  registry: NameRegistry,
): ValidatorNames {
  const { name, outputName } = entry;
  const base = camelCase(name);
  return {
    rules: registry.claim(`${base}Rules`),
    ...(entry.isChecked ? { is: registry.claim(`is${name}`) } : {}),
    validate: registry.claim(`validate${name}`),
    ...(outputName === undefined
      ? {}
      : { outputValidate: registry.claim(`validate${outputName}`) }),
    ...(entry.kind === "values"
      ? { values: registry.claim(`${base}Values`) }
      : {}),
  };
}
