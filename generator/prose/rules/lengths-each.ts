/** Lengths of the elements of a list, or of a field that is one of several of its name. */
import { SEPARATED_VALUES } from "../../vocabulary/prose/conditions.js";
import { holdsText } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { ownPhrase } from "../speaks-of-field.js";
import { charactersAt, isPlain, upTo } from "./length-at.js";
import { readChinese } from "./lengths-chinese.js";

export const EACH_LENGTH_RULE: PassageRule = {
  name: "lengths/each",
  kind: "length",
  fits: holdsText,
  about:
    /\beach\b|每个|^(?:it |the value )?(?:can |must )?(?:contain|consist)|^an? [a-z ]+ (?:can|must|may|contains|consists|has|cannot)\b/i,
  read: readEach,
};

const EACH =
  /^(?:the length of )?each (?:[a-z_ -]{1,40}? )??([a-z_]+)(?: (?:can|must|may))?(?: be non-(?:null|empty),?(?: non-empty,?)? and)? (?:contains?|(?:cannot|must not) exceed|has|have|consists? of) (?=\d|a maximum|up to|at most)/i;
/** "A maximum of 9 ropes can be added, and each rope ...": how many there are, in the same sentence. */
const COUNT_BEFORE =
  /^(?:a maximum of|up to|at most|no more than) [\w,]{1,9} [a-z_ -]{2,40} can be [a-z]+,? and (?=each )/i;
/** A list of pairs: what stands for one of them is a part. */
const IN_PAIRS = /=|\bkeys?\b/i;
/** "A rope can contain up to 20 characters", of a list of ropes. */
const ANY_ONE =
  /^(?:an?|a single) (?:tag )?([a-z]+) (?:can |must |may )?(?:contains?|consists? of|have|has|(?:cannot|must not) exceed) (?=\d|a maximum|up to|at most)/i;
/** "Contains up to 20 characters", of a list that the first sentence calls as one of them: "Rope name" of `names`. */
const OF_ONE =
  /^(?:(?:it|the value) )?(?:(?:can|must) )?(?:contains?|consists? of) (?=\d|a maximum|up to|at most)/i;
const CHINESE_EACH =
  /^每个(?:值|标签值|元素|value)(?:的)?(?=最大长度|长度|最多)/;
const ANY_ELEMENT = /^(?:value|element|item|one|string)s?$/i;

/** "Each value can contain up to 43 characters": of the elements of a list, or of the field that is one of several. */
function readEach(given: Passage, cell: Cell): readonly Demand[] | undefined {
  if (!isPlain(given)) return undefined;
  const passage = { ...given, text: given.text.replace(COUNT_BEFORE, "") };
  const { scope } = cell;
  if (!scope.array && cell.says(SEPARATED_VALUES)) return undefined;
  const chinese = CHINESE_EACH.exec(passage.text);
  const found =
    chinese ??
    EACH.exec(passage.text) ??
    (scope.array ? ofAnyOne(passage, cell) : null);
  if (!found) return undefined;
  const noun = found[1]?.toLowerCase() ?? "value";
  const isOwn = scope.array
    ? ANY_ELEMENT.test(noun) || noun === scope.noun.replace(/s$/, "")
    : noun === scope.noun;
  if (!isOwn) return undefined;
  const rest = passage.text.slice(found[0].length);
  const demands = chinese
    ? readChinese({ ...passage, text: rest.replace(/[，,].*$/, "") }, cell)
    : /exceed/i.test(found[0])
      ? upTo(rest)
      : charactersAt(rest);
  return scope.array
    ? demands?.map((demand) => ({ ...demand, target: "items" as const }))
    : demands;
}

/** In a list of pairs only what has the field's own noun: "A tag value" of `values`. */
function ofAnyOne({ text }: Passage, cell: Cell): RegExpExecArray | null {
  const found = ANY_ONE.exec(text);
  if (!cell.says(IN_PAIRS))
    return found ?? (isCalledAsOne(cell) ? OF_ONE.exec(text) : null);
  return found && `${found[1]!.toLowerCase()}s` === cell.scope.name
    ? found
    : null;
}

/** True where the first sentence has the field's noun in the singular. */
function isCalledAsOne(cell: Cell): boolean {
  const { noun } = cell.scope;
  const called = ownPhrase(cell).split(" ").at(-1) ?? "";
  return called.length > 1 && called !== noun && `${called}s` === noun;
}
