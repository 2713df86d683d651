/**
 * Explains regular expressions that are a sequence of a few character classes. Input: the pattern; output: words, or
 * none for anything else, which the reader sees as it stands.
 */
import { type Words } from "./words.js";

const CLASS =
  /^(?:\[((?:[^\]\\^]|\\.)(?:[^\]\\]|\\.)*)\]|(\\[dw]))(\*|\+|\{(\d+)(,?)(\d*)\})?/;
const MOST_CLASSES = 3;

interface Run {
  readonly characters: string;
  readonly least: number;
  readonly most: number;
}

/** `^[a-z][a-z0-9]*$`: begins with a lower-case letter, then lower-case letters and digits. */
export function patternWords(pattern: string): Words | undefined {
  const runs = readRuns(pattern);
  if (!runs) return undefined;
  const [first, second, third] = runs;
  if (!first) return undefined;
  if (!second) {
    return first.least === 1 && first.most === 1
      ? [`one of ${first.characters}`]
      : [`only ${first.characters}${times(first)}`];
  }
  const ends = third ? `, ends with ${third.characters}${times(third)}` : "";
  return [
    `begins with ${first.characters}${times(first)}, then ${second.characters}${times(second)}${ends}`,
  ];
}

function readRuns(pattern: string): Run[] | undefined {
  const inside = /^\^(.*)\$$/s.exec(pattern)?.[1];
  if (inside === undefined) return undefined;
  const runs: Run[] = [];
  let rest = inside;
  while (rest !== "") {
    const match = CLASS.exec(rest);
    if (!match || runs.length === MOST_CLASSES) return undefined;
    const [whole, own, short, quantifier, from, comma, to] = match;
    const characters = characterWords(own ?? short ?? "");
    if (characters === undefined) return undefined;
    const least = quantifier === "*" ? 0 : from === undefined ? 1 : +from;
    const isOpen =
      quantifier === "*" || quantifier === "+" || (comma === "," && to === "");
    const most = isOpen ? Infinity : to ? +to : least;
    runs.push({ characters, least, most });
    rest = rest.slice(whole.length);
  }
  return runs;
}

function times({ least, most }: Run): string {
  if (most === Infinity) return least > 1 ? ` (${least} or more)` : "";
  if (least === most) return least === 1 ? "" : ` (exactly ${least})`;
  return least === 0 ? ` (at most ${most})` : ` (${least} to ${most})`;
}

/** Ranges and escapes of character classes. */
const RANGES: ReadonlyMap<string, readonly string[]> = new Map([
  ["a-z", ["lower-case letters"]],
  ["A-Z", ["upper-case letters"]],
  ["0-9", ["digits"]],
  ["\\d", ["digits"]],
  ["\\w", ["lower-case letters", "upper-case letters", "digits", "_"]],
  ["\\s", ["white space"]],
  ["a-f", ["a to f"]],
  ["A-F", ["A to F"]],
  ["\\u4e00-\\u9fff", ["Chinese characters"]],
  ["\\u4e00-\\u9fa5", ["Chinese characters"]],
]);

const NAMES: ReadonlyMap<string, string> = new Map([
  [" ", "spaces"],
  ["-", "hyphens (-)"],
  ["_", "underscores (_)"],
  [".", "periods (.)"],
  [",", "commas (,)"],
  [":", "colons (:)"],
  ["/", "slashes (/)"],
  ["@", "at signs (@)"],
  ["*", "asterisks (*)"],
  ["+", "plus signs (+)"],
  ["=", "equal signs (=)"],
  ["#", "number signs (#)"],
  ["&", "ampersands (&)"],
]);

function characterWords(characters: string): string | undefined {
  const found = new Set<string>();
  const tokens = characters.match(
    /\\u[0-9a-f]{4}-\\u[0-9a-f]{4}|[a-zA-Z0-9]-[a-zA-Z0-9]|\\u[0-9a-f]{4}|\\.|[^\\]/gi,
  );
  for (const token of tokens ?? []) {
    const range = RANGES.get(token) ?? RANGES.get(token.toLowerCase());
    if (range) {
      for (const name of range) found.add(NAMES.get(name) ?? name);
      continue;
    }
    const literal = token.replace(/^\\(?=[^a-zA-Z0-9])/, "");
    if (literal.length !== 1) return undefined;
    found.add(NAMES.get(literal) ?? literal);
  }
  const names = [...found];
  if (found.has("lower-case letters") && found.has("upper-case letters")) {
    names[names.indexOf("lower-case letters")] = "letters";
    names.splice(names.indexOf("upper-case letters"), 1);
  }
  const last = names.pop();
  if (last === undefined) return undefined;
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}
