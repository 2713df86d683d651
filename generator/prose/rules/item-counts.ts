/**
 * How many elements a list may have, said without the list: "A maximum of 20 tags can be added", "最多10个". The noun that
 * is counted must be that of the field, and the sentence must not be about each of several things.
 */
import { COUNTED_FOR_EACH } from "../../vocabulary/prose/counts.js";
import { COUNT, countOf, STATES_MOST } from "../count-words.js";
import { isElement, singular } from "../counted-nouns.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { ownPhrase } from "../speaks-of-field.js";
import { isConditional } from "../split-passages.js";
import { readChineseCount } from "./item-counts-chinese.js";
import {
  HAS_ONLY,
  isOfMember,
  readCountOfThing,
  readCountRefused,
  tellsOfMore,
} from "./item-counts-of-things.js";
import { demandSize } from "./numbers-labelled.js";

const MANY =
  "(?:a maximum (?:number )?of|up to|at most|no more than|as many as)";
/** In one call; the count is of all that it holds. */
const AT_ONCE =
  "(?: (?:at (?:a|one|the same) time|at once|each time|in batches|(?:in|for|with|per) (?:(?:a|an|each|one|the same) )?(?:single )?(?:api )?(?:request|call|operation|batch|query operation|time)))?";

/** "Enter up to 20 tags and separate them with commas" */
const ENTER_MOST = new RegExp(
  `^(?:enter|specify|select|add) ${MANY} ${COUNT} ([a-z_ -]{2,40}?)(?:,? (?:and )?separate (?:them|[a-z ]{2,30}) (?:with|by|using) .*|,? separated (?:with|by|using) .*| at a time)?$`,
  "i",
);
/** "1,000 tags can be entered at a time": more cannot. */
const AT_A_TIME = new RegExp(
  `^${COUNT} ([a-z_ -]{2,40}?) can be (?:specified|entered|submitted|added|queried|deleted) (?:at a time|at once|in (?:a|each|one) request|each time)$`,
  "i",
);
const VERB =
  "(?:can|may) be (?:specified|added|configured|set|passed|included|created|bound|attached|associated|selected|entered|contained|deleted|updated|modified|removed|queried|filtered|imported|injected|sent|transferred|submitted|provided)|(?:is|are) (?:allowed|supported|permitted|included|contained)";
const MOST = new RegExp(
  `^${MANY} ${COUNT} ([a-z_ -]{2,40}?)(?: of (?:an?|the) [a-z ]{2,60}?)? (?:${VERB})(?:${AT_ONCE}| (?:(?:to|for) (?:a|an|one) (?!account|tenant|user|region|project|enterprise)[a-z ]{2,30}))?$`,
  "i",
);
const YOU_BOTH = new RegExp(
  `^you (?:need to|must) (?:add|specify|select|enter|configure) at least ${COUNT} ([a-z_ -]{2,40}?) and can (?:add|specify|select|enter|configure) ${MANY} ${COUNT}(?: [a-z_ -]{2,40}?)?$`,
  "i",
);
const YOU_MOST = new RegExp(
  `^(?:you )?can (?:concurrently |simultaneously )?(?:specify|add|configure|set|pass|create|enter|select|associate|bind|include|query|delete|remove|provide|list|assign|attach|submit|use|send|request|define|apply|retrieve|describe) ${MANY} ${COUNT} ([a-z_ -]{2,40}?)${AT_ONCE}$`,
  "i",
);
const NUMBER_OF = new RegExp(
  `^(?:the )?(?:maximum number of ([a-z_ -]{2,40}?)(?: (?:allowed|supported|permitted))?(?: is|:)|number of ([a-z_ -]{2,40}?) (?:cannot|must not|can not) exceed) ${COUNT}$`,
  "i",
);
const EACH = /\beach\b/i;
/** "Maximum of 10 IDs", "20 items maximum": nothing but the count. */
const SHORT_MOST = new RegExp(
  `^(?:(?:maximum(?: of)?|max(?: of)?|limit of|no more than|up to|at most) ${COUNT} (?!.* (?:can|may) be )([a-z_ -]{2,40}?)${AT_ONCE}|${COUNT} ([a-z_ -]{2,40}?) (?:maximum|max|at most))$`,
  "i",
);
/** "A list of up to 10 bells that ring", as the first sentence: whatever they are called. */
const LIST_OF = new RegExp(
  `^(?:specifies |indicates |contains )?(?:the |an? )?(?:[a-z]+ )?(?:list|array|set|collection) (?:of|containing) (?:(?:up to|at most|a maximum of|no more than|as many as) (\\d[\\d,]*)|(\\d{1,4}) ?(?:to|-|–) ?(\\d{1,4})) (?![a-z-]*(?:characters?|chars?|bytes?|bits?|digits?|strings?|days?|hours?|[kmg]i?b)\\b)[a-z]`,
  "i",
);
/** "The array length ranges from 1 to 50", "The maximum length of the list is 50". */
const LIST_LENGTH =
  /^(?:the (?:list|array) length|the length of (?:the|this) (?:list|array)) (?:ranges from|is) (\d{1,6})(?: to |-)(\d{1,6})$/i;
