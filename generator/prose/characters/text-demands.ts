/**
 * What words demand of the characters of a text, as one pattern, linear in time. Input: demands that hold together;
 * output: an anchored pattern of ECMA-262, or none where they contradict each other.
 * Lengths are not repeated. The empty text is refused only where the cell demands a length of at least one as well:
 * "must start with a letter" says nothing about a field that is cleared.
 */
import {
  ANY_CHARACTERS,
  classOf,
  difference,
  intersection,
  isEmpty,
  isWithin,
  setOfSigns,
  union,
  type CharacterSet,
} from "./character-set.js";

export interface TextDemands {
  /** All characters that may occur. */
  readonly only?: CharacterSet;
  /** Characters that must not occur. */
  readonly without?: CharacterSet;
  readonly first?: CharacterSet;
  readonly last?: CharacterSet;
  readonly notFirst?: CharacterSet;
  readonly notLast?: CharacterSet;
  /** Signs that must not follow themselves. */
  readonly single?: string;
  /** The text begins with one of these. */
  readonly prefixes?: readonly string[];
  /** The text ends with this. */
  readonly suffix?: string;
  /** The text does not begin with any of these. */
  readonly notPrefixes?: readonly string[];
  /** Characters that a text must not consist of alone. */
  readonly notAll?: CharacterSet;
  /** Signs that must not follow each other so: ".-". */
  readonly notTexts?: readonly string[];
  /** Of so many of these kinds the text must have a character. */
  readonly some?: SomeKinds;
}

/** "At least three of the following": kinds of characters without one that two of them have. */
export interface SomeKinds {
  readonly least: number;
  readonly kinds: readonly CharacterSet[];
}

/** What no two statements of a text say differently. */
const ONCE = ["single", "prefixes", "suffix", "notTexts", "some"] as const;

/** Demands that hold together: what both refuse, and what both say alike; none where they say it differently. */
export function joinDemands(
  one: TextDemands,
  other: TextDemands,
): TextDemands | undefined {
  const joined: { -readonly [K in keyof TextDemands]: TextDemands[K] } = {
    ...one,
    ...other,
  };
  for (const key of ["only", "first", "last"] as const) {
    const [a, b] = [one[key], other[key]];
    if (a && b && !(isWithin(a, b) && isWithin(b, a))) return undefined;
  }
  for (const key of ["without", "notFirst", "notLast", "notAll"] as const) {
    const [a, b] = [one[key], other[key]];
    if (a && b) joined[key] = union(a, b);
  }
  const { notPrefixes: starts = [] } = one;
  if (other.notPrefixes)
    joined.notPrefixes = [...new Set([...starts, ...other.notPrefixes])];
  const isTwice = ONCE.some(
    (key) => one[key] !== undefined && other[key] !== undefined,
  );
  return isTwice ? undefined : joined;
}

/** The pattern of `demands`; `filled` when the empty text is refused. */
export function patternOf(
  demands: TextDemands,
  filled: boolean,
): string | undefined {
  const { only = ANY_CHARACTERS } = demands;
  const inner = demands.without ? difference(only, demands.without) : only;
  const first = within(inner, demands.first, demands.notFirst);
  const last = within(inner, demands.last, demands.notLast);
  if (!first || !last || isEmpty(inner)) return undefined;
  const body = demands.prefixes
    ? withPrefixes(demands, inner)
    : demands.suffix !== undefined
      ? withSuffix(demands, inner)
      : bodyOf({ inner, first, last });
  if (body === undefined) return undefined;
  const refused = `${refusedStarts(demands)}${refusedWithin(demands)}`;
  const isOpen = isSet(demands, inner, [first, last]);
  if (demands.some) {
    const some = `${someOf(demands.some)}${isOpen ? `${classOf(inner)}+` : unwrapped(body)}`;
    return `^${refused}${filled ? some : `(?:${some})?`}$`;
  }
  const whole = isOpen
    ? `${classOf(inner)}*`
    : filled
      ? unwrapped(body)
      : `(?:${body})?`;
  return `^${refused}${whole}$`;
}

