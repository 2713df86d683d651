/** Is what a sentence counts an element of the field's list? Input: the noun; by the names of the field and its first sentence. */
import { COUNTED_ANYWAY, GENERAL_NOUNS } from "../vocabulary/prose/counts.js";
import type { FieldScope } from "./field-scope.js";
import { openingOf } from "./passage.js";
import type { Cell } from "./rule.js";
import { ownPhrase } from "./speaks-of-field.js";

/** "20 tags", "10 tag keys", "5 items" of a field `tags`. */
export function isElement(noun: string | undefined, cell: Cell): boolean {
  if (noun === undefined) return false;
  const words = noun.toLowerCase().split(/[ _-]+/);
  const last = words.at(-1) ?? "";
  if (COUNTED_ANYWAY.has(last) && words.length === 1) return true;
  const { noun: own } = cell.scope;
  if (/^strings?$/.test(noun) && cell.scope.scalar === "string") return true;
  // Each tag has one key.
  if (
    (/^tags?$/.test(own) || /(?:^|_)tags_any$/.test(cell.scope.name)) &&
    /^(?:tag )?keys?$|^key-value pairs$/i.test(noun)
  )
    return true;
  if (singular(words.join("")) === singular(own)) return true;
  return [own, elementNoun(cell.scope), calledNoun(cell), toldThing(cell)]
    .map(singular)
    .some(
      (one) => one.length > 1 && words.some((word) => singular(word) === one),
    );
}

/** What the first sentence calls one of them: a bell of "Bell IDs". */
function calledNoun(cell: Cell): string {
  const words = ownPhrase(cell).split(" ");
  const last = words.at(-1)!;
  return /^(?:ids|names|configurations?|information|details|objects|list)$/.test(
    last,
  )
    ? (words.at(-2) ?? last)
    : last;
}

/** The rope of "Specifies information about the new rope": one element tells of one. */
function toldThing({ description }: Cell): string {
  return INFORMATION.exec(openingOf(description))?.[1] ?? "";
}

const INFORMATION =
  /^(?:(?:specifies|indicates) )?(?:the )?information about (?:an?|the) (?:[a-z]+ )?([a-z]+)$/i;

/** `dns` of `dns_list`, `eip` of `eip_ids`, unless the name is no more than that. */
function elementNoun({ name, noun }: FieldScope): string {
  const words = name.split(/[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/).filter(Boolean);
  const before = words.at(-2)?.toLowerCase();
  return GENERAL_NOUNS.has(noun) && before !== undefined ? before : noun;
}

export function singular(word: string): string {
  return word
    .toLowerCase()
    .replace(/ies$/, "y")
    .replace(/(?<=[sx]|ch|sh)es$/, "")
    .replace(/(?<!s)s$/, "");
}
