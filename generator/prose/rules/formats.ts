/**
 * Formats, where the words leave no doubt. "UUID" alone says nothing certain: half of these services' IDs
 * have no hyphens, so only "with hyphens" makes the format.
 */
import { isString } from "../field-scope.js";
import type { PassageRule } from "../rule.js";

const WITH_HYPHENS =
  /^(?!.*(?:\bor\b|或|without))(?:.*\bin (?:the )?uuid format,? with hyphens(?: \(-\))?|.*带["“(（]?-["”)）]?(?:连字符)?的?(?:标准)?uuid(?:格式)?)$/i;

export const FORMAT_RULES: readonly PassageRule[] = [
  {
    name: "formats/uuid-with-hyphens",
    kind: "format",
    about: /uuid/i,
    fits: isString,
    read: ({ text }) =>
      WITH_HYPHENS.test(text)
        ? [{ kind: "format", format: "uuid" }]
        : undefined,
  },
];
