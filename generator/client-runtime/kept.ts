/**
 * Keeps credentials that a function gives: until a minute before their end, or until the service refuses them. Those
 * without an end are asked for before each request. Questions at the same time are one.
 */

/** Milliseconds before the end at which new ones are asked for. */
const MARGIN = 60_000;

export interface Kept<Value> {
  /** What is valid at the time given, in milliseconds. */
  readonly get: (now: number) => Promise<Value>;
  /** After a refusal: asks anew, unless somebody did already. False when there is nothing else than what was refused. */
  readonly renew: (
    now: number,
    isRefused: (value: Value) => boolean,
  ) => Promise<boolean>;
}

export interface Question<Value> {
  /** `refused` is true when the service did not accept the last answer. */
  readonly ask: (refused: boolean) => Promise<Value>;
  /** In milliseconds; undefined for what has no end. */
  readonly endOf: (value: Value) => number | undefined;
}

export function keep<Value>({ ask, endOf }: Question<Value>): Kept<Value> {
  let kept: { readonly value: Value; readonly end: number } | undefined;
  /** Asked for after a refusal, has no end: for as many requests as were refused. */
  let renewed: { readonly value: Value; uses: number } | undefined;
  /** Under way. An answer to the first may be older than a refusal, so that there are two. */
  let first: Promise<Value> | undefined;
  let again: Promise<Value> | undefined;
  const question = async (refused: boolean) => {
    const value = await ask(refused);
    const end = endOf(value);
    kept = end === undefined ? undefined : { value, end };
    return value;
  };
  const askFirst = () =>
    (first ??= question(false).finally(() => (first = undefined)));
  const askAgain = () =>
    (again ??= question(true).finally(() => (again = undefined)));
  const current = (now: number) =>
    kept && now < kept.end - MARGIN ? kept : undefined;
  return {
    get: async (now) => {
      const found = current(now) ?? renewed;
      if (found === undefined) return again ?? askFirst();
      if (found === renewed && (found.uses -= 1) <= 0) renewed = undefined;
      return found.value;
    },
    renew: async (now, isRefused) => {
      const found = current(now);
      if (found && !isRefused(found.value)) return true;
      kept = undefined;
      const value = await askAgain();
      if (isRefused(value)) {
        kept = undefined;
        return false;
      }
      if (endOf(value) === undefined) {
        const uses = renewed?.value === value ? renewed.uses : 0;
        renewed = { value, uses: uses + 1 };
      }
      return true;
    },
  };
}

/** The end of credentials in milliseconds. */
export function endOf(
  expiresAt: Date | string | number | undefined,
): number | undefined {
  if (expiresAt === undefined) return undefined;
  const end = new Date(expiresAt).getTime();
  if (Number.isNaN(end)) throw new TypeError("`expiresAt` is no date.");
  return end;
}
