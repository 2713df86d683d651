/**
 * Pages that have the caption of each table on the line behind it. Input: a tree whose readers gave each table the line
 * before it; output: the tree with the captions where they belong. Where some tables have such a line before and others
 * behind them, nobody knows whose a line between two tables is: that is told.
 */
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { isCaptionLine, readCaption } from "./caption.js";
import type { Block, DocumentTree, Paragraph, Table } from "./document-tree.js";

interface Parts {
  readonly line: Paragraph;
  readonly table: Table;
}

/** What each table was made of that has its caption from the line before it. */
const MADE_OF = new WeakMap<Table, Parts>();

/** The table with the line for its caption. */
export function captionedBy(line: Paragraph, table: Table): Table {
  const { number, text } = readCaption(line.text);
  const captioned: Table = {
    ...table,
    ...(number === undefined ? {} : { number }),
    ...(text ? { caption: text } : {}),
    anchors: [...line.anchors, ...table.anchors],
  };
  MADE_OF.set(captioned, { line, table });
  return captioned;
}

/** The tree, each caption at its table. */
export function withCaptionsBehind(tree: DocumentTree): DocumentTree {
  const { blocks, page } = tree;
  const last = blocks.findLastIndex(({ kind }) => kind === "table");
  const line = captionLine(blocks[last + 1]);
  if (!line) return tree;
  const apart = blocks.flatMap((block): Block[] => {
    const parts = block.kind === "table" ? MADE_OF.get(block) : undefined;
    return parts ? [parts.line, parts.table] : [block];
  });
  const tables = apart.flatMap(({ kind }, at) =>
    kind === "table" ? [at] : [],
  );
  const isBehind =
    tables.every((at) => isBare(apart[at]) && captionLine(apart[at + 1])) &&
    apart.every(
      (block, at) => !captionLine(block) || apart[at - 1]?.kind === "table",
    );
  if (isBehind && tables.length > 0) return { ...tree, blocks: moved(apart) };
  const between = tables.some(
    (at) => apart[at + 2]?.kind === "table" && captionLine(apart[at + 1]),
  );
  if (!between) return tree;
  const told = diagnostic(
    "document/caption-between-tables",
    "Lines that are captions stand between tables, and another one behind the last table, yet not each table has one behind it; each was taken for the caption of the table below it",
    { file: page.file, position: line.position },
    { actual: line.text.slice(0, 120) },
  );
  return { ...tree, diagnostics: [...tree.diagnostics, told] };
}

function isBare(block: Block | undefined): boolean {
  return (
    block?.kind === "table" &&
    block.caption === undefined &&
    block.number === undefined
  );
}

function captionLine(block: Block | undefined): Paragraph | undefined {
  return block?.kind === "paragraph" &&
    block.links.length === 0 &&
    isCaptionLine(block.text)
    ? block
    : undefined;
}

function moved(blocks: readonly Block[]): Block[] {
  const read: Block[] = [];
  for (const block of blocks) {
    const before = read.at(-1);
    const line = before?.kind === "table" ? captionLine(block) : undefined;
    if (line && before?.kind === "table")
      read[read.length - 1] = captionedBy(line, before);
    else read.push(block);
  }
  return read;
}
