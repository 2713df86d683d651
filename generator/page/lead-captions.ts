/**
 * Captions of tables that have none of their own: the line right before the table, where it says what the table is.
 * Input: the page's flow; output: the same, such tables with that line for a caption. A line counts when it names a
 * place ("Parameters in the request header"), or a row or an object of the page ("Parameters in the lamp field").
 */
import type { Block, Cell, Table } from "../document/document-tree.js";
import { REQUEST_LINE } from "../vocabulary/markers.js";
import { nameKey } from "../vocabulary/object-names.js";
import { elementNames } from "./element-names.js";
import type { FlowBlock } from "./page-flow.js";
import { readCaptionWords } from "./read-caption.js";

const LONGEST_LEAD = 80;
/** Sentences tell about a table; they do not name it. */
const SENTENCE = /[.。;；!?]$/;

/** Gives captions to the tables whose lead names them. */
export function withLeadCaptions(
  flow: readonly FlowBlock[],
): readonly FlowBlock[] {
  const leads = flow.map(({ block }, at) =>
    block.kind === "table" && block.caption === undefined
      ? leadBefore(flow, at)
      : undefined,
  );
  if (leads.every((lead) => lead === undefined)) return flow;
  const known = namesOfRows(flow);
  return flow.map((place, at) => {
    const lead = leads[at];
    const { block } = place;
    if (lead === undefined || block.kind !== "table") return place;
    if (!names(lead, known)) return place;
    return { ...place, block: { ...block, caption: lead } };
  });
}

function leadBefore(
  flow: readonly FlowBlock[],
  at: number,
): string | undefined {
  const before = flow[at - 1];
  const { heading, section } = flow[at] as FlowBlock;
  const line = before && lineOf(before.block);
  if (before === undefined || line === undefined) return undefined;
  if (before.heading !== heading || before.section !== section)
    return undefined;
  const text = line.replace(/[:：]$/, "").trim();
  const fits =
    text !== "" &&
    text.length <= LONGEST_LEAD &&
    !text.includes("\n") &&
    !SENTENCE.test(text) &&
    // The names in a path are rows of the table below it, and it names none of them.
    !REQUEST_LINE.test(text);
  return fits ? text : undefined;
}

/** A paragraph, or the last item of a list that the table is not indented with. */
function lineOf(block: Block): string | undefined {
  if (block.kind === "paragraph") return block.text;
  if (block.kind !== "list") return undefined;
  const [first, ...others] = block.items.at(-1)?.blocks ?? [];
  return first?.kind === "paragraph" && others.length === 0
    ? first.text
    : undefined;
}

function names(lead: string, known: ReadonlySet<string>): boolean {
  const { place, owners } = readCaptionWords(lead);
  return (
    place !== undefined ||
    owners.some(
      (name) =>
        known.has(nameKey(name)) ||
        // "lamps.links": a row within a row.
        name.split(".").every((part) => known.has(nameKey(part))),
    )
  );
}

/** `lamp_tags`, `LampTag`: no word of a sentence looks so. */
const WRITTEN_AS_NAME = /[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+|[a-z][A-Z])\w*/g;

/** `List<lamp>`: a type cell that names its elements. */
const LIST_OF_ONE =
  /^\s*(?:list|array|set)\s?[<[(]\s*([A-Za-z]\w*)\s*[>\])]\s*$/i;

/** "Array of lamp objects": the same in words. */
const OBJECTS_OF_NAME =
  /^\s*(?:(?:list|array|set) of )?([A-Za-z]\w*) objects?\s*$/i;

/** First cells, and the names of linked types, of all tables of the page. */
function namesOfRows(flow: readonly FlowBlock[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { block } of flow as readonly { readonly block: Block }[])
    if (block.kind === "table") addNames(block, known);
  return known;
}

function addNames({ header, rows }: Table, known: Set<string>): void {
  for (const { cells } of rows)
    for (const cell of cells.slice(0, Math.max(header.length, 1)))
      if (cell.text.length <= LONGEST_LEAD) addNamesIn(cell, known);
}

function addNamesIn({ text, links }: Cell, known: Set<string>): void {
  known.add(nameKey(text.trim()));
  for (const link of links) known.add(nameKey(link.text.trim()));
  const [, element] =
    LIST_OF_ONE.exec(text) ?? OBJECTS_OF_NAME.exec(text) ?? [];
  if (element) known.add(nameKey(element));
  for (const name of elementNames(text)) known.add(nameKey(name));
  for (const [word] of text.matchAll(WRITTEN_AS_NAME)) {
    known.add(nameKey(word));
    known.add(nameKey(word.replace(/s$/, "")));
  }
}
