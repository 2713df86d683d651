/** Multiples of a number. A step without its base ("in increments of 10") is none: what it counts from is not said. */
import {
  CHINESE_BOUNDS,
  MULTIPLE_PREDICATES,
} from "../../vocabulary/prose/lead-ins.js";
import { readNumber } from "../bounds.js";
import { predicates } from "../compile-phrase.js";
import { isNumeric } from "../field-scope.js";
import type { Passage } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { afterEach, clauseStart, endsBounds } from "./statements.js";

const MULTIPLE = predicates(MULTIPLE_PREDICATES);
const CHINESE_MULTIPLE = clauseStart(CHINESE_BOUNDS.multiple);
const CHINESE_DIVISIBLE = clauseStart(CHINESE_BOUNDS.divisible);
/** Behind the number of a Chinese multiple. */
const TIMES = /^\s*的(?:整数|整)?倍数?/;
const DIVIDED = /^\s*整除/;
/** "Each step is at least 10, and a multiple of 10": of the step, of one case, or mere advice. */
const OF_ANOTHER =
  /步长|增量|新增|增加|每|扩容时|建议|推荐|[时盘]|乘积|比例|部署/;
/** In brackets behind the description of the whole: "Size (multiple of 10)". */
const BRACKET = /\((?:an integer |a )?multiple of (\d+[^)]{0,20})\)/i;

/** "Only multiples of 10 are supported", as the whole sentence. */
const ONLY_MULTIPLES =
  /^only (?:(?:positive )?(?:integer |integral )?multiples|values that are multiples) of (-?\d[\d,]*) (?:are|is|can be) (?:supported|allowed|accepted|valid|used|entered)$/i;
/** "Others are rounded": those are taken, too. */
const OTHERS_TOO =
  /\bround(?:s|ed|ing)?\b|\botherwise\b|\bother (?:values|numbers|sizes)\b/i;

export const MULTIPLE_RULES: readonly PassageRule[] = [
  {
    name: "numbers/multiple",
    kind: "multiple",
    about: /\bmultiples? of\b|\bdivisible by\b/i,
    fits: isNumeric,
    read: readMultiple,
  },
  {
    name: "numbers/multiple",
    kind: "multiple",
    about: /倍|整除/,
    fits: isNumeric,
    read: (passage) =>
      chineseAt(passage, CHINESE_MULTIPLE, TIMES) ??
      chineseAt(passage, CHINESE_DIVISIBLE, DIVIDED),
  },
];

function readMultiple(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (differ(cell)) return undefined;
  const stated = afterEach(MULTIPLE, passage, cell, (text) => multipleAt(text));
  if (stated) return stated;
  const only = ONLY_MULTIPLES.exec(passage.text)?.[1];
  if (only !== undefined && !cell.says(OTHERS_TOO)) return multipleAt(only);
  const bracket = BRACKET.exec(passage.text);
  return bracket && passage.first ? multipleAt(bracket[1]!) : undefined;
}

/** "Big bells: a multiple of 4", "small bells: a multiple of 2". */
function differ({ description }: Cell): boolean {
  const stated = description.passages.flatMap(
    ({ text }) => /\bmultiples? of (\d+)/i.exec(text)?.[1] ?? [],
  );
  return new Set(stated).size > 1;
}

/** Every clause that begins as a statement of a multiple may; the first that is one counts. */
function chineseAt(
  { text }: Passage,
  opening: RegExp,
  noun: RegExp,
): readonly Demand[] | undefined {
  for (const found of text.matchAll(new RegExp(opening, "g"))) {
    const goesOn = /且/.test(found[0]);
    if (goesOn && OF_ANOTHER.test(text.slice(0, found.index))) continue;
    const demands = multipleAt(text.slice(found.index + found[0].length), noun);
    if (demands) return demands;
  }
  return undefined;
}

/** The number at the start of `text`, followed by `noun`. */
function multipleAt(text: string, noun = /^/): readonly Demand[] | undefined {
  const found = readNumber(text);
  if (!found || found.value <= 0 || !noun.test(found.rest)) return undefined;
  if (!endsBounds(found.rest.replace(noun, ""))) return undefined;
  return [{ kind: "multiple", multipleOf: found.value }];
}
