/**
 * From a row to the table of its fields. Input: a row and where it stands; output: the table and how sure that is.
 * In falling order: link in the type cell; caption that names the object; link or "Table N" in the description;
 * caption that names the row; what `matching/` found; a structure page that has the object. A choice among several is
 * a guess and says so.
 */
import type {
  PageModel,
  ParameterRow,
  ParameterTable,
  Side,
} from "../page/page-model.js";
import { TABLE_NUMBER } from "../vocabulary/captions.js";
import { namesOfOne } from "../vocabulary/object-names.js";
import { numbersSaid } from "../vocabulary/numbers-said.js";
import { isSlip } from "./early-anchor.js";
import { namedOnLinkedPage } from "./named-on-linked-page.js";
import { isOfOtherClaimant } from "./other-claimant.js";
import type { PageIndex, TableRef } from "./page-index.js";

export interface RowPlace {
  readonly page: PageModel;
  readonly table: ParameterTable;
  readonly row: ParameterRow;
  readonly side: Side;
  readonly status: string | undefined;
}

export interface TableMatch {
  readonly ref: TableRef;
  readonly evidence: string;
  /** True for a table of the other side, or of a page of structures, that nothing links to. */
  readonly elsewhere?: true;
  /** True where nothing but the row's name is that of the caption. */
  readonly byRowName?: true;
  /** Set where other tables fitted as well: the next best, and why. */
  readonly runnerUp?: string;
}

/** The table of the row's fields; `name` is the object's name in the type cell. */
export function findTable(
  index: PageIndex,
  place: RowPlace,
  name: string | undefined,
): TableMatch | undefined {
  const found =
    byOwnCopy(index, place, name) ??
    byTypeLink(index, place, name) ??
    bySaid(index, place) ??
    byPath(index, place) ??
    (name
      ? (byCaption(index, place, name, "the caption names the object") ??
        bySingular(index, place, name))
      : undefined) ??
    byRowName(index, place, name) ??
    byLinkedPage(index, place, name);
  if (found && !found.elsewhere && !found.byRowName) return found;
  return (
    index.matched(place.row) ??
    found ??
    (name ? byStructurePage(index, name) : undefined)
  );
}

/**
 * The type cell links to another page, yet this page has a table of that very name for the same side: the copy
 * describes this operation, and nothing else refers to it.
 */
