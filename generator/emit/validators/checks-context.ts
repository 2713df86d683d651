/** What is known and collected while the fast checks of one entry are made. */
import type { Schema } from "../../contract/openapi.js";
import type { SchemaGraph, TypeEntry } from "../model/schema-graph.js";
import { callOf } from "../print/code-layout.js";
import { operand, type Condition } from "../print/condition-layout.js";
import type { Doc } from "../print/doc.js";
import type { Check } from "./check.js";

/** A type that the value is known to have. */
export type Known = "string" | "number" | "array" | "object" | undefined;

export interface ChecksContext {
  readonly graph: SchemaGraph;
  /** The entry whose check is printed. */
  readonly entry: TypeEntry;
  /** Name of the fast check of an entry; undefined when it has none. */
  readonly checkName: (entry: TypeEntry) => string | undefined;
  /** Name of what tells the errors of an entry; undefined when it has none. */
  readonly findName: (entry: TypeEntry) => string | undefined;
  /** The same for one that counts how deep it is. */
  readonly countingName: (entry: TypeEntry) => string | undefined;
  /** Name of the rules of an entry. */
  readonly rulesName: (entry: TypeEntry) => string;
  /** Name of a function with the rules of a part that is left to the interpreter. */
  readonly interpretedName: (schema: Schema) => string;
  /** Name of a function that checks a part whose check is no condition. */
  readonly partName: (part: Schema | boolean, make: () => Check) => string;
  /** The same where the part is known to need one. */
  readonly knownPartName: (part: Schema | boolean) => string | undefined;
  /** Name of a function that checks an object with its members. */
  readonly objectName: (schema: Schema, make: () => Check) => string;
  /** Name of a function that is true when exactly one of the alternatives passes. */
  readonly exactlyOneName: (
    options: readonly Schema[],
    failures: () => readonly (Condition | undefined)[],
  ) => string;
  /** Constant with the pattern, compiled; undefined when it does not compile. */
  readonly patternName: (pattern: string) => string | undefined;
  readonly valuesName: (schema: Schema) => string | undefined;
  /** Constant with the names of all properties. */
  readonly membersName: (names: readonly string[]) => string;
  /** Notes that the runtime's function of this name is used. */
  readonly uses: (name: string) => string;
}

/** Refuses what a function with a part of the check refuses. */
export function refusedByPart(
  name: string,
  value: Doc,
  { entry }: ChecksContext,
): Condition {
  const args = entry.recursive ? [value, "depth"] : [value];
  return operand(["!", callOf(name, ...args)]);
}
