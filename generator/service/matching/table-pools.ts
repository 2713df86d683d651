/**
 * Which tables of a page nobody claims, and which rows have no table. Input: a page and the lookups that never guess;
 * output: one pool for the request and one for each response status in which both kinds occur.
 */
import type {
  Json,
  PageExample,
  PageModel,
  ParameterRow,
  ParameterTable,
} from "../../page/page-model.js";
import type { TypeExpression } from "../../page/type-expression.js";
import { askedObject } from "./asked-object.js";
import { examplesBeside } from "../examples-beside.js";
import { findForms } from "../find-forms.js";
import { findTable, type TableMatch } from "../find-table.js";
import { isHeaderName } from "../header-names.js";
import { type PageIndex, nameKey } from "../page-index.js";

/** Rows that ask for the fields of one object; the object's name makes them one. */
export interface Slot {
  readonly index: number;
  /** The documented name of the object. */
  readonly name?: string;
  readonly mentions: readonly Mention[];
  /** How many tables mention it. */
  readonly tables: number;
  /** Its table, where captions or links tell. */
  readonly known?: ParameterTable;
  /** The tables of its forms, where its rows link to several. */
  readonly forms: readonly ParameterTable[];
  /** True when the rows may as well be scalars: their type was lost, or it is a list of anything. */
  readonly doubtful: boolean;
}

/** True when the object is in a set of objects that have a table, given as bits. */
export function isTaken(taken: bigint, { index }: Slot): boolean {
  return ((taken >> BigInt(index)) & 1n) === 1n;
}

export interface Mention {
  readonly table: ParameterTable;
  readonly row: ParameterRow;
}

export interface TablePool {
  readonly page: PageModel;
  /** All tables of the side and status that may be an object's, in the order of the page. */
  readonly tables: readonly ParameterTable[];
  /** Those that nothing but evidence can place. */
  readonly free: ReadonlySet<ParameterTable>;
  /** The call's own table, where it is one without a caption. */
  readonly root?: ParameterTable;
  readonly slots: readonly Slot[];
  /** Tables that type cells name with a bare word. */
  readonly ofWords: readonly ParameterTable[];
  readonly examples: readonly PageExample[];
}

