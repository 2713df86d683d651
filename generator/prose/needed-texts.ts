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

/** Signs that stand for themselves and have no quantifier behind them: most of an expression. */
const LITERALS = /(?:[\w "%&',/:;<=>@`~#!-](?![*+?{]))+/y;
const NO_WIDTH_SIGN = /[$^]|\\[bB]/y;
const LOOK_AROUND = /\(\?<?[=!]/y;
const GROUP = /\((?:\?:|\?<\w+>)?/y;
const CLASS = /\[(\^?)((?:\\.|[^\]\\])*)\]/y;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(?:,\d*)?\})\??/y;
const ESCAPE =
  /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|c[A-Za-z]|k<\w+>|\d+|.)/y;
const DIGITS = [..."0123456789"];
const ESCAPED_SIGNS: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
};

class SourceReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): readonly string[] | undefined {
    const { exact, needs } = this.#alternatives();
    const found = shortest(exact ?? needs ?? []);
    return tells(found) > 0 ? found : undefined;
  }

  #alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#skip("|")) parts.push(this.#sequence());
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
    let most = 0;
    let whole = true;
    const consider = (texts: readonly string[] | undefined): void => {
      if (!texts) return;
      const needs = shortest(texts);
      const told = tells(needs);
      if (told > most) [best, most] = [needs, told];
    };
    while (!this.#isAtEnd()) {
      const literals = this.#take(LITERALS)?.[0].toLowerCase();
      if (literals !== undefined) {
        run = run.map((text) => text + literals);
        continue;
      }
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
    if (this.#take(NO_WIDTH_SIGN)) return NO_WIDTH;
    if (this.#take(LOOK_AROUND)) {
      this.#alternatives();
      this.#skip(")");
      return ANYTHING;
    }
    if (this.#take(GROUP)) {
      const part = this.#alternatives();
      this.#skip(")");
      return part;
    }
    const klass = this.#take(CLASS);
    if (klass) return classPart(klass[1] === "^", klass[2]!);
    const escape = this.#take(ESCAPE);
    if (escape) return escapePart(escape);
    const sign = this.#source.charAt(this.#at);
    this.#at += 1;
    return sign === "." ? ANYTHING : textPart([sign]);
  }

  /** True behind the last part of a sequence. */
  #isAtEnd(): boolean {
    const sign = this.#source.charAt(this.#at);
    return sign === "" || sign === "|" || sign === ")";
  }

  #skip(sign: string): boolean {
    const isNext = this.#source.charAt(this.#at) === sign;
    if (isNext) this.#at += 1;
    return isNext;
  }

  /** What the sticky `pattern` finds next. */
  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found) this.#at += found[0].length;
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
  for (let at = 0; at < members.length;) {
    ESCAPE.lastIndex = at;
    const escape = ESCAPE.exec(members);
    const { exact } = escape ? escapePart(escape) : textPart([members[at]!]);
    at += escape ? escape[0].length : 1;
    const isRange = members[at] === "-" && at + 1 < members.length;
    if (!exact || isRange) return ANYTHING;
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
  if (texts.length < 2) return texts;
  return texts.filter(
    (text) => !texts.some((one) => one !== text && text.includes(one)),
  );
}

/** How rare a choice of texts is: long ones are, and one of few rather than one of many. */
function tells(texts: readonly string[]): number {
  if (texts.length === 0) return 0;
  let least = Infinity;
  for (const text of texts) least = Math.min(least, weightOf(text));
  return least > 0 ? least + 1 / texts.length : 0;
}

/** Any sentence has blanks; other signs than letters are rarer than these. */
function weightOf(text: string): number {
  let weight = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    weight += code === 32 ? 0 : code >= 97 && code <= 122 ? 1 : 2;
  }
  return weight;
}
