/**
 * Values that a page sets in bold, and so means to the letter: "The value is **bronze**", items that are bold as a whole.
 * Input: a word or an item; output: whether it is such a value.
 */
import { NO_VALUE_LABELS, STATE_NAMES } from "../../vocabulary/prose/values.js";
import type { ItemList, Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { scalarOfType } from "../typed-scalar.js";
import { cleanMeaning, type ValueList } from "../value-list.js";
import { introduces, memberFrom, type Member } from "./value-members.js";
import { demandValues } from "./values.js";

/** "The value is **bell_id**": what stands there, and not the word. */
export const NAME_OF_FIELD =
  /^[a-z]+(?:_[a-z]+)*_(?:ids?|uuid|name|time|token|url)$/;
/** Words about a value, whatever they look like. */
const ABOUT_VALUES =
  /^(?:an?|the|null|none|nil|empty|blank|n\/?a|any|all|optional|mandatory|required|unique|not|no|null|default|same|fixed|int(?:eger)?|string|boolean|float|list|array|object|json|uuid|url|ip|ipv4|ipv6|cidr)$/i;
const LONGEST = 60;
/** "**Tower ID**", "**bell:xxx**": what a value is of, or a part of it that is left open. */
const STANDS_FOR =
  /\b(?:IDs?|names?|address(?:es)?|numbers?)$|x{3}|[<>{}*="“”'$]/i;

/** True for a word in bold that no list explains, and that does not tell of values. */
export function isMarkedWord(word: string, { description }: Cell): boolean {
  return (
    description.marked.has(word) &&
    description.lists.length === 0 &&
    !NAME_OF_FIELD.test(word) &&
    !ABOUT_VALUES.test(word)
  );
}

/** True where items of an announced list are bold as a whole, each of them. */
export function areMarked(
  { items, leadIn }: ItemList,
  { scope, description: { marked } }: Cell,
): boolean {
  return (
    items.length > 1 &&
    scope.scalar === "string" &&
    leadIn !== undefined &&
    introduces(leadIn) &&
    items.every(
      ({ text }) =>
        text.length <= LONGEST && marked.has(text) && !STANDS_FOR.test(text),
    )
  );
}

const BEHIND_WORD = /^\s?[:：]\s+|^\s+(?=[a-z])(?!(?:or|and)\b)/;

/** "**big one**: rings far", "**small** the other": the words in bold, and what they mean. */
export function markedMember(
  text: string,
  { scope, description: { marked } }: Cell,
): Member | undefined {
  for (const word of marked) {
    const behind = text.startsWith(word) ? text.slice(word.length) : "";
    const separator = BEHIND_WORD.exec(behind)?.[0];
    if (separator === undefined || word.length > LONGEST) continue;
    if (NO_VALUE_LABELS.has(word.toLowerCase()) || /[:：.]$/.test(word))
      continue;
    if (STANDS_FOR.test(word)) continue;
    if (/ /.test(word) && STATE_NAMES.test(scope.name)) continue;
    const meaning = cleanMeaning(behind.slice(separator.length));
    return memberFrom(
      { raw: word, quoted: true },
      { meaning, marked: false },
      scope,
    );
  }
  return undefined;
}

/** "**default** or **double rope**": words in bold and nothing else. States of several words may be those that a console shows. */
export function markedList(
  text: string,
  { scope, description: { marked } }: Cell,
): ValueList | undefined {
  if (marked.size < 2 || scope.scalar !== "string") return undefined;
  const words = text.split(/, (?:and |or )?| (?:and|or) /);
  const isAll =
    words.length > 1 &&
    new Set(words).size === words.length &&
    words.every(
      (word) =>
        word.length <= LONGEST && marked.has(word) && !STANDS_FOR.test(word),
    ) &&
    !(STATE_NAMES.test(scope.name) && words.some((word) => / /.test(word)));
  return isAll
    ? {
        values: words.map((value) => ({ value })),
        codeLike: true,
        loose: 0,
        rest: "",
      }
    : undefined;
}

const WHICH_IS =
  /^[A-Za-z][A-Za-z -]{2,60}(?: \([a-z -]{2,30}\))?, which is ["“]?([\w.-]{1,40})["”]?(?: during [a-z ]{3,40})?$/;
const NOW_ONLY =
  /^(?:currently supported\s?[:：]\s*|currently, only (?:the )?(?:type |mode |value )?(?=\S+ is supported$)|only (?=\S+ is (?:currently )?supported(?: currently)?$))["“]?([\w.-]{1,40})["”]?(?: is .*)?$/i;

/** "Bell metal, which is **bronze**", "Currently, only **bronze** is supported": the one word in bold. */
export function readMarked(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const { text } = passage;
  const which = passage.first ? WHICH_IS.exec(text)?.[1] : undefined;
  const now = which === undefined ? NOW_ONLY.exec(text)?.[1] : undefined;
  const word = which ?? now;
  if (word === undefined || !isMarkedWord(word, cell)) return undefined;
  const value = scalarOfType(word, cell.scope);
  return value === undefined || cell.scope.array
    ? undefined
    : demandValues(
        {
          values: [{ value }],
          words: passage.words,
          open: /current/i.test(text),
        },
        cell,
      );
}
