/**
 * A description's blocks into flows, lists and passages. Blocks nest: a list item has sentences and lists of its own.
 * Reads at most MOST_CHARACTERS of a cell and MOST_DEPTH levels of lists; says when it stopped.
 */
import type { Block } from "../document/document-tree.js";
import { withInlineBullets } from "./inline-bullets.js";
import { withLooseLabels } from "./loose-labels.js";
import { areOfParts, linesOfParts } from "./of-part.js";
import { isCaseHeading, isConditional, splitFlow } from "./split-passages.js";
import {
  type Description,
  type Flow,
  type Item,
  type ItemList,
  NOTHING_MARKED,
  type Passage,
  saysSomething,
} from "./passage.js";

const MOST_CHARACTERS = 20_000;
const MOST_DEPTH = 8;

/** What follows is advice. */
const ADVISED = /\b(?:recommended|suggested|advised)\b[^.]*[:：]\s*$/i;

/** Where blocks stand. */
interface Context {
  readonly guarded: boolean;
  readonly depth: number;
  /** True in an item of a list: what its first sentence says of a case holds to its end. */
  readonly inItem?: true;
}

interface Segments {
  readonly flows: Flow[];
  readonly lists: ItemList[];
  readonly passages: Passage[];
  marked: Set<string> | undefined;
  left: number;
}

/** The description of a row as flows, lists and passages. `text` is read where there are no blocks. */
export function segmentDescription(
  blocks: readonly Block[],
  text: string,
): Description {
  const into: Segments = {
    flows: [],
    lists: [],
    passages: [],
    marked: undefined,
    left: MOST_CHARACTERS,
  };
  if (blocks.length > 0)
    addBlocks(withLooseLabels(blocks), into, { guarded: false, depth: 0 });
  else addFlow(text, into, { guarded: false, depth: 0 });
  const { flows, lists, passages, marked = NOTHING_MARKED } = into;
  return { flows, lists, passages, marked, truncated: into.left <= 0 };
}

function addBlocks(
  blocks: readonly Block[],
  into: Segments,
  context: Context,
  above?: Passage,
): void {
  let lines: string[] = [];
  let leadIn = above;
  const flush = (): void => {
    if (lines.length === 0) return;
    leadIn = addFlow(lines.join("\n"), into, context);
    lines = [];
  };
  for (const block of withJoinedLists(withInlineBullets(blocks))) {
    if (into.left <= 0) return;
    if (block.kind === "paragraph" || block.kind === "heading") {
      lines.push(block.text);
      if (block.kind === "paragraph")
        for (const bold of block.emphasized)
          (into.marked ??= new Set()).add(bold);
      continue;
    }
    if (block.kind === "code" && isLayoutOf(lines.at(-1), block.text)) {
      lines.push(block.text);
      continue;
    }
    flush();
    if (context.depth >= MOST_DEPTH) continue;
    if (block.kind === "note")
      addBlocks(
        block.blocks,
        into,
        { ...context, depth: context.depth + 1 },
        isListOfCodes(block.blocks[0]) ? leadIn : undefined,
      );
    if (block.kind !== "list") continue;
    const opens = leadIn !== undefined && /[:：]\s*$/.test(leadIn.words);
    const guarded =
      context.guarded ||
      (leadIn !== undefined && ADVISED.test(leadIn.words)) ||
      (opens && (leadIn!.guarded || isConditional(leadIn!.words))) ||
      (leadIn !== undefined && isCaseHeading(leadIn.words));
    addList(block.items, into, { guarded, depth: context.depth + 1, leadIn });
    leadIn = undefined;
  }
  flush();
}

const EXPLAINED_CODE = /^[A-Z][A-Z0-9_]+\s?[:：]\s/;

/** Codes with their meanings, maybe a sentence behind them: what a note has of the values of a field. */
function isListOfCodes(block: Block | undefined): boolean {
  if (block?.kind !== "list") return false;
  const codes = block.items.filter(({ blocks }) =>
    EXPLAINED_CODE.test(ownText(blocks)),
  );
  return block.items.length > 2 && codes.length >= block.items.length - 1;
}

/** "The time uses the format:", and the letters of a date below it as a block of their own. */
function isLayoutOf(line: string | undefined, code: string): boolean {
  return (
    /\bformat\b[^.]*[:：]\s*$/i.test(line ?? "") &&
    /^(?:CC|YY)YY-[\w:+/±.-]{5,40}$/i.test(code.trim())
  );
}

