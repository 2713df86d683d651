/** Pages for tests: HTML written in the test itself, or a file of `test/fixtures/pages/`. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type {
  Block,
  DocumentTree,
  Table,
} from "../../generator/document/document-tree.js";
import { parseDocument } from "../../generator/document/parse-document.js";
import type { PageSource } from "../../generator/source/page-source.js";

/** The project's folder, wherever the tests were compiled to. */
export const PROJECT = projectAbove(
  path.dirname(fileURLToPath(import.meta.url)),
);

/** A page's source; `file` gives its id and name. */
export function sourceOf(text: string, file = "page.html"): PageSource {
  return {
    kind: "page-source",
    page: { id: file, file, name: path.basename(file, path.extname(file)) },
    text,
    sha256: "",
  };
}

/** Text of a file of `test/fixtures/pages/`. */
export function fixtureText(name: string): string {
  return readFileSync(path.join(PROJECT, "test/fixtures/pages", name), "utf8");
}

/** The tree of a text. */
export function treeOf(text: string, file?: string): DocumentTree {
  return parseDocument(sourceOf(text, file));
}

/** The blocks of a piece of HTML. */
export function blocksOf(html: string): readonly Block[] {
  return treeOf(`<div>${html}</div>`).blocks;
}

/** The first table of a piece of HTML. */
export function tableOf(html: string): Table {
  const table = blocksOf(html).find(({ kind }) => kind === "table");
  if (table?.kind !== "table") throw new Error(`no table in ${html}`);
  return table;
}

/** Blocks in one line, to compare by eye: `p(text)`, `h4(Title)`, `ul[p(a); p(b)]`. */
export function outline(blocks: readonly Block[]): string {
  return blocks.map(outlineOf).join(" ");
}

function outlineOf(block: Block): string {
  const anchors = block.anchors.map((name) => `#${name}`).join("");
  return `${anchors}${shapeOf(block)}`;
}

function shapeOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `h${block.level}(${block.text})`;
    case "paragraph": {
      const links = block.links.map(({ text, href }) => `${text}>${href}`);
      return `${block.bold ? "b" : "p"}(${[block.text, ...links].join("|")})`;
    }
    case "code":
      return `pre(${block.text})`;
    case "list": {
      const items = block.items.map((item) => outline(item.blocks));
      return `${block.ordered ? "ol" : "ul"}[${items.join("; ")}]`;
    }
    case "note":
      return `note:${block.title}[${outline(block.blocks)}]`;
    case "table": {
      const number = block.number === undefined ? "" : `${block.number}.`;
      return `table(${number}${block.caption ?? ""} ${block.rows.length})`;
    }
  }
}

function projectAbove(folder: string): string {
  if (existsSync(path.join(folder, "helpspec.config.json"))) return folder;
  const above = path.dirname(folder);
  if (above === folder) throw new Error("no helpspec.config.json above");
  return projectAbove(above);
}
