/** What a type cell asks for. Input: the type and the table of the row; output: the object whose fields it wants. */
import type { ParameterTable } from "../../page/page-model.js";
import type { TypeExpression } from "../../page/type-expression.js";

/** The object that a type cell asks for; a cell that is empty in a table of types has lost it. */
export function askedObject(
  type: TypeExpression,
  table: ParameterTable,
): { readonly name?: string; readonly doubtful: boolean } | undefined {
  switch (type.kind) {
    case "object":
      return {
        ...(type.name === undefined ? {} : { name: type.name }),
        doubtful: false,
      };
    case "array":
    case "map": {
      const inner = type.kind === "array" ? type.items : type.values;
      if (inner.kind === "unknown" && inner.text === "")
        return { doubtful: true };
      return askedObject(inner, table);
    }
    case "union":
      for (const option of type.options) {
        const asked = askedObject(option, table);
        if (asked) return asked;
      }
      return undefined;
    case "unknown":
      return type.text === "" && table.hasTypeColumn
        ? { doubtful: true }
        : undefined;
    case "scalar":
      return type.content ? askedObject(type.content, table) : undefined;
  }
}
