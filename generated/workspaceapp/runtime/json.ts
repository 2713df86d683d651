/* Part of the runtime of helpspec clients, the same in every client. */
/**
 * Reads and writes JSON with integers beyond 53 bits: as `bigint`, digit for digit. Everything else is JSON as the
 * platform has it, which does nearly all of the work.
 */

/** A value as JSON text; undefined for what has none. */
export function writeJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value) as string | undefined;
  } catch (error) {
    if (!holdsBigint(value, 0)) throw error;
    return JSON.stringify(value, (_key, part: unknown) =>
      typeof part === "bigint" ? `${MARK}${part}${MARK}` : part,
    ).replace(MARKED, "$1");
  }
}

/** Private-use characters: text that has them around digits is no text that anyone sends. */
const MARK = "\ue000\ue001";
const MARKED = new RegExp(`"${MARK}(-?\\d+)${MARK}"`, "g");
const MAX_DEPTH = 256;

function holdsBigint(value: unknown, depth: number): boolean {
  if (typeof value === "bigint") return true;
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) {
    return false;
  }
  return Object.values(value).some((part) => holdsBigint(part, depth + 1));
}

/** Strings, or numbers: whatever is not in a string is looked at. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_DIGITS = /\d{16}/;

/** Parses JSON; with `exact`, integers that a number cannot hold become bigints. */
export function parseJson(text: string, exact: boolean): unknown {
  if (!exact || !LONG_DIGITS.test(text)) return JSON.parse(text) as unknown;
  const marked = text.replace(TOKENS, (token) =>
    /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token))
      ? `"${MARK}${token}${MARK}"`
      : token,
  );
  return JSON.parse(marked, (_key, part: unknown) => {
    const isMarked = typeof part === "string" && part.startsWith(MARK);
    return isMarked ? BigInt(part.slice(MARK.length, -MARK.length)) : part;
  }) as unknown;
}
