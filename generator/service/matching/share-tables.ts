/** One table for several rows: what the search, which gives each table once, leaves over. */
import type { PageModel, ParameterTable } from "../../page/page-model.js";
import { nameKey } from "../../vocabulary/object-names.js";
import { isOfOtherClaimant } from "../other-claimant.js";
import type { Assignment } from "./assign-tables.js";
import { wordsOf } from "./name-words.js";
import type { Slot, TablePool } from "./table-pools.js";
import type { Weigher } from "./weigh-match.js";

/** Adds the rows that mean a table which another row has, to those that were given one. */
export function shareTables(
  assigned: readonly Assignment[],
  pool: TablePool,
  weigher: Weigher,
): Assignment[] {
  const takers = new Set(assigned.map(({ taker }) => taker));
  const left = pool.slots.filter(
    (slot) => slot.name === undefined && !slot.known && !takers.has(slot),
  );
  if (left.length === 0) return [...assigned];
  const byRow = tablesByRow(assigned);
  const labels = labelsOf(assigned, pool);
  const asked = new Set([
    ...pool.ofWords,
    ...pool.slots.flatMap(({ name, known }) =>
      name !== undefined && known ? [known] : [],
    ),
  ]);
  const few = left.length * labels.size <= MOST_PAIRS;
  const more = left.flatMap((slot) => {
    const shared =
      ownTable(slot, pool) ??
      (few ? sameThing(slot, { pool, labels, asked, weigher }) : undefined) ??
      sameRow(slot, byRow);
    return shared ? [shared] : [];
  });
  return [...assigned, ...more];
}

/** Rows of one name and type without an object's name: where only one has a table, the others mean that one. */
function sameRow(
  slot: Slot,
  byRow: ReadonlyMap<string, readonly Assignment[]>,
): Assignment | undefined {
  const [one, other] = byRow.get(rowKey(slot)) ?? [];
  if (!one || other) return undefined;
  return { ...one, taker: slot, reasons: ["another row of that name has it"] };
}

function tablesByRow(
  assigned: readonly Assignment[],
): ReadonlyMap<string, readonly Assignment[]> {
  const byRow = new Map<string, Assignment[]>();
  for (const assignment of assigned) {
    const { taker } = assignment;
    if (typeof taker === "string" || taker.name !== undefined) continue;
    const key = rowKey(taker);
    const list = byRow.get(key);
    if (list) list.push(assignment);
    else byRow.set(key, [assignment]);
  }
  return byRow;
}

function rowKey({ mentions: [first] }: Slot): string {
  return `${first?.row.name ?? ""} ${JSON.stringify(first?.row.type)}`;
}

/** Children are of the kind of the object that has them. */
function ownTable(slot: Slot, { root }: TablePool): Assignment | undefined {
  const [first] = slot.mentions;
  return first && first.table !== root && CHILDREN.test(first.row.name)
    ? {
        table: first.table,
        taker: slot,
        reasons: ["it is called as rows of an object's own kind are"],
        other: "nobody",
      }
    : undefined;
}

const CHILDREN = /^(?:children|child(?:_?(?:list|nodes?))?)$/i;

/** A name that is a table's own in its last word: `spare_parts` and `PartInfo`. */
const SAME_THING = 3;
/** Above this many pairs of rows and tables a page is none that a person wrote, and comparing them all takes minutes. */
const MOST_PAIRS = 40_000;
/** Less than this is no evidence, and the next best must be behind by more than the margin. */
const ENOUGH = 3;
const MARGIN = 0.5;

interface Candidates {
  readonly pool: TablePool;
  /** The last words of the names that each table goes by. */
  readonly labels: ReadonlyMap<ParameterTable, ReadonlySet<string>>;
  /** Tables that type cells ask for by name: a row that means one would say so, be called like it, or be shown with it. */
  readonly asked: ReadonlySet<ParameterTable>;
  readonly weigher: Weigher;
}

/** The examples show another row of the name with the table's fields, and this one without. */
function isAnothers(
  { mentions }: Slot,
  table: ParameterTable,
  page: PageModel,
): boolean {
  return mentions.some(({ table: own, row }) =>
    isOfOtherClaimant(
      {
        page,
        table: own,
        row,
        side: own.side ?? "request",
        status: own.status,
      },
      table,
    ),
  );
}

function sameThing(
  slot: Slot,
  { pool: { page }, labels, asked, weigher }: Candidates,
): Assignment | undefined {
  const thing = lastWord(slot.mentions[0]?.row.name ?? "");
  let best: { table: ParameterTable; weight: number } | undefined;
  let second = 0;
  for (const [table, things] of labels) {
    if (slot.mentions.some((mention) => mention.table === table)) continue;
    if (isOfSibling(slot, table) || isAnothers(slot, table, page)) continue;
    const named = thing !== undefined && things.has(thing);
    if (asked.has(table) && !named && !weigher.isShown(slot, table)) continue;
    const same = table.owners.length === 0 && named;
    const weight = weigher.weigh(slot, table).weight + (same ? SAME_THING : 0);
    if (!best || weight > best.weight) {
      second = best?.weight ?? 0;
      best = { table, weight };
    } else second = Math.max(second, weight);
  }
  if (!best || best.weight < ENOUGH || best.weight - second <= MARGIN)
    return undefined;
  const { table } = best;
  const named = thing !== undefined && labels.get(table)?.has(thing);
  return {
    table,
    taker: slot,
    reasons: [
      ...weigher.weigh(slot, table).reasons,
      ...(named ? [`it is the table of another \`${thing}\``] : []),
    ],
    other: "nobody",
  };
}

/** The caption names a row beside this one, of which this one is something else: `lamps`, and `lamps_links`. */
function isOfSibling({ mentions }: Slot, { owners }: ParameterTable): boolean {
  const keys = owners.map(nameKey);
  return mentions.every(({ table, row: own }) => {
    const begun = keys.filter(
      (key) => nameKey(own.name).startsWith(key) && nameKey(own.name) !== key,
    );
    return table.rows.some(({ name }) => begun.includes(nameKey(name)));
  });
}

function labelsOf(
  assigned: readonly Assignment[],
  { tables, free }: TablePool,
): ReadonlyMap<ParameterTable, ReadonlySet<string>> {
  const labels = new Map<ParameterTable, Set<string>>();
  const add = (table: ParameterTable, name: string): void => {
    const word = lastWord(name);
    if (word === undefined) return;
    const known = labels.get(table);
    if (known) known.add(word);
    else labels.set(table, new Set([word]));
  };
  for (const table of tables) {
    if (table.place === "nested" || free.has(table))
      for (const owner of table.owners) add(table, owner);
  }
  for (const { table, taker } of assigned) {
    if (typeof taker === "string") continue;
    for (const { row } of taker.mentions) add(table, taker.name ?? row.name);
  }
  return labels;
}

function lastWord(name: string): string | undefined {
  return [...wordsOf(name)].at(-1);
}
