/**
 * A small document algebra with the layout rules of prettier's printer: groups that break as a whole, lines,
 * indents, fills. Input: a `Doc`; output: text. Emitters describe code with it, so that no formatter has to run.
 * Known limit: only the commands that the emitted constructs need.
 */
import { isAscii, widthOf } from "./string-width.js";

export const PRINT_WIDTH = 80;

export type Doc =
  | string
  | readonly Doc[]
  | Group
  | { readonly kind: "indent"; readonly doc: Doc }
  | { readonly kind: "line"; readonly soft: boolean }
  | {
      readonly kind: "if-break";
      readonly broken: string;
      readonly flat: string;
    }
  | {
      readonly kind: "indent-if-break";
      readonly group: Group;
      readonly doc: Doc;
    }
  | { readonly kind: "fill"; readonly items: readonly Doc[] };

export interface Group {
  readonly kind: "group";
  readonly doc: Doc;
  readonly broken: boolean;
}

/** A space, or a line break when the enclosing group breaks. */
export const line: Doc = { kind: "line", soft: false };
/** Nothing, or a line break when the enclosing group breaks. */
export const softline: Doc = { kind: "line", soft: true };

/** Stays on one line when it fits; otherwise its own lines all break. */
export function group(doc: Doc, broken = false): Group {
  return { kind: "group", doc, broken: broken || mustBreak(doc) };
}

export function indent(doc: Doc): Doc {
  return { kind: "indent", doc };
}

/** Text that depends on whether the enclosing group breaks. */
export function ifBreak(broken: string, flat = ""): Doc {
  return { kind: "if-break", broken, flat };
}

/** `doc`, indented when `other` was broken. */
export function indentIfBreak(other: Group, doc: Doc): Doc {
  return { kind: "indent-if-break", group: other, doc };
}

/** As many items on a line as fit; every item brings its own comma. */
export function fill(items: readonly Doc[]): Doc {
  return { kind: "fill", items };
}

export function join(separator: Doc, docs: readonly Doc[]): Doc[] {
  const joined: Doc[] = [];
  for (const doc of docs) {
    if (joined.length > 0) joined.push(separator);
    joined.push(doc);
  }
  return joined;
}

function mustBreak(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (isList(doc)) return doc.some(mustBreak);
  switch (doc.kind) {
    case "group":
      return doc.broken;
    case "indent":
    case "indent-if-break":
      return mustBreak(doc.doc);
    default:
      return false;
  }
}

/** Parts that are still to be printed, in a group that breaks. */
interface Pending {
  readonly depth: number;
  readonly parts: readonly Doc[];
  /** Place of the next one. */
  next: number;
}

/** Prints `doc` from column `2 * depth`; the text before it on the line is part of `doc`. */
export function printDoc(doc: Doc, depth = 0): string {
  const margin = "  ".repeat(depth);
  // Nearly everything fits on its line, and is found to by far the quickest way.
  const flat = flatText(doc, PRINT_WIDTH - 2 * depth);
  return flat === undefined ? printBroken(doc, depth) : margin + flat;
}

/** The text of `doc` on one line; undefined when it is wider than that, or has to break. */
export function flatText(doc: Doc, width: number): string | undefined {
  const text = flatPart(doc, "", width);
  if (text === undefined) return undefined;
  return text.length <= width && (isAscii(text) || widthOf(text) <= width)
    ? text
    : undefined;
}

function flatPart(doc: Doc, before: string, width: number): string | undefined {
  if (typeof doc === "string") return before + doc;
  if (before.length > width) return undefined;
  if (isList(doc)) {
    let text: string | undefined = before;
    for (const part of doc) {
      text = flatPart(part, text, width);
      if (text === undefined) return undefined;
    }
    return text;
  }
  switch (doc.kind) {
    case "group":
      return doc.broken ? undefined : flatPart(doc.doc, before, width);
    case "indent":
    case "indent-if-break":
      return flatPart(doc.doc, before, width);
    case "if-break":
      return before + doc.flat;
    case "line":
      return doc.soft ? before : `${before} `;
    case "fill":
      return flatPart(join(line, doc.items), before, width);
  }
}

