/**
 * Texts without which a regular expression cannot match, found in its source: of `\b(?:must|only) be\b` it is one of
 * `must be` and `only be`. Conservative: where it cannot tell, it needs nothing. Expressions with the flag `u` or `v`
 * fold case in other ways and need nothing.
 */

/** One of these is in every match, in lower case; undefined where nothing is sure. */
export function neededTexts(pattern: RegExp): readonly string[] | undefined {
  return /[uv]/.test(pattern.flags)
    ? undefined
    : new SourceReader(pattern.source).read();
}

/** What is known of the matches of a part. */
interface Part {
  /** All texts that it matches, where they are few. */
  readonly exact?: readonly string[] | undefined;
  /** One of these is in what it matches. */
  readonly needs?: readonly string[] | undefined;
}

/** A part that may match anything. */
const ANYTHING: Part = {};
/** A part without width: it breaks no text in two. */
const NO_WIDTH: Part = { exact: [""] };
/** More texts than these are not spelled out. */
const MOST_TEXTS = 48;

const LOOK_AROUND = /^\(\?<?[=!]/;
const GROUP = /^\((?:\?:|\?<\w+>)?/;
const CLASS = /^\[(\^?)((?:\\.|[^\]\\])*)\]/;
const QUANTIFIER = /^(?:([*+?])|\{(\d+)(?:,\d*)?\})\??/;
const ESCAPE =
  /^\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|c[A-Za-z]|k<\w+>|\d+|.)/;
const DIGITS = [..."0123456789"];
const ESCAPED_SIGNS: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
};

class SourceReader {
  #rest: string;

  constructor(source: string) {
    this.#rest = source;
  }

  read(): readonly string[] | undefined {
    const { exact, needs } = this.#alternatives();
    const found = shortest(exact ?? needs ?? []);
    return tells(found) > 0 ? found : undefined;
  }

  #alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#take(/^\|/)) parts.push(this.#sequence());
    const exact = joined(parts.map((part) => part.exact));
    const needs = joined(parts.map((part) => part.needs ?? part.exact));
    return {
      exact: exact && exact.length <= MOST_TEXTS ? exact : undefined,
      needs,
    };
  }

  /** Parts that follow each other: texts that touch become one, and what tells the most is what is needed. */
  #sequence(): Part {
    let run: readonly string[] = [""];
    let best: readonly string[] = [];
    let whole = true;
    const consider = (texts: readonly string[] | undefined): void => {
      const needs = shortest(texts ?? []);
      if (tells(needs) > tells(best)) best = needs;
    };
    while (this.#rest !== "" && !/^[|)]/.test(this.#rest)) {
      const part = this.#repeated();
      const { exact } = part;
      if (exact && exact.length * run.length <= MOST_TEXTS) {
        run = run.flatMap((text) => exact.map((more) => text + more));
        continue;
      }
      whole = false;
      consider(run);
      consider(part.needs ?? exact);
      run = exact ?? [""];
    }
    consider(run);
    return whole
      ? { exact: run }
      : { needs: best.length > 0 ? best : undefined };
  }

  /** A part with the quantifier behind it. */
  #repeated(): Part {
    const part = this.#single();
    const found = this.#take(QUANTIFIER);
    if (!found) return part;
    const [, sign, least] = found;
    if (sign === "?" && part.exact) return { exact: ["", ...part.exact] };
    const isNeeded = sign === "+" || Number(least ?? 0) > 0;
    return isNeeded ? { needs: part.needs ?? part.exact } : ANYTHING;
  }

  #single(): Part {
    if (this.#take(/^(?:[$^]|\\[bB])/)) return NO_WIDTH;
    if (LOOK_AROUND.test(this.#rest)) {
      this.#take(LOOK_AROUND);
      this.#alternatives();
      this.#take(/^\)/);
      return ANYTHING;
    }
    if (this.#take(GROUP)) {
      const part = this.#alternatives();
      this.#take(/^\)/);
      return part;
    }
    const klass = this.#take(CLASS);
    if (klass) return classPart(klass[1] === "^", klass[2]!);
    const escape = this.#take(ESCAPE);
    if (escape) return escapePart(escape);
    const [sign] = this.#take(/^[^]/)!;
    return sign === "." ? ANYTHING : textPart([sign]);
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.#rest);
    if (found) this.#rest = this.#rest.slice(found[0].length);
    return found;
  }
}

function joined(
  all: readonly (readonly string[] | undefined)[],
): readonly string[] | undefined {
  return all.some((texts) => texts === undefined)
    ? undefined
    : [...new Set(all.flatMap((texts) => texts ?? []))];
}

/** `[:：]` and `[\d-]`; a range of other signs may be anything. */
function classPart(isNegated: boolean, members: string): Part {
  if (isNegated) return ANYTHING;
  const texts: string[] = [];
  for (let rest = members; rest !== "";) {
    const escape = ESCAPE.exec(rest);
    const exact = escape
      ? escapePart(escape).exact
      : textPart([rest[0]!]).exact;
    rest = rest.slice(escape ? escape[0].length : 1);
    if (!exact || /^-./.test(rest)) return ANYTHING;
    texts.push(...exact);
  }
  return { exact: texts };
}

function escapePart([whole, unicode, code]: RegExpExecArray): Part {
  if (unicode !== undefined || code !== undefined)
    return textPart([String.fromCharCode(parseInt(unicode ?? code!, 16))]);
  const sign = whole.slice(1);
  if (sign === "d") return { exact: DIGITS };
  if (Object.hasOwn(ESCAPED_SIGNS, sign))
    return textPart([ESCAPED_SIGNS[sign]!]);
  return /^\w/.test(sign) ? ANYTHING : textPart([sign]);
}

/** Signs as they stand. Letters beyond ASCII may have more forms than two. */
function textPart(signs: readonly string[]): Part {
  const isPlain = signs.every(
    (sign) => sign <= "\x7f" || sign.toLowerCase() === sign.toUpperCase(),
  );
  return isPlain
    ? { exact: signs.map((sign) => sign.toLowerCase()) }
    : ANYTHING;
}

/** The texts without those that hold another one: where that one is not, neither are they. */
function shortest(texts: readonly string[]): readonly string[] {
  return texts.filter(
    (text) => !texts.some((one) => one !== text && text.includes(one)),
  );
}

/** How rare a choice of texts is: long ones are, and one of few rather than one of many. */
function tells(texts: readonly string[]): number {
  if (texts.length === 0) return 0;
  const least = Math.min(...texts.map(weightOf));
  return least > 0 ? least + 1 / texts.length : 0;
}

/** Any sentence has blanks; other signs than letters are rarer than these. */
function weightOf(text: string): number {
  let weight = 0;
  for (const sign of text)
    weight += sign === " " ? 0 : sign >= "a" && sign <= "z" ? 1 : 2;
  return weight;
}
