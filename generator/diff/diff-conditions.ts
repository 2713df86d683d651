/**
 * Compares conditions as canonical wholes: order, names and wording aside. Equal ones are still walked, as a fingerprint
 * sees only so deep; two that share what they hang on (`if`, the trigger) are one changed condition.
 */
import type { Condition } from "./conditions.js";
import type { DocumentReader } from "./document-reader.js";
import { schemaPair, type SchemaComparison } from "./diff-schemas.js";
import { conditionFingerprint, fingerprint } from "./fingerprint.js";
import { keyedDiff } from "./keyed-diff.js";
import type { SidedValue } from "./pair.js";

/** Reports conditions that came, went or changed. */
export function diffConditions(sides: SchemaComparison): void {
  const { comparison, before, after } = sides;
  if (before.conditions.length + after.conditions.length === 0) return;
  const whole = keyedDiff(
    keyed(comparison.base, before.conditions, conditionFingerprint),
    keyed(comparison.revision, after.conditions, conditionFingerprint),
  );
  for (const [, left, right] of whole.persisted) descend(sides, left, right);
  const gone = whole.removed.map(([, condition]) => condition);
  const come = whole.added.map(([, condition]) => condition);
  const rest = keyedDiff(
    keyed(comparison.base, gone, occasion),
    keyed(comparison.revision, come, occasion),
  );
  for (const [, left, right] of rest.persisted) report(sides, left, right);
  for (const [, left] of rest.removed) report(sides, left, undefined);
  for (const [, right] of rest.added) report(sides, undefined, right);
}

/** By key; the second with the same key gets a number, the same on both sides. */
function keyed(
  reader: DocumentReader,
  conditions: readonly Condition[],
  keyOf: (reader: DocumentReader, condition: Condition) => string,
): ReadonlyMap<string, Condition> {
  const byKey = new Map<string, Condition>();
  const counts = new Map<string, number>();
  for (const condition of conditions) {
    const key = keyOf(reader, condition);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    byKey.set(`${key}#${String(count)}`, condition);
  }
  return byKey;
}

/** What a condition hangs on. */
function occasion(reader: DocumentReader, condition: Condition): string {
  const [first] = condition.schemas;
  return condition.form === "if" && first
    ? `if ${fingerprint(reader, reader.view([first[1]]))}`
    : `${condition.form} ${condition.trigger ?? ""}`;
}

function report(
  { pair }: SchemaComparison,
  left: Condition | undefined,
  right: Condition | undefined,
): void {
  const { form, trigger } = (right ?? left)!;
  pair.compare(
    {
      element: "condition",
      keyword: form,
      ...(trigger !== undefined && { name: trigger }),
    },
    left && sided(left),
    right && sided(right),
  );
}

function sided({ value, place }: Condition): SidedValue {
  return { value, place };
}

function descend(
  { comparison, pair }: SchemaComparison,
  left: Condition,
  right: Condition,
): void {
  const lefts = ordered(comparison.base, left);
  const rights = ordered(comparison.revision, right);
  for (const [index, [keyword, schema]] of lefts.entries()) {
    const other = rights[index];
    if (!other) continue;
    const child = schemaPair(comparison, [schema], [other[1]]);
    pair.descend({ text: `(${keyword})`, suffix: true }, child);
  }
}

function ordered(
  reader: DocumentReader,
  { form, schemas }: Condition,
): Condition["schemas"] {
  if (form !== "anyOf" && form !== "oneOf") return schemas;
  return schemas
    .map((entry) => {
      return { entry, key: fingerprint(reader, reader.view([entry[1]])) };
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry);
}
