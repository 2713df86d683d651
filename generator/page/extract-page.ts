/**
 * Entry of `page/`: one DocumentTree to one PageModel. Links stay unresolved, and the tree is dropped here.
 * A page without a URI is no operation; its tables are read all the same, for the pages that link to it.
 */
import type { Diagnostic, Position } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { DocumentTree } from "../document/document-tree.js";
import { DEPRECATED_CALL, DEPRECATED_TITLE } from "../vocabulary/markers.js";
import { GENERAL_TITLES, OBJECT_NAME } from "../vocabulary/object-names.js";
import { answersFile } from "./answers-file.js";
import { bodyInWords } from "./body-in-words.js";
import {
  anchoredName,
  labelledName,
  readApiName,
  withoutLabels,
} from "./api-name.js";
import { descriptionText } from "./description-text.js";
import { withOwnParts } from "./own-parts.js";
import { type PageFlow, readPageFlow } from "./page-flow.js";
import { limitsOfCall } from "./limits-of-call.js";
import { missingUri } from "./missing-uri.js";
import { blocksOfPurpose, blocksOfSection } from "./page-purpose.js";
import type { PageAnchor, PageKind, PageModel, PageUri } from "./page-model.js";
import { readExamples } from "./read-examples.js";
import { readPermissions } from "./read-permissions.js";
import { readStatusCodes } from "./read-status-codes.js";
import { joinPartsOfTables } from "./parts-of-table.js";
import { type PageTables, readTables } from "./read-tables.js";
import { sectionLinksOf } from "./section-links.js";
import { sidesByExamples } from "./sides-by-examples.js";
import { guessesOfUris } from "./guesses-of-uris.js";
import { readUris } from "./read-uris.js";

/** Understands one page. */
export function extractPage(tree: DocumentTree): PageModel {
  const diagnostics: Diagnostic[] = [...tree.diagnostics];
  const report = (item: Diagnostic): void => void diagnostics.push(item);
  const { file } = tree.page;
  const flow = readPageFlow(tree.blocks);
  const { title, apiName: ownName } = readApiName(
    flow.title,
    tree.documentTitle,
    tree.page.name,
  );
  const apiName =
    ownName ??
    labelledName(blocksOfSection(flow, "function")) ??
    anchoredName(
      flow.titleBlock?.anchors ?? [],
      blocksOfSection(flow, "debugging"),
    );
  const uris = readUris(flow.blocks);
  const sectionLinks = sectionLinksOf(flow.blocks);
  const listed = withTitleAsName(
    readTables(flow.blocks, sectionLinks, file, report),
    title,
    uris.length > 0,
  );
  const pageKind = kindOf(uris.length, listed, flow);
  if (pageKind === "other" && tree.diagnostics.length === 0) {
    report(
      diagnostic(
        "page/no-operation",
        `Page \`${(title || tree.page.name).slice(0, 120)}\` documents no operation and no structures`,
        { file },
      ),
    );
  }
  if (uris.length === 0) {
    for (const item of missingUri(flow, listed.tables, title, file))
      report(item);
  }
  for (const item of guessesOfUris(uris, file)) report(item);
  const description = descriptionOf(flow, uris);
  const examples = readExamples(flow.blocks, { file, uris, report });
  const sided = sidesByExamples(listed.tables, { examples, uris }, file);
  for (const item of sided.diagnostics) report(item);
  const { places } = listed;
  const whole = joinPartsOfTables(sided.tables, { places, examples, file });
  for (const item of whole.diagnostics) report(item);
  const read = { ...listed, tables: whole.tables };
  const settled = new Set(
    read.tables.filter(({ side }) => side).map(({ position }) => position),
  );
  const words = uris.length === 1 ? bodyInWords(flow.blocks) : undefined;
  const answeredFile =
    uris.length === 1
      ? answersFile(flow.blocks, read.tables, examples)
      : undefined;
  return {
    kind: "page",
    page: {
      ...tree.page,
      ...((tree.page.updatedOn ?? tree.updatedOn)
        ? { updatedOn: (tree.page.updatedOn ?? tree.updatedOn) as string }
        : {}),
    },
    pageKind,
    title: title.replace(DEPRECATED_TITLE, "").trim() || tree.page.name,
    ...(apiName ? { apiName } : {}),
    chapters: chaptersOf(tree),
    description,
    deprecated:
      DEPRECATED_TITLE.test(title) || DEPRECATED_CALL.test(description),
    uris: withOwnParts(uris, flow, read.otherTables),
    tables: read.tables,
    otherTables: read.otherTables,
    anchors: anchorsOf(flow, read),
    sectionLinks,
    examples,
    ...(answeredFile ? { answersFile: answeredFile } : {}),
    ...(words ? { bodyInWords: words } : {}),
    statusCodes: readStatusCodes(flow.blocks, read.otherTables),
    permissions: readPermissions(read.otherTables),
    diagnostics: diagnostics.filter(
      ({ code, source }) =>
        code !== "page/unknown-section" ||
        (uris.length > 0 && !settled.has(source?.position as Position)),
    ),
  };
}

