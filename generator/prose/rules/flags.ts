/** Deprecated and read-only, where a whole sentence says it of the field itself. */
import {
  DEPRECATED_MARK,
  DEPRECATED_STATEMENTS,
  READ_ONLY_STATEMENTS,
} from "../../vocabulary/prose/conditions.js";
import type { PassageRule } from "../rule.js";

export const FLAG_RULES: readonly PassageRule[] = [
  {
    name: "flags/deprecated",
    kind: "deprecated",
    about: /deprecated|discarded|abandoned|obsolete|废弃|弃用/i,
    read: ({ text, first }) =>
      DEPRECATED_STATEMENTS.some((one) => one.test(text)) ||
      (first && DEPRECATED_MARK.test(text))
        ? [{ kind: "deprecated" }]
        : undefined,
  },
  {
    name: "flags/read-only",
    kind: "readOnly",
    about: /read-only|read only|只读/i,
    read: ({ text }) =>
      READ_ONLY_STATEMENTS.some((one) => one.test(text))
        ? [{ kind: "readOnly" }]
        : undefined,
  },
];
