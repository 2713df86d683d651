/**
 * Deprecated, read-only, reserved and null, where a sentence says it of the field itself. That null has a meaning is said
 * in conditions mostly: "If the value is null, ...".
 */
import {
  DEPRECATED_MARK,
  DEPRECATED_STATEMENTS,
  MADE_BY_SYSTEM,
  NOT_TO_SET,
  NULL_REFUSED,
  NULL_STATEMENTS,
  READ_ONLY_STATEMENTS,
  RESERVED_STATEMENTS,
  UNTOUCHABLE,
} from "../../vocabulary/prose/conditions.js";
import {
  NEEDED_SOMEWHERE,
  UNUSED_IN_CASE,
} from "../../vocabulary/prose/value-doubts.js";
import { type Passage, passageBefore } from "../passage.js";
import type { Cell, PassageRule } from "../rule.js";
import { isLabelled } from "../split-passages.js";

export const FLAG_RULES: readonly PassageRule[] = [
  {
    name: "flags/deprecated",
    kind: "deprecated",
    about: /deprecated|discarded|abandoned|obsolete|no longer|废弃|弃用/i,
    read: (passage, cell) =>
      (DEPRECATED_STATEMENTS.some((one) => one.test(passage.text)) &&
        !isOfItem(passage, cell)) ||
      (passage.first && DEPRECATED_MARK.test(passage.text))
        ? [{ kind: "deprecated" }]
        : undefined,
  },
  {
    name: "flags/read-only",
    kind: "readOnly",
    about:
      /read-only|read only|by the system|^[\w "“”]{2,60} cannot be |只读|由系统/i,
    read(passage, cell) {
      const { text } = passage;
      return (READ_ONLY_STATEMENTS.some((one) => one.test(text)) &&
        !isOfItem(passage, cell)) ||
        isUntouchable(text, cell) ||
        (NOT_TO_SET.test(text) && cell.says(MADE_BY_SYSTEM))
        ? [{ kind: "readOnly" }]
        : undefined;
    },
  },
  {
    name: "flags/reserved",
    kind: "reserved",
    about:
      /reserved|\bused for (?:future|later)\b|unsupported|unavailable|unused|does not (?:support|take effect)|not (?:currently |been )?(?:supported|used|in use|available|enabled|provided|implemented)|预留|保留|未使用|未启用|不使用|不可用|不支持|尚未/i,
    read: (passage, cell) =>
      RESERVED_STATEMENTS.some((one) => one.test(passage.text)) &&
      !UNUSED_IN_CASE.test(passage.text) &&
      !cell.says(NEEDED_SOMEWHERE) &&
      !isOfValue(passage, cell) &&
      !isOfItem(passage, cell)
        ? [{ kind: "reserved" }]
        : undefined,
  },
  {
    name: "flags/null",
    kind: "nullable",
    about: /\bnull\b/i,
    readsConditions: true,
    read: ({ text, label }, { scope }) => {
      // "The value of rope_id is null if it is mute", of `rope_id`.
      const own =
        WHEN_NULL.exec(text)?.[1] === scope.name ? "it is null" : text;
      return label !== "default" &&
        !NULL_REFUSED.test(text) &&
        NULL_STATEMENTS.some((one) => one.test(own))
        ? [{ kind: "nullable" }]
        : undefined;
    },
  },
];

const WHEN_NULL = /^the value of (\w{1,60}) is null (?:if|when) [^,;]*$/i;

/** True where neither the field nor its value can be touched; another name is that of another thing. */
function isUntouchable(text: string, { scope }: Cell): boolean {
  const found = UNTOUCHABLE.exec(text);
  return found !== null && (found[1] ?? scope.name) === scope.name;
}

/** "LARGE: rings far. (It is not supported yet.)": the brackets speak of the value before them. */
function isOfValue(passage: Passage, { description }: Cell): boolean {
  if (!passage.words.startsWith("(")) return false;
  const before = passageBefore(passage, description);
  return /^[\w-]{1,40}\s?[:：]/.test(before?.words ?? "");
}

/** "size: how large it is. It is reserved.": of the part or value that the item of the list is about. */
function isOfItem(passage: Passage, { description }: Cell): boolean {
  if (OF_FIELD.test(passage.text)) return false;
  return description.lists.some(({ items }) =>
    items.some(
      ({ text, passages }) =>
        passages.includes(passage) &&
        NAMED_ITEM.test(text) &&
        !isLabelled(text),
    ),
  );
}

/** Says itself that it is about the field. */
const OF_FIELD =
  /^(?:the|this) (?:parameter|field|attribute|property)\b|参数|字段/i;
const NAMED_ITEM =
  /^(?!(?:notes?|notice|caution|warning|important)\b)["“]?[\w.-]{1,40}["”]?\s?[:：]\s?\S/i;
