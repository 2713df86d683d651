/**
 * What holds in each of several cases that headings name: "Key (when act is set to add)", lines with its length, and
 * "Key (when act is set to cut)", lines with another. Input: a description; output: a part for each case, and of what
 * the parts demand the bounds that no case goes beyond. A side that a case leaves open has no bound.
 */
import type {
  Constraint,
  LengthConstraint,
  PatternConstraint,
} from "./constraint.js";
import { type Description, NOTHING_MARKED, type Passage } from "./passage.js";
import { isConditional } from "./split-passages.js";
import type { Stated } from "./stated.js";

/** The heading of a case: what the field is, the other field, and its value. */
const HEADING =
  /^([^.:：()]{2,60}?) \((?:when|if) (?:the )?["“]?([\w.-]{2,40})["”]? is (?:set to )?["“]?([\w.-]{1,40})["”]?\)\s*[:：]?$/i;

interface CasePart {
  readonly description: Description;
  readonly passages: readonly Passage[];
}

/** The parts of a description that tells of several cases; none for any other. */
export function partsOf(description: Description): readonly CasePart[] {
  return description.lists.length > 0
    ? partsOfThings(description)
    : partsBelowHeadings(description);
}

/** Those of a description of nothing but such headings. */
function partsBelowHeadings({ passages }: Description): readonly CasePart[] {
  const [opening] = passages;
  if (!opening?.words.includes(" (")) return [];
  const first = HEADING.exec(opening.words);
  if (!first) return [];
  const parts: Passage[][] = [];
  const values = new Set<string>();
  for (const passage of passages) {
    const heading = HEADING.exec(passage.words);
    if (!heading) {
      parts.at(-1)!.push(passage);
      continue;
    }
    const isSame = heading[1] === first[1] && heading[2] === first[2];
    if (!isSame || values.has(heading[3]!)) return [];
    values.add(heading[3]!);
    parts.push([{ ...passage, text: first[1]! }]);
  }
  if (parts.length < 2) return [];
  return parts.map((own) => ({
    passages: own.slice(1),
    description: descriptionOf(own),
  }));
}

/** "Bells of bronze and iron: The bell name ...": a thing by its name, and what holds for the field there. */
const OF_THING =
  /^(?:[A-Z][\w.()-]*)(?:,? (?:for|and|or|of|on|with|[A-Z][\w.()-]*)){0,12}\s?[:：]\s(?=The ([A-Za-z][A-Za-z -]{2,60}?) (?:must|can|cannot|contains?|consists?)\b)/;
/** The things are some, or the field is not the text that is told of. */
const LOOSENS =
  /\bsome\b|\bby default\b|\bothers?\b|\bno (?:limit|restriction)|\bexamples?\b|\bformat\b|\bseparated?\b|\bmultiple\b|\bprefix|\bsuffix|\bencrypt|\bencod|\ball [a-z]+s\b|\beach\b/i;

/** A list in which each item says of another thing what the field can be there; no parts for any other. */
function partsOfThings({ passages, lists }: Description): readonly CasePart[] {
  const opening = passages.find(({ first }) => first);
  const [list, ...more] = lists;
  if (!list || !opening || list.guarded || more.length > 0) return [];
  const { items } = list;
  const subjects = items.map(({ text }) => OF_THING.exec(text)?.[1]);
  const own = subjects[0]?.toLowerCase();
  if (items.length < 2 || own === undefined) return [];
  if (!opening.text.toLowerCase().endsWith(own)) return [];
  if (!subjects.every((one) => one?.toLowerCase() === own)) return [];
  const inItems = items.flatMap((item) => item.passages);
  const last = passages.indexOf(inItems.at(-1)!);
  const isPlain = passages.every(
    (one, at) =>
      !one.guarded &&
      !LOOSENS.test(one.words) &&
      (at <= last || one.label !== undefined),
  );
  if (!isPlain) return [];
  return items.map((item) => {
    const [first, ...rest] = item.passages;
    const said = first && { ...first, text: first.text.replace(OF_THING, "") };
    return {
      passages: item.passages,
      description: descriptionOf([opening, ...(said ? [said] : []), ...rest]),
    };
  });
}

/** A case by itself, in which its lines hold. */
function descriptionOf(passages: readonly Passage[]): Description {
  return {
    flows: [],
    lists: [],
    marked: NOTHING_MARKED,
    truncated: false,
    passages: passages.map((one, index) => ({
      ...one,
      guarded: isConditional(one.text),
      withinCase: false,
      first: index === 0,
    })),
  };
}

/** The lengths that all cases keep to, and the patterns of which each case has one. */
export function hullOf(
  parts: readonly CasePart[],
  constraintsOf: (description: Description) => readonly Constraint[],
): Stated[] {
  const found = parts.map(({ description }) => constraintsOf(description));
  const passages = parts.flatMap((part) => part.passages);
  return [
    ...hullOfLengths(found.map((some) => some.filter(isLength))),
    ...hullOfPatterns(found.map((some) => some.filter(isPattern))),
  ].map((constraint) => ({ constraint, passages }));
}

function isLength(one: Constraint): one is LengthConstraint {
  return one.kind === "length" && one.target === undefined;
}

function isPattern(one: Constraint): one is PatternConstraint {
  return one.kind === "pattern" && one.target === undefined;
}

function hullOfLengths(
  lengths: readonly (readonly LengthConstraint[])[],
): Constraint[] {
  const low = widest(lengths, "minLength", Math.min);
  const high = widest(lengths, "maxLength", Math.max);
  const [told] = lengths.flat();
  // Bytes and characters have no hull.
  const inBytes = lengths.map((some) =>
    some.some(({ rule }) => rule === "lengths/bytes"),
  );
  if (new Set(inBytes).size > 1) return [];
  if (!told || (low === undefined && high === undefined)) return [];
  return [
    {
      kind: "length",
      rule: told.rule,
      words: wordsOf(lengths.flat()),
      ...(low === undefined ? {} : { minLength: low }),
      ...(high === undefined ? {} : { maxLength: high }),
    },
  ];
}

/** What one of the cases takes is taken. */
function hullOfPatterns(
  patterns: readonly (readonly PatternConstraint[])[],
): Constraint[] {
  const [told] = patterns.flat();
  if (!told || patterns.some((some) => some.length !== 1)) return [];
  const each = new Set(patterns.flat().map(({ pattern }) => pattern));
  const inner = [...each].map((one) => WHOLE.exec(one)?.[1]);
  if (!inner.every((one) => one !== undefined)) return [];
  return [
    {
      ...told,
      rule: "patterns/listed-characters",
      pattern: each.size > 1 ? `^(?:${inner.join("|")})$` : told.pattern,
      words: wordsOf(patterns.flat()),
    },
  ];
}

const WHOLE = /^\^(.*)\$$/s;

function wordsOf(found: readonly Constraint[]): string {
  return found.map((one) => one.words).join(" ");
}

function widest(
  lengths: readonly (readonly LengthConstraint[])[],
  side: "minLength" | "maxLength",
  choose: (...bounds: number[]) => number,
): number | undefined {
  const bounds = lengths.map((some) => some.flatMap((one) => one[side] ?? []));
  return bounds.every((some) => some.length > 0)
    ? choose(...bounds.flat())
    : undefined;
}
