/** Named types of a client, and how they are found. */
import type { Schema } from "../../contract/openapi.js";
import type { Cases } from "./cases.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";

export interface TypeEntry {
  readonly schema: Schema;
  /** Name of the type; of its request form when there are two. */
  readonly name: string;
  /** `values`: a union of literals; `object`: an interface; `alias`: anything else. */
  readonly kind: "values" | "object" | "alias";
  /** Entries that its schema refers to, directly or by holding them. */
  readonly uses: Set<TypeEntry>;
  request: boolean;
  response: boolean;
  /** True when requests hold it, or nothing says who does: it has a fast check. */
  isChecked: boolean;
  /** True when it can hold itself. */
  recursive: boolean;
  /** True when it is defined by itself alone (`A` is `B`, `B` is `A`): nothing can be said of it. */
  circular: boolean;
  /** Name of the response form, where that differs from the request form. */
  outputName?: string;
  /** Names of the interface of its own properties, where the type is more than these. */
  fieldsName?: string;
  outputFieldsName?: string;
  /** Of the request form: what is there depends on the value of one member. */
  cases?: Cases;
}

export interface SchemaGraph {
  /** Named types in the order in which they are printed. */
  readonly entries: readonly TypeEntry[];
  /** The entry of a schema, or of what its `$ref` points to. */
  entryOf(schema: Schema): TypeEntry | undefined;
  /** Name of the interface of the properties of an alias. */
  fieldsOf(
    schema: Schema,
    direction: "request" | "response",
  ): string | undefined;
  /** True for a schema that another one extends by `allOf`. */
  isExtended(schema: Schema): boolean;
  /** Name that the document gives to a component schema. */
  componentName(schema: Schema): string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}
