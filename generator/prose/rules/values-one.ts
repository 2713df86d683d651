/** The one value behind the label of a range, below the words for several, or of a first sentence. Input: what stands there; output: that value. */
import { EXAMPLE_WORDS } from "../../vocabulary/prose/conditions.js";
import { NO_VALUE_LABELS } from "../../vocabulary/prose/values.js";
import { type Passage, passageBefore } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { isLayoutName, isValueWord, scalarOfType } from "../typed-scalar.js";
import { cleanMeaning, readValueList, type ValueList } from "../value-list.js";
import { demandOne } from "./one-value.js";
import { demandValues, isChoice } from "./values.js";

/** A word in capitals, as all that stands behind the label: no other field's value looks so. */
export const ONE_CODE =
  /^(?!(?:[YMDHS]+|STRING|TEXT|INT|INTEGER|DOUBLE|FLOAT|VARCHAR|BINARY|HEX|HEXADECIMAL|REGEX|CRON|SQL|RGB|RFC\w*|ANY|NONE|NULL|JSON|XML|UUID|UTC|CIDR)$)[A-Z]{3,}(?:_[A-Z0-9]+)*$/;
/** What is sent is a number of one unit, or looks otherwise. */
const SIZE_IN_UNIT =
  /\b(?:number of|in|unit(?: is)?:?) (?:bytes|[KMGT]B)\b|\b(?:spaces?|units?) (?:can be|is|are|may be) (?:omitted|optional)\b/i;
const SIZES = /^(?:\d+ [KMGT]B, )*\d+ [KMGT]B,? (?:and|or) \d+ [KMGT]B$/;

/** "1 KB, 1 MB, and 1 GB" of a text: as the units differ, they are sent with the number. */
export function sizesOf(text: string, cell: Cell): ValueList | undefined {
  const { scope } = cell;
  if (scope.scalar !== "string" || !SIZES.test(text)) return undefined;
  if (cell.says(SIZE_IN_UNIT)) return undefined;
  const sizes = text.match(/\d+ [KMGT]B/g) ?? [];
  const units = new Set(sizes.map((size) => size.at(-2)));
  const values = [...new Set(sizes)].map((value) => ({ value }));
  return units.size > 1 && values.length === sizes.length
    ? { values, codeLike: true, loose: 0, rest: "" }
    : undefined;
}

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

/** "Valid values are: - All: all bells ring", as the end of all: one item of a list that lost its break. */
const ONE_DASHED =
  /^(?:valid|possible|supported|allowed|available) values are\s?[:：]\s-\s([A-Z]\w{1,40})\s?[:：]\s+([^:：]{3,200})$/;

export function oneDashed(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const [, raw = "", meaning = ""] =
    ONE_DASHED.exec(passage.words.replace(/^V/, "v")) ?? [];
  const value = raw === "" ? undefined : scalarOfType(raw, cell.scope);
  const isEnd = cell.description.passages.at(-1) === passage;
  return value !== undefined && isEnd && !/\s-\s/.test(meaning)
    ? demandValues(
        {
          values: [{ value, meaning: cleanMeaning(meaning) }],
          words: passage.words,
        },
        cell,
      )
    : undefined;
}

const VALUE_AND_MEANING =
  /^([A-Za-z]\w{1,40})(?:\s?[:：]\s|, indicating (?:that )?)(?=[^:：]{3,200}$)/;

const OF_CASE = /\b(?:when|if|for|only|available)\b/i;

/** The one line below "The value can be:", with what the value means; nothing but a sentence follows. */
export function oneBelow(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const found = VALUE_AND_MEANING.exec(passage.text);
  const { passages } = cell.description;
  const next = passages[passages.indexOf(passage) + 1];
  const isAll =
    next === undefined ||
    next.label !== undefined ||
    /^(?:The|If|When|This|It) /.test(next.text);
  const raw = found?.[1] ?? "";
  const before = passageBefore(passage, cell.description)?.text ?? "";
  // "The option is as follows:" may be that of a case, which the words behind it tell.
  if (/\boption is\b/i.test(before) && (next || OF_CASE.test(passage.text)))
    return undefined;
  const isSure =
    isChoice(cell) ||
    (cell.description.marked.has(raw) && !/\bcharacters\b/.test(passage.text));
  if (!found || !isAll || !isSure) return undefined;
  const value = scalarOfType(raw, cell.scope);
  if (
    value === undefined ||
    !isValueWord(raw) ||
    NO_VALUE_LABELS.has(raw.toLowerCase())
  )
    return undefined;
  const meaning = cleanMeaning(passage.text.slice(found[0].length));
  return demandValues(
    { values: [{ value, meaning }], words: passage.words },
    cell,
  );
}

/** "This parameter has a fixed value. For bells, the value is 1a2b." */
const FIXED_FOR =
  /^for [A-Z][\w ]{1,30}, the value is ["“]?([\w.-]*\d[\w.-]*)["”]?$/i;

export function fixedForThis(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const before = passageBefore(passage, cell.description)?.text ?? "";
  const isFixed = /^(?:this parameter|this field|it) has a fixed value$/i.test(
    before,
  );
  const raw = isFixed ? FIXED_FOR.exec(passage.text)?.[1] : undefined;
  const isLast = cell.description.passages.at(-1) === passage;
  const value =
    raw !== undefined && isLast && cell.description.marked.has(raw)
      ? scalarOfType(raw, cell.scope)
      : undefined;
  return value === undefined ? undefined : demandOne(value, passage, cell);
}

/** "Kind of the rope.", and on a line of its own "HEMP: made of hemp": all that is said of a field that tells a kind. */
export function oneCodeBelow(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const [, raw = "", meaning = ""] =
    /^([A-Z][A-Z0-9_]{1,30})\s?[:：]\s+(?![A-Z]{2})(.{8,200})$/.exec(
      passage.text,
    ) ?? [];
  const { passages, lists } = cell.description;
  return raw !== "" &&
    passages.length === 2 &&
    passages[1] === passage &&
    passage.label === undefined &&
    passages[0]!.label === undefined &&
    lists.length === 0 &&
    cell.scope.scalar === "string" &&
    SURE_KINDS.test(cell.scope.name) &&
    meaning.split(/\W+/).includes(raw) &&
    !/^(?:API|URI|URL|HTTP|REST|ID)$/.test(raw) &&
    !NO_VALUE_LABELS.has(raw.toLowerCase())
    ? demandValues(
        {
          values: [{ value: raw, meaning: cleanMeaning(meaning) }],
          words: passage.words,
        },
        cell,
      )
    : undefined;
}

/** `Kind of thing: SOME_CODE (meaning)`, or nothing but `someCode (meaning)`, in the first sentence. */
export function readSingleChoice(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!passage.first || cell.scope.scalar !== "string" || !isChoice(cell))
    return undefined;
  const found =
    /^(?:([^:：]{3,120})[:：]\s*)?([A-Za-z][A-Za-z0-9_]*)\s*[(（]([^()（）]{1,200})[)）]$/.exec(
      passage.text,
    );
  if (!found || cell.description.passages.length > 1) return undefined;
  const [, lead, raw = "", meaning = ""] = found;
  if (EXAMPLE_WORDS.test(lead ?? "")) return undefined;
  const certain = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$|^[a-z]+[A-Z]\w*$/.test(raw);
  if (!certain || raw === cell.scope.name) return undefined;
  return demandValues(
    {
      values: [{ value: raw, meaning: cleanMeaning(meaning) }],
      words: passage.words,
    },
    cell,
  );
}