/** "The array length can only be 1" */
const EXACT_LIST =
  /^(?:currently, )?the (?:array|list|value) length (?:can only|must) be (\d{1,6})$/i;
const LONGEST_LIST =
  /^the maximum length of (?:the|this) (?:list|array) is (\d{1,6})$/i;
/** "Only one value is accepted". */
const ONLY = new RegExp(
  `^only ${COUNT} ([a-z_ -]{2,40}?) (?:(?:is|are) (?:accepted|allowed|supported|permitted)|can be (?:specified|entered|passed|configured|included|contained|set))(?: (?:currently|now|at present|at a time|each time))?$`,
  "i",
);
/** All that stands behind the label of a range: "Up to 50 IDs", "1 to 50 items". */
const BARE =
  /^(?:(?:up to|at most|a maximum of|no more than) (\d{1,6})|(\d{1,6})(?: to |-|–)(\d{1,6})) ([a-z_ -]{2,40}?)$/i;
const FEWER = /^(?:fewer|less) than (\d{1,6}) ([a-z_ -]{2,40}?)$/i;
const LIST_MOST =
  /^(?:the (?:list|array) length|the length of (?:the|this) (?:list|array)|the number of (?:elements|items|records|members)(?: in (?:the|this) (?:list|array))?) (?:cannot|must not|can not) exceed (\d{1,6})$/i;
const HAS = new RegExp(
  `^(?:(?:the (?:list|array|value|parameter|field|collection|set)|this (?:parameter|field|list|array|collection|set)|an? json array|it) )?(?:(?:can|must|may|should|cannot|must not|should not) )?(?:contains?|have|has|includes?|holds?) (a maximum of|up to|at most|no more than|as many as|more than|at least) ${COUNT} ([a-z_ -]{2,40}?)$`,
  "i",
);
const LEAST = new RegExp(
  `^(?:(?:at least ${COUNT} ([a-z_ -]{2,40}?) (?:must|needs to|has to) be (?:specified|selected|passed|added|configured|included|provided|set|entered|associated|subscribed to))|(?:(?:the )?(?:list|array|value|parameter) (?:must|should) contain at least ${COUNT} ([a-z_ -]{2,40}?)))$`,
  "i",
);
const BETWEEN = new RegExp(
  `^(?:the number of ([a-z_ -]{2,40}?) (?:ranges from|is from|must be|is|can be)(?: from)? (\\d{1,6})(?: to |-)(\\d{1,6})|(?:the (?:list|array|value|parameter|field)|this (?:parameter|field|list|array)|it) (?:(?:can|must|may|should) )?(?:contains?|have|has|includes?) (\\d{1,6})(?: to |-)(\\d{1,6}) ([a-z_ -]{2,40}?))$`,
  "i",
);
/** "One or two bells can be hung at a time": of a list of them. */
const FEW_AT_A_TIME = new RegExp(
  `^${COUNT} (?:or|to) ${COUNT} ([a-z_ -]{2,40}?) can be (?:specified|entered|submitted|added|created|queried|deleted) (?:at a time|at once|in (?:a|each|one) request|each time)$`,
  "i",
);
/** "10 values can be added to a tag", of tags: that many of what one element has. */
const OF_ELEMENT = / (?:to|for|in) (?:an?|one) ([a-z]+)$/i;
export const ITEM_COUNT_RULES: readonly PassageRule[] = [
  {
    name: "items/count",
    kind: "items",
    about: /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/i,
    fits: (scope) => scope.array,
    readsConditions: true,
    read(given, cell) {
      const refused = readCountRefused(given, cell);
      if (refused) return refused;
      if (isOfMember(given, cell)) return undefined;
      if (isOverruled(given, cell)) return [];
      const passage = { ...given, text: withoutRemarks(given.text) };
      if (!THEREFORE.test(given.text) && tellsOfMore(given, cell))
        return undefined;
      if (given.withinCase || isConditional(passage.text)) return undefined;
      const ofThing = readCountOfThing(passage, cell);
      if (ofThing) return ofThing;
      const own =
        OWN_FOR_EACH.exec(passage.text) ?? namedForEach(passage.text, cell);
      const text = own ? own[1]! : passage.text;
      if (COUNTED_FOR_EACH.test(text)) return undefined;
      if (own) return readMost({ ...passage, text }, cell);
      return (
        readMost(passage, cell) ??
        readLeast(passage, cell) ??
        readBetween(passage, cell) ??
        readChineseCount(passage)
      );
    },
  },
];

