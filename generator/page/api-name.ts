/**
 * The official name of a page's operation. Chinese titles end in ` - <ApiName>`, maybe without the blanks and with a
 * remark in brackets behind it; newer pages are named after it.
 * A suffix such as `_0` of a page's name is no part of it; names such as `en-us_topic_002` or `ecs_02_0101` are none.
 */
import type { Block } from "../document/document-tree.js";
import { API_NAME_LABEL } from "../vocabulary/markers.js";
import { sectionKindOfLine } from "./section-kind.js";

const HYPHEN_AND_NAME =
  /(\s*[-–—－]\s*)([A-Za-z][A-Za-z0-9]+)(?=_|\s*$|(\s*[(（][^()（）]{1,40}[)）])\s*$)/gu;
const HYPHEN_APART = /^\s-\s$/;
const CHINESE = /\p{Script=Han}/u;
const ENDS_CHINESE = /[\p{Script=Han}）)]$/u;
const SMALL_NAME = /^[a-z]{2,}[A-Z][a-z]/;
const LONGEST_TITLE = 400;
const PAGE_NAME = /^([A-Z][A-Za-z0-9]*)(?:_\d+)?$/;
/** Two words at least: a title may well end in " - Overview". */
const TWO_WORDS = /[a-z0-9][A-Z]|[A-Z]{2}[a-z]/;
const NO_OPERATION = /^(?:API|VPC|ECS|ELB)(?:-|$)/;

export interface TitleAndName {
  readonly title: string;
  readonly apiName?: string;
}

/** Splits the title and finds the name: the heading's, the document title's, then the page's. */
export function readApiName(
  heading: string,
  documentTitle: string | undefined,
  pageName: string,
): TitleAndName {
  const inHeading = nameIn(heading);
  if (inHeading) return inHeading;
  const apiName = nameIn(documentTitle ?? "")?.apiName ?? nameOfPage(pageName);
  return { title: heading.trim(), ...(apiName ? { apiName } : {}) };
}

function nameIn(text: string): TitleAndName | undefined {
  if (text.length > LONGEST_TITLE) return undefined;
  for (const match of text.matchAll(HYPHEN_AND_NAME)) {
    const [, hyphen = "", apiName = "", remark = ""] = match;
    const before = text.slice(0, match.index);
    if (!TWO_WORDS.test(apiName) || !partsName(before, hyphen, apiName))
      continue;
    return { title: (before + remark).trim(), apiName };
  }
  return undefined;
}

/** Behind Chinese words the hyphen needs no blanks, and the name may begin with a small letter. */
function partsName(before: string, hyphen: string, name: string): boolean {
  const isApart = HYPHEN_APART.test(hyphen);
  const isGreat = /^[A-Z]/.test(name);
  if (!CHINESE.test(before)) return isApart && isGreat;
  return (
    (isApart || ENDS_CHINESE.test(before)) && (isGreat || SMALL_NAME.test(name))
  );
}

function nameOfPage(pageName: string): string | undefined {
  if (NO_OPERATION.test(pageName) || !/[a-z]/.test(pageName)) return undefined;
  const name = PAGE_NAME.exec(pageName)?.[1];
  return name && TWO_WORDS.test(name) ? name : undefined;
}

/** The name that a page gives behind a label of its own: "API name", "ListLamps". */
export function labelledName(blocks: readonly Block[]): string | undefined {
  const lines = blocks.flatMap(linesOf).map((line) => line.trim());
  const at = lines.findIndex((line) => API_NAME_LABEL.test(line));
  if (at === -1) return undefined;
  const behind = (lines[at] as string).replace(API_NAME_LABEL, "");
  const name = behind === "" ? lines[at + 1] : behind;
  // One word is enough where the page says that it is a name.
  return /^[A-Z][a-z][A-Za-z0-9]+$/.test(name ?? "") ? name : undefined;
}

/**
 * The anchor of the title where the link to try the call names the same one: "ListLamps" and "?api=ListLamps". Either alone
 * is no name: anchors are numbers of topics as well, and links are copied from page to page.
 */
export function anchoredName(
  anchors: readonly string[],
  blocks: readonly Block[],
): string | undefined {
  const named = new Set(
    blocks.flatMap((block) =>
      block.kind === "paragraph"
        ? block.links.flatMap(({ href }) => API_IN_LINK.exec(href)?.[1] ?? [])
        : [],
    ),
  );
  return anchors.find((name) => named.has(name) && TWO_WORDS.test(name));
}

const API_IN_LINK = /[?&]api=([A-Za-z][A-Za-z0-9]{2,80})(?=[&#]|$)/;

/**
 * A description whose items are labelled, "API name" and "Function", in one list or each in its own: what stands below
 * the labels, less the name.
 */
export function withoutLabels(blocks: readonly Block[]): Block[] {
  const isLabelled = blocks.some(
    (block) =>
      block.kind === "list" &&
      block.items.some((item) => labelOf(item.blocks) === "name"),
  );
  if (!isLabelled) return [...blocks];
  return blocks.flatMap((block) => {
    if (block.kind !== "list") return [block];
    const labels = block.items.map((item) => labelOf(item.blocks));
    return block.items.flatMap((item, at) =>
      labels[at] === "name"
        ? []
        : labels[at] === "function"
          ? item.blocks.slice(1)
          : [{ ...block, items: [item] }],
    );
  });
}

function labelOf([first]: readonly Block[]): "name" | "function" | undefined {
  if (first?.kind !== "paragraph") return undefined;
  const behind = first.text.replace(API_NAME_LABEL, "");
  if (behind !== first.text && /^[A-Za-z0-9]*$/.test(behind)) return "name";
  return sectionKindOfLine(first.text) === "function" ? "function" : undefined;
}

function linesOf(block: Block): string[] {
  if (block.kind === "paragraph") return block.text.split("\n");
  if (block.kind !== "list") return [];
  return block.items.flatMap(({ blocks }) => blocks.flatMap(linesOf));
}
