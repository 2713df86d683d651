/**
 * Finds tables across the pages of a service: by link, by number, by the name in a caption.
 * Input: page models; output: lookups that never guess. Evidence is weighed in `find-table`.
 */
import type { PageModel, ParameterTable } from "../page/page-model.js";

/** A table and the page it stands on. */
export interface TableRef {
  readonly page: PageModel;
  readonly table: ParameterTable;
}

export class PageIndex {
  readonly #byName = new Map<string, PageModel>();
  readonly #anchors = new Map<PageModel, Map<string, number>>();
  readonly #owners = new Map<PageModel, Map<string, ParameterTable[]>>();
  readonly #structures = new Map<string, TableRef[]>();

  constructor(pages: readonly PageModel[]) {
    for (const page of pages) {
      const key = page.page.name.toLowerCase();
      if (!this.#byName.has(key)) this.#byName.set(key, page);
      if (page.pageKind !== "operation") this.#addStructures(page);
    }
  }

  /** The page that an `href` without its fragment names; the page itself for an empty one. */
  pageOf(from: PageModel, file: string): PageModel | undefined {
    if (file === "") return from;
    const name = decode(file)
      .replace(/^.*\//, "")
      .replace(/\.(?:html?|md)$/i, "");
    return this.#byName.get(name.toLowerCase());
  }

  /** The table that a link leads to: its anchor's, or the only one of a page that is linked as a whole. */
  linked(from: PageModel, href: string): TableRef | undefined {
    const [file = "", anchor] = href.split("#", 2);
    if (/^(?:javascript|mailto):/i.test(href)) return undefined;
    const page = this.pageOf(from, file);
    if (!page) return undefined;
    if (!anchor) {
      if (page === from || page.tables.length !== 1) return undefined;
      return { page, table: page.tables[0] as ParameterTable };
    }
    const index = this.#anchorTable(page, decode(anchor));
    const table = index === undefined ? undefined : page.tables[index];
    return table && { page, table };
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
        if (table === undefined) continue;
        for (const key of [name, withoutPrefix(name)]) {
          if (!anchors.has(key)) anchors.set(key, table);
        }
      }
      this.#anchors.set(page, anchors);
    }
    return anchors.get(anchor) ?? anchors.get(withoutPrefix(anchor));
  }
}

/** Anchors come with and without the page's prefix: `CreateX__request_Foo`, `request_Foo`. */
function withoutPrefix(anchor: string): string {
  const at = anchor.lastIndexOf("__");
  return at === -1 ? anchor : anchor.slice(at + 2);
}

/** "Security Group Rule" and "SecurityGroupRule" are one name. */
function nameKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, "");
}

function decode(text: string): string {
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
