/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * What a schema demands, as data: JSON Schema with references as functions and patterns compiled.
 * Keywords mean what they mean in JSON Schema 2020-12; `known` lists values of an open list.
 */
import type { TextPattern } from "./text-pattern.js";

export type Kind =
  "string" | "number" | "integer" | "boolean" | "object" | "array" | "null";

/** Makes rules when they are first needed: a client that finds nothing wrong never builds them. */
export type RulesSource = () => Rules;

export interface Rules {
  /** Refers to other rules, which may refer back. */
  readonly ref?: RulesSource;
  /** Null is valid, whatever else stands here. */
  readonly nullable?: boolean;
  readonly type?: Kind | readonly Kind[];
  /** Integers beyond 53 bits are valid as `bigint`. */
  readonly int64?: boolean;
  readonly const?: unknown;
  /** The only values that are valid; in responses other ones are reported as findings. */
  readonly enum?: readonly unknown[];
  /** Values that are documented where others may occur: a different one is a finding. */
  readonly known?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: TextPattern;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly prefixItems?: readonly Rules[];
  readonly items?: Rules;
  /** What at least one item must be, or as many as the bounds say. */
  readonly contains?: Rules;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly properties?: Readonly<Record<string, Rules>>;
  readonly patternProperties?: readonly (readonly [TextPattern, Rules])[];
  readonly additionalProperties?: Rules;
  readonly propertyNames?: Rules;
  readonly required?: readonly string[];
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly allOf?: readonly Rules[];
  readonly anyOf?: readonly Rules[];
  readonly oneOf?: readonly Rules[];
  readonly not?: Rules;
  readonly if?: Rules;
  readonly then?: Rules;
  readonly else?: Rules;
  /** The service sets it: not expected in requests. */
  readonly readOnly?: boolean;
  /** The service never returns it: not expected in responses. */
  readonly writeOnly?: boolean;
  /** Nothing is valid here. */
  readonly never?: boolean;
  /** Page, table and row where it is documented. */
  readonly source?: string;
  /** The fast check of the same schema, by requests: what it accepts need not be looked at for errors. */
  readonly accepts?: (value: unknown) => boolean;
  /** What tells the errors of what the fast check does not accept. */
  readonly find?: Find;
}

/** Tells `search` of all errors of a value; true when there are none. */
export type Find = (value: unknown, search: Search) => boolean;

/** One thing that is wrong with a value, or worth knowing. */
export interface Problem {
  /** `$.body.volumes[0].size` */
  readonly path: string;
  /** The keyword that says so: `required`, `type`, `enum`, `maxLength`, `unknown-property` ... */
  readonly code: string;
  /** `info` marks findings, which refuse nothing: unknown properties, values outside an open list. */
  readonly severity: "error" | "info";
  readonly expected: string;
  /** What was found: its kind, or the value itself where that cannot be a secret. */
  readonly actual: string;
  /** Page, table and row where the demand is documented. */
  readonly source?: string;
}

/** A problem whose path is not complete yet. */
export type Found = { -readonly [Key in keyof Problem]: Problem[Key] };

/** One search for the errors of a request. */
export interface Search {
  readonly problems: Found[];
  /** How many references lead to the value. */
  depth: number;
  /** True after a value was too deep or too odd, when all that was found counts for nothing. */
  exceeded: boolean;
  /** Where those begin that the last object told of. */
  start: number;
  /** The rules of the object that is searched as a whole. */
  root?: Rules | undefined;
}

const built = new WeakMap<RulesSource, Rules>();

/** The rules of a source, built once. */
export function rulesOf(source: RulesSource): Rules {
  let rules = built.get(source);
  if (rules === undefined) {
    rules = source();
    built.set(source, rules);
  }
  return rules;
}

/** Requests are taken by the letter; responses may hold null anywhere and values that are not listed. */
export type Direction = "request" | "response";
