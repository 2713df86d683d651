/** Which column a label heads, by the vocabulary of columns. */
import { remembered } from "../prose/remembered.js";
import {
  COLUMN_NAMES,
  type ColumnRole,
  OPTIONAL_COLUMN,
} from "../vocabulary/columns.js";

const ROLES = new Map<string, ColumnRole>(
  (Object.entries(COLUMN_NAMES) as [ColumnRole, readonly string[]][]).flatMap(
    ([role, names]) => names.map((name) => [name, role] as const),
  ),
);

/** What a column of this heading holds. */
export function columnRole(label: string): ColumnRole | undefined {
  const word = normaliseLabel(label);
  return ROLES.get(word) ?? roleByPrefix(word) ?? roleOfBoth(word);
}

/** "Maximum Length of Characters/Value Range", "Parameter/Field": what both words are called for. */
function roleOfBoth(word: string): ColumnRole | undefined {
  if (!BOTH.test(word)) return undefined;
  const roles = new Set(word.split(BOTH).map((part) => ROLES.get(part)));
  const [only] = roles;
  if (roles.size === 1) return only;
  return [...roles].every((role) => role && LIMITS.has(role))
    ? "constraint"
    : undefined;
}

const BOTH = /\s*[/／]\s*/;
const LIMITS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "constraint",
  "length",
  "default",
]);

/** "Mandatory (Yes/No)", "是否必选（默认否）", "是否为必选". */
function roleByPrefix(word: string): ColumnRole | undefined {
  return /^(?:mandatory|required|是否为?必[选须填])/.test(word) ||
    OPTIONAL_COLUMN.test(word)
    ? "mandatory"
    : undefined;
}

/** A label in lower case, without what stands at its end. */
export const normaliseLabel = remembered((label) =>
  label
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[:：*.。]+$/, "")
    .trim(),
);
