/**
 * Sets of characters: which of ASCII, one by one, and whether the rest of Unicode. Rendered as a class of ECMA-262 that
 * means the same with and without the `u` flag, so that a set with the rest of Unicode is written as what it excludes.
 */

import { remembered } from "../remembered.js";

/** Beyond ASCII a set holds all, nothing, the Chinese signs from U+4E00 to U+9FFF, or all but those. */
export interface CharacterSet {
  readonly ascii: ReadonlySet<number>;
  readonly beyond: "all" | "none" | "chinese" | "all but chinese";
}

const ASCII = [...Array(128).keys()];

export const NO_CHARACTERS: CharacterSet = {
  ascii: new Set(),
  beyond: "none",
};
export const ANY_CHARACTERS: CharacterSet = {
  ascii: new Set(ASCII),
  beyond: "all",
};

/** The set of the signs of `text`; all of ASCII. */
export const setOfSigns = remembered((text): CharacterSet => ({
  ascii: new Set([...text].map((sign) => sign.charCodeAt(0))),
  beyond: "none",
}));

/** The set of `A-Za-z0-9`. */
export const setOfRanges = remembered((ranges): CharacterSet => {
  const ascii = new Set<number>();
  for (let at = 0; at + 2 < ranges.length; at += 3)
    for (
      let code = ranges.charCodeAt(at);
      code <= ranges.charCodeAt(at + 2);
      code += 1
    )
      ascii.add(code);
  return { ascii, beyond: "none" };
});

/** Everything in either set. */
export function union(one: CharacterSet, other: CharacterSet): CharacterSet {
  if (isEmpty(one)) return other;
  const ascii = new Set([...one.ascii, ...other.ascii]);
  if (one.beyond === "none" || one.beyond === other.beyond)
    return { ascii, beyond: other.beyond };
  return { ascii, beyond: other.beyond === "none" ? one.beyond : "all" };
}

/** Everything in both sets. */
export function intersection(
  one: CharacterSet,
  other: CharacterSet,
): CharacterSet {
  const ascii = new Set([...one.ascii].filter((code) => other.ascii.has(code)));
  if (one.beyond === "all" || one.beyond === other.beyond)
    return { ascii, beyond: other.beyond };
  return { ascii, beyond: other.beyond === "all" ? one.beyond : "none" };
}

/** Everything of `one` that is not in `other`. Of Chinese signs only those that are surely meant are taken away. */
export function difference(
  one: CharacterSet,
  other: CharacterSet,
): CharacterSet {
  const ascii = new Set(
    [...one.ascii].filter((code) => !other.ascii.has(code)),
  );
  if (other.beyond === "none" || one.beyond === "none")
    return { ascii, beyond: one.beyond };
  return {
    ascii,
    beyond: one.beyond === "chinese" ? "none" : "all but chinese",
  };
}

export function isEmpty(set: CharacterSet): boolean {
  return set.ascii.size === 0 && set.beyond === "none";
}

/** True when every character of `part` is one of `whole`. */
export function isWithin(part: CharacterSet, whole: CharacterSet): boolean {
  return (
    [...part.ascii].every((code) => whole.ascii.has(code)) &&
    (part.beyond === "none" ||
      whole.beyond === "all" ||
      whole.beyond === part.beyond)
  );
}

/** Classes of sets that were written before: documentations repeat a few. */
const CLASSES = new Map<string, string>();
const MOST_CLASSES = 1000;

/** The set as a class, `[A-Za-z0-9_-]`; a sign alone as such. */
export function classOf(set: CharacterSet): string {
  const key = `${set.beyond} ${String.fromCharCode(...set.ascii)}`;
  const known = CLASSES.get(key);
  if (known !== undefined) return known;
  const written = writeClass(set);
  if (CLASSES.size < MOST_CLASSES) CLASSES.set(key, written);
  return written;
}

function writeClass(set: CharacterSet): string {
  const [only = 0, ...more] = set.ascii;
  if (set.beyond === "none" && more.length === 0 && only >= 32 && only < 127)
    return String.fromCharCode(only).replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
  if (set.beyond === "none") return `[${signsOf([...set.ascii])}]`;
  if (set.beyond === "chinese")
    return `[${signsOf([...set.ascii], "\\u4e00-\\u9fff")}]`;
  const missing = ASCII.filter((code) => !set.ascii.has(code));
  const chinese = set.beyond === "all" ? "" : "\\u4e00-\\u9fa5";
  if (missing.length === 0 && chinese === "") return "[\\s\\S]";
  return `[^${signsOf(missing, chinese)}]`;
}

/** Letters and digits first, the hyphen last, as people write it. */
function signsOf(codes: readonly number[], beyond = ""): string {
  const sorted = [...codes].sort((a, b) => a - b);
  const runs: string[] = [];
  let hyphen = "";
  for (let at = 0; at < sorted.length;) {
    const start = sorted[at]!;
    const kind = kindOf(start);
    let end = at;
    while (
      sorted[end + 1] === sorted[end]! + 1 &&
      kindOf(sorted[end + 1]!) === kind
    )
      end += 1;
    const last = sorted[end]!;
    if (kind !== "sign" && end - at > 1) {
      runs.push(`${rank(kind)}${signOf(start)}-${signOf(last)}`);
      at = end + 1;
    } else {
      if (start === 45) hyphen = "-";
      else runs.push(`${rank(kind)}${signOf(start)}`);
      at += 1;
    }
  }
  return (
    runs
      .sort((a, b) => Number(a[0]) - Number(b[0]))
      .map((run) => run.slice(1))
      .join("") +
    beyond +
    hyphen
  );
}

type Kind = "upper" | "lower" | "digit" | "control" | "sign";

function kindOf(code: number): Kind {
  if (code < 32 || code === 127) return "control";
  if (code >= 65 && code <= 90) return "upper";
  if (code >= 97 && code <= 122) return "lower";
  return code >= 48 && code <= 57 ? "digit" : "sign";
}

function rank(kind: Kind): number {
  return ["control", "upper", "lower", "digit", "sign"].indexOf(kind);
}

function signOf(code: number): string {
  if (code < 32 || code === 127)
    return `\\x${code.toString(16).padStart(2, "0")}`;
  const sign = String.fromCharCode(code);
  return /[\\\]^[]/.test(sign) ? `\\${sign}` : sign;
}
