/**
 * Short texts that fit a regular expression. Input: its source; output: candidates, the shortest first; whoever asks
 * checks them. Known limits: what stands in lookarounds is passed over, and back references are empty.
 */

/** Nothing longer is made. */
const LONGEST = 2_000;
/** How much more often than they must parts are repeated. */
const MORE = [0, 1, 4, 16, 64];

/** Texts for `source`; none where it is not understood. */
export function patternTexts(source: string): string[] {
  const found = new Set<string>();
  for (const more of MORE) {
    const reading: Reading = { source, at: 0, more, depth: 0 };
    const text = readAlternatives(reading);
    // Stopped early, or read beyond the end: not understood.
    if (reading.at !== source.length || text.length > LONGEST) break;
    found.add(text);
  }
  return [...found];
}

interface Reading {
  readonly source: string;
  at: number;
  readonly more: number;
  depth: number;
}

const DEEPEST = 50;

/** The first alternative; the others are read over. */
function readAlternatives(reading: Reading): string {
  let first: string | undefined;
  for (;;) {
    const text = readSequence(reading);
    first ??= text;
    if (reading.source[reading.at] !== "|") return first;
    reading.at += 1;
  }
}

function readSequence(reading: Reading): string {
  const { source } = reading;
  let text = "";
  while (reading.at < source.length) {
    const sign = source[reading.at] ?? "";
    if (sign === "|" || sign === ")") break;
    const atom = readAtom(reading);
    const times = readQuantifier(reading);
    if (text.length + atom.length * times > LONGEST) {
      reading.at = Infinity;
      return "";
    }
    text += atom.repeat(times);
  }
  return text;
}

function readAtom(reading: Reading): string {
  const { source } = reading;
  const sign = source[reading.at] ?? "";
  reading.at += 1;
  switch (sign) {
    case "^":
    case "$":
      return "";
    case ".":
      return "a";
    case "(":
      return readGroup(reading);
    case "[":
      return readClass(reading);
    case "\\":
      return readEscape(reading);
    default:
      return sign;
  }
}

function readGroup(reading: Reading): string {
  const head = /^\?(?:[:=!]|<[=!]|<[^>]*>)/.exec(
    reading.source.slice(reading.at, reading.at + 100),
  )?.[0];
  reading.at += head?.length ?? 0;
  reading.depth += 1;
  const text = reading.depth > DEEPEST ? "" : readAlternatives(reading);
  reading.depth -= 1;
  if (reading.source[reading.at] === ")") reading.at += 1;
  const isLook = head !== undefined && /[=!]$/.test(head);
  return isLook ? "" : text;
}

/** Tried against a class, the plainest first. */
const CANDIDATES = [
  ..."a1A0b-_. /:@,+*#~|{}()[]<>=!?&%$^'\"\\;\t\n",
  ..."cdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ23456789",
  ..."é中あ가",
];

/** The class itself is asked which character it takes. */
function readClass(reading: Reading): string {
  const { source } = reading;
  const start = reading.at - 1;
  let end = reading.at;
  if (source[end] === "^") end += 1;
  while (end < source.length && source[end] !== "]") {
    end += source[end] === "\\" ? 2 : 1;
  }
  reading.at = end + 1;
  const text = source.slice(start, reading.at);
  return CANDIDATES.find((one) => isIn(text, one)) ?? firstOf(text);
}

function isIn(text: string, sign: string): boolean {
  try {
    return new RegExp(`^${text}$`, "u").test(sign);
  } catch {
    try {
      return new RegExp(`^${text}$`).test(sign);
    } catch {
      return false;
    }
  }
}

function firstOf(text: string): string {
  return text.replace(/^\[\^?/, "").slice(0, 1);
}

const ESCAPES: Readonly<Record<string, string>> = {
  d: "1",
  D: "a",
  w: "a",
  W: "-",
  s: " ",
  S: "a",
  b: "",
  B: "",
  n: "\n",
  r: "\r",
  t: "\t",
};

function readEscape(reading: Reading): string {
  const rest = reading.source.slice(reading.at, reading.at + 40);
  const [coded, hex = ""] =
    /^(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2}))/i
      .exec(rest)
      ?.filter((part) => part !== undefined) ?? [];
  if (coded !== undefined) {
    reading.at += coded.length;
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  }
  const [property] = /^[pP]\{[^}]*\}/.exec(rest) ?? [];
  if (property !== undefined) {
    reading.at += property.length;
    return CANDIDATES.find((one) => isIn(`[\\${property}]`, one)) ?? "a";
  }
  const sign = rest.slice(0, 1);
  reading.at += 1;
  if (/[1-9]/.test(sign)) return "";
  return Object.hasOwn(ESCAPES, sign) ? (ESCAPES[sign] ?? "") : sign;
}

/** How often the atom before is written. */
function readQuantifier(reading: Reading): number {
  const rest = reading.source.slice(reading.at, reading.at + 40);
  const [whole, sign, least, comma, most] =
    /^(?:([*+?])|\{(\d+)(,)?(\d+)?\})\??/.exec(rest) ?? [];
  if (whole === undefined) return 1;
  reading.at += whole.length;
  if (sign === "?") return reading.more > 0 ? 1 : 0;
  if (sign !== undefined) return (sign === "+" ? 1 : 0) + reading.more;
  const minimum = Number(least);
  if (comma === undefined) return minimum;
  const maximum = most === undefined ? Infinity : Number(most);
  return Math.min(minimum + reading.more, maximum);
}
