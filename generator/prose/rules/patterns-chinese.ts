/**
 * Chinese statements of which characters a text may hold: "由数字、字母、下划线组成", "只能包含小写字母", "以字母开头".
 * `支持` alone is no limit, except where the label says that the range of values follows.
 */
import {
  CHINESE_CHARACTER_SUBJECT,
  CHINESE_COMPOSED,
  CHINESE_EDGE,
  CHINESE_ENDS,
  CHINESE_END_CHARACTER,
  CHINESE_ONLY,
  CHINESE_WITHOUT,
  CONSECUTIVE,
  MORE_CHARACTERS,
} from "../../vocabulary/prose/characters.js";
import {
  SEPARATED_VALUES,
  USUAL_WORDS,
} from "../../vocabulary/prose/conditions.js";
import type { CharacterSet } from "../characters/character-set.js";
import { standsAlone } from "../characters/passage-around.js";
import { readEndCharacter } from "../characters/read-edge.js";
import { readCharacters } from "../characters/read-characters.js";
import { joinDemands, type TextDemands } from "../characters/text-demands.js";
import type { Passage } from "../passage.js";
import type { Cell } from "../rule.js";

const DEMAND = new RegExp(
  `(?<composed>${CHINESE_COMPOSED})|(?<only>${CHINESE_ONLY})|(?<without>${CHINESE_WITHOUT})|(?<edge>${CHINESE_EDGE})|(?<end>${CHINESE_END_CHARACTER})|(?<support>支持)`,
  "g",
);
const ENDS = new RegExp(CHINESE_ENDS, "y");
const COMPOSED_END = /(?:组成|构成)/y;
const TWICE = new RegExp(`(?:${CONSECUTIVE})`, "y");
const LENGTH_BEFORE =
  /^[^，,；;。]*\d\s*个?(?:unicode)?字符[^，,；;。\d]{0,3}[，,；;]\s*$/i;
/** Before a clause that does not go on with the list. */
const ENDS_LIST =
  /^\s*(?:$|[。.；;]|[，,]?\s*(?:(?:且|并且?|而且)?(?:不|必须|首|末|以|长度|区分|大小写|例如|如|如：|唯一|需|须|最)))/;

/** "只允许字母、数字的组合": characters are combined, not values. */
const OF_CHARACTERS =
  /(?<=(?:只能|只允许|仅允许|仅支持|只支持)[^。；;]{0,60}(?:字母|数字)[^，,。；;]{0,60})的组合/;
const COMBINED = /^的组合/;

/** What a Chinese passage demands; every statement in it must be understood to its end. */
export function readChineseDemands(
  passage: Passage,
  cell: Cell,
): TextDemands | undefined {
  const { text } = passage;
  if (!/[\u4e00-\u9fff]/.test(text) || text.length > 1000) return undefined;
  if (USUAL_WORDS.test(text) || holdsValues(cell)) return undefined;
  if (!standsAlone(passage, cell)) return undefined;
  let demands: TextDemands | undefined;
  for (const found of text.matchAll(DEMAND)) {
    const before = text.slice(0, found.index);
    const clause = /[^，,；;：:。]*$/.exec(before)![0].trim();
    if (!isSubject(clause, cell)) continue;
    if (found.groups!.support && !isRange(before, passage)) continue;
    const read = readDemand(text, found);
    if (read === "no statement") continue;
    const joined = read && joinDemands(demands ?? {}, read);
    if (!joined) return undefined;
    demands = joined;
  }
  return demands;
}

/** One text of several values. */
function holdsValues(cell: Cell): boolean {
  return (
    cell.says(SEPARATED_VALUES) &&
    cell.description.passages.some(({ words }) =>
      SEPARATED_VALUES.test(words.replace(OF_CHARACTERS, "")),
    )
  );
}

/** The field itself, or no subject, before a statement. */
function isSubject(clause: string, cell: Cell): boolean {
  const bare = clause.replace(/^(?:且|并且?|而且|但)/, "");
  return (
    bare === "" ||
    CHINESE_CHARACTER_SUBJECT.test(bare) ||
    (cell.scope.noun === "name" && /^(?:.{0,6}名称?|名字)$/.test(bare))
  );
}

/** `支持` says what all may be only behind a label of values, right away or after a length. */
function isRange(before: string, { label }: Passage): boolean {
  return label === "range" && (before === "" || LENGTH_BEFORE.test(before));
}

function readDemand(
  text: string,
  found: RegExpExecArray | RegExpMatchArray,
): TextDemands | undefined | "no statement" {
  const groups = found.groups!;
  const begin = found.index! + found[0].length;
  if (groups.end !== undefined) {
    const reading = readEndCharacter(text, begin, groups);
    return reading && ENDS_LIST.test(text.slice(reading.end))
      ? reading.demands
      : undefined;
  }
  const forbids = groups.without !== undefined || /^不/.test(groups.edge ?? "");
  TWICE.lastIndex = begin;
  const twice = groups.without === undefined ? null : TWICE.exec(text);
  const at = begin + (twice?.[0].length ?? 0);
  const list = readCharacters(text, at, !forbids);
  if (!list)
    return (groups.composed ?? groups.edge) === undefined
      ? undefined
      : "no statement";
  if (groups.edge !== undefined) return readEnds(text, list, forbids);
  let end = list.end;
  if (groups.composed !== undefined) {
    COMPOSED_END.lastIndex = end;
    if (!COMPOSED_END.test(text)) return undefined;
    end = COMPOSED_END.lastIndex;
  }
  const rest = text.slice(end).replace(COMBINED, "");
  if (!ENDS_LIST.test(rest) || MORE_CHARACTERS.test(rest)) return undefined;
  if (!forbids) {
    const isWhole = groups.support === undefined || holdsSign(list.set);
    return isWhole && !list.bare ? { only: list.set } : undefined;
  }
  if (!twice) return { without: list.set };
  const [sign, ...more] = [...list.set.ascii];
  return sign !== undefined && more.length === 0
    ? { single: String.fromCharCode(sign) }
    : undefined;
}

/** A list behind `支持` that names signs names all; "letters, digits and Chinese" of a description may be loose. */
function holdsSign(set: CharacterSet): boolean {
  return [...set.ascii].some(
    (code) => !/[A-Za-z0-9]/.test(String.fromCharCode(code)),
  );
}

function readEnds(
  text: string,
  list: { readonly set: CharacterSet; readonly end: number },
  forbids: boolean,
): TextDemands | undefined {
  ENDS.lastIndex = list.end;
  const ends = ENDS.exec(text);
  if (!ends) return undefined;
  const words = `${ends[1]} ${ends[2] ?? ""}`;
  const first = /开/.test(words) || /打头/.test(words);
  const last = /结/.test(words);
  return {
    ...(first ? { [forbids ? "notFirst" : "first"]: list.set } : {}),
    ...(last ? { [forbids ? "notLast" : "last"]: list.set } : {}),
  };
}
