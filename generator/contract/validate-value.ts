/**
 * Checks one value against one schema, by reading the schema: thousands of schemas are used once each, so that
 * compiling them would cost more than it saves. Input: a schema, a value; output: every problem with its JSON path.
 * Known limits: `patternProperties`, `propertyNames`, `uniqueItems`, `prefixItems` and `contains` are not read.
 */
import type { Schema } from "./openapi.js";
import { isCovered } from "./field-paths.js";
import {
  isOfAnotherType,
  nearestOf,
  type TriedBranch,
} from "./nearest-branch.js";
import {
  branchWords,
  hasType,
  keywordFindings,
  typeWords,
} from "./value-keywords.js";

export interface ValueProblem {
  /** `$.disks[0].size`. */
  readonly path: string;
  readonly keyword: keyof Schema & string;
  /** The schema that holds the keyword. */
  readonly holder: Schema;
  readonly actual: unknown;
  /** What was expected, in words. */
  readonly expected: string;
  /** The object that lacks a mandatory field. */
  readonly within?: Readonly<Record<string, unknown>>;
}

export interface ValueContext {
  /** What a `$ref` stands for. */
  readonly resolve: (ref: string) => Schema | undefined;
  /** Called for each field that no schema declares. */
  readonly onUndeclared?: (path: string) => void;
}

/** Every problem of `value`, in the order of the schema's keywords. */
export function validateValue(
  schema: Schema | boolean,
  value: unknown,
  context: ValueContext,
): ValueProblem[] {
  const check: Check = { context, problems: [], hops: 0 };
  checkSchema(schema, value, "$", check);
  return check.problems;
}

interface Check {
  readonly context: ValueContext;
  readonly problems: ValueProblem[];
  /** References followed without a step into the value: a circle of them would never end. */
  hops: number;
}

const MOST_HOPS = 64;

function checkSchema(
  schema: Schema | boolean,
  value: unknown,
  path: string,
  check: Check,
): void {
  if (typeof schema === "boolean") {
    if (schema) return;
    report(check, { path, keyword: "not", holder: {}, value }, "nothing");
    return;
  }
  followReference(schema, value, path, check);
  if (!hasType(schema, value)) {
    report(
      check,
      { path, keyword: "type", holder: schema, value },
      typeWords(schema),
    );
    return;
  }
  for (const { keyword, expected } of keywordFindings(schema, value)) {
    report(check, { path, keyword, holder: schema, value }, expected);
  }
  if (Array.isArray(value)) checkArray(schema, value, path, check);
  else if (typeof value === "object" && value !== null) {
    checkObject(schema, value as Record<string, unknown>, path, check);
  }
  checkCompositions(schema, value, path, check);
}

function followReference(
  schema: Schema,
  value: unknown,
  path: string,
  check: Check,
): void {
  const target = schema.$ref && check.context.resolve(schema.$ref);
  if (!target || check.hops >= MOST_HOPS) return;
  if (value === null && trial(target, value, path, check).length > 0) {
    // It is this place that null does not fit, not every use of the target.
    const place = { path, keyword: "type", holder: schema, value } as const;
    report(check, place, typeWords(target));
    return;
  }
  check.hops += 1;
  checkSchema(target, value, path, check);
  check.hops -= 1;
}

function checkArray(
  schema: Schema,
  value: readonly unknown[],
  path: string,
  check: Check,
): void {
  if (schema.items === undefined) return;
  for (const [index, item] of value.entries()) {
    stepInto(schema.items, item, `${path}[${index}]`, check);
  }
}

function checkObject(
  schema: Schema,
  value: Record<string, unknown>,
  path: string,
  check: Check,
): void {
  for (const name of schema.required ?? []) {
    if (!Object.hasOwn(value, name)) {
      report(
        check,
        {
          path: childPath(path, name),
          keyword: "required",
          holder: schema,
          value: undefined,
          within: value,
        },
        "a value, as the field is mandatory",
      );
    }
  }
  const properties = schema.properties;
  for (const [name, item] of Object.entries(value)) {
    const inner = childPath(path, name);
    if (properties && Object.hasOwn(properties, name)) {
      stepInto(properties[name] as Schema, item, inner, check);
    } else if (schema.additionalProperties !== undefined) {
      stepInto(schema.additionalProperties, item, inner, check);
    } else if (properties) check.context.onUndeclared?.(inner);
  }
  for (const [name, others] of Object.entries(schema.dependentRequired ?? {})) {
    if (!Object.hasOwn(value, name)) continue;
    for (const other of others.filter((item) => !Object.hasOwn(value, item))) {
      report(
        check,
        {
          path: childPath(path, other),
          keyword: "dependentRequired",
          holder: schema,
          value: undefined,
        },
        `a value, as \`${name}\` is given`,
      );
    }
  }
}

