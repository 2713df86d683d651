/** Bounds by their names: "The minimum value is 1", "maximum allowed value of 9". Input: a sentence; output: its bounds. */
import { CHINESE_BOUNDS } from "../../vocabulary/prose/lead-ins.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { matchesOf } from "../screen.js";
import { demandOneBound, textAfter } from "./one-bound.js";
import { clauseStart } from "./statements.js";

const CHINESE_MINIMUM = clauseStart(CHINESE_BOUNDS.minimum);
const CHINESE_MAXIMUM = clauseStart(CHINESE_BOUNDS.maximum);
const BOTH =
  /^both the default(?: value)? and (?:the )?(min|max)imum(?: value)? are\s+/i;

/** "The minimum value is 1", "maximum allowed value of 9", "the largest number you can specify is 9". */
const NAMED =
  /(?:^|, (?:and |with )?|; |and )(?:the |its |an? |with an? )?(?:(min|max)(?:imum|\.)?(?: (?:allowed|possible|supported|valid|permitted|accepted|acceptable|parameter))?(?: value| limit| (page size))?|(largest|highest|greatest|smallest|lowest) (?:value|number)(?= (?:that )?(?:you|can)))(?: (?:that )?(?:you can (?:specify|set|use)|can be (?:specified|set))| (?:allowed|supported|permitted))? (?:is|of)\s+(?:set to )?/gi;
const MOST_WORDS = /^(?:max|largest|highest|greatest)/i;
/** The largest page is what such a field can ask for. */
const OF_PAGES =
  /(?:size|limit|per_?page|take|top|count|results|items|records)$/i;
/** "Minimum 20, maximum 100", "Maximum 1000": nothing but the numbers. */
const BARE_NAMED =
  /^(min|max)(?:imum|\.)?:? (-?\d[\d,.]*)(?:(?:[,;] ?| and |, and )(?:a )?(min|max)(?:imum|\.)?:? (-?\d[\d,.]*))?$/i;

/** "The minimum value of this parameter is 1" */
const OF_PARAMETER = / of (?:this|the) (?:parameter|field)(?= is -?\d+$)/i;
/** Sentences that may take a bound back; a default does not. */
const OTHER_NUMBERS =
  /^(?!.*(?:\bdefault\b|not specified)).*(?:\d|\bnegative\b|\blarger\b|\bgreater\b)/is;
/** "The default value is 1, which is also the minimum value" */
const DEFAULT_IS_BOUND =
  /^(?:the )?default value is (-?\d[\d,.]*), which is also the (minimum|maximum) value$/i;

/** The bound as it is mostly told, where no other sentence may take it back. */
function inPlainWords(passage: Passage, { description }: Cell): Passage {
  const text = passage.text
    .replace(DEFAULT_IS_BOUND, "the $2 value is $1")
    .replace(OF_PARAMETER, "");
  const isAlone =
    text !== passage.text &&
    !description.passages.some(
      (one) => one !== passage && OTHER_NUMBERS.test(one.text),
    );
  return isAlone ? { ...passage, text } : passage;
}

/** "The minimum value is 1", "最大值为10"; each side by itself. */
export function readNamedBound(
  given: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const { scope } = cell;
  const passage = inPlainWords(given, cell);
  const demands: Demand[] = [];
  for (const found of matchesOf(NAMED, passage.text)) {
    const text = passage.text.slice(found.index + found[0].length);
    if (found[2] !== undefined && !OF_PAGES.test(scope.name)) continue;
    const side = MOST_WORDS.test(found[1] ?? found[3]!) ? "maximum" : "minimum";
    demands.push(...(demandOneBound(text, side, passage) ?? []));
  }
  const bare = BARE_NAMED.exec(passage.text);
  for (const [side, count] of bare ? [bare.slice(1, 3), bare.slice(3)] : []) {
    if (side === undefined || count === undefined) continue;
    const keyword = MOST_WORDS.test(side) ? "maximum" : "minimum";
    demands.push(...(demandOneBound(count, keyword, passage) ?? []));
  }
  const both = BOTH.exec(passage.text);
  if (both) {
    const text = passage.text.slice(both.index + both[0].length);
    const side = both[1]!.toLowerCase() === "min" ? "minimum" : "maximum";
    demands.push(...(demandOneBound(text, side, passage) ?? []));
  }
  for (const [side, pattern] of [
    ["minimum", CHINESE_MINIMUM],
    ["maximum", CHINESE_MAXIMUM],
  ] as const) {
    const text = textAfter(pattern, passage);
    if (text === undefined) continue;
    demands.push(...(demandOneBound(text, side, passage) ?? []));
  }
  return demands.length > 0 ? demands : undefined;
}
