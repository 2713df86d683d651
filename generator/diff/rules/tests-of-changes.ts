/** What tells rules about one fact apart: small questions about the values of a change. */
import type { Change } from "../change.js";
import { isRecord, listOf, recordOf } from "../json-value.js";

export function before(change: Change): unknown {
  return change.kind === "added" ? undefined : change.before;
}

export function after(change: Change): unknown {
  return change.kind === "removed" ? undefined : change.after;
}

/** True where a whole element that came or went was mandatory. */
export function isMandatory(change: Change): boolean {
  const value = change.kind === "removed" ? before(change) : after(change);
  return recordOf(value)["required"] === true;
}

export function isOptional(change: Change): boolean {
  return !isMandatory(change);
}

export function becomesTrue(change: Change): boolean {
  return after(change) === true;
}

export function becomesFalse(change: Change): boolean {
  return !becomesTrue(change);
}

/** For bounds, exclusive ones written as `{exclusive: n}`. */
export function increases(change: Change): boolean {
  return compareBounds(change, 1) > 0;
}

export function decreases(change: Change): boolean {
  return compareBounds(change, -1) > 0;
}

/** Positive when the bound moves in the direction `sign`; a lower bound made exclusive moves up, an upper one down. */
function compareBounds(change: Change, sign: 1 | -1): number {
  const [left, right] = [before(change), after(change)].map(boundOf);
  const distance = ((right?.value ?? 0) - (left?.value ?? 0)) * sign;
  if (distance !== 0 || !left || !right) return distance;
  const isLower = change.keyword?.toLowerCase().includes("min") ?? false;
  const gain = Number(right.isExclusive) - Number(left.isExclusive);
  return gain * (isLower ? 1 : -1) * sign;
}

function boundOf(value: unknown): { value: number; isExclusive: boolean } {
  return isRecord(value)
    ? { value: Number(value["exclusive"]), isExclusive: true }
    : { value: Number(value), isExclusive: false };
}

/** Types as a set; an integer is a number. */
function typesOf(value: unknown): ReadonlySet<string> {
  const types = new Set(
    (typeof value === "string" ? [value] : listOf(value)).map(String),
  );
  if (types.has("number")) types.add("integer");
  return types;
}

function holds(all: ReadonlySet<string>, some: ReadonlySet<string>): boolean {
  return [...some].every((name) => all.has(name));
}

export function typeWidens(change: Change): boolean {
  return holds(typesOf(after(change)), typesOf(before(change)));
}

export function typeNarrows(change: Change): boolean {
  return (
    !typeWidens(change) &&
    holds(typesOf(before(change)), typesOf(after(change)))
  );
}

export function typeIsReplaced(change: Change): boolean {
  return !typeWidens(change) && !typeNarrows(change);
}

const WIDER_FORMATS: readonly (readonly [narrow: string, wide: string])[] = [
  ["int32", "int64"],
  ["float", "double"],
];

export function formatWidens(change: Change): boolean {
  return WIDER_FORMATS.some(
    ([narrow, wide]) => before(change) === narrow && after(change) === wide,
  );
}

export function formatNarrows(change: Change): boolean {
  return WIDER_FORMATS.some(
    ([narrow, wide]) => before(change) === wide && after(change) === narrow,
  );
}

export function formatIsReplaced(change: Change): boolean {
  return !formatWidens(change) && !formatNarrows(change);
}

/** `2XX` and the like, of a response that came or went. */
export function isSuccess({ name }: Change): boolean {
  return name?.startsWith("2") ?? false;
}

export function isDefaultResponse({ name }: Change): boolean {
  return name === "default";
}

export function isOtherStatus(change: Change): boolean {
  return !isSuccess(change) && !isDefaultResponse(change);
}

/** Scopes of a requirement `{scheme: [scopes]}`, all in one set. */
function scopesOf(value: unknown): ReadonlySet<string> {
  return new Set(Object.values(recordOf(value)).flatMap(listOf).map(String));
}

export function needsMoreScopes(change: Change): boolean {
  return !holds(scopesOf(before(change)), scopesOf(after(change)));
}

export function needsFewerScopes(change: Change): boolean {
  return !needsMoreScopes(change);
}

const SECONDS: ReadonlyMap<unknown, number> = new Map([
  ["second", 1],
  ["minute", 60],
  ["hour", 3_600],
  ["day", 86_400],
]);

/** Differences in requests a second, for one user and altogether, as far as both sides say so. */
function rateChanges(change: Change): readonly number[] {
  const [left, right] = [before(change), after(change)].map(recordOf);
  return ["perUser", "total"].flatMap((member) => {
    const [old, now] = [left, right].map((rate) => {
      const seconds = SECONDS.get(rate?.["period"]) ?? Number.NaN;
      return Number(rate?.[member]) / seconds;
    });
    const distance = (now ?? Number.NaN) - (old ?? Number.NaN);
    return Number.isFinite(distance) ? [distance] : [];
  });
}

export function rateFalls(change: Change): boolean {
  return rateChanges(change).some((distance) => distance < 0);
}

export function rateRises(change: Change): boolean {
  const isHigher = rateChanges(change).some((distance) => distance > 0);
  return isHigher && !rateFalls(change);
}

export function rateIsOther(change: Change): boolean {
  return !rateFalls(change) && !rateRises(change);
}

/** A document-wide thing, not one of an operation. */
export function isOfDocument({ operation }: Change): boolean {
  return operation === undefined;
}

export function isOfOperation(change: Change): boolean {
  return !isOfDocument(change);
}
