/** The type that words state where a page has no column for it: "Must be a decimal integer". */
import type { FieldScope } from "./field-scope.js";
import type { Description } from "./passage.js";

const STATED =
  /^(?:(?:the (?:parameter )?value(?: of this parameter)?|it|this parameter) )?(?:must be|should be|is) an? (?:(?:decimal|positive|non-negative|32-bit|64-bit) )*(integer|number)$/i;

/** The scope of a field without a type, with the one that its description states. */
export function withStatedType(
  scope: FieldScope,
  { passages }: Description,
): FieldScope {
  if (scope.array || scope.scalar !== "unknown") return scope;
  for (const { guarded, text } of passages) {
    const stated = guarded ? undefined : STATED.exec(text)?.[1];
    if (stated !== undefined)
      return {
        ...scope,
        scalar: /integer/i.test(stated) ? "integer" : "number",
      };
  }
  return scope;
}
