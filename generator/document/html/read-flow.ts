/**
 * Walks HTML nodes and reads them into blocks. Input: nodes of htmlparser2; output: blocks with positions.
 * Known limit: below MAX_DEPTH nested elements only text is kept, and a diagnostic says so.
 */
import { type AnyNode, type Element, isTag, isText } from "domhandler";
import type { Position } from "../../diagnostics/diagnostic.js";
import type { Block, Code, List, Note } from "../document-tree.js";
import { LINE_BREAK, foldSpace } from "../fold-space.js";
import { FlowBuilder } from "./flow-builder.js";
import { readTable, strayNodes } from "./read-table.js";

export interface FlowContext {
  positionOf(node: AnyNode): Position;
  /** Called once for a subtree that is nested too deeply to be a document. */
  tooDeep(node: AnyNode): void;
}

const MAX_DEPTH = 150;
const SKIPPED = new Set([
  "script",
  "style",
  "head",
  "noscript",
  "template",
  "svg",
  "iframe",
  "object",
  "img",
  "input",
  "button",
  "select",
  "textarea",
]);
const BLOCKS = new Set([
  "p",
  "div",
  "section",
  "article",
  "main",
  "header",
  "footer",
  "aside",
  "nav",
  "blockquote",
  "dl",
  "dt",
  "dd",
  "form",
  "fieldset",
  "figure",
  "figcaption",
  "address",
  "center",
  "html",
  "body",
  "tr",
  "td",
  "th",
  "tbody",
  "thead",
  "tfoot",
  "caption",
  "li",
  "hr",
]);
const NOTE_CLASSES =
  /(?:^|\s)(?:note|notice|caution|warning|danger|tip|attention)(?:\s|$)/;
/** Links of the page's family are navigation; the reader of the whole page takes the parent from them. */
const NAVIGATION_CLASSES =
  /(?:^|\s)(?:familylinks|parentlink|ullinks-nav|crumbs?|breadcrumbs?)(?:\s|$)/;

/** Reads nodes as a flow of blocks. */
export function readFlow(
  nodes: readonly AnyNode[],
  context: FlowContext,
  depth = 0,
): Block[] {
  const flow = new FlowBuilder();
  readNodes(nodes, flow, context, depth);
  flow.endParagraph();
  return flow.blocks;
}

function readNodes(
  nodes: readonly AnyNode[],
  flow: FlowBuilder,
  context: FlowContext,
  depth: number,
): void {
  for (const node of nodes) {
    if (isText(node)) flow.text(node.data, () => context.positionOf(node));
    else if (isTag(node)) readElement(node, flow, context, depth);
  }
}

function readElement(
  element: Element,
  flow: FlowBuilder,
  context: FlowContext,
  depth: number,
): void {
  const tag = element.name;
  if (SKIPPED.has(tag)) return;
  if (depth > MAX_DEPTH) {
    context.tooDeep(element);
    flow.text(deepText(element), () => context.positionOf(element));
    return;
  }
  if (tag === "br") flow.text(LINE_BREAK, () => context.positionOf(element));
  else if (tag === "a") readAnchor(element, flow, context, depth);
  else if (tag === "b" || tag === "strong") {
    const mark = flow.openMark();
    readNodes(element.children, flow, context, depth + 1);
    flow.closeMark(mark);
  } else if (tag === "ul" || tag === "ol") {
    flow.endParagraph();
    flow.push(readList(element, flow.takeAnchors(), context, depth));
  } else if (tag === "table") {
    flow.endParagraph();
    flow.push(readTable(element, flow.takeAnchors(), context, depth));
    readNodes(strayNodes(element), flow, context, depth + 1);
    flow.endParagraph();
  } else if (tag === "pre") {
    flow.endParagraph();
    flow.push(readCode(element, flow.takeAnchors(), context));
  } else if (/^h[1-6]$/.test(tag)) {
    readHeading(element, flow, context, depth);
  } else if (BLOCKS.has(tag)) readBlock(element, flow, context, depth);
  else readNodes(element.children, flow, context, depth + 1);
}

function readAnchor(
  element: Element,
  flow: FlowBuilder,
  context: FlowContext,
  depth: number,
): void {
  const { name, id, href } = element.attribs;
  flow.anchor(name ?? "");
  if (id && id !== name) flow.anchor(id);
  if (href === undefined) {
    readNodes(element.children, flow, context, depth + 1);
    return;
  }
  const mark = flow.openMark(href.trim());
  readNodes(element.children, flow, context, depth + 1);
  flow.closeMark(mark);
}