function printBroken(doc: Doc, depth: number): string {
  const brokenGroups = new Set<Group>();
  const pending = [partsIn(doc, depth)];
  let text = "";
  // Apart from the lines before it: to look at the end of a text that grows, all of it would be copied.
  let current = "  ".repeat(depth);
  let column = 2 * depth;
  const write = (word: string) => {
    current += word;
    column += widthOf(word);
  };
  for (let place = pending.at(-1); place; place = pending.at(-1)) {
    const { depth: level } = place;
    const part = place.parts[place.next++];
    if (part === undefined) {
      pending.pop();
    } else if (typeof part === "string") {
      write(part);
    } else if (isList(part)) {
      pending.push(partsIn(part, level));
    } else {
      switch (part.kind) {
        case "group": {
          const flat = flatGroup(part, pending, PRINT_WIDTH - column);
          if (flat === undefined) {
            brokenGroups.add(part);
            pending.push(partsIn(part.doc, level));
          } else {
            write(flat);
          }
          break;
        }
        case "indent":
          pending.push(partsIn(part.doc, level + 1));
          break;
        case "indent-if-break": {
          const isBroken = brokenGroups.has(part.group);
          pending.push(partsIn(part.doc, isBroken ? level + 1 : level));
          break;
        }
        case "if-break":
          write(part.broken);
          break;
        case "line":
          text = `${withoutBlanks(text, current)}\n`;
          current = "  ".repeat(level);
          column = 2 * level;
          break;
        case "fill": {
          const laid = layFill(part.items, column, level);
          current += laid.text;
          column = laid.column;
          break;
        }
      }
    }
  }
  return text + current;
}

function partsIn(doc: Doc, depth: number): Pending {
  return { depth, parts: isList(doc) ? doc : [doc], next: 0 };
}

/** `text` and its last line, without blanks at the end. */
function withoutBlanks(text: string, last: string): string {
  if (!last.endsWith(" ")) return text + last;
  const trimmed = last.trimEnd();
  return trimmed === "" ? text.trimEnd() : text + trimmed;
}

/** The group on one line, where it fits with what follows it up to the next place to break. */
function flatGroup(
  { doc, broken }: Group,
  following: readonly Pending[],
  width: number,
): string | undefined {
  const flat = broken ? undefined : flatPart(doc, "", width);
  if (flat === undefined) return undefined;
  let left = width - widthOf(flat);
  for (let at = following.length - 1; at >= 0; at--) {
    const { parts = [], next = 0 } = following[at] ?? {};
    for (let index = next; index < parts.length; index++) {
      if (left < 0) return undefined;
      if (left === Infinity) return flat;
      left = leftAfter(parts[index] ?? "", left);
    }
  }
  return left < 0 ? undefined : flat;
}

/** Items of a fill are plain words (numbers), so that greedy filling is all there is to it. */
function layFill(
  items: readonly Doc[],
  start: number,
  depth: number,
): { text: string; column: number } {
  let text = "";
  let column = start;
  for (const [index, item] of items.entries()) {
    const word = typeof item === "string" ? item : "";
    const width = widthOf(word);
    if (index > 0 && column + 1 + width > PRINT_WIDTH) {
      text += `\n${"  ".repeat(depth)}${word}`;
      column = 2 * depth + width;
    } else {
      text += index > 0 ? ` ${word}` : word;
      column += width + (index > 0 ? 1 : 0);
    }
  }
  return { text, column };
}

/** Columns that are left after `doc`, none when below zero; infinitely many once it has a place to break. */
function leftAfter(doc: Doc, left: number): number {
  if (typeof doc === "string") return left - widthOf(doc);
  if (isList(doc)) {
    let rest = left;
    for (const part of doc) {
      rest = leftAfter(part, rest);
      if (rest < 0 || rest === Infinity) return rest;
    }
    return rest;
  }
  switch (doc.kind) {
    case "line":
      return Infinity;
    case "if-break":
      return left - widthOf(doc.broken);
    case "fill":
      return leftAfter(join(line, doc.items), left);
    default:
      return leftAfter(doc.doc, left);
  }
}

function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}
