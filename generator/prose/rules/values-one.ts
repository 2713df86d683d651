/** The one value behind the label of a range. Input: what stands there; output: a list of one. */
import { NO_VALUE_LABELS } from "../../vocabulary/prose/values.js";
import type { Passage } from "../passage.js";
import type { Cell } from "../rule.js";
import { isLayoutName, isValueWord } from "../typed-scalar.js";
import { cleanMeaning, readValueList, type ValueList } from "../value-list.js";
import { isChoice } from "./values.js";

/** A word in capitals, as all that stands behind the label: no other field's value looks so. */
export const ONE_CODE =
  /^(?!(?:[YMDHS]+|STRING|TEXT|INT|INTEGER|DOUBLE|FLOAT|VARCHAR|BINARY|HEX|HEXADECIMAL|REGEX|CRON|SQL|RGB|RFC\w*|ANY|NONE|NULL|JSON|XML|UUID|UTC|CIDR)$)[A-Z]{3,}(?:_[A-Z0-9]+)*$/;
const ONE_EXPLAINED = /^([a-z][\w-]{1,40})\s?[:：]\s+([^:：]{3,200})$/;

/** "bronze: what most bells are made of": the one value of a field that chooses, with its meaning. */
export function onlyOne(
  text: string,
  passage: Passage,
  cell: Cell,
): ValueList | undefined {
  const [, raw = "", meaning = ""] = ONE_EXPLAINED.exec(text) ?? [];
  const { passages } = cell.description;
  const next = passages[passages.indexOf(passage) + 1];
  const isAll = next === undefined || next.label !== undefined;
  if (NO_VALUE_LABELS.has(raw) || /\bany\b|\bname of\b|\bwith\b/i.test(meaning))
    return undefined;
  if (raw === "" || !isAll || !isChoice(cell) || !isValueWord(raw))
    return undefined;
  const list = readValueList(raw, cell.scope);
  const [value] = list?.values ?? [];
  return list && value && list.rest === ""
    ? { ...list, values: [{ ...value, meaning: cleanMeaning(meaning) }] }
    : undefined;
}

/** "Square" below "Range", in a cell that has a heading for everything, of a field that tells a kind or a state. */
export function isOnlyKind({ text, label }: Passage, cell: Cell): boolean {
  const { passages } = cell.description;
  return (
    label === "range" &&
    /^[A-Za-z][a-z]{2,20}$/.test(text) &&
    SURE_KINDS.test(cell.scope.name) &&
    isValueWord(text) &&
    !isLayoutName(text) &&
    !NO_VALUE_LABELS.has(text.toLowerCase()) &&
    (["about", "default"] as const).every((heading) =>
      passages.some((one) => one.label === heading),
    )
  );
}

const SURE_KINDS = /(?:type|mode|status|state|protocol)$/i;