function readBlock(
  element: Element,
  flow: FlowBuilder,
  context: FlowContext,
  depth: number,
): void {
  const classes = element.attribs["class"] ?? "";
  if (NAVIGATION_CLASSES.test(classes)) return;
  flow.endParagraph();
  if (element.attribs["id"] && element.name !== "p") {
    flow.anchor(element.attribs["id"]);
  }
  if (NOTE_CLASSES.test(classes)) {
    flow.push(readNote(element, flow.takeAnchors(), context, depth));
    return;
  }
  readNodes(element.children, flow, context, depth + 1);
  flow.endParagraph();
}

function readHeading(
  element: Element,
  flow: FlowBuilder,
  context: FlowContext,
  depth: number,
): void {
  flow.endParagraph();
  if (element.attribs["id"]) flow.anchor(element.attribs["id"]);
  const inner = readFlow(element.children, context, depth + 1);
  // A heading that was never closed holds what follows it: only its first lines are its own.
  const open = inner.findIndex(({ kind }) => kind !== "paragraph");
  const own = open === -1 ? inner : inner.slice(0, Math.max(open, 0));
  const text = own
    .map((block) => ("text" in block ? block.text : ""))
    .filter(Boolean)
    .join(" ")
    .replaceAll("\n", " ");
  const anchors = [
    ...flow.takeAnchors(),
    ...own.flatMap((block) => block.anchors),
  ];
  collectEmptyAnchors(element, anchors);
  flow.push({
    kind: "heading",
    level: Number(element.name.slice(1)),
    text,
    anchors,
    position: context.positionOf(element),
  });
  if (open !== -1) for (const block of inner.slice(open)) flow.push(block);
}

/** Anchors without text at the end of a heading have no block of their own. */
function collectEmptyAnchors(element: Element, anchors: string[]): void {
  const known = new Set(anchors);
  for (const child of element.children) {
    if (!isTag(child) || child.name !== "a") continue;
    const name = child.attribs["name"];
    if (name && !known.has(name)) anchors.push(name);
  }
}

function readList(
  element: Element,
  anchors: string[],
  context: FlowContext,
  depth: number,
): List {
  const items = element.children.filter(isTag).map((child) => ({
    blocks: readFlow(
      child.name === "li" ? child.children : [child],
      context,
      depth + 1,
    ),
  }));
  return {
    kind: "list",
    ordered: element.name === "ol",
    items,
    anchors,
    position: context.positionOf(element),
  };
}

function readNote(
  element: Element,
  anchors: string[],
  context: FlowContext,
  depth: number,
): Note {
  const blocks = readFlow(element.children, context, depth + 1);
  const first = blocks[0];
  const titled =
    first?.kind === "paragraph" && /^[^.。]{1,20}[:：]$/.test(first.text);
  return {
    kind: "note",
    title: titled ? first.text.replace(/[:：]$/, "").trim() : "",
    blocks: titled ? blocks.slice(1) : blocks,
    anchors,
    position: context.positionOf(element),
  };
}

function readCode(
  element: Element,
  anchors: string[],
  context: FlowContext,
): Code {
  const text = deepText(element)
    .replaceAll(LINE_BREAK, "\n")
    .replaceAll("\u00a0", " ")
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/\r\n?/g, "\n")
    .replace(/^\n+|\s+$/g, "");
  return {
    kind: "code",
    text,
    anchors,
    position: context.positionOf(element),
  };
}

/** Text of a subtree, without recursion: it may be nested to any depth. */
function deepText(root: Element): string {
  const parts: string[] = [];
  const stack: AnyNode[] = [...root.children].reverse();
  while (stack.length > 0) {
    const node = stack.pop() as AnyNode;
    if (isText(node)) parts.push(node.data);
    else if (isTag(node)) {
      if (node.name === "br") parts.push(LINE_BREAK);
      if (SKIPPED.has(node.name)) continue;
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        stack.push(node.children[at] as AnyNode);
      }
    }
  }
  return parts.join("");
}

/** Folded text of an element, for captions and titles. */
export function elementText(element: Element): string {
  return foldSpace(deepText(element).replaceAll(LINE_BREAK, " "));
}
