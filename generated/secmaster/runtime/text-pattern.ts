/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Patterns of strings, fast. Most regular expressions say which characters a string is made of: the first, those in
 * between, and the last. A table of the plain characters answers that sooner than the engine. Other expressions, and
 * strings that hold other characters, are left to the engine: the verdict is always that of the expression.
 */

/** What a string has to look like; every regular expression is one. */
export interface TextPattern {
  test(text: string): boolean;
  /** The expression, between slashes. */
  toString(): string;
}

/** Nothing is made of `expression` before a string is tested. */
export function textPattern(expression: RegExp): TextPattern {
  return new TablePattern(expression);
}

class TablePattern implements TextPattern {
  // No `#`: what is asked for each string of a payload is read sooner this way.
  private readonly expression: RegExp;
  private table: Table = NOTHING;
  private isMade = false;

  constructor(expression: RegExp) {
    this.expression = expression;
  }

  test(text: string): boolean {
    const { places, least, most } = this.table;
    const end = text.length;
    if (end < least || end > most) return this.ask(text);
    let place = FIRST;
    for (let index = 0; index < end; index++) {
      const unit = text.charCodeAt(index);
      if (unit >= PLAIN || (places[unit]! & place) === 0) return this.ask(text);
      place = index + 2 === end ? LAST : BETWEEN;
    }
    return true;
  }

  /** The verdict on what the table does not accept: it may not be made yet, or know nothing of it. */
  private ask(text: string): boolean {
    if (!this.isMade) {
      this.isMade = true;
      this.table = tableOf(this.expression) ?? NOTHING;
    }
    return this.expression.test(text);
  }

  toString(): string {
    return String(this.expression);
  }
}

/** Tells what is surely fine. */
interface Table {
  /** Where each plain character may stand, by its code. */
  readonly places: Uint8Array;
  /** How long a text may be, so that the table answers sooner than the engine. */
  readonly least: number;
  readonly most: number;
}

/** Characters below this one count. */
const PLAIN = 128;
/** The places of a character; one that stands alone is the first. */
const FIRST = 1;
const BETWEEN = 2;
const LAST = 4;

/** Longer texts are read sooner by the engine. */
const SHORT = 12;

/** Accepts nothing. */
const NOTHING: Table = { places: new Uint8Array(PLAIN), least: 1, most: 0 };

const CHARACTER = String.raw`(\[(?:[^\]\\]|\\.)+\]|\\[dswDSW]|[^\\^$.*+?()[\]{}|])`;
/** `[ab]*`, `[ab]+` and `[ab]{1,64}` */
const REPEATED = new RegExp(
  String.raw`^\^${CHARACTER}(?:([*+])|\{(\d+)(,(\d*))?\})\$$`,
);
/** `[ab](?:[cd]*[ef])?` and `[ab][cd]*`; either may stand in `(?:...)?`. */
const WITH_ENDS = new RegExp(
  String.raw`^\^(\(\?:)?${CHARACTER}(?:\(\?:${CHARACTER}\*${CHARACTER}\)\?|${CHARACTER}\*)(\)\?)?\$$`,
);

function tableOf({ source, flags }: RegExp): Table | undefined {
  if (flags !== "u" && flags !== "") return undefined;
  const repeated = REPEATED.exec(source);
  if (repeated) {
    const [, each = "", sign, count, range, upTo] = repeated;
    const least = sign === undefined ? Number(count) : sign === "+" ? 1 : 0;
    const isOpen = sign !== undefined || (range !== undefined && upTo === "");
    const most = isOpen ? SHORT : Math.min(SHORT, Number(upTo ?? count));
    return { places: placesOf([each, each, each], flags), least, most };
  }
  const parts = WITH_ENDS.exec(source);
  if (!parts) return undefined;
  const [, open, first = "", between, last, rest = "", close] = parts;
  if ((open === undefined) !== (close === undefined)) return undefined;
  const classes = [first, between ?? rest, last ?? rest];
  const least = open === undefined ? 1 : 0;
  return { places: placesOf(classes, flags), least, most: SHORT };
}

/** `classes` are what may stand first, in between and last. */
function placesOf(classes: readonly string[], flags: string): Uint8Array {
  const places = new Uint8Array(PLAIN);
  for (const [index, each] of classes.entries()) {
    const isIn = new RegExp(`^${each}$`, flags);
    for (let unit = 0; unit < PLAIN; unit++) {
      if (isIn.test(String.fromCharCode(unit))) places[unit]! |= 1 << index;
    }
  }
  return places;
}
