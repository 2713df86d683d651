/**
 * Formats and patterns of one description. Sentences about the characters of a text are joined into one pattern;
 * they go where another case, a default, a value or an example of the cell speaks against them.
 * A layout or a regular expression that the page gives itself says more than they do.
 */
import {
  CHARACTER_TALK,
  END_TALK,
  ESCAPED_CHARACTERS,
  FURTHER_CHARACTERS,
} from "../vocabulary/prose/characters.js";
import { SEPARATED_VALUES } from "../vocabulary/prose/conditions.js";
import {
  joinDemands,
  patternOf,
  type TextDemands,
} from "./characters/text-demands.js";
import { widenedDemands } from "./characters/widened-demands.js";
import type { Constraint, PatternConstraint } from "./constraint.js";
import type { Passage } from "./passage.js";
import type { Cell } from "./rule.js";
import { textDemandsOf } from "./rules/patterns.js";
import { matchesOf } from "./screen.js";
import { specialValuesOf } from "./special-values.js";
import { byKind, distinct, type Settling, type Stated } from "./stated.js";

/** "If it has capital letters, the system converts them": they may be sent. */
const CONVERTED =
  /\b(?:automatically )?converts? (?:it|them|the [a-z ]{1,30}) (?:to|into)\b/i;
const CHARACTER_RULE = /^patterns\/characters/;
const COUNTS =
  /\b(?:can|must) (?:only )?contain (?:a maximum of |up to )?\d+(?:(?: to |-)\d+)? characters/gi;
