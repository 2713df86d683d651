/**
 * Walks HTML nodes and reads them into blocks. Input: nodes of the light tree; output: blocks with positions.
 * Known limit: below MAX_DEPTH nested elements only text is kept, and a diagnostic says so.
 */
import type { Position } from "../../diagnostics/diagnostic.js";
import type { Block, Code, List, ListItem, Note } from "../document-tree.js";
import { LINE_BREAK, foldSpace } from "../fold-space.js";
import { ownText } from "../own-text.js";
import { FlowBuilder, POWER } from "./flow-builder.js";
import {
  type HtmlElement,
  type HtmlNode,
  attributeOf,
  decodeText,
} from "./html-tree.js";
import { codeInTable } from "./code-in-table.js";
import { readTable, strayNodes } from "./read-table.js";

export interface FlowContext {
  positionOf(node: HtmlNode): Position;
  /** Called once for a subtree that is nested too deeply to be a document. */
  tooDeep(node: HtmlNode): void;
}

const MAX_DEPTH = 150;
const NOTE_CLASSES =
  /(?:^|\s)(?:note|notice|caution|warning|danger|tip|attention)(?:\s|$)/;
/** Links of the page's family are navigation; the reader of the whole page takes the parent from them. */
const NAVIGATION_CLASSES =
  /(?:^|\s)(?:familylinks|parentlink|ullinks-nav|crumbs?|breadcrumbs?)(?:\s|$)/;

/** Reads nodes as a flow of blocks. */
export function readFlow(
  nodes: readonly HtmlNode[],
  context: FlowContext,
  depth = 0,
): Block[] {
  const flow = new FlowBuilder();
  readNodes(nodes, flow, context, depth);
  flow.endParagraph();
  return flow.blocks;
}

function readNodes(
  nodes: readonly HtmlNode[],
  flow: FlowBuilder,
  context: FlowContext,
  depth: number,
): void {
  for (const node of nodes) {
    if (node.kind === "element") readElement(node, flow, context, depth);
    else addText(node.data, node, flow, context);
  }
}

function addText(
  text: string,
  node: HtmlNode,
  flow: FlowBuilder,
  context: FlowContext,
): void {
  if (flow.add(text)) flow.begin(context.positionOf(node));
}

function readElement(
  element: HtmlElement,
  flow: FlowBuilder,
  context: FlowContext,
  depth: number,
): void {
  const { role } = element;
  if (role === "skipped") return;
  if (depth > MAX_DEPTH) {
    context.tooDeep(element);
    addText(deepText(element), element, flow, context);
    return;
  }
  switch (role) {
    case "break":
      addText(LINE_BREAK, element, flow, context);
      break;
    case "anchor":
      readAnchor(element, flow, context, depth);
      break;
    case "bold": {
      const mark = flow.openMark();
      readNodes(element.children, flow, context, depth + 1);
      flow.closeMark(mark);
      break;
    }
    case "raised":
      if (flow.isPower(deepText(element)))
        addText(POWER, element, flow, context);
      readNodes(element.children, flow, context, depth + 1);
      break;
    case "list":
      flow.endParagraph();
      flow.push(readList(element, flow.takeAnchors(), context, depth));
      break;
    case "table": {
      flow.endParagraph();
      const table = readTable(element, flow.takeAnchors(), context, depth);
      flow.push(codeInTable(table) ?? table);
      readNodes(strayNodes(element), flow, context, depth + 1);
      flow.endParagraph();
      break;
    }
    case "code":
      // The field of a form that nothing is written in.
      if (element.name === "textarea" && elementText(element) === "") break;
      flow.endParagraph();
      flow.push(readCode(element, flow.takeAnchors(), context));
      break;
    case "heading":
      readHeading(element, flow, context, depth);
      break;
    case "block":
      readBlock(element, flow, context, depth);
      break;
    case "inline":
      readNodes(element.children, flow, context, depth + 1);
  }
}

function readAnchor(
  element: HtmlElement,
  flow: FlowBuilder,
  context: FlowContext,
  depth: number,
): void {
  const name = attributeOf(element, "name") ?? "";
  const id = attributeOf(element, "id");
  const href = attributeOf(element, "href");
  flow.anchor(name);
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
  element: HtmlElement,
  flow: FlowBuilder,
  context: FlowContext,
  depth: number,
): void {
  const classes = attributeOf(element, "class");
  if (classes && NAVIGATION_CLASSES.test(classes)) return;
  flow.endParagraph();
  if (element.name !== "p") flow.anchor(attributeOf(element, "id") ?? "");
  if (classes && NOTE_CLASSES.test(classes)) {
    flow.push(readNote(element, flow.takeAnchors(), context, depth));
    return;
  }
  readNodes(element.children, flow, context, depth + 1);
  flow.endParagraph();
}

function readHeading(
  element: HtmlElement,
  flow: FlowBuilder,
  context: FlowContext,
  depth: number,
): void {
  flow.endParagraph();
  flow.anchor(attributeOf(element, "id") ?? "");
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
function collectEmptyAnchors(element: HtmlElement, anchors: string[]): void {
  const known = new Set(anchors);
  for (const child of element.children) {
    if (child.kind === "text" || child.name !== "a") continue;
    const name = attributeOf(child, "name");
    if (name && !known.has(name)) anchors.push(ownText(name));
  }
}

function readList(
  element: HtmlElement,
  anchors: readonly string[],
  context: FlowContext,
  depth: number,
): List {
  const items: ListItem[] = [];
  for (const child of element.children) {
    if (child.kind === "text") continue;
    const own = child.name === "li" ? child.children : [child];
    items.push({ blocks: readFlow(own, context, depth + 1) });
  }
  return {
    kind: "list",
    ordered: element.name === "ol",
    items,
    anchors,
    position: context.positionOf(element),
  };
}

function readNote(
  element: HtmlElement,
  anchors: readonly string[],
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
  element: HtmlElement,
  anchors: readonly string[],
  context: FlowContext,
): Code {
  const written = deepText(element);
  const text = (element.name === "textarea" ? decodeText(written) : written)
    .replaceAll(LINE_BREAK, "\n")
    .replaceAll("\u00a0", " ")
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/\r\n?/g, "\n")
    .replace(/^\n+|(?<!\s)\s+$/g, "");
  return {
    kind: "code",
    text: ownText(text),
    anchors,
    position: context.positionOf(element),
  };
}

/** Text of a subtree, without recursion: it may be nested to any depth. */
function deepText(root: HtmlElement): string {
  const parts: string[] = [];
  const stack: HtmlNode[] = [...root.children].reverse();
  while (stack.length > 0) {
    const node = stack.pop() as HtmlNode;
    if (node.kind === "text") parts.push(node.data);
    else if (node.role === "break") parts.push(LINE_BREAK);
    if (node.kind === "text" || node.role === "skipped") continue;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      stack.push(node.children[at] as HtmlNode);
    }
  }
  return parts.join("");
}

/** Folded text of an element, for captions and titles. */
export function elementText(element: HtmlElement): string {
  return foldSpace(deepText(element).replaceAll(LINE_BREAK, " "));
}
