/**
 * Writes literal values straight as text, laid out as prettier does: what fits a line is on one line. Input: a term and
 * where it stands; output: text. It does what `code-layout.ts` does, several times as fast, which counts where most of
 * the output is rules; what is out of the ordinary (a key as long as a line) is left to that.
 */
import {
  assignment,
  atomText,
  isAtom,
  layoutValue,
  type Member,
  type ValueTerm,
} from "./code-layout.js";
import { PRINT_WIDTH, printDoc } from "./doc.js";
import { objectKey } from "./literals.js";
import { widthOf } from "./string-width.js";

/** `before` + value + `after`, from column `2 * depth`. */
export function printValue(
  before: string,
  term: ValueTerm,
  { after, depth }: { readonly after: string; readonly depth: number },
): string {
  const margin = "  ".repeat(depth);
  const room = PRINT_WIDTH - 2 * depth - widthOf(before) - after.length;
  // A broken value leaves its bracket alone on the line.
  const text = room < 2 ? undefined : valueText(term, depth, room);
  return text === undefined
    ? printDoc([before, layoutValue(term), after], depth)
    : margin + before + text + after;
}

/** `const name: Type = value;` */
export function printConstant(
  name: string,
  type: string,
  term: ValueTerm,
): string {
  const left = `const ${name}: ${type}`;
  // Beside a name as long as a line the value may not find its place.
  return name.length < 60
    ? printValue(`${left} = `, term, { after: ";", depth: 0 })
    : printDoc([assignment(left, " =", term), ";"]);
}

/** The value, in `room` columns on its first line; undefined for what this file does not know how to break. */
function valueText(
  term: ValueTerm,
  depth: number,
  room: number,
): string | undefined {
  const flat = flatValue(term, room);
  if (flat !== undefined) return flat;
  if (room < 1) return undefined;
  if (term.kind === "object") return brokenObject(term.members, depth);
  if (term.kind === "list") return brokenList(term.items, depth);
  return undefined;
}

function brokenObject(
  members: readonly Member[],
  depth: number,
): string | undefined {
  const margin = "  ".repeat(depth + 1);
  let text = "{\n";
  for (const { key, value } of members) {
    const left = `${objectKey(key)}:`;
    const width = widthOf(left);
    // The value, a blank before it, a comma after it.
    const room = PRINT_WIDTH - 2 * (depth + 1) - width - 2;
    let right = valueText(value, depth + 1, room);
    let gap = " ";
    if (right === undefined) {
      if (!isAtom(value)) return undefined;
      right = atomText(value);
      // A key of up to four columns keeps its value, numbers and the like never leave theirs.
      if (width > 5 && (value.kind === "text" || value.kind === "code")) {
        gap = `\n${margin}  `;
      }
    }
    text += `${margin}${left}${gap}${right},\n`;
  }
  return `${text}${"  ".repeat(depth)}}`;
}

function brokenList(
  items: readonly ValueTerm[],
  depth: number,
): string | undefined {
  if (items.length === 0 || items.every(({ kind }) => kind === "number")) {
    return undefined;
  }
  const margin = "  ".repeat(depth + 1);
  let text = "[\n";
  for (const item of items) {
    const room = PRINT_WIDTH - 2 * (depth + 1) - 1;
    const own = isAtom(item)
      ? atomText(item)
      : valueText(item, depth + 1, room);
    if (own === undefined) return undefined;
    text += `${margin}${own},\n`;
  }
  return `${text}${"  ".repeat(depth)}]`;
}

/** On one line; undefined when that is wider than `room`, or not how prettier leaves it. */
function flatValue(term: ValueTerm, room: number): string | undefined {
  if (room < 1) return undefined;
  if (isAtom(term)) {
    const text = atomText(term);
    return widthOf(text) <= room ? text : undefined;
  }
  if (term.kind === "typed") return undefined;
  return term.kind === "object"
    ? flatObject(term.members, room)
    : flatList(term.items, room);
}

function flatObject(
  members: readonly Member[],
  room: number,
): string | undefined {
  if (members.length === 0) return "{}";
  let text = "{ ";
  let left = room - 4;
  for (const { key, value } of members) {
    if (left < 0) return undefined;
    const head = `${text.length > 2 ? ", " : ""}${objectKey(key)}: `;
    left -= widthOf(head);
    const own = flatValue(value, left);
    if (own === undefined) return undefined;
    text += head + own;
    left -= widthOf(own);
  }
  return left < 0 ? undefined : `${text} }`;
}

function flatList(
  items: readonly ValueTerm[],
  room: number,
): string | undefined {
  if (isMatrix(items)) return undefined;
  let text = "[";
  let left = room - 2;
  for (const item of items) {
    if (left < 0) return undefined;
    const head = text.length > 1 ? ", " : "";
    const own = flatValue(item, left - head.length);
    if (own === undefined) return undefined;
    text += head + own;
    left -= head.length + widthOf(own);
  }
  return left < 0 ? undefined : `${text}]`;
}

/** Lists of objects, or of lists, with more than one member each are never on one line. */
function isMatrix(items: readonly ValueTerm[]): boolean {
  const [first] = items;
  if (items.length < 2 || !first || isAtom(first)) return false;
  return items.every(
    (item) =>
      item.kind === first.kind &&
      ((item.kind === "list" && item.items.length > 1) ||
        (item.kind === "object" && item.members.length > 1)),
  );
}
