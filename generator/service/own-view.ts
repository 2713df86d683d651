/**
 * A page as one of its calls sees it. Input: a page that documents several calls one after the other, and the URI of
 * one; output: the page with that call's tables, examples and words. What rows refer to is found on the whole page.
 */
import type {
  PageExample,
  PageModel,
  PagePart,
  PageUri,
  ParameterTable,
} from "../page/page-model.js";
import { isWithin } from "../diagnostics/position-order.js";
import { nameKey } from "../vocabulary/object-names.js";
import { calls } from "./shows-operation.js";

/** The page itself where its calls share their parts. */
export function ownView(page: PageModel, uri: PageUri): PageModel {
  const { part } = uri;
  if (!part) return page;
  const { title = page.title, description, statusCodes } = part;
  return {
    ...page,
    title,
    description: description || page.description,
    tables: tablesOf(page, part),
    examples: page.examples.filter((one) => isOwnExample(one, page, uri)),
    statusCodes: statusCodes.length > 0 ? statusCodes : page.statusCodes,
  };
}

/**
 * Tables keep their places, which links count on: those of other calls are there for rows that refer to them, and their
 * captions name an object only where no table of the call itself does.
 */
function tablesOf({ tables }: PageModel, part: PagePart): ParameterTable[] {
  const own = tables.filter(({ position }) => isWithin(position, part));
  const names = new Set(own.flatMap(({ owners }) => owners.map(nameKey)));
  return tables.map((table) =>
    isWithin(table.position, part)
      ? table
      : {
          ...table,
          place: "nested",
          owners: table.owners.filter((owner) => !names.has(nameKey(owner))),
        },
  );
}

/** An example that calls another one of the page's calls is that one's, wherever it stands. */
function isOwnExample(
  example: PageExample,
  { uris }: PageModel,
  uri: PageUri,
): boolean {
  const called = uris.find((one) => calls(example, one));
  const home = uris.find(
    ({ part }) => part && isWithin(example.position, part),
  );
  return (called ?? home ?? uri) === uri;
}
