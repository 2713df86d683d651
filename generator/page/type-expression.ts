/** What a cell of the type column means. */

import type { ScalarName } from "../vocabulary/type-words.js";

export type { ScalarName };

export type TypeExpression =
  | {
      readonly kind: "scalar";
      readonly name: ScalarName;
      /** OpenAPI format, `int64` for Long. */
      readonly format?: string;
      /** What the text holds, written as JSON. */
      readonly content?: TypeExpression;
    }
  /** `name` is the documented name of the object; without one its table is found another way. */
  | { readonly kind: "object"; readonly name?: string }
  | { readonly kind: "array"; readonly items: TypeExpression }
  | { readonly kind: "map"; readonly values: TypeExpression }
  | { readonly kind: "union"; readonly options: readonly TypeExpression[] }
  /** No type column, an empty cell, or words that no rule understands. */
  | { readonly kind: "unknown"; readonly text: string };

/** The words of a type, or of the elements of a list, that no rule understands; empty where all is understood. */
export function unknownWord(type: TypeExpression): string {
  if (type.kind === "array") return unknownWord(type.items);
  return type.kind === "unknown" ? type.text : "";
}