/** Lists of the same kind of items with nothing between them read as one: some pages close a list behind each item. */
function withJoinedLists(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (
      block.kind === "list" &&
      last?.kind === "list" &&
      block.ordered === last.ordered &&
      [...last.items, ...block.items].every(isExplainedWord)
    )
      joined[joined.length - 1] = {
        ...last,
        items: [...last.items, ...block.items],
      };
    else joined.push(block);
  }
  return joined.length === blocks.length ? blocks : joined;
}

const EXPLAINED_WORD = /^["“]?[\w.-]{1,60}["”]?\s?[:：]\s/;

function isExplainedWord({ blocks }: ListItem): boolean {
  return EXPLAINED_WORD.test(ownText(blocks));
}

function addList(
  items: readonly { readonly blocks: readonly Block[] }[],
  into: Segments,
  context: Context & { readonly leadIn: Passage | undefined },
): void {
  const read: Item[] = [];
  const all = withLostSiblings(withoutDashes(items));
  const texts = all.map(({ blocks }) => ownText(blocks));
  const ofParts = areOfParts(texts, context.leadIn);
  for (const [index, item] of all.entries()) {
    if (into.left <= 0) break;
    const from = into.passages.length;
    const about = texts[index]!;
    // "size: The value can be 1 or 2" is about `size`, whatever its words call the field.
    const guarded = context.guarded || ofParts[index]!;
    const { depth } = context;
    addBlocks(item.blocks, into, { guarded, depth, inItem: true });
    read.push({
      text: about,
      passages: into.passages.slice(from),
    });
  }
  const { guarded, leadIn } = context;
  into.lists.push({ guarded, items: read, ...(leadIn ? { leadIn } : {}) });
}

interface ListItem {
  readonly blocks: readonly Block[];
}

const DASH = /^[-–] (?=[A-Za-z])/;

/** "• - A: ..." in every item: a sign beside the sign of the list. */
function withoutDashes(items: readonly ListItem[]): readonly ListItem[] {
  if (!items.every(({ blocks }) => DASH.test(ownText(blocks)))) return items;
  return items.map(({ blocks: [first, ...more] }) => ({
    blocks:
      first?.kind === "paragraph"
        ? [{ ...first, text: first.text.replace(DASH, "") }, ...more]
        : [...(first ? [first] : []), ...more],
  }));
}

const BARE_WORD = /^[\w.-]{1,60}$/;

/** "- A", and "- B", "- C" below it: one list of words or numbers whose later items slipped a level down. */
function withLostSiblings(items: readonly ListItem[]): readonly ListItem[] {
  const [word, list, more] = items.at(-1)?.blocks ?? [];
  if (word?.kind !== "paragraph" || list?.kind !== "list" || more) return items;
  const all = [...items.slice(0, -1), { blocks: [word] }, ...list.items];
  if (all.some(({ blocks }) => blocks.length !== 1)) return items;
  const texts = all.map(({ blocks }) => ownText(blocks));
  const slipped =
    (items.length === 1 && texts.every((text) => BARE_WORD.test(text))) ||
    (items.length > 1 && areNumbersInOrder(texts));
  return slipped ? all : items;
}

/** Numbers of as many digits, each larger than the one above it, with a few words: those below are no kinds of the last. */
function areNumbersInOrder(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => EXPLAINED_NUMBER.exec(text)?.[1] ?? "");
  return numbers.every(
    (number, index) =>
      number !== "" &&
      number.length === numbers[0]!.length &&
      (index === 0 || Number(number) > Number(numbers[index - 1])),
  );
}

const EXPLAINED_NUMBER = /^(\d{1,9})\s?[:：]\s?[^:：.;,，；。\n]{1,60}$/;

/** Text of an item without its inner lists and notes. */
function ownText(blocks: readonly Block[]): string {
  let text = "";
  for (const block of blocks)
    if (block.kind === "paragraph") text += `${block.text}\n`;
  return text.trim();
}

/** Adds a flow and gives its last passage. */
function addFlow(
  text: string,
  into: Segments,
  { guarded, inItem }: Context,
): Passage | undefined {
  const flow = splitFlow(text.slice(0, Math.max(0, into.left)), {
    guarded,
    inItem: inItem === true,
    first: !into.passages.some(saysSomething),
    ofParts: linesOfParts(text),
  });
  into.left -= text.length;
  into.flows.push(flow);
  for (const passage of flow.passages) into.passages.push(passage);
  return flow.passages.at(-1);
}
