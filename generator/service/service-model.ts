/**
 * The pages of one service, read together: links resolved, objects found, one entry an operation.
 * Names are the documented ones; the names of the contract are given in `contract/`.
 */
import type { Diagnostic, Position } from "../diagnostics/diagnostic.js";
import type {
  HttpMethod,
  PageExample,
  Permission,
  Side,
} from "../page/page-model.js";
import type { ScalarName } from "../page/type-expression.js";
import type { Constraint, UnreadSentence } from "../prose/constraint.js";
import type { PageRef } from "../source/page-source.js";

export interface ServiceModel {
  readonly kind: "service";
  readonly name: string;
  readonly operations: readonly ServiceOperation[];
  /** Every object that an operation reaches, and those of structure pages. */
  readonly objects: ReadonlyMap<ObjectId, ServiceObject>;
  /** Rows of objects that became something else than a field. */
  readonly absorbed?: readonly AbsorbedRow[];
  /** Endpoints by region, from the handbook's own page. */
  readonly endpoints?: readonly ServiceEndpoint[];
  /** Error codes of the whole service. */
  readonly errorCodes?: readonly ServiceErrorCode[];
  readonly pages: readonly PageRef[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a service is reached in a region. */
export interface ServiceEndpoint {
  /** `ap-southeast-1`. */
  readonly region: string;
  readonly name?: string;
  /** Host without scheme. */
  readonly host: string;
  readonly page: PageRef;
}

/** A documented error code, `ELB.8902`. */
export interface ServiceErrorCode {
  readonly code: string;
  readonly status?: string;
  readonly message?: string;
  readonly description?: string;
  readonly solution?: string;
  readonly page: PageRef;
}

/** How many requests an operation takes in a period. */
export interface RateLimit {
  readonly perUser?: number;
  readonly total?: number;
  readonly period: "second" | "minute" | "hour" | "day";
  readonly page: PageRef;
}

/** Page, table and direction. Only for joining within a run. */
export type ObjectId = string;

/** Everything that the contract says knows where it was read. */
export interface Origin {
  readonly page: PageRef;
  /** Caption without its number, or the owner's name where a table has no caption. */
  readonly table?: string;
  readonly tableNumber?: number;
  readonly row?: string;
  readonly position?: Position;
  /** What of it is a guess, with the evidence and the runner-up. */
  readonly guesses?: readonly string[];
}

export interface ServiceOperation {
  readonly method: HttpMethod;
  readonly path: string;
  /** The official name, from title or page name. */
  readonly apiName?: string;
  /** The page that the operation is read from; others that document it too follow. */
  readonly origin: Origin;
  readonly otherPages: readonly PageRef[];
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly tag: string;
  readonly parameters: readonly ServiceParameter[];
  readonly requestBody?: ServiceBody;
  readonly responses: readonly ServiceResponse[];
  readonly requestExamples: readonly PageExample[];
  readonly permissions: readonly Permission[];
  readonly rateLimit?: RateLimit;
  /** Error codes that the operation's own page lists. */
  readonly errorCodes?: readonly ServiceErrorCode[];
  /** True when the page lists `X-Auth-Token`; the scheme is declared either way. */
  readonly documentsToken: boolean;
  /** Rows that became a security scheme or a media type: nothing is lost silently. */
  readonly absorbed: readonly AbsorbedRow[];
  /** What each page says, where several were read for the operation; its own page first. */
  readonly variants?: readonly ServiceVariant[];
}

/** The bodies of an operation as one of its pages has them. */
export interface ServiceVariant {
  /** Unique within the operation, whatever the case of letters. */
  readonly name: string;
  /** True for an official name; others say only what sets the body apart. */
  readonly official: boolean;
  readonly origin: Origin;
  readonly summary: string;
  /** Empty where the page says none. */
  readonly description: string;
  readonly requestBody?: FieldSchema;
  readonly requestExamples: readonly PageExample[];
  readonly responses: readonly ServiceResponse[];
  /** What a table for the whole service asks for this form of the call alone. */
  readonly permissions?: readonly Permission[];
}

export interface AbsorbedRow {
  readonly origin: Origin;
  readonly became: "security scheme" | "media type" | "merged" | "map key";
  readonly detail: string;
}

export interface ServiceParameter {
  readonly in: "path" | "query" | "header";
  readonly field: ServiceField;
}

export interface ServiceBody {
  readonly mediaTypes: readonly string[];
  readonly required: boolean;
  readonly schema: FieldSchema;
  /** The media type of each alternative of the schema, where each of them has its own. */
  readonly typeOfForms?: readonly string[];
}

export interface ServiceResponse {
  /** `200`, `2XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly headers: readonly ServiceField[];
  readonly schema?: FieldSchema;
  readonly examples: readonly PageExample[];
}

export interface ServiceObject {
  readonly id: ObjectId;
  /** The documented name: `Volume`. Without one, `owner` names it. */
  readonly name?: string;
  /** Field, or side and status, that an object without a name belongs to. */
  readonly owner: string;
  readonly side: Side;
  readonly origin: Origin;
  readonly fields: readonly ServiceField[];
  /** Values of keys that the user chooses. */
  readonly additional?: ServiceField;
  /** True when no table was found: open, filled from what examples show. */
  readonly open: boolean;
}

export interface ServiceField {
  readonly name: string;
  readonly schema: FieldSchema;
  /** Undefined where no Mandatory column says so. */
  readonly required?: boolean;
  readonly description: string;
  readonly constraints: readonly Constraint[];
  readonly unread: readonly UnreadSentence[];
  readonly origin: Origin;
  /** Rows of other pages that document the same parameter. */
  readonly also?: readonly Origin[];
}

export type FieldSchema =
  | {
      readonly kind: "scalar";
      readonly name: ScalarName;
      readonly format?: string;
      /** What the text holds, written as JSON. */
      readonly content?: FieldSchema;
    }
  | { readonly kind: "object"; readonly object: ObjectId }
  /** An object of which nothing is documented, not even a name. */
  | { readonly kind: "any-object" }
  | { readonly kind: "array"; readonly items: FieldSchema }
  | { readonly kind: "map"; readonly values: FieldSchema }
  | { readonly kind: "union"; readonly options: readonly FieldSchema[] }
  | { readonly kind: "any" };
