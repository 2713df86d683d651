/**
 * Where the links of pages lead, found anew from pages and anchors alone. A page that is linked by its name in another
 * folder or at another host is taken for the page of that name that was read, if there is just one.
 */
import type { PageModel } from "../page/page-model.js";
import type { LinkTarget } from "./account.js";
import { pushTo } from "./push-to.js";

interface AnchorPlace {
  readonly table?: number;
  readonly heading?: string;
  /** An anchor of a table that lists no parameters. */
  readonly other?: number;
}

export class LinkTargets {
  readonly #byName = new Map<string, PageModel[]>();
  readonly #anchors = new Map<PageModel, Map<string, AnchorPlace>>();

  constructor(pages: readonly PageModel[]) {
    for (const page of pages) {
      const name = page.page.name.toLowerCase();
      pushTo(this.#byName, name, page);
    }
  }

  /** What `href`, written on the page `from`, leads to. */
  target(from: PageModel, href: string): LinkTarget {
    const text = href.trim();
    if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(text))
      return { kind: "outside" };
    const cut = text.indexOf("#");
    const file = cut === -1 ? text : text.slice(0, cut);
    const anchor = cut === -1 ? "" : decode(text.slice(cut + 1));
    const page = file === "" ? from : this.#pageOf(from, file);
    if (!page) {
      const isElsewhere = /^https?:|^\/|^\.\.\//i.test(file);
      return isElsewhere
        ? { kind: "outside" }
        : { kind: "dangling", reason: `no page \`${file}\` was read` };
    }
    const { id } = page.page;
    if (anchor === "") {
      return file === ""
        ? { kind: "dangling", reason: "it names neither a page nor a place" }
        : { kind: "page", page: id };
    }
    const place = this.#anchorsOf(page).get(anchor);
    if (place) return targetAt(page, place);
    return anchor === page.page.name
      ? { kind: "page", page: id }
      : {
          kind: "dangling",
          reason: `page \`${page.page.name}\` has no place \`${anchor}\``,
        };
  }

  #pageOf(from: PageModel, file: string): PageModel | undefined {
    const parts = decode(file.replace(/\?.*$/, "")).split("/");
    const name = (parts.pop() ?? "").replace(/\.(?:html?|md|txt)$/i, "");
    const named = this.#byName.get(name.toLowerCase()) ?? [];
    const folder = parts.pop();
    return (
      named.find(({ page }) => folder && page.handbook === folder) ??
      named.find(({ page }) => page.handbook === from.page.handbook) ??
      (named.length === 1 ? named[0] : undefined)
    );
  }

  #anchorsOf(page: PageModel): ReadonlyMap<string, AnchorPlace> {
    let places = this.#anchors.get(page);
    if (!places) {
      places = new Map();
      this.#anchors.set(page, places);
      for (const { name, ...place } of page.anchors) {
        const known = places.get(name);
        if (!known || (known.table === undefined && place.table !== undefined))
          places.set(name, place);
      }
      for (const [other, { anchors }] of page.otherTables.entries()) {
        for (const name of anchors) places.set(name, { other });
      }
      // Links leave the page's prefix out, or have one that the anchor lacks.
      for (const [name, place] of [...places]) {
        const bare = withoutPrefix(name);
        if (!places.has(bare)) places.set(bare, place);
      }
    }
    return places;
  }
}

function targetAt(page: PageModel, place: AnchorPlace): LinkTarget {
  const { id } = page.page;
  const table =
    place.other === undefined
      ? page.tables[place.table ?? -1]
      : page.otherTables[place.other];
  if (table) {
    return {
      kind: "table",
      page: id,
      table: table.caption ?? table.section,
      line: table.position.line,
    };
  }
  return place.heading === undefined || place.heading === page.title
    ? { kind: "page", page: id }
    : { kind: "heading", page: id, heading: place.heading };
}

function withoutPrefix(anchor: string): string {
  const at = anchor.lastIndexOf("__");
  return at === -1 ? anchor : anchor.slice(at + 2);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
