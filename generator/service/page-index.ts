/**
 * Finds tables across the pages of a service: by link, by number, by the name in a caption.
 * Input: page models; output: lookups that never guess. Evidence is weighed in `find-table`.
 */
import type {
  PageModel,
  ParameterRow,
  ParameterTable,
} from "../page/page-model.js";
import { askedObject } from "./matching/asked-object.js";
import { nameKey } from "../vocabulary/object-names.js";

export { nameKey };

/** A table and the page it stands on. */
export interface TableRef {
  readonly page: PageModel;
  readonly table: ParameterTable;
}

/** The table that evidence gave a row, and the evidence in words. */
export interface EvidenceMatch {
  readonly ref: TableRef;
  readonly evidence: string;
}

export class PageIndex {
  readonly #byName = new Map<string, PageModel[]>();
  readonly #anchors = new Map<PageModel, Map<string, number>>();
  readonly #owners = new Map<PageModel, Map<string, ParameterTable[]>>();
  readonly #asked = new Map<PageModel, ReadonlySet<string>>();
  readonly #structures = new Map<string, TableRef[]>();

  readonly #matches: ReadonlyMap<ParameterRow, EvidenceMatch>;

  constructor(
    pages: readonly PageModel[],
    matches: ReadonlyMap<ParameterRow, EvidenceMatch> = new Map(),
  ) {
    this.#matches = matches;
    for (const page of pages) {
      push(this.#byName, page.page.name.toLowerCase(), page);
      if (page.pageKind !== "operation") this.#addStructures(page);
    }
  }

  /** The page that an `href` without its fragment names; the page itself for an empty one. */
  pageOf(from: PageModel, file: string): PageModel | undefined {
    if (file === "") return from;
    const parts = decode(file.replace(/[?].*$/, "")).split("/");
    const name = (parts.pop() ?? "").replace(/\.(?:html?|md)$/i, "");
    const named = this.#byName.get(name.toLowerCase()) ?? [];
    const folder = parts.pop();
    const handbook = folder && !/^[.]*$/.test(folder) ? folder : undefined;
    const there = handbook
      ? named.find(({ page }) => page.handbook === handbook)
      : undefined;
    return (
      there ??
      named.find(({ page }) => page.handbook === from.page.handbook) ??
      (named.length === 1 ? named[0] : undefined)
    );
  }

  /** The table that a link leads to: its anchor's, or the only one of a page that is linked as a whole. */
  linked(from: PageModel, href: string): TableRef | undefined {
    const [file = "", anchor] = href.split("#", 2);
    if (/^(?:javascript|mailto):/i.test(href)) return undefined;
    const page = this.pageOf(from, file);
    if (!page) return undefined;
    const index = anchor && this.#anchorTable(page, decode(anchor));
    const table = typeof index === "number" ? page.tables[index] : undefined;
    if (table) return { page, table };
    if (page === from || page.tables.length !== 1) return undefined;
    return anchor && !leadsToTop(page, decode(anchor))
      ? undefined
      : { page, table: page.tables[0] as ParameterTable };
  }

  /** Another page that a link means as a whole: it names no place there, or the top. */
  wholePage(from: PageModel, href: string): PageModel | undefined {
    const [file = "", anchor] = href.split("#", 2);
    if (file === "" || /^(?:javascript|mailto):/i.test(href)) return undefined;
    const page = this.pageOf(from, file);
    if (!page || page === from) return undefined;
    return anchor && !leadsToTop(page, decode(anchor)) ? undefined : page;
  }

  /** "Table 4" of a page. */
  numbered(page: PageModel, number: number): TableRef | undefined {
    const matches = page.tables.filter((table) => table.number === number);
    return matches.length === 1
      ? { page, table: matches[0] as ParameterTable }
      : undefined;
  }

  /** Tables of the page whose caption names `name`, whatever the case. */
  captioned(page: PageModel, name: string): readonly ParameterTable[] {
    let owners = this.#owners.get(page);
    if (!owners) {
      owners = new Map();
      for (const table of page.tables) {
        for (const owner of table.owners) push(owners, nameKey(owner), table);
      }
      this.#owners.set(page, owners);
    }
    return owners.get(nameKey(name)) ?? [];
  }

  /** Tables of structure pages whose caption names `name`. */
  structures(name: string): readonly TableRef[] {
    return this.#structures.get(nameKey(name)) ?? [];
  }

  /** True when a type cell of the page names the object. */
  asksFor(page: PageModel, name: string): boolean {
    let asked = this.#asked.get(page);
    if (!asked) {
      asked = namesAskedFor(page);
      this.#asked.set(page, asked);
    }
    return asked.has(nameKey(name));
  }

  /** The table that was matched to a row by evidence. */
  matched(row: ParameterRow): EvidenceMatch | undefined {
    return this.#matches.get(row);
  }

  #addStructures(page: PageModel): void {
    for (const table of page.tables) {
      for (const owner of table.owners)
        push(this.#structures, nameKey(owner), { page, table });
    }
  }

  #anchorTable(page: PageModel, anchor: string): number | undefined {
    let anchors = this.#anchors.get(page);
    if (!anchors) {
      anchors = new Map();
      for (const { name, table } of page.anchors) {
        if (table !== undefined && !anchors.has(name)) anchors.set(name, table);
      }
      // An anchor's own name comes before what is left of another one without its prefix.
      for (const [name, table] of [...anchors]) {
        const bare = withoutPrefix(name);
        if (!anchors.has(bare)) anchors.set(bare, table);
      }
      this.#anchors.set(page, anchors);
    }
    return anchors.get(anchor) ?? anchors.get(withoutPrefix(anchor));
  }
}

function namesAskedFor({ tables }: PageModel): ReadonlySet<string> {
  const names = new Set<string>();
  for (const table of tables)
    for (const { type } of table.rows) {
      const name = askedObject(type, table)?.name;
      if (name !== undefined) names.add(nameKey(name));
    }
  return names;
}

/** The anchor at a page's title means the page as a whole. */
function leadsToTop(
  { page, anchors, title }: PageModel,
  anchor: string,
): boolean {
  return (
    anchor === page.name ||
    anchors.some(({ name, heading }) => name === anchor && heading === title)
  );
}

/** Anchors come with and without the page's prefix: `CreateX__request_Foo`, `request_Foo`. */
function withoutPrefix(anchor: string): string {
  const at = anchor.lastIndexOf("__");
  return at === -1 ? anchor : anchor.slice(at + 2);
}

function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
