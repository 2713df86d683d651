/** A written page as Markdown: with HTML tables as exports have them, or with GFM tables. */
import type { PageStyle } from "../style/page-style.js";
import { printAnchors, printHtmlTable } from "./print-html.js";
import type {
  CellLine,
  Inline,
  WrittenBlock,
  WrittenPage,
  WrittenTable,
} from "./written-page.js";

/** Prints a page. */
export function printMarkdown(page: WrittenPage, style: PageStyle): string {
  const anchor = `<a name="${page.name}"></a>`;
  const blocks = page.blocks.map((block) => printBlock(block, style));
  return `${[`# ${escapeText(page.title)}${anchor}`, ...blocks].join("\n\n")}\n`;
}

/** A backslash before signs that mean something, in text; none in cells and code. */
function escapeText(text: string): string {
  return text.replace(/[\\_{}()*[\]<>#]/g, "\\$&");
}

function printBlock(block: WrittenBlock, style: PageStyle): string {
  switch (block.kind) {
    case "heading":
      return printHeading(block, style);
    case "line": {
      const text = block.inlines.map(printInline).join("");
      return block.bold ? `**${text}**` : text;
    }
    case "list":
      return block.items.map((item) => printItem(item, style)).join("\n\n");
    case "code":
      return `\`\`\`\n${block.text}\n\`\`\``;
    case "note":
      return `>![](public_sys-resources/icon-note.gif) **${block.title}** \n>${escapeText(block.text)}`;
    case "table":
      return printTable(block, style);
  }
}

function printHeading(
  { text, anchors, form }: Extract<WrittenBlock, { kind: "heading" }>,
  { format, boldInHeadings }: PageStyle,
): string {
  const plain = escapeText(text);
  const words = boldInHeadings ? `**${plain}**` : plain;
  if (form === "bold") return `**${plain}**`;
  if (form === "line") return plain;
  return format === "markdown-gfm"
    ? `#### ${words}`
    : `## ${words}${printAnchors(anchors)}`;
}

function printInline(inline: Inline): string {
  if (typeof inline === "string") return escapeText(inline);
  return `[${escapeText(inline.text)}](${inline.href})`;
}

/** Everything of an item is indented with it. */
function printItem(blocks: readonly WrittenBlock[], style: PageStyle): string {
  const text = blocks.map((block) => printBlock(block, style)).join("\n\n");
  return `-   ${text.replace(/\n(?=[^\n])/g, "\n    ")}`;
}

function printTable(table: WrittenTable, style: PageStyle): string {
  const body =
    style.format === "markdown-gfm"
      ? printGfmTable(table, style)
      : printHtmlTable(table, false);
  const anchors = printAnchors(table.anchors);
  return [printCaption(table, style), anchors ? `${anchors}\n${body}` : body]
    .filter(Boolean)
    .join("\n\n");
}

function printCaption(
  { number, caption }: WrittenTable,
  { format }: PageStyle,
): string {
  if (caption === undefined) return "";
  const words = escapeText(caption);
  if (number === "") return words;
  return format === "markdown-gfm" && !number.includes(" ")
    ? `${number}${words}`
    : `**${number}**  ${words}`;
}

function printGfmTable(
  { header, rows }: WrittenTable,
  { cellBreak }: PageStyle,
): string {
  const bar = (cells: readonly string[]): string => `|${cells.join("|")}|`;
  return [
    bar(header),
    bar(header.map(() => ":---")),
    ...rows.map((cells) =>
      bar(
        cells.map(({ lines }) =>
          lines.map((line) => printCellLine(line, cellBreak)).join(cellBreak),
        ),
      ),
    ),
  ].join("\n");
}

function printCellLine(
  { inlines, items = [] }: CellLine,
  cellBreak: string,
): string {
  const text = inlines.map(printCellInline).join("");
  return [text, ...items].join(cellBreak);
}

function printCellInline(inline: Inline): string {
  const text = typeof inline === "string" ? inline : inline.text;
  const safe = text.replaceAll("|", "\\|");
  return typeof inline === "string" ? safe : `[${safe}](${inline.href})`;
}
