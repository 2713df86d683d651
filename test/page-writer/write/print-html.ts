/** A written page as HTML of the Help Center: the article alone, or with the navigation around it. */
import type { PageStyle } from "../style/page-style.js";
import type {
  CellLine,
  Inline,
  WrittenBlock,
  WrittenCell,
  WrittenPage,
  WrittenTable,
} from "./written-page.js";

/** Prints a page. */
export function printHtml(
  page: WrittenPage,
  { frame, language }: PageStyle,
): string {
  const article = [
    `<a name="${page.name}"></a><a name="${page.name}"></a>`,
    `<h1 class="topictitle1">${escapeHtml(page.title)}</h1>`,
    ...page.blocks.map(printBlock),
  ].join("\n");
  if (frame === "fragment") return `${article}\n`;
  const site = language === "en" ? "Help Center/ Lamps/ " : "帮助中心/ 灯/ ";
  return `<!DOCTYPE html>
<html><head><title>${escapeHtml(page.title)}_Lamps</title></head>
<body>
<div class="nav"><ul><li><a href="index.html">Lamps</a></li></ul>
<table><tr><th>Parameter</th><th>Type</th></tr><tr><td>menu</td><td>String</td></tr></table></div>
<div class="crumbs">${site}${escapeHtml(page.title)}</div>
<div class="help-content help-center-document">
${article}
</div>
<div class="feedback"><p>Was this page helpful?</p></div>
</body></html>
`;
}

/** A table as HTML, also for Markdown pages; captions may stand outside of it. */
export function printHtmlTable(
  table: WrittenTable,
  withCaption: boolean,
): string {
  const id = table.anchors[0];
  const caption =
    withCaption && table.caption !== undefined
      ? `<caption>${table.number ? `<b>${escapeHtml(table.number)}</b>` : ""}${escapeHtml(table.caption)}</caption>`
      : "";
  const head = table.header
    .map(
      (label, at) =>
        `<th class="cellrowborder" id="mcps1.${at}"><p>${escapeHtml(label)}</p></th>`,
    )
    .join("\n");
  const rows = table.rows.map(
    (cells) =>
      `<tr>${cells.map((cell, at) => `<td class="cellrowborder" headers="mcps1.${at} ">${printCell(cell)}</td>`).join("\n")}</tr>`,
  );
  return `<table${id ? ` id="${id}"` : ""} border="1">${caption}<thead><tr>${head}</tr></thead>\n<tbody>${rows.join("\n")}\n</tbody></table>`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\u00a0", "&nbsp;");
}

export function printAnchors(anchors: readonly string[]): string {
  return anchors.map((name) => `<a name="${name}"></a>`).join("");
}

function printBlock(block: WrittenBlock): string {
  switch (block.kind) {
    case "heading":
      return printHeading(block);
    case "line": {
      const text = block.inlines.map(printInline).join("");
      return `<p>${block.bold ? `<strong>${text}</strong>` : text}</p>`;
    }
    case "list":
      return `<ul>${block.items.map((item) => `<li>${item.map(printBlock).join("\n")}</li>`).join("\n")}</ul>`;
    case "code":
      return `<pre class="screen">${escapeHtml(block.text)}</pre>`;
    case "note":
      return printNote(block.title, escapeHtml(block.text));
    case "table":
      return `<div class="tablenoborder">${printAnchors(block.anchors)}${printHtmlTable(block, true)}</div>`;
  }
}

function printHeading({
  text,
  anchors,
  form,
}: Extract<WrittenBlock, { kind: "heading" }>): string {
  const words = escapeHtml(text);
  if (form === "heading")
    return `${printAnchors(anchors)}<h4 class="sectiontitle">${words}</h4>`;
  return `<p>${printAnchors(anchors)}${form === "bold" ? `<strong>${words}</strong>` : words}</p>`;
}

function printInline(inline: Inline): string {
  if (typeof inline === "string") return escapeHtml(inline);
  return `<a href="${escapeHtml(inline.href)}">${escapeHtml(inline.text)}</a>`;
}

function printCell({ lines }: WrittenCell): string {
  return lines.map(printLine).join("\n");
}

function printNote(title: string, html: string): string {
  return `<div class="note"><span class="notetitle"> ${title} </span><div class="notebody"><p>${html}</p></div></div>`;
}

function printLine({ inlines, items, note }: CellLine): string {
  if (note) return printNote("NOTE:", inlines.map(printInline).join(""));
  const text = `<p>${inlines.map(printInline).join("")}</p>`;
  if (!items) return text;
  return `${text}\n<ul>${items.map((item) => `<li><p>${escapeHtml(item)}</p></li>`).join("\n")}</ul>`;
}
