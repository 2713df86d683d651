/**
 * Links to another page whose anchor is lost, as in renditions that keep none: the one table there that bears the name of
 * the row or of its object. Input: a row's links and names; output: the table.
 */
import type { PageModel, ParameterRow } from "../page/page-model.js";
import type { PageIndex, TableRef } from "./page-index.js";

export function namedOnLinkedPage(
  index: PageIndex,
  from: PageModel,
  { name: own, typeLinks, descriptionLinks }: ParameterRow,
  name: string | undefined,
): TableRef | undefined {
  for (const { href } of [...typeLinks, ...descriptionLinks]) {
    const [file = ""] = href.split("#", 1);
    const page = file === "" ? undefined : index.pageOf(from, file);
    if (!page || page === from) continue;
    for (const one of name === undefined ? [own] : [name, own]) {
      const [table, ...others] = index.captioned(page, one);
      if (table && others.length === 0) return { page, table };
    }
  }
  return undefined;
}