const FOR_NOW = /^(?:currently|at present|for now),? /i;
const THEREFORE =
  /^(?:so|therefore|thus|hence|as a result),? (?=you can (?:add|specify|create|configure|set|enter|select) )/i;

/** "Up to 10 bells can be added. One is there. So, you can add up to nine": what is left of the first count. */
function isOverruled(
  { text }: Passage,
  { description: { passages } }: Cell,
): boolean {
  return (
    STATES_MOST.test(text) &&
    !THEREFORE.test(text) &&
    passages.some(
      (one) => THEREFORE.test(one.text) && STATES_MOST.test(one.text),
    )
  );
}

/** "10 tags can be added for each bell": the list is that of one bell. */
const OWN_FOR_EACH =
  /^((?:a maximum of|up to|at most) \d{1,6} (?:[a-z]+ )?tags can be (?:added|created|configured|specified)) (?:for|to) each [a-z ]{2,30}$/i;

/** "20 rope ends can be added for each bell" of the field `rope_ends`, or of what is said to be a rope end. */
function namedForEach(text: string, cell: Cell): RegExpExecArray | null {
  const { scope } = cell;
  const found = NAMED_FOR_EACH.exec(text);
  const noun = found?.[2]!.toLowerCase() ?? "";
  const isNamed =
    noun.replaceAll(" ", "_") === scope.name ||
    ` ${ownPhrase(cell)}`.endsWith(` ${singular(noun)}`);
  return isNamed ? found : null;
}

const NAMED_FOR_EACH =
  /^((?:a maximum of|up to|at most) \d{1,6} ([a-z]+(?: [a-z]+)+) can be (?:added|created|configured|specified)) (?:for|to|in) each [a-z ]{2,30}$/i;

/** Without remarks in brackets and without a second statement: how elements are counted, what each must be. */
function withoutRemarks(text: string): string {
  return text
    .replace(FOR_NOW, "")
    .replace(THEREFORE, "")
    .replace(/\s*[(（][^()（）]*[)）]/g, "")
    .replace(/ unique (?=elements|items|values)/i, " ")
    .replace(/, each with .*$/i, "")
    .replace(/,? and (?:the|each|all|these|those|they|every) .*$/i, "")
    .trim();
}

