/**
 * Values that a noun of the field announces: "The following modes are supported: a, b", "Supported modes: a, b",
 * "There are two modes: a and b", and a first sentence of nothing else, "Mode: A, B, or C". The noun must be the field's.
 */
import { EXAMPLE_WORDS } from "../../vocabulary/prose/conditions.js";
import { STATE_NAMES, VALUE_NOUNS } from "../../vocabulary/prose/values.js";
import { openingOf, type Passage, passageBefore } from "../passage.js";
import { singular } from "../counted-nouns.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { ownPhrase } from "../speaks-of-field.js";
import { readValueList } from "../value-list.js";
import { announces } from "./value-members.js";
import { markedList } from "./values-marked.js";
import { oneBelow, oneDashed } from "./values-one.js";
import { demandValues, hasValues, isChoice, outweighsProse } from "./values.js";

const SUPPORTED = "(?:supported|available|provided|allowed)";
const COUNT = "(?:two|three|four|five|six|seven|eight|\\d)";
const ANNOUNCED: readonly RegExp[] = [
  new RegExp(
    `^${COUNT} ([a-z ]{3,40}?) are ${SUPPORTED}(?: currently)?\\s*[:：]\\s*`,
    "i",
  ),
  new RegExp(
    `^(?:(?:currently|at present), )?the following ([a-z ]{3,40}?) are ${SUPPORTED}(?: currently)?\\s*[:：]\\s*`,
    "i",
  ),
  new RegExp(`^(?:currently )?${SUPPORTED} ([a-z ]{3,40}?)\\s*[:：]\\s*`, "i"),
  new RegExp(
    `^(?:(?:it|this parameter|the parameter) has|there are) ${COUNT} ([a-z ]{3,40}?)\\s*[:：]\\s*`,
    "i",
  ),
];
/** "Bell size value options: BIG, SMALL" of the field `bell_size`. */
const OWN_OPTIONS =
  /^([a-z]+(?: [a-z]+){0,3}) (?:value options|possible values|valid values)\s*[:：]\s*/i;

function namesField(phrase: string, { scope }: Cell): boolean {
  const words = scope.name.toLowerCase().split(/[^a-z0-9]+/);
  return (
    phrase.toLowerCase().endsWith(scope.noun) &&
    phrase
      .toLowerCase()
      .split(" ")
      .every((word) => words.includes(word))
  );
}
/** "A bell can be in one of the following states: RUNG, MUTE" */
const IN_STATE =
  /^((?:[a-z]+ ){1,5})(?:can|may|will) be in (?:any |one )of the following (?:states|statuses)\s*[:：]\s*/i;

/** "Status of the bell" of "A bell"; "Rope status" is not. */
function isStateOf(thing: string, { description }: Cell): boolean {
  const opening = openingOf(description).toLowerCase();
  const noun = thing.trim().split(" ").at(-1)!.toLowerCase();
  return (
    /^(?:(?:specifies|indicates) )?(?:the )?(?:current )?(?:status|state)$/.test(
      opening,
    ) || new RegExp(`\\b${noun}`).test(opening)
  );
}
const OPENING =
  /^([a-z][a-z /-]{2,60}?)\s*(?:[:：]|\s--)\s*(?=.*(?:,|\bor\b|\s[/|]\s))/i;
/** Before a colon: what follows are no values, or none any more. */
const REFUSES =
  /\b(?:not?|cannot|never|except|excluding|without|unlike|invalid|unsupported|removed|deprecated|discarded|discontinued|forbidden|prohibited|reserved)\b/i;
/** "Lamp bell type: A1, B1, or C1", in any sentence. */
const KIND_OF =
  /^([a-z][a-z -]{2,40}) (?:type|protocol|mode|status)s?\s*[:：]\s*(?=(?:[^,]{1,40},){2})/i;
/** "Redis or Memcached": capitals in the middle of a sentence are those of names. */
const NAMES =
  /^[A-Z]\w+(?:,? (?:or )?[A-Z]\w+)* or [A-Z]\w+$|^[A-Z]\w+(?: \| [A-Z]\w+)+$/;
const ENDS = /^\s*(?:$|[.;])/;

