/**
 * Texts in examples that stand for a value instead of being one. An example that breaks a constraint with such a text
 * says nothing about the constraint: the example is set aside and the constraint stays. Precision counts here: an empty
 * text or a word such as `none` may well be a value, and refutes a constraint like any other.
 */

const PLACEHOLDERS: readonly RegExp[] = [
  /^(string|integer|number|boolean)$/i,
  /^(x{2,}|\*{2,})$/i,
  /^<.*>$/s,
  /^\$?\{.*\}$/s,
  /x{3}/i,
  /\*{3}/,
  /\.{3}|…/,
  // An address with masked parts, `114.xx.xx.114`.
  /^(?=.*[x*])(?:\d{1,3}|[x*]{1,3})(?:\.(?:\d{1,3}|[x*]{1,3})){3}$/i,
];

/** True for `string`, `xxx`, `<id>`, `{id}`, `a***` and their like. */
export function isPlaceholder(value: unknown): boolean {
  return (
    typeof value === "string" &&
    PLACEHOLDERS.some((pattern) => pattern.test(value.trim()))
  );
}
