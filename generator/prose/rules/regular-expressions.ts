/** Regular expressions that a description gives as such: taken where they match whole texts and are safe to run. */
import { isSafePattern } from "../characters/safe-pattern.js";
import { holdsText } from "../field-scope.js";
import { type Passage, passageBefore } from "../passage.js";
import type { Cell, Demand, PassageRule } from "../rule.js";
import { speaksOfField } from "../speaks-of-field.js";

/** The field, then that it matches; or the expression by itself behind a label. */
const CUE =
  /(?:^|\s)(?:must|should) match\s*[:：]?\s*(?=["“'‘`]?\^)|(?:^|\s)(?:(?:must|should) (?:match|comply with|meet|conform to|satisfy) )?(?:the |this )?(?:following )?(?:regular expression|regex)(?: rules?)?(?: (?:is|must be))?\s*[:：]?\s*(?=["“'‘`(（]?\^)|(?:^|[，,])(?:需要?|必须|须|应)?(?:满足|符合|匹配)?正则(?:表达式)?(?:匹配|规则)?(?:为|是)?\s*[:：]?\s*(?=["“'‘`(（]?\^)/i;
const MATCHING =
  /(?<!\bnot|cannot|must|should)\s((?:(?:which|that|and) )?(?:match|meet|satisf|compl|conform)(?:es|s|ies|ing|ying)?(?: (?:with|to))?)\s+the (?:following )?(?:regular expression|regex)\s*[:：]?\s*(?=["“'‘`(（]?\^)/i;
/** A label; the expression stands behind it, or in a paragraph of its own. */
const LABEL =
  /^(?:regular expression(?: (?:matching|rule|constraint))?|regex(?:p)?(?: pattern)?)\s*[:：]?\s*(?=["“'‘`(（]?\^|\[[\w-]+\]\{|$)/i;
/** "键，36字节，满足": what the field is and how long, before a clause that has no subject. */
const CHINESE_CLAUSES =
  /^(?!.*(?:每|各|其中|或))[\u4e00-\u9fffA-Za-z]{1,20}(?<![的为是])(?:[，,](?:长度|取值)?(?:为|是)?\d+(?:[-~～到至]\d+)?个?(?:字节|字符|位))*$/;
const LONGEST_NOUN = 120;
/** Behind the expression, which ends in its own sign. */
const BEHIND = /(?<=\$["”'’`]?)(?:, for example,?| and cannot be) .*$/;
const LITERAL = /^["“'‘`(（]?(\^.*\$)["”'’`)）]?\.?$/;

export const REGULAR_EXPRESSION_RULES: readonly PassageRule[] = [
  {
    name: "patterns/regular-expression",
    kind: "pattern",
    about:
      /regular expression|\bregexp?\b|match\s*:?\s*["“'‘`]?\^|正则|^["“'‘`]?\^/i,
    fits: holdsText,
    read: readLiteral,
  },
];

function readLiteral(
  passage: Passage,
  cell: Cell,
): readonly Demand[] | undefined {
  const { text } = passage;
  if (LITERAL.test(text) && isBelowLabel(passage, cell)) return literal(text);
  const cue = MATCHING.exec(text) ?? LABEL.exec(text) ?? CUE.exec(text);
  if (!cue) return undefined;
  // "Key ID, 36 bytes, which matches ...": the first sentence says what the field is.
  const before = text.slice(0, cue.index);
  const isOwn =
    (cue[1] !== undefined &&
      (passage.first || /^the value is the /i.test(text)) &&
      cue.index <= LONGEST_NOUN) ||
    (/^[，,]/.test(cue[0]) && passage.first && CHINESE_CLAUSES.test(before)) ||
    speaksOfField(
      /^and\b/i.test(cue[1] ?? "") ? `${before} and` : before,
      passage,
      cell,
    );
  const given = text.slice(cue.index + cue[0].length);
  return isOwn ? literal(given.replace(BEHIND, "")) : undefined;
}

/** True for an expression that stands alone below the label that announces it. */
function isBelowLabel(passage: Passage, { description }: Cell): boolean {
  const above = passageBefore(passage, description);
  return above !== undefined && LABEL.exec(above.text)?.[0] === above.text;
}

function literal(text: string): readonly Demand[] | undefined {
  // "^ (a|b) $": the blanks may be the page's or the text's.
  if (/^["“'‘`(（]?\^\s|\s\$["”'’`)）]?$/.test(text.trim())) return undefined;
  const plain = ONE_CLASS.exec(text.trim())?.[0];
  const given = plain ? `^${plain}$` : LITERAL.exec(text.trim())?.[1];
  const pattern = (given ?? text.trim())
    .replace(WIDE_COMMA, ",")
    .replace(CHOICE, asClass);
  // Without its end an expression says how a text begins.
  const isSafe =
    given === undefined
      ? OPEN_ENDED.test(pattern) && isSafePattern(`${pattern}$`)
      : isSafePattern(pattern);
  return isSafe ? [{ kind: "pattern", pattern }] : undefined;
}

/** "{1，64}": the sign of the text around it. */
const WIDE_COMMA = /(?<=\{\d{1,4})，(?=\d{0,4}\})/g;

/** `^ab[0-9]{22}` */
const OPEN_ENDED = /^\^\w[^\s$]*\{\d{1,3}\}$/;

/** One class and how many of it is about the whole text, with or without its ends. */
const ONE_CLASS = /^\[[\w-]{3,30}\]\{\d{1,3}(?:,\d{1,3})?\}$/;

const ONE =
  "(?:\\[(?!\\^)(?:[^\\]\\\\]|\\\\u[0-9A-Fa-f]{4})+\\]|\\\\[().sdw-]|[\\w-])";
/** A choice among single characters, repeated: the same as a class of them all, which is linear for certain. */
const CHOICE = new RegExp(
  `\\((?:\\?:)?(${ONE}(?:\\|${ONE}){0,20})\\)(?=[+*{])`,
  "g",
);

/** What a class may hold so that it can stand beside another: a hyphen within it joins two ends of a range. */
const PLAIN_CLASS =
  /^(?:[A-Za-z0-9]-[A-Za-z0-9]|\\u[0-9A-F]{4}-\\u[0-9A-F]{4}|\\u[0-9A-F]{4}|[^\\-])*$/i;

function asClass(whole: string, choices: string): string {
  const classes = choices.match(new RegExp(ONE, "g")) ?? [];
  if (!classes.some((one) => one.startsWith("["))) return whole;
  const parts = classes.map((one) =>
    one.startsWith("[") ? one.slice(1, -1) : one,
  );
  const hyphen = parts.some((one) => /^-|-$/.test(one)) ? "-" : "";
  const rest = parts.map((one) => one.replace(/^-|-$/g, ""));
  return rest.every((one) => /^\\[().sdw]$/.test(one) || PLAIN_CLASS.test(one))
    ? `[${rest.join("")}${hyphen}]`
    : whole;
}
