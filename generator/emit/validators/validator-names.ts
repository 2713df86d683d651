/** Names of the rules and checks of each named schema. Input: an entry; output: names that nothing else has. */
import type { TypeEntry } from "../model/schema-graph.js";
import { camelCase } from "../naming/identifiers.js";
import type { NameRegistry } from "../naming/name-registry.js";

/** Names of what `validators.ts` exports for an entry. */
export interface ValidatorNames {
  readonly rules: string;
  /** The fast check; types that no request holds have none. */
  readonly is?: string;
  /** What counts how deep it is, for a type that holds itself. */
  readonly isAt?: string;
  readonly validate: string;
  /** Of the response form, where that differs. */
  readonly outputValidate?: string;
  /** Of the documented values, for a list of values. */
  readonly values?: string;
}

/** Names of every entry. What is exported comes first: it must not depend on what is not. */
export function claimAllNames(
  entries: readonly TypeEntry[],
  registry: NameRegistry,
): Map<TypeEntry, ValidatorNames> {
  const names = new Map<TypeEntry, ValidatorNames>();
  for (const entry of entries) {
    names.set(entry, claimValidatorNames(entry, registry));
  }
  for (const [entry, own] of names) {
    if (!entry.recursive || own.is === undefined) continue;
    names.set(entry, { ...own, isAt: registry.claim(`${own.is}At`) });
  }
  return names;
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
