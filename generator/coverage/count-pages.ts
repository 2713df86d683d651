/** The figures of an account, counted from the account itself. */
import type {
  AccountTotals,
  FateCount,
  PageAccount,
  ParameterTableAccount,
  RowAccount,
  UnreadWords,
} from "./account.js";

/** Counts everything on the pages. */
export function countPages(pages: readonly PageAccount[]): AccountTotals {
  const tables = pages.flatMap((page) => page.tables);
  const rows = tables.flatMap((table) =>
    table.kind === "parameters" ? table.rows : [],
  );
  const otherRows = tables.flatMap((table) =>
    table.kind === "other" ? table.rows : [],
  );
  return {
    pages: pages.length,
    operations: countFates(pages.flatMap(({ operations }) => operations)),
    tables: countKinds(
      tables.map((table) =>
        table.kind === "parameters" ? "parameters" : table.purpose,
      ),
    ),
    rows: countFates(rows),
    otherRows: countFates(otherRows),
    links: countKinds(
      pages.flatMap(({ links }) => links.map(({ target }) => target.kind)),
    ),
    examples: countFates(pages.flatMap(({ examples }) => examples)),
    statusCodes: countFates(pages.flatMap(({ statusCodes }) => statusCodes)),
    constraints: sum(rows, ({ constraints }) => constraints?.length ?? 0),
    unread: sum(rows, ({ unread }) => unread?.length ?? 0),
  };
}

/** Sentences that no rule understood, the most frequent first. */
export function unreadWords(pages: readonly PageAccount[]): UnreadWords[] {
  const found = new Map<string, UnreadWords & { count: number }>();
  for (const { page, row } of rowsOf(pages)) {
    for (const words of row.unread ?? []) {
      const known = found.get(words);
      if (known) known.count += 1;
      else {
        const { name, line } = row;
        found.set(words, { words, count: 1, page: page.id, row: name, line });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** Every row of every parameter table. */
export function* rowsOf(pages: readonly PageAccount[]): Generator<{
  readonly page: PageAccount;
  readonly table: ParameterTableAccount;
  readonly row: RowAccount;
}> {
  for (const page of pages) {
    for (const table of page.tables) {
      if (table.kind !== "parameters") continue;
      for (const row of table.rows) yield { page, table, row };
    }
  }
}

function countFates(
  items: readonly { readonly fate: { readonly kind: string } }[],
): FateCount {
  return countKinds(items.map(({ fate }) => fate.kind));
}

function countKinds(kinds: readonly string[]): FateCount {
  const byFate = new Map<string, number>();
  for (const kind of kinds) byFate.set(kind, (byFate.get(kind) ?? 0) + 1);
  return { total: kinds.length, byFate: Object.fromEntries(byFate) };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
