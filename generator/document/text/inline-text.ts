/**
 * One line or cell of text as a paragraph: left-overs of bold, links, code ticks and entities are taken off.
 * Every pattern is bounded, since a line may be a megabyte long.
 */
import type { Position } from "../../diagnostics/diagnostic.js";
import type { Link, Paragraph } from "../document-tree.js";
import { foldSpace, LINE_BREAK } from "../fold-space.js";

const LINK =
  /!?\[((?:[^[\]\n\\]|\\.){0,300})\]\(([^()\s]{1,500}(?:\([^()\s]{0,100}\)[^()\s]{0,300})?)\)/g;
const MARKED = /\*\*|`|\\[_|*]|<br|&(?:nbsp|lt|gt|amp|quot|#160);|\]\(/i;
const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&#160;": " ",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
};

/** A paragraph of `text`; `\n` in it are line breaks that the page asked for. */
export function toParagraph(text: string, position: Position): Paragraph {
  const links: Link[] = [];
  const emphasized: string[] = [];
  const plain = MARKED.test(text) ? stripMarks(text, links, emphasized) : text;
  const folded = foldSpace(plain.replaceAll("\n", LINE_BREAK));
  return {
    kind: "paragraph",
    text: folded,
    bold: emphasized.length === 1 && emphasized[0] === folded,
    emphasized,
    links,
    anchors: [],
    position,
  };
}

function stripMarks(text: string, links: Link[], bold: string[]): string {
  const linked = text.replace(LINK, (whole: string, label: string, href) => {
    if (whole.startsWith("!")) return "";
    const name = withoutEscapes(label.replaceAll("**", ""));
    links.push({ text: name.trim(), href: String(href) });
    return name;
  });
  const parts = linked.split("**");
  // An odd mark has no partner and stays where it is.
  const paired = parts.length % 2 === 1 ? parts.length : parts.length - 1;
  let plain = "";
  for (const [index, part] of parts.entries()) {
    if (index >= paired) plain += `**${part}`;
    else plain += part;
    if (index % 2 === 1 && index < paired && part.trim() !== "")
      bold.push(foldSpace(withoutEscapes(part)));
  }
  return withoutEscapes(plain);
}

function withoutEscapes(text: string): string {
  return text
    .replace(/<br\s{0,3}\/?>/gi, "\n")
    .replace(/\\([_|*])/g, "$1")
    .replace(/`([^`\n]{1,300})`/g, "$1")
    .replace(
      /&(?:nbsp|lt|gt|amp|quot|#160);/g,
      (entity) => ENTITIES[entity] ?? entity,
    );
}
