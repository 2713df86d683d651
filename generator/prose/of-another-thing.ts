/**
 * Statements without a subject, below a line that names something else than the field: "Rope requirements:" and "- At
 * most 20 characters". Input: a statement and its cell; output: whether it is told of that thing.
 */
import {
  ARE_SEPARATED,
  NAMED_FIRST,
  NAMES_NOTHING,
  OF_ANY_TEXT,
  OF_ONE,
  PASSWORD_NAME,
  RULES_OF_THING,
} from "../vocabulary/prose/other-things.js";
import type { Passage } from "./passage.js";
import type { Cell } from "./rule.js";
import { speaksOfField } from "./speaks-of-field.js";
import { isLabelled } from "./split-passages.js";
import type { Stated } from "./stated.js";

/** Rules that read what a text looks like; lists of values have lines of their own above them. */
const ABOUT_TEXTS = /^(?:lengths|patterns|formats)\//;

/** True where the line above a statement, or a name before it, is about another thing. */
export function isOfAnotherThing(
  { constraint, passages }: Stated,
  cell: Cell,
): boolean {
  if (!ABOUT_TEXTS.test(constraint.rule)) return false;
  return passages.some(
    (passage) =>
      isOfOneOfMany(passage, cell) ||
      linesAbove(passage, cell).some((line) => namesAnother(line, cell)) ||
      beforeOnLine(passage, cell).some((one) => beginsWithAnother(one, cell)),
  );
}

/** "The name has at most 9 characters", where "names are separated by commas": the text holds several. */
function isOfOneOfMany({ text }: Passage, cell: Cell): boolean {
  if (cell.scope.array || !cell.maySay(ARE_SEPARATED)) return false;
  const thing = OF_ONE.exec(text)?.[1]?.toLowerCase();
  return (
    thing !== undefined &&
    cell.description.passages.some((one) => {
      const separated = ARE_SEPARATED.exec(one.text)?.[0].toLowerCase() ?? "";
      return separated.split(/\W+/).some((word) => word === `${thing}s`);
    })
  );
}

/** Lines that open what stands below them. */
function linesAbove(
  passage: Passage,
  { description: { lists, flows } }: Cell,
): Passage[] {
  const leads = lists.flatMap(({ items, leadIn }) =>
    leadIn && items.some(({ passages }) => passages.includes(passage))
      ? [leadIn]
      : [],
  );
  const flow = flows.find(({ passages }) => passages.includes(passage));
  const before = flow?.passages.filter(
    ({ start, words }) => start < passage.start && OPENS.test(words),
  );
  return [...leads, ...(before ?? [])];
}

const OPENS = /[:：]$/;

function namesAnother(line: Passage, cell: Cell): boolean {
  for (const wording of RULES_OF_THING) {
    const thing = wording.exec(line.words)?.[1];
    if (thing !== undefined) return !isOwn(thing, line, cell);
  }
  return false;
}

/** The sentences that stand before a passage on its line. */
function beforeOnLine(
  passage: Passage,
  { description: { flows } }: Cell,
): readonly Passage[] {
  const flow = flows.find(({ passages }) => passages.includes(passage));
  if (!flow) return [];
  const line = flow.text.lastIndexOf("\n", passage.start);
  return flow.passages.filter(
    ({ start }) => start >= line && start < passage.start,
  );
}

/** "Rope name: at most 9 characters" */
function beginsWithAnother(passage: Passage, cell: Cell): boolean {
  const { words } = passage;
  const name = NAMED_FIRST.exec(words)?.[1];
  return (
    name !== undefined &&
    !isLabelled(words) &&
    !NAMES_NOTHING.test(name) &&
    !isOwn(name, passage, cell)
  );
}

/** "Password of a bell" */
const PASSWORD_OF = /^(?:[a-z]+ )?password (?:of|for) (?:the |an? )?\S/i;

/** True for the field by its noun or its name, and for words that fit any text. */
function isOwn(thing: string, line: Passage, cell: Cell): boolean {
  const rest = thing.replace(OF_ANY_TEXT, " ").replace(/\s+/g, " ").trim();
  if (rest === "" || speaksOfField(`the ${rest}`, line, cell)) return true;
  const head = /\w+$/.exec(rest)?.[0].toLowerCase() ?? "";
  const name = cell.scope.name.toLowerCase();
  if (head === "password" || PASSWORD_OF.test(rest))
    return PASSWORD_NAME.test(name);
  // "The tower name" of the field `tower`
  return (
    rest.toLowerCase() === `${name} name` ||
    (head.length > 4 && name.includes(head.replace(/s$/, "")))
  );
}
