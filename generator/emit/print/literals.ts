/**
 * The one place that turns foreign text into literals of TypeScript: strings, regular expressions, property
 * names, JSON values. Input: any text; output: source text that means exactly that, quoted as prettier would.
 * Characters whose width or look is uncertain (emoji, marks, controls, line separators) are written as escapes.
 */

import { LETTER_RANGES, PUNCTUATION_RANGES } from "./plain-characters.js";

const IDENTIFIER_NAME = new RegExp(
  `^[A-Za-z_$${LETTER_RANGES}][A-Za-z0-9_$${LETTER_RANGES}]*$`,
);

/** Printable as they are. */
const PLAIN = new RegExp(`^[\x20-\x7e${LETTER_RANGES}${PUNCTUATION_RANGES}]$`);

/** Printable ASCII without quotes and backslashes. */
const SIMPLE = /^[\x20\x21\x23-\x26\x28-\x5b\x5d-\x7e]*$/;

/** A string literal in double quotes, or in single ones where that saves escapes. */
export function stringLiteral(text: string): string {
  if (SIMPLE.test(text)) return `"${text}"`;
  const quote =
    count(text, '"') > count(text, "'") ? ("'" as const) : ('"' as const);
  let escaped = "";
  for (const character of text) {
    if (character === quote || character === "\\") escaped += `\\${character}`;
    else if (character === "\n") escaped += "\\n";
    else if (character === "\r") escaped += "\\r";
    else if (character === "\t") escaped += "\\t";
    else escaped += isPlain(character) ? character : escapeUnits(character);
  }
  return `${quote}${escaped}${quote}`;
}

/** A property name: bare when it is a plain identifier, else quoted. Safe in types. */
export function propertyName(name: string): string {
  return IDENTIFIER_NAME.test(name) ? name : stringLiteral(name);
}

/** A property name for an object literal, where `__proto__` would set the prototype unless computed. */
export function objectKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : propertyName(name);
}

/** A number as prettier leaves it: lower-case exponent without plus. */
export function numberLiteral(value: number): string {
  return String(value).replace("e+", "e");
}

/**
 * A regular expression literal for `pattern`, or undefined when it is none; with the flag `u` if that compiles. Without it
 * the escapes of other languages (`\A`, `\Z`, `\h`, `\Q`) and their classes (`[[:alpha:]]`) would mean plain letters.
 */
export function regexLiteral(pattern: string): string | undefined {
  const regex = compiledPattern(pattern);
  if (!regex) return undefined;
  const { flags } = regex;
  // `source` escapes slashes and line terminators; what is left is a matter of width only.
  const source = flags === "u" ? regex.source : withoutOctals(regex.source);
  let text = "";
  for (const character of source) {
    if (isPlain(character)) text += character;
    else if (flags === "u") text += `\\u{${codePoint(character)}}`;
    else text += escapeUnits(character);
  }
  const literal = `/${text}/${flags}`;
  return flags === "u" && !compiles(text, flags) ? undefined : literal;
}

/** What such a literal stands for. */
export function compiledPattern(pattern: string): RegExp | undefined {
  const flags = compiles(pattern, "u")
    ? "u"
    : compiles(pattern, "") && !FOREIGN.test(pattern)
      ? ""
      : undefined;
  return flags === undefined ? undefined : new RegExp(pattern, flags);
}

/** An escape, the opening of a group that is counted, or an end of a class. */
const TOKEN =
  /\\(?<octal>[0-3][0-7]{0,2}|[4-7][0-7]?)|\\[^]|(?<group>\((?!\?)|\(\?<(?![=!]))|(?<bracket>[[\]])/g;

/** TypeScript refuses octal escapes, which JavaScript takes without the flag: `\37` becomes `\x1f`. */
function withoutOctals(source: string): string {
  const groups = [...source.matchAll(TOKEN)].filter(
    ({ groups: found }) => found?.group,
  ).length;
  let isClass = false;
  return source.replace(TOKEN, (token, ...rest) => {
    const found = rest.at(-1) as { octal?: string; bracket?: string };
    if (found.bracket !== undefined) isClass = found.bracket === "[";
    const { octal } = found;
    // Outside of classes a number up to that of the groups refers to one of them.
    if (octal === undefined || (!isClass && isGroup(octal, groups))) {
      return token;
    }
    const code = Number.parseInt(octal, 8);
    return `\\x${code.toString(16).padStart(2, "0")}`;
  });
}

function isGroup(octal: string, groups: number): boolean {
  return !octal.startsWith("0") && Number(octal) <= groups;
}

/** An escape of a letter that means something else or nothing, or a class of POSIX. */
const FOREIGN =
  /(?<!\\)(?:\\\\)*\\(?![bBcdDfknrsStuvwWx])[A-Za-z]|\[\[:\^?[a-z]+:\]/;

function compiles(pattern: string, flags: string): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}

function isPlain(character: string): boolean {
  return character.length === 1 && PLAIN.test(character);
}

function escapeUnits(character: string): string {
  let escaped = "";
  for (let index = 0; index < character.length; index++) {
    const unit = character.charCodeAt(index).toString(16).padStart(4, "0");
    escaped += `\\u${unit}`;
  }
  return escaped;
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