function readMost(
  { text, label, first }: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const sized = cell.says(EACH) ? null : LIST_LENGTH.exec(text);
  if (sized) return demandSize(Number(sized[1]), Number(sized[2]));
  const listed = first ? LIST_OF.exec(text) : null;
  if (listed?.[1] !== undefined)
    return [{ kind: "items", maxItems: countOf(listed[1]) }];
  if (listed) return demandSize(Number(listed[2]), Number(listed[3]));
  const short = first ? null : SHORT_MOST.exec(text);
  if (short) return mostOf(short[1] ?? short[3], short[2] ?? short[4], cell);
  const exact = EXACT_LIST.exec(text)?.[1];
  if (exact !== undefined) return demandSize(Number(exact), Number(exact));
  const longest = LONGEST_LIST.exec(text);
  if (longest) return [{ kind: "items", maxItems: Number(longest[1]) }];
  const bare = label === "range" ? BARE.exec(text) : null;
  if (bare?.[1] !== undefined) return mostOf(bare[1], bare[4], cell);
  if (bare)
    return isElement(bare[4], cell)
      ? demandSize(Number(bare[2]), Number(bare[3]))
      : undefined;
  const fewer = FEWER.exec(text);
  if (fewer && Number(fewer[1]) > 1 && isElement(fewer[2], cell))
    return [{ kind: "items", maxItems: Number(fewer[1]) - 1 }];
  const list = LIST_MOST.exec(text);
  if (list) return [{ kind: "items", maxItems: Number(list[1]) }];
  const both = YOU_BOTH.exec(text);
  if (both && isElement(both[2], cell)) {
    const [low, high] = [numberOf(both[1]), numberOf(both[3])];
    return low !== undefined && high !== undefined && low <= high
      ? [{ kind: "items", minItems: low, maxItems: high }]
      : undefined;
  }
  const has = HAS.exec(text);
  if (has) {
    const refuses = /more than/i.test(has[1] ?? "") && !/no more/i.test(text);
    const isMost = !/at least/i.test(has[1] ?? "");
    // "Cannot contain more than 5": the two negations make a bound; one alone makes none.
    if (refuses !== /\b(?:cannot|must not|should not)\b/i.test(text))
      return undefined;
    return isMost
      ? mostOf(has[2], has[3], cell)
      : leastOf(has[2], has[3], cell);
  }
  const most =
    MOST.exec(text) ??
    YOU_MOST.exec(text) ??
    ENTER_MOST.exec(text) ??
    ONLY.exec(text) ??
    HAS_ONLY.exec(text) ??
    AT_A_TIME.exec(text);
  if (most && isElement(OF_ELEMENT.exec(text)?.[1], cell)) return undefined;
  if (most) return mostOf(most[1], most[2], cell);
  const number = NUMBER_OF.exec(text);
  return number ? mostOf(number[3], number[1] ?? number[2], cell) : undefined;
}

function mostOf(
  count: string | undefined,
  noun: string | undefined,
  cell: Cell,
): readonly Demand[] | undefined {
  const maxItems = numberOf(count);
  return maxItems !== undefined && maxItems > 0 && isElement(noun, cell)
    ? [{ kind: "items", maxItems }]
    : undefined;
}

function readLeast(
  { text }: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found = LEAST.exec(text);
  return found
    ? leastOf(found[1] ?? found[3], found[2] ?? found[4], cell)
    : undefined;
}

/** "The number of IDs ranges from 1 to 20", "the list contains 1 to 50 IDs". */
function readBetween(
  { text }: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const few = FEW_AT_A_TIME.exec(text);
  if (few && isElement(few[3], cell)) {
    const [least, most] = [countOf(few[1]!), countOf(few[2]!)];
    return least < most ? demandSize(least, most) : undefined;
  }
  const found = BETWEEN.exec(text);
  if (!found || !isElement(found[1] ?? found[6], cell)) return undefined;
  const low = Number(found[2] ?? found[4]);
  const high = Number(found[3] ?? found[5]);
  return low <= high
    ? [{ kind: "items", minItems: low, maxItems: high }]
    : undefined;
}

function leastOf(
  count: string | undefined,
  noun: string | undefined,
  cell: Cell,
): readonly Demand[] | undefined {
  const minItems = numberOf(count);
  return minItems !== undefined && isElement(noun, cell)
    ? [{ kind: "items", minItems }]
    : undefined;
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : countOf(text);
}
