/** One operation as the client needs it: everything resolved, its whole input as one schema. */
import type { OperationEntry } from "../../contract/access/walk.js";
import type { Schema } from "../../contract/openapi.js";
import type { ScopeMember } from "./scope-parameter.js";

/** Where a parameter goes, and how it is written there. */
export interface ClientParameter {
  readonly in: "path" | "query" | "header" | "cookie";
  readonly name: string;
  readonly required: boolean;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly schema: Schema;
  /** The client's option that fills it where a call leaves it out. */
  readonly filledFrom?: ScopeMember;
}

export type ParameterStyle =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "json";

export type BodyKind = "json" | "form" | "multipart" | "text" | "binary";

export interface ClientBody {
  readonly kind: BodyKind;
  readonly mediaType: string;
  readonly required: boolean;
  readonly schema: Schema;
  /** How members of a form are written, where that is not the usual way. */
  readonly parts?: Readonly<Record<string, PartStyle>>;
  /** The same body in other media types, each of which gets a function of its own. */
  readonly others: readonly ClientBody[];
}

export interface PartStyle {
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly contentType?: string;
}

/** How the body of an answer is read. */
export interface AnswerContent {
  /** `any` is JSON, text or binary, as the answer says itself. */
  readonly kind:
    "json" | "text" | "binary" | "any" | "none" | "events" | "records";
  /** Of the body; of one piece where it comes in pieces. */
  readonly schema?: Schema;
  /** As documented; none where nothing is. */
  readonly mediaType?: string;
}

export interface ClientResponse extends AnswerContent {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  /** The same answer piece by piece, which a function of its own reads. */
  readonly inPieces: readonly AnswerContent[];
}

export interface ClientOperation {
  readonly entry: OperationEntry;
  readonly id: string;
  /** `createOrder`; `ordersWithDefault` and the like when that was taken. */
  readonly functionName: string;
  /** `CreateOrder`, the beginning of every type of this operation. */
  readonly typeName: string;
  readonly parameters: readonly ClientParameter[];
  readonly body?: ClientBody;
  /** `{path, query, header, cookie, body}` as far as there are any. */
  readonly input: Schema;
  readonly responses: readonly ClientResponse[];
  /** False when the document says that no credentials are sent. */
  readonly authenticated: boolean;
  /** Set on a function for one of several bodies of an operation. */
  readonly variant?: ClientVariant;
  /** Address of its own, when operation or path item have servers. */
  readonly server?: string;
}

export interface ClientVariant {
  /** The function that takes any of the bodies. */
  readonly of: string;
  /** The media type of this body, where that is what the functions differ in. */
  readonly mediaType?: string;
  /** The media type of the answer, where it is read piece by piece. */
  readonly answerType?: string;
  /** The page that documents this body. */
  readonly page?: string;
  readonly summary?: string;
  readonly description?: string;
}

/** Stand for types that JSON Schema has no words for; recognised by identity, never by content. */
export const BINARY_BODY: Schema = Object.freeze({});
export const BINARY_RESPONSE: Schema = Object.freeze({});
