/** What the rules for values share: when a set of values is a demand, and which values are too loose to believe. */
import {
  CASE_INSENSITIVE,
  ONLY_FOR_NOW,
  OPEN_WORDS,
  FOR_REFERENCE,
  NAMES_SOME,
  OTHER_VALUES,
  SEPARATED_VALUES,
} from "../../vocabulary/prose/conditions.js";
import {
  AND_OTHERS,
  FREE_TEXT,
  SOME_OF_THEM,
  TAKES_OTHERS,
} from "../../vocabulary/prose/value-doubts.js";
import { CHOICE_NAMES, SURE_CHOICES } from "../../vocabulary/prose/values.js";
import type { DocumentedValue, Scalar } from "../constraint.js";
import type { Cell, Demand } from "../rule.js";
import type { ValueList } from "../value-list.js";

export interface ValuesRead {
  readonly values: readonly DocumentedValue[];
  readonly marked?: Scalar | undefined;
  /** The words that state them, with what stands around them. */
  readonly words: string;
  /** True when the wording itself leaves the list open. */
  readonly open?: boolean;
}

/** An enumeration as demands: none for both truth values, none where a string holds several values. */
export function demandValues(read: ValuesRead, cell: Cell): Demand[] {
  const { scope } = cell;
  const demands: Demand[] = [];
  if (read.marked !== undefined && !scope.array)
    demands.push({ kind: "default", value: read.marked });
  if (scope.scalar === "boolean" && read.values.length > 1) return demands;
  const severalInOne =
    !scope.array && scope.scalar === "string" && cell.says(SEPARATED_VALUES);
  if (severalInOne || areCodesBehind(read.values) || holdsRange(read.values))
    return [];
  const values = withoutOthers(read);
  const open =
    read.open === true ||
    values.length < read.values.length ||
    SOME_OF_THEM.test(read.words) ||
    OPEN_WORDS.test(read.words) ||
    NAMES_SOME.test(read.words) ||
    cell.says(OTHER_VALUES) ||
    TAKES_OTHERS.some((one) => cell.says(one)) ||
    cell.says(FOR_REFERENCE) ||
    isOnlyForNow(values, cell) ||
    cell.says(CASE_INSENSITIVE);
  // "Currently, it can only be true": the other truth value is all that may come, so nothing is stated.
  if (scope.scalar === "boolean" && open) return demands;
  demands.push({
    kind: "enum",
    values: withoutSeparators(values),
    open,
    ...(scope.array ? { target: "items" as const } : {}),
  });
  return demands;
}

/** "LOUD" beside "1-5", which are the numbers from 1 to 5. */
function holdsRange(values: readonly DocumentedValue[]): boolean {
  const isRange = ({ value }: DocumentedValue): boolean =>
    /^\d+[-~～]\d+$/.test(String(value));
  return values.some(isRange) && !values.every(isRange);
}

/** "Small: S_BELL", "Large: L_BELL": which of the two is sent no one can tell. */
function areCodesBehind(values: readonly DocumentedValue[]): boolean {
  const behind = values.filter(
    ({ value, meaning = "" }) =>
      (/^[A-Z][a-z]+$/.test(String(value)) &&
        /^[A-Z][A-Z_\d]+$/.test(meaning)) ||
      SEVERAL_CODES.test(meaning),
  );
  return behind.length > 1 && behind.length >= values.length - 1;
}

/** "bronze_list: in_set and not_in_set": the values of a case. */
const SEVERAL_CODES = /^\w+[-_]\w[\w-]*(?:,? (?:and |or )?\w+[-_]\w[\w-]*)+$/;

/** "SMALL, LARGE, or others": the last is none, where it is joined as prose does or spelled as none of them. */
function withoutOthers({
  values,
  words,
}: ValuesRead): readonly DocumentedValue[] {
  const last = String(values.at(-1)?.value);
  const rest = values.slice(0, -1);
  if (rest.length === 0 || !/^(?:others?|more)$/i.test(last)) return values;
  const isSpelledOtherwise = rest.every(({ value }) =>
    last === last.toLowerCase()
      ? /^[A-Z][A-Z\d_-]*$/.test(String(value))
      : /^[A-Z]?[a-z]+$/.test(last) &&
        /^(?:[A-Z\d_-]+|[a-z\d_-]+)$/.test(String(value)),
  );
  const isJoined =
    last === last.toLowerCase() && last !== "other" && AND_OTHERS.test(words);
  return isSpelledOtherwise || isJoined ? rest : values;
}

/** "1,024" beside "512", of a text: the number as it is sent. */
function withoutSeparators(
  values: readonly DocumentedValue[],
): readonly DocumentedValue[] {
  const areNumbers = values.every(({ value }) =>
    /^\d{1,3}(?:,?\d{3})*$|^\d+$/.test(String(value)),
  );
  return areNumbers && values.some(({ value }) => String(value).includes(","))
    ? values.map((one) => ({
        ...one,
        value: String(one.value).replaceAll(",", ""),
      }))
    : values;
}

/** True for a field whose name says that it chooses among values. */
export function isChoice(cell: Cell): boolean {
  return CHOICE_NAMES.test(cell.scope.name);
}

/** True where the row's type lets values be listed at all. */
export function hasValues(cell: Cell): boolean {
  return (
    cell.scope.scalar !== "none" &&
    !cell.says(NOT_ALL) &&
    !(
      cell.scope.scalar === "string" &&
      !KIND_OF_TEXT.test(cell.scope.name) &&
      cell.says(FREE_TEXT)
    )
  );
}

/** Fields that tell how a text is written: "small (in JSON format)" is one of their values. */
const KIND_OF_TEXT = /(?:format|type|encoding)$/i;
/** Other values are taken as well. */
const NOT_ALL =
  /\bvalues? (?:beyond|outside|out of) the (?:\w+ )?range\b.*\bdefault\b/i;

/**
 * Words of prose are values beside more that are none, or beside their opposite: "available, in-use, or error",
 * "valid or invalid"; not "changed or deleted". A field that tells a kind or a state needs as many, not more.
 */
export function outweighsProse(
  { values, loose }: ValueList,
  cell: Cell,
): boolean {
  if (loose === 0) return true;
  const sure = values.length - loose;
  if (sure > loose || (sure === loose && SURE_CHOICES.test(cell.scope.name)))
    return true;
  if (SORTED_BY.test(cell.scope.name)) return true;
  const words = new Set(values.map(({ value }) => String(value)));
  return [...words].some(
    (word) => words.has(`in${word}`) || words.has(`un${word}`),
  );
}

/** True for a field that names the one by which a list is sorted. */
export function isSortedBy({ scope }: Pick<Cell, "scope">): boolean {
  return SORTED_BY.test(scope.name);
}

/** Lists are sorted by fields, which have names such as "name" and "ID". */
const SORTED_BY = /^(?:sort|order)_?(?:by|key|field)s?$|^sort$/i;

/** "Currently, only A and B are available", where another sentence lists the same values. */
function isOnlyForNow(
  values: readonly DocumentedValue[],
  { description }: Cell,
): boolean {
  return description.passages.some(({ text }) => {
    const said = ONLY_FOR_NOW.exec(text)?.[1]?.split(/[\s,]+/) ?? [];
    return values.some(({ value }) => said.includes(String(value)));
  });
}
