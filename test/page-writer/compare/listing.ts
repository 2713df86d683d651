/**
 * The flat listing that a sample and a contract are both reduced to: one entry for every operation, parameter, field,
 * response and example, with the facts that pages state about it. Equal listings mean that nothing went astray.
 */

export type Place =
  | "operation"
  | "path"
  | "query"
  | "header"
  | "body"
  | "response"
  | "request example"
  | "response example"
  | "error code"
  | "endpoint";

export interface Entry {
  /** `POST /v1/{project_id}/lamps`; `service` for what is about all of them. */
  readonly operation: string;
  readonly place: Place;
  readonly status?: string;
  /** The way to a field: `lamps[].parts.*`; empty for the body itself. */
  readonly at: string;
  readonly facts: Facts;
}

/** Names of facts as in JSON Schema, beside `required` and `operationId`; undefined for what is not said. */
export type Facts = Readonly<Record<string, unknown>>;

/** Stands for a fact that is compared with nothing, because the program must make it up. */
export const ANY = "(any)";

/** Below this depth nothing is listed: recursive objects must end. */
export const LISTED_DEPTH = 6;

/** The operation of entries about one of its bodies, by the names of its fields. */
export function variantName(
  operation: string,
  fields: readonly string[],
): string {
  return `${operation} with ${[...fields].sort().join(",")}`;
}

/** What tells an entry from all others. */
export function keyOf({ operation, place, status, at }: Entry): string {
  return [operation, place, status, at].filter(Boolean).join(" ");
}

/** One line for each difference; none when the listings are equal. */
export function differences(
  expected: readonly Entry[],
  actual: readonly Entry[],
): string[] {
  const found: string[] = [];
  const left = byKey(expected, "the sample", found);
  const right = byKey(actual, "the contract", found);
  for (const [key, facts] of left) {
    const other = right.get(key);
    if (!other) found.push(`missing: ${key} ${print(facts)}`);
    else found.push(...factDifferences(key, facts, other));
  }
  for (const [key, facts] of right)
    if (!left.has(key)) found.push(`invented: ${key} ${print(facts)}`);
  return found;
}

function byKey(
  entries: readonly Entry[],
  side: string,
  found: string[],
): Map<string, Facts> {
  const map = new Map<string, Facts>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (map.has(key)) found.push(`twice in ${side}: ${key}`);
    map.set(key, entry.facts);
  }
  return map;
}

function factDifferences(key: string, want: Facts, got: Facts): string[] {
  const names = [...new Set([...Object.keys(want), ...Object.keys(got)])];
  return names
    .filter(
      (name) => want[name] !== ANY && print(want[name]) !== print(got[name]),
    )
    .map(
      (name) =>
        `differs: ${key}: ${name} is ${print(got[name])}, want ${print(want[name])}`,
    );
}

function print(value: unknown): string {
  return JSON.stringify(value) ?? "not said";
}
