/**
 * What parsing takes from JSON without a word: all but the last of a key's values, and digits that no number holds.
 * Input: text that parses; output: each such place as a path, with what stands there and what is left of it.
 */

export type JsonLoss = RepeatedKey | LostDigits;

interface RepeatedKey {
  readonly kind: "repeated-key";
  /** "$.towers[1].bell". */
  readonly path: string;
}

interface LostDigits {
  readonly kind: "digits";
  readonly path: string;
  /** The number as it stands. */
  readonly written: string;
  /** The number as it is kept. */
  readonly kept: string;
}

/** Strings, with the colon that makes one a key; what opens, parts and closes; numbers. */
const TOKEN =
  /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\],]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;
/** Shorter numbers without an exponent keep all of their digits. */
const LONG_NUMBER = /\d[\d.]{15}|[eE]/;

interface Level {
  /** The keys of an object so far; a list has none. */
  readonly keys?: Map<string, number>;
  /** Where the value that is read belongs. */
  step: string;
  item: number;
}

/** In the order of the text; of the items of a list the first that loses it. */
export function whatJsonLoses(text: string): readonly JsonLoss[] {
  const found = new Map<string, JsonLoss>();
  const add = (loss: JsonLoss): void => {
    const place = `${loss.kind} ${loss.path.replace(/\[\d+\]/g, "[]")}`;
    if (!found.has(place)) found.set(place, loss);
  };
  const levels: Level[] = [];
  const here = (): string => `$${levels.map(({ step }) => step).join("")}`;
  for (const [token, colon] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === "{") levels.push({ keys: new Map(), step: "", item: 0 });
    else if (token === "[") levels.push({ step: "[0]", item: 0 });
    else if (token === "}" || token === "]") levels.pop();
    else if (token === ",") {
      if (level && !level.keys) level.step = `[${String((level.item += 1))}]`;
    } else if (colon !== undefined && level?.keys) {
      const key = JSON.parse(token.slice(0, -colon.length)) as string;
      const times = (level.keys.get(key) ?? 0) + 1;
      level.keys.set(key, times);
      level.step = stepTo(key);
      if (times === 2) add({ kind: "repeated-key", path: here() });
    } else if (!token.startsWith('"') && LONG_NUMBER.test(token)) {
      const kept = String(Number(token));
      if (digitsOf(kept) !== digitsOf(token))
        add({ kind: "digits", path: here(), written: token, kept });
    }
  }
  return [...found.values()];
}

function stepTo(key: string): string {
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key)
    ? `.${key}`
    : `[${JSON.stringify(key)}]`;
}

/** The digits that count, whatever zeros and exponent say of their size. */
function digitsOf(number: string): string {
  return number
    .replace(/e.*$/i, "")
    .replace(/[^\d]/g, "")
    .replace(/^0+|0+$/g, "");
}