/** A page that lists one object and no call: its title names the table, where no caption does. */
function withTitleAsName(
  read: PageTables,
  title: string,
  isCall: boolean,
): PageTables {
  const [table, ...others] = read.tables;
  const names =
    OBJECT_NAME.test(title) &&
    !GENERAL_TITLES.test(title) &&
    !isCall &&
    others.length === 0;
  return table && names && table.caption === undefined
    ? { ...read, tables: [{ ...table, owners: [title] }] }
    : read;
}

const OF_A_SERVICE = [
  "endpoints",
  "throttling",
  "call-permissions",
  "error-codes",
] as const;

function kindOf(
  uris: number,
  { tables, otherTables }: PageTables,
  flow: PageFlow,
): PageKind {
  if (uris > 0) return "operation";
  for (const purpose of OF_A_SERVICE) {
    if (otherTables.some((table) => table.purpose === purpose)) return purpose;
  }
  if (tables.length > 0) return "structures";
  return flow.blocks.some(({ section }) => section === "error-codes")
    ? "error-codes"
    : "other";
}

function chaptersOf(tree: DocumentTree): string[] {
  if (tree.breadcrumb.length > 0) return [...tree.breadcrumb];
  if (tree.page.contents && tree.page.contents.length > 0)
    return [...tree.page.contents];
  if (tree.page.breadcrumb && tree.page.breadcrumb.length > 0)
    return [...tree.page.breadcrumb];
  return tree.parentTopic ? [tree.parentTopic] : [];
}

function descriptionOf(flow: PageFlow, uris: readonly PageUri[]): string {
  const purpose = withoutLabels(blocksOfPurpose(flow, uris)).filter(
    ({ kind }) => kind !== "table",
  );
  const limits = uris.length > 0 ? limitsOfCall(flow.blocks) : [];
  return descriptionText([...purpose, ...limits]);
}

/** An anchor at a block before a table leads to that table, as long as no heading lies between. */
function anchorsOf(
  flow: PageFlow,
  { tables, places }: PageTables,
): PageAnchor[] {
  const anchors: PageAnchor[] = [];
  for (const table of tables) {
    for (const name of table.anchors)
      anchors.push({ name, table: table.index });
  }
  const following = nextTables(places, flow.blocks.length);
  for (const [at, { block, heading }] of flow.blocks.entries()) {
    if (block.kind === "table") continue;
    const next = following[at];
    const near =
      next !== undefined &&
      flow.blocks[places[next] as number]?.heading === heading;
    for (const name of block.anchors) {
      anchors.push({ name, ...(near ? { table: next } : {}) });
    }
  }
  for (const [index, { heading, at, level }] of flow.headings.entries()) {
    const next = following[at];
    const end = flow.headings
      .slice(index + 1, index + 1 + HEADINGS_BELOW)
      .find((later) => later.level <= level)?.at;
    const within =
      next !== undefined &&
      (end === undefined || (places[next] as number) < end);
    for (const name of heading.anchors) {
      anchors.push({
        name,
        heading: heading.text,
        ...(within ? { table: next } : {}),
      });
    }
  }
  for (const name of flow.titleBlock?.anchors ?? []) {
    anchors.push({ name, heading: flow.title });
  }
  return anchors;
}

/** How many headings below one are looked at for its end: bounded, so that a long page stays linear. */
const HEADINGS_BELOW = 200;

/** For each position in the flow, the index of the first parameter table at or after it. */
function nextTables(
  places: readonly number[],
  length: number,
): (number | undefined)[] {
  const following: (number | undefined)[] = new Array(length + 1);
  let table = places.length - 1;
  let next: number | undefined;
  for (let at = length; at >= 0; at -= 1) {
    for (; table >= 0 && places[table] === at; table -= 1) next = table;
    following[at] = next;
  }
  return following;
}
