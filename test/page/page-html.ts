/** Writes small pages in the Help Center's structure, for tests of `page/` and `service/`. */
import { extractPage } from "../../generator/page/extract-page.js";
import type { PageModel } from "../../generator/page/page-model.js";
import { treeOf } from "../document/fixture-page.js";

export interface TableText {
  readonly caption?: string;
  /** Names of anchors before the table. */
  readonly anchors?: readonly string[];
  /** Columns apart by `|`; left out, the usual four. */
  readonly header?: string;
  /** One row a string, cells apart by `|`. */
  readonly rows: readonly string[];
}

/** HTML of a table. */
export function table({ caption, anchors, header, rows }: TableText): string {
  const row = (text: string, tag: string): string =>
    `<tr>${text
      .split("|")
      .map((cell) => `<${tag}>${cell}</${tag}>`)
      .join("")}</tr>`;
  return [
    ...(anchors ?? []).map((name) => `<a name="${name}"></a>`),
    "<table>",
    caption === undefined ? "" : `<caption>${caption}</caption>`,
    `<thead>${row(header ?? "Parameter|Mandatory|Type|Description", "th")}</thead>`,
    ...rows.map((text) => row(text, "td")),
    "</table>",
  ].join("");
}

/** HTML of a section. */
export function section(title: string, ...parts: readonly string[]): string {
  return `<div class="section"><h4 class="sectiontitle">${title}</h4>${parts.join("")}</div>`;
}

/** HTML of a code block. */
export function code(text: string): string {
  return `<pre class="screen">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</pre>`;
}

/** HTML of a page. */
export function page(title: string, ...sections: readonly string[]): string {
  return `<div class="help-content"><h1>${title}</h1>${sections.join("\n")}</div>`;
}

/** The model of a page's HTML. */
export function modelOf(html: string, file = "page.html"): PageModel {
  return extractPage(treeOf(html, file));
}

/** The model of an operation's page: a title, a URI section, then `sections`. */
export function operationOf(
  uri: string,
  ...sections: readonly string[]
): PageModel {
  return modelOf(page("Title", section("URI", `<p>${uri}</p>`), ...sections));
}

/** Codes of a page's diagnostics. */
export function codesOf({ diagnostics }: PageModel): string[] {
  return diagnostics.map(({ code: name }) => name);
}
