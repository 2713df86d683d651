/** What a page must know to tell the fields of a value. */
import type { Markdown } from "./markdown.js";
import type { FreeNames } from "./site-names.js";
import type { TypeContext } from "./type-html.js";

export interface FieldContext extends TypeContext {
  readonly markdown: Markdown;
  /** The page of a schema without a name, which is made where there is none yet. */
  readonly schemaPage: (schema: unknown, title: string) => string;
  /** Several schemas that hold together as one: the same one for the same schemas. */
  readonly oneSchema: (schemas: readonly unknown[]) => unknown;
  /** Ids of the page. */
  readonly anchors: FreeNames;
  /** Told of every field that has its home on this page. */
  readonly onField?: (field: OwnField) => void;
}

export interface OwnField {
  readonly name: string;
  readonly anchor: string;
}
