/** Values that stand alone: in brackets behind what the field is, or as a sentence of their own. */
import { EXAMPLE_WORDS } from "../../vocabulary/prose/conditions.js";
import { SURE_CHOICES } from "../../vocabulary/prose/values.js";
import { type Passage, passageBefore } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { readValueList, type ValueList } from "../value-list.js";
import {
  demandValues,
  hasValues,
  isChoice,
  isSortedBy,
  outweighsProse,
} from "./values.js";

export const ALONE_RULE: PassageRule = {
  name: "values/alone",
  kind: "enum",
  about:
    /\bor [A-Z]|^\w+_\w+, .* and \w+$|[(][A-Z]\w+, [A-Z]|\([\w-]+(?:, [\w-]+)*,? or |^(?:[\w-]+, )*[\w-]+,? or [\w-]+$|\b(?:asc|ASC)\b/,
  read: readAlone,
};

/** "asc (upwards) or desc (downwards)", which are values wherever they stand. */
const ORDER =
  /^(?:(?:specifies |indicates )?(?:the )?(?:(?:sort|sorting|sorted) )?(?:order|direction|mode|method)[,:] )?["“]?(asc|desc)["”]?(?: \([^()]*\))?(?: or | and |\/|, )["“]?(?!\1)(asc|desc)["”]?(?: \([^()]*\))?$/i;
/** "desc: downwards asc: upwards", which a page ran together. */
const ORDER_EXPLAINED =
  /^(asc|desc)\s?[:：]\s(?:in |the )?[a-z]+(?: order)?[,;]? (?!\1)(asc|desc)\s?[:：]\s(?:in |the )?[a-z]+(?: order)?$/i;
/** The order is one part of what is sent: `name:asc`. */
const PART_OF_VALUE = /\bformat\b|\bsuffix\b|\bfield\b|\w:\w/i;
/** A sentence of its own, behind the first, in a field that chooses. */
const BARE_LIST = /^(?:[\w-]+, )*[\w-]+,? or [\w-]+$/;
/** The same of names that a list is sorted by: "hung_at, bell_size, and bell_name". */
const BARE_NAMES =
  /^(?:[a-z]+_\w+, )+(?:and )?[a-z]+_\w+$|^[a-z]+_\w+ and [a-z]+_\w+$/;
/** "Region of the state" is none. */
const SAYS_STATE =
  /^(?:specifies |indicates )?(?:the )?(?:(?!of )[a-z-]{2,30} ){0,3}(?:state|status|type|protocol)\b/i;

/** The same, and those that tell how far something is. */
const TELLS_WHICH = new RegExp(`${SURE_CHOICES.source}|(?:stage|phase)$`, "i");

/** "Type (low, middle, or high)", "low or high": nothing else is said. */
function isBareChoice({ first, text }: Passage): boolean {
  return (
    first &&
    (/^(?:[a-z]+ ){0,2}(?:type|protocol|status|state|stage|phase)\s?\([^()]*,? or [\w-]+\)$/i.test(
      text,
    ) ||
      /^(?:[a-z][\w-]* or [a-z][\w-]*|[A-Z][A-Z_]+ or [A-Z][A-Z_]+)$/.test(
        text,
      )) &&
    !/\b(?:others?|another|any)\b/i.test(text)
  );
}

/** "Mode of the bell, LOW or HIGH": nothing but codes behind what the field is. */
const APPOSITION =
  /^[A-Za-z][a-z -]{3,100}, (?:either )?(?:one of )?(?=(?:[A-Z][A-Z\d_]+, )*[A-Z][A-Z\d_]+,? or [A-Z][A-Z\d_]+$)/;

function appositionOf(
  { first, text }: Passage,
  cell: Cell,
): ValueList | undefined {
  const before = first ? APPOSITION.exec(text)?.[0] : undefined;
  return before === undefined
    ? undefined
    : readValueList(text.slice(before.length), cell.scope);
}

/** "Protocol of the bell (LOW or HIGH)", and "LOW or HIGH." as a sentence behind the first: codes of a field that chooses. */
function readAlone(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!isChoice(cell) || !hasValues(cell) || passage.label !== undefined)
    return undefined;
  // The line above broke off: what stands here is the rest of its list.
  if (/[,，]\s*$/.test(passageBefore(passage, cell.description)?.words ?? ""))
    return undefined;
  const order =
    cell.scope.scalar === "string" && !cell.says(PART_OF_VALUE)
      ? (ORDER.exec(passage.text) ?? ORDER_EXPLAINED.exec(passage.text))
      : null;
  if (order)
    return demandValues(
      {
        values: [{ value: order[1]! }, { value: order[2]! }],
        words: passage.words,
      },
      cell,
    );
  const text = passage.first
    ? (/^[a-z][a-z -]{2,80}\.?\s?\(([^()]{3,200})\)$/i.exec(
        passage.text,
      )?.[1] ?? (isBareChoice(passage) ? passage.text : undefined))
    : passage.text.replace(/^(?:select|either|use|one of) (?=[A-Z])/i, "");
  const list =
    text === undefined
      ? appositionOf(passage, cell)
      : readValueList(text, cell.scope);
  const areCodes = list?.values.every(({ value }) =>
    /^[A-Z][A-Z0-9_]+$/.test(String(value)),
  );
  // "State of the bell (Ringing, Silent, Broken)"
  const areStates =
    passage.first &&
    SURE_CHOICES.test(cell.scope.name) &&
    SAYS_STATE.test(passage.text) &&
    list !== undefined &&
    list.values.length > 2 &&
    list.values.every(({ value }) => /^[A-Z][a-z]+$/.test(String(value)));
  if (!list || list.values.length < 2 || list.rest.trim() !== "")
    return undefined;
  const areNamed =
    (TELLS_WHICH.test(cell.scope.name) && isBareChoice(passage)) ||
    (!passage.first &&
      (BARE_LIST.test(passage.text) ||
        (BARE_NAMES.test(passage.text) && isSortedBy(cell))));
  if (!areCodes && !areStates && !areNamed) return undefined;
  if (EXAMPLE_WORDS.test(passage.text) || !outweighsProse(list, cell))
    return undefined;
  return demandValues(
    { values: list.values, marked: list.marked, words: passage.words },
    cell,
  );
}
