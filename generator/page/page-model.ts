/**
 * One page, understood on its own: its URIs, parameter tables, examples and status codes.
 * Links are kept as written; `service/` resolves them with the other pages at hand.
 */
import type { Link } from "../document/document-tree.js";
import type { Diagnostic, Position } from "../diagnostics/diagnostic.js";
import type { Stretch } from "../diagnostics/position-order.js";
import type { ProseReading } from "../prose/constraint.js";
import type { PageRef } from "../source/page-source.js";
import type { TablePlace } from "../vocabulary/captions.js";
import type { SectionKind } from "../vocabulary/sections.js";
import type { TypeExpression } from "./type-expression.js";

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export type HttpMethod =
  "GET" | "PUT" | "POST" | "DELETE" | "PATCH" | "HEAD" | "OPTIONS";

export type PageKind =
  | "operation"
  | "structures"
  | "endpoints"
  | "throttling"
  | "call-permissions"
  | "error-codes"
  | "other";

export interface PageModel {
  readonly kind: "page";
  readonly page: PageRef;
  readonly pageKind: PageKind;
  readonly title: string;
  /** The official name of the operation, where title or page name gives one: `CreateOrder`. */
  readonly apiName?: string;
  /** Titles above the page, outermost first: breadcrumb, contents or parent link. */
  readonly chapters: readonly string[];
  /** What the Function section says, paragraphs apart by a blank line. */
  readonly description: string;
  readonly deprecated: boolean;
  readonly uris: readonly PageUri[];
  /** Every parameter table, in the order of the page. */
  readonly tables: readonly ParameterTable[];
  /** Every other table: each row of the page is in one of these two. */
  readonly otherTables: readonly OtherTable[];
  /** Where each anchor of the page leads. */
  readonly anchors: readonly PageAnchor[];
  /** Links in the request or response sections, outside tables: a structure may stand on another page. */
  readonly sectionLinks: readonly SectionLink[];
  readonly examples: readonly PageExample[];
  /** Set where the page says that the answer of its one call is a file: what tells so. */
  readonly answersFile?: "media type" | "words";
  /** What the request section says of the body, where it only says that it is JSON. */
  readonly bodyInWords?: string;
  readonly statusCodes: readonly StatusCode[];
  readonly permissions: readonly Permission[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface PageUri {
  readonly method: HttpMethod;
  /** Path template without host and query, each parameter as `{name}`. */
  readonly path: string;
  readonly host?: string;
  /** Names in the query part of the template or of a literal query. */
  readonly query: readonly string[];
  /** The name without a value that begins the query, `/?tower`: without it the line is another call's. */
  readonly flag?: string;
  /** What the query says to be done, `?action=ring`: the name, and its value; several where the line stands again. */
  readonly literal?: {
    readonly name: string;
    readonly values: readonly string[];
  };
  /** Set where a blank beside a slash was taken out of the path. */
  readonly hadBlank?: true;
  /** The sentence that the call was taken out of, where no line is a call. */
  readonly sentence?: string;
  /** The line as it stands. */
  readonly text: string;
  readonly position: Position;
  /** Where a page documents several calls one after the other: what is this one's own. */
  readonly part?: PagePart;
}

/** The part of a page that is about one call. */
export interface PagePart extends Stretch {
  /** The heading that names the call. */
  readonly title?: string;
  /** What is said before the URI; empty where nothing is. */
  readonly description: string;
  readonly statusCodes: readonly StatusCode[];
}

export type Side = "request" | "response";

export type { TablePlace };

export interface ParameterTable {
  /** Position among the page's parameter tables, from 0. Never leaves the program. */
  readonly index: number;
  readonly number?: number;
  readonly caption?: string;
  /** The case that the line before a table without a caption says it is for. */
  readonly when?: string;
  readonly anchors: readonly string[];
  /** Undefined where neither section nor caption tells, as on structure pages. */
  readonly side?: Side;
  readonly place: TablePlace;
  /** Status code that the table stands under, `200`. */
  readonly status?: string;
  /** Names that the caption gives: an object's name or the rows that the table belongs to. */
  readonly owners: readonly string[];
  /** Heading that the table stands under. */
  readonly section: string;
  /** Part of the page that the heading begins. */
  readonly part: SectionKind;
  readonly hasMandatoryColumn: boolean;
  readonly hasTypeColumn: boolean;
  /** True for a table without a header, read under that of the table right before it. */
  readonly headless?: true;
  readonly rows: readonly ParameterRow[];
  readonly position: Position;
  /** Why the table was taken for what it is, where `service/` had to weigh evidence. */
  readonly guess?: string;
}

export interface ParameterRow {
  /** Wire name, cleaned of marks such as `(optional)`. */
  readonly name: string;
  /** The whole name, `lamp.bulb`, of a row that was put below the one that it names. */
  readonly path?: string;
  /** First cell as it stands. */
  readonly label: string;
  /** True when the name stands for a key that the user chooses. */
  readonly userKey: boolean;
  readonly type: TypeExpression;
  readonly typeText: string;
  readonly typeLinks: readonly Link[];
  /** What the Mandatory cell says; undefined without a column or with a cell that says neither. */
  readonly mandatory?: boolean;
  readonly mandatoryText: string;
  /** Description as Markdown-like plain text: paragraphs, `- ` lists. */
  readonly description: string;
  readonly descriptionLinks: readonly Link[];
  readonly prose: ProseReading;
  readonly position: Position;
  /** Where the type comes from, where the cell had lost it. */
  readonly guess?: string;
  /** Where the parameter goes, as a column of the table says; `uri` is path or query. */
  readonly location?:
    "path" | "query" | "header" | "cookie" | "body" | "form" | "uri";
}

/** A table that lists no parameters, and what it was taken for. */
export interface OtherTable {
  readonly purpose:
    | "status-codes"
    | "error-codes"
    | "permissions"
    | "endpoints"
    | "throttling"
    /** What each call needs, the call named in every row. */
    | "call-permissions"
    /** Method, path and protocol of the call, each behind its label. */
    | "request-line"
    | "unknown";
  readonly number?: number;
  readonly caption?: string;
  readonly section: string;
  readonly part: SectionKind;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly anchors: readonly string[];
  readonly position: Position;
}

export interface PageAnchor {
  readonly name: string;
  /** Index of the first parameter table at or after the anchor, within the same section. */
  readonly table?: number;
  /** Heading that the anchor stands at. */
  readonly heading?: string;
}

export interface SectionLink extends Link {
  readonly side: Side;
  readonly status?: string;
  /** Set where the link stands at the URI, or below a heading of headers: what it leads to is no body. */
  readonly part?: "uri" | "header";
  /** The field whose fields it leads to, where the sentence says so: "For details about the bell field, see". */
  readonly about?: string;
}

export interface PageExample {
  readonly side: Side;
  readonly status?: string;
  /** The sentence before the example. */
  readonly title?: string;
  readonly method?: HttpMethod;
  /** Path and query of the request line, or the whole address. */
  readonly target?: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The payload's text, without the request line. */
  readonly text: string;
  /** The payload, where it is JSON. */
  readonly value?: Json;
  readonly position: Position;
}

export interface StatusCode {
  /** `200`, or a range such as `2XX`. */
  readonly status: string;
  readonly description: string;
}

/** A row of the authorization table. */
export interface Permission {
  readonly action: string;
  readonly accessLevel?: string;
  readonly resourceTypes?: readonly string[];
  readonly conditionKeys?: readonly string[];
  readonly aliases?: readonly string[];
  readonly dependencies?: readonly string[];
}