/** The pools of a page that need evidence. */
export function tablePools(page: PageModel, index: PageIndex): TablePool[] {
  const groups = new Map<string, ParameterTable[]>();
  for (const table of page.tables) {
    if (!table.side || table.part === "uri") continue;
    const key = `${table.side} ${table.status ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(table);
    else groups.set(key, [table]);
  }
  return [...groups.values()].flatMap((tables) => {
    if (tables.length < 2) return [];
    const slots = slotsOf(page, tables, index);
    if (slots.every(({ known }) => known)) return [];
    // A table that only its own rows refer to is also somebody else's.
    const claimed = new Set(
      slots
        .filter(({ known, mentions }) =>
          mentions.some(({ table }) => table !== known),
        )
        .flatMap(({ known, forms }) => [known, ...forms]),
    );
    const ofWords = tablesOfWords(page, tables, index);
    for (const table of ofWords) claimed.add(table);
    const ofTexts = tablesOfTexts(page, tables, index);
    const unclaimed = withoutHeaders(
      tables.filter(
        (table) =>
          isUnclaimed(table) && !claimed.has(table) && !ofTexts.has(table),
      ),
    );
    const [{ side, status }] = tables as [ParameterTable];
    const examples = examplesBeside(page.examples, { side, status });
    const root = rootOf(tables, unclaimed, examples);
    const free = new Set(
      unclaimed.filter((table) => table !== root && !isCaseOf(table, root)),
    );
    const lost = slots.some(({ known, name }) => !known && name === undefined);
    if (free.size === 0 && !lost) return [];
    return [
      {
        page,
        tables: tables.filter((table) => !ofTexts.has(table)),
        free,
        ...(root ? { root } : {}),
        slots,
        ofWords,
        examples,
      },
    ];
  });
}

/** The call's own table is for one case, and this one for another. */
function isCaseOf(
  { when }: ParameterTable,
  root: ParameterTable | undefined,
): boolean {
  return when !== undefined && root?.when !== undefined && when !== root.when;
}

/** A table whose caption does not say where its parameters go. */
function isUnclaimed({ place, rows }: ParameterTable): boolean {
  return (
    (place === "mixed" || place === "body" || place === "nested") &&
    rows.length > 0
  );
}

/** Tables that a row of text leads to by its name and by a link: whatever the text holds, they are no other row's. */
function tablesOfTexts(
  page: PageModel,
  tables: readonly ParameterTable[],
  index: PageIndex,
): ReadonlySet<ParameterTable> {
  const found = new Set<ParameterTable>();
  for (const table of tables) {
    for (const { name, type, descriptionLinks } of table.rows) {
      if (type.kind !== "scalar") continue;
      for (const { href } of descriptionLinks) {
        const told = index.linked(page, href)?.table;
        if (told && told !== table && told.owners.includes(name))
          found.add(told);
      }
    }
  }
  return found;
}

/** Tables that type cells name with a word that is a type's nowhere else: "bell", and a table of the fields of `bell`. */
function tablesOfWords(
  page: PageModel,
  tables: readonly ParameterTable[],
  index: PageIndex,
): readonly ParameterTable[] {
  return tables.flatMap((own) =>
    own.rows.flatMap(({ type }) => {
      const word = wordOf(type);
      return word === undefined
        ? []
        : index.captioned(page, word).filter((table) => table !== own);
    }),
  );
}

function wordOf(type: TypeExpression): string | undefined {
  switch (type.kind) {
    case "array":
      return wordOf(type.items);
    case "map":
      return wordOf(type.values);
    case "unknown":
      return type.text === "" ? undefined : type.text;
    default:
      return undefined;
  }
}

/** The headers of a call come before its body; further down such names are fields of an object. */
function withoutHeaders(tables: readonly ParameterTable[]): ParameterTable[] {
  const body = tables.findIndex((table) => !listsHeaders(table));
  return body === -1 ? [] : tables.slice(body);
}

/** True when all rows of the table bear names that only headers have. */
export function listsHeaders({ rows }: ParameterTable): boolean {
  return rows.every(({ name }) => isHeaderName(name));
}

/**
 * A caption that names nobody is the call's own; without one it is the first table, unless the examples show otherwise.
 */
function rootOf(
  tables: readonly ParameterTable[],
  unclaimed: readonly ParameterTable[],
  examples: readonly PageExample[],
): ParameterTable | undefined {
  const captioned = tables.find(
    ({ place, caption, owners }) =>
      caption !== undefined &&
      owners.length === 0 &&
      (place === "mixed" || place === "body" || place === "form"),
  );
  if (captioned) return captioned;
  const [first] = unclaimed;
  const shown = outermostNames(examples);
  if (first && shares(first, shown) > 0) return first;
  let best = first;
  // One name in common may be chance: every second table has an `id`.
  let most = shown.size / 2;
  for (const table of unclaimed) {
    const shared = shares(table, shown);
    if (shared > most) [best, most] = [table, shared];
  }
  return best;
}

function outermostNames(examples: readonly PageExample[]): Set<string> {
  const names = new Set<string>();
  for (const { value } of examples) {
    const outermost = Array.isArray(value) ? (value[0] as Json) : value;
    if (typeof outermost !== "object" || outermost === null) continue;
    for (const name of Object.keys(outermost)) names.add(name);
  }
  return names;
}

function shares({ rows }: ParameterTable, names: ReadonlySet<string>): number {
  return rows.filter(({ name }) => names.has(name)).length;
}

function slotsOf(
  page: PageModel,
  tables: readonly ParameterTable[],
  index: PageIndex,
): Slot[] {
  const slots = new Map<string, SlotDraft>();
  const isAsked = (name: string): boolean => index.asksFor(page, name);
  for (const table of tables) {
    if (listsHeaders(table)) continue;
    for (const row of table.rows) {
      const asked = askedObject(row.type, table);
      if (!asked) continue;
      const { side, status } = table;
      const place = { page, table, row, side: side ?? "request", status };
      const found = findTable(index, place, asked.name);
      const known = isSure(found, row, isAsked) ? found?.ref.table : undefined;
      const key = known
        ? `table ${found?.ref.page.page.id ?? ""} ${known.index}`
        : asked.name === undefined
          ? `row ${table.index} ${row.name}`
          : `name ${nameKey(asked.name)}`;
      const slot = slots.get(key);
      const forms = findForms(index, place, asked.name).map((ref) => ref.table);
      if (slot) {
        slot.mentions.push({ table, row });
        slot.forms.push(...forms);
      } else
        slots.set(key, {
          ...asked,
          mentions: [{ table, row }],
          forms,
          ...(known ? { known } : {}),
        });
    }
  }
  return [...slots.values()].map((slot, at) => ({
    ...slot,
    index: at,
    tables: new Set(slot.mentions.map(({ table }) => table)).size,
  }));
}

/**
 * Structure pages and the other side have the last word, not the first: there may be a table of its own. A caption like
 * the row's name is no proof where it is spelt otherwise, or is the name of an object that other rows ask for.
 */
function isSure(
  found: TableMatch | undefined,
  { name }: ParameterRow,
  isAsked: (name: string) => boolean,
): boolean {
  if (!found || found.elsewhere) return false;
  if (!found.byRowName) return true;
  return found.ref.table.owners.includes(name) && !isAsked(name);
}

interface SlotDraft {
  readonly name?: string;
  readonly mentions: Mention[];
  readonly forms: ParameterTable[];
  readonly doubtful: boolean;
  readonly known?: ParameterTable;
}
