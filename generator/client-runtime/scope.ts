/**
 * Fills path parameters that are the same for all calls of a client: the project or domain that it works for.
 * Input: a client, an operation, its input; output: the input with them. What the caller gave stays as it is.
 */
import type { Client } from "./client.js";
import { ValidationError } from "./errors.js";
import type { Operation, OperationInput } from "./operation.js";

/** Whom requests are for. */
export interface Scope {
  readonly projectId?: string;
  readonly domainId?: string;
}

/** Path parameters and the member of the scope that each stands for: `{ project_id: "projectId" }`. */
export type ScopeParameters = Readonly<Record<string, keyof Scope>>;

export async function fillScope(
  { scope, scopeParameters }: Client,
  operation: Operation,
  input: OperationInput,
): Promise<OperationInput> {
  const { path = {} } = input;
  const missing = placesOf(operation).filter(
    (name) => Object.hasOwn(scopeParameters, name) && !isGiven(path, name),
  );
  if (missing.length === 0) return input;
  const values = await scope();
  const filled = missing.map((name): [string, string] => {
    const member = scopeParameters[name] as keyof Scope;
    const value = values[member];
    if (value === undefined) throw refusal(operation, name, member);
    return [name, value];
  });
  return { ...input, path: { ...path, ...Object.fromEntries(filled) } };
}

function placesOf({ path }: Operation): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
}

/** What is no object is left to the validation. */
function isGiven(path: object | null, name: string): boolean {
  if (typeof path !== "object" || path === null) return true;
  return (path as Readonly<Record<string, unknown>>)[name] !== undefined;
}

function refusal(
  operation: Operation,
  name: string,
  member: keyof Scope,
): ValidationError {
  return new ValidationError(operation.id, "request", [
    {
      path: `$.path.${name}`,
      code: "required",
      severity: "error",
      expected: `a value, here or as \`${member}\` of the client or its keys`,
      actual: "nothing",
    },
  ]);
}
