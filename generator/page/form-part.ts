/**
 * Rows that describe a part of a form by its header: `Content-Disposition: form-data; name="plan"; filename="a.pdf"`.
 * Input: a row; output: the row of the part, a file where the header names one; undefined for any other row.
 */
import type { ParameterRow } from "./page-model.js";

const PART_HEADER = /^content-disposition$/i;
const PART_NAME = /\bform-data\s*;\s*name="([\w.-]+)"(\s*;\s*filename=)?/i;

export function formPart(row: ParameterRow): ParameterRow | undefined {
  if (!PART_HEADER.test(row.name)) return undefined;
  const [, name, file] = PART_NAME.exec(row.description) ?? [];
  if (name === undefined) return undefined;
  return {
    ...row,
    name,
    location: "form",
    type: {
      kind: "scalar",
      name: "string",
      ...(file === undefined ? {} : { format: "binary" }),
    },
  };
}
