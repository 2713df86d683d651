/**
 * Values that are told one by one: "The value 1 indicates that it rings" in items of a list or in sentences that follow each
 * other. Input: what stands there; output: its values, where they are surely all.
 */
import { ASKS_WHETHER } from "../../vocabulary/prose/conditions.js";
import { MEANS, STATE_NAMES } from "../../vocabulary/prose/values.js";
import { openingOf, type ItemList, type Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { isCodeLike, isValueWord } from "../typed-scalar.js";
import { cleanMeaning } from "../value-list.js";
import { indicatesValue } from "./other-marks.js";
import { areTwoOf, memberFrom, type Member } from "./value-members.js";
import { demandValues, isChoice } from "./values.js";

const WORD_TOLD = String.raw`["“]?(-?\w[\w.-]{0,40})["”]? ${MEANS} (?:that )?`;
const TOLD = new RegExp(
  String.raw`^(?:the value |value )${WORD_TOLD}(\S.{2,300})$`,
  "i",
);
/** Two that answer a question. */
const ANSWERS: readonly RegExp[] = [
  /^[01]$/,
  /^(?:true|false)$/i,
  /^(?:yes|no)$/i,
  /^[yn]$/i,
  /^(?:on|off)$/i,
];
/** A word for any or none of the values, or for what is there without one. */
const NO_KIND = /^(?:all|any|none|null|default|auto|empty|others?|custom)$/i;
/** A number of things, or what does not end. */
const MEASURES =
  /\b(?:no limit|unlimited|(?:not|un)[ -]?restricted|never|permanent|infinite|default value)\b/i;

/** "**small** indicates that it is high": a word in bold needs no subject. */
const MARKED_TOLD = new RegExp(String.raw`^${WORD_TOLD}\S`, "i");

/** "Type", "Mode of ringing": what is told in bold behind it is which. */
const OF_KIND = /(?:^|\s)(?:type|mode|method|level|direction)$/i;
const DEFAULT_TALK = /\bdefault\b/i;

/** The sentence with its subject, where it tells what a value means. */
function withSubject(text: string, cell: Cell): string | undefined {
  if (TOLD.test(text)) return text;
  const word = MARKED_TOLD.exec(text)?.[1];
  const { marked } = cell.description;
  if (word === undefined || !marked.has(word)) return undefined;
  const opening = openingOf(cell.description);
  const isOne = ASKS_WHETHER.test(opening)
    ? / (?:that|some|all) /.test(text)
    : OF_KIND.test(opening);
  return isOne ? `value ${text}` : undefined;
}

/** What is said behind the first sentence beside what the values mean. */
function saidBeside(
  told: readonly Passage[],
  { description }: Cell,
): readonly Passage[] {
  return description.passages.filter(
    (one) => !one.first && !told.includes(one),
  );
}

function toldBy(text: string, { scope }: Cell): Member | undefined {
  const [, raw = "", meaning = ""] = TOLD.exec(text) ?? [];
  return raw !== "" && isValueWord(raw) && !MEASURES.test(meaning)
    ? memberFrom(
        { raw, quoted: false },
        { meaning: cleanMeaning(meaning), marked: false },
        scope,
      )
    : undefined;
}

/** True for the two answers to a question, and for codes of a field that chooses. */
function areAll(members: readonly Member[], cell: Cell): boolean {
  const words = new Set(
    members.map(({ value }) => String(value).toLowerCase()),
  );
  if (members.length < 2 || words.size !== members.length) return false;
  const { marked } = cell.description;
  if (!ASKS_WHETHER.test(openingOf(cell.description)) && !isChoice(cell))
    return false;
  if (ANSWERS.some((pair) => areTwoOf(members, pair))) return true;
  if (cell.scope.scalar !== "string") return false;
  // Of states the last ones may be told alone.
  if (STATE_NAMES.test(cell.scope.name) && members.length < 3) return false;
  const texts = members.map(({ value }) => String(value));
  return (
    !texts.some((text) => NO_KIND.test(text)) &&
    (texts.every((text) => marked.has(text)) ||
      texts.every((text) => isCodeLike(text) && /^[A-Za-z]/.test(text)))
  );
}

/** Nothing is said but what the field is and what the items tell, of a field that is no number of anything. */
function isWhole(items: ItemList["items"], cell: Cell): boolean {
  const told = items.flatMap(({ passages }) => passages);
  return (
    /(?:result|status|state|type|mode)$/i.test(cell.scope.name) &&
    saidBeside(told, cell).length === 0
  );
}

/** The values of a list whose every item tells what one means. */
export function toldInItems(
  { items }: ItemList,
  cell: Cell,
): readonly Member[] | undefined {
  const areNamed = items.map(({ text }) => /^(?:the )?value /i.test(text));
  if (!areNamed.includes(true)) return undefined;
  if (areNamed.includes(false) && !isWhole(items, cell)) return undefined;
  // "0 indicates that it does not" behind "The value 1 indicates that it rings".
  const members = items.map(({ text }, index) =>
    toldBy(
      `${areNamed[index] ? "" : "value "}${text.replace(/\.\s*$/, "")}`,
      cell,
    ),
  );
  const known = members.filter((one) => one !== undefined);
  return known.length === members.length && areAll(known, cell)
    ? known
    : undefined;
}

/** The values of sentences that follow the first one and each tell what one means; the first of them states all. */
export function toldInTurn(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const isTold = ({ text }: Passage): boolean =>
    withSubject(text, cell) !== undefined;
  if (passage.first || !isTold(passage)) return undefined;
  const { passages } = cell.description;
  const told = passages.filter(isTold);
  const from = passages.indexOf(told[0]!);
  const areBehind =
    passages[from - 1]?.first === true &&
    told.every((one, index) => passages[from + index] === one && !one.guarded);
  const inBold = told.some(({ text }) => !TOLD.test(text));
  const isAll = saidBeside(told, cell).every(
    ({ text }) => text === "" || DEFAULT_TALK.test(text),
  );
  if (inBold && !isAll) return undefined;
  // "The value two ropes indicates both", which is no word.
  const others = passages.filter((one) => !one.first && !told.includes(one));
  if (others.some(({ text }) => indicatesValue(text))) return undefined;
  const members = told.map(({ text }) =>
    toldBy(withSubject(text, cell) ?? text, cell),
  );
  const known = members.filter((one) => one !== undefined);
  if (!areBehind || known.length !== members.length || !areAll(known, cell))
    return undefined;
  return passage === told[0]
    ? demandValues(
        {
          values: known.map(({ value, meaning }) => ({ value, meaning })),
          words: told.map(({ words }) => words).join(" "),
        },
        cell,
      )
    : [];
}
