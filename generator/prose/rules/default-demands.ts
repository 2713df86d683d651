/** When a word that was found as a default is one. Input: the word and where it stands; output: what it demands. */
import type { Passage } from "../passage.js";
import type { Cell, Demand } from "../rule.js";
import { isCodeLike, scalarOfType } from "../typed-scalar.js";
import { wordAt } from "../value-list.js";
import { isChoice } from "./values.js";

/** "If it is left blank, tower_name is used": the value of another field. */
const NAMES_FIELD =
  /^[a-z]+(?:_[a-z]+)*_(?:id|ids|name|names|size|code|key|url|ip|port|address)$/;

/** A default that is told in passing: only a word that surely is a value counts. */
export function demandCertain(
  word: string,
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const raw = word.replace(/^["'“]|["'”]$/g, "");
  if (raw === word && /^(?:empty|blank|null|nil)$/i.test(raw)) return undefined;
  const certain =
    (isCodeLike(raw) && !NAMES_FIELD.test(raw)) ||
    /^(?:true|false)$/i.test(raw) ||
    /^\d[\d./:-]*$|^\d{1,3}(?:,\d{3})+$/.test(raw) ||
    isListed(raw, passage, cell) ||
    isExample(raw, passage, cell) ||
    (AND_IS_DEFAULT.test(passage.text) && isOneOfTwo(raw, passage)) ||
    (PLAINLY_DEFAULT.test(passage.text) &&
      (isChoice(cell) || /, which is /.test(passage.text)) &&
      isPlainWord(raw));
  return certain
    ? demandDefault(raw, raw === "all" && isItem(raw, cell), cell)
    : undefined;
}

/** Wordings that name a value, whatever it is. */
const PLAINLY_DEFAULT =
  /, which is \S+ by default|\bset to \S+ by default|\bdefault value \S+ (?:is|will be) used|^by default, the value is \S+$/i;

/** "The value can be small or large, and is small by default" */
const AND_IS_DEFAULT = /, and is \S+ by default$/i;

function isOneOfTwo(raw: string, { text }: Passage): boolean {
  return text.includes(` ${raw} or `) || text.includes(` or ${raw},`);
}

/** "For example, en-us. It is en-us by default." */
function isExample(raw: string, passage: Passage, cell: Cell): boolean {
  return (
    /^(?:it|the value|this parameter) is /i.test(passage.text) &&
    /[^a-z]/i.test(raw) &&
    cell.description.passages.some(({ text }) =>
      text.endsWith(`for example, ${raw}`),
    )
  );
}

/** A noun or an adjective that names a value; a participle tells a state ("which is enabled by default"). */
function isPlainWord(raw: string): boolean {
  return (
    /^[a-z]{2,20}$/.test(raw) &&
    !/(?:ed|ly|on|off|empty|blank|unlimited|name|id|now|today|system)$/.test(
      raw,
    )
  );
}

/** True for a word that an item of a list begins with. */
function isItem(raw: string, { description }: Cell): boolean {
  return description.lists.some(({ items }) =>
    items.some(({ text }) => wordAt(text, 0)?.raw === raw),
  );
}

/** True for an ordinary word that another sentence gives as one of several values: "public or private". */
export function isListed(raw: string, passage: Passage, cell: Cell): boolean {
  if (isItem(raw, cell)) return true;
  return cell.description.passages.some(
    ({ text, words }) =>
      text !== passage.text &&
      (text.includes(`${raw} or `) ||
        text.includes(` or ${raw}`) ||
        text.includes(`${raw} and `) ||
        text.includes(` and ${raw}`) ||
        text.includes(`${raw}, `)) &&
      /\b(?:be|is|options?|values?)\b/i.test(words),
  );
}

/** "Defaults to everything", "to now": words that tell what happens, unless the field has them for values. */
const NO_VALUE =
  /^(?:an?|the|that|not|left|automatically|determined|generated|based|same|all|no|it|set|used|un(?:limited|set|specified|defined|changed)|every(?:thing|one|body|where)|any(?:thing|one|where)|nothing|now|today|yesterday|random(?:ly)?|current(?:ly)?|whatever|inherited|(?:system|auto|randomly|automatically)-(?:generated|assigned|defined|allocated|selected|provided)|varies|variable|automatic|dynamic|configurable|adjustable|conditional|optional|required|mandatory|user-(?:defined|specified|supplied))$/i;

/** "N/A" in a hurry: "No/A", "n.a.", "NA/"; and what is still to be decided. */
const NOT_APPLICABLE =
  /^(?:no?[/.\\]a[/.]?|na\/|not-(?:applicable|involved)|tb[acd])$/i;

/** `3600s` of a number that measures a time. */
function withoutSeconds(raw: string, cell: Cell): string {
  const { scope } = cell;
  return /^\d+s$/.test(raw) &&
    scope.scalar === "integer" &&
    MEASURES_TIME.test(scope.name) &&
    !OTHER_UNIT.test(scope.name.replaceAll("_", " ")) &&
    !cell.says(OTHER_UNIT)
    ? raw.replace(/^(\d+)s$/, "$1")
    : raw;
}

const MEASURES_TIME =
  /(?:^|_)(?:seconds?|period|time|timeout|interval|duration|age|ttl)(?:_|$)/i;
const OTHER_UNIT = /\b(?:minutes?|hours?|days?|ms|milliseconds?|months?)\b/i;

/** "MIIDk...", "bell-xxxx": what a page does not show in full. */
const CUT_SHORT = /.\.{3}$|.…$|x{5,}|(?:^|[^a-z\d])x{3,}(?:$|[^a-z\d])/i;

/** "The default value is No" of what is true or false. */
function answerOf(raw: string, { scope }: Cell): boolean | undefined {
  return scope.scalar === "boolean" && /^(?:yes|no)$/i.test(raw)
    ? /^yes$/i.test(raw)
    : undefined;
}

/** "The default is upwards" above "UP: upwards": a word for a value, and not the value. */
function explainsAnother(raw: string, { description }: Cell): boolean {
  if (!/^[a-z]+$/.test(raw)) return false;
  const word = new RegExp(`[\\s:：]${raw}\\b`);
  return description.lists.some(
    ({ items }) =>
      items.every(({ text }) => /^[A-Z][A-Z\d_]+\b/.test(text)) &&
      items.some(({ text }) => word.test(text)),
  );
}

/** Words such as "unlimited" are defaults of a string only where quoted or the whole of the statement. */
export function demandDefault(
  raw: string,
  quoted: boolean,
  cell: Cell,
): readonly Demand[] | undefined {
  if (!quoted && /[^\x00-\x7f]/.test(raw)) return undefined;
  if (CUT_SHORT.test(raw)) return undefined;
  if (!quoted && NOT_APPLICABLE.test(raw)) return undefined;
  // "1,800" of a text: nobody sends the comma.
  if (cell.scope.scalar === "string" && /^\d{1,3}(?:,\d{3})+$/.test(raw))
    return undefined;
  if (!quoted && explainsAnother(raw, cell)) return undefined;
  const answer = answerOf(raw, cell);
  if (answer !== undefined) return [{ kind: "default", value: answer }];
  const value = scalarOfType(withoutSeconds(raw, cell), cell.scope);
  if (value === undefined) return undefined;
  if (!quoted && !/^[A-Z]{2,}$/.test(raw) && NO_VALUE.test(raw))
    return undefined;
  return [{ kind: "default", value }];
}
