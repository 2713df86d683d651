/**
 * HTML of a page, whole or only its article, to a DocumentTree.
 * htmlparser2 reads the tags; tree and walk are our own, because selectors and DOM nodes cost more than parsing.
 */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/report-diagnostic.js";
import type { PageSource } from "../../source/page-source.js";
import type { Block, DocumentTree } from "../document-tree.js";
import { foldSpace } from "../fold-space.js";
import { LineIndex } from "../line-index.js";
import {
  type HtmlElement,
  type HtmlNode,
  type HtmlTree,
  attributeOf,
  parseTree,
} from "./html-tree.js";
import { elementText, readFlow } from "./read-flow.js";

/** Parses a page of the Help Center. */
export function parseHtml(source: PageSource): DocumentTree {
  const { page, text } = source;
  const lines = new LineIndex(text);
  const tree = parseTree(text);
  const frame = readFrame(tree.frame);
  const diagnostics: Diagnostic[] = [];
  let deepReported = false;
  const fallen = frame.article ? fallenOut(frame.article, tree.nodes) : [];
  const [first] = fallen;
  if (first) {
    diagnostics.push(
      diagnostic(
        "document/article-left",
        "Tables or sections follow the end of the article; an end tag too many was assumed, and they were read as part of it",
        { file: page.file, position: lines.at(first.start) },
      ),
    );
  }
  const article = frame.article ? [frame.article, ...fallen] : tree.nodes;
  const blocks = readFlow(article, {
    positionOf: (node) => lines.at(node.start),
    tooDeep: (node) => {
      if (deepReported) return;
      deepReported = true;
      diagnostics.push(
        diagnostic(
          "document/too-deep",
          "Elements are nested more than 150 deep; below that only the text was kept",
          { file: page.file, position: lines.at(node.start) },
        ),
      );
    },
  });
  diagnostics.push(...truncation(source, tree.nodes, { blocks, lines }));
  diagnostics.push(...beginningLost(source, tree, lines));
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
  article?: HtmlElement;
  title?: string;
  breadcrumb: string[];
  parentTopic?: string;
  updatedOn?: string;
}

/** A frame has each part once or twice; more are an attack on the time it takes to read them. */
const MOST_PARTS = 20;

/** Finds the article and what the site's frame says about it. */
function readFrame(elements: readonly HtmlElement[]): Frame {
  const frame: Frame = { breadcrumb: [] };
  let parts = 0;
  for (const element of elements) {
    const classes = attributeOf(element, "class") ?? "";
    if (element.name === "title") frame.title ??= elementText(element);
    else if (/\bhelp-content\b/.test(classes)) frame.article ??= element;
    else if (parts < MOST_PARTS && readPart(element, classes, frame))
      parts += 1;
  }
  return frame;
}

/** Reads a part of the frame into `frame`; false for any other element. */
function readPart(node: HtmlElement, classes: string, frame: Frame): boolean {
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
function readCrumbs(element: HtmlElement): string[] {
  return elementText(element)
    .split(/\s*[/>›]\s+/)
    .map((crumb) => crumb.trim())
    .filter(Boolean)
    .slice(0, -1);
}

function linkText(element: HtmlElement): string | undefined {
  const stack: HtmlNode[] = [...element.children].reverse();
  while (stack.length > 0) {
    const node = stack.pop() as HtmlNode;
    if (node.kind === "text") continue;
    if (node.name === "a" && node.children.length > 0) {
      return foldSpace(elementText(node)) || undefined;
    }
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      stack.push(node.children[at] as HtmlNode);
    }
  }
  return undefined;
}

/** A page that was cut off ends inside a tag, or leaves an element open that HTML never closes by itself. */
function truncation(
  { page, text }: PageSource,
  nodes: readonly HtmlNode[],
  read: { readonly blocks: readonly Block[]; readonly lines: LineIndex },
): Diagnostic[] {
  const inTag = /<(?:[a-z/][^<>]*|$|!--(?:(?!-->)[^])*)$/i.test(
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
  { stray }: HtmlTree,
  lines: LineIndex,
): Diagnostic[] {
  if (!stray) return [];
  return [
    diagnostic(
      "document/truncated",
      `\`<${stray.name}>\` stands outside of any table; the beginning of its table is missing`,
      { file: page.file, position: lines.at(stray.start) },
    ),
  ];
}

/**
 * What follows the article beside it, where that holds tables or sections: an end tag too many has closed the article
 * too early. The site's frame has neither.
 */
function fallenOut(
  article: HtmlElement,
  roots: readonly HtmlNode[],
): HtmlNode[] {
  const siblings = article.parent?.children ?? roots;
  const after = siblings.slice(siblings.indexOf(article) + 1);
  return after.some(holdsReference) ? after : [];
}

function holdsReference(node: HtmlNode): boolean {
  const stack: HtmlNode[] = [node];
  while (stack.length > 0) {
    const next = stack.pop() as HtmlNode;
    if (next.kind === "text") continue;
    const heading = /\bsectiontitle\b/.test(attributeOf(next, "class") ?? "");
    if (next.name === "table" || heading) return true;
    for (const child of next.children) stack.push(child);
  }
  return false;
}

const CLOSED_BY_AUTHORS = new Set([
  "table",
  "div",
  "ul",
  "ol",
  "pre",
  "section",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
]);

/** Names of the elements that the end of the text closes: all of them are last children of each other. */
function openAtEnd(nodes: readonly HtmlNode[], text: string): string[] {
  const open = new Set<string>();
  let last = lastElement(nodes);
  while (last) {
    const end = text.slice(
      Math.max(0, last.end + 1 - last.name.length - 20),
      last.end + 1,
    );
    const tag = /<\/\s*([a-z][a-z0-9]*)\s*>$/i.exec(end)?.[1];
    if (tag?.toLowerCase() === last.name) break;
    if (CLOSED_BY_AUTHORS.has(last.name)) open.add(last.name);
    last = lastElement(last.children);
  }
  return [...open];
}

function lastElement(nodes: readonly HtmlNode[]): HtmlElement | undefined {
  return nodes.findLast((node) => node.kind === "element");
}
