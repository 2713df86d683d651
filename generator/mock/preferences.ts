/**
 * What a caller wishes for (`Prefer`, RFC 7240): `code=409`, `example=name`, `dynamic=true`, apart by commas or
 * semicolons. Input: the header; output: the wishes known here. Others are nobody's business.
 */

export interface Preferences {
  readonly code?: number;
  /** Name of a documented example. */
  readonly example?: string;
  /** Wants a value made from the schema although there are examples. */
  readonly isDynamic: boolean;
  /** The wishes as `Preference-Applied` repeats them. */
  readonly applied: readonly string[];
}

/** One wish: a token, and a token or a quoted text after `=`. */
const WISH =
  /([!#$%&'*+.^`|~\w-]+)(?:[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,;"]*)))?/g;

export function readPreferences(header: string | undefined): Preferences {
  const wishes = new Map<string, string>();
  for (const [, name = "", quoted, plain] of (header ?? "").matchAll(WISH)) {
    const value = quoted?.replace(/\\(.)/g, "$1") ?? plain ?? "";
    const key = name.toLowerCase();
    // RFC 7240, 2: of the same wish twice, the first one counts.
    if (KNOWN.has(key) && !wishes.has(key)) wishes.set(key, value);
  }
  const code = wishes.get("code");
  const example = wishes.get("example");
  const dynamic = wishes.get("dynamic");
  return {
    ...(code !== undefined && /^[2-5]\d\d$/.test(code)
      ? { code: Number(code) }
      : {}),
    ...(example ? { example } : {}),
    isDynamic: dynamic !== undefined && dynamic !== "false",
    applied: [...wishes].map(([name, value]) => applied(name, value)),
  };
}

const KNOWN = new Set(["code", "example", "dynamic"]);

function applied(name: string, value: string): string {
  if (value === "") return name;
  return /^[\w.-]+$/.test(value)
    ? `${name}=${value}`
    : `${name}="${value.replace(/[^ -~]/g, "?").replace(/["\\]/g, "\\$&")}"`;
}