const CASE_LENGTH = /\d\s*(?:unicode )?characters\b|个字符/i;
const EXAMPLE =
  /(?:\bfor example|\be\.g\.|\bexamples?:|例如|比如|示例[:：]|样例[:：])[,，:：]?\s*(?:["“'‘`]([^"”'’`\s]+)["”'’`]|([\w.:/@-]*[\d_./:@-][\w.:/@-]*\w)(?=\.?(?:$|[\s,;)，；。）])))(?!["”'’)]*,? (?:is|are) (?:not (?:allowed|supported|permitted|valid)|invalid|incorrect|wrong)\b)/gi;
/** A layout in words: `in the format of "service.item"`. Its signs are those of the values. */
const WORDED_LAYOUT =
  /\b(?:format|form)(?: of| is)?(?: as follows)?\s*[:：]?\s*["“'‘]([^\s"”'’]{2,60})["”'’]|\bin (?:the )?["“'‘]?([A-Za-z]+[.:/@=][A-Za-z]+)["”'’]? (?:format|form)\b/gi;
/** More is not looked at: a cell with as many examples is no cell. */
const MOST_EXAMPLES = 20;

/** The formats and patterns that stand beside the constraints that stand already. */
export function settlePatterns(
  stated: readonly Stated[],
  { cell, others, drop }: Settling,
  standing: readonly Constraint[],
): Constraint[] {
  const found = distinct(byKind(stated, ["format", "pattern"]));
  if (found.length === 0) return [];
  const joined = found.filter((one) =>
    CHARACTER_RULE.test(one.constraint.rule),
  );
  const own = found.filter((one) => !joined.includes(one));
  const given = own.length > 1 ? surestOf(own) : own;
  if (
    given.length > 1 ||
    (given.length === 1 &&
      (broken(given[0]!.constraint, cell, standing) ||
        showsOtherTime(given[0]!.constraint, cell)))
  ) {
    drop(found);
    return [];
  }
  const target = cell.scope.array ? ({ target: "items" } as const) : {};
  if (given.length === 1 && repeatsValues(given[0]!.constraint, standing))
    return [];
  if (given.length === 1) {
    drop(joined);
    return [{ ...given[0]!.constraint, ...target }];
  }
  const pattern = joinPatterns(joined, { cell, others }, standing);
  if (!pattern) drop(joined);
  return pattern ? [{ ...pattern, ...target }] : [];
}

/** True for a layout beside values that all have it: they say more. */
function repeatsValues(
  constraint: Constraint,
  standing: readonly Constraint[],
): boolean {
  return (
    constraint.kind === "pattern" &&
    /^formats\//.test(constraint.rule) &&
    standing.some(
      (one) => one.kind === "enum" && !one.open && one.target === undefined,
    )
  );
}

/** Without what says less: an expression that the page gives says all that its words about prefixes do. */
function surestOf(own: readonly Stated[]): readonly Stated[] {
  const literal = own.filter(
    ({ constraint }) => constraint.rule === "patterns/regular-expression",
  );
  return literal.length === 1 &&
    own.every(({ constraint }) => /^patterns\//.test(constraint.rule))
    ? literal
    : own.filter((one) => !isVague(one));
}

/** "An IP address", beside words that say of which version, or that it is a block of them. */
function isVague({ constraint }: Stated): boolean {
  return constraint.kind === "format" && constraint.format === "ip";
}

/** One pattern for all sentences about characters. */
function joinPatterns(
  stated: readonly Stated[],
  { cell, others }: Pick<Settling, "cell" | "others">,
  standing: readonly Constraint[],
): PatternConstraint | undefined {
  const passages = [...new Set(stated.flatMap((one) => one.passages))];
  const stating = demandsOf(passages, cell);
  const demands = stating && widenedDemands(stating, passages, cell);
  if (!demands || hasOtherCase(passages, demands, cell)) return undefined;
  if (cell.says(ESCAPED_CHARACTERS)) return undefined;
  const isAll = !others.some(({ text }) => FURTHER_CHARACTERS.test(text));
  if (demands.only && !isAll) return undefined;
  const filled = standing.some(
    (one) =>
      one.kind === "length" &&
      (one.target === "items") === cell.scope.array &&
      (one.minLength ?? 0) > 0,
  );
  const pattern = patternOf(demands, filled);
  const [first] = stated;
  if (pattern === undefined || !first) return undefined;
  const { rule } = first.constraint;
  const words = passages.map((passage) => passage.words).join(" ");
  const made: PatternConstraint = { kind: "pattern", rule, words, pattern };
  return broken(made, cell, standing) ? undefined : made;
}

/** What the sentences demand together; none where two say the same of different characters. */
function demandsOf(
  passages: readonly Passage[],
  cell: Cell,
): TextDemands | undefined {
  let demands: TextDemands | undefined = {};
  for (const passage of passages) {
    const more: TextDemands | undefined = textDemandsOf(passage, cell);
    demands = demands && more && joinDemands(demands, more);
  }
  return demands;
}

/**
 * True when a sentence under a condition is about the text as well. What stands before may go on in the statement;
 * what stands behind may have lengths and ends of its own, where the statement has none of the latter.
 */
function hasOtherCase(
  stated: readonly Passage[],
  demands: TextDemands,
  { description: { passages } }: Cell,
): boolean {
  const last = Math.max(...stated.map((one) => passages.indexOf(one)));
  const onlySets = !demands.first && !demands.notFirst && !demands.last;
  return passages.some(({ guarded, text }, index) => {
    if (!guarded || CONVERTED.test(text)) return false;
    const isBehind = index > last && onlySets && !demands.notLast;
    if (isBehind) return CHARACTER_TALK.test(text.replace(END_TALK, ""));
    // Lengths of several cases, and nothing else about the text.
    const counts = text.replace(COUNTS, "");
    return index > last
      ? CHARACTER_TALK.test(counts)
      : CHARACTER_TALK.test(text) || CASE_LENGTH.test(text);
  });
}

/** What every value of a format holds; enough to tell `0` and `all` from them. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f-]{32,36}$/i,
  ipv4: /^\d+(?:\.\d+){3}$/,
  ipv6: /:/,
  ip: /^[\d.]+$|:/,
  cidr: /\//,
  mac: /[:-]/,
  email: /@/,
  date: /-/,
  "date-time": /-/,
};

/** True when a value that the cell itself states does not match, or a text of the format would be one of several. */
function broken(
  constraint: Constraint,
  cell: Cell,
  standing: readonly Constraint[],
): boolean {
  const isFormat = constraint.kind === "format";
  const pattern = isFormat
    ? shapeOf(constraint.format)
    : constraint.kind === "pattern"
      ? new RegExp(constraint.pattern, "u")
      : undefined;
  if (!pattern) return false;
  const isOfOne = isFormat || /^formats\//.test(constraint.rule);
  if (isOfOne && !cell.scope.array && cell.says(SEPARATED_VALUES)) return true;
  // 32 characters are a UUID without its hyphens.
  if (
    isFormat &&
    constraint.format === "uuid" &&
    standing.some(
      (one) =>
        one.kind === "length" &&
        !fits(UUID_LENGTH, one.minLength, one.maxLength),
    )
  )
    return true;
  const values = standing.flatMap((one) =>
    one.kind === "default"
      ? [one.value]
      : one.kind === "enum"
        ? one.values.map(({ value }) => value)
        : [],
  );
  const texts = [
    ...values,
    ...specialValuesOf(cell),
    ...(isFormat && constraint.format !== "ip" ? [] : shownBy(EXAMPLE, cell)),
    ...(CHARACTER_RULE.test(constraint.rule)
      ? shownBy(WORDED_LAYOUT, cell)
      : []),
  ].filter((text) => typeof text === "string" && !(isFormat && text === ""));
  return texts.some((text) => !pattern.test(String(text)));
}

const UUID_LENGTH = 36;

function fits(length: number, least = 0, most = Infinity): boolean {
  return least <= length && length <= most;
}

function shapeOf(format: string): RegExp | undefined {
  return Object.hasOwn(SHAPES, format) ? SHAPES[format] : undefined;
}

const TIME =
  /(?<![\w:.-])(?:\d{4}[-/.]\d{2}[-/.]\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?|\d{1,2}:\d{2}(?::\d{2})?)(?![\w:-]|\.\d)/g;

/** True where the words themselves name a time in another layout: "HH:mm:ss", and then "22:00 or 06:00". */
function showsOtherTime(constraint: Constraint, cell: Cell): boolean {
  if (constraint.kind !== "pattern" || !/layout/.test(constraint.rule))
    return false;
  const pattern = new RegExp(constraint.pattern, "u");
  return cell.description.passages.some(({ text }) =>
    (withoutOffsets(text).match(TIME) ?? []).some(
      (time) => !pattern.test(time),
    ),
  );
}

/** "The time is UTC±00:00": names a zone, no time. Right behind a time it is a part of that. */
function withoutOffsets(text: string): string {
  return text.replace(OFFSET, (whole, time?: string) =>
    time === undefined ? "" : whole,
  );
}

const OFFSET = /(\d\s?)?\b(?:UTC|GMT)\s?[±+-]\d{2}:\d{2}\b(?!\s?\d)/g;

/** The texts that a wording shows, the first of them. */
function shownBy(wording: RegExp, cell: Cell): string[] {
  if (!cell.maySay(wording)) return [];
  const shown: string[] = [];
  for (const { words } of cell.description.passages)
    for (const found of matchesOf(wording, words))
      if (shown.length < MOST_EXAMPLES) shown.push(found[1] ?? found[2] ?? "");
  return shown;
}
