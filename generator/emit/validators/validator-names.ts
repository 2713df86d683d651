/** Names of the rules and checks of each named schema. Input: an entry; output: names that nothing else has. */
import type { TypeEntry } from "../model/schema-graph.js";
import { camelCase } from "../naming/identifiers.js";
import type { NameRegistry } from "../naming/name-registry.js";

/** Names of what `validators.ts` exports for an entry. */
export interface ValidatorNames {
  readonly rules: string;
  /** The fast check; types that no request holds have none. */
  readonly is?: string;
  readonly validate: string;
  /** Of the response form, where that differs. */
  readonly outputValidate?: string;
  /** Of the documented values, for a list of values. */
  readonly values?: string;
}

export function claimValidatorNames(
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