export const ANNOUNCED_VALUE_RULES: readonly PassageRule[] = [
  {
    name: "values/announced",
    kind: "enum",
    about: /[:：,]|\bor\b|\s--\s/,
    fits: (scope) => scope.scalar !== "boolean",
    read(passage, cell) {
      if (!hasValues(cell)) return undefined;
      const isBelow = isBelowLead(passage, cell);
      if (!isBelow && !/[:：]|\s--\s/.test(passage.text)) return undefined;
      if (EXAMPLE_WORDS.test(passage.text)) return undefined;
      const dashed = oneDashed(passage, cell);
      if (dashed) return dashed;
      if (isBelow)
        return (
          oneBelow(passage, cell) ??
          valuesAt(passage, cell, { at: 0, takesWords: isChoice(cell) })
        );
      for (const wording of ANNOUNCED) {
        const found = wording.exec(passage.text);
        if (found && isOwnNoun(found[1]!, cell))
          return valuesAt(passage, cell, {
            at: found[0].length,
            takesWords: isChoice(cell),
          });
      }
      const options = OWN_OPTIONS.exec(passage.text);
      if (options && namesField(options[1]!, cell))
        return valuesAt(passage, cell, {
          at: options[0].length,
          takesWords: isChoice(cell),
        });
      const state = STATE_NAMES.test(cell.scope.name)
        ? IN_STATE.exec(passage.text)
        : null;
      if (state && isStateOf(state[1]!, cell))
        return valuesAt(passage, cell, {
          at: state[0].length,
          takesWords: false,
        });
      const opens = passage.first ? OPENING.exec(passage.text) : null;
      const opening = opens && REFUSES.test(opens[1]!) ? null : opens;
      if (opening && isChoice(cell) && isOwnNoun(opening[1]!, cell)) {
        const behind = passage.text.slice(opening[0].length);
        return valuesAt(passage, cell, {
          at: opening[0].length,
          takesWords: areNames(behind) || isMarkedChoice(opening, cell),
        });
      }
      if (
        opening &&
        (countsOwn(passage, opening[0].length, cell) ||
          (isChoice(cell) && /\w \| \w/.test(passage.text)) ||
          areNumbersWithMeanings(passage, opening[0].length, cell))
      )
        return valuesAt(passage, cell, {
          at: opening[0].length,
          takesWords: false,
        });
      const kind = KIND_OF.exec(passage.text);
      return kind && isOwnNoun(kind[1]!, cell)
        ? valuesAt(passage, cell, { at: kind[0].length, takesWords: false })
        : undefined;
    },
  },
];

/** "Kind of ring to be heard: **loud**, **soft**, or **mute**", as all that is said. */
function isMarkedChoice(opening: RegExpExecArray, cell: Cell): boolean {
  const behind = opening.input.slice(opening[0].length);
  return (
    cell.description.passages.length === 1 &&
    OF_KIND.test(opening[1]!) &&
    /\bor\b/.test(behind) &&
    markedList(behind, cell) !== undefined
  );
}

const OF_KIND =
  /^(?:[a-z]+ )?(?:type|kind|mode|status|state|level)(?: of (?:an? |the )?(?!following\b)[a-z]+)?(?: to be [a-z]+)?$/i;

/** "Whether it rings: 0 (silent), 1 (loud)": numbers from 0 or 1 on that each stand for something, whatever the noun. */
function areNumbersWithMeanings(
  { text }: Passage,
  at: number,
  cell: Cell,
): boolean {
  const values = readValueList(text.slice(at), cell.scope)?.values ?? [];
  const first = Number(values[0]?.value);
  return (
    (isChoice(cell) || /^whether /i.test(text)) &&
    first < 2 &&
    values.every(
      ({ value, meaning = "" }, index) =>
        Number(value) === first + index &&
        /[a-z]{2}/i.test(meaning) &&
        !NO_MEANING.test(meaning),
    )
  );
}

/** "Number of bells in the tower: 2 or 4", of the field `bells`. */
function countsOwn({ text }: Passage, at: number, { scope }: Cell): boolean {
  const counted = /\bnumber of ([a-z]+)/i.exec(text.slice(0, at))?.[1];
  return (
    counted !== undefined &&
    counted.toLowerCase().replace(/s$/, "") === scope.noun.replace(/s$/, "") &&
    /^(?:\d+, )*\d+,? or \d+$/.test(text.slice(at))
  );
}

/** Behind a number that is an end or a step of a scale. */
const NO_MEANING =
  /\b(?:min(?:imum)?|max(?:imum)?|lowest|highest|least|most|default|recommended)\b/i;

function areNames(text: string): boolean {
  return text.length < 200 && NAMES.test(text);
}

/** True for a line below a sentence that announces values: "The value can be one of the following:". */
function isBelowLead(passage: Passage, cell: Cell): boolean {
  const lead = passageBefore(passage, cell.description);
  if (!lead || lead.guarded || !/[:：]\s*$/.test(lead.words)) return false;
  return (
    announces(lead.text) ||
    announcesOwn(lead.text, cell) ||
    (cell.scope.array && ONE_OR_MORE.test(lead.text.trim()))
  );
}

