/** One field as the templates print it: a parameter, a property, a form that a value may have. */
import type { Html } from "../report/html-text.js";
import type { ValueView } from "./value-list.js";

export interface Flag {
  readonly word: string;
  readonly tone: "strong" | "warn" | "quiet" | "plain";
}

export interface FieldView {
  readonly id: string;
  readonly name: Html;
  /** True for names of the document's author, false for words of ours. */
  readonly isCode: boolean;
  readonly type: Html;
  readonly flags: readonly Flag[];
  readonly description: Html;
  /** Constraints, a sentence each. */
  readonly facts: readonly Html[];
  readonly values: readonly ValueView[];
  readonly hasMeanings: boolean;
  readonly valuesNote: string;
  /** Set by the tree that expands fields. */
  inside: InsideView | false;
}

/** What is inside a value: its fields, or where they are told. */
export interface InsideView {
  readonly summary: string;
  isOpen: boolean;
  readonly conditions: readonly Html[];
  readonly fields: readonly FieldView[];
  /** Where the fields are told instead. */
  readonly link: Html | "";
}

/** Something inside a value that has a line of its own. */
export interface Member {
  readonly name: string;
  readonly isCode: boolean;
  readonly schemas: readonly unknown[];
  readonly isRequired: boolean;
  readonly isConditional: boolean;
  /** False for the forms of a value, of which required or optional says nothing. */
  readonly isField: boolean;
}
