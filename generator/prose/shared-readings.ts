/**
 * Readings of cells that a documentation repeats: what the same words of a field of the same name and type demand is
 * read once in a run. Readings are pure and readonly, so that whoever has one may share it.
 */
import type { Block } from "../document/document-tree.js";
import type { TypeExpression } from "../page/type-expression.js";
import type { ProseReading } from "./constraint.js";
import { scalarOf } from "./field-scope.js";
import { remembered, remembering } from "./remembered.js";

/** A text that stands at more fields than these is read by itself from there on. */
const MOST_FIELDS = 50;

/** A reading, and what it depends on beside the text. */
interface Known {
  readonly key: string;
  readonly reading: ProseReading;
}

/** The readings of a text: mostly one. */
const readingsOf = remembered((): Known[] => []);

/** Runs `run` with readings shared between all cells that it reads; they are forgotten with its end. */
export function withSharedReadings<T>(run: () => T): T {
  return remembering(run);
}

/** The cell of a row's description. */
interface Cell {
  readonly name: string;
  readonly type: TypeExpression;
  readonly blocks: readonly Block[];
  readonly text: string;
}

/** What `read` gives, or gave before for a cell that says the same. */
export function sharedReading<T extends Cell>(
  cell: T,
  read: (cell: T) => ProseReading,
): ProseReading {
  const readings = readingsOf(cell.text);
  const key = keyOf(cell);
  for (const known of readings) if (known.key === key) return known.reading;
  const reading = read(cell);
  if (readings.length < MOST_FIELDS) readings.push({ key, reading });
  return reading;
}

/** All that a reading depends on beside the text; with lengths, so that no two can pass for one. */
function keyOf({ name, type, blocks, text }: Cell): string {
  const { scalar, array } = scalarOf(type);
  const key = `${array ? "list of " : ""}${scalar} ${sized(name)}`;
  const [block, ...more] = blocks;
  const isPlain =
    more.length === 0 &&
    block?.kind === "paragraph" &&
    block.emphasized.length === 0 &&
    block.text === text;
  return isPlain ? key : key + new Layout(text).of(blocks);
}

/** How a cell's text is divided into blocks: a part is known by its place in the text, one from elsewhere by its words. */
class Layout {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  of(blocks: readonly Block[]): string {
    let key = "";
    for (const block of blocks) {
      switch (block.kind) {
        case "paragraph":
          key += `P${this.#part(block.text)}`;
          for (const bold of block.emphasized) key += sized(bold);
          break;
        case "heading":
          key += `H${this.#part(block.text)}`;
          break;
        case "note":
          key += `N(${this.of(block.blocks)})`;
          break;
        case "list":
          key += "L";
          for (const item of block.items) key += `(${this.of(item.blocks)})`;
          break;
        default:
          key += `${block.kind} `;
      }
    }
    return key;
  }

  #part(part: string): string {
    const start = this.#text.indexOf(part, this.#at);
    if (start < 0) return sized(part);
    this.#at = start + part.length;
    return `${start}-${this.#at};`;
  }
}

function sized(text: string): string {
  return `${text.length}:${text}`;
}
