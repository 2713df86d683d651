/**
 * Is a regular expression of a page safe to run on any text? Conservative: anchored at both ends, no look-around, no
 * back reference, nothing repeated that repeats, no two open repetitions that could share a text.
 * What is refused may be harmless; what is accepted takes time in proportion to the text.
 */

const LONGEST = 500;
/** A group may be repeated this often where nothing within it is repeated without end. */
const FEW = 16;
/** More repetitions than these count as without end. */
const MANY = 1024;
const ATOM =
  /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[^1-9kpPcu])|\[\^?(?:\\.|[^\]\\])*\]|\.|[^\\[\](){}*+?|^$]/y;
const GROUP = /\((?:\?:|(?!\?))/y;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y;

interface Group {
  /** What could go on matching where the group begins. */
  readonly before: RegExp | undefined;
  /** Something within is repeated without end. */
  open: boolean;
  /** Something within is repeated or optional, or there are alternatives. */
  branches: boolean;
}

/** True when `source` matches whole texts only, in time that grows with the text. */
export function isSafePattern(source: string): boolean {
  if (source.length > LONGEST || !/^\^[^]*[^\\]\$$/.test(source)) return false;
  const walk = new Walk(source);
  return walk.isSafe() && compiles(source);
}

/** As the contract compiles patterns, and as generators of other languages do. */
function compiles(source: string): boolean {
  try {
    for (const flags of ["", "u"]) new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}

class Walk {
  readonly #source: string;
  readonly #groups: Group[] = [
    { before: undefined, open: false, branches: false },
  ];
  #at = 1;
  /** The last atom that is repeated without end, until something stands behind it that it cannot match. */
  #running: RegExp | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  isSafe(): boolean {
    const end = this.#source.length - 1;
    while (this.#at < end) if (!this.#step()) return false;
    return this.#groups.length === 1;
  }

  #step(): boolean {
    const group = this.#groups.at(-1)!;
    if (this.#take(GROUP)) {
      this.#groups.push({
        before: this.#running,
        open: false,
        branches: false,
      });
      return true;
    }
    if (this.#source.charAt(this.#at) === "|") {
      this.#at += 1;
      group.branches = true;
      return this.#groups.length > 1;
    }
    if (this.#source.charAt(this.#at) === ")") return this.#close();
    const atom = this.#take(ATOM);
    return atom ? this.#repeatAtom(atom, group) : false;
  }

  #repeatAtom(atom: string, group: Group): boolean {
    const most = this.#most();
    if (most === undefined) {
      const sign = /^(?:\\([^a-zA-Z0-9])|([^\\[.]))$/.exec(atom);
      const literal = sign?.[1] ?? sign?.[2];
      if (literal !== undefined && this.#running?.test(literal) === false)
        this.#running = undefined;
      return true;
    }
    group.branches = true;
    if (most <= MANY) return true;
    group.open = true;
    if (this.#running) return false;
    try {
      this.#running = new RegExp(`^${atom}$`, "u");
    } catch {
      return false;
    }
    return true;
  }

  #close(): boolean {
    const group = this.#groups.pop()!;
    const outer = this.#groups.at(-1);
    if (!outer) return false;
    this.#at += 1;
    const repeated = this.#most();
    const most = repeated ?? 1;
    // What stands within may be left out: nothing there surely ends what came before.
    if (repeated !== undefined || group.branches)
      this.#running = group.before ?? this.#running;
    outer.open ||= group.open;
    outer.branches ||= group.branches || most !== 1;
    if (most <= 1) return true;
    if (most <= FEW) return !group.open;
    outer.open = true;
    return false;
  }

  /** How often the quantifier here lets something occur; undefined without one. */
  #most(): number | undefined {
    QUANTIFIER.lastIndex = this.#at;
    const found = QUANTIFIER.exec(this.#source);
    if (!found) return undefined;
    this.#at += found[0].length;
    const [, sign, low, comma, high] = found;
    if (sign !== undefined) return sign === "?" ? 1 : Infinity;
    if (comma === undefined) return Number(low);
    return high === "" ? Infinity : Number(high);
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (!found) return undefined;
    this.#at += found[0].length;
    return found[0];
  }
}
