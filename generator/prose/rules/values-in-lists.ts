/**
 * Values as a bulleted list. A list without words that introduce it counts only when its members
 * look like values of this field.
 */
import {
  EXAMPLE_WORDS,
  NO_VALUE_LIST,
  PRESENCE_STATEMENT,
} from "../../vocabulary/prose/conditions.js";
import {
  DEFAULT_MARK,
  MEANING_SEPARATORS,
  NO_VALUE_LABELS,
} from "../../vocabulary/prose/values.js";
import type { FieldScope } from "../field-scope.js";
import type { ItemList, Passage } from "../passage.js";
import type { Cell, Finding, ListRule } from "../rule.js";
import { isValueWord } from "../typed-scalar.js";
import { cleanMeaning, wordAt } from "../value-list.js";
import {
  enumerate,
  introduces,
  memberFrom,
  statesValues,
  type Member,
} from "./value-members.js";
import { hasValues, isChoice } from "./values.js";

/** So much of what stands before a list is looked at. */
const MOST_LEAD = 160;

export const LIST_RULES: readonly ListRule[] = [
  { name: "values/bulleted-list", kind: "enum", read: readList },
];

function readList(list: ItemList, cell: Cell): Finding | undefined {
  if (list.guarded || !hasValues(cell) || list.items.length === 0)
    return undefined;
  const members: Member[] = [];
  for (const item of list.items) {
    const member = memberOf(item.text, cell.scope);
    if (!member) return undefined;
    members.push(member);
  }
  const leadIn = list.leadIn;
  const explicit = leadIn !== undefined && introduces(leadIn);
  if (!explicit && !believable(members, leadIn, cell)) return undefined;
  if (leadIn && EXAMPLE_WORDS.test(leadIn.text)) return undefined;
  return enumerate(members, {
    cell,
    words: [leadIn?.words ?? "", ...list.items.map((item) => item.text)],
    passages: [
      ...(explicit && !statesValues(leadIn) ? [leadIn] : []),
      ...list.items.flatMap((item) => item.passages),
    ],
  });
}

/** Without a lead-in: no list of fields, rules or cases, and words that are values by their look. */
function believable(
  members: readonly Member[],
  leadIn: Passage | undefined,
  cell: Cell,
): boolean {
  if (members.length < 2 || !leadIn) return false;
  if (leadIn.guarded && !PRESENCE_STATEMENT.test(leadIn.text)) return false;
  if (leadIn.label !== undefined && leadIn.label !== "about") return false;
  if (NO_VALUE_LIST.test(leadIn.text.slice(-MOST_LEAD))) return false;
  if (cell.scope.scalar === "boolean") return true;
  if (members.every((one) => one.codeLike)) return true;
  const explained = members.every((one) => one.meaning !== "");
  const capitalised = members.some((one) => one.capitalised);
  return isChoice(cell) && (explained || !capitalised);
}

/** The text of a list item as a value and its meaning; undefined when it is anything else. */
export function memberOf(text: string, scope: FieldScope): Member | undefined {
  const word = wordAt(text, 0);
  if (!word || NO_VALUE_LABELS.has(word.raw.toLowerCase())) return undefined;
  if (!word.quoted && !isValueWord(word.raw) && !isListed(word.raw))
    return undefined;
  const mark = DEFAULT_MARK.exec(text.slice(word.end));
  const rest = text.slice(word.end + (mark ? mark[0].length : 0));
  const meaning = meaningOf(rest, word.raw);
  if (meaning === undefined) return undefined;
  return memberFrom(word, { meaning, marked: mark !== null }, scope);
}

/** Words that follow "can be" in prose, yet are values where a list explains them. */
function isListed(raw: string): boolean {
  return /^(?:none|null|any|updated|modified|changed|deleted|removed|used|created|extended|reserved|valid|invalid|available|unavailable|automatically|string|integer|object|array|list|id|name|ip|port|positive|negative|required|optional)$/i.test(
    raw,
  );
}

function meaningOf(rest: string, raw: string): string | undefined {
  if (/^[\s.;,。；，、]*$/.test(rest)) return "";
  const bracket = /^\s*[(（]([^()（）]{1,200})[)）]\s*[.;,。；，]?\s*$/.exec(
    rest,
  );
  if (bracket) return cleanMeaning(bracket[1]!);
  const separator = MEANING_SEPARATORS.exec(rest);
  if (!separator) return undefined;
  const tight = /^:\S/.test(rest) && /^[\x00-\x7f]/.test(rest.charAt(1));
  if (tight && !/^(?:-?\d+|[A-Z][A-Z0-9_]*)$/.test(raw)) return undefined;
  return cleanMeaning(rest.slice(separator[0].length));
}
