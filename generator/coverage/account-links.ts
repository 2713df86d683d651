/** Every link of a page's tables and sections, and what it leads to. */
import type { Link } from "../document/document-tree.js";
import type { PageModel } from "../page/page-model.js";
import type { LinkAccount } from "./account.js";
import type { LinkTargets } from "./link-targets.js";

/** Accounts for the links that the page model keeps, in the order of the page. */
export function accountLinks(
  page: PageModel,
  targets: LinkTargets,
): LinkAccount[] {
  const links: LinkAccount[] = [];
  const add = (
    link: Link,
    from: LinkAccount["from"],
    place: Pick<LinkAccount, "row" | "line"> = {},
  ): void => {
    const { text, href } = link;
    const target = targets.target(page, href);
    links.push({ text, href, from, ...place, target });
  };
  for (const { rows } of page.tables) {
    for (const { name, position, typeLinks, descriptionLinks } of rows) {
      const place = { row: name, line: position.line };
      for (const link of typeLinks) add(link, "type cell", place);
      for (const link of descriptionLinks) add(link, "description", place);
    }
  }
  for (const link of page.sectionLinks) add(link, "section");
  return links;
}
