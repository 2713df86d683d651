/**
 * Rows that people read and labelled with what the words demand, before and apart from the rules.
 * `test/conformance/seen.json` is for writing rules, `unseen.json` for measuring them.
 */

/** Keywords of JSON Schema that the words of one row demand. */
export interface Expectation {
  readonly enum?: {
    readonly values: readonly unknown[];
    readonly open: boolean;
  };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
  readonly format?: string;
  /** Samples, as many patterns say the same. */
  readonly pattern?: {
    readonly accepts: readonly string[];
    readonly rejects: readonly string[];
  };
  readonly deprecated?: true;
  readonly readOnly?: true;
  readonly nullable?: true;
  readonly reserved?: true;
  readonly items?: Expectation;
  readonly conditions?: readonly ExpectedCondition[];
}

type When =
  | { readonly field: string; readonly equals: readonly unknown[] }
  | { readonly field: string; readonly present: boolean };

export type ExpectedCondition =
  | {
      readonly kind: "requiredIf" | "forbiddenIf";
      readonly field: string;
      readonly when: When;
    }
  | {
      readonly kind: "anyOf" | "oneOf" | "not";
      readonly fields: readonly string[];
    }
  | {
      readonly kind: "requires";
      readonly field: string;
      readonly others: readonly string[];
    };

export interface LabelledRow {
  /** Folder of pages: `elb`, `vpc-zh`, `committed`. */
  readonly pages: string;
  readonly page: string;
  readonly side: "request" | "response";
  /** Caption without its number, or the heading above the table. */
  readonly table: string;
  readonly row: string;
  readonly stratum: string;
  /** True for words that look like a constraint which they do not state. */
  readonly trap?: boolean;
  readonly why?: string;
  readonly expect: Expectation;
  /** What may be found as well: neither a hit nor an error. */
  readonly allowed?: Expectation;
}