function byOwnCopy(
  index: PageIndex,
  { page, row, side }: RowPlace,
  name: string | undefined,
): TableMatch | undefined {
  if (!name || row.typeLinks.every(({ href }) => /^#|^$/.test(href))) {
    return undefined;
  }
  const own = index
    .captioned(page, name)
    .filter((table) => table.side === side);
  const [table] = own;
  if (own.length !== 1 || !table) return undefined;
  return { ref: { page, table }, evidence: "the page has a copy of its own" };
}

/**
 * The table that the description refers to. One of another page or of the other side gives way to the only table
 * of this page and side that bears the row's name: authors copy rows together with their links.
 */
function bySaid(index: PageIndex, place: RowPlace): TableMatch | undefined {
  const said = byDescription(index, place);
  if (!said) return undefined;
  const { page, table } = said.ref;
  if (page === place.page && (table.side ?? place.side) === place.side) {
    return said;
  }
  const own = index
    .captioned(place.page, place.row.name)
    .filter(({ side }) => side === place.side);
  const [only] = own;
  if (own.length !== 1 || !only || only === place.table) return said;
  return {
    ref: { page: place.page, table: only },
    evidence: "the caption names the row, and the link leads elsewhere",
  };
}

/** "lamps.links": the caption names the row within the object of its table. */
function byPath(index: PageIndex, place: RowPlace): TableMatch | undefined {
  for (const owner of place.table.owners) {
    const path = `${owner}.${place.row.name}`;
    const found = byCaption(index, place, path, "the caption names its path");
    if (found && !found.elsewhere) return found;
  }
  return undefined;
}

function byTypeLink(
  index: PageIndex,
  place: RowPlace,
  name: string | undefined,
): TableMatch | undefined {
  const { page, table, row } = place;
  const links = name ? row.typeLinks.filter((link) => link.text === name) : [];
  for (const link of links.length > 0 ? links : row.typeLinks) {
    const ref = index.linked(page, link.href);
    if (ref && !(ref.table === table && isSlip(index, place, name)))
      return { ref, evidence: "the type cell links to it" };
  }
  return undefined;
}

function byDescription(
  index: PageIndex,
  place: RowPlace,
): TableMatch | undefined {
  const { page, row } = place;
  for (const link of row.descriptionLinks) {
    const ref = index.linked(page, link.href);
    if (ref && isNested(ref.table))
      return { ref, evidence: "the description links to it" };
  }
  for (const { number, words } of numbersSaid(row)) {
    const ref = index.numbered(page, number);
    if (ref && ref.table !== place.table)
      return { ref, evidence: `the description names ${words}` };
  }
  return undefined;
}

/** A link to a table of path or header parameters is a remark, not a structure. */
export function isNested(table: ParameterTable): boolean {
  return (
    table.place === "nested" ||
    table.place === "body" ||
    table.place === "mixed"
  );
}

/** A caption that is called like the row; where other rows name that object it is no evidence against the type cell. */
function byRowName(
  index: PageIndex,
  place: RowPlace,
  name: string | undefined,
): TableMatch | undefined {
  const evidence = "the caption names the row";
  const found = byCaption(index, place, place.row.name, evidence);
  if (!found || (found.elsewhere && leadsAway(place.row))) return undefined;
  if (isOfOtherClaimant(place, found.ref.table)) return undefined;
  const another = index.asksFor(place.page, place.row.name);
  if (name !== undefined && another) return undefined;
  return {
    ...found,
    byRowName: true,
    ...(another ? { runnerUp: "an object without a table" } : {}),
  };
}

/** True for a link to "Table 4" of another page: what the row holds is there, found or not, and nowhere among the others. */
function leadsAway({ typeLinks, descriptionLinks }: ParameterRow): boolean {
  return [...typeLinks, ...descriptionLinks].some(
    ({ href, text }) => /^[^#]/.test(href) && text.search(TABLE_NUMBER) !== -1,
  );
}

function byLinkedPage(
  index: PageIndex,
  { page, row }: RowPlace,
  name: string | undefined,
): TableMatch | undefined {
  const ref = namedOnLinkedPage(index, page, row, name);
  const evidence =
    "the description links to a page that has one table of its name";
  return ref && { ref, evidence };
}

/** "Array of lamp_tags", and a table of the fields of `lamp_tag`. */
function bySingular(
  index: PageIndex,
  place: RowPlace,
  name: string,
): TableMatch | undefined {
  if (place.row.type.kind !== "array") return undefined;
  const evidence = "the caption names one of its elements";
  const [, ...singular] = namesOfOne(name);
  return singular
    .map((one) => byCaption(index, place, one, evidence))
    .find((found) => found !== undefined);
}

function byCaption(
  index: PageIndex,
  place: RowPlace,
  name: string,
  evidence: string,
): TableMatch | undefined {
  const all = index.captioned(place.page, name);
  if (all.length === 0) return undefined;
  const sameSide = all.filter(
    (table) => (table.side ?? place.side) === place.side,
  );
  const sided = sameSide.length > 0 ? sameSide : all;
  const sameStatus = sided.filter((table) => table.status === place.status);
  const candidates = sameStatus.length > 0 ? sameStatus : sided;
  const others = candidates.filter((table) => table !== place.table);
  const usable = others.length > 0 ? others : candidates;
  const after = usable.filter((table) => table.index > place.table.index);
  const best = after[0] ?? usable.at(-1);
  if (!best) return undefined;
  if ((best.side ?? place.side) !== place.side) {
    return {
      ref: { page: place.page, table: best },
      evidence: `${evidence}, though it is of the ${best.side ?? ""}`,
      elsewhere: true,
      runnerUp: "an object without a table",
    };
  }
  const runnerUp = usable.find((table) => table !== best);
  return {
    ref: { page: place.page, table: best },
    evidence,
    ...(runnerUp
      ? {
          runnerUp: `table \`${runnerUp.caption ?? ""}\` at line ${runnerUp.position.line}`,
        }
      : {}),
  };
}

function byStructurePage(
  index: PageIndex,
  name: string,
): TableMatch | undefined {
  const [ref, other] = index.structures(name);
  if (!ref) return undefined;
  return {
    ref,
    evidence: `page \`${ref.page.title}\` has a table of that name`,
    elsewhere: true,
    ...(other ? { runnerUp: `page \`${other.page.title}\`` } : {}),
  };
}