const ONE_OR_MORE =
  /^(?:the )?(?:values?|it|this parameter|elements?) (?:can|may|must) be (?:set to )?one or more of the following(?: values| options)?\s*[:：]?$/i;

/** Before a list, of the field `protocol`: "The following protocols are supported:", "All protocols are used, including:". */
const BEFORE_LIST: readonly RegExp[] = [
  /^(?:(?:currently|at present), )?the following ([a-z ]{3,40}?) are (?:supported|available|provided|allowed)(?: currently)?\s*[:：]?$/i,
  /^(?:[a-z]+ ){1,5}(?:can|may|must|will) (?:have|be|be in|be of|take) one of the following ([a-z ]{3,40}s)\s*[:：]?$/i,
  /^(?:by default, )?(?:all|the) ([a-z]+s) (?:are|will be) [a-z]+, including\s*[:：]?$/i,
  /^(?:[A-Z][\w-]+ ){1,3}(?:is|are) (?:available|supported|provided|offered) in the following ([a-z ]{3,40}s)\s*[:：]?$/,
];

/** "A tower has the following types of bells:", of the bell type. */
const OF_THINGS =
  /^(?:[A-Z][\w-]+|(?:[Aa]n?|[Tt]he|[Ee](?:ach|very)) [a-z]+) (?:contains?|has|have|provides?|supports?|includes?) the following ([a-z]+)s of ([a-z]+(?: [a-z]+)?)\s*[:：]?$/;

function isOfThings(text: string, cell: Cell): boolean {
  const [, noun = "", things = ""] = OF_THINGS.exec(text.trim()) ?? [];
  return (
    noun !== "" &&
    isChoice(cell) &&
    noun === cell.scope.noun &&
    ownPhrase(cell) === `${singular(things)} ${noun}`
  );
}

/** "Field that bells are sorted by, which can be:", of a choice: with one noun before it, the list is that noun's. */
const WHICH_CAN_BE =
  /^(?!.*\b(?:of|for|in)\b.*\b(?:of|for|in)\b)[^,.]{3,80}, which (?:can|must) be(?: one of the following)?\s*[:：]?$/i;

export function announcesOwn(text: string, cell: Cell): boolean {
  if (isOfThings(text, cell)) return true;
  if (isChoice(cell) && WHICH_CAN_BE.test(text.trim())) return true;
  return BEFORE_LIST.some((wording) => {
    const noun = wording.exec(text.trim())?.[1];
    return noun !== undefined && isOwnNoun(noun, cell);
  });
}

function valuesAt(
  passage: Passage,
  cell: Cell,
  { at, takesWords }: { at: number; takesWords: boolean },
): readonly Demand[] | undefined {
  const list = readValueList(passage.text.slice(at), cell.scope);
  if (!list || list.values.length < 2 || !ENDS.test(list.rest))
    return undefined;
  if (!list.codeLike && !takesWords) return undefined;
  if (!outweighsProse(list, cell)) return undefined;
  return demandValues({ ...list, words: passage.words }, cell);
}

/** How long a text is, whatever it is. */
const COUNTS_SIGNS = /\bnumber of (?:characters|digits|letters)\b/i;

/** The last word of a noun in the plural: the field's own, or one that means values. */
function isOwnNoun(phrase: string, cell: Cell): boolean {
  if (COUNTS_SIGNS.test(phrase)) return false;
  const head = phrase.toLowerCase().replace(/ of .*$/, "");
  if (head.includes(cell.scope.noun) && isChoice(cell)) return true;
  // The cipher suites of a list `ciphers`.
  if (
    cell.scope.array &&
    head.startsWith(`${singular(cell.scope.noun)} `) &&
    openingOf(cell.description).toLowerCase().includes(` ${head}`)
  )
    return true;
  const last = head.split(" ").at(-1) ?? "";
  const single = last.replace(/(?<!s)s$/, "").replace(/ie$/, "y");
  const own = [
    cell.scope.noun,
    cell.scope.noun.replace(/(?<!s)s$/, ""),
    ownPhrase(cell).split(" ").at(-1),
    // The engines of `engine_name`.
    /(engine|metric|service|event|dimension)_?[Nn]ame$/.exec(
      cell.scope.name,
    )?.[1],
  ];
  return VALUE_NOUNS.has(last) || own.includes(last) || own.includes(single);
}
