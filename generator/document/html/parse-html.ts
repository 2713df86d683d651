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
import { limitDepth } from "./limit-depth.js";
import { elementText, readFlow } from "./read-flow.js";

/** Parses a page of the Help Center. */
export function parseHtml(source: PageSource): DocumentTree {
  const { page, text } = source;
  const lines = new LineIndex(text);
  const root = load(limitDepth(text), {
    xml: {
      xmlMode: false,
      decodeEntities: true,
      withStartIndices: true,
      withEndIndices: true,
    },
  })
    .root()
    .get(0);
  const nodes: readonly AnyNode[] = root?.children ?? [];
  const frame = readFrame(nodes);
  const diagnostics: Diagnostic[] = [];
  let deepReported = false;
  const fallen = frame.article ? fallenOut(frame.article) : [];
  const [first] = fallen;
  if (first) {
    diagnostics.push(
      diagnostic(
        "document/article-left",
        "Tables or sections follow the end of the article; an end tag too many was assumed, and they were read as part of it",
        { file: page.file, position: lines.at(first.startIndex) },
      ),
    );
  }
  const article = frame.article ? [frame.article, ...fallen] : nodes;
  const blocks = readFlow(article, {
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
  diagnostics.push(...truncation(source, nodes, { blocks, lines }));
  diagnostics.push(...beginningLost(source, nodes, lines));
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

/** A frame has each part once or twice; more are an attack on the time it takes to read them. */
const MOST_PARTS = 20;

/** Finds the article and what the site's frame says about it, in one walk over the elements. */
function readFrame(nodes: readonly AnyNode[]): Frame {
  const frame: Frame = { breadcrumb: [] };
  const stack: AnyNode[] = [...nodes].reverse();
  let parts = 0;
  while (stack.length > 0) {
    const node = stack.pop() as AnyNode;
    if (!isTag(node) || node.name === "table") continue;
    const classes = node.attribs["class"] ?? "";
    if (node.name === "title") frame.title ??= elementText(node);
    else if (/\bhelp-content\b/.test(classes)) frame.article ??= node;
    else if (parts < MOST_PARTS && readPart(node, classes, frame)) parts += 1;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      stack.push(node.children[at] as AnyNode);
    }
  }
  return frame;
}

/** Reads a part of the frame into `frame`; false for any other element. */
function readPart(node: Element, classes: string, frame: Frame): boolean {
  if (/\b(?:bread)?crumbs?\b/i.test(classes)) {
    if (frame.breadcrumb.length === 0) frame.breadcrumb = readCrumbs(node);
  } else if (/\bparentlink\b/.test(classes)) {
    const topic = linkText(node);
    if (topic) frame.parentTopic ??= topic;
  } else if (/\bupdate-?(?:time|info)\b/i.test(classes)) {
    const date = /\d{4}-\d{2}-\d{2}/.exec(elementText(node))?.[0];
    if (date) frame.updatedOn ??= date;
  } else return false;
  return true;
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
  const stack: AnyNode[] = [...element.children].reverse();
  while (stack.length > 0) {
    const node = stack.pop() as AnyNode;
    if (!isTag(node)) continue;
    if (
      node.name === "a" &&
      node.children.some((child) => isText(child) || isTag(child))
    ) {
      return foldSpace(elementText(node)) || undefined;
    }
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      stack.push(node.children[at] as AnyNode);
    }
  }
  return undefined;
}

/** A page that was cut off ends inside a tag, or leaves an element open that HTML never closes by itself. */
function truncation(
  { page, text }: PageSource,
  nodes: readonly AnyNode[],
  read: { readonly blocks: readonly Block[]; readonly lines: LineIndex },
): Diagnostic[] {
  const inTag = /<(?:[a-z/][^<>]*|!--(?:(?!-->)[^])*)$/i.test(
    text.slice(-2000),
  );
  const open = openAtEnd(nodes, text);
  if (open.length === 0 && !inTag) return [];
  const last = read.blocks.at(-1);
  return [
    diagnostic(
      "document/truncated",
      inTag
        ? "The page ends inside a tag; what follows is missing"
        : `The page ends and \`${open.join("`, `")}\` is still open; the end is missing`,
      {
        file: page.file,
        position: read.lines.at(text.length - 1),
        ...(last?.kind === "table" && last.caption
          ? { table: last.caption }
          : {}),
      },
    ),
  ];
}

/** Rows or cells outside of any table: what stood before them is gone. */
function beginningLost(
  { page }: PageSource,
  nodes: readonly AnyNode[],
  lines: LineIndex,
): Diagnostic[] {
  const stray = findStray(nodes);
  if (!stray) return [];
  return [
    diagnostic(
      "document/truncated",
      `\`<${stray.name}>\` stands outside of any table; the beginning of its table is missing`,
      { file: page.file, position: lines.at(stray.startIndex) },
    ),
  ];
}

/**
 * What follows the article beside it, where that holds tables or sections: an end tag too many has closed the article
 * too early. The site's frame has neither.
 */
function fallenOut(article: Element): AnyNode[] {
  const siblings = article.parent?.children ?? [];
  const after = siblings.slice(siblings.indexOf(article) + 1);
  return after.some(holdsReference) ? after : [];
}

function holdsReference(node: AnyNode): boolean {
  const stack: AnyNode[] = [node];
  while (stack.length > 0) {
    const next = stack.pop() as AnyNode;
    if (!isTag(next)) continue;
    const heading = /\bsectiontitle\b/.test(next.attribs["class"] ?? "");
    if (next.name === "table" || heading) return true;
    for (const child of next.children) stack.push(child);
  }
  return false;
}

const INSIDE_TABLES = new Set(["tr", "td", "th", "tbody", "thead"]);

function findStray(nodes: readonly AnyNode[]): Element | undefined {
  const stack: AnyNode[] = [...nodes].reverse();
  while (stack.length > 0) {
    const node = stack.pop() as AnyNode;
    if (!isTag(node) || node.name === "table") continue;
    if (INSIDE_TABLES.has(node.name)) return node;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      stack.push(node.children[at] as AnyNode);
    }
  }
  return undefined;
}

const CLOSED_BY_AUTHORS = new Set([
  "table",
  "div",
  "ul",
  "ol",
  "pre",
  "section",
]);

/** Names of the elements that the end of the text closes: all of them are last children of each other. */
function openAtEnd(nodes: readonly AnyNode[], text: string): string[] {
  const open = new Set<string>();
  let last = nodes.findLast(isTag);
  while (last) {
    const end = text.slice(
      Math.max(0, (last.endIndex ?? 0) + 1 - last.name.length - 20),
      (last.endIndex ?? 0) + 1,
    );
    const tag = /<\/\s*([a-z][a-z0-9]*)\s*>$/i.exec(end)?.[1];
    if (tag?.toLowerCase() === last.name) break;
    if (CLOSED_BY_AUTHORS.has(last.name)) open.add(last.name);
    last = last.children.findLast(isTag);
  }
  return [...open];
}
