/**
 * Readings of cells that a documentation repeats: what the same words of a field of the same name and type demand is
 * read once in a run. Readings are pure and readonly, so that whoever has one may share it.
 */
import type { Block } from "../document/document-tree.js";
import type { ProseReading } from "./constraint.js";
import type { FieldScope } from "./field-scope.js";

/** More different cells than a large handbook has; from there on each is read by itself. */
const MOST_READINGS = 20_000;
/** Cells that repeat are short. */
const LONGEST_KEY = 4000;

/** The readings of the run at hand; undefined outside of one. */
let readings: Map<string, ProseReading> | undefined;

/** Runs `run` with readings shared between all cells that it reads; they are forgotten with its end. */
export function withSharedReadings<T>(run: () => T): T {
  const outer = readings;
  readings = new Map();
  try {
    return run();
  } finally {
    readings = outer;
  }
}

/** What `read` gives, or gave before for a cell that says the same. */
export function sharedReading(
  scope: FieldScope,
  cell: { readonly blocks: readonly Block[]; readonly text: string },
  read: () => ProseReading,
): ProseReading {
  if (!readings || cell.text.length > LONGEST_KEY) return read();
  const key = `${scope.scalar} ${scope.array} ${sized(scope.name)}${sized(cell.text)}${keyOf(cell.blocks)}`;
  const known = readings.get(key);
  if (known) return known;
  const reading = read();
  if (readings.size < MOST_READINGS) readings.set(key, reading);
  return reading;
}

/** All that readings depend on; texts with their lengths, so that no text can pass for two. */
function keyOf(blocks: readonly Block[]): string {
  let key = "";
  for (const block of blocks) {
    key += block.kind;
    switch (block.kind) {
      case "paragraph":
        key += sized(block.text);
        for (const bold of block.emphasized) key += sized(bold);
        break;
      case "heading":
        key += sized(block.text);
        break;
      case "note":
        key += `(${keyOf(block.blocks)})`;
        break;
      case "list":
        for (const item of block.items) key += `(${keyOf(item.blocks)})`;
    }
  }
  return key;
}

function sized(text: string): string {
  return `${text.length}:${text}`;
}
