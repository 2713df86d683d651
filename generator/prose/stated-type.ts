/** The type that words state where a page has no column for it: "Must be a decimal integer". */
import { COUNTING_NAMES } from "../vocabulary/prose/values.js";
import type { FieldScope } from "./field-scope.js";
import type { Description } from "./passage.js";

const STATED =
  /^(?:(?:the (?:parameter )?value(?: of this parameter)?|it|this parameter) )?(?:must be|should be|is) an? (?:(?:decimal|positive|non-negative|32-bit|64-bit) )*(integer|number)$/i;

const TELLS_BOUNDS =
  /\brang(?:e|es|ing)\b[^.]{0,30}\d|\b(?:than|least|most) (?:or equal to )?\d|\b(?:min|max)imum(?: value)? is \d|^you can [a-z ]{3,20} a maximum of \d|\bsuch as 1, 2,/i;

/** An expression that letters match: what it is of is no number. */
const GIVES_EXPRESSION =
  /^(?:regular expression|regex)(?: matching)?\s*[:：]\s*\^\S*a-z\S*\$$/i;

/** Words beside numbers, several numbers in one, or something else altogether: "all means all of them". */
const NOT_A_NUMBER =
  /(?:^|\bvalue )["“'‘]?(?:all|any|none|auto|max|last|latest|unlimited)["”'’]? (?:indicates|means|is|returns|to)\b|\b(?:can|may) (?:also )?be (?:set to )?["“'‘]?(?:all|any|none|auto|max)\b|\b(?:range|list|id|name|word|marker|string)s?\b[^.]{0,40}\b(?:can|may) (?:also )?be (?:given|used|entered|specified|set)\b/i;

/** The scope of a field without a type, with the one that its description states. */
export function withStatedType(
  scope: FieldScope,
  { passages }: Description,
): FieldScope {
  if (scope.array || scope.scalar !== "unknown") return scope;
  if (passages.some(({ words }) => NOT_A_NUMBER.test(words))) return scope;
  if (passages.some(({ words }) => GIVES_EXPRESSION.test(words)))
    return { ...scope, scalar: "string" };
  for (const { guarded, text } of passages) {
    const stated = guarded ? undefined : STATED.exec(text)?.[1];
    if (stated !== undefined)
      return {
        ...scope,
        scalar: /integer/i.test(stated) ? "integer" : "number",
      };
  }
  const counts =
    COUNTING_NAMES.test(scope.name) &&
    passages.some(({ words }) => TELLS_BOUNDS.test(words)) &&
    !passages.some(({ words }) => /\bcharacters?\b/i.test(words));
  return counts ? { ...scope, scalar: "integer" } : scope;
}
