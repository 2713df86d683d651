/**
 * What other pages, and the contract accepted before, say about objects by name and about rows by name: evidence for
 * pages that lost their captions, never a source of fields.
 */
import type {
  PageModel,
  ParameterRow,
  ParameterTable,
} from "../../page/page-model.js";
import type { TypeExpression } from "../../page/type-expression.js";
import { nameKey } from "../page-index.js";

/** An object whose fields are known for sure. */
export interface KnownTable {
  /** Who says so, for people: "page `Creating a Lamp`". */
  readonly where: string;
  /** Id of the page; undefined for the accepted contract. */
  readonly page?: string;
  readonly names: readonly string[];
  readonly fields: readonly KnownField[];
}

export interface KnownField {
  readonly name: string;
  readonly type: TypeExpression;
}

export interface Witness {
  readonly table: KnownTable;
  readonly field: KnownField;
}

export class KnownTables {
  readonly #tables: readonly KnownTable[];
  readonly #named = new Map<string, KnownTable[]>();
  #byField: ReadonlyMap<string, readonly Witness[]> | undefined;

  constructor(pages: readonly PageModel[], accepted: readonly KnownTable[]) {
    const tables: KnownTable[] = [];
    for (const page of pages)
      for (const table of page.tables) tables.push(knownTable(page, table));
    this.#tables = [...tables, ...accepted];
    for (const table of this.#tables) this.#addNames(table);
  }

  /** Tables whose caption gives `name`, of other pages than `page`. */
  named(name: string, page: string): readonly KnownTable[] {
    return (this.#named.get(nameKey(name)) ?? []).filter(
      (table) => table.page !== page,
    );
  }

  /** Fields called `name` in other tables than `own`. */
  fields(name: string, own: ParameterTable): readonly Witness[] {
    this.#byField ??= witnessesOf(this.#tables);
    return (this.#byField.get(name) ?? []).filter(
      ({ table }) => table.fields !== own.rows,
    );
  }

  #addNames(table: KnownTable): void {
    for (const name of table.names) {
      const key = nameKey(name);
      const list = this.#named.get(key);
      if (list) list.push(table);
      else this.#named.set(key, [table]);
    }
  }
}

/** `id` stands in every table: the first ones are enough to compare with. */
const MOST_FIELDS = 200;

/** Fields by name: few pages have lost a type, and ask for them. */
function witnessesOf(tables: readonly KnownTable[]): Map<string, Witness[]> {
  const byField = new Map<string, Witness[]>();
  for (const table of tables) {
    for (const field of table.fields) {
      const list = byField.get(field.name);
      if (!list) byField.set(field.name, [{ table, field }]);
      else if (list.length < MOST_FIELDS) list.push({ table, field });
    }
  }
  return byField;
}

function knownTable(page: PageModel, table: ParameterTable): KnownTable {
  return {
    where: `page \`${page.title}\``,
    page: page.page.id,
    names: table.owners,
    fields: table.rows,
  };
}

/** How much two sets of names have in common, from 0 to 1. */
export function likeness(
  left: ReadonlySet<string>,
  right: readonly { readonly name: string }[],
): number {
  const names = new Set(right.map(({ name }) => name));
  let both = 0;
  for (const name of names) if (left.has(name)) both += 1;
  const either = left.size + names.size - both;
  return either === 0 ? 0 : both / either;
}

/** Kept, since a table of 100,000 rows is asked for the names by each of them. */
const NAMES = new WeakMap<readonly ParameterRow[], ReadonlySet<string>>();

/** Names of the rows of a table. */
export function rowNames(rows: readonly ParameterRow[]): ReadonlySet<string> {
  let names = NAMES.get(rows);
  if (!names) {
    names = new Set(rows.map(({ name }) => name));
    NAMES.set(rows, names);
  }
  return names;
}
