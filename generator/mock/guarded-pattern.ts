/**
 * Regular expressions of foreign documents, each with a time limit. Input: a pattern; output: something with `test`.
 * What takes too long, or is no regular expression, refuses nothing: the contract is at fault then, not the request.
 */
import vm from "node:vm";

export interface GuardedPattern {
  readonly test: (text: string) => boolean;
  /** Ajv keeps one of each by this text. */
  readonly toString: () => string;
}

/** Milliseconds for one pattern on one text. */
const MOST_TIME = 100;
/** Up to here, patterns without nested repetition end soon. */
const SHORT_TEXT = 1_000;

const sandbox: { pattern?: RegExp; text?: string } = {};
vm.createContext(sandbox);
const search = new vm.Script("pattern.test(text)");

/** The pattern as ECMAScript with `u`, as JSON Schema wants it; without, where it is only valid so. */
export function guardedPattern(source: string): GuardedPattern {
  const pattern = compiled(source, "u") ?? compiled(source, "");
  if (!pattern) return { test: () => true, toString: () => `any ${source}` };
  const isPlain = isPlainPattern(source);
  return {
    test: (text) =>
      isPlain && text.length <= SHORT_TEXT
        ? pattern.test(text)
        : testInTime(pattern, text),
    toString: () => String(pattern),
  };
}

function testInTime(pattern: RegExp, text: string): boolean {
  Object.assign(sandbox, { pattern, text });
  try {
    return search.runInContext(sandbox, { timeout: MOST_TIME }) as boolean;
  } catch {
    return true;
  }
}

/** No repeated group, and two unbounded repetitions at most. */
function isPlainPattern(source: string): boolean {
  const repeats = source.match(/[*+]|,\d*\}/g) ?? [];
  return !/\)[*+{]/.test(source) && repeats.length <= 2;
}

function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