function checkCompositions(
  schema: Schema,
  value: unknown,
  path: string,
  check: Check,
): void {
  for (const part of schema.allOf ?? []) checkSchema(part, value, path, check);
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const branches = schema[keyword];
    if (branches)
      checkBranches(branches, keyword, { schema, value, path, check });
  }
  if (!schema.not && !schema.if) return;
  const quiet = { ...check, context: { resolve: check.context.resolve } };
  if (schema.not && trial(schema.not, value, path, quiet).length === 0) {
    report(
      check,
      { path, keyword: "not", holder: schema, value },
      "another value",
    );
  }
  if (schema.if) {
    const holds = trial(schema.if, value, path, quiet).length === 0;
    const branch = holds ? schema.then : schema.else;
    if (branch) checkSchema(branch, value, path, check);
  }
}

interface BranchPlace {
  readonly schema: Schema;
  readonly value: unknown;
  readonly path: string;
  readonly check: Check;
}

/** Where no branch holds, the problems of the one that comes nearest say more than "none of them". */
function checkBranches(
  branches: readonly Schema[],
  keyword: "anyOf" | "oneOf",
  place: BranchPlace,
): void {
  const { schema, value, path, check } = place;
  const results = tryBranches(branches, place);
  const valid = results.filter(({ problems }) => problems.length === 0).length;
  if (keyword === "oneOf" ? valid === 1 : valid > 0) return;
  const near = results.filter((one) => !isOfAnotherType(one, path));
  const nearest = valid === 0 ? nearestOf(near) : undefined;
  if (nearest) check.problems.push(...nearest);
  else
    report(
      check,
      { path, keyword, holder: schema, value },
      near.length > 1 && valid === 0
        ? `one of ${near.length} forms of it`
        : branchWords(branches),
    );
}

/**
 * The problems of each branch. A field is undeclared where no branch of the value's type has it, itself or with the
 * object that it stands in.
 */
function tryBranches(
  branches: readonly Schema[],
  { value, path, check }: BranchPlace,
): TriedBranch<ValueProblem>[] {
  const heard = branches.map((branch) => {
    const undeclared = new Set<string>();
    const onUndeclared = (field: string): void => void undeclared.add(field);
    const problems = trial(branch, value, path, {
      ...check,
      context: { ...check.context, onUndeclared },
    });
    return { problems, undeclared };
  });
  const report = check.context.onUndeclared;
  if (report) {
    const sets = heard
      .filter((one) => !isOfAnotherType(one, path))
      .map(({ undeclared }) => undeclared);
    for (const field of new Set(sets.flatMap((set) => [...set])))
      if (sets.every((set) => isCovered(field, set))) report(field);
  }
  return heard;
}

function trial(
  schema: Schema,
  value: unknown,
  path: string,
  check: Check,
): ValueProblem[] {
  const inner: Check = {
    context: check.context,
    problems: [],
    hops: check.hops,
  };
  checkSchema(schema, value, path, inner);
  return inner.problems;
}

function stepInto(
  schema: Schema | boolean,
  value: unknown,
  path: string,
  check: Check,
): void {
  const { hops } = check;
  check.hops = 0;
  checkSchema(schema, value, path, check);
  check.hops = hops;
}

function report(
  check: Check,
  place: {
    readonly path: string;
    readonly keyword: keyof Schema & string;
    readonly holder: Schema;
    readonly value: unknown;
    readonly within?: Readonly<Record<string, unknown>>;
  },
  expected: string,
): void {
  const { value, ...where } = place;
  check.problems.push({ ...where, actual: value, expected });
}

function childPath(path: string, name: string): string {
  return /^[A-Za-z_]\w*$/.test(name)
    ? `${path}.${name}`
    : `${path}[${JSON.stringify(name)}]`;
}