/** True when neither end is special. */
function isSet(
  demands: TextDemands,
  inner: CharacterSet,
  ends: readonly CharacterSet[],
): boolean {
  return (
    !demands.prefixes &&
    demands.suffix === undefined &&
    ends.every((end) => isWithin(inner, end))
  );
}

/** The characters that may stand at one end; none where the demands contradict each other. */
function within(
  inner: CharacterSet,
  demanded: CharacterSet | undefined,
  refused: CharacterSet | undefined,
): CharacterSet | undefined {
  const asked = demanded ?? inner;
  if (demanded && hasForeignSigns(demanded, inner)) return undefined;
  const both = intersection(inner, asked);
  const set = refused ? difference(both, refused) : both;
  return isEmpty(set) ? undefined : set;
}

/** Letters of either case narrow each other; a sign that the text may not hold shows that the list is not all. */
function hasForeignSigns(demanded: CharacterSet, inner: CharacterSet): boolean {
  const foreign = [...demanded.ascii].filter((code) => !inner.ascii.has(code));
  return (
    foreign.some((code) => !/[A-Za-z]/.test(String.fromCharCode(code))) ||
    (demanded.beyond !== "none" && inner.beyond === "none")
  );
}

function bodyOf(sets: {
  inner: CharacterSet;
  first: CharacterSet;
  last: CharacterSet;
}): string {
  const { inner, first, last } = sets;
  const [middle, begin, end] = [inner, first, last].map(classOf);
  if (isWithin(inner, last)) return `${begin}${middle}*`;
  if (isWithin(inner, first)) return `${middle}*${end}`;
  if (isWithin(first, last)) return `${begin}(?:${middle}*${end})?`;
  const alone = intersection(first, last);
  return isEmpty(alone)
    ? `${begin}${middle}*${end}`
    : `${classOf(alone)}|${begin}${middle}*${end}`;
}

function unwrapped(body: string): string {
  return body.includes("|") ? `(?:${body})` : body;
}

function withPrefixes(
  demands: TextDemands,
  inner: CharacterSet,
): string | undefined {
  const { prefixes = [], first, last, notFirst, notLast } = demands;
  if (first ?? last ?? notFirst ?? notLast) return undefined;
  if (!prefixes.every((one) => isWithin(setOfSigns(one), inner)))
    return undefined;
  const choices = prefixes.map(escaped);
  const begin = choices.length > 1 ? `(?:${choices.join("|")})` : choices[0]!;
  return `${begin}${classOf(inner)}*`;
}

function withSuffix(
  demands: TextDemands,
  inner: CharacterSet,
): string | undefined {
  const { suffix = "", first, last, notFirst, notLast } = demands;
  if (first ?? last ?? notFirst ?? notLast) return undefined;
  return isWithin(setOfSigns(suffix), inner)
    ? `${classOf(inner)}*${escaped(suffix)}`
    : undefined;
}

/** Looks ahead that refuse beginnings, and texts of nothing but some characters. */
function refusedStarts({ notPrefixes = [], notAll }: TextDemands): string {
  const starts = notPrefixes.map((one) => `(?!${escaped(one)})`).join("");
  return notAll ? `${starts}(?!${classOf(notAll)}+$)` : starts;
}

/** A look ahead that refuses texts within: two of a sign in a row, and those that are named. */
function refusedWithin({ single = "", notTexts = [] }: TextDemands): string {
  const texts = [...[...single].map((sign) => sign + sign), ...notTexts];
  if (texts.length === 0) return "";
  const refused = texts.map(escaped);
  return `(?![\\s\\S]*${refused.length > 1 ? `(?:${refused.join("|")})` : refused[0]})`;
}

/** Looks ahead for the kinds that a text must have: one for each choice of so many. */
function someOf({ least, kinds }: SomeKinds): string {
  const choices = choicesOf(
    kinds.map((kind) => `(?=[\\s\\S]*${classOf(kind)})`),
    least,
  ).map((choice) => choice.join(""));
  return choices.length > 1 ? `(?:${choices.join("|")})` : choices[0]!;
}

/** Every choice of `count` of `all`. */
function choicesOf(all: readonly string[], count: number): string[][] {
  if (count === 0) return [[]];
  return all.flatMap((one, at) =>
    choicesOf(all.slice(at + 1), count - 1).map((rest) => [one, ...rest]),
  );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
