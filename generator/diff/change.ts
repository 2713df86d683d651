/**
 * What a comparison says: facts, no judgement. Rules (breaking or not), causes and wording are built on top.
 * A change in something shared is one change; `reaches` lists every operation and place it shows at.
 */
import type { Json } from "../page/page-model.js";

/** The part of a contract that a change is about. `schema` with a `keyword` is one keyword of a schema. */
export type ElementKind =
  | "info"
  | "operation"
  | "path"
  | "page"
  | "parameter"
  | "requestBody"
  | "mediaType"
  | "response"
  | "header"
  | "property"
  | "schema"
  | "enum"
  | "enumValue"
  | "alternative"
  | "condition"
  | "security"
  | "server"
  | "tag"
  | "permission"
  | "rateLimit"
  | "errorCode"
  | "callback"
  | "link"
  | "example"
  | "description"
  | "extension";

/** Who sends the value: the caller, or the service. Callbacks and webhooks are the other way about. */
export type Direction = "request" | "response";

/** An operation as people name it; method in capitals, `WEBHOOK POST` for a webhook. */
export interface OperationRef {
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
}

/** One place where a change shows. */
export interface Reach {
  /** Undefined for what belongs to the document as a whole. */
  readonly operation?: OperationRef;
  readonly direction?: Direction;
  /** `request body > volumes[] > size`; empty for the operation itself. */
  readonly location: string;
  /** The steps of the location without wording; lists and alternatives are steps of their own. */
  readonly trail: readonly string[];
}

/** The value of `x-doc-source`: where the contract was read. */
export interface DocSource {
  readonly page?: string;
  readonly table?: string;
  readonly row?: string;
}

/** One side's place: the thing itself, or what lacks it. */
export interface ChangeSide {
  /** JSON pointer, `#/paths/...`. */
  readonly pointer: string;
  readonly source?: DocSource;
}

interface ChangeBase {
  readonly element: ElementKind;
  /** What the element is called: property, parameter, status code, tag, value. */
  readonly name?: string;
  /** The member that differs: `type`, `required`, `minimum`, `operationId`. */
  readonly keyword?: string;
  /** Where in `operation`: the first of `reaches`, the shortest one. */
  readonly location: string;
  readonly operation?: OperationRef;
  /** `both` when it is reached from requests and from responses. */
  readonly direction?: Direction | "both";
  /** Every operation concerned, once each, by path and method. */
  readonly operations: readonly OperationRef[];
  /** Shortest location first. */
  readonly reaches: readonly Reach[];
  readonly base: ChangeSide;
  readonly revision: ChangeSide;
  /**
   * What the change is, apart from wording, order, numbering and where it was read: one for each place it shows at, in
   * the order of `reaches`. Two reports of one change share at least one.
   */
  readonly fingerprints: readonly string[];
  /** Why an action of an overlay causes it; only where a build is compared with what was built before. */
  readonly correction?: string;
}

/** For whole elements `before` and `after` hold what tells about them (`{type, required}`), else the value. */
export type Change =
  | (ChangeBase & { readonly kind: "added"; readonly after: Json })
  | (ChangeBase & { readonly kind: "removed"; readonly before: Json })
  | (ChangeBase & {
      readonly kind: "changed";
      readonly before: Json;
      readonly after: Json;
    });
