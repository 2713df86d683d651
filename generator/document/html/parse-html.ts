/**
 * HTML of a page, whole or only its article, to a DocumentTree.
 * cheerio's slim build (htmlparser2) builds the nodes; the walk is our own, because selectors cost more than parsing.
 */
import { load } from "cheerio/slim";
import { type AnyNode, type Element, isTag, isText } from "domhandler";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { PageSource } from "../../source/page-source.js";
import type { Block, DocumentTree } from "../document-tree.js";
import { foldSpace } from "../fold-space.js";
import { LineIndex } from "../line-index.js";
import { elementText, readFlow } from "./read-flow.js";

/** Parses a page of the Help Center. */
export function parseHtml(source: PageSource): DocumentTree {
  const { page, text } = source;
  const lines = new LineIndex(text);
  const root = load(text, {
    xml: { xmlMode: false, decodeEntities: true, withStartIndices: true },
  })
    .root()
    .get(0);
  const nodes: readonly AnyNode[] = root?.children ?? [];
  const frame = readFrame(nodes);
  const diagnostics: Diagnostic[] = [];
  let deepReported = false;
  const blocks = readFlow(frame.article ? [frame.article] : nodes, {
    positionOf: (node) => lines.at(node.startIndex),
    tooDeep: (node) => {
      if (deepReported) return;
      deepReported = true;
      diagnostics.push(
        diagnostic(
          "document/too-deep",
          "Elements are nested more than 150 deep; below that only the text was kept",
          { file: page.file, position: lines.at(node.startIndex) },
        ),
      );
    },
  });
  diagnostics.push(...truncation(source, blocks, lines));
  return {
    kind: "document",
    page,
    format: "html",
    ...(frame.title ? { documentTitle: frame.title } : {}),
    breadcrumb: frame.breadcrumb,
    ...(frame.parentTopic ? { parentTopic: frame.parentTopic } : {}),
    ...(frame.updatedOn ? { updatedOn: frame.updatedOn } : {}),
    blocks,
    diagnostics,
  };
}

interface Frame {
  article?: Element;
  title?: string;
  breadcrumb: string[];
  parentTopic?: string;
  updatedOn?: string;
}

/** Finds the article and what the site's frame says about it, in one walk over the elements. */
function readFrame(nodes: readonly AnyNode[]): Frame {
  const frame: Frame = { breadcrumb: [] };
  const stack: AnyNode[] = [...nodes].reverse();
  while (stack.length > 0) {
    const node = stack.pop() as AnyNode;
    if (!isTag(node) || node.name === "table") continue;
    const classes = node.attribs["class"] ?? "";
    if (node.name === "title") frame.title ??= elementText(node);
    else if (/\bhelp-content\b/.test(classes)) frame.article ??= node;
    else if (/\b(?:bread)?crumbs?\b/i.test(classes)) {
      if (frame.breadcrumb.length === 0) frame.breadcrumb = readCrumbs(node);
    } else if (/\bparentlink\b/.test(classes)) {
      const topic = linkText(node);
      if (topic) frame.parentTopic ??= topic;
    } else if (/\bupdate-?(?:time|info)\b/i.test(classes)) {
      const date = /\d{4}-\d{2}-\d{2}/.exec(elementText(node))?.[0];
      if (date) frame.updatedOn ??= date;
    }
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      stack.push(node.children[at] as AnyNode);
    }
  }
  return frame;
}

/** `Help Center/ Workspace/ API Reference/ ... / <title>`: the last one is the page itself. */
function readCrumbs(element: Element): string[] {
  return elementText(element)
    .split(/\s*[/>›]\s+/)
    .map((crumb) => crumb.trim())
    .filter(Boolean)
    .slice(0, -1);
}

function linkText(element: Element): string | undefined {
  const stack: AnyNode[] = [...element.children];
  while (stack.length > 0) {
    const node = stack.shift() as AnyNode;
    if (!isTag(node)) continue;
    if (
      node.name === "a" &&
      node.children.some((child) => isText(child) || isTag(child))
    ) {
      return foldSpace(elementText(node)) || undefined;
    }
    stack.unshift(...node.children);
  }
  return undefined;
}

/** A page that was cut off ends inside a tag or leaves a table open. */
function truncation(
  { page, text }: PageSource,
  blocks: readonly Block[],
  lines: LineIndex,
): Diagnostic[] {
  const opened = text.match(/<table\b/gi)?.length ?? 0;
  const closed = text.match(/<\/table\s*>/gi)?.length ?? 0;
  const inTag = /<[a-z/!][^<>]*$/i.test(text.slice(-2000));
  if (opened <= closed && !inTag) return [];
  const last = blocks.at(-1);
  return [
    diagnostic(
      "document/truncated",
      inTag
        ? "The page ends inside a tag; what follows is missing"
        : `The page opens ${opened} tables and closes ${closed}; the end is missing`,
      {
        file: page.file,
        position: lines.at(text.length - 1),
        ...(last?.kind === "table" && last.caption
          ? { table: last.caption }
          : {}),
      },
    ),
  ];
}
