/**
 * The account of a service: what everything that its pages hold became. JSON-serialisable and without cycles.
 * Pointers lead into the contract as its sources write them: `/components/schemas/Volume/properties/size`.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { OtherTable, Side } from "../page/page-model.js";

/** A row of a parameter table is exactly one of these. */
export type RowFate =
  | {
      readonly kind: "parameter";
      /** `path`, `query`, `header`, or `response header`. */
      readonly in: string;
      readonly pointers: readonly string[];
    }
  | {
      readonly kind: "property" | "security scheme" | "media type" | "map key";
      /** Places in the contract; more than one where several operations use the row. */
      readonly pointers: readonly string[];
    }
  /** Another row says the same: `into` names it, `pointers` lead to what it became. */
  | {
      readonly kind: "merged";
      readonly into: string;
      readonly pointers: readonly string[];
    }
  /** Left out, and a stage said why. */
  | {
      readonly kind: "diagnostic";
      readonly code: string;
      readonly message: string;
    }
  | { readonly kind: "unaccounted" };

/** A row of a table that lists no parameters. */
export type OtherRowFate =
  | {
      readonly kind:
        "status code" | "permission" | "error code" | "endpoint" | "rate limit";
      readonly pointers: readonly string[];
    }
  | {
      readonly kind: "diagnostic";
      readonly code: string;
      readonly message: string;
    }
  /** Nothing of an operation: what its table was taken for. */
  | { readonly kind: "no parameter"; readonly reason: string };

/** What the words of a description gave: the rule, and what became of it. */
export interface RowConstraint {
  readonly kind: string;
  readonly rule: string;
  readonly words: string;
  /** Keywords of the schema that it gave. */
  readonly keywords: readonly string[];
  /** Why it is not in the contract. */
  readonly dropped?: string;
  /** The example that refuted it. */
  readonly withdrawn?: string;
}

export interface RowAccount {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly fate: RowFate;
  readonly constraints?: readonly RowConstraint[];
  /** Sentences that look like constraints and were not understood. */
  readonly unread?: readonly string[];
  readonly diagnostics?: readonly Diagnostic[];
}

export interface OtherRowAccount {
  readonly name: string;
  readonly fate: OtherRowFate;
}

interface TableBase {
  readonly caption?: string;
  readonly number?: number;
  /** Heading that the table stands under. */
  readonly section: string;
  readonly line: number;
  readonly column: number;
  readonly diagnostics?: readonly Diagnostic[];
}

export interface ParameterTableAccount extends TableBase {
  readonly kind: "parameters";
  /** Index among the page's parameter tables. */
  readonly index: number;
  readonly side?: Side;
  /** In the order of the page; rows that the reader refused are among them. */
  readonly rows: readonly RowAccount[];
}

export interface OtherTableAccount extends TableBase {
  readonly kind: "other";
  readonly purpose: OtherTable["purpose"];
  /** True when its header has a column of names all the same. */
  readonly hasNameColumn: boolean;
  readonly rows: readonly OtherRowAccount[];
}

export type LinkTarget =
  | {
      readonly kind: "table";
      readonly page: string;
      readonly table: string;
      readonly line: number;
    }
  | {
      readonly kind: "heading";
      readonly page: string;
      readonly heading: string;
    }
  | { readonly kind: "page"; readonly page: string }
  | { readonly kind: "outside" }
  | { readonly kind: "dangling"; readonly reason: string };

export interface LinkAccount {
  readonly text: string;
  readonly href: string;
  readonly from: "type cell" | "description" | "section";
  /** Row and line that the link stands in; sections have neither. */
  readonly row?: string;
  readonly line?: number;
  readonly target: LinkTarget;
}

export type ExampleFate =
  /** It fits the schema and shows nothing else. */
  | { readonly kind: "valid" }
  /** It fits, and shows fields that no table documents. */
  | { readonly kind: "undocumented"; readonly fields: readonly string[] }
  | { readonly kind: "mismatch"; readonly reasons: readonly string[] }
  | { readonly kind: "not JSON" }
  | { readonly kind: "request line" }
  /** There is no schema to check it against. */
  | { readonly kind: "unchecked"; readonly reason: string }
  | {
      readonly kind: "left out";
      readonly reason: string;
      readonly code?: string;
    }
  | { readonly kind: "unaccounted" };

export interface ExampleAccount {
  /** Left out where nothing told what the example shows. */
  readonly side?: Side;
  readonly status?: string;
  readonly title?: string;
  readonly line: number;
  readonly column: number;
  readonly fate: ExampleFate;
  readonly diagnostics?: readonly Diagnostic[];
}

export type StatusFate =
  | { readonly kind: "response"; readonly pointers: readonly string[] }
  | { readonly kind: "left out"; readonly reason: string }
  | { readonly kind: "unaccounted" };

export interface StatusAccount {
  readonly status: string;
  readonly fate: StatusFate;
}

export type OperationFate =
  | { readonly kind: "operation"; readonly pointer: string }
  /** Read from another page, or from another spelling of its path. */
  | { readonly kind: "merged"; readonly pointer: string }
  | { readonly kind: "other service" }
  | {
      readonly kind: "diagnostic";
      readonly code: string;
      readonly message: string;
    }
  | { readonly kind: "unaccounted" };

export interface OperationAccount {
  readonly method: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly fate: OperationFate;
}

export interface PageAccount {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly address?: string;
  readonly operations: readonly OperationAccount[];
  /** Every table, in the order of the page. */
  readonly tables: readonly (ParameterTableAccount | OtherTableAccount)[];
  readonly links: readonly LinkAccount[];
  readonly examples: readonly ExampleAccount[];
  readonly statusCodes: readonly StatusAccount[];
  /** Those of the page that belong to no row, table or example. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How many there are, and how many of each fate; fates that do not occur are left out. */
export interface FateCount {
  readonly total: number;
  readonly byFate: Readonly<Record<string, number>>;
}

export interface AccountTotals {
  readonly pages: number;
  readonly operations: FateCount;
  readonly tables: FateCount;
  /** Rows of parameter tables. */
  readonly rows: FateCount;
  /** Rows of all other tables. */
  readonly otherRows: FateCount;
  readonly links: FateCount;
  readonly examples: FateCount;
  readonly statusCodes: FateCount;
  readonly constraints: number;
  readonly unread: number;
}

/** A sentence that looks like a constraint, and the rows that say it. */
export interface UnreadWords {
  readonly words: string;
  readonly count: number;
  /** The first row that says it: page id, row, line. */
  readonly page: string;
  readonly row: string;
  readonly line: number;
}

export interface Account {
  readonly service: string;
  readonly totals: AccountTotals;
  readonly pages: readonly PageAccount[];
  /** Sentences that no rule understood, the most frequent first. */
  readonly unread: readonly UnreadWords[];
  /** What is not accounted for, and other findings of the account itself. */
  readonly diagnostics: readonly Diagnostic[];
}
