/**
 * Keeps regular expressions away from texts in which they cannot match: most sentences hold the words of few rules, and
 * a look at which groups of letters a text has is much cheaper than the expression. What an expression needs is read
 * from its source, so that whoever writes one has nothing to declare.
 */
import { neededTexts } from "./needed-texts.js";
import { remembered } from "./remembered.js";

/** Bits of a text's signs and groups of signs; two groups may share a bit, so that a bit proves only absence. */
export type Print = Readonly<Int32Array>;

/** 512 bits: the largest array that the engine keeps beside its object. */
const WORDS = 16;
/** Bits from here on are of groups, those before of single signs. */
const SIGNS = 128;
const GROUPS = WORDS * 32 - SIGNS;

/** True when `pattern`, without the flag `g`, matches in `text`: the same as its own `test`. */
export function holds(pattern: RegExp, text: string): boolean {
  return mayMatch(pattern, text) && pattern.test(text);
}

/** All matches of `pattern`, which has the flag `g`: the same as `text.matchAll(pattern)` gives. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  return mayMatch(pattern, text) ? everyMatch(pattern, text) : [];
}

/** The same for a pattern that matches in most texts. */
export function everyMatch(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    matches.push(found);
    if (found[0] === "") pattern.lastIndex += 1;
  }
  return matches;
}

/** False where `pattern` has no match in `text` for sure. */
function mayMatch(pattern: RegExp, text: string): boolean {
  return mayMatchIn(pattern, printOf(text));
}

/** False where `pattern` has no match for sure in any of the texts that `print` is of. */
export function mayMatchIn(pattern: RegExp, print: Print): boolean {
  let screen = screens.get(pattern);
  if (!screen) {
    screen = new Screen([pattern]);
    screens.set(pattern, screen);
  }
  return screen.passes(print);
}

/** The print of several texts together: a pattern that may match in one of them may match by it. */
export function joinPrints(prints: readonly Print[]): Print {
  const [first, ...more] = prints;
  if (!first) return NO_PRINT;
  if (more.length === 0) return first;
  const joined = Int32Array.from(first);
  for (const print of more)
    for (let word = 0; word < WORDS; word += 1) joined[word]! |= print[word]!;
  return joined;
}

const screens = new WeakMap<RegExp, Screen>();

/** Says of a text whether any of `patterns` may match in it: one look for all of them. */
export function screenFor(
  patterns: readonly RegExp[],
): (text: string) => boolean {
  let screen: Screen | undefined;
  return (text) => (screen ??= new Screen(patterns)).passes(printOf(text));
}

/** Those of `items` whose pattern matches in a text, in their order; a pattern that several have is tried once. */
export function itemsAbout<T extends { readonly about: RegExp }>(
  items: readonly T[],
): (text: string) => readonly T[] {
  const sources = [...new Set(items.map(({ about }) => String(about)))];
  const places = items.map(({ about }) => sources.indexOf(String(about)));
  const patterns = sources.map((_, at) => items[places.indexOf(at)]!.about);
  let screens: readonly Screen[] | undefined;
  return remembered((text) => {
    screens ??= patterns.map((pattern) => new Screen([pattern]));
    const print = printOf(text);
    const hits = screens.map(
      (screen, at) => screen.passes(print) && patterns[at]!.test(text),
    );
    return items.filter((_, at) => hits[places[at]!]);
  });
}

const NO_PRINT: Print = new Int32Array(WORDS);
const rememberedPrint = remembered(printed);
let lastText = "";
let lastPrint = NO_PRINT;

/** Questions about one text follow each other. */
export function printOf(text: string): Print {
  if (text !== lastText) {
    lastPrint = rememberedPrint(text);
    lastText = text;
  }
  return lastPrint;
}

/** Words and the bits in them, in turn. */
type Bits = readonly number[];

/** One row for each choice of bits: how many numbers follow, then words and the bits in them, in turn. */
type Choices = Int32Array;

class Screen {
  /** No text without all of these bits passes. */
  readonly #common: Int32Array;
  /** A text with any of these bits passes. */
  readonly #any: Int32Array;
  /** So does one with all bits of one of these; those with a sign beyond ASCII apart, since few texts have any. */
  readonly #plain: Choices;
  readonly #beyond: Choices;
  readonly #open: boolean;

  constructor(patterns: readonly RegExp[]) {
    let isOpen = false;
    const any: number[] = [];
    const plain: number[] = [];
    const beyond: number[] = [];
    const common = new Int32Array(WORDS).fill(-1);
    for (const pattern of patterns)
      for (const text of neededTexts(pattern) ?? [""]) {
        const print = printed(text);
        const bits = bitsOf(print);
        if (isOneBit(bits)) any.push(...bits);
        else (isBeyond(print) ? beyond : plain).push(bits.length, ...bits);
        isOpen ||= bits.length === 0;
        for (let word = 0; word < WORDS; word += 1)
          common[word]! &= print[word]!;
      }
    this.#open = isOpen;
    this.#common = Int32Array.from(bitsOf(common));
    this.#any = Int32Array.from(any);
    this.#plain = Int32Array.from(plain);
    this.#beyond = Int32Array.from(beyond);
  }

  passes(print: Print): boolean {
    if (this.#open) return true;
    const common = this.#common;
    for (let at = 0; at < common.length; at += 2)
      if ((print[common[at]!]! & common[at + 1]!) !== common[at + 1]!)
        return false;
    const any = this.#any;
    for (let at = 0; at < any.length; at += 2)
      if ((print[any[at]!]! & any[at + 1]!) !== 0) return true;
    return (
      hasOneOf(print, this.#plain) ||
      (isBeyond(print) && hasOneOf(print, this.#beyond))
    );
  }
}

/** True where all bits of one row are there. */
function hasOneOf(print: Print, rows: Choices): boolean {
  for (let row = 0; row < rows.length;) {
    let at = row + 1;
    row = at + rows[row]!;
    while (at < row && (print[rows[at]!]! & rows[at + 1]!) === rows[at + 1]!)
      at += 2;
    if (at === row) return true;
  }
  return false;
}

/** True where a sign beyond ASCII, or one of `_` and its neighbours, left its bit. */
function isBeyond(print: Print): boolean {
  return (print[2]! | print[3]!) !== 0;
}

function isOneBit(bits: Bits): boolean {
  return bits.length === 2 && (bits[1]! & (bits[1]! - 1)) === 0;
}

function bitsOf(print: Print): Bits {
  const bits: number[] = [];
  for (let word = 0; word < WORDS; word += 1)
    if (print[word] !== 0) bits.push(word, print[word]!);
  return bits;
}

/** Signs that are no letters of ASCII, three signs of ASCII in a row, and two where one is none; case does not matter. */
function printed(text: string): Int32Array {
  const bits = new Int32Array(WORDS);
  let before = 0;
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) code += 32;
    if (code < 97 || code > 122)
      mark(bits, code < 128 ? code : 64 + (code & 63));
    if (at > 0 && (code > 127 || last > 127))
      mark(bits, groupOf(Math.imul(last, 40503) + code));
    else if (at > 1 && before < 128)
      mark(bits, groupOf((before << 14) + (last << 7) + code));
    before = last;
    last = code;
  }
  return bits;
}

function groupOf(signs: number): number {
  const mixed = Math.imul(signs, 0x9e3779b1) >>> 16;
  return SIGNS + ((mixed * GROUPS) >>> 16);
}

function mark(bits: Int32Array, bit: number): void {
  bits[bit >>> 5]! |= 1 << (bit & 31);
}
