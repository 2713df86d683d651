/**
 * Compares labelled rows with what the rules read. Precision: of what was read, how much is demanded; recall: of what
 * is demanded, how much was read. Bounds that demand nothing (`minLength: 0`) and what a label allows count neither way.
 */
import type { Constraint } from "../../generator/prose/constraint.js";
import { agrees, type Fact, factsExpected, factsRead } from "./facts-of-row.js";
import type { LabelledRow } from "./labelled-row.js";

export interface KindScore {
  hits: number;
  wrong: number;
  missed: number;
}

export interface RowError {
  readonly row: LabelledRow;
  readonly kind: string;
  readonly wrong?: string;
  readonly missed?: string;
}

export interface Score {
  readonly kinds: ReadonlyMap<string, KindScore>;
  readonly errors: readonly RowError[];
  readonly rows: number;
  readonly traps: number;
  /** Traps that a wrong constraint was read from. */
  readonly sprung: number;
  /** Labels whose row was not found. */
  readonly lost: readonly LabelledRow[];
}

const NOTHING = new Set(["minLength 0", "minItems 0", "items minLength 0"]);

/** Scores `rows`; `read` gives a row's constraints, undefined where there is no such row. */
export function scoreRows(
  rows: readonly LabelledRow[],
  read: (row: LabelledRow) => readonly Constraint[] | undefined,
): Score {
  const kinds = new Map<string, KindScore>();
  const errors: RowError[] = [];
  const lost: LabelledRow[] = [];
  const sprung = new Set<LabelledRow>();
  const scoreOf = (kind: string): KindScore => {
    const score = kinds.get(kind) ?? { hits: 0, wrong: 0, missed: 0 };
    kinds.set(kind, score);
    return score;
  };
  for (const row of rows) {
    const constraints = read(row);
    if (!constraints) {
      lost.push(row);
      continue;
    }
    const expected = factsExpected(row.expect).filter(says);
    const allowed = factsExpected(row.allowed ?? {});
    const open = [...expected];
    for (const fact of factsRead(constraints).filter(says)) {
      const index = open.findIndex((one) => agrees(fact, one));
      if (index >= 0) {
        open.splice(index, 1);
        scoreOf(fact.kind).hits += 1;
      } else if (!isHarmless(fact, [...expected, ...allowed])) {
        scoreOf(fact.kind).wrong += 1;
        errors.push({ row, kind: fact.kind, wrong: fact.text });
        if (row.trap) sprung.add(row);
      }
    }
    for (const fact of open) {
      scoreOf(fact.kind).missed += 1;
      errors.push({ row, kind: fact.kind, missed: fact.text });
    }
  }
  const traps = rows.filter(({ trap }) => trap).length;
  return { kinds, errors, rows: rows.length, traps, sprung: sprung.size, lost };
}

function says({ kind, text }: Fact): boolean {
  return !NOTHING.has(`${kind} ${text}`);
}

/** Allowed, or an open list where a closed one of the same values is demanded: less, and nothing wrong. */
function isHarmless(fact: Fact, known: readonly Fact[]): boolean {
  return known.some(
    (one) =>
      agrees(fact, one) ||
      (fact.text.startsWith("open ") &&
        one.kind === fact.kind &&
        one.text.replace("closed ", "open ") === fact.text),
  );
}
